package rate

import (
	"strings"

	"gouji/parse/internal/average"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/standard"
	"gouji/parse/numeral"
)

// Portions whose base is told elsewhere: 上解调剂金 X 万元（按当年收入的 3%计提）, 按审定造价的 3%预留质保金 X.

// basesTold are the amounts that percentages are set of by their names alone.
var basesTold = []string{"造价", "合同价", "合同金额", "合同总价", "合同款", "中标价", "结算价", "审定价", "收入", "总额", "支出", "保费", "预算", "投资", "投资额", "工程款"}

// portionNamed reads 按 NAME 的 R% where no amount of the sentence before is meant: the amount that the
// percentage sets stands right before the bracket that holds nothing else, or follows it, and the base is
// the only amount of that name in the report before, or at the same place behind.
func portionNamed(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	setting := p.Words(clause.LabelStart(p, m.Pos), m.Pos)
	at := strings.LastIndex(setting, "按")
	if at < 0 || m.Rate != nil || f.Approximate != "" {
		return false
	}
	name, ok := strings.CutSuffix(strings.TrimSpace(strings.TrimPrefix(setting[at:], "按")), "的")
	name = strings.TrimPrefix(strings.TrimPrefix(name, "照"), "上述")
	if !ok || !lang.HasAnySuffix(name, basesTold) {
		return false
	}
	amount := content.FigureID(0)
	if open := average.OpenBefore(p, m.Pos); open > 0 && m.Depth > 0 {
		if mentions := clause.Items(c, p, open+1, p.Lex[open].Mate, m.Depth); len(mentions) == 1 {
			k := open - 1
			for k > 0 && clause.Blank(p, k) {
				k--
			}
			if a, ok := clause.MentionAt(p, k); ok && standard.IsAmount(c, &c.Mentions[a]) {
				amount = c.Mentions[a].Figure
			}
		}
	} else if x := amountBehind(c, p, mi); x == mi+1 && lang.HasAnyPrefix(m.After, takenBy) {
		amount = c.Mentions[x].Figure
	}
	if amount == 0 {
		return false
	}
	base := portionBaseTold(c, p, mi, amount, name)
	if base == 0 {
		if m.Depth > 0 {
			return false
		}
		// 实际支出 X，购买大病保险。… 按保费的 5%提取服务费 Y: X may be told under another name
		f.Interval = numeral.Exactly(f.Value)
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/portion", Claim: amount, Reach: content.ReachReport, Closed: content.Closed,
			Queries: []content.Query{{Formula: "a*b", HoldOnly: true, Wants: []content.Want{{Measures: []lang.Measure{lang.Outlay, lang.Budget, lang.Received, lang.Income}, Key: content.Key{Dimension: numeral.Money}, Earlier: true}, {Given: f.ID}}}}})
		return true
	}
	f.Interval = numeral.Exactly(f.Value)
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/portion", Claim: amount, Reach: content.ReachSection, Closed: content.Closed,
		Readings: []content.Reading{{Formula: "a*b", Operands: []content.FigureID{base, f.ID}, HoldOnly: !content.Longer(name, 3)}}})
	return true
}

// portionBaseTold is the amount told last before the percentage whose name ends as the base is named, 0 if
// there is none.
func portionBaseTold(c *content.Draft, p *content.Para, mi int, amount content.FigureID, name string) content.FigureID {
	stem := strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(name, "当年"), "本年"), "全年")
	for x := mi - 1; x >= 0 && x >= mi-clause.FarStandard; x-- {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		if g.Report != p.Report {
			break
		}
		if g.ID == amount || g.Dimension != numeral.Money || !content.IsPart(y) || g.Key.Each || g.Key.Part || clause.IsPrior(c, g) || g.Key.Mode == lang.Planned && !strings.Contains(name, "预算") {
			continue
		}
		if strings.HasSuffix(y.Label, stem) && g.Value.GreaterThan(c.At(amount).Value) {
			return g.ID
		}
	}
	return 0
}
