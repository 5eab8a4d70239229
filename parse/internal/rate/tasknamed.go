package rate

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Rates of what was done of several tasks that were set before, each told apart by its name: 廉租住房 a 套，公共租赁住房 b 套。 …
// 廉租住房开工 x 套，开工率 R%；公共租赁住房开工 y 套，开工率 S%.

var (
	// doneRates end the names of such rates.
	doneRates = []string{"完成率", "开工率", "完工率", "竣工率", "建成率", "筹集率", "办结率"}
	// doings are what tasks and results say was to be done, or was; works that differ in them are of different tasks.
	doings = []string{"开工", "竣工", "完工", "建成", "筹集", "发放", "投用", "验收", "分配"}
	// doneWords are words of results and tasks that name nothing of their own.
	doneWords   = []string{"实际", "累计", "已", "共", "新", "基本", "年度", "年内", "全年", "目标任务", "目标", "任务", "计划", "完成", "数", "为", "达"}
	doingOrDone = slices.Concat(doneWords, doings)
)

// minTaskName is how many characters the names of a result and of its task have in common at their end, where neither
// is the other.
const minTaskName = 4

// ofNamedTask gives what was done, right before a rate of it, and the task of its name, where the rates of several are told
// so, nil else; sure tells whether the names are the same.
func ofNamedTask(c *content.Draft, p *content.Para, mi int) (pair []content.FigureID, sure bool) {
	m, n := &c.Mentions[mi], mi-1
	if n < p.Mentions[0] || !lang.HasAnySuffix(m.Label, doneRates) || content.Longer(m.Label, 6) {
		return nil, false
	}
	y := &c.Mentions[n]
	f := c.At(y.Figure)
	if !content.IsPart(y) || y.Depth != m.Depth || f.Dimension == numeral.Money || clause.IsPlan(c, y.Figure) || p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, y.Pos, m.Pos) {
		return nil, false
	}
	name := taskName(y.Label)
	if !content.Longer(name, 1) {
		return nil, false
	}
	best, tie, more := 0, false, false
	var task content.FigureID
	for x := n - 1; x >= 0 && x >= p.Mentions[0]-farTask; x-- {
		z := &c.Mentions[x]
		g := c.At(z.Figure)
		if g.Report != p.Report {
			break
		}
		own := taskName(z.Label)
		listed := content.Longer(own, 1) && strings.HasPrefix(name, own) && !isTask(c, z) && listedTask(c, x)
		if !clause.SameSort(c, x, n) || z.Role != content.RoleLevel && z.Role != content.RoleLimit || z.Depth > 0 || !listed && !isTask(c, z) || otherDoing(y.Label, z.Label) {
			continue
		}
		more = more || listed || lang.ContainsAny(z.Label, addedTasks) || ofYears(c, z)
		if own == "" && x > p.Mentions[0] && c.Mentions[x-1].Pos < z.Pos && clause.MarkBetween(p, c.Mentions[x-1].Pos, z.Pos) == '、' {
			own = taskName(c.Mentions[x-1].Label) // 公租房筹集任务 a 套、建成任务 b 套
		}
		like := commonEnd(name, own)
		switch {
		case own == name || listed:
			like = 100
		case like < minTaskName && (like < 2 || like != len([]rune(own)) && like != len([]rune(name))):
			continue
		}
		if g.Key.Period.Year > 0 && f.Key.Period.Year > 0 && g.Key.Period.Year != f.Key.Period.Year {
			like = 1 // 上年任务 a 套: only where there is no other, and it only verifies
		}
		switch {
		case like > best:
			best, task, tie = like, g.ID, false
		case like == best && !c.At(task).Value.Equal(g.Value):
			tie = true
		}
	}
	if task == 0 || tie {
		return nil, false
	}
	if more {
		return []content.FigureID{y.Figure, task}, false
	}
	return []content.FigureID{y.Figure, task}, best == 100 || best >= minTaskName && best == len([]rune(name)) // 省下达老楼改造任务
}

// addedTasks are words of a task that was set beside another, so that a rate may be of both.
var addedTasks = []string{"自加", "追加", "新增任务", "增加任务", "另行", "自定", "自行"}

// yearsOn are words of a task for several years, of which a year's rate need not be.
var yearsOn = []string{"三年", "两年", "四年", "五年", "年至", "年—", "年-", "“十", "\"十", "期间", "累计"}

// ofYears reports whether the words before a task in its sentence say that it is for several years.
func ofYears(c *content.Draft, z *content.Mention) bool {
	p := c.Paras[z.Para]
	from := p.Lex[content.SentenceStart(p, z.Pos)].From
	return lang.ContainsAny(p.Sub(from, p.Lex[z.Pos].From), yearsOn) || strings.Contains(p.Sub(from, p.Lex[z.Pos].From), "—") && c.At(z.Figure).Key.Period.Year > 0
}

