package parse

import "strings"

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
