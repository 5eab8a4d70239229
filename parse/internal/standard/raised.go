package standard

import (
	"sort"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// What a standard for each of those insured should bring in, told in a later sentence of the
// paragraph or in the next: 参合 N 人。筹资标准每人 s 元，其中中央 a 元…。应筹基金 X，其中中央 A ….

// Raised reads such amounts where the paragraphs have told one number of heads and
// one standard for each of them, and nothing else that could be meant. What the levels of
// government should bring in are their own parts of the standard.
func Raised(c *content.Draft, p *content.Para) {
	if !p.HasAny(clause.Dues) {
		return
	}
	r := raising{}
	at := sort.Search(len(c.Paras), func(i int) bool { return c.Paras[i].Block >= p.Block })
	for at > 1 && at < len(c.Paras) && c.Paras[at-1].Heading && len(c.Paras[at-1].Mentions) == 0 {
		at-- // 二、资金筹集
	}
	if at > 0 && at < len(c.Paras) && c.Paras[at-1].Report == p.Report && !c.Paras[at-1].InTable {
		r.takeIn(c, c.Paras[at-1])
	}
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if r.take(c, m) || r.heads == 0 || r.std == 0 || r.several {
			continue
		}
		std := content.FigureID(0)
		switch w := c.WholeOf(f.ID); {
		case w == 0 && content.IsPart(m) && f.Dimension == numeral.Money && lang.ContainsAny(m.Label, clause.Dues) && clause.TierOf(m.Label) != "":
			std = r.ofTier(c, clause.TierOf(m.Label)) // 县级应配套 X
		case !content.IsPart(m) || f.Dimension != numeral.Money || multiplied(c, p, f.ID):
		case w == 0 && lang.ContainsAny(m.Label, clause.Dues) && !strings.Contains(m.Label, "个人") && f.Key.Tier == lang.NoTier && (!lang.ContainsAny(clause.Words(p, m), ofSubsidy) || lang.ContainsAny(c.At(r.std).Name, ofSubsidy)):
			std, r.due = r.std, f.ID
		case w != 0 && w == r.due && clause.TierOf(m.Label) != "":
			std = r.ofTier(c, clause.TierOf(m.Label))
		}
		if std != 0 {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/standard", Claim: f.ID, Reach: content.ReachSection, Closed: content.Closed,
				Readings: []content.Reading{{Formula: "a*b", Operands: []content.FigureID{r.heads, std}}}})
		}
	}
}

// ofSubsidy are words of what governments pay, which is no more than a part of all that is raised.
var ofSubsidy = []string{"上级", "财政", "补助", "补贴"}

// raising is what paragraphs have told of heads and of the standard for each.
type raising struct {
	heads, std, due content.FigureID
	parts           []content.FigureID // of the standard
	several         bool
}

// takeIn takes in a paragraph.
func (r *raising) takeIn(c *content.Draft, p *content.Para) {
	for _, mi := range p.Mentions {
		r.take(c, &c.Mentions[mi])
	}
}

// take takes in a mention and reports whether it is of heads or of a standard.
func (r *raising) take(c *content.Draft, m *content.Mention) bool {
	f := c.At(m.Figure)
	switch {
	case m.Depth > 0 || m.Role != content.RoleLevel && m.Role != content.RoleLimit:
		return false
	case f.Dimension == numeral.Persons && !f.Key.Part && m.Role == content.RoleLevel && (f.Key.Measure == lang.Enrolled || lang.ContainsAny(m.Label, []string{"补助人数", "应补助"})):
		r.several = r.several || r.heads != 0 && !c.At(r.heads).Value.Equal(f.Value)
		r.heads = f.ID
		return true
	case clause.ForEach(f) && r.std != 0 && c.WholeOf(f.ID) == r.std:
		r.parts = append(r.parts, f.ID)
		return true
	case clause.IsStandard(c, m) && c.WholeOf(f.ID) == 0 && clause.BasisOf(f, m.Label).Unit.Dimension == numeral.Persons:
		r.several = r.several || r.std != 0
		r.std = f.ID
		return true
	}
	return false
}

// ofTier is the one part of the standard that a level of government pays, 0.
func (r *raising) ofTier(c *content.Draft, tier string) content.FigureID {
	found := content.FigureID(0)
	for _, id := range r.parts {
		if m := c.MentionOf(id); m == nil || strings.TrimSuffix(clause.TierOf(m.Label), "级") != strings.TrimSuffix(tier, "级") {
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
func multiplied(c *content.Draft, p *content.Para, id content.FigureID) bool {
	for i := len(c.Frames) - 1; i >= 0 && c.At(c.Frames[i].Claim).Place.Block >= p.Block; i-- {
		if fr := &c.Frames[i]; fr.Claim == id && fr.Rule == "derived/standard" {
			return true
		}
	}
	return false
}
