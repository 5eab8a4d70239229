package total

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Amounts that several things have each: 甲县、乙县、丙县各 200 万元.

// kindsOfEach follow 各 where it only says that all of a kind are meant: 各级财政,
// 各乡镇.
const kindsOfEach = "级项类地乡镇县市区个单部种方科村家界相有州盟旗街学医定参"

// Apieces marks the amounts behind 各 that are no series of values.
func Apieces(c *content.Draft, p *content.Para) {
	if !p.May("各") {
		return
	}
	for i, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if m.Role != content.RoleLevel || i+1 < len(p.Mentions) && c.Mentions[p.Mentions[i+1]].Peer == mi {
			continue
		}
		n := -1
		if i > 0 {
			if b := &c.Mentions[p.Mentions[i-1]]; b.Apiece && b.Depth == m.Depth && JoinedByAndBefore(p, b.Pos+1, m.Pos) {
				n = b.Things
			}
		}
		for k := m.Pos - 1; k >= m.LabelFrom && n < 0; k-- {
			if x := &p.Lex[k]; x.Kind == content.LexTerm && x.Term.Word == "各" && x.To < p.Text.Len() && !strings.ContainsRune(kindsOfEach, p.Text.Runes[x.To]) {
				n = thingsBefore(p, k)
			}
		}
		if n < 0 {
			continue
		}
		m.Apiece, m.Things = true, n
		c.At(m.Figure).Key.Each = true
	}
}

// JoinedByAndBefore reports whether the words between two figures hold no mark and
// end with 和: 各 50 人甲和 10 人乙.
func JoinedByAndBefore(p *content.Para, i, j int) bool {
	for k := i; k < j; k++ {
		if x := &p.Lex[k]; x.Kind == content.LexPunct && !clause.Blank(p, k) {
			return false
		}
	}
	x := &p.Lex[j-1]
	return i < j && x.Kind == content.LexTerm && x.Term.Class == lang.Function && (x.Term.Word == "和" || x.Term.Word == "与" || x.Term.Word == "及" || x.Term.Word == "以及")
}

// ListedBefore reports whether the words between two figures hold no mark but the 、
// that ends them: 8 座危桥、2 条道路.
func ListedBefore(p *content.Para, i, j int) bool {
	for j > i && clause.Blank(p, j-1) {
		j--
	}
	if j <= i+1 || p.Lex[j-1].Kind != content.LexPunct || p.Lex[j-1].R != '、' {
		return false
	}
	for k := i; k < j-1; k++ {
		if x := &p.Lex[k]; x.Kind == content.LexPunct && !clause.Blank(p, k) || x.Kind == content.LexFigure {
			return false
		}
	}
	return true
}

// thingsBefore is how many things the words before 各 at lexeme k name, 0 where they
// stand in a clause before, -1 where they name one alone.
func thingsBefore(p *content.Para, k int) int {
	i := k
	for i > 0 {
		x := &p.Lex[i-1]
		if x.Kind == content.LexPunct && x.Mate >= 0 && x.Mate < i-1 {
			i = x.Mate
			continue
		}
		if x.Kind == content.LexFigure || x.Kind == content.LexPunct && x.R != '、' && !clause.Blank(p, i-1) || x.Kind == content.LexTerm && x.Term.Class == lang.Opener {
			break
		}
		i--
	}
	if i == k {
		return 0
	}
	if n := len(clause.SplitNames(p, i, k)); n > 1 {
		return n
	}
	return -1
}

// apieceTotal reads a list with amounts for each of several: 下达 600 万元，其中甲县、乙县
// 各 150 万元，丙县 300 万元. It reports whether the items are such a list; that only
// verifies, as the names may be of more than the list.
func apieceTotal(c *content.Draft, p *content.Para, wholes, items []int) bool {
	any := false
	for i, mi := range items {
		m := &c.Mentions[mi]
		if m.Apiece && i > 0 && c.Mentions[items[i-1]].Apiece && clause.MarkBetween(p, c.Mentions[items[i-1]].Pos, m.Pos) == 0 {
			return true // of two kinds
		}
		any = any || m.Apiece
	}
	if !any {
		return false
	}
	for _, wi := range wholes {
		w := c.At(c.Mentions[wi].Figure)
		r := content.Reading{HoldOnly: true}
		for _, mi := range items {
			m := &c.Mentions[mi]
			f := c.At(m.Figure)
			if f.Dimension != w.Dimension || f.Unit != w.Unit || m.Role != content.RoleLevel || len(r.Operands) == 26 {
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
				r.Formula += "*" + lang.Itoa(m.Things)
			}
			r.Operands = append(r.Operands, f.ID)
		}
		if len(r.Operands) > 0 {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w.ID, Closed: content.HalfOpen, Reach: content.ReachSentence, Readings: []content.Reading{r}})
		}
	}
	return true
}

// JointNames marks the amounts of several things together: 甲、乙、丙项目结余 X.
func JointNames(c *content.Draft, p *content.Para) {
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		k := m.LabelFrom - 1
		if k < 1 || m.Label == "" || p.Lex[k].Kind != content.LexPunct || p.Lex[k].R != '、' || p.Lex[k].Sentence != p.Lex[m.Pos].Sentence {
			continue
		}
		m.Joint = p.Lex[k-1].Kind == content.LexText || p.Lex[k-1].Kind == content.LexTerm && p.Lex[k-1].Term.Class == lang.Noun
	}
}
