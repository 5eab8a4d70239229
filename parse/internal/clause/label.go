package clause

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Dues say within a name that money should arrive: 财政补助应到位.
var Dues = []string{"应到位", "应到", "应下达", "应拨", "应配套", "应筹", "应征", "应收", "应补助"}

// Comparing are the words that lead to what is compared with.
var Comparing = []string{"与", "同", "和", "比", "较"}

// Wording reports whether a lexeme says something of what is measured.
func Wording(p *content.Para, k int) bool {
	x := &p.Lex[k]
	switch x.Kind {
	case content.LexText:
		for _, r := range p.Text.Runes[x.From:x.To] {
			if lang.IsHan(r) || lang.IsLatin(r) {
				return true
			}
		}
	case content.LexTerm:
		switch x.Term.Class {
		case lang.Noun, lang.Rate, lang.Average, lang.Rise, lang.Fall, lang.Adjust, lang.Share:
			return true
		case lang.Plain:
			return x.Term.Mode == lang.NoMode
		case lang.Target:
			return true
		}
	}
	return false
}

// Label is the text of the lexemes without leading and trailing words that
// only join.
func Label(p *content.Para, i, j int) string {
	if i < j && p.Lex[i].Kind == content.LexPunct && p.Lex[i].Mate > i && p.Lex[i].Mate+1 < j && p.Lex[p.Lex[i].Mate+1].R == '，' {
		i = p.Lex[i].Mate + 1 // 54 套（间），超额完成: the bracket is the unit's
	}
	for i < j && (Blank(p, i) || p.Lex[i].Kind == content.LexPunct && p.Lex[i].Mate < 0 || p.Lex[i].Kind == content.LexTerm && (p.Lex[i].Term.Class == lang.Function || p.Lex[i].Term.Class == lang.Each)) {
		i++
	}
	for j > i {
		x := &p.Lex[j-1]
		if Blank(p, j-1) || x.Kind == content.LexPunct && x.Mate < 0 ||
			x.Kind == content.LexTerm && (x.Term.Class == lang.Function || x.Term.Class == lang.Level || x.Term.Class == lang.Approx || x.Term.Class == lang.Limit || x.Term.Class == lang.Each) {
			j--
			continue
		}
		break
	}
	return p.Words(i, j)
}

// NameList splits lexemes i up to j at 、 and 和 into names.
func NameList(p *content.Para, i, j int) []string {
	var out []string
	var b strings.Builder
	flush := func() {
		if s := strings.TrimSpace(b.String()); s != "" {
			out = append(out, s)
		}
		b.Reset()
	}
	for ; i < j; i++ {
		x := &p.Lex[i]
		switch {
		case x.Kind == content.LexPunct && x.Mate > i && x.Mate <= j:
			i = x.Mate
		case x.Kind == content.LexPunct && (x.R == '、' || x.R == '，' || x.R == '；'), x.Kind == content.LexTerm && x.Term.Class == lang.Function && (x.Term.Word == "和" || x.Term.Word == "及" || x.Term.Word == "以及" || x.Term.Word == "与"):
			flush()
		case x.Kind == content.LexPunct && (x.R == '“' || x.R == '”' || x.R == '"'):
		default:
			b.WriteString(p.Sub(x.From, x.To))
		}
	}
	flush()
	return out
}

// LexSpan is a run of lexemes.
type LexSpan struct{ From, To int }

// SplitNames parts lexemes i up to j at 、 and 和 outside brackets.
func SplitNames(p *content.Para, i, j int) []LexSpan {
	var out []LexSpan
	from := i
	for k := i; k < j; k++ {
		x := &p.Lex[k]
		if x.Kind == content.LexPunct && x.Mate > k && x.Mate < j {
			k = x.Mate
			continue
		}
		if x.Kind == content.LexPunct && x.R == '、' || x.Kind == content.LexTerm && x.Term.Class == lang.Function && (x.Term.Word == "和" || x.Term.Word == "与" || x.Term.Word == "及") {
			if k > from {
				out = append(out, LexSpan{from, k})
			}
			from = k + 1
		}
	}
	if j > from {
		out = append(out, LexSpan{from, j})
	}
	return out
}

