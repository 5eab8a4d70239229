package parse

import (
	"math"
	"strings"
)

// sentence is what is asked of a sentence for each of its figures.
type sentence struct {
	start   int // its first lexeme
	several int // the lexeme from which it has spoken of two funds or more together
	counted int // the lexeme from which it has told their number: 两项基金
}

// sentenceOf is the sentence of lexeme k.
func (p *para) sentenceOf(k int) *sentence {
	if p.sentences == nil {
		p.sentences = make([]sentence, 0, p.lex[len(p.lex)-1].sentence+1)
		var first Fund
		for i := range p.lex {
			x := &p.lex[i]
			if n := len(p.sentences); n == 0 || p.lex[i-1].sentence != x.sentence {
				p.sentences = append(p.sentences, sentence{i, math.MaxInt, math.MaxInt})
				first = NoFund
			}
			s := &p.sentences[len(p.sentences)-1]
			if x.kind == lexNumber && s.counted > i && x.num.Raw.IntPart() >= 2 && strings.Contains(p.sub(x.from, min(len(p.text.Runes), x.to+3)), "项基金") {
				s.counted = i
			}
			switch {
			case s.several <= i:
			case x.kind == lexNumber && x.num.Raw.IntPart() >= 2:
				if i+1 < len(p.lex) && strings.Contains(p.sub(x.from, min(len(p.text.Runes), x.to+6)), "基金") {
					s.several = i
				}
			case x.kind == lexTerm && x.term.Fund != NoFund && x.term.Fund != BasicMedical:
				if first == NoFund {
					first = x.term.Fund
				} else if first != x.term.Fund {
					s.several = i
				}
			}
		}
	}
	return &p.sentences[p.lex[k].sentence-p.lex[0].sentence]
}

// sentenceStart is the first lexeme of the sentence of lexeme k.
func sentenceStart(p *para, k int) int { return p.sentenceOf(k).start }
