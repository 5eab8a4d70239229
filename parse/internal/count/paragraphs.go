package count

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// The items of a list that stand in paragraphs of their own: 呈现三个特点：¶ 一是 …。¶ 二是 …。¶
// 三是 ….

// maxGap is how many other paragraphs may stand behind an item before the next.
const maxGap = 8

// Behind counts the items in the paragraphs behind the i-th, which ends in the number of them.
func Behind(c *content.Draft, i int) {
	p := c.Paras[i]
	s := strings.TrimRight(p.Line, " ")
	if p.InTable || p.Rule || !lang.HasAnySuffix(s, []string{"：", ":", "。"}) || i+2 >= len(c.Paras) || strings.Contains(s, "一是") {
		return
	}
	k := len(p.Lex) - 1
	for k >= 0 && !(p.Lex[k].Kind == content.LexNumber || p.Lex[k].Kind == content.LexFigure) {
		k--
	}
	if k <= 0 || p.Lex[k].Kind != content.LexNumber || p.Lex[k-1].Kind == content.LexPunct && p.Lex[k-1].R == '(' || !saysItems(p, k) {
		return
	}
	n := int(p.Lex[k].Num.Raw.IntPart())
	if n < 2 || n > 10 {
		return
	}
	var names []string
	gap := 0
	for _, q := range c.Paras[i+1:] {
		if q.Report != p.Report || gap > maxGap || len(names) == len(lang.Numerals)-1 {
			break
		}
		rs := q.Text.Runes
		if len(rs) < 3 || rs[1] != '是' || rs[0] != lang.Numerals[len(names)+1] {
			if len(names) == 0 || q.Heading || len(rs) > 1 && rs[0] == lang.Numerals[1] && rs[1] == '是' {
				break // where another list begins, too
			}
			gap++
			continue
		}
		end := 2
		for end < len(rs) && !strings.ContainsRune("。；，：;,:", rs[end]) {
			end++
		}
		names, gap = append(names, q.Sub(2, end)), 0
	}
	if len(names) < 2 {
		return
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindCount, Rule: "count/list", Claim: countFigure(c, p, k), Announced: n, Listed: names, Reach: content.ReachSection, Closed: content.HalfOpen})
}

// saysItems reports whether the words behind a number, up to the paragraph's end, call what it
// counts by a name for what is told in items: 四个特点：, 三个方面的问题：.
func saysItems(p *content.Para, k int) bool {
	words := strings.TrimRight(p.Sub(p.Lex[k].From, len(p.Text.Runes)), "：:。 ")
	words = strings.TrimPrefix(strings.TrimLeft(words, "两"+string(lang.Numerals[:])), "个") // the number's unit may be 个 or, of 方面, 方
	if content.Longer(words, 8) || strings.ContainsAny(words, "，。；、,;") {
		return false
	}
	return words == "方面" || words == "点" || strings.HasPrefix(words, "方面") && lang.HasAnySuffix(words, clause.ThingsSaid) || slices.Contains(clause.ThingsSaid, strings.TrimLeft(words, "项大点主要突出"))
}
