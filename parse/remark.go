package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// templates are instructions that forms print where text is to be filled in.
var templates = []string{"字以内)", "字以内）", "字左右)", "请填写", "此处填写", "按实际情况填写", "逐条对照说明"}

// asking are words of such instructions.
var asking = []string{"说明", "填写", "概述", "简述", "分析存在", "提出", "总结", "阐述", "列明"}

// instructions begin the text that tells how a form is to be filled in.
var instructions = []string{"填写说明", "填表说明", "填报说明", "填报要求", "填写要求", "填表要求"}

// instructs reports whether the text of a paragraph tells how a form is to be filled in.
func instructs(s string) bool {
	return hasAnyPrefix(strings.TrimLeft(s, " ("), instructions)
}

// onlyLimits reports whether a text holds rates and scores alone, no amounts
// of the report's own.
func (c *Content) onlyLimits(p *para) bool {
	for k := range p.lex {
		x := &p.lex[k]
		if x.kind != lexFigure {
			continue
		}
		switch c.figure(x.fig).Dimension {
		case numeral.Percent, numeral.Points, numeral.Score, numeral.Times, numeral.None:
		default:
			return false
		}
	}
	return true
}

// listItem reports whether a paragraph is an item of a list: 1. or ①.
func listItem(p *para) bool {
	h, end := headingAt(p.text.Runes)
	return end > 0 && h.Level >= 3
}

// templateRemark notes a cell or paragraph that still holds the form's own
// instruction.
func (c *Content) templateRemark(p *para) {
	if !p.may("字") && !p.may("填") && !p.may("照") && !p.may("(") {
		return // each of templates and instructions holds one of these
	}
	s := strings.TrimSpace(p.string())
	if longer(s, 80) || !containsAny(s, templates) && !instruction(s) {
		return
	}
	if !instruction(s) && !containsAny(s, asking) {
		return
	}
	i := leadingSpace(p.text.Runes)
	c.Remarks = append(c.Remarks, Remark{Kind: RemarkTemplate, Place: placeOf(p.text, i, p.text.Len()), Words: s, Report: p.report})
}

// instruction reports whether a text is all in brackets and asks for something:
// （简要描述完成情况）.
func instruction(s string) bool {
	if !longer(s, 5) || s[0] != '(' || s[len(s)-1] != ')' || strings.ContainsAny(s[1:len(s)-1], "()") {
		return false
	}
	return hasAnyPrefix(s[1:], []string{"请", "简要", "此处", "概述", "简述"}) && containsAny(s, []string{"填", "说明", "描述", "概述", "简述"})
}

// remarksOf notes damaged dates and targets that cannot be meant.
func (c *Content) remarksOf(p *para) {
	for k := range p.lex {
		switch x := &p.lex[k]; {
		case x.kind == lexPeriod && x.damaged:
			c.Remarks = append(c.Remarks, Remark{Kind: RemarkDate, Place: placeOf(p.text, x.from, x.to), Words: p.sub(x.from, x.to), Report: p.report})
		case x.kind == lexFigure:
			c.logicRemark(p, k)
		}
	}
	if d := strings.TrimSpace(p.line); p.signedOn(d) {
		at := strings.IndexRune(p.line, rune(d[0]))
		from := len([]rune(p.line[:at]))
		c.Remarks = append(c.Remarks, Remark{Kind: RemarkDate, Place: placeOf(p.text, from, from+len(d)), Words: d, Report: p.report})
	}
	if !p.has("第季度") {
		return
	}
	rs := p.text.Runes
	for i := 0; i+2 < len(rs); i++ {
		if rs[i] == '第' && rs[i+1] == '季' && rs[i+2] == '度' {
			c.Remarks = append(c.Remarks, Remark{Kind: RemarkDate, Place: placeOf(p.text, i, i+3), Words: "第季度", Report: p.report})
		}
	}
}

// signedOn reports whether a line of its own is a date that lost its 年, 月 and 日, and cannot be read as it stands: 2023417.
func (p *para) signedOn(line string) bool {
	if len(line) != 7 || p.inTable || strings.Trim(line, "0123456789") != "" || !strings.HasPrefix(line, "20") || line[4] == '0' {
		return false
	}
	day := line[5:]
	return day >= "01" && day <= "31"
}

// logicRemark notes ≥a或≤b, which any number meets where a ≤ b, and ≥a且≤b
// with a above b, which none does.
func (c *Content) logicRemark(p *para, k int) {
	f := c.figure(p.lex[k].fig)
	if f.Bound != ">=" && f.Bound != ">" {
		return
	}
	or, and := false, false
	for j := k + 1; j < len(p.lex) && j <= k+8; j++ {
		x := &p.lex[j]
		if x.kind == lexText {
			s := p.sub(x.from, x.to)
			or = or || strings.Contains(s, "或")
			and = and || strings.Contains(s, "且")
		}
		if x.kind == lexPunct && (x.r == '，' || x.r == '。' || x.r == '；') {
			return
		}
		if x.kind != lexFigure {
			continue
		}
		g := c.figure(x.fig)
		if g.Bound != "<=" && g.Bound != "<" || g.Dimension != f.Dimension && f.Dimension != numeral.None {
			return
		}
		from := p.lex[k].from
		for from > 0 && strings.ContainsRune("≥>= $", p.text.Runes[from-1]) {
			from--
		}
		for p.text.Runes[from] == ' ' {
			from++
		}
		w := p.sub(from, x.to)
		switch {
		case or && f.Value.LessThan(g.Value):
			c.Remarks = append(c.Remarks, Remark{Kind: RemarkLogic, Place: placeOf(p.text, from, x.to), Words: w, Figure: f.ID, Other: g.ID, Report: p.report, Detail: "always"})
		case and && f.Value.GreaterThan(g.Value):
			c.Remarks = append(c.Remarks, Remark{Kind: RemarkLogic, Place: placeOf(p.text, from, x.to), Words: w, Figure: f.ID, Other: g.ID, Report: p.report, Detail: "never"})
		}
		return
	}
}

// unitMix notes money in 元 and in 万元 in one sentence that compares budget
// and receipt or outlay.
func (c *Content) unitMix(p *para) {
	var first FigureID
	sentence := -1
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if f.Dimension != numeral.Money || m.Role != RoleLevel || m.Each || f.Key.Each || m.Depth > 0 || c.ofStandard(m) {
			continue
		}
		switch f.Key.Measure {
		case Budget, Received, Outlay:
		default:
			continue
		}
		if f.Place.Sentence != sentence {
			first, sentence = f.ID, f.Place.Sentence
			continue
		}
		g := c.figure(first)
		if g.Numeral.PowerTen.GreaterThan(decOne) != f.Numeral.PowerTen.GreaterThan(decOne) && g.Key.Measure != f.Key.Measure && !g.Value.Equal(f.Value) {
			c.Remarks = append(c.Remarks, Remark{Kind: RemarkUnitMix, Place: g.Place, Figure: f.ID, Other: first, Report: p.report})
			return
		}
	}
}
