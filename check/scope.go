package check

import (
	"strings"

	"gouji/parse"
	"gouji/parse/numeral"
)

// Two figures of one name need not state one quantity: under the heading of
// each fund the same words stand for that fund's own, and a rate is a rate of
// the quantity that its clause speaks of.

// otherFund reports whether two figures stand under the headings of different
// funds, or one of them outside the headings of a report that goes through
// several funds.
func (v *view) otherFund(a, b *parse.Figure) bool {
	fund := func(f *parse.Figure) parse.Fund {
		x := v.c.HeadingFund(f.Place.Section)
		if x == parse.NoFund && f.Key.FundFrom <= 1 {
			return f.Key.Fund
		}
		return x
	}
	fa, fb := fund(a), fund(b)
	if fa == fb {
		return false
	}
	return fa != parse.NoFund && fb != parse.NoFund || v.headingFunds(a.Report) >= 2
}

// otherOwner reports whether two figures are of different places or units, or one
// of such a place and the other of none.
func (v *view) otherOwner(a, b *parse.Figure) bool {
	return v.c.Owner(a.ID) != v.c.Owner(b.ID)
}

// headingFunds is how many funds the headings of a report name.
func (v *view) headingFunds(report int) int {
	if v.funds == nil {
		v.funds = map[int]map[parse.Fund]bool{}
		for i := range v.c.Figures {
			f := &v.c.Figures[i]
			if x := v.c.HeadingFund(f.Place.Section); x != parse.NoFund {
				if v.funds[f.Report] == nil {
					v.funds[f.Report] = map[parse.Fund]bool{}
				}
				v.funds[f.Report][x] = true
			}
		}
	}
	return len(v.funds[report])
}

// subjects remembers what each decided rate is a rate of.
func (v *view) subjects(r *Result) {
	v.subject = map[parse.FigureID]parse.FigureID{}
	for _, rel := range r.Relations {
		if rel.Verdict != Unchecked && len(rel.Operands) == 2 && v.figure(rel.Claim).Dimension == numeral.Percent {
			if _, ok := v.subject[rel.Claim]; !ok {
				v.subject[rel.Claim] = rel.Operands[0]
			}
		}
	}
}

// otherSubject reports whether two rates are rates of different amounts: those
// that they have been computed from, or else those right before them.
func (v *view) otherSubject(a, b *parse.Figure) bool {
	x, y := v.subjectOf(a), v.subjectOf(b)
	return x != nil && y != nil && !x.Interval.Meet(y.Interval)
}

// anyLead are words of what stands before a colon and says what is told, not of whom.
var anyLead = []string{"情况", "指标", "目标", "结果", "效益", "满意", "质量", "时效", "产出", "数量", "成本", "说明", "自评", "评价", "分析", "成效", "绩效", "完成", "一是", "二是", "三是", "四是", "如下", "方面", "影响"}

// longestPart is how many characters the name of a part has at most that leads its sentence.
const longestPart = 6

// ledByPart reports whether the sentence of a rate of the text is led by the part of the whole that it tells of: 县城：清运率
// 95%, 县城方面，清运率 95%.
func (v *view) ledByPart(f *parse.Figure) bool {
	if f.Place.Table > 0 || v.c.Mention(f.ID) == nil {
		return false
	}
	sentence, _ := v.wordsBefore(f)
	sentence = strings.TrimLeft(sentence, "0123456789.、（）() 　一二三四五六七八九十")
	if lead, _, ok := strings.Cut(sentence, "："); ok && fewerRunes(lead, longestPart+1) && !fewerRunes(lead, 2) {
		return !containsWord(lead, anyLead...)
	}
	lead, _, ok := strings.Cut(sentence, "，")
	return ok && (strings.HasSuffix(lead, "方面") || strings.HasSuffix(lead, "范围内") || strings.HasSuffix(lead, "辖区内") || strings.HasSuffix(lead, "境内")) && !containsWord(lead, "指标", "效益", "满意", "产出", "质量", "时效", "全县", "全市", "全省", "全区")
}

// subjectOf is what a rate is a rate of, nil where that cannot be told.
func (v *view) subjectOf(f *parse.Figure) *parse.Figure {
	if id := v.subject[f.ID]; id != 0 {
		return v.figure(id)
	}
	g := v.figure(f.ID - 1)
	for n := 0; n < 3 && g != nil && g.Place.Sentence == f.Place.Sentence; n++ {
		if m := v.c.Mention(g.ID); m == nil || m.Role != parse.RoleDelta && m.Role != parse.RoleGrowth {
			break
		}
		g = v.figure(g.ID - 1) // 支出 X，比上年增加 Y，执行率 R
	}
	if g == nil || g.Dimension != numeral.Money || g.Place.Sentence != f.Place.Sentence || g.Place.Table > 0 {
		return nil
	}
	if m := v.c.Mention(g.ID); m == nil || m.Role != parse.RoleLevel || m.Each {
		return nil
	}
	return g
}
