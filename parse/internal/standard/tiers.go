package standard

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Bearing are words of a level of government's share of what each gets.
var Bearing = []string{"承担", "负担", "分担", "补助", "配套", "安排", "补贴"}

// Tiers reads a standard whose shares by level of government follow
// without a word of opening: 每头 80 元，省级承担 50 元，市级 9 元，县级 21 元. Who else
// pays may be left unsaid, so that they only verify.
func Tiers(c *content.Draft, p *content.Para) {
	for i, mi := range p.Mentions {
		w := &c.Mentions[mi]
		f := c.At(w.Figure)
		if !clause.ForEach(f) || w.Role != content.RoleLevel && w.Role != content.RoleLimit || !w.Each && !clause.IsStandard(c, w) || f.Key.Tier != lang.NoTier {
			continue
		}
		var parts []content.Part
		said := false
		for _, x := range p.Mentions[i+1:] {
			m := &c.Mentions[x]
			g := c.At(m.Figure)
			if p.Lex[m.Pos].Sentence != p.Lex[w.Pos].Sentence || m.Depth != w.Depth || g.Key.Tier == lang.NoTier || m.Role != content.RoleLevel || m.Total > 0 || !PartForEach(f, g) {
				break
			}
			said = said || lang.ContainsAny(m.Label, Bearing)
			parts = append(parts, content.Part{Figure: g.ID, Sign: 1})
		}
		if len(parts) < 2 || !said || IsTotal(c, f.ID) {
			continue
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: f.ID, Closed: content.HalfOpen, Reach: content.ReachSentence, Readings: []content.Reading{{Parts: parts, HoldOnly: true}}})
	}
}

// ComposedBy reads a standard that its own clause says the levels of government make up, and
// reports whether it does: 财政补助每人 640 元，由中央 384 元、省级 156 元、县级 100 元组成.
func ComposedBy(c *content.Draft, p *content.Para, run []int) bool {
	x := run[0] - 1
	if x < p.Mentions[0] || clause.InList(c, c.Mentions[run[0]].Figure) {
		return false
	}
	w, first, last := &c.Mentions[x], &c.Mentions[run[0]], &c.Mentions[run[len(run)-1]]
	f := c.At(w.Figure)
	if !clause.ForEach(f) || w.Role != content.RoleLevel || !w.Each && !clause.IsStandard(c, w) || f.Key.Tier != lang.NoTier || w.Depth != first.Depth || clause.MarkBetween(p, w.Pos, first.Pos) != '，' || IsTotal(c, f.ID) {
		return false
	}
	if !strings.HasPrefix(strings.TrimLeft(p.Words(w.Pos+1, first.Pos), "，, "), "由") || !lang.HasAnyPrefix(strings.TrimSpace(p.Words(last.Pos+1, len(p.Lex))), []string{"组成", "构成", "共同承担", "分担", "共同负担"}) {
		return false
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: f.ID, Closed: content.Closed, Reach: content.ReachSentence, Readings: []content.Reading{{Parts: clause.Terms(c, run)}}})
	for _, mi := range run {
		c.At(c.Mentions[mi].Figure).Key.Each = true
	}
	SharesOfRun(c, p, run, f.ID)
	return true
}

// SharesOfRun keeps what the rates right behind such a list are shares of: …县级 36 元，中央承担比例
// 80%.
func SharesOfRun(c *content.Draft, p *content.Para, run []int, whole content.FigureID) {
	last := run[len(run)-1]
	for x := last + 1; x <= p.Mentions[len(p.Mentions)-1]; x++ {
		m := &c.Mentions[x]
		if c.At(m.Figure).Dimension != numeral.Percent || p.Lex[m.Pos].Sentence != p.Lex[c.Mentions[last].Pos].Sentence || m.Role != content.RoleRate {
			return
		}
		tier := clause.KeyOf(p, m.LabelFrom, m.LabelTo).Tier
		if tier == lang.NoTier || !m.Share && !lang.ContainsAny(m.Label, []string{"承担", "负担", "分担", "占比", "占"}) {
			return
		}
		for _, mi := range run {
			if clause.TierNamed(c, &c.Mentions[mi]) == tier {
				if c.TierShares == nil {
					c.TierShares = map[content.FigureID][2]content.FigureID{}
				}
				c.TierShares[m.Figure] = [2]content.FigureID{c.Mentions[mi].Figure, whole}
			}
		}
	}
}