// LabelKey reads the key that a mention's own label gives.
func LabelKey(c *content.Draft, p *content.Para, m *content.Mention) content.Key {
	return KeyOf(p, m.LabelFrom, m.LabelTo)
}

// scopeLeads are the areas that a name begins with, and the words for all of them.
var scopeLeads = []string{
	"全省", "全市", "全州", "全县", "全区", "全镇", "我省", "我市", "我州", "我县", "我区", "我镇",
	"共", "已", "累计", "实际", "合计", "总",
}

// WithoutScope is a name without the area at its beginning and the words for all of
// it: nothing of 全市共 is a name.
func WithoutScope(name string) string {
	return content.TrimPrefixes(name, scopeLeads)
}

// RateStem is the label of a rate without the rate's own noun.
func RateStem(p *content.Para, m *content.Mention) string {
	var b strings.Builder
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		x := &p.Lex[i]
		if x.Kind == content.LexText || x.Kind == content.LexTerm && x.Term.Class == lang.Noun {
			b.WriteString(p.Sub(x.From, x.To))
		}
	}
	return strings.TrimSpace(b.String())
}

// LastWord are the last three characters of a label: the noun of a rate.
func LastWord(s string) string {
	rs := []rune(s)
	return string(rs[max(0, len(rs)-3):])
}

// SharesTwo reports whether two characters that stand side by side in b do so in a.
func SharesTwo(a, b string) bool {
	rs := []rune(b)
	for i := 0; i+1 < len(rs); i++ {
		if strings.Contains(a, string(rs[i:i+2])) {
			return true
		}
	}
	return false
}

// PhraseStart is where the phrase before lexeme k begins, behind the last mark but
// 、, figure or opener.
func PhraseStart(p *content.Para, k int) int {
	i := k
	for i > 0 {
		x := &p.Lex[i-1]
		if x.Kind == content.LexFigure || x.Kind == content.LexPunct && x.R != '、' && !Blank(p, i-1) || x.Kind == content.LexTerm && x.Term.Class == lang.Opener {
			break
		}
		if x.Kind == content.LexOther && lang.HasAnySuffix(p.Sub(x.From, x.To), []string{"、", ".", ")"}) {
			break // the number of a list
		}
		i--
	}
	return i
}

// NameStart is where the words right before lexeme k begin, behind the last mark, figure
// or number of a list.
func NameStart(p *content.Para, k int) int {
	i := k
	for i > 0 && p.Lex[i-1].Kind != content.LexPunct && p.Lex[i-1].Kind != content.LexFigure && p.Lex[i-1].Kind != content.LexOther {
		i--
	}
	return i
}

// Reference reports whether a quantity is only what a rate refers to: 为常住人口
// 50 万人的 98%.
func Reference(m *content.Mention) bool { return m.After == "的" || LimitCompared(m) }

// namesOn reports whether the words around lexeme j, which stands behind no figure,
// lead to a figure in their clause.
func namesOn(p *content.Para, j, end int) bool {
	if i := Before(p, j); i < 0 || p.Lex[i].Kind == content.LexFigure || p.Lex[i].Kind == content.LexPunct {
		return false
	}
	for i := j + 1; i < end; i++ {
		switch x := &p.Lex[i]; {
		case x.Kind == content.LexFigure:
			return true
		case x.Kind == content.LexPunct && !Blank(p, i):
			return false
		}
	}
	return false
}

// Left reports whether a measure is of what is left of a year's money.
func Left(m lang.Measure) bool { return m == lang.Surplus || m == lang.Residual }

// LabelStart is the lexeme behind the mark or figure left of lexeme k.
func LabelStart(p *content.Para, k int) int {
	j := k - 1
	for ; j >= 0; j-- {
		x := &p.Lex[j]
		if x.Kind == content.LexPunct && (x.R == ')' || x.R == ']') && x.Mate >= 0 {
			j = x.Mate
			continue
		}
		if x.Kind == content.LexFigure || x.Kind == content.LexPunct && !Blank(p, j) {
			break
		}
	}
	return j + 1
}
