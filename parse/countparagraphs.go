package parse

import (
	"slices"
	"strings"
)

// The items of a list that stand in paragraphs of their own: 呈现三个特点：¶ 一是 …。¶ 二是 …。¶
// 三是 ….

// maxGap is how many other paragraphs may stand behind an item before the next.
const maxGap = 8

// countsBehind counts the items in the paragraphs behind the i-th, which ends in the number of them.
func (c *Content) countsBehind(i int) {
	p := c.paras[i]
	s := strings.TrimRight(p.line, " ")
	if p.inTable || p.rule || !hasAnySuffix(s, []string{"：", ":", "。"}) || i+2 >= len(c.paras) || strings.Contains(s, "一是") {
		return
	}
	k := len(p.lex) - 1
	for k >= 0 && !(p.lex[k].kind == lexNumber || p.lex[k].kind == lexFigure) {
		k--
	}
	if k <= 0 || p.lex[k].kind != lexNumber || p.lex[k-1].kind == lexPunct && p.lex[k-1].r == '(' || !p.saysItems(k) {
		return
	}
	n := int(p.lex[k].num.Raw.IntPart())
	if n < 2 || n > 10 {
		return
	}
	var names []string
	gap := 0
	for _, q := range c.paras[i+1:] {
		if q.report != p.report || gap > maxGap || len(names) == len(numerals)-1 {
			break
		}
		rs := q.text.Runes
		if len(rs) < 3 || rs[1] != '是' || rs[0] != numerals[len(names)+1] {
			if len(names) == 0 || q.heading || len(rs) > 1 && rs[0] == numerals[1] && rs[1] == '是' {
				break // where another list begins, too
			}
			gap++
			continue
		}
		end := 2
		for end < len(rs) && !strings.ContainsRune("。；，：;,:", rs[end]) {
			end++
		}
		names, gap = append(names, q.sub(2, end)), 0
	}
	if len(names) < 2 {
		return
	}
	c.Frames = append(c.Frames, Frame{Kind: KindCount, Rule: "count/list", Claim: c.countFigure(p, k), Announced: n, Listed: names, Reach: ReachSection, Closed: HalfOpen})
}

// saysItems reports whether the words behind a number, up to the paragraph's end, call what it
// counts by a name for what is told in items: 四个特点：, 三个方面的问题：.
func (p *para) saysItems(k int) bool {
	words := strings.TrimRight(p.sub(p.lex[k].from, len(p.text.Runes)), "：:。 ")
	words = strings.TrimPrefix(strings.TrimLeft(words, "两"+string(numerals[:])), "个") // the number's unit may be 个 or, of 方面, 方
	if longer(words, 8) || strings.ContainsAny(words, "，。；、,;") {
		return false
	}
	return words == "方面" || words == "点" || strings.HasPrefix(words, "方面") && hasAnySuffix(words, thingsSaid) || slices.Contains(thingsSaid, strings.TrimLeft(words, "项大点主要突出"))
}
