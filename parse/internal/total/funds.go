package total

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Totals over several funds, whose parts stand under the names of the funds.

// Across reads a total over all funds: 两项基金共计赤字 X, 职工、居民两项收入合计 X.
func Across(c *content.Draft, p *content.Para) {
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if m.Role != content.RoleLevel || m.Depth > 0 {
			continue
		}
		f := c.At(m.Figure)
		if m.Total == 0 && (fundsCounted(c, p, m) || lang.HasAnySuffix(m.Label, []string{"总人数", "总量"})) {
			m.Total = 1 // 以上七项基金 … 年末滚存结余 X
		}
		if f.Key.Measure == lang.NoMeasure || f.Dimension != numeral.Money && f.Dimension != numeral.Persons && f.Dimension != numeral.Visits {
			continue
		}
		if m.Total == 0 || c.Summed[m.Figure] || !SeveralFunds(c, p, m) {
			continue
		}
		fr := content.Frame{Kind: content.KindTotal, Rule: "sum/funds", Claim: m.Figure, Reach: content.ReachReport, Closed: content.Closed, Across: content.AcrossFunds, Funds: namedFunds(c, p, m)}
		if funds, n := countedFunds(c, p, m); n > 0 {
			if fr.Announced = n; len(funds) == n {
				fr.Funds = funds
			}
		}
		c.Frames = append(c.Frames, fr)
	}
}

// countedFunds is the number of funds that the sentence up to a mention speaks
// of, 0 if it says none, and the funds that the words before it list, also by
// a part of their names: 职工、居民、大病三项基金.
func countedFunds(c *content.Draft, p *content.Para, m *content.Mention) (funds []lang.Fund, n int) {
	s := content.SentenceStart(p, m.Pos)
	at := m.Pos - 1
	for at >= s && !(p.Lex[at].Kind == content.LexNumber && strings.Contains(p.Sub(p.Lex[at].From, min(p.Text.Len(), p.Lex[at].To+4)), "项基金")) {
		at--
	}
	if at < s {
		return nil, 0
	}
	from := at
	for from > s && !(p.Lex[from-1].Kind == content.LexPunct && p.Lex[from-1].R != '、') && p.Lex[from-1].Kind != content.LexFigure {
		from--
	}
	for _, x := range clause.SplitNames(p, from, at) {
		f := clause.KeyOf(p, x.From, x.To).Fund
		if f == lang.NoFund {
			f = fundCalled(p.Words(x.From, x.To))
		}
		if f != lang.NoFund && !slices.Contains(funds, f) {
			funds = append(funds, f)
		}
	}
	return funds, int(p.Lex[at].Num.Raw.IntPart())
}

// fundCalled is the one fund whose name holds a word, NoFund if none does.
func fundCalled(word string) lang.Fund {
	if len([]rune(word)) < 2 {
		return lang.NoFund
	}
	found := lang.NoFund
	for f := lang.Employee; f < lang.BasicMedical; f++ {
		if strings.Contains(f.Name(), word) {
			if found != lang.NoFund {
				return lang.NoFund
			}
			found = f
		}
	}
	return found
}

// OverMembers reads a total of a fund that the funds which make it up are told of
// behind it: 基本医疗保险基金收入 X … 职工医保基金收入 a … 居民医保基金收入 b.
func OverMembers(c *content.Draft, p *content.Para) {
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if m.Role != content.RoleLevel || m.Depth > 0 || m.Each || f.Key.Fund != lang.BasicMedical && f.Key.Fund != lang.Pension || f.Key.FundFrom > 1 || f.Key.Account != lang.NoAccount || f.Key.Part {
			continue
		}
		switch f.Key.Measure {
		case lang.Income, lang.Outlay, lang.CarryOver, lang.Surplus, lang.Enrolled:
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/funds", Claim: m.Figure, Reach: content.ReachReport, Closed: content.HalfOpen, Across: content.AcrossMembers})
		}
	}
}

// allFunds name all the funds of a region together.
var allFunds = []string{"社会保险基金", "社保基金", "各项基金"}

// OverSections reads a total of all the funds that a report then goes through
// one by one: 社会保险基金收入 X，其中保险费收入 Y … 一、养老保险基金 收入 a，保险费收入 c … 二、失业保险基金 收入 b，保险费收入 d.
func OverSections(c *content.Draft, p *content.Para) {
	if p.Own != lang.NoFund || !lang.ContainsAny(p.String(), allFunds) && (p.Report < 1 || !lang.ContainsAny(c.Reports[p.Report-1].Title, allFunds)) {
		return
	}
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if m.Role != content.RoleLevel || m.Depth > 0 || m.Each || f.Dimension != numeral.Money || f.Key.Account != lang.NoAccount {
			continue
		}
		if f.Key.Measure == lang.Income || f.Key.Measure == lang.Outlay || f.Key.Measure == lang.CarryOver || f.Key.Part && content.Longer(m.Label, 3) {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/funds", Claim: m.Figure, Reach: content.ReachReport, Closed: content.HalfOpen, Across: content.AcrossHeadings})
		}
	}
}

// SeveralFunds reports whether the sentence up to the mention speaks of two
// funds or more together.
func SeveralFunds(c *content.Draft, p *content.Para, m *content.Mention) bool {
	return p.SentenceOf(m.Pos).Several <= m.Pos
}

// namedFunds are the funds that the sentence up to a mention names.
func namedFunds(c *content.Draft, p *content.Para, m *content.Mention) []lang.Fund {
	var out []lang.Fund
	seen := map[lang.Fund]bool{}
	for i := content.SentenceStart(p, m.Pos); i < m.Pos; i++ {
		if x := &p.Lex[i]; x.Kind == content.LexTerm && x.Term.Fund != lang.NoFund && x.Term.Fund != lang.BasicMedical && !seen[x.Term.Fund] {
			seen[x.Term.Fund] = true
			out = append(out, x.Term.Fund)
		}
	}
	return out
}

// fundsCounted reports whether the sentence begins with a number of funds that
// all its figures are of: 以上七项基金总收入 X；总支出 Y.
func fundsCounted(c *content.Draft, p *content.Para, m *content.Mention) bool {
	s := content.SentenceStart(p, m.Pos)
	for i := s; i < m.Pos && i < s+4; i++ {
		x := &p.Lex[i]
		if x.Kind == content.LexNumber && x.Num.Raw.IntPart() >= 2 {
			return strings.Contains(p.Sub(x.From, min(p.Text.Len(), x.To+8)), "基金")
		}
	}
	return false
}
