package parse

import (
	"sort"
	"strings"

	"gouji/parse/numeral"
)

// What a standard for each of those insured should bring in, told in a later sentence of the
// paragraph or in the next: 参合 N 人。筹资标准每人 s 元，其中中央 a 元…。应筹基金 X，其中中央 A ….

// raisedByStandard reads such amounts where the paragraphs have told one number of heads and
// one standard for each of them, and nothing else that could be meant. What the levels of
// government should bring in are their own parts of the standard.
func (c *Content) raisedByStandard(p *para) {
	if !p.hasAny(dues) {
		return
	}
	r := raising{}
	at := sort.Search(len(c.paras), func(i int) bool { return c.paras[i].block >= p.block })
	for at > 1 && at < len(c.paras) && c.paras[at-1].heading && len(c.paras[at-1].mentions) == 0 {
		at-- // 二、资金筹集
	}
	if at > 0 && at < len(c.paras) && c.paras[at-1].report == p.report && !c.paras[at-1].inTable {
		r.takeIn(c, c.paras[at-1])
	}
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if r.take(c, m) || r.heads == 0 || r.std == 0 || r.several {
			continue
		}
		std := FigureID(0)
		switch w := c.WholeOf(f.ID); {
		case w == 0 && part(m) && f.Dimension == numeral.Money && containsAny(m.Label, dues) && tierOf(m.Label) != "":
			std = r.ofTier(c, tierOf(m.Label)) // 县级应配套 X
		case !part(m) || f.Dimension != numeral.Money || c.multiplied(p, f.ID):
		case w == 0 && containsAny(m.Label, dues) && !strings.Contains(m.Label, "个人") && f.Key.Tier == NoTier && (!containsAny(p.clauseWords(m), ofSubsidy) || containsAny(c.figure(r.std).Name, ofSubsidy)):
			std, r.due = r.std, f.ID
		case w != 0 && w == r.due && tierOf(m.Label) != "":
			std = r.ofTier(c, tierOf(m.Label))
		}
		if std != 0 {
			c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/standard", Claim: f.ID, Reach: ReachSection, Closed: Closed,
				Readings: []Reading{{Formula: "a*b", Operands: []FigureID{r.heads, std}}}})
		}
	}
}

// ofSubsidy are words of what governments pay, which is no more than a part of all that is raised.
var ofSubsidy = []string{"上级", "财政", "补助", "补贴"}

// raising is what paragraphs have told of heads and of the standard for each.
type raising struct {
	heads, std, due FigureID
	parts           []FigureID // of the standard
	several         bool
}

// takeIn takes in a paragraph.
func (r *raising) takeIn(c *Content, p *para) {
	for _, mi := range p.mentions {
		r.take(c, &c.Mentions[mi])
	}
}

// take takes in a mention and reports whether it is of heads or of a standard.
func (r *raising) take(c *Content, m *Mention) bool {
	f := c.figure(m.Figure)
	switch {
	case m.Depth > 0 || m.Role != RoleLevel && m.Role != RoleLimit:
		return false
	case f.Dimension == numeral.Persons && !f.Key.Part && m.Role == RoleLevel && (f.Key.Measure == Enrolled || containsAny(m.Label, []string{"补助人数", "应补助"})):
		r.several = r.several || r.heads != 0 && !c.figure(r.heads).Value.Equal(f.Value)
		r.heads = f.ID
		return true
	case forEach(f) && r.std != 0 && c.WholeOf(f.ID) == r.std:
		r.parts = append(r.parts, f.ID)
		return true
	case c.isStandard(m) && c.WholeOf(f.ID) == 0 && basisOf(f, m.Label).unit.Dimension == numeral.Persons:
		r.several = r.several || r.std != 0
		r.std = f.ID
		return true
	}
	return false
}

// ofTier is the one part of the standard that a level of government pays, 0.
func (r *raising) ofTier(c *Content, tier string) FigureID {
	found := FigureID(0)
	for _, id := range r.parts {
		if m := c.mentionOf(id); m == nil || strings.TrimSuffix(tierOf(m.Label), "级") != strings.TrimSuffix(tier, "级") {
			continue
		}
		if found != 0 {
			return 0
		}
		found = id
	}
	return found
}

// multiplied reports whether an amount of paragraph p is already read as a standard times a
// number.
func (c *Content) multiplied(p *para, id FigureID) bool {
	for i := len(c.Frames) - 1; i >= 0 && c.figure(c.Frames[i].Claim).Place.Block >= p.block; i-- {
		if fr := &c.Frames[i]; fr.Claim == id && fr.Rule == "derived/standard" {
			return true
		}
	}
	return false
}
