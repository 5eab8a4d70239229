package parse

import (
	"slices"
	"strings"
)

// Tables whose cells are parted by spaces.

// minSpaced is the number of rows from which lines of words and numbers are a
// table.
const minSpaced = 3

// spaced reads a table whose cells are parted by spaces: a label, perhaps a
// unit, and numbers, on three lines or more.
func (c *Content) spaced(ps []*para, i int, grid *gridContext) int {
	lines, cols, n := c.spacedLines(ps, i)
	if len(lines) < minSpaced {
		return 0
	}
	signed := false // rates bear their sign
	for _, q := range lines {
		signed = signed || strings.Contains(q.line, "%")
	}
	var rows []grow
	lost := map[int]bool{}   // lines of rows with amounts that nobody can place
	placed := map[int]bool{} // and of those with amounts in their places
	h := c.spacedHead(ps, i, cols, grid)
	sums := spacedSums(lines, cols)
	for k, q := range lines {
		numbers := spacedRow(q)
		prev := spacedWords(q.line)
		r := grow{index: k}
		var at []int // where the numbers of a row with blanks stand
		if h != nil && numbers < cols && signed {
			at = h.placesOf(prev[len(prev)-numbers:], cols)
		} else if sum, region := isSumLabel(prev[0]); (sum && !isSubtotal(prev[0]) || region) && h != nil && numbers < cols && cols <= len(h.cols) {
			at = placesBySums(prev[len(prev)-numbers:], sums, h.cols[len(h.cols)-cols:])
			for m := range at {
				if at[m] >= 0 {
					at[m] += len(h.cols) - cols
				}
			}
		}
		words := wordsAt(q.text.Runes, prev)
		cell := func(from, to, m int) gcell {
			x := c.contextOf(q)
			x.cell = m + 1
			return c.cell(q.text.Slice(words[from].from, words[to-1].to), q, x, m, 1)
		}
		names := 0 // columns of names
		if h != nil {
			names = len(h.cols) - cols
		}
		for _, l := range labelWords(prev[:len(prev)-numbers], names) {
			if g := cell(l.from, l.to, l.col); h == nil || g.col < len(h.cols)-numbers {
				r.cells = append(r.cells, g)
			}
		}
		for n := range numbers {
			m := len(prev) - numbers + n
			g := cell(m, m+1, m)
			// Numbers are set from the right.
			g.col = 100 - numbers + n
			switch {
			case at != nil && at[n] < 0:
				if g.numeric() && !g.percent && !c.figure(g.fig).Value.IsZero() {
					lost[g.place.Line] = true
				}
				continue
			case at != nil:
				g.col = at[n]
			case h != nil:
				g.col = len(h.cols) - numbers + n
			}
			placed[g.place.Line] = placed[g.place.Line] || !g.percent
			r.cells = append(r.cells, g)
		}
		c.allDone(h, &r)
		rows = append(rows, r)
	}
	if h != nil {
		h.fixed = true
	}
	first := len(c.Frames)
	c.plain(ps[i], h, rows, grid)
	if len(lost) > 0 {
		c.aroundLost(first, lost, placed)
	}
	return n
}

// allDone ties what was done of what was planned where words stand in the place of their rate: 60 60 全部开工.
func (c *Content) allDone(h *header, r *grow) {
	for i := range r.cells {
		g := &r.cells[i]
		if h == nil || i < 2 || !wholeWord(g.text) || g.col >= len(h.cols) || h.cols[g.col].role != ColRate {
			continue
		}
		if done, of := &r.cells[i-1], &r.cells[i-2]; done.numeric() && of.numeric() && !done.percent && !of.percent {
			c.Frames = append(c.Frames, Frame{Kind: KindTarget, Rule: "bound/target", Claim: done.fig, Op: "==", Reach: ReachCell, InTable: true, Readings: []Reading{{Formula: "a", Operands: []FigureID{of.fig}}}})
		}
	}
}

