package total

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
)

// Things of which some did what the others did not: 10 项指标中，9 项达标、1 项未达标; 28 家机构中 27 家接入，未接入的 1 家.

// DidOrNot adds up both, however few they are: no two words can be more closely tied.
func DidOrNot(c *content.Draft, p *content.Para) {
	if !p.Has("未") && !p.Has("不") {
		return
	}
	for i := 0; i+2 < len(p.Mentions); i++ {
		w, a := &c.Mentions[p.Mentions[i]], &c.Mentions[p.Mentions[i+1]]
		f := c.At(w.Figure)
		if !content.IsPart(w) || !content.IsPart(a) || w.Depth > 0 || a.Depth > 0 || !clause.SameSort(c, p.Mentions[i], p.Mentions[i+1]) || !clause.Counts(f) || p.Lex[w.Pos].Sentence != p.Lex[a.Pos].Sentence || !strings.HasSuffix(strings.Trim(p.Words(w.Pos+1, a.Pos), "， "), "中") {
			continue
		}
		did := strings.TrimLeft(strings.TrimSpace(p.Words(a.Pos+1, ClauseEnd(p, a.Pos))), "均已都的")
		for j := i + 2; j < len(p.Mentions) && j <= i+4; j++ {
			b := &c.Mentions[p.Mentions[j]]
			if p.Lex[b.Pos].Sentence != p.Lex[w.Pos].Sentence {
				break
			}
			if !content.IsPart(b) || b.Depth > 0 || !clause.SameSort(c, p.Mentions[i], p.Mentions[j]) {
				continue
			}
			words := p.Words(clause.LabelStart(p, b.Pos), b.Pos) + "|" + p.Words(b.Pos+1, ClauseEnd(p, b.Pos))
			if deniesWords(words, did) && !clause.Claimed(c, b.Figure) && !thirdPart(c, p, i, j) {
				bothParts(c, p.Mentions[i], p.Mentions[i+1], p.Mentions[j])
			}
			break
		}
	}
}

// thirdPart reports whether the sentence goes on to more of the things of the i-th mention behind the j-th, and those
// before leave so many of them: 20 项指标中，15 项达标、3 项未达标，另有 2 项不作考核.
func thirdPart(c *content.Draft, p *content.Para, i, j int) bool {
	left := c.At(c.Mentions[p.Mentions[i]].Figure).Value
	for _, x := range []int{i + 1, j} {
		left = left.Sub(c.At(c.Mentions[p.Mentions[x]].Figure).Value)
	}
	for _, mi := range p.Mentions[j+1:] {
		m := &c.Mentions[mi]
		if p.Lex[m.Pos].Sentence != p.Lex[c.Mentions[p.Mentions[i]].Pos].Sentence {
			break
		}
		if m.Depth == 0 && clause.SameSort(c, p.Mentions[i], mi) && c.At(m.Figure).Value.Equal(left) {
			return true
		}
	}
	return false
}

// bothParts makes the frame of a whole and its two parts, in place of one that left open whether they are.
func bothParts(c *content.Draft, w, a, b int) {
	fr := content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: c.Mentions[w].Figure, Reach: content.ReachSentence, Closed: content.Closed, Readings: []content.Reading{{Parts: clause.Terms(c, []int{a, b})}}}
	for _, i := range clause.FramesOf(c, fr.Claim) {
		old := &c.Frames[i]
		if old.Kind != content.KindTotal || len(old.Readings) == 0 {
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

// ClauseEnd is the next mark or figure behind lexeme k.
func ClauseEnd(p *content.Para, k int) int {
	for k++; k < len(p.Lex) && p.Lex[k].Kind != content.LexPunct && p.Lex[k].Kind != content.LexFigure; k++ {
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
