package target

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Items of a list that name an indicator before a colon, set its goal and tell somewhere behind it what came of it, by the
// last words of the name or as what was found: 设备完好率：目标≥95%，抽查 60 台，完好 58 台，完好率 96.67%.

// goalSet begin the words before such a goal, resultWords stand before the name of what came of it, foundBy end
// those before what was found.
var (
	goalSet     = []string{"目标", "目标值", "指标值", "年度目标", "年初目标", "预期目标", "预期", "计划"}
	resultWords = []string{"全年", "年末", "年底", "本年", "实际", "最终", "平均", "总体", "综合"}
	foundBy     = []string{"抽测", "抽查", "抽检", "检测", "测评", "实测", "监测", "核查", "抽样调查", "问卷调查", "经调查", "测算", "第三方评价"}
)

// longItem is how many lexemes behind the beginning of its sentence such a goal stands at most.
const longItem = 40

// shortestName is how many characters the last words of an indicator's name have at least.
const shortestName = 3

// resultOfItem is the result of such an item whose goal is mention mi, -1 if it has none or more than one.
func resultOfItem(c *content.Draft, p *content.Para, mi int) int {
	m := &c.Mentions[mi]
	start := content.SentenceStart(p, m.Pos)
	if m.Pos-start > longItem {
		return -1
	}
	name, goal, ok := strings.Cut(strings.ReplaceAll(p.Words(start, m.Pos), ":", "："), "：")
	if !ok || m.Depth > 0 || !content.Longer(name, shortestName-1) || strings.ContainsAny(name, "，；") {
		return -1
	}
	if !slices.Contains(goalSet, strings.TrimSpace(strings.TrimRight(goal, "≥≤><=为是 "))) {
		return -1
	}
	f := c.At(m.Figure)
	found := -1
	for x := mi + 1; x <= p.Mentions[len(p.Mentions)-1]; x++ {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		if p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence {
			break
		}
		if y.Depth > 0 || !form.AlikeTarget(f, g) || g.Dimension == numeral.None || clause.IsPrior(c, g) || y.Role == content.RoleDelta || y.Role == content.RoleGrowth || y.Role == content.RoleBase {
			continue
		}
		words := strings.TrimRight(p.Words(y.LabelFrom, y.Pos), "为达是到 ")
		words = strings.TrimLeft(words, "，；、 ")
		own := content.TrimPrefixes(words, resultWords)
		named := content.Longer(own, shortestName-1) && strings.HasSuffix(name, own) // 完好率, but 年初完好率 is another
		if !named && !(lang.HasAnySuffix(words, foundBy) && x == mi+1) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = x
	}
	return found
}

// itemOfGoal is the name before the colon of the item whose goal is mention m, where nothing else stands between.
func itemOfGoal(p *content.Para, m *content.Mention) string {
	s := strings.ReplaceAll(p.Words(max(content.SentenceStart(p, m.Pos), m.Pos-longItem), m.Pos), ":", "：")
	if i := strings.LastIndexAny(s, "；。，"); i >= 0 {
		s = s[i+len("；"):]
	}
	name, goal, ok := strings.Cut(s, "：")
	if !ok || !slices.Contains(goalSet, strings.TrimSpace(strings.TrimRight(goal, "≥≤><=为是 "))) {
		return ""
	}
	return name
}
