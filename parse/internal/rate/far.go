package rate

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Rates whose part, or whole, was told paragraphs before under a name of its own.

// farNamed is how many figures back such a quantity is looked for.
const farNamed = 120

// subjectAbove are the quantities that the clause right before a share begins with the name of, told
// before in the report, and the one that the share names as its whole: 统筹基金留存较多，占期末滚存余额的
// R%. There is no
// whole where several amounts bear its name; of several parts one may be meant.
func subjectAbove(c *content.Draft, p *content.Para, mi int, name string) (parts []content.FigureID, whole content.FigureID) {
	m := &c.Mentions[mi]
	j := m.LabelFrom
	for j > 0 && (clause.Blank(p, j-1) || p.Lex[j-1].Kind == content.LexPunct && p.Lex[j-1].R == '，') {
		j--
	}
	i := j
	for i > 0 && p.Lex[i-1].Kind != content.LexPunct && p.Lex[i-1].Kind != content.LexFigure && p.Lex[i-1].Sentence == p.Lex[m.Pos].Sentence {
		i--
	}
	words := strings.TrimSpace(p.Sub(p.Lex[i].From, p.Lex[max(i, j-1)].To))
	if i == j || i > 0 && p.Lex[i-1].Kind == content.LexFigure || !content.Longer(name, 3) {
		return nil, 0
	}
	if n, rest, ok := strings.Cut(words, "是"); ok && !content.Longer(n, 1) {
		words = rest // 一是, 二是
	}
	whole = quantityAbove(c, p, mi, func(y *content.Mention, f *content.Figure) bool {
		of, told := bareWhole(content.WithoutYear(name)), bareWhole(content.WithoutYear(y.Label))
		return !f.Key.Part && (told == of || content.Longer(of, 2) && strings.HasSuffix(told, of))
	})
	if whole == 0 {
		return nil, 0
	}
	for x := mi - 1; x >= 0 && x >= mi-farNamed && len(parts) < mostParts; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if f.Report != p.Report {
			break
		}
		if y.Para < 0 || !content.IsPart(y) || !content.Longer(y.Label, 2) || !strings.HasPrefix(words, y.Label) || f.Dimension != c.At(whole).Dimension || !f.Value.LessThan(c.At(whole).Value) || f.Value.IsZero() || clause.OfEarlier(c, y) {
			continue
		}
		if c.PartOf[f.ID] == whole {
			return []content.FigureID{f.ID}, whole
		}
		if !slices.ContainsFunc(parts, func(id content.FigureID) bool { return c.At(id).Value.Equal(f.Value) }) {
			parts = append(parts, f.ID)
		}
	}
	return parts, whole
}

// mostParts is how many amounts of one name are tried.
const mostParts = 6

// bareWhole is the name of a whole without words that it may leave out.
func bareWhole(name string) string {
	return leftOut.Replace(name)
}

// leftOut takes such words.
var leftOut = strings.NewReplacer("基金", "", "总", "", "合计", "", "全年", "", "本年", "", "当年", "", "年度", "")

// quantityAbove is the one amount told in words before mention mi in its report for which fits holds,
// 0 where there are none or several.
func quantityAbove(c *content.Draft, p *content.Para, mi int, fits func(y *content.Mention, f *content.Figure) bool) content.FigureID {
	found := content.FigureID(0)
	for x := mi - 1; x >= 0 && x >= mi-farNamed; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if f.Report != p.Report {
			break
		}
		if y.Para < 0 || !content.IsPart(y) || f.Dimension == numeral.Percent || f.Value.IsZero() || clause.OfEarlier(c, y) || !fits(y, f) {
			continue
		}
		if found != 0 && !c.At(found).Value.Equal(f.Value) {
			return 0
		}
		found = f.ID
	}
	return found
}

