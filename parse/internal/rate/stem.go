package rate

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Rates by the word that they are made of: 规范管理率 is 规范管理 over what it is a part of.

// baseAhead reads 常住人口 B 人，参保率 X%，参保 A 人: what the rate counts stands
// behind it, its base before it.
func baseAhead(c *content.Draft, p *content.Para, mi int, fr *content.Frame) bool {
	m := &c.Mentions[mi]
	stem, ok := strings.CutSuffix(m.Label, "率")
	if !ok || len([]rune(stem)) < 2 || mi == p.Mentions[0] || mi == p.Mentions[len(p.Mentions)-1] {
		return false
	}
	b, a := &c.Mentions[mi-1], &c.Mentions[mi+1]
	fb, fa := c.At(b.Figure), c.At(a.Figure)
	if !content.IsPart(b) || !content.IsPart(a) || fa.Dimension != fb.Dimension || fa.Unit != fb.Unit || fa.Value.GreaterThan(fb.Value) || p.Lex[a.Pos].Sentence != p.Lex[b.Pos].Sentence || clause.StrongMark(p, b.Pos, a.Pos) || a.Depth != m.Depth || b.Depth != m.Depth {
		return false
	}
	name := strings.TrimPrefix(strings.TrimPrefix(a.Label, "实际"), "已")
	if name != stem && name != stem+"人数" && name != stem+"人员" || strings.Contains(b.Label, stem) && !clause.IsPlan(c, b.Figure) {
		return false
	}
	fr.Readings = []content.Reading{{Formula: "a/b", Operands: []content.FigureID{fa.ID, fb.ID}}}
	return true
}

// rateEnds end the names of rates: 合格率, 满意度, 盈余面.
const rateEnds = "率度面"

// rateByName reads X率 where a quantity named X is printed: 规范管理率 is
// 规范管理 over what it is a part of, a quantity of the same kind before it.
func rateByName(c *content.Draft, p *content.Para, mi int, fr *content.Frame) {
	m := &c.Mentions[mi]
	rs := []rune(m.Label)
	if len(rs) < 3 || !strings.ContainsRune(rateEnds, rs[len(rs)-1]) {
		return
	}
	for _, n := range []int{4, 2} {
		if len(rs) <= n {
			continue
		}
		if rateByStem(c, p, mi, string(rs[len(rs)-1-n:len(rs)-1]), fr) {
			return
		}
	}
}

// enrolled are words of rates that count those who take part, whatever they paid: 参保缴费率.
var enrolled = []string{"参保", "参合", "续保"}

// rateByStem relates the quantity whose words hold a stem to those before it.
func rateByStem(c *content.Draft, p *content.Para, mi int, stem string, fr *content.Frame) bool {
	for x := mi - 1; x >= 0 && x >= mi-8; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if f.Report != p.Report {
			return false
		}
		if y.Role != content.RoleLevel || f.Dimension == numeral.Percent || f.Dimension == numeral.Money && (strings.HasSuffix(c.Mentions[mi].Label, "面") || lang.ContainsAny(c.Mentions[mi].Label, enrolled)) || !strings.Contains(y.Label+y.After, stem) {
			continue
		}
		for z := x - 1; z >= 0 && z >= x-6; z-- {
			b := &c.Mentions[z]
			g := c.At(b.Figure)
			if strings.HasSuffix(c.Mentions[mi].Label, "面") && z >= p.Mentions[0] && (clause.EndsRow(c, p, g.ID) || z < x-1 && clause.EndsRow(c, p, c.Mentions[z+1].Figure)) {
				continue // 共 W 家，甲 b 家、乙 c 家；处理 n 家，处理面 X%: of no item of the list
			}
			if b.Role == content.RoleLevel && g.Report == p.Report && g.Dimension == f.Dimension && g.Unit == f.Unit && g.Value.GreaterThanOrEqual(f.Value) {
				fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{f.ID, g.ID}, Weak: true})
			}
		}
		return true
	}
	return false
}

// byOwnWord takes a rate behind a list for what its own word counts in it, not for the item right before it: 应建 183 处，其中
// 177 处已完工，6 处在建，完工率 X%.
func byOwnWord(c *content.Draft, p *content.Para, mi int, fr *content.Frame) {
	m := &c.Mentions[mi]
	rs := []rune(strings.TrimRight(m.Label, rateEnds))
	if len(fr.Readings) == 0 || fr.Readings[0].Formula != "a/b" || len(rs) < 2 || len(rs) == len([]rune(m.Label)) {
		return
	}
	stem := string(rs[len(rs)-2:])
	near := c.MentionOf(fr.Readings[0].Operands[0])
	if near == nil || near.Para != m.Para || near.Pos > m.Pos || strings.Contains(near.After, stem) || c.PartOf[near.Figure] == 0 {
		return
	}
	if x := c.MentionIndex(near.Figure) - 1; strings.Contains(near.Label, stem) && !(x >= p.Mentions[0] && strings.Contains(c.Mentions[x].After, stem)) {
		return // its name, not what is said behind the item before it
	}
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		if c.PartOf[y.Figure] != c.PartOf[near.Figure] || y == near || y.Role != content.RoleLevel || !strings.Contains(y.Label+y.After, stem) || lang.ContainsAny(y.Label+y.After, []string{"未" + stem, "尚未", "待" + stem}) {
			continue
		}
		for i := range fr.Readings {
			fr.Readings[i].HoldOnly = true
		}
		fr.Readings = append([]content.Reading{{Formula: "a/b", Operands: []content.FigureID{y.Figure, c.PartOf[y.Figure]}}}, fr.Readings...)
		return
	}
}

// largerCounts is of how many larger numbers before it a count may be a part.
const largerCounts = 6

// rateOfCounted relates the count right before a rate to the larger ones of its
// unit further back: 改造 140 户 … 已有 133 户入住，入住率 95%. They only verify.
func rateOfCounted(c *content.Draft, p *content.Para, mi int, fr *content.Frame) {
	x := mi - 1
	if x < p.Mentions[0] {
		return
	}
	m, y := &c.Mentions[mi], &c.Mentions[x]
	f := c.At(y.Figure)
	switch f.Dimension {
	case numeral.Persons, numeral.Households, numeral.Count, numeral.Visits:
	default:
		return
	}
	if y.Role != content.RoleLevel || y.Each || y.Depth != m.Depth || p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, y.Pos, m.Pos) {
		return
	}
	cases := f.Dimension == numeral.Count && lang.HasAnySuffix(m.Label, detections) // 检出 8 例，检出率: of those examined
	for z := x - 1; z >= 0 && z >= x-clause.FarBack && len(fr.Readings) < largerCounts; z-- {
		b := &c.Mentions[z]
		g := c.At(b.Figure)
		if g.Report != p.Report {
			return
		}
		if !clause.Whole(c, b) || !(g.Dimension == f.Dimension && g.Unit == f.Unit || cases && g.Dimension == numeral.Persons) || !g.Value.GreaterThan(f.Value) {
			continue
		}
		known := false
		for _, r := range fr.Readings {
			known = known || c.At(r.Operands[1]).Value.Equal(g.Value)
		}
		if !known {
			fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{f.ID, g.ID}, Weak: true, HoldOnly: true})
		}
	}
}
