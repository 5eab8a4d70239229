package content

import (
	"strings"

	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// templates are instructions that forms print where text is to be filled in.
var templates = []string{"字以内)", "字以内）", "字左右)", "请填写", "此处填写", "按实际情况填写", "逐条对照说明"}

// asking are words of such instructions.
var asking = []string{"说明", "填写", "概述", "简述", "分析存在", "提出", "总结", "阐述", "列明"}

// instructions begin the text that tells how a form is to be filled in.
var instructions = []string{"填写说明", "填表说明", "填报说明", "填报要求", "填写要求", "填表要求"}

// Instructs reports whether the text of a paragraph tells how a form is to be filled in.
func Instructs(s string) bool {
	return lang.HasAnyPrefix(strings.TrimLeft(s, " ("), instructions)
}

// OnlyLimits reports whether a text holds rates and scores alone, no amounts
// of the report's own.
func (c *Draft) OnlyLimits(p *Para) bool {
	for k := range p.Lex {
		x := &p.Lex[k]
		if x.Kind != LexFigure {
			continue
		}
		switch c.At(x.Fig).Dimension {
		case numeral.Percent, numeral.Points, numeral.Score, numeral.Times, numeral.None:
		default:
			return false
		}
	}
	return true
}

// ListItem reports whether a paragraph is an item of a list: 1. or ①.
func ListItem(p *Para) bool {
	h, end := HeadingAt(p.Text.Runes)
	return end > 0 && h.Level >= 3
}

// TemplateRemark notes a cell or paragraph that still holds the form's own
// instruction.
func (c *Draft) TemplateRemark(p *Para) {
	if !p.May("字") && !p.May("填") && !p.May("照") && !p.May("(") {
		return // each of templates and instructions holds one of these
	}
	s := strings.TrimSpace(p.String())
	if Longer(s, 80) || !lang.ContainsAny(s, templates) && !instruction(s) {
		return
	}
	if !instruction(s) && !lang.ContainsAny(s, asking) {
		return
	}
	i := LeadingSpace(p.Text.Runes)
	c.Remarks = append(c.Remarks, Remark{Kind: RemarkTemplate, Place: PlaceOf(p.Text, i, p.Text.Len()), Words: s, Report: p.Report})
}

// instruction reports whether a text is all in brackets and asks for something:
// （简要描述完成情况）.
func instruction(s string) bool {
	if !Longer(s, 5) || s[0] != '(' || s[len(s)-1] != ')' || strings.ContainsAny(s[1:len(s)-1], "()") {
		return false
	}
	return lang.HasAnyPrefix(s[1:], []string{"请", "简要", "此处", "概述", "简述"}) && lang.ContainsAny(s, []string{"填", "说明", "描述", "概述", "简述"})
}

// RemarksOf notes damaged dates and targets that cannot be meant.
func (c *Draft) RemarksOf(p *Para) {
	for k := range p.Lex {
		switch x := &p.Lex[k]; {
		case x.Kind == LexPeriod && x.damaged:
			c.Remarks = append(c.Remarks, Remark{Kind: RemarkDate, Place: PlaceOf(p.Text, x.From, x.To), Words: p.Sub(x.From, x.To), Report: p.Report})
		case x.Kind == LexFigure:
			c.LogicRemark(p, k)
		}
	}
	if d := strings.TrimSpace(p.Line); p.signedOn(d) {
		at := strings.IndexRune(p.Line, rune(d[0]))
		from := len([]rune(p.Line[:at]))
		c.Remarks = append(c.Remarks, Remark{Kind: RemarkDate, Place: PlaceOf(p.Text, from, from+len(d)), Words: d, Report: p.Report})
	}
	if !p.Has("第季度") {
		return
	}
	rs := p.Text.Runes
	for i := 0; i+2 < len(rs); i++ {
		if rs[i] == '第' && rs[i+1] == '季' && rs[i+2] == '度' {
			c.Remarks = append(c.Remarks, Remark{Kind: RemarkDate, Place: PlaceOf(p.Text, i, i+3), Words: "第季度", Report: p.Report})
		}
	}
}

// signedOn reports whether a line of its own is a date that lost its 年, 月 and 日, and cannot be read as it stands: 2023417.
func (p *Para) signedOn(line string) bool {
	if len(line) != 7 || p.InTable || strings.Trim(line, "0123456789") != "" || !strings.HasPrefix(line, "20") || line[4] == '0' {
		return false
	}
	day := line[5:]
	return day >= "01" && day <= "31"
}

// LogicRemark notes ≥a或≤b, which any number meets where a ≤ b, and ≥a且≤b
// with a above b, which none does.
func (c *Draft) LogicRemark(p *Para, k int) {
	f := c.At(p.Lex[k].Fig)
	if f.Bound != ">=" && f.Bound != ">" {
		return
	}
	or, and := false, false
	for j := k + 1; j < len(p.Lex) && j <= k+8; j++ {
		x := &p.Lex[j]
		if x.Kind == LexText {
			s := p.Sub(x.From, x.To)
			or = or || strings.Contains(s, "或")
			and = and || strings.Contains(s, "且")
		}
		if x.Kind == LexPunct && (x.R == '，' || x.R == '。' || x.R == '；') {
			return
		}
		if x.Kind != LexFigure {
			continue
		}
		g := c.At(x.Fig)
		if g.Bound != "<=" && g.Bound != "<" || g.Dimension != f.Dimension && f.Dimension != numeral.None {
			return
		}
		from := p.Lex[k].From
		for from > 0 && strings.ContainsRune("≥>= $", p.Text.Runes[from-1]) {
			from--
		}
		for p.Text.Runes[from] == ' ' {
			from++
		}
		w := p.Sub(from, x.To)
		switch {
		case or && f.Value.LessThan(g.Value):
			c.Remarks = append(c.Remarks, Remark{Kind: RemarkLogic, Place: PlaceOf(p.Text, from, x.To), Words: w, Figure: f.ID, Other: g.ID, Report: p.Report, Detail: "always"})
		case and && f.Value.GreaterThan(g.Value):
			c.Remarks = append(c.Remarks, Remark{Kind: RemarkLogic, Place: PlaceOf(p.Text, from, x.To), Words: w, Figure: f.ID, Other: g.ID, Report: p.Report, Detail: "never"})
		}
		return
	}
}

// LeadingSpace is where a text begins behind its blanks.
func LeadingSpace(rs []rune) int {
	i := lang.SkipSpace(rs, 0)
	if i >= len(rs) {
		return 0
	}
	return i
}
