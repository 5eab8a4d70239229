package parse

import "strings"

// Rates of works or goals behind how far they are: 项目 20 个，已竣工 12 个，在建 5 个，未开工 3 个，
// 开工率 85%，竣工率 60%.

// statesRead is how many figures may stand between the states and a rate of them: the rates
// before it.
const statesRead = 3

// stageRates end the names of rates of the stages that one plan passes through.
var stageRates = []string{"开工率", "竣工率", "完工率", "完成率", "验收率", "入住率", "拨付率", "兑付率", "交付率", "入库率", "投产率"}

// nextStageRate reads the rate of a stage right behind that of another, which tells over what: 计划 N 户，已开工 a 户，
// 开工率 A%；已竣工 b 户，竣工率 B%. N is the nearest that the first closes over.
func (c *Content) nextStageRate(p *para, mi int, fr *Frame) bool {
	if mi-3 < p.mentions[0] || !hasAnySuffix(c.Mentions[mi].Label, stageRates) {
		return false
	}
	first, before, done := mi-3, mi-2, mi-1
	m, r := &c.Mentions[mi], &c.Mentions[before]
	if r.Role != RoleRate || !hasAnySuffix(r.Label, stageRates) || r.Label == m.Label || r.Depth != m.Depth || !part(&c.Mentions[first]) || !part(&c.Mentions[done]) || !c.sameSort(first, done) ||
		p.lex[c.Mentions[first].Pos].sentence != p.lex[m.Pos].sentence || c.Mentions[done].Depth != m.Depth || c.Mentions[first].Depth != m.Depth {
		return false
	}
	rate, a, b := c.figure(r.Figure), c.figure(c.Mentions[first].Figure), c.figure(c.Mentions[done].Figure)
	if b.Value.GreaterThan(a.Value) || rate.Approximate != "" || c.figure(m.Figure).Approximate != "" {
		return false
	}
	for x := first - 1; x >= max(0, first-maxAlong); x-- {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if y.Para < 0 || f.Report != a.Report {
			return false
		}
		if y.Depth > m.Depth || !c.sameSort(x, first) || f.Value.LessThan(a.Value) || !c.whole(y) && y.Role != RoleLimit {
			continue
		}
		if r := rate.Interval; !a.Value.LessThan(r.Lo.At.Mul(f.Value)) && !a.Value.GreaterThan(r.Hi.At.Mul(f.Value)) {
			fr.Rule, fr.Readings = "ratio/completion", []Reading{{Formula: "a/b", Operands: []FigureID{b.ID, f.ID}}}
			return true
		}
	}
	return false
}

// stateRate reads such a rate: what its word is true of over all of them.
func (c *Content) stateRate(p *para, mi int, fr *Frame) bool {
	m := &c.Mentions[mi]
	stem, ok := strings.CutSuffix(m.Label, "率")
	if !ok || m.Rate == executionRate || m.Rate == benefitRate {
		return false
	}
	act := lastTwo(strings.TrimSuffix(stem, "到位"))
	if act == "达成" {
		act = "达" // 达到目标 26 个，目标达成率
	}
	last := mi - 1
	for last >= p.mentions[0] && last >= mi-statesRead && c.Mentions[last].Role == RoleRate {
		last--
	}
	for w := max(p.mentions[0], last-maxAlong); w <= last-2; w++ {
		if !c.whole(&c.Mentions[w]) {
			continue
		}
		run, ends := c.statesBehind(p, w-p.mentions[0])
		if !ends || run[len(run)-1] != last {
			continue
		}
		var holding, partial []int
		for _, x := range run {
			words := p.words(c.Mentions[x].labelFrom, c.Mentions[x].Pos)
			switch {
			case strings.HasSuffix(stem, "开工"):
				if !containsAny(words, []string{"未开工", "未动工", "未启动", "尚未", "暂未"}) {
					holding = append(holding, x)
				}
			case containsAny(words, partly) && strings.Contains(words, act):
				partial = append(partial, x)
			case !containsAny(words, underway) && !containsAny(words, notReached) && strings.Contains(words, act):
				holding = append(holding, x)
			}
		}
		if len(holding) == 0 || len(holding) == len(run) {
			return false
		}
		if m.Rate == completionRate || m.Rate == arrivalRate {
			fr.Rule = "ratio/completion"
		}
		fr.Readings = append(fr.Readings, c.quotientOf(holding, c.Mentions[w].Figure))
		if len(partial) > 0 {
			r := c.quotientOf(append(holding[:len(holding):len(holding)], partial...), c.Mentions[w].Figure)
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
