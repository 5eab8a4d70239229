package change

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Shortfalls: what should have been granted, or was needed, less what was granted: 应补助 A，
// 实际下达 B，缺口 C; 拨付 B。实际需求 A，不足部分 C.

// wantings end the names of what is wanting of money, advances those of what another pays for it.
var (
	wantings = []string{"缺口", "差额", "不足", "尚缺", "还缺", "尚差", "还差", "缺额"}
	advances = []string{"垫付", "垫支", "兜底", "补足"}
)

// ofAccounts name the want of a fund's accounts, of what it took in.
var ofAccounts = []string{"收支", "当期", "当年", "本年", "基金", "累计"}

// dueWords begin the names of what should be granted, neededWords stand in those of what is
// needed, grantedWords in those of what was granted.
var (
	dueWords     = []string{"应", "需", "核定"}
	neededWords  = []string{"需求", "需要", "所需", "总投资", "概算", "应补助", "应拨", "应配套", "应到位", "应下达", "应筹集"}
	grantedWords = []string{"实际", "下达", "到位", "拨付", "落实", "已"}
)

// Wanting reports whether a label names what is wanting of money that was to be granted.
func Wanting(label string) bool {
	return lang.HasAnySuffix(strings.TrimSuffix(label, "部分"), wantings) && !lang.ContainsAny(label, ofAccounts)
}

// BeforeWanting are the items of a list before what is wanting of money, which is no part of what
// there is: 到位资金 X，其中银行贷款 A，尚缺 B.
func BeforeWanting(c *content.Draft, items []int) []int {
	for i, x := range items {
		if i > 0 && Wanting(c.Mentions[x].Label) {
			return items[:i]
		}
	}
	return items
}

// needed reports whether a label names what should be granted, or what is needed.
func needed(label string) bool {
	return lang.HasAnyPrefix(label, dueWords) || lang.ContainsAny(label, neededWords)
}

// carriedUsed begin the name of what was left over from before and taken to help: 使用上年结转 C 后仍有缺口.
var carriedUsed = []string{"使用上年", "动用上年", "使用历年", "动用历年", "使用结余", "动用结余", "使用以前年度", "动用以前年度", "弥补"}

// Shortfall is the reading of what is wanting of money as what should have been granted less what
// was, in either order, the nearer in its sentence, the other there or in the one before.
func Shortfall(c *content.Draft, p *content.Para, mi int) (r content.Reading, ok bool) {
	m := &c.Mentions[mi]
	advance := lang.HasAnySuffix(m.Label, advances)
	if !advance && !Wanting(m.Label) {
		return r, false
	}
	near := -1
	var used content.FigureID
	for x := mi - 1; x >= p.Mentions[0] && x >= mi-clause.FarMates; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if x == mi-1 && f.Dimension == numeral.Money && lang.HasAnyPrefix(y.Label, carriedUsed) && (strings.HasPrefix(y.After, "后") || strings.HasPrefix(m.Label, "后")) {
			used = y.Figure
			continue
		}
		if y.Role == content.RoleRate || f.Dimension != numeral.Money || y.Depth != m.Depth || f.Key.Part {
			continue
		}
		apart := p.Lex[m.Pos].Sentence - p.Lex[y.Pos].Sentence
		if !content.IsPart(y) && y.Role != content.RoleLimit || apart > 1 || near < 0 && apart > 0 {
			return r, false
		}
		if strings.Contains(y.Label, "未") {
			return r, false // 未拨付 Y，缺口 C: not yet is not never
		}
		if near < 0 {
			near = x
			continue
		}
		need, granted := y, &c.Mentions[near]
		if !needed(need.Label) {
			need, granted = granted, need
		}
		// 下达 B，实际发放 A，不足部分 C: more was paid than there was.
		paid := !needed(need.Label) && c.At(need.Figure).Key.Measure == lang.Outlay && c.At(need.Figure).Value.GreaterThan(c.At(granted.Figure).Value)
		if !needed(need.Label) && !paid || needed(granted.Label) || !lang.ContainsAny(granted.Label, grantedWords) {
			return r, false
		}
		if used != 0 {
			return content.Reading{Formula: "a-b-c", Operands: []content.FigureID{need.Figure, granted.Figure, used}, Spelled: true}, true
		}
		return content.Reading{Formula: "a-b", Operands: []content.FigureID{need.Figure, granted.Figure}, Weak: advance, Spelled: !advance}, true
	}
	return r, false
}
