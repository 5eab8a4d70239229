package content

import (
	"strings"

	"gouji/parse/internal/lang"
)

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
	// actsOf are what a level of government does, none of its money: 由市本级统一编制预算.
	actsOf = []string{"统一", "编制", "组织", "制定", "负责", "经办", "管理", "统筹", "审核", "委托"}
	// accountsNamed are the budgets of a government, by the words that name them.
	accountsNamed = [][]string{{"一般公共", "公共财政"}, {"政府性基金"}, {"国有资本经营"}, {"社会保险基金", "社保基金"}}
)

// ToldAt is the level or the budget named at a character of a text.
type ToldAt struct {
	At     int
	Level  string
	Budget int
	Flow   rune // '收', '支'
}

// LevelsIn are the levels and budgets that a text names, in its order.
func LevelsIn(text string) []ToldAt {
	if !lang.ContainsAny(text, []string{"全", "级", "预算", "收入", "支出"}) {
		return nil
	}
	var out []ToldAt
	rs := []rune(text)
	for i := 0; i < len(rs); i++ {
		if !strings.ContainsRune("全本省市县区州旗一公政国社收支", rs[i]) {
			continue
		}
		s := string(rs[i:min(len(rs), i+8)])
		for _, w := range wholeLevels {
			if rest, ok := strings.CutPrefix(s, w); ok && !lang.HasAnyPrefix(rest, noLevels) {
				out = append(out, ToldAt{At: i, Level: w})
			}
		}
		if rest, ok := strings.CutPrefix(s, ownLevel); ok && !lang.HasAnyPrefix(rest, actsOf) {
			out = append(out, ToldAt{At: i, Level: ownLevel})
		}
		for _, w := range tierWords {
			if rest, ok := strings.CutPrefix(s, w); ok && budgetAt(rest) > 0 {
				out = append(out, ToldAt{At: i, Level: ownLevel})
			}
		}
		if w, _, ok := flowAt(s); ok {
			out = append(out, ToldAt{At: i, Flow: w})
		}
		if b := budgetAt(s); b > 0 && strings.Contains(string(rs[i:min(len(rs), i+longBudget)]), "预算") {
			out = append(out, ToldAt{At: i, Budget: b})
		}
	}
	return out
}

// zones have budgets of their own.
var zones = []string{"示范区", "高新区", "经开区", "开发区", "工业园", "产业园", "园区", "新区"}

// zoneIn is the zone whose money a heading is about: （三）高新区预算执行情况.
func zoneIn(heading string) string {
	if lang.ContainsAny(heading, []string{"预算", "债务", "财政"}) {
		for _, z := range zones {
			if strings.Contains(heading, z) {
				return z
			}
		}
	}
	return ""
}

// flowAt tells which side of a balance the words that a text begins with name as a whole: 收入完成, 支出总计, not 支出 A 万元.
func flowAt(s string) (side rune, rest string, ok bool) {
	for _, w := range []string{"收入", "支出"} {
		if rest, ok := strings.CutPrefix(s, w); ok && lang.HasAnyPrefix(rest, []string{"完成", "总计", "合计", "总额", "小计", "预算", "决算", "执行", "安排", "情况"}) {
			return []rune(w)[0], rest, true
		}
	}
	return 0, "", false
}

// longBudget is how many characters the name of a budget has at most: 国有资本经营预算.
const longBudget = 10

// budgetAt is the number of the budget that a text begins with, 0 if it begins with none.
func budgetAt(s string) int {
	for i, list := range accountsNamed {
		if lang.HasAnyPrefix(s, list) {
			return i + 1
		}
	}
	return 0
}

// LevelTold are the level of government, the budget and the side of the balance that stand last before a figure in its paragraph or, where it
// names none, in the headings above it.
func (c *Content) LevelTold(id FigureID) (level string, budget int, flow rune) {
	if m := c.draft().MentionOf(id); m != nil {
		level, budget, flow = m.Level, m.Budget, m.Flow
	}
	for s := c.draft().At(id).Place.Section; s > 0 && s < len(c.draft().Sections) && (level == "" || budget == 0); s = c.draft().Sections[s].Parent {
		text := c.draft().Sections[s].Line
		if h := c.draft().Sections[s].Heading; text == "" && h >= 0 {
			text = c.Headings[h].Text
		}
		if z := zoneIn(text); level == "" {
			level = z
		}
		for _, t := range LevelsIn(text) {
			if level == "" {
				level = t.Level
			}
			if budget == 0 {
				budget = t.Budget
			}
		}
	}
	return level, budget, flow
}
