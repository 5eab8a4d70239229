package flat

import (
	"slices"
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
)

// Tables whose cells are parted by spaces.

// minSpaced is the number of rows from which lines of words and numbers are a
// table.
const minSpaced = 3

// spaced reads a table whose cells are parted by spaces: a label, perhaps a
// unit, and numbers, on three lines or more.
func spaced(c *content.Draft, ps []*content.Para, i int, grid *table.Context) int {
	lines, cols, n := spacedLines(c, ps, i)
	if len(lines) < minSpaced {
		return 0
	}
	signed := false // rates bear their sign
	for _, q := range lines {
		signed = signed || strings.Contains(q.Line, "%")
	}
	var rows []table.Row
	lost := map[int]bool{}   // lines of rows with amounts that nobody can place
	placed := map[int]bool{} // and of those with amounts in their places
	h := spacedHead(c, ps, i, cols, grid)
	sums := spacedSums(lines, cols)
	for k, q := range lines {
		numbers := SpacedRow(q)
		prev := spacedWords(q.Line)
		r := table.Row{Index: k}
		var at []int // where the numbers of a row with blanks stand
		if h != nil && numbers < cols && signed {
			at = placesOf(h, prev[len(prev)-numbers:], cols)
		} else if sum, region := table.IsSumLabel(prev[0]); (sum && !table.IsSubtotal(prev[0]) || region) && h != nil && numbers < cols && cols <= len(h.Cols) {
			at = placesBySums(prev[len(prev)-numbers:], sums, h.Cols[len(h.Cols)-cols:])
			for m := range at {
				if at[m] >= 0 {
					at[m] += len(h.Cols) - cols
				}
			}
		}
		words := wordsAt(q.Text.Runes, prev)
		cell := func(from, to, m int) content.Cell {
			x := table.ContextOf(c, q)
			x.Cell = m + 1
			return table.Cell(c, q.Text.Slice(words[from].from, words[to-1].to), q, x, m, 1)
		}
		names := 0 // columns of names
		if h != nil {
			names = len(h.Cols) - cols
		}
		for _, l := range labelWords(prev[:len(prev)-numbers], names) {
			if g := cell(l.from, l.to, l.col); h == nil || g.Col < len(h.Cols)-numbers {
				r.Cells = append(r.Cells, g)
			}
		}
		for n := range numbers {
			m := len(prev) - numbers + n
			g := cell(m, m+1, m)
			// Numbers are set from the right.
			g.Col = 100 - numbers + n
			switch {
			case at != nil && at[n] < 0:
				if table.Numeric(&g) && !g.Percent && !c.At(g.Fig).Value.IsZero() {
					lost[g.Place.Line] = true
				}
				continue
			case at != nil:
				g.Col = at[n]
			case h != nil:
				g.Col = len(h.Cols) - numbers + n
			}
			placed[g.Place.Line] = placed[g.Place.Line] || !g.Percent
			r.Cells = append(r.Cells, g)
		}
		allDone(c, h, &r)
		rows = append(rows, r)
	}
	if h != nil {
		h.Fixed = true
	}
	first := len(c.Frames)
	form.Plain(c, ps[i], h, rows, grid)
	if len(lost) > 0 {
		aroundLost(c, first, lost, placed)
	}
	return n
}

// allDone ties what was done of what was planned where words stand in the place of their rate: 60 60 全部开工.
func allDone(c *content.Draft, h *table.Header, r *table.Row) {
	for i := range r.Cells {
		g := &r.Cells[i]
		if h == nil || i < 2 || !wholeWord(g.Text) || g.Col >= len(h.Cols) || h.Cols[g.Col].Role != lang.ColRate {
			continue
		}
		if done, of := &r.Cells[i-1], &r.Cells[i-2]; table.Numeric(done) && table.Numeric(of) && !done.Percent && !of.Percent {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTarget, Rule: "bound/target", Claim: done.Fig, Op: "==", Reach: content.ReachCell, InTable: true, Readings: []content.Reading{{Formula: "a", Operands: []content.FigureID{of.Fig}}}})
		}
	}
}

// aroundLost lets the totals, made since the first frame, between whose rows one stands with
// amounts that nobody can place only verify: that row is one of their parts, as like as not.
func aroundLost(c *content.Draft, first int, lost, placed map[int]bool) {
	for i := range c.Frames[first:] {
		fr := &c.Frames[first+i]
		if fr.Kind != content.KindTotal {
			continue
		}
		for k := range fr.Readings {
			lo, hi := c.At(fr.Claim).Place.Line, c.At(fr.Claim).Place.Line
			for _, t := range fr.Readings[k].Parts {
				line := c.At(t.Figure).Place.Line
				lo, hi = min(lo, line), max(hi, line)
			}
			if lo == hi {
				continue
			}
			for line := lo; line <= hi || line <= hi+nearLost && !placed[line]; line++ {
				if lost[line] {
					fr.Readings[k].HoldOnly = true
				}
			}
		}
	}
}

// nearLost is how many lines behind the last part of a total another may stand.
const nearLost = 4

