package parse

import "strings"

// Amounts that several things have each: 甲县、乙县、丙县各 200 万元.

// kindsOfEach follow 各 where it only says that all of a kind are meant: 各级财政,
// 各乡镇.
const kindsOfEach = "级项类地乡镇县市区个单部种方科村家界相有州盟旗街学医定参"

// apieces marks the amounts behind 各 that are no series of values.
func (c *Content) apieces(p *para) {
	if !p.may("各") {
		return
	}
	for i, mi := range p.mentions {
		m := &c.Mentions[mi]
		if m.Role != RoleLevel || i+1 < len(p.mentions) && c.Mentions[p.mentions[i+1]].Peer == mi {
			continue
		}
		n := -1
		if i > 0 {
			if b := &c.Mentions[p.mentions[i-1]]; b.Apiece && b.Depth == m.Depth && p.joinedByAndBefore(b.Pos+1, m.Pos) {
				n = b.Things
			}
		}
		for k := m.Pos - 1; k >= m.labelFrom && n < 0; k-- {
			if x := &p.lex[k]; x.kind == lexTerm && x.term.Word == "各" && x.to < p.text.Len() && !strings.ContainsRune(kindsOfEach, p.text.Runes[x.to]) {
				n = p.thingsBefore(k)
			}
		}
		if n < 0 {
			continue
		}
		m.Apiece, m.Things = true, n
		c.figure(m.Figure).Key.Each = true
	}
}

// joinedByAndBefore reports whether the words between two figures hold no mark and
// end with 和: 各 50 人甲和 10 人乙.
func (p *para) joinedByAndBefore(i, j int) bool {
	for k := i; k < j; k++ {
		if x := &p.lex[k]; x.kind == lexPunct && !p.blank(k) {
			return false
		}
	}
	x := &p.lex[j-1]
	return i < j && x.kind == lexTerm && x.term.Class == Function && (x.term.Word == "和" || x.term.Word == "与" || x.term.Word == "及" || x.term.Word == "以及")
}

// listedBefore reports whether the words between two figures hold no mark but the 、
// that ends them: 8 座危桥、2 条道路.
func (p *para) listedBefore(i, j int) bool {
	for j > i && p.blank(j-1) {
		j--
	}
	if j <= i+1 || p.lex[j-1].kind != lexPunct || p.lex[j-1].r != '、' {
		return false
	}
	for k := i; k < j-1; k++ {
		if x := &p.lex[k]; x.kind == lexPunct && !p.blank(k) || x.kind == lexFigure {
			return false
		}
	}
	return true
}

// thingsBefore is how many things the words before 各 at lexeme k name, 0 where they
// stand in a clause before, -1 where they name one alone.
func (p *para) thingsBefore(k int) int {
	i := k
	for i > 0 {
		x := &p.lex[i-1]
		if x.kind == lexPunct && x.mate >= 0 && x.mate < i-1 {
			i = x.mate
			continue
		}
		if x.kind == lexFigure || x.kind == lexPunct && x.r != '、' && !p.blank(i-1) || x.kind == lexTerm && x.term.Class == Opener {
			break
		}
		i--
	}
	if i == k {
		return 0
	}
	if n := len(p.splitNames(i, k)); n > 1 {
		return n
	}
	return -1
}

// apieceTotal reads a list with amounts for each of several: 下达 600 万元，其中甲县、乙县
// 各 150 万元，丙县 300 万元. It reports whether the items are such a list; that only
// verifies, as the names may be of more than the list.
func (c *Content) apieceTotal(p *para, wholes, items []int) bool {
	any := false
	for i, mi := range items {
		m := &c.Mentions[mi]
		if m.Apiece && i > 0 && c.Mentions[items[i-1]].Apiece && p.markBetween(c.Mentions[items[i-1]].Pos, m.Pos) == 0 {
			return true // of two kinds
		}
		any = any || m.Apiece
	}
	if !any {
		return false
	}
	for _, wi := range wholes {
		w := c.figure(c.Mentions[wi].Figure)
		r := Reading{HoldOnly: true}
		for _, mi := range items {
			m := &c.Mentions[mi]
			f := c.figure(m.Figure)
			if f.Dimension != w.Dimension || f.Unit != w.Unit || m.Role != RoleLevel || len(r.Operands) == 26 {
				continue
			}
			if m.Apiece && m.Things == 0 {
				return true
			}
			if r.Formula != "" {
				r.Formula += "+"
			}
			r.Formula += string(rune('a' + len(r.Operands)))
			if m.Apiece {
				r.Formula += "*" + itoa(m.Things)
			}
			r.Operands = append(r.Operands, f.ID)
		}
		if len(r.Operands) > 0 {
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.ID, Closed: HalfOpen, Reach: ReachSentence, Readings: []Reading{r}})
		}
	}
	return true
}

// jointNames marks the amounts of several things together: 甲、乙、丙项目结余 X.
func (c *Content) jointNames(p *para) {
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		k := m.labelFrom - 1
		if k < 1 || m.Label == "" || p.lex[k].kind != lexPunct || p.lex[k].r != '、' || p.lex[k].sentence != p.lex[m.Pos].sentence {
			continue
		}
		m.Joint = p.lex[k-1].kind == lexText || p.lex[k-1].kind == lexTerm && p.lex[k-1].term.Class == Noun
	}
}
