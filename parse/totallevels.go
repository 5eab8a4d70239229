package parse

import "strings"

// Totals of levels or kinds that a list before told one by one, behind totals of their own: 乡级住院 a 人次 A 万元，县级住院 b 人次
// B 万元，市级住院 c 人次 C 万元，门诊 …。三级合计住院 X 人次，补偿 Y 万元.

// levelsTaken begin such totals, behind their number.
var levelsTaken = []string{"级合计", "级共", "级总计", "级医疗机构合计", "级医疗机构共", "级机构合计", "级机构共", "级医院合计", "级医院共", "类合计", "类共", "项合计", "项共"}

// farLevels is how many figures back such a list may stand.
const farLevels = 60

// levelTotals reads such totals.
func (c *Content) levelTotals(p *para) {
	if !p.hasAny(levelsTaken) {
		return
	}
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		n, name := levelsTold(m.Label)
		if n == 0 || !part(m) || m.Depth > 0 || c.claimed(m.Figure) {
			continue
		}
		heads := c.levelsNamed(mi, name, n)
		if heads == nil {
			continue
		}
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: m.Figure, Closed: Closed, Reach: ReachSection, Readings: []Reading{{Parts: c.terms(heads)}}})
		for x := mi + 1; x <= p.mentions[len(p.mentions)-1] && p.lex[c.Mentions[x].Pos].sentence == p.lex[m.Pos].sentence; x++ {
			if y := &c.Mentions[x]; part(y) && y.Depth == m.Depth && !y.Each && !c.claimed(y.Figure) {
				if beside := c.besideLevels(heads, x); beside != nil {
					c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: y.Figure, Closed: HalfOpen, Reach: ReachSection, Readings: []Reading{{Parts: c.terms(beside), HoldOnly: true}}})
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
			if rest, ok := strings.CutPrefix(label[at+len(w):], t); ok && longer(rest, 1) {
				return i + 2, rest
			}
		}
	}
	return 0, ""
}

// levelsNamed are the n figures of the nearest sentence before a total that tells of what it adds up, nil where
// that does not tell of as many.
func (c *Content) levelsNamed(mi int, name string, n int) []int {
	report := c.figure(c.Mentions[mi].Figure).Report
	var list []int
	at := 0
	for x := mi - 1; x >= 0 && x >= mi-farLevels; x-- {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if f.Report != report || len(list) > 0 && f.Place.Sentence != at {
			break
		}
		if part(y) && c.sameSort(mi, x) && f.Place.Sentence != c.figure(c.Mentions[mi].Figure).Place.Sentence && strings.HasSuffix(y.Label, name) {
			list, at = append([]int{x}, list...), f.Place.Sentence
		}
	}
	if len(list) != n {
		return nil
	}
	return list
}

// besideLevels are the figures right behind those of a list that are of the sort of another, nil where not all have one.
func (c *Content) besideLevels(heads []int, like int) []int {
	var out []int
	for _, h := range heads {
		if h+1 >= len(c.Mentions) || !c.sameSort(h+1, like) || c.figure(c.Mentions[h+1].Figure).Place.Sentence != c.figure(c.Mentions[h].Figure).Place.Sentence || !part(&c.Mentions[h+1]) {
			return nil
		}
		out = append(out, h+1)
	}
	return out
}