// placesOf are the columns of a row's numbers where blanks are lost: amounts
// stand under the columns of amounts if there are as many, rates under those of
// rates, which bear a sign. A number whose column nobody can tell has none, -1.
func placesOf(h *table.Header, numbers []string, cols int) []int {
	var amounts, rates []int
	for k := max(0, len(h.Cols)-cols); k < len(h.Cols); k++ {
		if col := &h.Cols[k]; table.Percent(col) || col.Role == lang.ColGrowth {
			rates = append(rates, k)
		} else {
			amounts = append(amounts, k)
		}
	}
	percents := 0
	for _, w := range numbers {
		if strings.HasSuffix(w, "%") {
			percents++
		}
	}
	out := make([]int, len(numbers))
	a, b := 0, 0
	for i, w := range numbers {
		out[i] = -1
		switch {
		case strings.HasSuffix(w, "%"):
			if percents == len(rates) {
				out[i] = rates[b]
			}
			b++
		default:
			if len(numbers)-percents == len(amounts) {
				out[i] = amounts[a]
			}
			a++
		}
	}
	return out
}

// SpacedRow tells how many numbers end a line of label and numbers, 0 if it
// is no such line.
func SpacedRow(p *content.Para) int {
	if p.Marks&content.Spaces == 0 || p.Marks&content.Digits == 0 && !strings.ContainsAny(p.Line, "-—/") {
		return 0
	}
	s := strings.TrimSpace(p.Line)
	if at := strings.LastIndexByte(s, ' '); p.Marks&content.Digits != 0 && at > 0 && tellsRemark(s[at+1:]) && remarked(strings.Fields(s)) {
		s = s[:at] // with the marks of a sentence, perhaps
		if strings.ContainsAny(s, ",，。；;") {
			return 0
		}
	} else if p.Marks&(content.Commas|content.Stops|content.Semicolons) != 0 {
		return 0
	}
	if content.Longer(s, 90) {
		return 0
	}
	f := spacedWords(s)
	if len(f) > 1 && isMark(f[0]) {
		f = f[1:]
	}
	if len(f) < 2 || len(f) > 16 || !strings.ContainsAny(f[0], "一二三四五六七八九十1234567890其") && !isHanWord(f[0]) {
		return 0
	}
	n := 0
	for k := len(f) - 1; k > 0; k-- {
		if !content.NumberWord(f[k]) && !wholeWord(f[k]) {
			break
		}
		n++
	}
	if n == 0 || !strings.ContainsFunc(f[0], lang.IsHan) {
		return 0
	}
	for _, w := range f[1 : len(f)-n] {
		if lang.IsDigit([]rune(w)[0]) || strings.ContainsAny(w, "<>=≥≤") {
			return 0 // values among the words: no label
		}
	}
	return n
}

// spacedWords are the words of a row, but for its number at its beginning and a grade
// or a remark at its end.
func spacedWords(line string) []string {
	f := strings.Fields(line)
	if rowNumbered(f) {
		f = f[1:]
	}
	if remarked(f) {
		return f[:len(f)-1]
	}
	return f
}

// minRemarked is how many numbers a row has at least whose last word is a remark.
const minRemarked = 3

// remarked reports whether the words of a row end in a grade, or in a remark behind
// several numbers.
func remarked(words []string) bool {
	n := len(words)
	if n <= 2 || !content.NumberWord(words[n-2]) {
		return false
	}
	if slices.Contains(stream.GradeWords, words[n-1]) {
		return true
	}
	if n <= minRemarked+1 || wholeWord(words[n-1]) || strings.ContainsFunc(words[n-1], lang.IsDigit) && !tellsRemark(words[n-1]) || !isHanWord(words[n-1]) {
		return false
	}
	for _, w := range words[n-1-minRemarked : n-2] {
		if !content.NumberWord(w) {
			return false
		}
	}
	return true
}

// tellsRemark reports whether a word that may hold figures is a remark by what it begins with: 含上年结转2.5万元，待拨.
func tellsRemark(s string) bool {
	return lang.HasAnyPrefix(s, []string{"含", "追减", "追加", "调减", "调增", "扣减", "扣除", "核减", "收回", "已拨", "已扣", "结转", "原", "因"})
}

// rowNumbered reports whether the words of a row begin with its number in the table: 7,
// or 7.1.
func rowNumbered(words []string) bool {
	if len(words) <= 2 || words[0][0] == '0' || !strings.ContainsFunc(words[1], lang.IsHan) || strings.ContainsFunc(words[1], lang.IsDigit) {
		return false
	}
	whole, of, nested := strings.Cut(words[0], ".")
	return len(whole) <= 3 && lang.IsDigits([]rune(whole)) && (!nested || len(of) <= 2 && lang.IsDigits([]rune(of)))
}

// graded reports whether a row ends in a grade or a remark.
func graded(p *content.Para) bool { return remarked(strings.Fields(p.Line)) }

// wholeWord reports whether a word stands in the place of a rate of a hundred: 全部开工.
func wholeWord(s string) bool {
	return lang.HasAnyPrefix(s, []string{"全部", "已全部"}) && !content.Longer(s, maxWholeWord)
}

// maxWholeWord is how long such a word may be.
const maxWholeWord = 7

func isHanWord(s string) bool { return strings.ContainsFunc(s, lang.IsHan) }
