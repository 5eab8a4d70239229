package parse

import (
	"gouji/parse/document"
	"gouji/parse/numeral"
	"strings"
)

// Several years side by side: 2022年至2024年分别为 A、B 和 C, and the changes
// between two of them: 2024年较2022年增长 X%.

// yearSeries dates the values behind 分别 by the years before it, where a range
// of years has as many.
func (c *Content) yearSeries(p *para) {
	for k := range p.lex {
		if !p.oneByOne(k) {
			continue
		}
		series := c.series(p, k)
		from, to := p.yearsBefore(k)
		if len(series) < 2 || to-from+1 != len(series) || len(p.namesIn(p.nameSpans(k))) == len(series) {
			continue // 2022年至2023年职工和居民支出分别为 A、B: of two funds
		}
		for i, mi := range series {
			f := c.figure(c.Mentions[mi].Figure)
			f.Key.Period = Period{Year: from + i}
			f.Period = f.Key.Period
		}
	}
}

// yearsBefore are the first and last of a range of years before lexeme k in its
// sentence: 2022年至2024年, 2022—2024年. Both are 0 where there is none.
func (p *para) yearsBefore(k int) (from, to int) {
	for i := k - 1; i >= 0 && p.lex[i].sentence == p.lex[k].sentence; i-- {
		x := p.lex[i]
		if x.kind != lexPeriod {
			continue
		}
		if x.period.Year == 0 || x.period.To != 0 {
			return 0, 0
		}
		rs := p.text.Runes
		if y, ok := yearEnding(rs[x.from:min(x.from+4, x.to)]); ok && y < x.period.Year {
			return y, x.period.Year // 2021—2023年, read as one
		}
		// What joins the two years: 至, 到, or a dash.
		join := x.from - 1
		for join >= 0 && rs[join] == ' ' {
			join--
		}
		if join < 0 {
			return 0, 0
		}
		switch rs[join] {
		case '至', '到', '-', '—', '–', '~', '～':
		default:
			return 0, 0
		}
		y, ok := yearEnding(rs[:join])
		if !ok || y >= x.period.Year {
			return 0, 0
		}
		return y, x.period.Year
	}
	return 0, 0
}

// yearEnding is the year that the text ends with: 2022年 or 2022.
func yearEnding(rs []rune) (int, bool) {
	n := len(rs)
	for n > 0 && (rs[n-1] == '年' || rs[n-1] == ' ' || rs[n-1] == '—') {
		n--
	}
	if n < 4 {
		return 0, false
	}
	y := 0
	for _, r := range rs[n-4 : n] {
		r = document.Normal(r)
		if r < '0' || r > '9' {
			return 0, false
		}
		y = y*10 + int(r-'0')
	}
	return y, y >= 1990 && y < 2100
}

// comparedYear is the year that a change names as what it is against, 0 if it names
// none: 较2021年增长.
func (p *para) comparedYear(m *Mention) int {
	compared := false
	for i := m.labelFrom; i < m.labelTo; i++ {
		switch x := p.lex[i]; {
		case x.kind == lexTerm && (x.term.Class == Compare || (x.term.Word == "与" || x.term.Word == "同") && strings.Contains(m.Label, "相比")):
			compared = true
		case x.kind == lexPeriod && x.period.Year != 0 && x.period.To == 0 && compared:
			return x.period.Year
		}
	}
	return 0
}

// ofComparedYear is the base of a change, -1 where it is of another year than the
// one that the change names.
func (c *Content) ofComparedYear(p *para, m *Mention, base int) int {
	if base < 0 {
		return base
	}
	if b := &c.Mentions[base]; b.Role == RoleBase {
		if ofPlan(b.Label) && !ofPlan(m.Label) && p.againstTime(m) {
			return -1 // 支出 X，较预算数 B 减少 D，较上年减少 E
		}
		return base
	}
	y, own := p.comparedYear(m), c.figure(c.Mentions[base].Figure).Key.Period.Year
	if y != 0 && own != 0 && own != y {
		return -1
	}
	return base
}

// ofPlan reports whether the words of a comparison lead to a plan.
func ofPlan(label string) bool {
	return containsAny(label, []string{"预算", "计划", "目标", "任务"})
}

// againstTime reports whether a change names another time as what it is against: 比上年,
// 同比, 较2021年.
func (p *para) againstTime(m *Mention) bool {
	for i := m.labelFrom; i < m.labelTo; i++ {
		if x := &p.lex[i]; x.kind == lexTerm && x.term.Class == Compare && len([]rune(x.term.Word)) > 1 && x.term.Word != "相比" {
			return true
		}
	}
	return p.comparedYear(m) != 0
}

// yearWanted is the time that the base of a change is looked for in.
func (c *Content) yearWanted(p *para, m *Mention) Period {
	if y := p.comparedYear(m); y != 0 && y != c.Reports[p.report-1].Year-1 {
		return Period{Year: y}
	}
	return Period{Rel: "上年"}
}

// betweenYears are the levels of the two years that a change names, 0 where
// the paragraph does not print both: 2024年较2022年增长. Where it names only what it
// is against, the other is the last one before it.
func (c *Content) betweenYears(p *para, mi int) (now, then FigureID) {
	m := &c.Mentions[mi]
	var a, b int
	compared := false
	for i := m.labelFrom; i < m.labelTo; i++ {
		switch x := p.lex[i]; {
		case x.kind == lexTerm && x.term.Class == Compare:
			compared = true
		case x.kind == lexPeriod && x.period.Year != 0 && x.period.To == 0 && compared:
			b = x.period.Year
		case x.kind == lexPeriod && x.period.Year != 0 && x.period.To == 0:
			a = x.period.Year
		}
	}
	if b == 0 || a == b {
		return 0, 0
	}
	for x := mi - 1; x >= p.mentions[0]; x-- {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if y.Role != RoleLevel || y.Depth > m.Depth || y.Total > 0 || y.Each || f.Key.Period.Year == 0 || f.Dimension == numeral.Percent {
			continue
		}
		switch {
		case now == 0 && (f.Key.Period.Year == a || a == 0 && f.Key.Period.Year > b):
			now = f.ID
		case now == 0 && a == 0:
			return 0, 0
		case f.Key.Period.Year == b && now != 0 && c.oneSeries(c.mentionIndex(now), x):
			return now, f.ID
		}
	}
	return 0, 0
}

// oneSeries reports whether two mentions are of one series of years or bear one
// name.
func (c *Content) oneSeries(a, b int) bool {
	x, y := c.figure(c.Mentions[a].Figure), c.figure(c.Mentions[b].Figure)
	if x.Dimension != y.Dimension || x.Unit != y.Unit {
		return false
	}
	first := func(i int) int {
		for c.Mentions[i].Peer >= 0 {
			i = c.Mentions[i].Peer
		}
		return i
	}
	return first(a) == first(b) || x.Name == y.Name && x.Name != ""
}
