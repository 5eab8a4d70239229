package count

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Counts of what a total adds up: 甲 a 户、乙 b 户、丙 c 户，三类共 X 户.

// summedClasses are the words behind such a number.
var summedClasses = []string{"类", "项", "种", "个项目", "个县", "个区", "个镇", "个乡镇", "个村", "方面"}

// summedParts are the names of the parts told before a number k of classes whose total stands
// right behind it. Only where they come to it is it known which they are.
func summedParts(c *content.Draft, p *content.Para, k int) []string {
	rest := p.Sub(p.Lex[k].To, min(p.Text.Len(), p.Lex[k].To+3))
	if !lang.HasAnyPrefix(rest, summedClasses) && !lang.HasAnySuffix(p.Sub(p.Lex[k].From, p.Lex[k].To), summedClasses) {
		return nil
	}
	j := k + 1
	for j < len(p.Lex) && p.Lex[j].Kind != content.LexFigure {
		if p.Lex[j].Kind == content.LexPunct && !clause.Blank(p, j) {
			return nil
		}
		j++
	}
	if j == len(p.Lex) {
		return nil
	}
	mi, ok := clause.MentionAt(p, j)
	if !ok || c.Mentions[mi].Total == 0 {
		return nil
	}
	for _, i := range clause.FramesOf(c, c.Mentions[mi].Figure) {
		fr := &c.Frames[i]
		if fr.Kind != content.KindTotal || len(fr.Readings) == 0 || len(fr.Readings[0].Parts) < 2 || !clause.SumMeets(c, fr) {
			continue
		}
		var names []string
		for _, t := range fr.Readings[0].Parts {
			m := c.MentionOf(t.Figure)
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
func projectsSummed(c *content.Draft, p *content.Para, k, n int) []string {
	mi, ok := clause.MentionAt(p, k)
	if !ok || mi+1 > p.Mentions[len(p.Mentions)-1] || !lang.ContainsAny(c.Mentions[mi].Label+c.At(c.Mentions[mi].Figure).Text+c.Mentions[mi].After, countedProjects) {
		return nil
	}
	whole := &c.Mentions[mi+1]
	if p.Lex[whole.Pos].Sentence != p.Lex[k].Sentence || clause.StrongMark(p, k, whole.Pos) || c.At(whole.Figure).Dimension != numeral.Money {
		return nil
	}
	for _, i := range clause.FramesOf(c, whole.Figure) {
		fr := &c.Frames[i]
		if fr.Kind != content.KindTotal || fr.Claim != whole.Figure || len(fr.Readings) == 0 || len(fr.Readings[0].Parts) != n || n < minProjects || !clause.SumMeets(c, fr) {
			continue
		}
		var names []string
		for _, t := range fr.Readings[0].Parts {
			m := c.MentionOf(t.Figure)
			if m == nil || m.Para != whole.Para || m.Pos < whole.Pos || t.Sign < 0 || strings.TrimSpace(m.Label) == "" || c.At(t.Figure).Key.Tier != lang.NoTier && !content.Longer(m.Label, maxLevelName) {
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
