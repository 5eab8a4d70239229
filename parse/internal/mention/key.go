package mention

import (
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
)

// grantees are those to whom a higher level hands its money down.
var grantees = []string{"我省", "我市", "我县", "我区", "我州", "我院", "我局"}

// afterEnd is the lexeme behind the words that follow a figure.
func afterEnd(p *content.Para, k int) int {
	j := k + 1
	for j < len(p.Lex) && p.Lex[j].Kind != content.LexFigure && !(p.Lex[j].Kind == content.LexPunct && !clause.Blank(p, j)) {
		j++
	}
	return j
}

// topicLength is how many characters of its clause group describe a figure.
const topicLength = 90

// topic is the text of the clause group before lexeme k, back to ； or the
// sentence's start, without figures and brackets, behind the run-in heading of
// its paragraph.
func topic(p *content.Para, k int) string {
	from := k
	for from > 0 && p.Lex[from-1].Sentence == p.Lex[k].Sentence && !(p.Lex[from-1].Kind == content.LexPunct && p.Lex[from-1].R == '；') && p.Lex[k].From-p.Lex[from-1].From < topicLength {
		from--
	}
	var room [4 * topicLength]byte
	b := room[:0]
	if from > 0 {
		// 4.普通门诊：… the paragraph's lead names what all of it is about.
		for i := 0; i < from && i < 8; i++ {
			if p.Lex[i].Kind == content.LexPunct && (p.Lex[i].R == '：' || p.Lex[i].R == '。') {
				b = append(b, p.Words(0, i)...)
				break
			}
			if p.Lex[i].Kind == content.LexFigure {
				break
			}
		}
	}
	for i := from; i < k; i++ {
		x := &p.Lex[i]
		if x.Kind == content.LexPunct && x.Mate > i && x.Mate < k {
			i = x.Mate
			continue
		}
		if x.Kind == content.LexText || x.Kind == content.LexTerm {
			b = append(b, p.Sub(x.From, x.To)...)
		}
	}
	return string(b)
}
