package parse

import "strings"

// Rates of works or goals behind how far they are: 项目 20 个，已竣工 12 个，在建 5 个，未开工 3 个，
// 开工率 85%，竣工率 60%.

// statesRead is how many figures may stand between the states and a rate of them: the rates
// before it.
const statesRead = 3

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
