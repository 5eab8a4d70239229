package parse

import (
	"gouji/parse/numeral"
	"slices"
	"strings"
)

// Totals over several funds, whose parts stand under the names of the funds.

// across reads a total over all funds: 两项基金共计赤字 X, 职工、居民两项收入合计 X.
func (c *Content) across(p *para) {
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if m.Role != RoleLevel || m.Depth > 0 {
			continue
		}
		f := c.figure(m.Figure)
		if m.Total == 0 && (c.fundsCounted(p, m) || hasAnySuffix(m.Label, []string{"总人数", "总量"})) {
			m.Total = 1 // 以上七项基金 … 年末滚存结余 X
		}
		if f.Key.Measure == NoMeasure || f.Dimension != numeral.Money && f.Dimension != numeral.Persons && f.Dimension != numeral.Visits {
			continue
		}
		if m.Total == 0 || c.summed[m.Figure] || !c.severalFunds(p, m) {
			continue
		}
		fr := Frame{Kind: KindTotal, Rule: "sum/funds", Claim: m.Figure, Reach: ReachReport, Closed: Closed, Across: AcrossFunds, Funds: c.namedFunds(p, m)}
		if funds, n := c.countedFunds(p, m); n > 0 {
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
func (c *Content) countedFunds(p *para, m *Mention) (funds []Fund, n int) {
	s := sentenceStart(p, m.Pos)
	at := m.Pos - 1
	for at >= s && !(p.lex[at].kind == lexNumber && strings.Contains(p.sub(p.lex[at].from, min(p.text.Len(), p.lex[at].to+4)), "项基金")) {
		at--
	}
	if at < s {
		return nil, 0
	}
	from := at
	for from > s && !(p.lex[from-1].kind == lexPunct && p.lex[from-1].r != '、') && p.lex[from-1].kind != lexFigure {
		from--
	}
	for _, x := range p.splitNames(from, at) {
		f := keyOf(p, x.from, x.to).Fund
		if f == NoFund {
			f = fundCalled(p.words(x.from, x.to))
		}
		if f != NoFund && !slices.Contains(funds, f) {
			funds = append(funds, f)
		}
	}
	return funds, int(p.lex[at].num.Raw.IntPart())
}

// fundCalled is the one fund whose name holds a word, NoFund if none does.
func fundCalled(word string) Fund {
	if len([]rune(word)) < 2 {
		return NoFund
	}
	found := NoFund
	for f := Employee; f < BasicMedical; f++ {
		if strings.Contains(f.Name(), word) {
			if found != NoFund {
				return NoFund
			}
			found = f
		}
	}
	return found
}

// overMembers reads a total of a fund that the funds which make it up are told of
// behind it: 基本医疗保险基金收入 X … 职工医保基金收入 a … 居民医保基金收入 b.
func (c *Content) overMembers(p *para) {
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if m.Role != RoleLevel || m.Depth > 0 || m.Each || f.Key.Fund != BasicMedical && f.Key.Fund != Pension || f.Key.FundFrom > 1 || f.Key.Account != NoAccount || f.Key.Part {
			continue
		}
		switch f.Key.Measure {
		case Income, Outlay, CarryOver, Surplus, Enrolled:
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/funds", Claim: m.Figure, Reach: ReachReport, Closed: HalfOpen, Across: AcrossMembers})
		}
	}
}

// allFunds name all the funds of a region together.
var allFunds = []string{"社会保险基金", "社保基金", "各项基金"}

// overSections reads a total of all the funds that a report then goes through
// one by one: 社会保险基金收入 X，其中保险费收入 Y … 一、养老保险基金 收入 a，保险费收入 c … 二、失业保险基金 收入 b，保险费收入 d.
func (c *Content) overSections(p *para) {
	if p.own != NoFund || !containsAny(p.string(), allFunds) && (p.report < 1 || !containsAny(c.Reports[p.report-1].Title, allFunds)) {
		return
	}
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if m.Role != RoleLevel || m.Depth > 0 || m.Each || f.Dimension != numeral.Money || f.Key.Account != NoAccount {
			continue
		}
		if f.Key.Measure == Income || f.Key.Measure == Outlay || f.Key.Measure == CarryOver || f.Key.Part && longer(m.Label, 3) {
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/funds", Claim: m.Figure, Reach: ReachReport, Closed: HalfOpen, Across: AcrossHeadings})
		}
	}
}

// severalFunds reports whether the sentence up to the mention speaks of two
// funds or more together.
func (c *Content) severalFunds(p *para, m *Mention) bool {
	return p.sentenceOf(m.Pos).several <= m.Pos
}

// namedFunds are the funds that the sentence up to a mention names.
func (c *Content) namedFunds(p *para, m *Mention) []Fund {
	var out []Fund
	seen := map[Fund]bool{}
	for i := sentenceStart(p, m.Pos); i < m.Pos; i++ {
		if x := &p.lex[i]; x.kind == lexTerm && x.term.Fund != NoFund && x.term.Fund != BasicMedical && !seen[x.term.Fund] {
			seen[x.term.Fund] = true
			out = append(out, x.term.Fund)
		}
	}
	return out
}

// fundsCounted reports whether the sentence begins with a number of funds that
// all its figures are of: 以上七项基金总收入 X；总支出 Y.
func (c *Content) fundsCounted(p *para, m *Mention) bool {
	s := sentenceStart(p, m.Pos)
	for i := s; i < m.Pos && i < s+4; i++ {
		x := &p.lex[i]
		if x.kind == lexNumber && x.num.Raw.IntPart() >= 2 {
			return strings.Contains(p.sub(x.from, min(p.text.Len(), x.to+8)), "基金")
		}
	}
	return false
}
