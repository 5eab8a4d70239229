package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// What a fund has spent or has left can bear the name of another, which the report names nowhere else: 其中失业保险
// 待遇支出占基金支出的 96% in one on 工伤保险.

// openingLines are how many lines at the head of a report without a fund in its title name the one that it is on.
const openingLines = 6

// fundThroughout is the fund that a report is on: the one of its title, or else the only one that its first lines name,
// where it names no other more than once.
func (c *Content) fundThroughout(report int) Fund {
	if f := c.Reports[report-1].Fund; f != NoFund {
		return f
	}
	lines := c.linesOf(report)
	named := fundsOf(strings.Join(lines[:min(openingLines, len(lines))], "\n"))
	own := NoFund
	for f, n := range c.fundTimes(report) {
		switch {
		case named[f] && len(named) == 1 && n > 1:
			own = f
		case n > 1:
			return NoFund
		}
	}
	return own
}

// fundTimes is how many times a report names each fund, by whatever name.
func (c *Content) fundTimes(report int) map[Fund]int {
	if c.fundsNamed == nil {
		c.fundsNamed = map[int]map[Fund]int{}
		for _, list := range [][]*para{c.paras, c.cells} {
			for _, p := range list {
				for k := range p.lex {
					if x := &p.lex[k]; x.kind == lexTerm && x.term.Fund != NoFund {
						if c.fundsNamed[p.report] == nil {
							c.fundsNamed[p.report] = map[Fund]int{}
						}
						c.fundsNamed[p.report][x.term.Fund]++
					}
				}
			}
		}
	}
	return c.fundsNamed[report]
}

// ownOutlay begin the words for the outlay of the fund that a report is on.
var ownOutlay = []string{"基金支出", "基金总支出", "基金支出总额", "总支出", "支出总额", "支出合计", "基金待遇支出", "基金支出合计"}

// shareOfOwn reports whether the clause of the fund named at lexeme k gives what is paid from it as a share of the
// outlay of the report's own: 其中失业保险待遇支出占基金支出的 96.1%.
func (c *Content) shareOfOwn(p *para, k int) bool {
	lead, behind := p.clauseAround(k)
	if lead != "" && lead != "其中" || !hasAnyPrefix(behind, []string{"待遇", "支出", "基金支出", "基金待遇"}) {
		return false
	}
	_, of, ok := strings.Cut(behind, "占")
	of = TrimPrefixes(of, []string{"本期", "当期", "本年", "当年", "全年", "上半年", "年度"})
	return ok && hasAnyPrefix(of, ownOutlay) && strings.Contains(of, "%")
}

// leftOfOwn reports whether the clause that the fund named at lexeme k opens tells an amount that the report prints
// elsewhere of its own: 期末失业保险基金滚存结余 30418.62 万元. The report knows the other fund by no shorter name either.
func (c *Content) leftOfOwn(p *para, k int) bool {
	lead, behind := p.clauseAround(k)
	if containsAny(lead+behind, besides[:10]) {
		return false // 与失业保险基金结余相当
	}
	lead = TrimPrefixes(lead, []string{"其中", "期末", "年末", "累计", "本期", "当期", "本年", "当年"})
	if lead != "" && !p.beginsTopic(k) || !hasAnyPrefix(behind, []string{"基金", "待遇"}) || c.fundTimes(p.report)[p.lex[k].term.Fund] > 1 {
		return false
	}
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if m.Pos < k {
			continue
		}
		f := c.figure(m.Figure)
		if p.lex[m.Pos].from >= p.lex[k].to+len([]rune(behind)) || f.Dimension != numeral.Money || f.Approximate != "" || f.Numeral.Raw.Significant() < telling || !isFlow(f.Key.Measure) {
			return false
		}
		for g := range c.figuresOf(f.Report) {
			if g.Approximate == "" && g.Dimension == f.Dimension && g.Key.Measure == f.Key.Measure && g.Place.Sentence != f.Place.Sentence && g.Numeral.Raw.Significant() >= telling && sameAmount(f, g) {
				return true
			}
		}
		return false
	}
	return false
}

// clauseAround are the words of a clause before lexeme k and behind it.
func (p *para) clauseAround(k int) (lead, behind string) {
	from, to := p.clause(k)
	return strings.Trim(p.sub(from, p.lex[k].from), "：: "), p.sub(p.lex[k].to, to)
}
