package parse

import (
	"slices"
	"strings"

	"gouji/parse/document"
)

// belowHeader reports whether paragraph i is the name of a level right below a table whose last row is the header of a
// form's indicators: a copy has kept that in one line, and set the cells below it one to a line.
func (c *Content) belowHeader(ps []*para, i int) bool {
	return i > 0 && ps[i-1].text.Len() == 0 && isLevelName(capName(ps[i].line)) && len(c.headerAbove(ps, i)) > 0
}

// headerAbove are the heads in the last row of the table right above paragraph i, nil if there is none.
func (c *Content) headerAbove(ps []*para, i int) []streamCell {
	if i == 0 || ps[i-1].text.Len() > 0 {
		return nil
	}
	b := &c.Document.Blocks[ps[i-1].block]
	if b.Kind != document.Grid || len(b.Table.Rows) == 0 {
		return nil
	}
	var cells []streamCell
	for _, cell := range b.Table.Rows[len(b.Table.Rows)-1].Cells {
		if t := cell.Text; t.Len() > 0 {
			x := streamCell{text: t.String(), from: t, line: -1, p: ps[i-1]}
			x.look()
			cells = append(cells, x)
		}
	}
	if headCells(cells) < len(cells) {
		return nil
	}
	return cells
}

// namesWhole reports whether a word names all the indicators of a form, and perhaps their points: 年度绩效目标1（80分）.
func namesWhole(w string) bool {
	return slices.Contains(wholeCaps, strings.TrimRight(capName(w), "0123456789一二三四五 "))
}

// belowWhole are the cells behind what stands before the heads of a stream and names all of its indicators, and that cell, nil
// if there is none.
func belowWhole(cells []streamCell) (above *streamCell, rest []streamCell) {
	for i := range min(len(cells), maxAboveHeads) {
		switch {
		case levelOfHead(cells[i].text) > 0:
			return above, cells[i:]
		case !namesWhole(cells[i].text):
			return nil, cells
		case cells[i].cap:
			above = &cells[i]
		}
	}
	return nil, cells
}

// maxAboveHeads is how many cells may name all the indicators before their heads.
const maxAboveHeads = 3

// headsAgain reports whether a line of several cells holds nothing but heads.
func headsAgain(p *para) bool {
	if p.marks&digits != 0 || p.marks&spaces == 0 {
		return false
	}
	more := streamOf(nil, p, 0)
	return len(more) >= minHeadWords && headCells(more) == len(more)
}

// minHeadWords is how many words of heads a line has at least that is a header of its own.
const minHeadWords = 3

// mayHeadStream reports whether a line may begin the header of a form's indicators.
func mayHeadStream(p *para) bool {
	words := strings.Fields(p.line)
	for i, w := range words {
		if i+1 < len(words) && (namesWhole(w) || bracketed(w)) {
			continue // 年度绩效目标1 （80分） 一级指标 …
		}
		role, exact := roleOf(w)
		if p.marks&(stops|semicolons|commas) != 0 && levelOfHead(w) == 0 && role != ColOrdinal {
			return false
		}
		return exact && (role == ColName || role == ColOrdinal) && !longer(w, longHead)
	}
	return false
}

// foldedHeads joins the words of a header that stand on two lines, the second behind the first: 年度 | 实际 | 分值 | 得分 | 指标值
// | 完成值.
func foldedHeads(cells []streamCell) []streamCell {
	for p := 4; p < len(cells) && p < maxHeadCells; p++ {
		var joins []int // the cell above each
		at := 0
		for p+len(joins) < len(cells) && len(joins) < maxFolded {
			below := strings.TrimSpace(cells[p+len(joins)].text)
			if cells[p+len(joins)].kind != streamWords || longer(below, maxFoldedWord) {
				break
			}
			for at < p {
				if role, exact := roleOf(cells[at].text + below); exact && !longer(cells[at].text, maxFoldedWord) && (role == ColTarget || role == ColActual || role == ColScore || role == ColWeight || role == ColReason) {
					break
				}
				at++
			}
			if at == p {
				break
			}
			joins = append(joins, at)
			at++
		}
		if len(joins) == 0 || joins[len(joins)-1] == p-1 && len(joins) == 1 {
			continue // a word broken in two, side by side
		}
		out := slices.Clone(cells[:p])
		for k, at := range joins {
			out[at].text += strings.TrimSpace(cells[p+k].text)
			out[at].kind = streamWords
		}
		if s := newStream(out[:headCells(out)]); s != nil && s.heads == p {
			return append(out, cells[p+len(joins):]...)
		}
	}
	return cells
}

