package rate

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// What was done of a part of a task beside the whole of it: 三年任务 900 户，首批实施 300 户，完成率 100%. The rate and
// the goal are those of the part, which nobody has printed.

// partStages name a part of a task that comes one after the other.
var partStages = []string{"一期", "二期", "三期", "首期", "首批", "第一批", "第二批", "第三批", "第一阶段", "第二阶段", "先行", "先期"}

// ownPlaces are words of a place for itself, with those of the places that it lies in.
var ownPlaces = []struct{ own, wider []string }{
	{[]string{"我市", "本市", "我州", "本州", "我盟"}, []string{"全国", "全省", "全区"}},
	{[]string{"我县", "本县", "我区", "本区", "我旗", "本旗"}, []string{"全国", "全省", "全市", "全州", "全盟"}},
	{[]string{"我镇", "本镇", "我乡", "本乡", "我街道", "我村", "本村"}, []string{"全省", "全市", "全州", "全县", "全区", "全旗"}},
	{[]string{"我局", "我校", "我院", "我站", "我中心", "本单位", "本中心"}, []string{"全省", "全市", "全州", "全县", "全区"}},
}

// PartwayOf reports whether what was done is of a part of a task told before it in its paragraph, by the words of both.
func PartwayOf(c *content.Draft, done, task content.FigureID) bool {
	a, b := c.MentionOf(done), c.MentionOf(task)
	if a == nil || b == nil || a.Para != b.Para || a.Para < 0 || b.Pos > a.Pos {
		return false
	}
	p := c.Paras[a.Para]
	own := p.Words(max(clause.LabelStart(p, a.Pos), b.Pos+1), a.Pos)
	whole := p.Words(clause.LabelStart(p, b.Pos), b.Pos)
	if lang.ContainsAny(own, partStages) && !lang.ContainsAny(whole, partStages) {
		return true
	}
	for _, x := range ownPlaces {
		if lang.ContainsAny(own, x.own) && lang.ContainsAny(whole, x.wider) && !lang.ContainsAny(whole, x.own) {
			return true
		}
	}
	return lang.ContainsAny(whole, yearsOn) && !lang.ContainsAny(own, yearsOn) && strings.Contains(own, "年") && c.At(done).Key.Period.Year > 0
}
