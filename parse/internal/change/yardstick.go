package change

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// A figure told to be more or less than another that is no goal: 执行率 A，高于序时进度 B;
// 可支付 A 个月，低于 B 个月的预警线.

// yardsticks name what figures are held against without being a goal.
var yardsticks = []string{
	"序时进度", "时间进度", "时序进度", "进度要求", // of a year that is not over
	"平均水平", "平均值", "平均数", "平均线", "均值", "中位数", // of others
	"安全线", "警戒线", "预警线", "控制线", "红线", "底线", "国家标准", "省定标准", "行业标准", // of rules
	"省定", "国定", "市定", "法定", "规定", "规定标准", // by others: 高于省定的 A 元
}

// outdoing are the words that say which is more, with the sign of what they claim.
var outdoing = []struct{ word, op string }{
	{"高于", ">"}, {"快于", ">"}, {"大于", ">"}, {"超过", ">"}, {"超出", ">"}, {"领先于", ">"},
	{"低于", "<"}, {"慢于", "<"}, {"小于", "<"}, {"滞后于", "<"}, {"落后于", "<"},
}

// HeldAgainst reads figures that the words hold against what is no goal.
func HeldAgainst(c *content.Draft, p *content.Para) {
	for _, mi := range p.Mentions[1:] {
		m := &c.Mentions[mi]
		if m.Role == content.RoleLimit {
			continue
		}
		x := outdoer(c, p, mi)
		if x < 0 {
			continue
		}
		f := c.At(m.Figure)
		level := f.Value.Add(f.Value).GreaterThan(c.At(c.Mentions[x].Figure).Value) // else it may be by how much
		if word, op := outdone(p, m, f.Dimension == numeral.Percent || level); op != "" {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTarget, Rule: "bound/target", Claim: c.Mentions[x].Figure, Op: op, Whole: word, Reach: content.ReachSentence,
				Readings: []content.Reading{{Formula: "a", Operands: []content.FigureID{m.Figure}}}})
		}
	}
}

// outdone gives the word that leads to mention m as to what another is held against, and
// its sign, none where there is no such word or no yardstick. 低于平均水平 200 元 says by how much
// where it is no level.
func outdone(p *content.Para, m *content.Mention, level bool) (word, op string) {
	if k := m.Pos + 1; k < len(p.Lex) && p.Lex[k].Kind == content.LexFigure {
		return "", "" // 高于全省平均水平 91.5% 1.7 个百分点
	}
	words := strings.TrimSpace(p.Words(clause.LabelStart(p, m.Pos), m.Pos))
	for _, o := range outdoing {
		_, rest, found := strings.Cut(words, o.word)
		if !found || lang.HasAnySuffix(words[:len(words)-len(rest)-len(o.word)], clause.Denying) {
			continue // 未超过 X 的控制线: a limit, if anything
		}
		stick := strings.TrimRight(rest, "的为是")
		if lang.HasAnySuffix(stick, yardsticks) && (level || stick != rest) || stick == "" && strings.HasPrefix(m.After, "的") && lang.HasAnyPrefix(strings.TrimPrefix(m.After, "的"), yardsticks) {
			return o.word, o.op
		}
	}
	return "", ""
}

// outdoer is the quantity right before mention mi in its sentence, -1 if it is of another
// kind.
func outdoer(c *content.Draft, p *content.Para, mi int) int {
	x := mi - 1
	y, m := &c.Mentions[x], &c.Mentions[mi]
	f, g := c.At(y.Figure), c.At(m.Figure)
	if y.Depth != m.Depth || p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || f.Dimension != g.Dimension || f.Dimension == numeral.Count && f.Unit != g.Unit {
		return -1
	}
	if y.Role != content.RoleLevel && y.Role != content.RoleRate {
		return -1
	}
	if mark := clause.MarkBetween(p, y.Pos, m.Pos); mark != '，' && mark != 0 {
		return -1
	}
	return x
}
