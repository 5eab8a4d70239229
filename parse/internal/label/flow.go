package label

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/outline"
	"gouji/parse/numeral"
)

// What a fund has spent or has left can bear the name of another, which the report names nowhere else: 其中失业保险
// 待遇支出占基金支出的 96% in one on 工伤保险.

// openingLines are how many lines at the head of a report without a fund in its title name the one that it is on.
const openingLines = 6

// fundThroughout is the fund that a report is on: the one of its title, or else the only one that its first lines name,
// where it names no other more than once.
func fundThroughout(c *content.Draft, report int) lang.Fund {
	if f := c.Reports[report-1].Fund; f != lang.NoFund {
		return f
	}
	lines := linesOf(c, report)
	named := outline.FundsOf(strings.Join(lines[:min(openingLines, len(lines))], "\n"))
	own := lang.NoFund
	for f, n := range fundTimes(c, report) {
		switch {
		case named[f] && len(named) == 1 && n > 1:
			own = f
		case n > 1:
			return lang.NoFund
		}
	}
	return own
}

// fundTimes is how many times a report names each fund, by whatever name.
func fundTimes(c *content.Draft, report int) map[lang.Fund]int {
	if c.FundsNamed == nil {
		c.FundsNamed = map[int]map[lang.Fund]int{}
		for _, list := range [][]*content.Para{c.Paras, c.Cells} {
			for _, p := range list {
				for k := range p.Lex {
					if x := &p.Lex[k]; x.Kind == content.LexTerm && x.Term.Fund != lang.NoFund {
						if c.FundsNamed[p.Report] == nil {
							c.FundsNamed[p.Report] = map[lang.Fund]int{}
						}
						c.FundsNamed[p.Report][x.Term.Fund]++
					}
				}
			}
		}
	}
	return c.FundsNamed[report]
}

// ownOutlay begin the words for the outlay of the fund that a report is on.
var ownOutlay = []string{"基金支出", "基金总支出", "基金支出总额", "总支出", "支出总额", "支出合计", "基金待遇支出", "基金支出合计"}

// shareOfOwn reports whether the clause of the fund named at lexeme k gives what is paid from it as a share of the
// outlay of the report's own: 其中失业保险待遇支出占基金支出的 96.1%.
func shareOfOwn(c *content.Draft, p *content.Para, k int) bool {
	lead, behind := clauseAround(p, k)
	if lead != "" && lead != "其中" || !lang.HasAnyPrefix(behind, []string{"待遇", "支出", "基金支出", "基金待遇"}) {
		return false
	}
	_, of, ok := strings.Cut(behind, "占")
	of = content.TrimPrefixes(of, []string{"本期", "当期", "本年", "当年", "全年", "上半年", "年度"})
	return ok && lang.HasAnyPrefix(of, ownOutlay) && strings.Contains(of, "%")
}

// leftOfOwn reports whether the clause that the fund named at lexeme k opens tells an amount that the report prints
// elsewhere of its own: 期末失业保险基金滚存结余 30418.62 万元. The report knows the other fund by no shorter name either.
func leftOfOwn(c *content.Draft, p *content.Para, k int) bool {
	lead, behind := clauseAround(p, k)
	if lang.ContainsAny(lead+behind, besides[:10]) {
		return false // 与失业保险基金结余相当
	}
	lead = content.TrimPrefixes(lead, []string{"其中", "期末", "年末", "累计", "本期", "当期", "本年", "当年"})
	if lead != "" && !beginsTopic(p, k) || !lang.HasAnyPrefix(behind, []string{"基金", "待遇"}) || fundTimes(c, p.Report)[p.Lex[k].Term.Fund] > 1 {
		return false
	}
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if m.Pos < k {
			continue
		}
		f := c.At(m.Figure)
		if p.Lex[m.Pos].From >= p.Lex[k].To+len([]rune(behind)) || f.Dimension != numeral.Money || f.Approximate != "" || f.Numeral.Raw.Significant() < telling || !clause.IsFlow(f.Key.Measure) {
			return false
		}
		for g := range c.FiguresOf(f.Report) {
			if g.Approximate == "" && g.Dimension == f.Dimension && g.Key.Measure == f.Key.Measure && g.Place.Sentence != f.Place.Sentence && g.Numeral.Raw.Significant() >= telling && sameAmount(f, g) {
				return true
			}
		}
		return false
	}
	return false
}

// clauseAround are the words of a clause before lexeme k and behind it.
func clauseAround(p *content.Para, k int) (lead, behind string) {
	from, to := clauseAt(p, k)
	return strings.Trim(p.Sub(from, p.Lex[k].From), "：: "), p.Sub(p.Lex[k].To, to)
}
