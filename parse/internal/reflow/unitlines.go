package reflow

import (
	"slices"
	"strings"

	"gouji/parse/document"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Lines of a table whose cells stand glued together, the name of each row, its unit and its number: 指标名称单位本期, below it
// 职工医疗保险万人93.6.

// unitHeads are the heads over the names, the units and the numbers of such a table, in the order in which they stand.
var unitHeads = [...][]string{
	{"指标名称", "项目名称", "指标", "项目", "险种", "名称"},
	{"计量单位", "单位"},
	{"本期数", "本期", "本月数", "本月", "本季", "本年累计", "累计数", "累计", "数值", "数量", "数据", "金额", "期末数", "期末"},
}

// gluedUnits are the units of the rows, the longer ones first.
var gluedUnits = []string{"万人次", "亿元", "万元", "万人", "人次", "万户", "万张", "万份", "元", "人", "户", "家", "个", "%"}

// maxUnitLines is how many lines below its head such a table may go on.
const maxUnitLines = 60

// unitLines parts the lines of such tables as they come.
type unitLines struct{ left int }

// part gives the line with its cells parted by spaces, nil if it stays as it is.
func (l *unitLines) part(t document.Text) []document.Text {
	rs := t.Runes
	if ends := headEnds(rs); ends != nil {
		l.left = maxUnitLines
		return []document.Text{spacedAt(t, ends)}
	}
	if l.left == 0 {
		return nil
	}
	l.left--
	to := len(rs)
	for to > 0 && rs[to-1] == ' ' {
		to--
	}
	at := to
	for at > 0 && (lang.IsDigit(rs[at-1]) || rs[at-1] == '.' || rs[at-1] == ',') {
		at--
	}
	if at == to {
		return nil
	}
	if at > 0 && rs[at-1] == '-' {
		at--
	}
	for _, u := range gluedUnits {
		n := at - len([]rune(u))
		if n > 1 && string(rs[n:at]) == u && (lang.IsHan(rs[n-1]) || rs[n-1] == ')' || rs[n-1] == '）') && !slices.ContainsFunc(rs[:n], lang.IsDigit) {
			return []document.Text{spacedAt(t, []int{n, at})}
		}
	}
	return nil
}

// headEnds is where the second and the third head of such a table begin, nil if the line is no head of one.
func headEnds(rs []rune) (ends []int) {
	if len(rs) > 24 {
		return nil
	}
	at := content.LeadingSpace(rs)
	for k, heads := range unitHeads {
		if k > 0 {
			ends = append(ends, at)
		}
		h := slices.IndexFunc(heads, func(h string) bool { return lang.HasAt(rs, at, h) })
		if h < 0 {
			return nil
		}
		at += len([]rune(heads[h]))
	}
	if strings.TrimSpace(string(rs[at:])) != "" {
		return nil
	}
	return ends
}

// spacedAt is a text with a space put in before some of its characters.
func spacedAt(t document.Text, at []int) document.Text {
	out := document.Text{Runes: make([]rune, 0, t.Len()+len(at)), At: make([]document.Pos, 0, t.Len()+len(at))}
	for i, r := range t.Runes {
		if slices.Contains(at, i) {
			out.Runes, out.At = append(out.Runes, ' '), append(out.At, t.At[i])
		}
		out.Runes, out.At = append(out.Runes, r), append(out.At, t.At[i])
	}
	return out
}
