package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Things of which some did what the others did not: 10 项指标中，9 项达标、1 项未达标; 28 家机构中 27 家接入，未接入的 1 家.

// didOrNot adds up both, however few they are: no two words can be more closely tied.
func (c *Content) didOrNot(p *para) {
	if !p.has("未") && !p.has("不") {
		return
	}
	for i := 0; i+2 < len(p.mentions); i++ {
		w, a := &c.Mentions[p.mentions[i]], &c.Mentions[p.mentions[i+1]]
		f := c.figure(w.Figure)
		if !part(w) || !part(a) || w.Depth > 0 || a.Depth > 0 || !c.sameSort(p.mentions[i], p.mentions[i+1]) || !counts(f) || p.lex[w.Pos].sentence != p.lex[a.Pos].sentence || !strings.HasSuffix(strings.Trim(p.words(w.Pos+1, a.Pos), "， "), "中") {
			continue
		}
		did := strings.TrimLeft(strings.TrimSpace(p.words(a.Pos+1, p.clauseEnd(a.Pos))), "均已都的")
		for j := i + 2; j < len(p.mentions) && j <= i+4; j++ {
			b := &c.Mentions[p.mentions[j]]
			if p.lex[b.Pos].sentence != p.lex[w.Pos].sentence {
				break
			}
			if !part(b) || b.Depth > 0 || !c.sameSort(p.mentions[i], p.mentions[j]) {
				continue
			}
			words := p.words(labelStart(p, b.Pos), b.Pos) + "|" + p.words(b.Pos+1, p.clauseEnd(b.Pos))
			if deniesWords(words, did) && !c.claimed(b.Figure) && !c.thirdPart(p, i, j) {
				c.bothParts(p.mentions[i], p.mentions[i+1], p.mentions[j])
			}
			break
		}
	}
}

// thirdPart reports whether the sentence goes on to more of the things of the i-th mention behind the j-th, and those
// before leave so many of them: 20 项指标中，15 项达标、3 项未达标，另有 2 项不作考核.
func (c *Content) thirdPart(p *para, i, j int) bool {
	left := c.figure(c.Mentions[p.mentions[i]].Figure).Value
	for _, x := range []int{i + 1, j} {
		left = left.Sub(c.figure(c.Mentions[p.mentions[x]].Figure).Value)
	}
	for _, mi := range p.mentions[j+1:] {
		m := &c.Mentions[mi]
		if p.lex[m.Pos].sentence != p.lex[c.Mentions[p.mentions[i]].Pos].sentence {
			break
		}
		if m.Depth == 0 && c.sameSort(p.mentions[i], mi) && c.figure(m.Figure).Value.Equal(left) {
			return true
		}
	}
	return false
}

// bothParts makes the frame of a whole and its two parts, in place of one that left open whether they are.
func (c *Content) bothParts(w, a, b int) {
	fr := Frame{Kind: KindTotal, Rule: "sum/components", Claim: c.Mentions[w].Figure, Reach: ReachSentence, Closed: Closed, Readings: []Reading{{Parts: c.terms([]int{a, b})}}}
	for _, i := range c.framesOf(fr.Claim) {
		old := &c.Frames[i]
		if old.Kind != KindTotal || len(old.Readings) == 0 {
			continue
		}
		if r := old.Readings[0]; !r.Weak && !r.HoldOnly && !old.Severally {
			return // another list, which is sure
		}
		*old = fr
		return
	}
	c.Frames = append(c.Frames, fr)
}

// counts reports whether a figure counts things or people, exactly.
func counts(f *Figure) bool {
	switch f.Dimension {
	case numeral.Count, numeral.Persons, numeral.Households, numeral.Visits:
		return f.Approximate == "" && f.Bound == ""
	}
	return false
}

// clauseEnd is the next mark or figure behind lexeme k.
func (p *para) clauseEnd(k int) int {
	for k++; k < len(p.lex) && p.lex[k].kind != lexPunct && p.lex[k].kind != lexFigure; k++ {
	}
	return k
}

// deniesWords reports whether words deny the first two characters of what others did: 未达标 of 达标.
func deniesWords(words, did string) bool {
	rs := []rune(did)
	if len(rs) < 2 {
		return false
	}
	for _, no := range []string{"未", "不", "没有", "未能", "尚未"} {
		if strings.Contains(words, no+string(rs[:2])) {
			return true
		}
	}
	return false
}