// taskAbroad reads 完成年度任务的 R% where neither the task nor what was done stands in its paragraph:
// one of the quantities told before over one of the tasks of their sort. It only verifies.
func taskAbroad(c *content.Draft, p *content.Para, mi int, fr *content.Frame) bool {
	var tasks, done []content.FigureID
	more := 1
	if c.At(c.Mentions[mi].Figure).Numeral.Decimals > 1 {
		more = 4 // so fine a rate comes out by chance less often
	}
	for x := mi - 1; x >= 0 && x >= mi-farNamed; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if f.Report != p.Report {
			break
		}
		if y.Para < 0 || y.Role != content.RoleLevel && y.Role != content.RoleLimit || y.Each || y.Depth > 0 || f.Value.IsZero() || !countedThing(f) {
			continue
		}
		if clause.IsPlan(c, f.ID) || strings.Contains(y.Label, "任务") {
			if len(tasks) < mostTasks*more && !partOfList(c, f.ID) {
				tasks = append(tasks, f.ID)
			}
		} else if len(done) < mostDone*more && y.Role == content.RoleLevel && !partOfList(c, f.ID) {
			done = append(done, f.ID)
		}
	}
	for _, b := range tasks {
		for _, a := range done {
			if f, g := c.At(a), c.At(b); f.Dimension == g.Dimension && f.Unit == g.Unit && !readOver(c, fr, a, b) {
				fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{a, b}, HoldOnly: true})
			}
		}
	}
	fr.Rule = "ratio/completion"
	return len(fr.Readings) > 0
}

// How many tasks and results told before are tried.
const (
	mostTasks = 3
	mostDone  = 8
)

// countedThing reports whether a figure counts things, persons or areas.
func countedThing(f *content.Figure) bool {
	switch f.Dimension {
	case numeral.Persons, numeral.Households, numeral.Count, numeral.Visits, numeral.Area:
		return true
	}
	return false
}

// partOfList reports whether a figure stands in the list of a total.
func partOfList(c *content.Draft, id content.FigureID) bool { return c.PartOf[id] != 0 }

// readOver reports whether a frame reads a quotient of these amounts already.
func readOver(c *content.Draft, fr *content.Frame, a, b content.FigureID) bool {
	for _, r := range fr.Readings {
		if c.At(r.Operands[0]).Value.Equal(c.At(a).Value) && c.At(r.Operands[1]).Value.Equal(c.At(b).Value) {
			return true
		}
	}
	return false
}

// totalBehind is the number right behind a rate of which the one right before it is the part that its
// word is true of: 不合格 a 批次，不合格率 X%，共抽检 W 批次.
func totalBehind(c *content.Draft, p *content.Para, mi int) []content.FigureID {
	if mi == p.Mentions[0] || mi == p.Mentions[len(p.Mentions)-1] {
		return nil
	}
	m, a, b := &c.Mentions[mi], &c.Mentions[mi-1], &c.Mentions[mi+1]
	fa, fb := c.At(a.Figure), c.At(b.Figure)
	stem, ok := strings.CutSuffix(m.Label, "率")
	if !ok || !content.Longer(stem, 1) || !content.IsPart(a) || !content.IsPart(b) || !clause.SameSort(c, mi-1, mi+1) || a.Depth != m.Depth || b.Depth != m.Depth || p.Lex[a.Pos].Sentence != p.Lex[b.Pos].Sentence || clause.StrongMark(p, a.Pos, b.Pos) || !fb.Value.GreaterThan(fa.Value) {
		return nil
	}
	first := mi-1 == p.Mentions[0] || p.Lex[c.Mentions[mi-2].Pos].Sentence != p.Lex[m.Pos].Sentence
	last := mi+1 == p.Mentions[len(p.Mentions)-1] || p.Lex[c.Mentions[mi+2].Pos].Sentence != p.Lex[m.Pos].Sentence
	if !strings.Contains(a.Label+a.After, stem) && !(first && last) || strings.Contains(b.Label, stem) || !lang.HasAnyPrefix(b.Label, []string{"共", "总", "全"}) {
		return nil // 统防统治 a 亩，覆盖率 X%，全县种植面积 W 亩: nothing else is told
	}
	return []content.FigureID{fa.ID, fb.ID}
}

