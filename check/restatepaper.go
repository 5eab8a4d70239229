package check

import (
	"strings"

	"gouji/parse"
	"gouji/parse/numeral"
)

// What a document granted, told by its number in two paragraphs: 26 号文件下达我县 15 万元 and 26 号文件下达我县 18 万元. That a
// report goes through its documents again is told by the others, whose amounts agree.

// paperGrant are the amounts that a report tells a document to have granted, each the first in its sentence.
type paperGrant struct{ first, again *parse.Figure }

// moreOfPaper are words of an amount that is not all that a document granted, or not of one alone.
var moreOfPaper = []string{"追加", "调整", "增加", "调减", "收回", "合计", "其中", "共计", "累计", "剩余", "结余", "全市", "全省", "全县", "全区"}

// restatePapers pairs the amounts of the one document of a report that differ.
func (v *view) restatePapers() []parse.Frame {
	type paper struct {
		report int
		number string
	}
	grants := map[paper]*paperGrant{}
	var order []paper
	for i := range v.c.Figures {
		f := &v.c.Figures[i]
		m := v.c.Mention(f.ID)
		if m == nil || m.Paper == "" || f.Report == 0 || f.Dimension != numeral.Money || f.Key.Measure != parse.Budget || f.Key.Part || f.Approximate != "" || m.Role != parse.RoleLevel || !containsWord(f.Name, "下达", "安排", "拨付") || containsWord(f.Name, moreOfPaper...) || strings.Count(v.clauseBefore(f), "号") > 1 { // 12号文件和13号文件
			continue
		}
		if g := v.c.Figure(f.ID - 1); g != nil && g.Place.Sentence == f.Place.Sentence {
			continue
		}
		k := paper{f.Report, m.Paper}
		switch x := grants[k]; {
		case x == nil:
			grants[k] = &paperGrant{first: f}
			order = append(order, k)
		case x.first == nil: // told a third time
		case x.first.Place.Block == f.Place.Block || x.again != nil && !x.again.Value.Equal(f.Value):
			x.first = nil // granted in parts
		default:
			x.again = f
		}
	}
	agree := map[int]int{}
	odd := map[int][]*paperGrant{}
	for _, k := range order {
		switch x := grants[k]; {
		case x.first == nil || x.again == nil:
		case x.first.Interval.Meet(x.again.Interval):
			agree[k.report]++
		default:
			odd[k.report] = append(odd[k.report], x)
		}
	}
	var out []parse.Frame
	for _, k := range order {
		list := odd[k.report]
		if len(list) != 1 || list[0] != grants[k] {
			continue
		}
		x := list[0]
		// Of what was granted, less may be told as what one project got, but never more.
		if agree[k.report] >= 1 && x.again.Value.GreaterThan(x.first.Value) {
			out = append(out, v.same("restatement/figure", x.first, x.again))
		}
	}
	return out
}
