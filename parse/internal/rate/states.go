package rate

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/total"
)

// Rates of works or goals behind how far they are: 项目 20 个，已竣工 12 个，在建 5 个，未开工 3 个，
// 开工率 85%，竣工率 60%.

// statesRead is how many figures may stand between the states and a rate of them: the rates
// before it.
const statesRead = 3

// stageRates end the names of rates of the stages that one plan passes through.
var stageRates = []string{"开工率", "竣工率", "完工率", "完成率", "验收率", "入住率", "拨付率", "兑付率", "交付率", "入库率", "投产率"}

// nextStageRate reads the rate of a stage right behind that of another, which tells over what: 计划 N 户，已开工 a 户，
// 开工率 A%；已竣工 b 户，竣工率 B%. N is the nearest that the first closes over. The second may be of those that came so far, b over a.
func nextStageRate(c *content.Draft, p *content.Para, mi int, fr *content.Frame) bool {
	if mi-3 < p.Mentions[0] || !lang.HasAnySuffix(c.Mentions[mi].Label, stageRates) {
		return false
	}
	first, before, done := mi-3, mi-2, mi-1
	m, r := &c.Mentions[mi], &c.Mentions[before]
	if r.Role != content.RoleRate || !lang.HasAnySuffix(r.Label, stageRates) || r.Label == m.Label || r.Depth != m.Depth || !content.IsPart(&c.Mentions[first]) || !content.IsPart(&c.Mentions[done]) || !clause.SameSort(c, first, done) ||
		p.Lex[c.Mentions[first].Pos].Sentence != p.Lex[m.Pos].Sentence || c.Mentions[done].Depth != m.Depth || c.Mentions[first].Depth != m.Depth {
		return false
	}
	rate, a, b := c.At(r.Figure), c.At(c.Mentions[first].Figure), c.At(c.Mentions[done].Figure)
	if b.Value.GreaterThan(a.Value) || rate.Approximate != "" || c.At(m.Figure).Approximate != "" {
		return false
	}
	for x := first - 1; x >= max(0, first-clause.MaxAlong); x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if y.Para < 0 || f.Report != a.Report {
			return false
		}
		if y.Depth > m.Depth || !clause.SameSort(c, x, first) || f.Value.LessThan(a.Value) || !clause.Whole(c, y) && y.Role != content.RoleLimit {
			continue
		}
		if r := rate.Interval; !a.Value.LessThan(r.Lo.At.Mul(f.Value)) && !a.Value.GreaterThan(r.Hi.At.Mul(f.Value)) {
			fr.Rule, fr.Readings = "ratio/completion", []content.Reading{
				{Formula: "a/b", Operands: []content.FigureID{b.ID, f.ID}},
				{Formula: "a/b", Operands: []content.FigureID{b.ID, a.ID}, HoldOnly: true},
			}
			return true
		}
	}
	return false
}

// stateRate reads such a rate: what its word is true of over all of them.
func stateRate(c *content.Draft, p *content.Para, mi int, fr *content.Frame) bool {
	m := &c.Mentions[mi]
	stem, ok := strings.CutSuffix(m.Label, "率")
	if !ok || m.Rate == lang.ExecutionRate || m.Rate == lang.BenefitRate {
		return false
	}
	act := lastTwo(strings.TrimSuffix(stem, "到位"))
	if act == "达成" {
		act = "达" // 达到目标 26 个，目标达成率
	}
	last := mi - 1
	for last >= p.Mentions[0] && last >= mi-statesRead && c.Mentions[last].Role == content.RoleRate {
		last--
	}
	for w := max(p.Mentions[0], last-clause.MaxAlong); w <= last-2; w++ {
		if !clause.Whole(c, &c.Mentions[w]) {
			continue
		}
		run, ends := total.StatesBehind(c, p, w-p.Mentions[0])
		if !ends || run[len(run)-1] != last {
			continue
		}
		var holding, partial []int
		for _, x := range run {
			words := p.Words(c.Mentions[x].LabelFrom, c.Mentions[x].Pos)
			switch {
			case strings.HasSuffix(stem, "开工"):
				if !lang.ContainsAny(words, []string{"未开工", "未动工", "未启动", "尚未", "暂未"}) {
					holding = append(holding, x)
				}
			case lang.ContainsAny(words, partly) && strings.Contains(words, act):
				partial = append(partial, x)
			case !lang.ContainsAny(words, clause.Underway) && !lang.ContainsAny(words, total.NotReached) && strings.Contains(words, act):
				holding = append(holding, x)
			}
		}
		if len(holding) == 0 || len(holding) == len(run) {
			return false
		}
		if m.Rate == lang.CompletionRate || m.Rate == lang.ArrivalRate {
			fr.Rule = "ratio/completion"
		}
		fr.Readings = append(fr.Readings, quotientOf(c, holding, c.Mentions[w].Figure))
		if len(partial) > 0 {
			r := quotientOf(c, append(holding[:len(holding):len(holding)], partial...), c.Mentions[w].Figure)
			r.HoldOnly = true
			fr.Readings = append(fr.Readings, r)
		}
		return true
	}
	return false
}

// lastTwo are the last two characters of a word.
func lastTwo(s string) string {
	rs := []rune(s)
	return string(rs[max(0, len(rs)-2):])
}
