package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// enumerated reads parts under 一是、二是、三是, one amount to each: the last one
// of the item that is no standard. The whole stands before the list.
func (c *Content) enumerated(p *para, used map[FigureID]bool) {
	var starts []int
	next := 1
	for k := range p.lex {
		x := &p.lex[k]
		if x.kind == lexNumber && x.num.Raw.IntPart() == int64(next) && x.to < p.text.Len() && p.text.Runes[x.to] == '是' {
			starts = append(starts, k)
			next++
		}
	}
	if len(starts) < 2 {
		return
	}
	for _, dim := range []numeral.Dimension{numeral.Money, numeral.Area, numeral.Persons, numeral.Households, numeral.Visits} {
		c.enumeratedIn(p, starts, dim, used)
	}
	if containsAny(p.words(max(0, starts[0]-farKinds), starts[0]), kinds) {
		c.enumeratedIn(p, starts, numeral.Count, used)
	}
}

// kinds announce a list of kinds, no more than farKinds lexemes before it: 项目分三类：一是.
var kinds = []string{"类", "种", "分为", "包括", "包含", "其中", "构成"}

const farKinds = 6

// enumeratedIn reads the parts of one dimension.
func (c *Content) enumeratedIn(p *para, starts []int, dim numeral.Dimension, used map[FigureID]bool) {
	var parts, firsts []Part
	several := false // amounts in one item
	unit := ""       // of things counted, that of the first item
	for i, s := range starts {
		end := len(p.lex)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		first, amount := FigureID(0), FigureID(0)
		for k := s; k < end && (i+1 < len(starts) || p.lex[k].sentence == p.lex[s].sentence); k++ {
			mi, ok := p.mentionAt(k)
			if !ok {
				continue
			}
			m := &c.Mentions[mi]
			if f := c.figure(m.Figure); f.Dimension == dim && f.Approximate != "以上" && m.Role == RoleLevel && m.Depth == 0 && !m.Each && !c.isStandard(m) {
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
		parts, firsts = append(parts, Part{amount, 1}), append(firsts, Part{first, 1})
		several = several || first != amount
	}
	readings := []Reading{{Parts: parts, Weak: several}}
	if several { // 一是购机补贴 A，另有市级补贴 a; 二是 …: which of them nobody knows
		readings = append([]Reading{{Parts: firsts, Weak: true}}, readings...)
	}
	if whole := c.namedByHeading(p, dim); whole != 0 && dim == numeral.Money {
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: whole, Closed: HalfOpen, Reach: ReachReport, Readings: readings})
		return
	}
	// The whole: the nearest amount before the list, in this paragraph or the
	// one before.
	for id := parts[0].Figure - 1; id >= 1; id-- {
		f := c.figure(id)
		if f.Report != p.report || f.Place.Block < p.block-1 {
			return
		}
		m := c.mentionOf(id)
		if f.Dimension != dim || m == nil || !part(m) || c.isStandard(m) || m.Depth > 0 || used[id] || c.paras[m.Para] == p && m.Pos > starts[0] {
			continue // 一是收入 A，支出 a: of the first part, too
		}
		if c.inList(id) || dim == numeral.Count && (f.Unit != unit || containsAny(m.Label, finished) || containsAny(c.paras[m.Para].words(m.labelFrom, m.Pos), underway)) {
			continue // 共 40 个，完成 36 个，在建 4 个。一是 …
		}
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: id, Closed: HalfOpen, Reach: ReachParagraph, Readings: readings})
		return
	}
}

// namedByHeading is the amount told before a paragraph under the name that its heading
// gives, 0 if there is none or several: 项目资金 X 万元 … 2.项目资金。… 一是 …；二是 ….
func (c *Content) namedByHeading(p *para, dim numeral.Dimension) FigureID {
	name := strings.Trim(c.headingText(p.section), "。：:；; ")
	if len([]rune(name)) < 4 || len(p.mentions) == 0 {
		return 0
	}
	found := FigureID(0)
	for x := p.mentions[0] - 1; x >= 0 && x >= p.mentions[0]-farStandard; x-- {
		m := &c.Mentions[x]
		f := c.figure(m.Figure)
		if f.Report != p.report {
			break
		}
		if f.Dimension != dim || !part(m) || m.Depth > 0 || c.isStandard(m) || !strings.HasSuffix(m.Label, name) {
			continue
		}
		if found != 0 && !c.figure(found).Value.Equal(f.Value) {
			return 0
		}
		found = f.ID
	}
	return found
}
