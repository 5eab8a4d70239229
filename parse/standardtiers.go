package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// bearing are words of a level of government's share of what each gets.
var bearing = []string{"承担", "负担", "分担", "补助", "配套", "安排", "补贴"}

// tierStandards reads a standard whose shares by level of government follow
// without a word of opening: 每头 80 元，省级承担 50 元，市级 9 元，县级 21 元. Who else
// pays may be left unsaid, so that they only verify.
func (c *Content) tierStandards(p *para) {
	for i, mi := range p.mentions {
		w := &c.Mentions[mi]
		f := c.figure(w.Figure)
		if !forEach(f) || w.Role != RoleLevel && w.Role != RoleLimit || !w.Each && !c.isStandard(w) || f.Key.Tier != NoTier {
			continue
		}
		var parts []Part
		said := false
		for _, x := range p.mentions[i+1:] {
			m := &c.Mentions[x]
			g := c.figure(m.Figure)
			if p.lex[m.Pos].sentence != p.lex[w.Pos].sentence || m.Depth != w.Depth || g.Key.Tier == NoTier || m.Role != RoleLevel || m.Total > 0 || !partForEach(f, g) {
				break
			}
			said = said || containsAny(m.Label, bearing)
			parts = append(parts, Part{g.ID, 1})
		}
		if len(parts) < 2 || !said || c.isTotal(f.ID) {
			continue
		}
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: f.ID, Closed: HalfOpen, Reach: ReachSentence, Readings: []Reading{{Parts: parts, HoldOnly: true}}})
	}
}

// bearers reads who bears a standard of an earlier sentence of the paragraph:
// 补助标准 620 元。分担办法：中央 372 元、省级 186 元、市级 42 元、县级 20 元. The standards are
// many, so that they only verify.
func (c *Content) bearers(p *para) {
	for run := range c.tierRuns(p) {
		first := &c.Mentions[run[0]]
		if !c.ofSmallMoney(run) || c.composedBy(p, run) || !containsAny(p.words(sentenceStart(p, first.Pos), first.Pos), bearing) || c.inList(first.Figure) {
			continue
		}
		fr := Frame{Kind: KindTotal, Rule: "sum/components", Closed: HalfOpen, Reach: ReachParagraph}
		for x := run[0] - 1; x >= p.mentions[0] && x >= run[0]-farOpeners; x-- {
			w := &c.Mentions[x]
			f := c.figure(w.Figure)
			if !forEach(f) || w.Role != RoleLevel && w.Role != RoleLimit || !w.Each && !c.isStandard(w) && !c.partOfStandard(f.ID) || f.Key.Tier != NoTier {
				continue
			}
			if c.isTotal(f.ID) || !c.makeUp(f, run) {
				continue
			}
			for _, mi := range run {
				c.figure(c.Mentions[mi].Figure).Key.Each = true
			}
			fr.Claim, fr.Readings = f.ID, []Reading{{Parts: c.terms(run), HoldOnly: true}}
			c.Frames = append(c.Frames, fr)
			c.sharesOfRun(p, run, f.ID)
			break
		}
	}
}

// composedBy reads a standard that its own clause says the levels of government make up, and
// reports whether it does: 财政补助每人 640 元，由中央 384 元、省级 156 元、县级 100 元组成.
func (c *Content) composedBy(p *para, run []int) bool {
	x := run[0] - 1
	if x < p.mentions[0] || c.inList(c.Mentions[run[0]].Figure) {
		return false
	}
	w, first, last := &c.Mentions[x], &c.Mentions[run[0]], &c.Mentions[run[len(run)-1]]
	f := c.figure(w.Figure)
	if !forEach(f) || w.Role != RoleLevel || !w.Each && !c.isStandard(w) || f.Key.Tier != NoTier || w.Depth != first.Depth || p.markBetween(w.Pos, first.Pos) != '，' || c.isTotal(f.ID) {
		return false
	}
	if !strings.HasPrefix(strings.TrimLeft(p.words(w.Pos+1, first.Pos), "，, "), "由") || !hasAnyPrefix(strings.TrimSpace(p.words(last.Pos+1, len(p.lex))), []string{"组成", "构成", "共同承担", "分担", "共同负担"}) {
		return false
	}
	c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: f.ID, Closed: Closed, Reach: ReachSentence, Readings: []Reading{{Parts: c.terms(run)}}})
	for _, mi := range run {
		c.figure(c.Mentions[mi].Figure).Key.Each = true
	}
	c.sharesOfRun(p, run, f.ID)
	return true
}

