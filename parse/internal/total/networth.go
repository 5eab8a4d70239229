package total

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// What is owned, what is owed, and what is left of the one without the other: 资产总额
// A，负债总额 B，净资产 X.

var (
	owned = []string{"资产", "资产总额", "资产总计", "资产合计", "总资产", "资产总值"}
	owed  = []string{"负债总额", "负债总计", "负债合计", "总负债", "负债"}
	worth = []string{"净资产", "净资产总额", "净资产合计", "净资产总计", "权益总额", "权益合计", "权益总计", "所有者权益"}
)

// netWorth finds what is left, and keeps it and what is owed from being read as sums of
// what stands before them.
func netWorth(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	if !p.HasAny(worth) {
		return
	}
	a, b := -1, -1
	several := false // of one of them more than one stands before
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if m.Role != content.RoleLevel || m.Depth > 0 || c.At(m.Figure).Dimension != numeral.Money || m.AfterOpener >= 0 && !clause.StrongMark(p, m.AfterOpener, m.Pos) {
			continue // 其中：负债 is one kind of it
		}
		switch {
		case allOf(m, worth):
			used[m.Figure] = true
			if a < 0 || b < 0 {
				continue
			}
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: "balance/residual", Claim: m.Figure, Reach: content.ReachParagraph, Closed: content.Closed,
				Readings: []content.Reading{{Formula: "a-b", Operands: []content.FigureID{c.Mentions[a].Figure, c.Mentions[b].Figure}, Weak: several}}})
		case allOf(m, owed):
			used[m.Figure] = true
			several = several || b >= 0
			b = mi
		case allOf(m, owned):
			several = several || a >= 0
			a = mi
		}
	}
}

// atEnd stand before the name of what is owned, owed or left at the end or the
// beginning of a year, or on a day.
var atEnd = []string{"年末", "年底", "期末", "年初", "期初", "日"}

// kindsOwned are words of one kind of what is owned or owed.
var kindsOwned = []string{"固定", "流动", "无形", "长期", "短期", "金融", "货币"}

// allOf reports whether a quantity bears one of some names and no other: 负债总额, not
// 流动负债.
func allOf(m *content.Mention, names []string) bool {
	label := m.Label
	for _, w := range atEnd {
		if _, rest, found := strings.Cut(label, w); found {
			label = rest
		}
	}
	return !lang.ContainsAny(label, kindsOwned) && slices.ContainsFunc(names, func(n string) bool {
		return label == n || utf8.RuneCountInString(n) > 2 && strings.HasSuffix(label, n) // 基金资产总额
	})
}

// ofNetWorth reports whether a quantity is what is owned, owed or left of it in all.
func ofNetWorth(m *content.Mention) bool {
	return lang.HasAnySuffix(m.Label, worth) || lang.HasAnySuffix(m.Label, owed) || lang.HasAnySuffix(m.Label, owned)
}