// Of the words of a header on two lines: how many columns have two, and how long they are.
const (
	maxFolded     = 4
	maxFoldedWord = 6
	maxHeadCells  = 20
)

// headCells is how many cells from the first on head columns: up to one of a kind that has been, or behind the points to
// the name of an indicator.
func headCells(cells []streamCell) int {
	var seen [ColDeduct + 1]bool
	n := 0
	for n < len(cells) {
		k, text := headAt(cells, n)
		if k == 0 {
			break
		}
		role, _ := roleOf(text)
		whole := seen[ColTarget] && seen[ColActual] && seen[ColWeight] && seen[ColScore]
		if whole && role != ColReason && role != ColGrade && role != ColDeduct || seen[role] && role != ColName && role != ColReason || role == ColName && (seen[ColTarget] || seen[ColWeight]) {
			break
		}
		seen[role] = true
		n += k
	}
	return n
}

// headAt reads a head from cell n on: one cell, or a word on two. It returns how many cells it takes.
func headAt(cells []streamCell, n int) (int, string) {
	t := strings.TrimSpace(cells[n].text)
	role, exact := roleOf(t)
	if n+1 < len(cells) && cells[n+1].kind == streamWords && cells[n].kind == streamWords {
		joined := t + strings.TrimSpace(cells[n+1].text)
		next, ok := roleOf(cells[n+1].text)
		if r, ex := roleOf(joined); ex && (!exact || r != role && !(ok && next != ColUnknown)) && !longer(joined, maxHead) {
			return 2, joined // 年度 / 指标值
		}
	}
	if isLevelName(t) || longer(t, maxHead) || strings.ContainsAny(headerText(t), "0123456789") {
		return 0, ""
	}
	if exact || role == ColReason || role == ColScore || role == ColTarget || role == ColActual || role == ColRate {
		return 1, t
	}
	return 0, ""
}

// maxHead is the length up to which words head a column.
const maxHead = 20

// stream is a header in the order of its columns.
type stream struct {
	cols   []column
	from   []streamCell // the cell of each
	heads  int          // cells that the header takes
	name   int          // the column of the indicators' own names
	weight int
	score  int
	actual int
	above  *streamCell // the name and the points of all the indicators, before the heads
	glued  bool        // its cells are glued together, so that their borders are guessed
	units  bool        // a column of units
	signs  bool
}

// newStream is the stream below a header, nil if that is not one of indicators with points.
func newStream(cells []streamCell) *stream {
	s := &stream{heads: len(cells), name: -1, weight: -1, score: -1}
	target, actual, seen := false, false, map[ColumnRole]int{}
	for n := 0; n < len(cells); {
		k, text := headAt(cells, n)
		if k == 0 {
			return nil
		}
		role, _ := roleOf(text)
		if role == ColName && levelOfHead(text) == 0 && headAtLevel(cells, n+k) && len(s.cols) == 0 {
			n += k // 绩效指标 before 一级指标
			continue
		}
		switch role {
		case ColName:
			if s.weight >= 0 || target || actual {
				return nil
			}
			s.name = len(s.cols)
		case ColWeight:
			s.weight = len(s.cols)
		case ColScore:
			s.score = len(s.cols)
		case ColTarget:
			target = true
		case ColActual:
			actual, s.actual = true, len(s.cols)
		case ColUnit:
			s.units = true
		case ColSign:
			s.signs = true
		case ColReason, ColRate, ColGrade, ColOrdinal, ColDeduct, ColScoreRate:
		default:
			return nil
		}
		if seen[role]++; seen[role] > 1 && role != ColName && role != ColReason {
			return nil
		}
		s.cols = append(s.cols, column{role: role, text: text})
		s.from = append(s.from, cells[n])
		n += k
	}
	if len(s.cols) < 5 || s.name < 0 || s.score < 0 || !target || !actual {
		return nil
	}
	return s
}

// headAtLevel reports whether the head of a column of the first level stands at a cell.
func headAtLevel(cells []streamCell, n int) bool {
	return n < len(cells) && levelOfHead(cells[n].text) == 1
}
