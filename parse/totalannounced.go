package parse

import "strings"

// announcedNext is the number of things that the words behind lexeme k announce before the
// colon that ends them: 主要用于四个方面：; 0 if they do not.
func (p *para) announcedNext(k int) int {
	for j := k + 1; j < len(p.lex) && j <= k+4; j++ {
		switch x := &p.lex[j]; {
		case x.kind == lexNumber && announces(p.text.Runes, x.to, true):
			if p.endsInColon(j) {
				return int(x.num.Raw.IntPart())
			}
			return 0
		case x.kind == lexFigure || x.kind == lexPunct:
			return 0
		}
	}
	return 0
}

// endsInColon reports whether the next mark behind lexeme j is a colon.
func (p *para) endsInColon(j int) bool {
	for j++; j < len(p.lex); j++ {
		switch x := &p.lex[j]; {
		case x.kind == lexPunct:
			return x.r == '：'
		case x.kind == lexFigure:
			return false
		}
	}
	return false
}

// announcedUses reads what an amount told before went to, where as many things are announced
// as are listed: 项目支出 X。¶ 项目支出用于三个方面：A a，B b，C c.
func (c *Content) announcedUses(p *para, k int, items []int, used map[FigureID]bool) {
	i := p.nameStart(k)
	name, rest, ok := strings.Cut(p.words(i, k), "用于")
	if !ok || longer(rest, 8) || !p.opensSentence(i) {
		return
	}
	n := 0
	for j := i; j < k; j++ {
		if x := &p.lex[j]; x.kind == lexNumber && announces(p.text.Runes, x.to, true) {
			n = int(x.num.Raw.IntPart())
		}
	}
	if n < 2 || n != len(items) || hasAnySuffix(name, []string{"主要", "重点"}) {
		return // of the chief uses more may be left unsaid
	}
	if w := c.namedAbove(p, name, items); w >= 0 {
		c.wholeAndParts(p, []int{w}, items, Closed, k, used)
	}
}
