package change

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Percentage points between two rates of which the words say how they compare: a
// rate and the part of the year gone by (快于序时进度), two rates of growth (增速回落),
// two rates told by their names (高出居民).

var (
	// paces name the part of the year gone by.
	paces = []string{"序时进度", "时序进度", "序时", "时间进度"}
	// ahead and behindIt say on which side of what it is compared with a rate lies.
	ahead    = []string{"快于", "高于", "超过", "高出", "超出", "超前", "领先", "快", "超", "高"}
	behindIt = []string{"慢于", "低于", "落后", "滞后", "慢", "低", "不及", "少于"}
)

// side is the formula of a rate a and what it is compared with b, "" where the words
// do not tell which is the larger.
func side(words string) string {
	switch x, y := lang.ContainsAny(words, ahead), lang.ContainsAny(words, behindIt); {
	case x && !y:
		return "a-b"
	case y && !x:
		return "b-a"
	}
	return ""
}

// pointsCompared reads such points.
func pointsCompared(c *content.Draft, p *content.Para, mi int, fr *content.Frame) bool {
	rates := percentsBefore(c, p, mi)
	return againstWider(c, p, mi, rates, fr) || againstPace(c, p, mi, rates, fr) || growthSlower(c, p, mi, rates, fr) || againstNamed(c, p, mi, rates, fr)
}

// percentsBefore are the percentages before mention mi in its sentence, nearest
// first, also those in brackets right before it.
func percentsBefore(c *content.Draft, p *content.Para, mi int) []int {
	m := &c.Mentions[mi]
	var out []int
	for x := mi - 1; x >= p.Mentions[0] && len(out) < clause.FarOpeners; x-- {
		y := &c.Mentions[x]
		if p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence {
			break
		}
		if c.At(y.Figure).Dimension == numeral.Percent && y.Depth <= m.Depth+1 {
			out = append(out, x)
		}
	}
	return out
}

// isPace reports whether a percentage is told to be the part of the year gone by:
// 序时进度为 75%, 75%的序时进度, 序时进度（75%）.
func isPace(c *content.Draft, p *content.Para, x int) bool {
	y := &c.Mentions[x]
	if lang.HasAnyPrefix(strings.TrimPrefix(y.After, "的"), paces) {
		return true
	}
	from := y.LabelFrom
	if y.Label == "" && y.Depth > 0 {
		for from > 0 && p.Lex[from-1].Kind != content.LexFigure && !(p.Lex[from-1].Kind == content.LexPunct && p.Lex[from-1].R == '，') {
			from--
		}
		return lang.HasAnySuffix(strings.TrimRight(p.Words(from, y.Pos), "（( "), paces)
	}
	return lang.ContainsAny(p.Words(from, y.Pos), paces)
}

// againstPace reads 执行率 A%，快于序时进度（B%）X 个百分点: the part of the year gone by
// stands there, or was told before.
func againstPace(c *content.Draft, p *content.Para, mi int, rates []int, fr *content.Frame) bool {
	m := &c.Mentions[mi]
	if againstEarlier(p, m) {
		return false // 比序时进度 B% 高 X 个百分点，比上年同期提高 Y 个百分点
	}
	rate, pace := -1, -1
	for _, x := range rates {
		if isPace(c, p, x) {
			if pace < 0 {
				pace = x
			}
		} else if y := &c.Mentions[x]; rate < 0 && y.Depth == m.Depth && y.Role != content.RoleGrowth && y.Role != content.RoleLimit {
			rate = x
		}
	}
	if rate < 0 {
		return false
	}
	words := p.Words(c.Mentions[rate].Pos+1, m.Pos)
	if pace > rate && pace < mi {
		words = p.Words(c.Mentions[pace].LabelFrom, c.Mentions[pace].Pos) + p.Words(c.Mentions[pace].Pos+1, m.Pos)
		if c.Mentions[pace].Depth > m.Depth {
			words = p.Words(c.Mentions[rate].Pos+1, m.Pos)
		}
	} else if !lang.ContainsAny(words, paces) {
		return false
	}
	formula := side(words)
	if formula == "" {
		return false
	}
	if b := bracketPercent(c, p, m); b >= 0 && isPace(c, p, b) {
		pace = b
	}
	for i := len(c.Paras) - 1; i >= 0 && pace < 0; i-- { // told before
		q := c.Paras[i]
		if q.Block > p.Block || q.Report != p.Report || q.Block < p.Block-clause.FarBack {
			continue
		}
		for k := len(q.Mentions) - 1; k >= 0 && pace < 0; k-- {
			if x := q.Mentions[k]; x < mi && c.At(c.Mentions[x].Figure).Dimension == numeral.Percent && isPace(c, q, x) {
				pace = x
			}
		}
	}
	if pace < 0 {
		return false
	}
	// A part of the year gone by that was told of another time than the rate's goes for it no more.
	fr.Readings = []content.Reading{{Formula: formula, Operands: []content.FigureID{c.Mentions[rate].Figure, c.Mentions[pace].Figure}, HoldOnly: pace < rate && datedBehind(p, &c.Mentions[pace], &c.Mentions[rate])}}
	return true
}

