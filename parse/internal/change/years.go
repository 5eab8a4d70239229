package change

import (
	"strings"

	"gouji/parse/document"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Several years side by side: 2022年至2024年分别为 A、B 和 C, and the changes
// between two of them: 2024年较2022年增长 X%.

// YearsBefore are the first and last of a range of years before lexeme k in its
// sentence: 2022年至2024年, 2022—2024年. Both are 0 where there is none.
func YearsBefore(p *content.Para, k int) (from, to int) {
	for i := k - 1; i >= 0 && p.Lex[i].Sentence == p.Lex[k].Sentence; i-- {
		x := p.Lex[i]
		if x.Kind != content.LexPeriod {
			continue
		}
		if x.Period.Year == 0 || x.Period.To != 0 {
			return 0, 0
		}
		rs := p.Text.Runes
		if y, ok := yearEnding(rs[x.From:min(x.From+4, x.To)]); ok && y < x.Period.Year {
			return y, x.Period.Year // 2021—2023年, read as one
		}
		// What joins the two years: 至, 到, or a dash.
		join := x.From - 1
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
		if !ok || y >= x.Period.Year {
			return 0, 0
		}
		return y, x.Period.Year
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
func comparedYear(p *content.Para, m *content.Mention) int {
	compared := false
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		switch x := p.Lex[i]; {
		case x.Kind == content.LexTerm && (x.Term.Class == lang.Compare || (x.Term.Word == "与" || x.Term.Word == "同") && strings.Contains(m.Label, "相比")):
			compared = true
		case x.Kind == content.LexPeriod && x.Period.Year != 0 && x.Period.To == 0 && compared:
			return x.Period.Year
		}
	}
	return 0
}

// ofComparedYear is the base of a change, -1 where it is of another year than the
// one that the change names.
func ofComparedYear(c *content.Draft, p *content.Para, m *content.Mention, base int) int {
	if base < 0 {
		return base
	}
	if b := &c.Mentions[base]; b.Role == content.RoleBase {
		if ofPlan(b.Label) && !ofPlan(m.Label) && againstTime(p, m) {
			return -1 // 支出 X，较预算数 B 减少 D，较上年减少 E
		}
		return base
	}
	y, own := comparedYear(p, m), c.At(c.Mentions[base].Figure).Key.Period.Year
	if y != 0 && own != 0 && own != y {
		return -1
	}
	return base
}

// ofPlan reports whether the words of a comparison lead to a plan.
func ofPlan(label string) bool {
	return lang.ContainsAny(label, []string{"预算", "计划", "目标", "任务"})
}

// againstTime reports whether a change names another time as what it is against: 比上年,
// 同比, 较2021年.
func againstTime(p *content.Para, m *content.Mention) bool {
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		if x := &p.Lex[i]; x.Kind == content.LexTerm && x.Term.Class == lang.Compare && len([]rune(x.Term.Word)) > 1 && x.Term.Word != "相比" {
			return true
		}
	}
	return comparedYear(p, m) != 0
}

// yearWanted is the time that the base of a change is looked for in.
func yearWanted(c *content.Draft, p *content.Para, m *content.Mention) lang.Period {
	if y := comparedYear(p, m); y != 0 && y != c.Reports[p.Report-1].Year-1 {
		return lang.Period{Year: y}
	}
	return lang.Period{Rel: "上年"}
}

// betweenYears are the levels of the two years that a change names, 0 where
// the paragraph does not print both: 2024年较2022年增长. Where it names only what it
// is against, the other is the last one before it.
func betweenYears(c *content.Draft, p *content.Para, mi int) (now, then content.FigureID) {
	m := &c.Mentions[mi]
	var a, b int
	compared := false
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		switch x := p.Lex[i]; {
		case x.Kind == content.LexTerm && x.Term.Class == lang.Compare:
			compared = true
		case x.Kind == content.LexPeriod && x.Period.Year != 0 && x.Period.To == 0 && compared:
			b = x.Period.Year
		case x.Kind == content.LexPeriod && x.Period.Year != 0 && x.Period.To == 0:
			a = x.Period.Year
		}
	}
	if b == 0 || a == b {
		return 0, 0
	}
	for x := mi - 1; x >= p.Mentions[0]; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if y.Role != content.RoleLevel || y.Depth > m.Depth || y.Total > 0 || y.Each || f.Key.Period.Year == 0 || f.Dimension == numeral.Percent {
			continue
		}
		switch {
		case now == 0 && (f.Key.Period.Year == a || a == 0 && f.Key.Period.Year > b):
			now = f.ID
		case now == 0 && a == 0:
			return 0, 0
		case f.Key.Period.Year == b && now != 0 && oneSeries(c, c.MentionIndex(now), x):
			return now, f.ID
		}
	}
	return 0, 0
}

// oneSeries reports whether two mentions are of one series of years or bear one
// name.
func oneSeries(c *content.Draft, a, b int) bool {
	x, y := c.At(c.Mentions[a].Figure), c.At(c.Mentions[b].Figure)
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
