package parse

import (
	"slices"
	"strings"

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

// rangeTargets relates such bounds to what is told before them, and adds them to those that are done.
func (c *Content) rangeTargets(p *para, done map[int]bool) map[int]bool {
	for i := 2; i < len(p.mentions); i++ {
		at, lo, hi := p.mentions[i-2], p.mentions[i-1], p.mentions[i]
		y, a, b := &c.Mentions[at], &c.Mentions[lo], &c.Mentions[hi]
		f, g := c.figure(a.Figure), c.figure(b.Figure)
		between := strings.TrimSpace(p.sub(p.lex[a.Pos].to, p.lex[b.Pos].from))
		if !slices.Contains(rangeMarks, between) || done[at] || f.Dimension != g.Dimension && f.Dimension != numeral.None || y.Depth != a.Depth || y.Depth != b.Depth || p.lex[y.Pos].sentence != p.lex[b.Pos].sentence {
			continue
		}
		if x := c.figure(y.Figure); x.Dimension != g.Dimension || x.Bound != "" || x.Approximate != "" || y.Role != RoleLevel && y.Role != RoleRate || g.Dimension != numeral.Months && g.Dimension != numeral.Percent && g.Dimension != numeral.Time {
			continue
		}
		ops := rangeOps(p.sub(p.lex[y.Pos].to, p.lex[a.Pos].from), p.words(b.Pos+1, p.clauseEnd(b.Pos)))
		if ops == nil {
			continue
		}
		if f.Dimension == numeral.None {
			c.giveUnit(a.Figure, g.Numeral.Unit, g.Numeral.PowerTen)
		}
		for k, op := range ops {
			limit := []*Mention{a, b}[k]
			limit.Role, limit.Op = RoleLimit, op
			if op == "" {
				continue
			}
			c.Frames = append(c.Frames, Frame{Kind: KindTarget, Rule: "bound/target", Claim: y.Figure, Op: op, Reach: ReachSentence, Closed: Closed,
				Readings: []Reading{{Formula: "a", Operands: []FigureID{limit.Figure}}}})
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
	if !ok || strings.ContainsAny(lead, "，；。：、") || !containsAny(tail, rangeNouns) || containsAny(tail, []string{"以上", "以下", "以外", "之外"}) {
		return nil
	}
	lead = strings.TrimSpace(lead)
	lead = TrimPrefixes(lead, holdingLead)
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