// listedTask reports whether mention x stands in a list right behind a task: 计划新建农村公路 a 公里，安防工程 b 公里.
func listedTask(c *content.Draft, x int) bool {
	if x == 0 || c.Mentions[x-1].Para != c.Mentions[x].Para || !isTask(c, &c.Mentions[x-1]) || !clause.SameSort(c, x-1, x) {
		return false
	}
	p, a, z := c.Paras[c.Mentions[x].Para], &c.Mentions[x-1], &c.Mentions[x]
	return p.Lex[a.Pos].Sentence == p.Lex[z.Pos].Sentence && !clause.StrongMark(p, a.Pos, z.Pos)
}

// amongTasks reports whether a rate of what was done of a part stands beside another of those, which is of a task of its own: 开工 N
// 套（其中甲开工 a 套，开工率 R%；乙开工 b 套，开工率 S%）. Where its own task is not told, it is not of all the N.
func amongTasks(c *content.Draft, p *content.Para, mi int) bool {
	m, n := &c.Mentions[mi], mi-1
	if n < p.Mentions[0] || !lang.HasAnySuffix(m.Label, doneRates) || content.Longer(m.Label, 6) || m.Depth == 0 && c.PartOf[c.Mentions[n].Figure] == 0 && !strings.Contains(p.Words(content.SentenceStart(p, m.Pos), m.Pos), "其中") {
		return false
	}
	if pair, _ := ofNamedTask(c, p, mi); pair != nil {
		return false
	}
	for _, x := range []int{mi - 2, mi + 2} {
		if x <= p.Mentions[0] || x > p.Mentions[len(p.Mentions)-1] || c.Mentions[x].Depth != m.Depth || c.Mentions[x].Label != m.Label || !clause.SameSort(c, x-1, n) {
			continue
		}
		if pair, _ := ofNamedTask(c, p, x); pair != nil || c.At(m.Figure).Value.GreaterThan(lang.DecOne) || c.At(c.Mentions[x].Figure).Value.GreaterThan(lang.DecOne) {
			return true
		}
	}
	return false
}

// ratedApart reports whether a base is the item of a list before the rate's own, with its rate behind it.
func ratedApart(c *content.Draft, p *content.Para, mi int, base content.FigureID) bool {
	b := c.MentionIndex(base)
	return b >= p.Mentions[0] && b+1 < mi && p.Lex[c.Mentions[b].Pos].Sentence == p.Lex[c.Mentions[mi].Pos].Sentence && clause.StrongMark(p, c.Mentions[b].Pos, c.Mentions[mi].Pos) && c.Mentions[b+1].Role == content.RoleRate && !clause.StrongMark(p, c.Mentions[b].Pos, c.Mentions[b+1].Pos) && c.At(c.Mentions[b+1].Figure).Value.GreaterThan(lang.DecOne)
}

// isTask reports whether a quantity is a task, or one of those that make up a task.
func isTask(c *content.Draft, m *content.Mention) bool {
	if clause.IsPlan(c, m.Figure) {
		return true
	}
	if strings.Contains(m.Label, "任务") || strings.Contains(m.After, "任务") && (!strings.HasSuffix(m.Label, "完成") || lang.ContainsAny(m.Label, toDo)) {
		return true // 截至9月底，完成 20 公里建设任务: what was done
	}
	w := c.PartOf[m.Figure]
	return w != 0 && clause.IsPlan(c, w)
}

// toDo are words of what has to be done: 需完成 20 公里改造任务.
var toDo = []string{"需", "应", "拟", "要", "将", "确保", "力争", "计划", "下达"}

// taskName is the name of a task or of what was done of it, without the words for that.
func taskName(label string) string {
	return content.TrimPrefixes(content.TrimSuffixes(clause.WithoutScope(withoutDeadline(label)), doingOrDone), doingOrDone)
}

// withoutDeadline is a label without the day up to which it counts: 截至9月底，完成.
func withoutDeadline(label string) string {
	if !lang.HasAnyPrefix(label, []string{"截止", "截至"}) {
		return label
	}
	rs := []rune(label)
	for i := min(len(rs), maxDeadline) - 1; i > 0; i-- {
		if strings.ContainsRune("年月日底末前，,", rs[i]) {
			return string(rs[i+1:])
		}
	}
	return label
}

// maxDeadline is how long the words of such a day are.
const maxDeadline = 14

// otherDoing reports whether a result and a task say of different doings: 新开工 a 套 is nothing of 基本建成任务 b 套.
func otherDoing(result, task string) bool {
	return lang.ContainsAny(result, doings) && lang.ContainsAny(task, doings) && !slices.ContainsFunc(doings, func(w string) bool { return strings.Contains(result, w) && strings.Contains(task, w) })
}

// commonEnd is how many characters two names have in common at their end.
func commonEnd(a, b string) int {
	x, y := []rune(a), []rune(b)
	n := 0
	for n < len(x) && n < len(y) && x[len(x)-1-n] == y[len(y)-1-n] {
		n++
	}
	return n
}
