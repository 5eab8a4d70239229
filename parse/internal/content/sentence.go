package content

import (
	"math"
	"strings"

	"gouji/parse/internal/lang"
)

// Sentence is what is asked of a sentence for each of its figures.
type Sentence struct {
	start   int // its first lexeme
	Several int // the lexeme from which it has spoken of two funds or more together
	Counted int // the lexeme from which it has told their number: 两项基金
}

// SentenceOf is the sentence of lexeme k.
func (p *Para) SentenceOf(k int) *Sentence {
	if p.sentences == nil {
		p.sentences = make([]Sentence, 0, p.Lex[len(p.Lex)-1].Sentence+1)
		var first lang.Fund
		for i := range p.Lex {
			x := &p.Lex[i]
			if n := len(p.sentences); n == 0 || p.Lex[i-1].Sentence != x.Sentence {
				p.sentences = append(p.sentences, Sentence{i, math.MaxInt, math.MaxInt})
				first = lang.NoFund
			}
			s := &p.sentences[len(p.sentences)-1]
			if x.Kind == LexNumber && s.Counted > i && x.Num.Raw.IntPart() >= 2 && strings.Contains(p.Sub(x.From, min(len(p.Text.Runes), x.To+3)), "项基金") {
				s.Counted = i
			}
			switch {
			case s.Several <= i:
			case x.Kind == LexNumber && x.Num.Raw.IntPart() >= 2:
				if i+1 < len(p.Lex) && strings.Contains(p.Sub(x.From, min(len(p.Text.Runes), x.To+6)), "基金") {
					s.Several = i
				}
			case x.Kind == LexTerm && x.Term.Fund != lang.NoFund && x.Term.Fund != lang.BasicMedical:
				if first == lang.NoFund {
					first = x.Term.Fund
				} else if first != x.Term.Fund {
					s.Several = i
				}
			}
		}
	}
	return &p.sentences[p.Lex[k].Sentence-p.Lex[0].Sentence]
}

// SentenceStart is the first lexeme of the sentence of lexeme k.
func SentenceStart(p *Para, k int) int { return p.SentenceOf(k).start }
