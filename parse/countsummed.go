package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Counts of what a total adds up: 甲 a 户、乙 b 户、丙 c 户，三类共 X 户.

// summedClasses are the words behind such a number.
var summedClasses = []string{"类", "项", "种", "个项目", "个县", "个区", "个镇", "个乡镇", "个村", "方面"}

// summedParts are the names of the parts told before a number k of classes whose total stands
// right behind it. Only where they come to it is it known which they are.
func (c *Content) summedParts(p *para, k int) []string {
	rest := p.sub(p.lex[k].to, min(p.text.Len(), p.lex[k].to+3))
	if !hasAnyPrefix(rest, summedClasses) && !hasAnySuffix(p.sub(p.lex[k].from, p.lex[k].to), summedClasses) {
		return nil
	}
	j := k + 1
	for j < len(p.lex) && p.lex[j].kind != lexFigure {
		if p.lex[j].kind == lexPunct && !p.blank(j) {
			return nil
		}
		j++
	}
	if j == len(p.lex) {
		return nil
	}
	mi, ok := p.mentionAt(j)
	if !ok || c.Mentions[mi].Total == 0 {
		return nil
	}
	for _, i := range c.framesOf(c.Mentions[mi].Figure) {
		fr := &c.Frames[i]
		if fr.Kind != KindTotal || len(fr.Readings) == 0 || len(fr.Readings[0].Parts) < 2 || !c.sumMeets(fr) {
			continue
		}
		var names []string
		for _, t := range fr.Readings[0].Parts {
			m := c.mentionOf(t.Figure)
			if m == nil || m.Para != c.Mentions[mi].Para || m.Pos > k || t.Sign < 0 || strings.TrimSpace(m.Label) == "" {
				return nil
			}
			names = append(names, m.Label)
		}
		return names
	}
	return nil
}

// countedProjects are what such a number counts that stands before its total.
var countedProjects = []string{"项目", "工程", "专项", "任务"}

// projectsSummed are the names of the parts of a total right behind a number k of projects, as many as that: 批复项目 3 个，资金 X
// 万元。分别为：A a 万元；B b 万元；C c 万元. Parts that are levels of government are none of the projects.
func (c *Content) projectsSummed(p *para, k, n int) []string {
	mi, ok := p.mentionAt(k)
	if !ok || mi+1 > p.mentions[len(p.mentions)-1] || !containsAny(c.Mentions[mi].Label+c.figure(c.Mentions[mi].Figure).Text+c.Mentions[mi].After, countedProjects) {
		return nil
	}
	whole := &c.Mentions[mi+1]
	if p.lex[whole.Pos].sentence != p.lex[k].sentence || p.strongMark(k, whole.Pos) || c.figure(whole.Figure).Dimension != numeral.Money {
		return nil
	}
	for _, i := range c.framesOf(whole.Figure) {
		fr := &c.Frames[i]
		if fr.Kind != KindTotal || fr.Claim != whole.Figure || len(fr.Readings) == 0 || len(fr.Readings[0].Parts) != n || n < minProjects || !c.sumMeets(fr) {
			continue
		}
		var names []string
		for _, t := range fr.Readings[0].Parts {
			m := c.mentionOf(t.Figure)
			if m == nil || m.Para != whole.Para || m.Pos < whole.Pos || t.Sign < 0 || strings.TrimSpace(m.Label) == "" || c.figure(t.Figure).Key.Tier != NoTier && !longer(m.Label, maxLevelName) {
				return nil
			}
			names = append(names, m.Label)
		}
		return names
	}
	return nil
}

// minProjects is how many projects at least are known by their amounts, maxLevelName how long the name of a level's part is.
const (
	minProjects  = 3
	maxLevelName = 8
)
