package check

import (
	"strings"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// Sums of tables whose rows or columns were not read as they were meant: rows below another that are told by their missing
// number, rows of a list that were lost, columns of growth whose head was lost, totals of columns that go on overleaf.

// rowNumber is the number that heads the row of a figure.
func (v *view) rowNumber(f *parse.Figure) parse.Heading {
	rs := v.runesOf(f.Place.Line)
	return parse.Numbered(nameCell(rs[:min(len(rs), max(0, f.Place.Column-1))]))
}

// nameCell is the last cell of a row that holds words, or all of a row without cells.
func nameCell(rs []rune) string {
	cells := strings.FieldsFunc(string(rs), func(r rune) bool { return r == '|' || r == '\t' })
	for i := len(cells) - 1; i >= 0; i-- {
		if strings.IndexFunc(cells[i], func(r rune) bool { return r >= 0x4e00 && r <= 0x9fff }) >= 0 {
			return cells[i]
		}
	}
	return ""
}

// withoutUnnumbered reads a sum that comes out too large without the rows that bear no number among rows that do, where what
// is left gives the total: 一、待遇支出 A，门诊费用支出 a，二、大病保险支出 B; they are what a row above them is made up of.
func (v *view) withoutUnnumbered(fr *parse.Frame, o outcome) (parse.Reading, bool) {
	parts := o.reading.Parts
	if fr.Kind != parse.KindTotal || !fr.InTable || len(parts) < 3 || !allAdded(parts) || !o.mid.GreaterThan(v.figure(fr.Claim).Value) {
		return parse.Reading{}, false
	}
	var numbered []parse.Part
	for _, x := range parts {
		if v.rowNumber(v.figure(x.Figure)).Level == 1 {
			numbered = append(numbered, x)
		}
	}
	r := parse.Reading{Parts: numbered}
	if len(numbered) < 2 || len(numbered) == len(parts) || !holds(v.evaluate(fr, r).verdict) {
		return parse.Reading{}, false
	}
	return r, true
}

// rowsLost reports whether the rows of a sum of a table are numbered and one of the numbers between them, or the one that
// the lines right behind the last go on with, is of no row that was read: 4.资源税 75 80 ¶ 491 518 ¶ 5.城建税.
func (v *view) rowsLost(fr *parse.Frame, o outcome) bool {
	if fr.Kind != parse.KindTotal || !fr.InTable || len(o.reading.Parts) < 2 {
		return false
	}
	var last parse.Heading
	lastLine := 0
	for _, x := range o.reading.Parts {
		f := v.figure(x.Figure)
		h := v.rowNumber(f)
		if h.Level == 0 || lastLine == f.Place.Line {
			return false
		}
		if h.LikeNumbered(last) && h.Number > last.Number+1 && f.Place.Line > lastLine && !v.blankItems(lastLine, f.Place.Line, last, h) {
			return true
		}
		last, lastLine = h, f.Place.Line
	}
	for line := lastLine + 1; line <= lastLine+linesOverRow && line <= len(v.c.Document.Lines); line++ {
		if line == v.figure(fr.Claim).Place.Line {
			break // 三、小计: the total itself
		}
		if h := parse.Numbered(v.c.Document.Lines[line-1]); h.LikeNumbered(last) && h.Number == last.Number+1 && !blankCells(v.c.Document.Lines[line-1]) {
			return true
		}
	}
	return false
}

// blankItems reports whether each number that is missing between two rows of a table heads a row between them whose cells
// are empty: 一、教育 | 12 ¶ 二、国防 | | ¶ 三、农业 | 8.
func (v *view) blankItems(from, to int, last, next parse.Heading) bool {
	n := last.Number
	for line := from + 1; line < to; line++ {
		text := v.c.Document.Lines[line-1]
		if h := parse.Numbered(nameCell([]rune(text))); h.LikeNumbered(next) && h.Number == n+1 && blankCells(text) {
			n++
		}
	}
	return n == next.Number-1
}

// blankCells reports whether a row of cells holds words and no number.
func blankCells(line string) bool {
	cells := strings.FieldsFunc(line, func(r rune) bool { return r == '|' || r == '\t' })
	for _, s := range cells {
		if s = strings.TrimSpace(s); s != "" && strings.Trim(s, "0123456789.,%-—") == "" {
			return false
		}
	}
	return len(cells) > 1
}

// linesOverRow is how far behind the last row of a list the next one can begin.
const linesOverRow = 3

// grownInRow reports whether a figure of a table is the growth of two figures before it in its row, or the one of them
// in percent of the other: 收入合计 4625 4867 5.22. What stands in such a column does not add up.
func (v *view) grownInRow(fr *parse.Frame, o outcome) bool {
	if fr.Kind == parse.KindTotal || fr.Rule != "bound/part" {
		return fr.Kind == parse.KindTotal && fr.InTable && v.grown(v.figure(fr.Claim))
	}
	return v.cell(v.figure(fr.Claim)) && (v.grown(v.figure(fr.Claim)) || len(o.reading.Operands) > 0 && v.grown(v.figure(o.reading.Operands[0])))
}

// grown reports whether a figure is the growth of two figures before it in its row, or the one of them in percent of the other.
func (v *view) grown(c *parse.Figure) bool {
	if c.Dimension != numeral.None && c.Dimension != numeral.Money && c.Dimension != numeral.Percent || c.Numeral.Decimals == 0 {
		return false
	}
	if v.rateBeside(c) {
		return true
	}
	stated := c.Numeral.Raw
	for i := c.ID - 1; i > 0 && i+nearInRow > c.ID; i-- {
		y := v.figure(i)
		if y.Place.Line != c.Place.Line {
			break
		}
		for j := i - 1; j > 0 && j+nearInRow > i; j-- {
			x := v.figure(j)
			if x.Place.Line != c.Place.Line {
				break
			}
			if x.Value.IsZero() {
				continue
			}
			share := y.Numeral.Raw.Mul(decHundred).DivRound(x.Numeral.Raw, int32(c.Numeral.Decimals)+2)
			for _, got := range []decimal.Decimal{share, share.Sub(decHundred)} {
				if got.Sub(stated).Abs().Shift(int32(c.Numeral.Decimals)).Mul(decimal.NewFromInt(2)).LessThanOrEqual(decOne) {
					return true
				}
			}
		}
	}
	return false
}

// rateBeside reports whether a figure of a row is of a few hundred at most and prints decimals, where all that stand before it
// in the row are whole and of five digits or more: 保险费收入 52494762 54056964 103.0 11.4.
func (v *view) rateBeside(c *parse.Figure) bool {
	if c.Numeral.Integers > 3 {
		return false
	}
	whole := 0
	for i := c.ID - 1; i > 0 && i+nearInRow > c.ID && v.figure(i).Place.Line == c.Place.Line; i-- {
		x := v.figure(i)
		switch {
		case x.Numeral.Decimals == 0 && x.Numeral.Integers >= 5:
			whole++
		case x.Numeral.Decimals == 0 || x.Numeral.Integers > 3:
			return false
		}
	}
	return whole >= 2
}

// nearInRow is how far before a growth its two amounts stand in a row.
const nearInRow = 5

// wholeOfItself reports whether a share of a table is 100%: that of a row which is itself the whole of those below it, and not
// of another such row. 一、本年结余 218962 100.00 … 二、滚存结余 6350979 100.00.
func (v *view) wholeOfItself(fr *parse.Frame, _ outcome) bool {
	return fr.Rule == "ratio/table" && (v.figure(fr.Claim).Numeral.Raw.Equal(decHundred) || v.figure(fr.Claim).Value.Equal(decOne)) && containsWord(v.figure(fr.Claim).Name, "占")
}

// comparableGrowth reports whether a column of a table tells of growth on another basis than its figures: 可比增长%.
func (v *view) comparableGrowth(fr *parse.Frame, _ outcome) bool {
	return fr.InTable && fr.Kind == parse.KindChange && containsWord(v.figure(fr.Claim).Name, "可比", "同口径")
}

// unevenRows reports whether a claim of a table whose cells stand apart by blanks is computed from rows with more or fewer
// numbers than its own: which columns they are of nobody can tell, as blanks keep no place for an empty cell.
func (v *view) unevenRows(fr *parse.Frame, o outcome) bool {
	if !fr.InTable || fr.Kind != parse.KindFlow {
		return false
	}
	line := v.figure(fr.Claim).Place.Line
	if line < 1 || line > len(v.c.Document.Lines) || strings.ContainsAny(v.c.Document.Lines[line-1], "|\t") {
		return false
	}
	own := v.onLine(fr.Claim)
	for _, id := range o.reading.Operands {
		if n := v.onLine(id); v.figure(id).Place.Line != line && n != own && n > 1 {
			return true
		}
	}
	for _, x := range o.reading.Parts {
		if n := v.onLine(x.Figure); v.figure(x.Figure).Place.Line != line && n != own && n > 1 {
			return true
		}
	}
	return false
}

// onLine is how many figures stand on the line of a figure.
func (v *view) onLine(id parse.FigureID) int {
	line, n := v.figure(id).Place.Line, 1
	for i := id - 1; i > 0 && i+longRow > id && v.figure(i).Place.Line == line; i-- {
		n++
	}
	for i := id + 1; int(i) <= len(v.c.Figures) && i < id+longRow && v.figure(i).Place.Line == line; i++ {
		n++
	}
	return n
}

// longRow is how many numbers of a row are counted.
const longRow = 40
