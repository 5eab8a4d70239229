package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// Rates whose part, or whole, was told paragraphs before under a name of its own.

// farNamed is how many figures back such a quantity is looked for.
const farNamed = 120

// subjectAbove are the quantities that the clause right before a share begins with the name of, told
// before in the report, and the one that the share names as its whole: 统筹基金留存较多，占期末滚存余额的
// R%. There is no
// whole where several amounts bear its name; of several parts one may be meant.
func (c *Content) subjectAbove(p *para, mi int, name string) (parts []FigureID, whole FigureID) {
	m := &c.Mentions[mi]
	j := m.labelFrom
	for j > 0 && (p.blank(j-1) || p.lex[j-1].kind == lexPunct && p.lex[j-1].r == '，') {
		j--
	}
	i := j
	for i > 0 && p.lex[i-1].kind != lexPunct && p.lex[i-1].kind != lexFigure && p.lex[i-1].sentence == p.lex[m.Pos].sentence {
		i--
	}
	clause := strings.TrimSpace(p.sub(p.lex[i].from, p.lex[max(i, j-1)].to))
	if i == j || i > 0 && p.lex[i-1].kind == lexFigure || !longer(name, 3) {
		return nil, 0
	}
	if n, rest, ok := strings.Cut(clause, "是"); ok && !longer(n, 1) {
		clause = rest // 一是, 二是
	}
	whole = c.quantityAbove(p, mi, func(y *Mention, f *Figure) bool {
		of, told := bareWhole(withoutYear(name)), bareWhole(withoutYear(y.Label))
		return !f.Key.Part && (told == of || longer(of, 2) && strings.HasSuffix(told, of))
	})
	if whole == 0 {
		return nil, 0
	}
	for x := mi - 1; x >= 0 && x >= mi-farNamed && len(parts) < mostParts; x-- {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if f.Report != p.report {
			break
		}
		if y.Para < 0 || !part(y) || !longer(y.Label, 2) || !strings.HasPrefix(clause, y.Label) || f.Dimension != c.figure(whole).Dimension || !f.Value.LessThan(c.figure(whole).Value) || f.Value.IsZero() || c.isPrior(f) || c.agoIn(y) {
			continue
		}
		if c.partOf[f.ID] == whole {
			return []FigureID{f.ID}, whole
		}
		if !slices.ContainsFunc(parts, func(id FigureID) bool { return c.figure(id).Value.Equal(f.Value) }) {
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
func (c *Content) quantityAbove(p *para, mi int, fits func(y *Mention, f *Figure) bool) FigureID {
	found := FigureID(0)
	for x := mi - 1; x >= 0 && x >= mi-farNamed; x-- {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if f.Report != p.report {
			break
		}
		if y.Para < 0 || !part(y) || f.Dimension == numeral.Percent || f.Value.IsZero() || c.isPrior(f) || c.agoIn(y) || !fits(y, f) {
			continue
		}
		if found != 0 && !c.figure(found).Value.Equal(f.Value) {
			return 0
		}
		found = f.ID
	}
	return found
}

// taskAbroad reads 完成年度任务的 R% where neither the task nor what was done stands in its paragraph:
// one of the quantities told before over one of the tasks of their sort. It only verifies.
func (c *Content) taskAbroad(p *para, mi int, fr *Frame) bool {
	var tasks, done []FigureID
	more := 1
	if c.figure(c.Mentions[mi].Figure).Numeral.Decimals > 1 {
		more = 4 // so fine a rate comes out by chance less often
	}
	for x := mi - 1; x >= 0 && x >= mi-farNamed; x-- {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if f.Report != p.report {
			break
		}
		if y.Para < 0 || y.Role != RoleLevel && y.Role != RoleLimit || y.Each || y.Depth > 0 || f.Value.IsZero() || !countedThing(f) {
			continue
		}
		if c.isPlan(f.ID) || strings.Contains(y.Label, "任务") {
			if len(tasks) < mostTasks*more && !c.partOfList(f.ID) {
				tasks = append(tasks, f.ID)
			}
		} else if len(done) < mostDone*more && y.Role == RoleLevel && !c.partOfList(f.ID) {
			done = append(done, f.ID)
		}
	}
	for _, b := range tasks {
		for _, a := range done {
			if f, g := c.figure(a), c.figure(b); f.Dimension == g.Dimension && f.Unit == g.Unit && !c.readOver(fr, a, b) {
				fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{a, b}, HoldOnly: true})
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
func countedThing(f *Figure) bool {
	switch f.Dimension {
	case numeral.Persons, numeral.Households, numeral.Count, numeral.Visits, numeral.Area:
		return true
	}
	return false
}

// partOfList reports whether a figure stands in the list of a total.
func (c *Content) partOfList(id FigureID) bool { return c.partOf[id] != 0 }

// readOver reports whether a frame reads a quotient of these amounts already.
func (c *Content) readOver(fr *Frame, a, b FigureID) bool {
	for _, r := range fr.Readings {
		if c.figure(r.Operands[0]).Value.Equal(c.figure(a).Value) && c.figure(r.Operands[1]).Value.Equal(c.figure(b).Value) {
			return true
		}
	}
	return false
}

// totalBehind is the number right behind a rate of which the one right before it is the part that its
// word is true of: 不合格 a 批次，不合格率 X%，共抽检 W 批次.
func (c *Content) totalBehind(p *para, mi int) []FigureID {
	if mi == p.mentions[0] || mi == p.mentions[len(p.mentions)-1] {
		return nil
	}
	m, a, b := &c.Mentions[mi], &c.Mentions[mi-1], &c.Mentions[mi+1]
	fa, fb := c.figure(a.Figure), c.figure(b.Figure)
	stem, ok := strings.CutSuffix(m.Label, "率")
	if !ok || !longer(stem, 1) || !part(a) || !part(b) || !c.sameSort(mi-1, mi+1) || a.Depth != m.Depth || b.Depth != m.Depth || p.lex[a.Pos].sentence != p.lex[b.Pos].sentence || p.strongMark(a.Pos, b.Pos) || !fb.Value.GreaterThan(fa.Value) {
		return nil
	}
	if !strings.Contains(a.Label+a.After, stem) || strings.Contains(b.Label, stem) || !hasAnyPrefix(b.Label, []string{"共", "总", "全"}) {
		return nil
	}
	return []FigureID{fa.ID, fb.ID}
}

// worksOf are the works right before a rate of works that its word is true of, and all of them, which
// the sentence begins with: 13 个项目全部开工，开工率 100%；12 个完工，完工率 X%.
func (c *Content) worksOf(p *para, mi int) []FigureID {
	m := &c.Mentions[mi]
	n := mi - 1
	if n <= p.mentions[0] || !hasAnySuffix(m.Label, worksRates) {
		return nil
	}
	stem := strings.TrimSuffix(lastWord(m.Label), "率")
	y := &c.Mentions[n]
	f := c.figure(y.Figure)
	if !strings.Contains(y.Label+y.After, stem) || negated(y) || f.Dimension != numeral.Count || y.Role != RoleLevel || p.lex[y.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(y.Pos, m.Pos) {
		return nil
	}
	first := -1
	for x := n - 1; x >= p.mentions[0] && p.lex[c.Mentions[x].Pos].sentence == p.lex[m.Pos].sentence; x-- {
		if c.figure(c.Mentions[x].Figure).Dimension != numeral.Percent {
			first = x
		}
	}
	if first < 0 {
		return nil
	}
	for x := first + 1; x < n; x++ {
		if z := &c.Mentions[x]; c.figure(z.Figure).Dimension != numeral.Percent && !containsAny(z.Label+z.After, []string{"开工", "完工", "竣工", "验收", "在建", "完成"}) {
			return nil // 共 20 个，其中新建 15 个；开工 12 个，开工率 80%
		}
	}
	w := &c.Mentions[first]
	g := c.figure(w.Figure)
	if g.Dimension != numeral.Count || pieces(g.Unit) != pieces(f.Unit) || g.Value.LessThan(f.Value) || w.Role != RoleLevel || !containsAny(g.Text+w.Label+w.After, []string{"项目", "工程", "标段"}) {
		return nil
	}
	return []FigureID{f.ID, g.ID}
}

// doneAndNot are what was done and what was not, right before a rate of what was: 已完成 a 个村，还有 b 个村
// 未完成，完成比例 X%.
func (c *Content) doneAndNot(p *para, mi int) (Reading, bool) {
	m := &c.Mentions[mi]
	if mi-2 < p.mentions[0] {
		return Reading{}, false
	}
	stem := m.Label
	stem = TrimSuffixes(stem, []string{"率", "比例"})
	a, b := &c.Mentions[mi-2], &c.Mentions[mi-1]
	if stem == m.Label || !longer(stem, 1) || !c.sameSort(mi-2, mi-1) || !part(a) || !part(b) || p.lex[a.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(a.Pos, m.Pos) || mi-3 >= p.mentions[0] && p.lex[c.Mentions[mi-3].Pos].sentence == p.lex[m.Pos].sentence {
		return Reading{}, false
	}
	if !strings.HasSuffix(a.Label, stem) || negated(a) || !containsAny(b.Label+b.After, []string{"未" + stem, "没有" + stem, "尚未" + stem}) {
		return Reading{}, false
	}
	return Reading{Formula: "a/(a+b)", Operands: []FigureID{a.Figure, b.Figure}}, true
}

// allOfPlan is the plan, told before in the report, that a quantity right before a rate of 100% comes to:
// 完成改造 N 亩，完成率 100%, and 计划改造 N 亩 further up. It is 0 if there is none.
func (c *Content) allOfPlan(p *para, mi int) (done, plan FigureID) {
	n := c.numerator(p, mi)
	if n < 0 || n != mi-1 || !c.figure(c.Mentions[mi].Figure).Value.Equal(decOne) || p.strongMark(c.Mentions[n].Pos, c.Mentions[mi].Pos) {
		return 0, 0
	}
	f := c.figure(c.Mentions[n].Figure)
	for x := n - 1; x >= 0 && x >= n-farNamed; x-- {
		y := &c.Mentions[x]
		g := c.figure(y.Figure)
		if g.Report != p.report {
			break
		}
		if y.Para >= 0 && c.sameSort(x, n) && g.Value.Equal(f.Value) && (y.Role == RoleLevel || y.Role == RoleLimit) && (c.isPlan(g.ID) || containsAny(y.Label, []string{"任务", "下达", "安排", "应"})) {
			return f.ID, g.ID
		}
	}
	return 0, 0
}