// worksOf are the works right before a rate of works that its word is true of, and all of them, which
// the sentence begins with: 13 个项目全部开工，开工率 100%；12 个完工，完工率 X%.
func worksOf(c *content.Draft, p *content.Para, mi int) []content.FigureID {
	m := &c.Mentions[mi]
	n := mi - 1
	if n <= p.Mentions[0] || !lang.HasAnySuffix(m.Label, worksRates) {
		return nil
	}
	stem := strings.TrimSuffix(clause.LastWord(m.Label), "率")
	y := &c.Mentions[n]
	f := c.At(y.Figure)
	if !strings.Contains(y.Label+y.After, stem) || negated(y) || f.Dimension != numeral.Count || y.Role != content.RoleLevel || p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, y.Pos, m.Pos) {
		return nil
	}
	first := -1
	for x := n - 1; x >= p.Mentions[0] && p.Lex[c.Mentions[x].Pos].Sentence == p.Lex[m.Pos].Sentence; x-- {
		if c.At(c.Mentions[x].Figure).Dimension != numeral.Percent {
			first = x
		}
	}
	if first < 0 {
		return nil
	}
	for x := first + 1; x < n; x++ {
		if z := &c.Mentions[x]; c.At(z.Figure).Dimension != numeral.Percent && !lang.ContainsAny(z.Label+z.After, []string{"开工", "完工", "竣工", "验收", "在建", "完成"}) {
			return nil // 共 20 个，其中新建 15 个；开工 12 个，开工率 80%
		}
	}
	w := &c.Mentions[first]
	g := c.At(w.Figure)
	if g.Dimension != numeral.Count || content.Pieces(g.Unit) != content.Pieces(f.Unit) || g.Value.LessThan(f.Value) || w.Role != content.RoleLevel || !lang.ContainsAny(g.Text+w.Label+w.After, []string{"项目", "工程", "标段"}) {
		return nil
	}
	return []content.FigureID{f.ID, g.ID}
}

// doneAndNot are what was done and what was not, right before a rate of what was: 已完成 a 个村，还有 b 个村
// 未完成，完成比例 X%.
func doneAndNot(c *content.Draft, p *content.Para, mi int) (content.Reading, bool) {
	m := &c.Mentions[mi]
	if mi-2 < p.Mentions[0] {
		return content.Reading{}, false
	}
	stem := m.Label
	stem = content.TrimSuffixes(stem, []string{"率", "比例"})
	a, b := &c.Mentions[mi-2], &c.Mentions[mi-1]
	if stem == m.Label || !content.Longer(stem, 1) || !clause.SameSort(c, mi-2, mi-1) || !content.IsPart(a) || !content.IsPart(b) || p.Lex[a.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, a.Pos, m.Pos) || mi-3 >= p.Mentions[0] && p.Lex[c.Mentions[mi-3].Pos].Sentence == p.Lex[m.Pos].Sentence {
		return content.Reading{}, false
	}
	if !strings.HasSuffix(a.Label, stem) || negated(a) || !lang.ContainsAny(b.Label+b.After, []string{"未" + stem, "没有" + stem, "尚未" + stem}) {
		return content.Reading{}, false
	}
	return content.Reading{Formula: "a/(a+b)", Operands: []content.FigureID{a.Figure, b.Figure}}, true
}

// allOfPlan is the plan, told before in the report, that a quantity right before a rate of 100% comes to:
// 完成改造 N 亩，完成率 100%, and 计划改造 N 亩 further up. It is 0 if there is none.
func allOfPlan(c *content.Draft, p *content.Para, mi int) (done, plan content.FigureID) {
	n := numerator(c, p, mi)
	if n < 0 || n != mi-1 || !c.At(c.Mentions[mi].Figure).Value.Equal(lang.DecOne) || clause.StrongMark(p, c.Mentions[n].Pos, c.Mentions[mi].Pos) {
		return 0, 0
	}
	f := c.At(c.Mentions[n].Figure)
	for x := n - 1; x >= 0 && x >= n-farNamed; x-- {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		if g.Report != p.Report {
			break
		}
		if y.Para >= 0 && clause.SameSort(c, x, n) && g.Value.Equal(f.Value) && (y.Role == content.RoleLevel || y.Role == content.RoleLimit) && (clause.IsPlan(c, g.ID) || lang.ContainsAny(y.Label, []string{"任务", "下达", "安排", "应"})) {
			return f.ID, g.ID
		}
	}
	return 0, 0
}
