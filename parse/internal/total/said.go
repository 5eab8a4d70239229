package total

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// saying end a phrase that says what an amount told before is made up of, and nothing else.
var saying = []string{"为", "是", "包括", "包含", "有", "去向为", "去向", "明细", "明细为", "构成为"}

// toldRest are stems of the names of what was left of an amount, or was taken off it.
var toldRest = []string{"结转", "结余", "未支付", "未支出", "未执行", "未拨付", "未使用", "剩余", "沉淀", "缺口", "节约", "追加", "调减", "核减"}

// saidToBe reads 结转下年 X。结转资金为：A a，B b，C c: a phrase that begins a sentence names what
// was left, told in the sentence before, and its parts follow.
func saidToBe(c *content.Draft, p *content.Para, k int, items []int, used map[content.FigureID]bool) {
	i := clause.NameStart(p, k)
	name := p.Words(i, k)
	if len(items) < 2 || content.Longer(name, 16) || !lang.HasAnySuffix(name, saying) || !clause.OpensSentence(p, i) || p.Lex[k].Depth > 0 {
		return
	}
	at := slices.IndexFunc(toldRest, func(w string) bool { return strings.Contains(name, w) })
	if at < 0 {
		return
	}
	whole := -1
	for n := mentionsUpTo(c, p, i) - 1; n >= 0; n-- {
		m := &c.Mentions[p.Mentions[n]]
		if p.Lex[m.Pos].Sentence < p.Lex[k].Sentence-1 {
			break
		}
		if m.Depth > 0 || !clause.Whole(c, m) || c.At(m.Figure).Dimension != numeral.Money || !strings.Contains(m.Label+m.After, toldRest[at]) {
			continue
		}
		if whole >= 0 {
			return
		}
		whole = p.Mentions[n]
	}
	if whole < 0 || used[c.Mentions[whole].Figure] {
		return
	}
	closed := content.HalfOpen
	if clause.OpensList(c, p, k, clause.ScopeEnd(p, k)) {
		closed = content.OpenList
	}
	wholeAndParts(c, p, []int{whole}, items, closed, k, used)
}
