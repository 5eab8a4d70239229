package target

import (
	"slices"
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
	"gouji/parse/internal/total"
	"gouji/parse/numeral"
)

// What is said to lie within two bounds, or beyond them, told in the clause before: 可支付 8 个月，处于 6—9 个月的合理
// 区间; 可支付月数 14.3 个月，高于 6 至 9 个月的合理水平.

var (
	// rangeMarks stand between the bounds.
	rangeMarks = []string{"—", "——", "–", "-", "－", "～", "~", "至", "到", "个月至", "个月到", "个月-", "个月—", "个月～"}
	// withinVerbs, aboveVerbs and belowVerbs begin the clause of the bounds.
	withinVerbs = []string{"处于", "处在", "均在", "仍在", "在", "位于", "属于", "落在", "落入", "保持在", "稳定在", "控制在", "维持在", "符合", "达到", "介于", "未超出", "未超过"}
	aboveVerbs  = []string{"高于", "超过", "超出", "突破", "大于", "高出"}
	belowVerbs  = []string{"低于", "不足", "少于", "小于", "未达到", "达不到"}
	// rangeNouns name the bounds.
	rangeNouns = []string{"区间", "范围", "水平", "要求", "标准", "目标", "之间", "规定", "线", "可支付能力", "幅度"}
)

// Ranges relates such bounds to what is told before them, and adds them to those that are done.
func Ranges(c *content.Draft, p *content.Para, done map[int]bool) map[int]bool {
	for i := 2; i < len(p.Mentions); i++ {
		at, lo, hi := p.Mentions[i-2], p.Mentions[i-1], p.Mentions[i]
		y, a, b := &c.Mentions[at], &c.Mentions[lo], &c.Mentions[hi]
		f, g := c.At(a.Figure), c.At(b.Figure)
		between := strings.TrimSpace(p.Sub(p.Lex[a.Pos].To, p.Lex[b.Pos].From))
		if !slices.Contains(rangeMarks, between) || done[at] || f.Dimension != g.Dimension && f.Dimension != numeral.None || y.Depth != a.Depth || y.Depth != b.Depth || p.Lex[y.Pos].Sentence != p.Lex[b.Pos].Sentence {
			continue
		}
		if x := c.At(y.Figure); x.Dimension != g.Dimension || x.Bound != "" || x.Approximate != "" || y.Role != content.RoleLevel && y.Role != content.RoleRate || g.Dimension != numeral.Months && g.Dimension != numeral.Percent && g.Dimension != numeral.Time {
			continue
		}
		ops := rangeOps(p.Sub(p.Lex[y.Pos].To, p.Lex[a.Pos].From), p.Words(b.Pos+1, total.ClauseEnd(p, b.Pos)))
		if ops == nil {
			continue
		}
		if f.Dimension == numeral.None {
			table.GiveUnit(c, a.Figure, g.Numeral.Unit, g.Numeral.PowerTen)
		}
		for k, op := range ops {
			limit := []*content.Mention{a, b}[k]
			limit.Role, limit.Op = content.RoleLimit, op
			if op == "" {
				continue
			}
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTarget, Rule: "bound/target", Claim: y.Figure, Op: op, Reach: content.ReachSentence, Closed: content.Closed,
				Readings: []content.Reading{{Formula: "a", Operands: []content.FigureID{limit.Figure}}}})
		}
		if done == nil {
			done = map[int]bool{}
		}
		done[at], done[lo], done[hi] = true, true, true
	}
	return done
}

// rangeOps is how the words between a figure and two bounds, and those behind them, compare it with the lower and the
// upper one; nil if they say anything else.
func rangeOps(lead, tail string) []string {
	_, lead, ok := strings.Cut(strings.TrimSpace(lead), "，")
	if !ok || strings.ContainsAny(lead, "，；。：、") || !lang.ContainsAny(tail, rangeNouns) || lang.ContainsAny(tail, []string{"以上", "以下", "以外", "之外"}) {
		return nil
	}
	lead = strings.TrimSpace(lead)
	lead = content.TrimPrefixes(lead, holdingLead)
	for _, v := range []struct {
		verbs []string
		ops   []string
	}{{withinVerbs, []string{">=", "<="}}, {aboveVerbs, []string{"", ">"}}, {belowVerbs, []string{"<", ""}}} {
		for _, w := range v.verbs {
			if rest, ok := strings.CutPrefix(lead, w); ok && onlyWords(strings.TrimSpace(rest), setting) {
				return v.ops
			}
		}
	}
	return nil
}