// datedBehind reports whether a time of its own stands right before mention y, in another
// clause than x.
func datedBehind(p *content.Para, x, y *content.Mention) bool {
	for k := y.Pos - 1; k >= 0 && p.Lex[k].Sentence == p.Lex[y.Pos].Sentence && p.Lex[k].Kind != content.LexFigure; k-- {
		if p.Lex[k].Kind == content.LexPeriod {
			return x.Para != y.Para || x.Pos < k
		}
	}
	return false
}

// bracketPercent is the first percentage in the bracket right behind a mention, -1
// if there is none.
func bracketPercent(c *content.Draft, p *content.Para, m *content.Mention) int {
	k := m.Pos + 1
	if k >= len(p.Lex) || p.Lex[k].Kind != content.LexPunct || p.Lex[k].R != '(' || p.Lex[k].Mate < 0 {
		return -1
	}
	for j := k + 1; j < p.Lex[k].Mate; j++ {
		if x, ok := clause.MentionAt(p, j); ok && c.At(c.Mentions[x].Figure).Dimension == numeral.Percent {
			return x
		}
	}
	return -1
}

// growthSlower reads 增长 A%，增速比上年的 B% 回落 X 个百分点: two rates of growth, of
// which the words tell the earlier.
func growthSlower(c *content.Draft, p *content.Para, mi int, rates []int, fr *content.Frame) bool {
	m := &c.Mentions[mi]
	if b := priorBehind(c, p, mi); b >= 0 {
		rates = append([]int{b}, rates...)
	}
	if len(rates) < 2 || m.Dir == 0 || comparesOther(p.Words(m.LabelFrom, m.LabelTo)) {
		return false
	}
	x, y := rates[0], rates[1]
	now, was := &c.Mentions[y], &c.Mentions[x]
	if !earlier(c, x, y) {
		if now, was = was, now; !earlier(c, y, x) {
			return false
		}
	}
	grown := func(z *content.Mention) bool {
		return z.Role == content.RoleGrowth || lang.ContainsAny(p.Words(z.LabelFrom, z.LabelTo), growths)
	}
	if !grown(&c.Mentions[y]) || clause.StrongMark(p, c.Mentions[y].Pos, m.Pos) || !grown(was) && !lang.ContainsAny(p.Words(now.Pos+1, m.Pos), growths) && x < mi {
		return false
	}
	formula := "a-b"
	if label := p.Words(m.LabelFrom, m.LabelTo); m.Dir < 0 || lang.ContainsAny(label, slowing) {
		formula = "b-a"
	}
	fr.Readings = []content.Reading{{Formula: formula, Operands: []content.FigureID{now.Figure, was.Figure}}}
	return true
}

// comparesOther reports whether a label compares with somebody or something else than
// what was before: 低于全省, 比目标高.
func comparesOther(label string) bool {
	for _, w := range []string{"高于", "低于", "快于", "慢于", "高出", "低出", "超过", "落后", "领先", "比", "较"} {
		if _, with, found := strings.Cut(strings.ReplaceAll(label, "同比", ""), w); found {
			if lang.ContainsAny(with, others) {
				return true
			}
			with = strings.TrimRight(with, "，、增长速幅率高低快慢升降回落缓收窄提减加扩大缩小下上了出")
			return with != "" && !lang.ContainsAny(with, growths) && !lang.ContainsAny(with, []string{"年", "期", "季", "月", "前者", "后者"})
		}
	}
	return false
}

