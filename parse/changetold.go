package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// A change whose sentence tells first what a quantity was the year before, and nothing of what it
// is: 全年支出 X，其中 …。上年支出 B，本年减少 D，下降 R%. What it is was told before under that name.

// thisYearWords are words of a change that say of which year it is.
var thisYearWords = []string{"当年", "本年", "今年", "本年度"}

// yearAgo reports whether mention x is the quantity right before it in an earlier year, which its
// own words name, and not one of a row of years: 2023年收入 X，2022年收入 B，增加 D.
func (c *Content) yearAgo(p *para, x int) bool {
	return x > p.mentions[0] && p.datedItself(&c.Mentions[x]) && c.yearBefore(x, x-1, true) && !(x-1 > p.mentions[0] && c.yearBefore(x-1, x-2, false))
}

// datedItself reports whether the words right before a quantity name a year.
func (p *para) datedItself(m *Mention) bool {
	for i := m.labelFrom; i < m.Pos; i++ {
		if x := &p.lex[i]; x.kind == lexPeriod && x.period.Year > 0 && x.period.To == 0 {
			return true
		}
	}
	return false
}

// agoOfChange reports whether quantity x, dated the year before the report's by its own words, is
// what the change mi or its amount compares this year with: 2022年支出 B，当年多支 D.
func (c *Content) agoOfChange(p *para, x, mi, delta int) bool {
	m := &c.Mentions[x]
	f := c.figure(m.Figure)
	own := c.Reports[f.Report-1].Year
	if own == 0 || f.Key.Period.Year != own-1 || f.Key.Period.To != 0 || !p.datedItself(m) {
		return false
	}
	d := &c.Mentions[mi]
	if delta >= 0 {
		d = &c.Mentions[delta]
	}
	return containsAny(p.words(d.labelFrom, d.Pos), thisYearWords) && p.markBetween(m.Pos, d.Pos) == '，'
}

// toldThisYear is the quantity told before the sentence of base, in its section, under the name that
// base has: what it is, where base is what it was. It is -1 where base does not open its sentence, the
// change is of something that it names, or several amounts bear the name and none of them makes the
// change what it is told to be.
func (c *Content) toldThisYear(p *para, mi, base, delta int, like func(*Figure) bool) int {
	b := &c.Mentions[base]
	if b.Role != RoleLevel || b.Depth > 0 || b.Each || base > p.mentions[0] && p.lex[c.Mentions[base-1].Pos].sentence == p.lex[b.Pos].sentence {
		return -1
	}
	d := &c.Mentions[mi]
	if delta >= 0 {
		d = &c.Mentions[delta]
	}
	was := c.figure(b.Figure)
	if m := &c.Mentions[mi]; p.comparedYear(d) != 0 || p.comparedYear(m) != 0 || p.againstBefore(d) || p.againstBefore(m) {
		return -1 // 上年支出 B，比前年增加 D
	}
	if own := cleanLabel(p, d); own != "" && (keyOf(p, d.labelFrom, d.labelTo).Measure == NoMeasure || keyOf(p, d.labelFrom, d.labelTo).Measure != was.Key.Measure) {
		return -1
	}
	full := cleanLabel(p, b)
	if full == "" {
		return c.soleBefore(p, base, like) // 结算 X 人次。上年为 B 人次，同比增加 D 人次
	}
	name := anyQuantity.Replace(full)
	var told []int
	for x, y := range c.sectionBefore(p, base) {
		f := c.figure(y.Figure)
		if y.Para < 0 || !part(y) || y.Depth > 0 || f.Key.Each || f.Key.Part || !like(f) || f.Dimension != was.Dimension || f.Dimension == numeral.Count && f.Unit != was.Unit || c.isPrior(f) || c.isPlan(f.ID) || c.agoIn(y) {
			continue
		}
		if f.Key.Measure != was.Key.Measure || f.Key.Fund != was.Key.Fund && f.Key.Fund != NoFund && was.Key.Fund != NoFund || f.Key.Account != was.Key.Account {
			continue
		}
		if said := anyQuantity.Replace(cleanLabel(c.paras[y.Para], y)); name == "" && longer(ofAllNames.Replace(said), 1) || name != "" && !sharesTwo(said, name) && !(said == "" && strings.Contains(c.paras[y.Para].line, name)) {
			continue
		}
		told = append(told, x)
	}
	return c.changedSo(told, was, d)
}

// againstBefore reports whether a change names the year before last as what it is against.
func (p *para) againstBefore(m *Mention) bool {
	for i := m.labelFrom; i < m.labelTo; i++ {
		if x := &p.lex[i]; x.kind == lexPeriod && x.period.Rel == "前年" {
			return true
		}
	}
	return false
}

// ofAllNames takes from a name what it says of whose all of a quantity is.
var ofAllNames = strings.NewReplacer("基金", "", "部门", "", "单位", "", "财政", "", "全县", "", "全市", "", "全区", "", "全省", "", "全州", "", "我县", "", "我市", "", "我区", "", "共", "")

// agoIn reports whether a quantity's own words date it before the year of its report.
func (c *Content) agoIn(m *Mention) bool {
	f := c.figure(m.Figure)
	own := c.Reports[f.Report-1].Year
	return own > 0 && f.Key.Period.Year > 0 && f.Key.Period.Year < own
}
