package count

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Batches that are announced and told one by one behind it: 分两批下达资金 836 万元，其中第一批 725
// 万元，第二批 111 万元.

// turns are the batches behind number k, nil where they do not begin with the first, or where fewer
// are told than announced and their amounts do not make up the whole.
func turns(c *content.Draft, p *content.Para, k int, n decimal.Decimal) []string {
	if BatchesAt(c, p, k) == 0 || p.Lex[k].From == 0 || p.Text.Runes[p.Lex[k].From-1] != '分' {
		return nil
	}
	said := p.Sub(p.Lex[k].From, min(len(p.Text.Runes), p.Lex[k].To+1))
	at := slices.IndexFunc(BatchWords, func(w string) bool { return strings.Contains(said, w) })
	if at < 0 {
		return nil
	}
	word := BatchWords[at]
	rest := p.Sub(p.Lex[k].To, min(len(p.Text.Runes), p.Lex[k].To+longItems))
	if i := strings.Index(rest, "。"); i >= 0 {
		rest = rest[:i]
	}
	var names []string
	for i := 1; i < len(lang.Numerals); i++ {
		name := "第" + string(lang.Numerals[i]) + word
		if !strings.Contains(rest, name) {
			break
		}
		names = append(names, name)
	}
	if len(names) < 2 || n.GreaterThan(decimal.NewFromInt(int64(len(names)))) && !turnsClose(c, p, k, len(names)) {
		return nil
	}
	return names
}

// turnsClose reports whether behind lexeme k its sentence tells n+1 amounts of money, of which the
// first is the sum of the others.
func turnsClose(c *content.Draft, p *content.Para, k, n int) bool {
	var told []decimal.Decimal
	for j := k; j < len(p.Lex) && j <= k+clause.FarWords && p.Lex[j].Sentence == p.Lex[k].Sentence && len(told) <= n+1; j++ {
		if x := &p.Lex[j]; x.Kind == content.LexFigure && c.At(x.Fig).Dimension == numeral.Money {
			told = append(told, c.At(x.Fig).Value)
		}
	}
	if len(told) != n+1 {
		return false
	}
	sum := lang.DecZero
	for _, v := range told[1:] {
		sum = sum.Add(v)
	}
	return sum.Equal(told[0])
}

// BatchWords are what comes one after the other and is numbered: 第一批, 第二次.
var BatchWords = []string{"批", "次", "笔", "期", "轮"}

// BatchesAt is how many batches lexeme k announces: 两批, 2 批次; 0 if it announces none.
func BatchesAt(c *content.Draft, p *content.Para, k int) int {
	x := &p.Lex[k]
	switch {
	case x.Kind == content.LexNumber && (lang.HasAnyPrefix(p.Sub(x.To-1, min(p.Text.Len(), x.To+1)), BatchWords) || lang.HasAnyPrefix(p.Sub(x.To, min(p.Text.Len(), x.To+1)), BatchWords)):
		return int(x.Num.Raw.IntPart())
	case x.Kind == content.LexFigure:
		if f := c.At(x.Fig); f.Dimension == numeral.Count && lang.HasAnyPrefix(f.Unit, BatchWords) {
			return int(f.Value.IntPart())
		}
	}
	return 0
}
