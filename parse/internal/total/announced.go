package total

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// announcedNext is the number of things that the words behind lexeme k announce before the
// colon that ends them: 主要用于四个方面：; 0 if they do not.
func announcedNext(p *content.Para, k int) int {
	for j := k + 1; j < len(p.Lex) && j <= k+4; j++ {
		switch x := &p.Lex[j]; {
		case x.Kind == content.LexNumber && clause.Announces(p.Text.Runes, x.To, true):
			if endsInColon(p, j) {
				return int(x.Num.Raw.IntPart())
			}
			return 0
		case x.Kind == content.LexFigure || x.Kind == content.LexPunct:
			return 0
		}
	}
	return 0
}

// endsInColon reports whether the next mark behind lexeme j is a colon.
func endsInColon(p *content.Para, j int) bool {
	for j++; j < len(p.Lex); j++ {
		switch x := &p.Lex[j]; {
		case x.Kind == content.LexPunct:
			return x.R == '：'
		case x.Kind == content.LexFigure:
			return false
		}
	}
	return false
}

// announcedUses reads what an amount told before went to, where as many things are announced
// as are listed: 项目支出 X。¶ 项目支出用于三个方面：A a，B b，C c.
func announcedUses(c *content.Draft, p *content.Para, k int, items []int, used map[content.FigureID]bool) {
	i := clause.NameStart(p, k)
	name, rest, ok := strings.Cut(p.Words(i, k), "用于")
	if !ok || content.Longer(rest, 8) || !clause.OpensSentence(p, i) {
		return
	}
	n := 0
	for j := i; j < k; j++ {
		if x := &p.Lex[j]; x.Kind == content.LexNumber && clause.Announces(p.Text.Runes, x.To, true) {
			n = int(x.Num.Raw.IntPart())
		}
	}
	if n < 2 || n != len(items) || lang.HasAnySuffix(name, []string{"主要", "重点"}) {
		return // of the chief uses more may be left unsaid
	}
	if w := namedAbove(c, p, name, items); w >= 0 {
		wholeAndParts(c, p, []int{w}, items, content.Closed, k, used)
	}
}
