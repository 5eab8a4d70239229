package parse

import "strings"

// The level of government and the budget that a paragraph, or the headings above it, named last before a figure: 全市政府性
// 基金预算收入 X … 。市本级政府性基金预算收入 Y，支出 Z: X is of all its counties, Y and Z of the city itself.

var (
	// ownLevel ends the words of what a level of government does itself; wholeLevels are words of all below it.
	ownLevel    = "本级"
	wholeLevels = []string{"全国", "全省", "全市", "全县", "全区", "全州", "全旗", "全盟"}
	// tierWords are levels where a budget stands behind them, and payers elsewhere: 市级政府性基金预算, 市级补助.
	tierWords = []string{"省级", "市级", "县级", "区级", "州级", "旗级"}
	// noLevels follow a word of all, where it is but what something is held against: 居全市第 3 位.
	noLevels = []string{"第", "排", "前", "平均", "先进", "首", "唯一", "倒数", "末", "的比重", "比重", "推广", "率先"}
	// accountsNamed are the budgets of a government, by the words that name them.
	accountsNamed = [][]string{{"一般公共", "公共财政"}, {"政府性基金"}, {"国有资本经营"}, {"社会保险基金", "社保基金"}}
)

// toldAt is the level or the budget named at a character of a text.
type toldAt struct {
	at     int
	level  string
	budget int
}

// levelsIn are the levels and budgets that a text names, in its order.
func levelsIn(text string) []toldAt {
	if !strings.Contains(text, "全") && !strings.Contains(text, "级") && !strings.Contains(text, "预算") {
		return nil
	}
	var out []toldAt
	rs := []rune(text)
	for i := 0; i < len(rs); i++ {
		if !strings.ContainsRune("全本省市县区州旗一公政国社", rs[i]) {
			continue
		}
		s := string(rs[i:min(len(rs), i+8)])
		for _, w := range wholeLevels {
			if rest, ok := strings.CutPrefix(s, w); ok && !hasAnyPrefix(rest, noLevels) {
				out = append(out, toldAt{at: i, level: w})
			}
		}
		if rs[i] == '本' && i+1 < len(rs) && rs[i+1] == '级' {
			out = append(out, toldAt{at: i, level: ownLevel})
		}
		for _, w := range tierWords {
			if rest, ok := strings.CutPrefix(s, w); ok && budgetAt(rest) > 0 {
				out = append(out, toldAt{at: i, level: ownLevel})
			}
		}
		if b := budgetAt(s); b > 0 && strings.Contains(string(rs[i:min(len(rs), i+longBudget)]), "预算") {
			out = append(out, toldAt{at: i, budget: b})
		}
	}
	return out
}

// longBudget is how many characters the name of a budget has at most: 国有资本经营预算.
const longBudget = 10

// budgetAt is the number of the budget that a text begins with, 0 if it begins with none.
func budgetAt(s string) int {
	for i, list := range accountsNamed {
		if hasAnyPrefix(s, list) {
			return i + 1
		}
	}
	return 0
}

// tellLevels notes of each figure of a paragraph the level and the budget named last before it.
func (c *Content) tellLevels(p *para) {
	list := levelsIn(p.line)
	level, budget := "", 0
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		for len(list) > 0 && list[0].at < p.lex[m.Pos].from {
			if list[0].level != "" {
				level = list[0].level
			} else {
				budget = list[0].budget
			}
			list = list[1:]
		}
		m.level, m.budget = level, budget
	}
}

// LevelTold is the level of government and the budget that stand last before a figure in its paragraph or, where it
// names none, in the headings above it.
func (c *Content) LevelTold(id FigureID) (level string, budget int) {
	if m := c.mentionOf(id); m != nil {
		level, budget = m.level, m.budget
	}
	for s := c.figure(id).Place.Section; s > 0 && s < len(c.sections) && (level == "" || budget == 0); s = c.sections[s].parent {
		text := c.sections[s].line
		if h := c.sections[s].heading; text == "" && h >= 0 {
			text = c.Headings[h].Text
		}
		for _, t := range levelsIn(text) {
			if level == "" {
				level = t.level
			}
			if budget == 0 {
				budget = t.budget
			}
		}
	}
	return level, budget
}