// others are words for whom and what else than itself a quantity is compared with.
var others = []string{"全国", "全省", "全市", "全县", "全区", "全州", "行业", "平均", "目标", "计划", "预期", "任务", "周边", "同类"}

// slowing say of a rate of growth that it was larger before.
var slowing = []string{"放缓", "减缓", "趋缓", "收窄", "回落", "下降", "降低", "缩小"}

// earlier reports whether the words tell that percentage x is of an earlier time than y.
func earlier(c *content.Draft, x, y int) bool {
	m, n := &c.Mentions[x], &c.Mentions[y]
	a, b := c.At(m.Figure).Key.Period, c.At(n.Figure).Key.Period
	switch {
	case m.Role == content.RoleBase && n.Role != content.RoleBase, clause.IsPrior(c, c.At(m.Figure)) && !clause.IsPrior(c, c.At(n.Figure)):
		return true
	}
	return a.Year > 0 && (b.Year > a.Year || b.IsZero() && a.Year < ownYear(c.At(m.Figure), c))
}

// ownYear is the year of a figure's report.
func ownYear(f *content.Figure, c *content.Draft) int {
	if f.Report < 1 {
		return 0
	}
	return c.Reports[f.Report-1].Year
}

// againstNamed reads 居民报销比例 A%，职工报销比例 B%，高出居民 X 个百分点: the rate whose
// name the comparison tells, and the one that it speaks of.
func againstNamed(c *content.Draft, p *content.Para, mi int, rates []int, fr *content.Frame) bool {
	m := &c.Mentions[mi]
	own, other, formula := comparedNames(p.Words(m.LabelFrom, m.LabelTo))
	if formula == "" || len(rates) < 2 {
		return false
	}
	find := func(name, not string) int {
		for _, x := range rates {
			y := &c.Mentions[x]
			if l := p.Words(y.LabelFrom, y.LabelTo); y.Depth == m.Depth && y.Role != content.RoleGrowth && y.Role != content.RoleLimit && strings.Contains(l, name) && (not == "" || !strings.Contains(l, not)) {
				return x
			}
		}
		return -1
	}
	a, b := find(own, other), find(other, own)
	if a < 0 || b < 0 || a == b || own == "" && a < b {
		return false
	}
	fr.Readings = []content.Reading{{Formula: formula, Operands: []content.FigureID{c.Mentions[a].Figure, c.Mentions[b].Figure}}}
	return true
}

// noRates are words of a comparison that name no other rate of the sentence.
var noRates = []string{"目标", "平均", "上年", "去年", "年初", "同期", "全国", "全省", "全市", "全县", "任务", "计划", "要求", "标准", "指标", "规定", "上级", "上月", "季度", "前者", "后者", "增速", "增幅"}

// comparedNames parts 职工比居民高 and 高出居民 into who is compared, often nobody,
// with whom, and the formula of the two.
func comparedNames(label string) (own, other, formula string) {
	label = strings.Trim(label, "，、；。 ")
	if strings.Contains(label, "比") {
		label = strings.TrimSuffix(label, "出") // 职工比居民高出
	}
	for _, w := range []struct{ word, formula string }{{"高出", "a-b"}, {"高于", "a-b"}, {"低于", "b-a"}, {"比", ""}} {
		a, b, found := strings.Cut(label, w.word)
		if !found {
			continue
		}
		if formula = w.formula; formula == "" {
			t := strings.TrimRight(b, "高低出了")
			if formula = side(strings.TrimPrefix(b, t)); formula == "" {
				return "", "", ""
			}
			b = t
		}
		if len([]rune(b)) < 2 || lang.ContainsAny(b, noRates) || lang.ContainsAny(a, noRates) {
			return "", "", ""
		}
		return strings.Trim(a, "，、；。 "), b, formula
	}
	return "", "", ""
}