// PartOf reports whether one of the latest frames adds a figure up to a standard.
func PartOf(c *content.Draft, id content.FigureID) bool {
	for i := len(c.Frames) - 1; i >= 0 && i >= len(c.Frames)-clause.FarBack; i-- {
		fr := &c.Frames[i]
		if fr.Kind != content.KindTotal || !clause.ForEach(c.At(fr.Claim)) || len(fr.Readings) == 0 {
			continue
		}
		w := c.MentionOf(fr.Claim)
		for _, t := range fr.Readings[0].Parts {
			if t.Figure == id && w != nil && (w.Each || clause.IsStandard(c, w)) {
				return true
			}
		}
	}
	return false
}

// OfSmallMoney reports whether all of a list is printed as amounts for each are.
func OfSmallMoney(c *content.Draft, list []int) bool {
	for _, mi := range list {
		if !clause.ForEach(c.At(c.Mentions[mi].Figure)) {
			return false
		}
	}
	return true
}

// IsTotal reports whether one of the latest frames claims that a figure is a total.
func IsTotal(c *content.Draft, id content.FigureID) bool {
	for i := len(c.Frames) - 1; i >= 0 && i >= len(c.Frames)-clause.FarBack; i-- {
		if fr := &c.Frames[i]; fr.Claim == id && fr.Kind == content.KindTotal {
			return true
		}
	}
	return false
}

// raiseWords are words by which a level of government adds to a standard of the one above it.
var raiseWords = []string{"提高", "增加", "加发", "增发", "再提", "提标"}

// RaisedStandards reads a standard that the levels of government raised one after another: 国家标准每人每月 93 元，省级
// 提高 47 元，市县提高 20 元，合计 160 元; 每人每月 128 元，其中中央 88 元，省级提高 20 元、市县提高 20 元.
func RaisedStandards(c *content.Draft, p *content.Para) {
	if !p.HasAny(raiseWords) {
		return
	}
	for i := 0; i < len(p.Mentions); i++ {
		run := raisesFrom(c, p, i)
		if len(run) < 3 {
			continue
		}
		first, last := run[0], run[len(run)-1]
		i = slices.Index(p.Mentions, last)
		claim, parts := 0, run
		switch {
		case c.Mentions[last].Role == content.RoleLevel && (c.Mentions[last].Total > 0 || lang.ContainsAny(c.Mentions[last].Label, []string{"合计", "共", "达到", "达"})):
			claim, parts = last, run[:len(run)-1]
		case c.Mentions[first].Role == content.RoleLevel && clause.OpensBehind(p, &c.Mentions[first]):
			claim, parts = first, run[1:]
		default:
			continue
		}
		if f := c.At(c.Mentions[claim].Figure); len(parts) < 2 || IsTotal(c, f.ID) || f.Key.Tier != lang.NoTier {
			continue
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: c.Mentions[claim].Figure, Closed: content.HalfOpen, Reach: content.ReachSentence, Readings: []content.Reading{{Parts: clause.Terms(c, parts)}}})
	}
}

// raisesFrom are the mentions of standards from the i-th of a paragraph on, with the amounts by which they were raised.
func raisesFrom(c *content.Draft, p *content.Para, i int) (run []int) {
	w := &c.Mentions[p.Mentions[i]]
	f := c.At(w.Figure)
	if !clause.ForEach(f) || w.Role != content.RoleLevel && w.Role != content.RoleLimit || !w.Each && !clause.IsStandard(c, w) && !strings.Contains(w.Label, "标准") {
		return nil
	}
	raised, tiers := 0, 0 // amounts, and those of a named level
	for _, x := range p.Mentions[i:] {
		m := &c.Mentions[x]
		g := c.At(m.Figure)
		if p.Lex[m.Pos].Sentence != p.Lex[w.Pos].Sentence || m.Depth != w.Depth || g.Unit != f.Unit && g.Dimension != numeral.Money || !clause.ForEach(g) {
			break
		}
		switch {
		case m.Role == content.RoleDelta && m.Dir > 0 && lang.ContainsAny(m.Label, raiseWords):
			raised++
			if g.Key.Tier != lang.NoTier {
				tiers++
			}
		case x == p.Mentions[i]:
		case m.Role != content.RoleLevel || raised > 0 && m.Total == 0 && g.Key.Tier == lang.NoTier && !lang.ContainsAny(m.Label, []string{"合计", "共", "达到", "达"}):
			return nil
		}
		run = append(run, x)
	}
	if tiers == 0 {
		return nil
	}
	return run
}
