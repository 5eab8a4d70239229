package parse

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// Batches that are announced and told one by one behind it: 分两批下达资金 836 万元，其中第一批 725
// 万元，第二批 111 万元.

// turns are the batches behind number k, nil where they do not begin with the first, or where fewer
// are told than announced and their amounts do not make up the whole.
func (c *Content) turns(p *para, k int, n decimal.Decimal) []string {
	if c.batchesAt(p, k) == 0 || p.lex[k].from == 0 || p.text.Runes[p.lex[k].from-1] != '分' {
		return nil
	}
	said := p.sub(p.lex[k].from, min(len(p.text.Runes), p.lex[k].to+1))
	at := slices.IndexFunc(batchWords, func(w string) bool { return strings.Contains(said, w) })
	if at < 0 {
		return nil
	}
	word := batchWords[at]
	rest := p.sub(p.lex[k].to, min(len(p.text.Runes), p.lex[k].to+longItems))
	if i := strings.Index(rest, "。"); i >= 0 {
		rest = rest[:i]
	}
	var names []string
	for i := 1; i < len(numerals); i++ {
		name := "第" + string(numerals[i]) + word
		if !strings.Contains(rest, name) {
			break
		}
		names = append(names, name)
	}
	if len(names) < 2 || n.GreaterThan(decimal.NewFromInt(int64(len(names)))) && !c.turnsClose(p, k, len(names)) {
		return nil
	}
	return names
}

// turnsClose reports whether behind lexeme k its sentence tells n+1 amounts of money, of which the
// first is the sum of the others.
func (c *Content) turnsClose(p *para, k, n int) bool {
	var told []decimal.Decimal
	for j := k; j < len(p.lex) && j <= k+farWords && p.lex[j].sentence == p.lex[k].sentence && len(told) <= n+1; j++ {
		if x := &p.lex[j]; x.kind == lexFigure && c.figure(x.fig).Dimension == numeral.Money {
			told = append(told, c.figure(x.fig).Value)
		}
	}
	if len(told) != n+1 {
		return false
	}
	sum := decZero
	for _, v := range told[1:] {
		sum = sum.Add(v)
	}
	return sum.Equal(told[0])
}
