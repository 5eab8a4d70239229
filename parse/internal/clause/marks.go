package clause

import (
	"slices"
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// MentionAt is the mention of the figure at lexeme k, if it has one by now.
func MentionAt(p *content.Para, k int) (int, bool) {
	mi := p.Lex[k].Mention - 1
	return mi, mi >= 0
}

// Blank reports whether a lexeme is nothing but spaces.
func Blank(p *content.Para, k int) bool {
	x := &p.Lex[k]
	if x.Kind != content.LexText {
		return x.Kind == content.LexPunct && (x.R == '“' || x.R == '”' || x.R == '"' || x.R == '$')
	}
	for _, r := range p.Text.Runes[x.From:x.To] {
		if r != ' ' {
			return false
		}
	}
	return true
}

// OnlyJoins reports whether nothing but 、 and ， and function words stand
// between two lexemes.
func OnlyJoins(p *content.Para, i, j int) bool {
	for ; i < j; i++ {
		x := &p.Lex[i]
		switch {
		case Blank(p, i):
		case x.Kind == content.LexPunct && (x.R == '、' || x.R == '，'):
		case x.Kind == content.LexTerm && (x.Term.Class == lang.Function || x.Term.Class == lang.Approx):
		default:
			return false
		}
	}
	return true
}

// After is the text behind the figure at lexeme k up to the next mark or
// figure.
func After(p *content.Para, k int) string {
	j := k + 1
	for j < len(p.Lex) && j <= k+FarWords {
		x := &p.Lex[j]
		if x.Kind == content.LexFigure || x.Kind == content.LexPunct && !Blank(p, j) {
			break
		}
		j++
	}
	if j == k+1 {
		return ""
	}
	return p.Words(k+1, j)
}

// Before is the nearest lexeme left of k that carries meaning, -1 if a mark or
// figure comes first.
func Before(p *content.Para, k int) int {
	for j := k - 1; j >= 0; j-- {
		x := &p.Lex[j]
		if Blank(p, j) || x.Kind == content.LexTerm && (x.Term.Class == lang.Function || x.Term.Class == lang.Approx) {
			continue
		}
		if x.Kind == content.LexPunct && (x.R == ')' || x.R == ']') && x.Mate >= 0 {
			j = x.Mate
			continue
		}
		if x.Kind == content.LexFigure || x.Kind == content.LexPunct {
			return -1
		}
		return j
	}
	return -1
}

// LeadsTo reports whether the words between an announced number and the 一是 of a list
// announce nothing else, and those before it nothing that it is joined to.
func LeadsTo(p *content.Para, k, at int) bool {
	for j := k - 1; j >= 0 && j >= k-lang.FarJoined && p.Lex[j].Sentence == p.Lex[k].Sentence; j-- {
		if announcesAt(p, j) && lang.ContainsAny(p.Sub(p.Lex[j].To, p.Lex[k].From), []string{"和", "及", "与"}) {
			return false // 9 项任务和 3 项措施。一是 …
		}
	}
	from := p.Lex[k].To
	for j := k + 1; j < len(p.Lex) && p.Lex[j].To <= at; j++ {
		x := &p.Lex[j]
		if announcesAt(p, j) {
			return false
		}
		if x.Kind == content.LexPunct && x.R == '。' {
			from = x.To
		}
	}
	if from == p.Lex[k].To {
		return true
	}
	lead := p.Sub(from, at) // the words of another sentence
	lead = lang.Without(lead, lang.OpeningWords)
	return lead == ""
}

// announcesAt reports whether lexeme j is a number that says that so many things follow.
func announcesAt(p *content.Para, j int) bool {
	x := &p.Lex[j]
	return (x.Kind == content.LexNumber || x.Kind == content.LexFigure) && Announces(p.Text.Runes, x.To, x.Kind == content.LexNumber) && !p.CountsNothing(j)
}

// OpensBetween reports whether a list is opened between two lexemes: 得分 91 分，其中 A 30 分、B 61 分.
func OpensBetween(p *content.Para, i, j int) bool {
	return slices.ContainsFunc(p.Lex[i:j], func(x content.Lexeme) bool { return x.Kind == content.LexTerm && x.Term.Class == lang.Opener })
}

// RestOfSentence are the words of a sentence from lexeme k on.
func RestOfSentence(p *content.Para, k int) string {
	e := k
	for e+1 < len(p.Lex) && p.Lex[e+1].Sentence == p.Lex[k].Sentence {
		e++
	}
	return p.Sub(p.Lex[k].From, p.Lex[e].To)
}

// OpensClause reports whether nothing but the year stands between a mark and lexeme i.
func OpensClause(p *content.Para, i int) bool {
	for i--; i >= 0 && (Blank(p, i) || p.Lex[i].Kind == content.LexPeriod); i-- {
	}
	return i >= 0 && p.Lex[i].Kind == content.LexPunct && p.Lex[i].R == '，'
}

// EndsRow reports whether 、 joins a quantity to one of its sort right before it.
func EndsRow(c *content.Draft, p *content.Para, id content.FigureID) bool {
	x := c.MentionIndex(id)
	return x > p.Mentions[0] && SameSort(c, x-1, x) && MarkBetween(p, c.Mentions[x-1].Pos, c.Mentions[x].Pos) == '、'
}

// OneByOne reports whether the lexeme at k says that what follows comes one by
// one: 分别, 各, 依次.
func OneByOne(p *content.Para, k int) bool {
	x := &p.Lex[k]
	return x.Kind == content.LexTerm && (x.Term.Class == lang.Each || x.Term.Word == "分别为" || x.Term.Word == "分别是")
}

// OpensBehind reports whether an opener follows a figure before the next one.
func OpensBehind(p *content.Para, m *content.Mention) bool {
	for k := m.Pos + 1; k < len(p.Lex) && p.Lex[k].Kind != content.LexFigure; k++ {
		if x := &p.Lex[k]; x.Kind == content.LexTerm && x.Term.Class == lang.Opener || x.Kind == content.LexPunct && x.R == '：' && Classifies(p, k) {
			return true // 共 X，其中 …; 共 X。按用途划分：…
		}
	}
	return false
}

// Words are the words from the figure or strong mark before a quantity up to it.
func Words(p *content.Para, m *content.Mention) string {
	k := m.Pos
	for k > 0 && p.Lex[k-1].Sentence == p.Lex[m.Pos].Sentence && !(p.Lex[k-1].Kind == content.LexFigure && p.Lex[k-1].Depth == 0) && !(p.Lex[k-1].Kind == content.LexPunct && p.Lex[k-1].R == '；') {
		k--
	}
	return p.Words(k, m.Pos)
}

// FarBack is how many figures back the whole of a list may stand.
const FarBack = 60

// BracketBehind reports whether lexeme j stands in the bracket right behind i.
func BracketBehind(p *content.Para, i, j int) bool {
	for i++; i < j && Blank(p, i); i++ {
	}
	return i < j && p.Lex[i].Kind == content.LexPunct && p.Lex[i].R == '(' && p.Lex[i].Mate > j
}

// BracketsOnly reports whether only joins and whole brackets stand between.
func BracketsOnly(p *content.Para, i, j int) bool {
	for ; i < j; i++ {
		if p.Lex[i].Kind == content.LexPunct && p.Lex[i].Mate > i && p.Lex[i].Mate < j {
			i = p.Lex[i].Mate
			continue
		}
		if !OnlyJoins(p, i, i+1) {
			return false
		}
	}
	return true
}

// BracketBefore is the opening bracket of one that ends right before lexeme k, 0 if none
// does.
func BracketBefore(p *content.Para, k int) int {
	for k--; k > 0 && Blank(p, k); k-- {
	}
	if k > 0 && p.Lex[k].Kind == content.LexPunct && p.Lex[k].R == ')' && p.Lex[k].Mate >= 0 {
		return p.Lex[k].Mate
	}
	return 0
}

// OpensSentence reports whether nothing stands before lexeme i in its sentence but the number
// of a list: 2.项目支出.
func OpensSentence(p *content.Para, i int) bool {
	if i >= len(p.Lex) {
		return false
	}
	s := content.SentenceStart(p, i)
	for s < i && Blank(p, s) {
		s++
	}
	return i == s || i == s+1 && p.Lex[s].Kind == content.LexOther || p.Lex[s].Mate == i-1 && i > s+1
}

// FarOpeners is how many openers further on, and back, an opener is related to
// the figures of its sentence, so that the cost of a sentence without end stays
// linear.
const FarOpeners = 16

// ScopeEnd is the lexeme at which the scope of an opener at k ends: the
// bracket it stands in, or the sentence.
func ScopeEnd(p *content.Para, k int) int {
	x := &p.Lex[k]
	openers := 0
	for j := k + 1; j < len(p.Lex); j++ {
		y := &p.Lex[j]
		if y.Kind == content.LexTerm && y.Term.Class == lang.Opener && y.Depth == x.Depth {
			if openers++; openers > FarOpeners {
				return j
			}
		}
		if y.Depth < x.Depth || y.Kind == content.LexPunct && y.Mate >= 0 && y.Mate < k {
			return j
		}
		if x.Depth == 0 && y.Sentence != x.Sentence {
			return j
		}
	}
	return len(p.Lex)
}

// AtAnotherTime reports whether 分别 at lexeme k has one time alone before it in its clause:
// ，上年分别为.
func AtAnotherTime(p *content.Para, k int) bool {
	return k >= 2 && p.Lex[k].Kind == content.LexTerm && strings.HasPrefix(p.Lex[k].Term.Word, "分别") && p.Lex[k-1].Kind == content.LexPeriod && p.Lex[k-2].Kind == content.LexPunct && (p.Lex[k-2].R == '，' || p.Lex[k-2].R == '；')
}

// OpensList reports whether 等 or 主要 in a scope leaves its list open.
func OpensList(c *content.Draft, p *content.Para, k, end int) bool {
	for j := max(0, k-2); j < end; j++ {
		x := &p.Lex[j]
		// 其中 A 60 万元，主要是新增人员；B 40 万元: items picked for what is said
		// of them.
		if j > k+1 && x.Kind == content.LexTerm && x.Term.Class == lang.Opener && strings.HasPrefix(x.Term.Word, "主要") && x.Depth == p.Lex[k].Depth && p.Lex[j-1].Kind == content.LexPunct && p.Lex[j-1].R == '，' {
			return true
		}
		if x.Kind == content.LexTerm && x.Term.Class == lang.Open && x.Depth == p.Lex[k].Depth {
			if x.Term.Word == "等" && namesOn(p, j, end) {
				continue // 为孤儿等人员代缴 A: inside a name
			}
			if x.Term.Word != "等" && j > k && j+1 < end {
				// 主要 inside an item's name opens nothing.
				if !(p.Lex[j-1].Kind == content.LexPunct || p.Lex[j-1].Kind == content.LexTerm && p.Lex[j-1].Term.Class == lang.Opener) {
					continue
				}
			}
			return true
		}
	}
	return false
}

// MarkBetween is the strongest mark between two lexemes.
func MarkBetween(p *content.Para, i, j int) rune {
	best := rune(0)
	for k := i; k < j; k++ {
		if x := &p.Lex[k]; x.Kind == content.LexPunct && x.Depth == p.Lex[i].Depth && MarkRank(x.R) > MarkRank(best) {
			best = x.R
		}
	}
	return best
}

// MarkRank is how strongly a mark parts what stands around it.
func MarkRank(r rune) int {
	switch r {
	case '、':
		return 1
	case '，':
		return 2
	case '；':
		return 3
	case '。':
		return 4
	}
	return 0
}

// StrongMark reports whether ； or 。 stands between two lexemes.
func StrongMark(p *content.Para, i, j int) bool {
	return i < j && StrongMarkAt(p, i, j, p.Lex[i].Depth)
}

// StrongMarkAt is StrongMark inside so many brackets.
func StrongMarkAt(p *content.Para, i, j, depth int) bool {
	marks := strongMarks(p)
	n, _ := slices.BinarySearch(marks, i)
	for ; n < len(marks) && marks[n] < j; n++ {
		if p.Lex[marks[n]].Depth == depth {
			return true
		}
	}
	return false
}

// strongMarks are the lexemes ； and 。 of a paragraph.
func strongMarks(p *content.Para) []int {
	if !p.StrongKnown {
		p.StrongKnown = true
		for k := range p.Lex {
			if x := &p.Lex[k]; x.Kind == content.LexPunct && (x.R == '；' || x.R == '。') {
				p.Strong = append(p.Strong, k)
			}
		}
	}
	return p.Strong
}

// FarWords is how many lexemes before an item the 其中 of its list may stand, or the mark of the
// item before, and how many behind a figure are its words.
const FarWords = 400
