package total

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// enumerated reads parts under 一是、二是、三是, one amount to each: the last one
// of the item that is no standard. The whole stands before the list.
func enumerated(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	var starts []int
	next := 1
	for k := range p.Lex {
		x := &p.Lex[k]
		if x.Kind == content.LexNumber && x.Num.Raw.IntPart() == int64(next) && x.To < p.Text.Len() && p.Text.Runes[x.To] == '是' {
			starts = append(starts, k)
			next++
		}
	}
	if len(starts) < 2 {
		return
	}
	for _, dim := range []numeral.Dimension{numeral.Money, numeral.Area, numeral.Persons, numeral.Households, numeral.Visits} {
		enumeratedIn(c, p, starts, dim, used)
	}
	if lang.ContainsAny(p.Words(max(0, starts[0]-farKinds), starts[0]), kinds) {
		enumeratedIn(c, p, starts, numeral.Count, used)
	}
}

// kinds announce a list of kinds, no more than farKinds lexemes before it: 项目分三类：一是.
var kinds = []string{"类", "种", "分为", "包括", "包含", "其中", "构成"}

const farKinds = 6

// enumeratedIn reads the parts of one dimension.
func enumeratedIn(c *content.Draft, p *content.Para, starts []int, dim numeral.Dimension, used map[content.FigureID]bool) {
	var parts, firsts []content.Part
	several := false // amounts in one item
	unit := ""       // of things counted, that of the first item
	for i, s := range starts {
		end := len(p.Lex)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		first, amount := content.FigureID(0), content.FigureID(0)
		for k := s; k < end && (i+1 < len(starts) || p.Lex[k].Sentence == p.Lex[s].Sentence); k++ {
			mi, ok := clause.MentionAt(p, k)
			if !ok {
				continue
			}
			m := &c.Mentions[mi]
			if f := c.At(m.Figure); f.Dimension == dim && f.Approximate != "以上" && m.Role == content.RoleLevel && m.Depth == 0 && !m.Each && !clause.IsStandard(c, m) {
				if dim == numeral.Count && unit == "" {
					unit = f.Unit
				}
				if dim == numeral.Count && (f.Unit != unit || first != 0) {
					continue // 项目 8 个，惠及村庄 5 个
				}
				if m.Total == 2 && amount != 0 && i+1 == len(starts) {
					return // 三是 C，合计 X: the whole stands behind the list
				}
				if first == 0 {
					first = m.Figure
				}
				amount = m.Figure
			}
		}
		if amount == 0 {
			return
		}
		parts, firsts = append(parts, content.Part{Figure: amount, Sign: 1}), append(firsts, content.Part{Figure: first, Sign: 1})
		several = several || first != amount
	}
	readings := []content.Reading{{Parts: parts, Weak: several}}
	if several { // 一是购机补贴 A，另有市级补贴 a; 二是 …: which of them nobody knows
		readings = append([]content.Reading{{Parts: firsts, Weak: true}}, readings...)
	}
	if whole := namedByHeading(c, p, dim); whole != 0 && dim == numeral.Money {
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: whole, Closed: content.HalfOpen, Reach: content.ReachReport, Readings: readings})
		return
	}
	// The whole: the nearest amount before the list, in this paragraph or the
	// one before.
	for id := parts[0].Figure - 1; id >= 1; id-- {
		f := c.At(id)
		if f.Report != p.Report || f.Place.Block < p.Block-1 {
			return
		}
		m := c.MentionOf(id)
		if f.Dimension != dim || m == nil || !content.IsPart(m) || clause.IsStandard(c, m) || m.Depth > 0 || used[id] || c.Paras[m.Para] == p && m.Pos > starts[0] {
			continue // 一是收入 A，支出 a: of the first part, too
		}
		if clause.InList(c, id) || dim == numeral.Count && (f.Unit != unit || lang.ContainsAny(m.Label, Finished) || lang.ContainsAny(c.Paras[m.Para].Words(m.LabelFrom, m.Pos), clause.Underway)) {
			continue // 共 40 个，完成 36 个，在建 4 个。一是 …
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: id, Closed: content.HalfOpen, Reach: content.ReachParagraph, Readings: readings})
		return
	}
}

// namedByHeading is the amount told before a paragraph under the name that its heading
// gives, 0 if there is none or several: 项目资金 X 万元 … 2.项目资金。… 一是 …；二是 ….
func namedByHeading(c *content.Draft, p *content.Para, dim numeral.Dimension) content.FigureID {
	name := strings.Trim(c.SectionHeading(p.Section), "。：:；; ")
	if len([]rune(name)) < 4 || len(p.Mentions) == 0 {
		return 0
	}
	found := content.FigureID(0)
	for x := p.Mentions[0] - 1; x >= 0 && x >= p.Mentions[0]-clause.FarStandard; x-- {
		m := &c.Mentions[x]
		f := c.At(m.Figure)
		if f.Report != p.Report {
			break
		}
		if f.Dimension != dim || !content.IsPart(m) || m.Depth > 0 || clause.IsStandard(c, m) || !strings.HasSuffix(m.Label, name) {
			continue
		}
		if found != 0 && !c.At(found).Value.Equal(f.Value) {
			return 0
		}
		found = f.ID
	}
	return found
}