// sharesOfRun keeps what the rates right behind such a list are shares of: …县级 36 元，中央承担比例
// 80%.
func (c *Content) sharesOfRun(p *para, run []int, whole FigureID) {
	last := run[len(run)-1]
	for x := last + 1; x <= p.mentions[len(p.mentions)-1]; x++ {
		m := &c.Mentions[x]
		if c.figure(m.Figure).Dimension != numeral.Percent || p.lex[m.Pos].sentence != p.lex[c.Mentions[last].Pos].sentence || m.Role != RoleRate {
			return
		}
		tier := keyOf(p, m.labelFrom, m.labelTo).Tier
		if tier == NoTier || !m.Share && !containsAny(m.Label, []string{"承担", "负担", "分担", "占比", "占"}) {
			return
		}
		for _, mi := range run {
			if c.tierNamed(&c.Mentions[mi]) == tier {
				if c.tierShares == nil {
					c.tierShares = map[FigureID][2]FigureID{}
				}
				c.tierShares[m.Figure] = [2]FigureID{c.Mentions[mi].Figure, whole}
			}
		}
	}
}

// partOfStandard reports whether one of the latest frames adds a figure up to a standard.
func (c *Content) partOfStandard(id FigureID) bool {
	for i := len(c.Frames) - 1; i >= 0 && i >= len(c.Frames)-farBack; i-- {
		fr := &c.Frames[i]
		if fr.Kind != KindTotal || !forEach(c.figure(fr.Claim)) || len(fr.Readings) == 0 {
			continue
		}
		w := c.mentionOf(fr.Claim)
		for _, t := range fr.Readings[0].Parts {
			if t.Figure == id && w != nil && (w.Each || c.isStandard(w)) {
				return true
			}
		}
	}
	return false
}

// ofSmallMoney reports whether all of a list is printed as amounts for each are.
func (c *Content) ofSmallMoney(list []int) bool {
	for _, mi := range list {
		if !forEach(c.figure(c.Mentions[mi].Figure)) {
			return false
		}
	}
	return true
}

// isTotal reports whether one of the latest frames claims that a figure is a total.
func (c *Content) isTotal(id FigureID) bool {
	for i := len(c.Frames) - 1; i >= 0 && i >= len(c.Frames)-farBack; i-- {
		if fr := &c.Frames[i]; fr.Claim == id && fr.Kind == KindTotal {
			return true
		}
	}
	return false
}

// raiseWords are words by which a level of government adds to a standard of the one above it.
var raiseWords = []string{"提高", "增加", "加发", "增发", "再提", "提标"}

// raisedStandards reads a standard that the levels of government raised one after another: 国家标准每人每月 93 元，省级
// 提高 47 元，市县提高 20 元，合计 160 元; 每人每月 128 元，其中中央 88 元，省级提高 20 元、市县提高 20 元.
func (c *Content) raisedStandards(p *para) {
	if !p.hasAny(raiseWords) {
		return
	}
	for i := 0; i < len(p.mentions); i++ {
		run := c.raisesFrom(p, i)
		if len(run) < 3 {
			continue
		}
		first, last := run[0], run[len(run)-1]
		i = slices.Index(p.mentions, last)
		claim, parts := 0, run
		switch {
		case c.Mentions[last].Role == RoleLevel && (c.Mentions[last].Total > 0 || containsAny(c.Mentions[last].Label, []string{"合计", "共", "达到", "达"})):
			claim, parts = last, run[:len(run)-1]
		case c.Mentions[first].Role == RoleLevel && p.opensBehind(&c.Mentions[first]):
			claim, parts = first, run[1:]
		default:
			continue
		}
		if f := c.figure(c.Mentions[claim].Figure); len(parts) < 2 || c.isTotal(f.ID) || f.Key.Tier != NoTier {
			continue
		}
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: c.Mentions[claim].Figure, Closed: HalfOpen, Reach: ReachSentence, Readings: []Reading{{Parts: c.terms(parts)}}})
	}
}

// raisesFrom are the mentions of standards from the i-th of a paragraph on, with the amounts by which they were raised.
func (c *Content) raisesFrom(p *para, i int) (run []int) {
	w := &c.Mentions[p.mentions[i]]
	f := c.figure(w.Figure)
	if !forEach(f) || w.Role != RoleLevel && w.Role != RoleLimit || !w.Each && !c.isStandard(w) && !strings.Contains(w.Label, "标准") {
		return nil
	}
	raised, tiers := 0, 0 // amounts, and those of a named level
	for _, x := range p.mentions[i:] {
		m := &c.Mentions[x]
		g := c.figure(m.Figure)
		if p.lex[m.Pos].sentence != p.lex[w.Pos].sentence || m.Depth != w.Depth || g.Unit != f.Unit && g.Dimension != numeral.Money || !forEach(g) {
			break
		}
		switch {
		case m.Role == RoleDelta && m.Dir > 0 && containsAny(m.Label, raiseWords):
			raised++
			if g.Key.Tier != NoTier {
				tiers++
			}
		case x == p.mentions[i]:
		case m.Role != RoleLevel || raised > 0 && m.Total == 0 && g.Key.Tier == NoTier && !containsAny(m.Label, []string{"合计", "共", "达到", "达"}):
			return nil
		}
		run = append(run, x)
	}
	if tiers == 0 {
		return nil
	}
	return run
}
