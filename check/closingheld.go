package check

import (
	"slices"
	"strings"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// What is left, told far from two figures that the report itself holds against each other: 县级配套尚有 X
// 未到位 in the remarks, and 县级资金 A B 到位率 in the table; 尚有 N 户未完工 behind 目标 A 户，实际 B 户.

// unfinished are words of what is left of what was to be done.
var unfinished = []string{"未完成", "未竣工", "未完工", "未达标", "未办结", "未动工", "未开工", "未到位"}

// hold notes which figures a decided tie holds against each other: a goal and its result, a part and
// its whole.
func (s *closings) hold(family string, rel *Relation) {
	a, b := rel.Claim, parse.FigureID(0)
	switch {
	case family == "ratio" && len(rel.Operands) == 2:
		a, b = rel.Operands[0], rel.Operands[1]
	case family == "bound" && len(rel.Operands) == 1:
		b = rel.Operands[0]
	default:
		return
	}
	s.held[a] = append(s.held[a], b)
}

// ofHeld finds the one pair of figures that closes on a claim of those that a tie holds against each
// other. Where the total of a row bears the same difference as the row of one level of government, which
// had it all, the level that the claim names is meant.
func (s *closings) ofHeld(f *parse.Figure, fm *recipe) (parse.Reading, bool) {
	rd, ok := s.ofPairs(f, fm, true)
	if !ok {
		rd, ok = s.ofPairs(f, fm, false)
	}
	return rd, ok
}

// ofPairs finds the one of those pairs around a claim that closes on it by more than luck, of the level
// of government alone that the claim names where that is asked.
func (s *closings) ofPairs(f *parse.Figure, fm *recipe, level bool) (parse.Reading, bool) {
	if level && f.Key.Tier == parse.NoTier {
		return parse.Reading{}, false
	}
	t := &attempt{recipe: fm}
	for id := max(1, int(f.ID)-window); id <= min(len(s.c.Figures), int(f.ID)+window); id++ {
		a := &s.c.Figures[id-1]
		if a.Report != f.Report || a.ID == f.ID || a.Value.Sign() <= 0 || !divides(a) {
			continue
		}
		for _, mate := range s.held[a.ID] {
			b := s.figure(mate)
			if b.ID == f.ID || b.Report != f.Report || b.Value.Sign() <= 0 || !divides(b) || b.Value.Equal(a.Value) || level && !s.ofLevel(f, a, b) {
				continue
			}
			t.either(a, b)
		}
	}
	if t.a == nil || t.several || !s.sameThing(f, t) && !fm.step(t.a, t.b).Mul(decimal.NewFromInt(int64(t.tries))).LessThan(f.Value.Abs().Mul(itemChance)) {
		return parse.Reading{}, false
	}
	return parse.Reading{Formula: fm.text, Operands: []parse.FigureID{t.a.ID, t.b.ID}, HoldOnly: true}, true
}

// sameThing reports whether what is left and what it is left of bear one name (送书下乡 240 场 228 场 … 送书下乡少 12
// 场), or what it says is not finished can be left of one pair only.
func (s *closings) sameThing(f *parse.Figure, t *attempt) bool {
	name := s.around(f).name
	if s.kin(name, s.around(t.a).name) && s.kin(name, s.around(t.b).name) {
		return true
	}
	m := s.c.Mention(f.ID)
	return t.tries == 1 && m != nil && containsWord(m.Label+m.After, unfinished...)
}

// ofLevel reports whether two figures are of the level of government that a third is of, or of a local
// one where that one is local.
func (s *closings) ofLevel(f, a, b *parse.Figure) bool {
	one := func(g *parse.Figure) bool {
		return g.Key.Tier == f.Key.Tier || g.Key.Tier != parse.NoTier && g.Key.Tier != parse.Central && f.Key.Tier != parse.Central
	}
	return one(a) && one(b)
}

// either tries a pair both ways.
func (t *attempt) either(a, b *parse.Figure) {
	for range 2 {
		if t.kinds(a, b) && t.may(a, b) {
			t.tries++
			if t.ofB(b.Value).Contains(a.Value) && (t.a == nil || !t.a.Value.Equal(a.Value) || !t.b.Value.Equal(b.Value)) {
				t.found(a, b)
			}
		}
		a, b = b, a
	}
}

// restCounted finds what 其余 N 处 is left of: the whole that the paragraph tells before, and what its own sentence says was done, of
// the same unit: 对 183 处进行维修 …。6 月底 177 处完工，其余 6 处 7 月完工.
func (s *closings) restCounted(f *parse.Figure) (parse.Reading, bool) {
	m := s.c.Mention(f.ID)
	if m == nil || s.parts[f.ID] || m.Role != parse.RoleLevel || !slices.ContainsFunc(restLeads, func(w string) bool { return strings.HasPrefix(m.Label, w) }) || f.Dimension != numeral.Count && f.Dimension != numeral.Persons && f.Dimension != numeral.Households {
		return parse.Reading{}, false
	}
	var done, whole *parse.Figure
	for id := f.ID - 1; id > 0 && apartBy(f, s.figure(id)) <= paragraphReach; id-- {
		g := s.figure(id)
		if g.Report != f.Report || g.Place.Block != f.Place.Block {
			break
		}
		if !alike(f, g) || g.Unit != f.Unit || s.each(g) {
			continue
		}
		switch {
		case done == nil && g.Place.Sentence == f.Place.Sentence:
			done = g
		case done != nil && s.level(g) && f.Interval.Add(done.Interval).Meet(g.Interval):
			whole = g
		}
	}
	if whole == nil {
		return parse.Reading{}, false
	}
	return parse.Reading{Formula: "a-b", Operands: []parse.FigureID{whole.ID, done.ID}, HoldOnly: true}, true
}

// restLeads begin what is said of the rest of some things.
var restLeads = []string{"其余", "余下", "剩余", "剩下", "另有", "另外", "还有"}
