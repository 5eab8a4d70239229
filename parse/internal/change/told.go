package change

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// A change whose sentence tells first what a quantity was the year before, and nothing of what it
// is: 全年支出 X，其中 …。上年支出 B，本年减少 D，下降 R%. What it is was told before under that name.

// thisYearWords are words of a change that say of which year it is.
var thisYearWords = []string{"当年", "本年", "今年", "本年度"}

// yearAgo reports whether mention x is the quantity right before it in an earlier year, which its
// own words name, and not one of a row of years: 2023年收入 X，2022年收入 B，增加 D.
func yearAgo(c *content.Draft, p *content.Para, x int) bool {
	return x > p.Mentions[0] && datedItself(p, &c.Mentions[x]) && yearBefore(c, x, x-1, true) && !(x-1 > p.Mentions[0] && yearBefore(c, x-1, x-2, false))
}

// datedItself reports whether the words right before a quantity name a year.
func datedItself(p *content.Para, m *content.Mention) bool {
	for i := m.LabelFrom; i < m.Pos; i++ {
		if x := &p.Lex[i]; x.Kind == content.LexPeriod && x.Period.Year > 0 && x.Period.To == 0 {
			return true
		}
	}
	return false
}

// agoOfChange reports whether quantity x, dated the year before the report's by its own words, is
// what the change mi or its amount compares this year with: 2022年支出 B，当年多支 D.
func agoOfChange(c *content.Draft, p *content.Para, x, mi, delta int) bool {
	m := &c.Mentions[x]
	f := c.At(m.Figure)
	own := c.Reports[f.Report-1].Year
	if own == 0 || f.Key.Period.Year != own-1 || f.Key.Period.To != 0 || !datedItself(p, m) {
		return false
	}
	d := &c.Mentions[mi]
	if delta >= 0 {
		d = &c.Mentions[delta]
	}
	return lang.ContainsAny(p.Words(d.LabelFrom, d.Pos), thisYearWords) && clause.MarkBetween(p, m.Pos, d.Pos) == '，'
}

// toldThisYear is the quantity told before the sentence of base, in its section, under the name that
// base has: what it is, where base is what it was. It is -1 where base does not open its sentence, the
// change is of something that it names, or several amounts bear the name and none of them makes the
// change what it is told to be.
func toldThisYear(c *content.Draft, p *content.Para, mi, base, delta int, like func(*content.Figure) bool) int {
	b := &c.Mentions[base]
	if b.Role != content.RoleLevel || b.Depth > 0 || b.Each || base > p.Mentions[0] && p.Lex[c.Mentions[base-1].Pos].Sentence == p.Lex[b.Pos].Sentence {
		return -1
	}
	d := &c.Mentions[mi]
	if delta >= 0 {
		d = &c.Mentions[delta]
	}
	was := c.At(b.Figure)
	if m := &c.Mentions[mi]; comparedYear(p, d) != 0 || comparedYear(p, m) != 0 || againstBefore(p, d) || againstBefore(p, m) {
		return -1 // 上年支出 B，比前年增加 D
	}
	if own := content.CleanLabel(p, d); own != "" && (clause.KeyOf(p, d.LabelFrom, d.LabelTo).Measure == lang.NoMeasure || clause.KeyOf(p, d.LabelFrom, d.LabelTo).Measure != was.Key.Measure) {
		return -1
	}
	full := content.CleanLabel(p, b)
	if full == "" {
		return SoleBefore(c, p, base, like) // 结算 X 人次。上年为 B 人次，同比增加 D 人次
	}
	name := anyQuantity.Replace(full)
	var told []int
	for x, y := range SectionBefore(c, p, base) {
		f := c.At(y.Figure)
		if y.Para < 0 || !content.IsPart(y) || y.Depth > 0 || f.Key.Each || f.Key.Part || !like(f) || f.Dimension != was.Dimension || f.Dimension == numeral.Count && f.Unit != was.Unit || clause.IsPlan(c, f.ID) || clause.OfEarlier(c, y) {
			continue
		}
		if f.Key.Measure != was.Key.Measure || f.Key.Fund != was.Key.Fund && f.Key.Fund != lang.NoFund && was.Key.Fund != lang.NoFund || f.Key.Account != was.Key.Account {
			continue
		}
		if said := anyQuantity.Replace(content.CleanLabel(c.Paras[y.Para], y)); name == "" && content.Longer(ofAllNames.Replace(said), 1) || name != "" && !clause.SharesTwo(said, name) && !(said == "" && strings.Contains(c.Paras[y.Para].Line, name)) {
			continue
		}
		told = append(told, x)
	}
	return changedSo(c, told, was, d)
}

// againstBefore reports whether a change names the year before last as what it is against.
func againstBefore(p *content.Para, m *content.Mention) bool {
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		if x := &p.Lex[i]; x.Kind == content.LexPeriod && x.Period.Rel == "前年" {
			return true
		}
	}
	return false
}

// ofAllNames takes from a name what it says of whose all of a quantity is.
var ofAllNames = strings.NewReplacer("基金", "", "部门", "", "单位", "", "财政", "", "全县", "", "全市", "", "全区", "", "全省", "", "全州", "", "我县", "", "我市", "", "我区", "", "共", "")
