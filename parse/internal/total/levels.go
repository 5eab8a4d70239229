package total

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
)

// Totals of levels or kinds that a list before told one by one, behind totals of their own: 乡级住院 a 人次 A 万元，县级住院 b 人次
// B 万元，市级住院 c 人次 C 万元，门诊 …。三级合计住院 X 人次，补偿 Y 万元.

// levelsTaken begin such totals, behind their number.
var levelsTaken = []string{"级合计", "级共", "级总计", "级医疗机构合计", "级医疗机构共", "级机构合计", "级机构共", "级医院合计", "级医院共", "类合计", "类共", "项合计", "项共"}

// farLevels is how many figures back such a list may stand.
const farLevels = 60

// levelTotals reads such totals.
func levelTotals(c *content.Draft, p *content.Para) {
	if !p.HasAny(levelsTaken) {
		return
	}
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		n, name := levelsTold(m.Label)
		if n == 0 || !content.IsPart(m) || m.Depth > 0 || clause.Claimed(c, m.Figure) {
			continue
		}
		heads := levelsNamed(c, mi, name, n)
		if heads == nil {
			continue
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: m.Figure, Closed: content.Closed, Reach: content.ReachSection, Readings: []content.Reading{{Parts: clause.Terms(c, heads)}}})
		for x := mi + 1; x <= p.Mentions[len(p.Mentions)-1] && p.Lex[c.Mentions[x].Pos].Sentence == p.Lex[m.Pos].Sentence; x++ {
			if y := &c.Mentions[x]; content.IsPart(y) && y.Depth == m.Depth && !y.Each && !clause.Claimed(c, y.Figure) {
				if beside := besideLevels(c, heads, x); beside != nil {
					c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: y.Figure, Closed: content.HalfOpen, Reach: content.ReachSection, Readings: []content.Reading{{Parts: clause.Terms(c, beside), HoldOnly: true}}})
				}
			}
		}
	}
}

// levelsTold is how many levels or kinds a name takes together, and of what: 三级合计住院.
func levelsTold(label string) (n int, name string) {
	for i, w := range []string{"两", "三", "四", "五", "六"} {
		at := strings.LastIndex(label, w)
		if at < 0 {
			continue
		}
		for _, t := range levelsTaken {
			if rest, ok := strings.CutPrefix(label[at+len(w):], t); ok && content.Longer(rest, 1) {
				return i + 2, rest
			}
		}
	}
	return 0, ""
}

// levelsNamed are the n figures of the nearest sentence before a total that tells of what it adds up, nil where
// that does not tell of as many.
func levelsNamed(c *content.Draft, mi int, name string, n int) []int {
	report := c.At(c.Mentions[mi].Figure).Report
	var list []int
	at := 0
	for x := mi - 1; x >= 0 && x >= mi-farLevels; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if f.Report != report || len(list) > 0 && f.Place.Sentence != at {
			break
		}
		if content.IsPart(y) && clause.SameSort(c, mi, x) && f.Place.Sentence != c.At(c.Mentions[mi].Figure).Place.Sentence && strings.HasSuffix(y.Label, name) {
			list, at = append([]int{x}, list...), f.Place.Sentence
		}
	}
	if len(list) != n {
		return nil
	}
	return list
}

// besideLevels are the figures right behind those of a list that are of the sort of another, nil where not all have one.
func besideLevels(c *content.Draft, heads []int, like int) []int {
	var out []int
	for _, h := range heads {
		if h+1 >= len(c.Mentions) || !clause.SameSort(c, h+1, like) || c.At(c.Mentions[h+1].Figure).Place.Sentence != c.At(c.Mentions[h].Figure).Place.Sentence || !content.IsPart(&c.Mentions[h+1]) {
			return nil
		}
		out = append(out, h+1)
	}
	return out
}