// aroundLost lets the totals, made since the first frame, between whose rows one stands with
// amounts that nobody can place only verify: that row is one of their parts, as like as not.
func (c *Content) aroundLost(first int, lost, placed map[int]bool) {
	for i := range c.Frames[first:] {
		fr := &c.Frames[first+i]
		if fr.Kind != KindTotal {
			continue
		}
		for k := range fr.Readings {
			lo, hi := c.figure(fr.Claim).Place.Line, c.figure(fr.Claim).Place.Line
			for _, t := range fr.Readings[k].Parts {
				line := c.figure(t.Figure).Place.Line
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
func (h *header) placesOf(numbers []string, cols int) []int {
	var amounts, rates []int
	for k := max(0, len(h.cols)-cols); k < len(h.cols); k++ {
		if col := &h.cols[k]; col.percent() || col.role == ColGrowth {
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

// spacedRow tells how many numbers end a line of label and numbers, 0 if it
// is no such line.
func spacedRow(p *para) int {
	if p.marks&spaces == 0 || p.marks&digits == 0 && !strings.ContainsAny(p.line, "-—/") {
		return 0
	}
	s := strings.TrimSpace(p.line)
	if at := strings.LastIndexByte(s, ' '); p.marks&digits != 0 && at > 0 && tellsRemark(s[at+1:]) && remarked(strings.Fields(s)) {
		s = s[:at] // with the marks of a sentence, perhaps
		if strings.ContainsAny(s, ",，。；;") {
			return 0
		}
	} else if p.marks&(commas|stops|semicolons) != 0 {
		return 0
	}
	if longer(s, 90) {
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
		if !numberWord(f[k]) && !wholeWord(f[k]) {
			break
		}
		n++
	}
	if n == 0 || !strings.ContainsFunc(f[0], isHan) {
		return 0
	}
	for _, w := range f[1 : len(f)-n] {
		if isDigit([]rune(w)[0]) || strings.ContainsAny(w, "<>=≥≤") {
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
	if n <= 2 || !numberWord(words[n-2]) {
		return false
	}
	if slices.Contains(gradeWords, words[n-1]) {
		return true
	}
	if n <= minRemarked+1 || wholeWord(words[n-1]) || strings.ContainsFunc(words[n-1], isDigit) && !tellsRemark(words[n-1]) || !isHanWord(words[n-1]) {
		return false
	}
	for _, w := range words[n-1-minRemarked : n-2] {
		if !numberWord(w) {
			return false
		}
	}
	return true
}

// tellsRemark reports whether a word that may hold figures is a remark by what it begins with: 含上年结转2.5万元，待拨.
func tellsRemark(s string) bool {
	return hasAnyPrefix(s, []string{"含", "追减", "追加", "调减", "调增", "扣减", "扣除", "核减", "收回", "已拨", "已扣", "结转", "原", "因"})
}

// rowNumbered reports whether the words of a row begin with its number in the table: 7,
// or 7.1.
func rowNumbered(words []string) bool {
	if len(words) <= 2 || words[0][0] == '0' || !strings.ContainsFunc(words[1], isHan) || strings.ContainsFunc(words[1], isDigit) {
		return false
	}
	whole, of, nested := strings.Cut(words[0], ".")
	return len(whole) <= 3 && isDigits([]rune(whole)) && (!nested || len(of) <= 2 && isDigits([]rune(of)))
}

// graded reports whether a row ends in a grade or a remark.
func graded(p *para) bool { return remarked(strings.Fields(p.line)) }

// wholeWord reports whether a word stands in the place of a rate of a hundred: 全部开工.
func wholeWord(s string) bool {
	return hasAnyPrefix(s, []string{"全部", "已全部"}) && !longer(s, maxWholeWord)
}

// maxWholeWord is how long such a word may be.
const maxWholeWord = 7

func isHanWord(s string) bool { return strings.ContainsFunc(s, isHan) }
