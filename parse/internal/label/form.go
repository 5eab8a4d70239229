package label

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/outline"
	"gouji/parse/internal/reflow"
)

// One document can hold several forms, each headed with a year. The odd one was left over where what it tells was
// done bears the year of all the others: 项目支出绩效自评表（2022年度） over 2023年受理并完成评估 365 人 among forms of 2023.

// yearForm is a form, from its title to the next.
type yearForm struct {
	year, first, last int // the year that it bears, and its lines
	place             content.Place
	words             string
	listed            bool // its title is numbered and begins with the year
}

// FormYears finds such titles.
func FormYears(c *content.Draft) {
	forms, others := yearForms(c)
	if len(forms) == 0 {
		return
	}
	for i, f := range forms {
		own, several := others, false
		for j, g := range forms {
			switch {
			case j == i:
			case own == 0:
				own = g.year
			case g.year != own:
				several = true
			}
		}
		if r := reportAt(c, f.place.Line); len(forms) == 1 && r > 0 && evaluates(&c.Reports[r-1], f.year+1) && c.Reports[r-1].Year == f.year+1 && timesYear(c, r, f.year+1) > ownTimes && namesYear(c, f.year, f, false) == timesAgainst(c, r, f.year) && !carriedOver(c, f) && !placeLabelled(c, f.place) {
			c.Labels = append(c.Labels, content.Label{Kind: LabelYear, Place: f.place, Words: f.words, Own: lang.Itoa(f.year+1) + "年", Report: r, Evaluated: true})
			return
		}
		if own == 0 || several || f.year >= own || f.year < own-farYears {
			continue
		}
		if namesYear(c, f.year, f, false) == 0 && (namesYear(c, own, f, true) > 0 || f.listed && others == own && len(forms) > minSeries) && !carriedOver(c, f) && !placeLabelled(c, f.place) {
			report := reportAt(c, f.place.Line)
			if report > 0 {
				c.Labels = append(c.Labels, content.Label{Kind: LabelYear, Place: f.place, Words: f.words, Own: lang.Itoa(own) + "年", Report: report, Evaluated: true})
			}
		}
		return // one at most
	}
}

// timesAgainst is how many times a report compares something with a year, or names it in the number of a document.
func timesAgainst(c *content.Draft, report, year int) (n int) {
	for _, list := range [][]*content.Para{c.Paras, c.Cells} {
		for _, p := range list {
			for k := range p.Lex {
				if x := &p.Lex[k]; p.Report == report && x.Kind == content.LexPeriod && x.Period.Year == year && (against(p, x) || ofDocument(p, k)) {
					n++
				}
			}
		}
	}
	return n
}

// carriedOver reports whether a form is on a project whose name says that it goes on from an earlier year: 项目名称 疫苗采购（结转）.
func carriedOver(c *content.Draft, f yearForm) bool {
	for _, line := range c.Document.Lines[f.first-1 : f.last] {
		if s := content.Normalized(line); strings.Contains(s, "项目名称") && lang.ContainsAny(s, []string{"结转", "跨年", "续建", "遗留", "上年"}) {
			return true
		}
	}
	return false
}

// placeLabelled reports whether a label stands in a line already.
func placeLabelled(c *content.Draft, at content.Place) bool {
	for _, l := range c.Labels {
		if l.Place.Line == at.Line && l.Kind == LabelYear {
			return true
		}
	}
	return false
}

// yearForms are the forms of a document whose titles bear a year, and the year that the document's own title bears,
// 0 if none.
func yearForms(c *content.Draft) (forms []yearForm, own int) {
	for n, line := range c.Document.Lines {
		s := content.Normalized(line)
		i, w := -1, ""
		for _, x := range reflow.FormTitle {
			if j := strings.Index(s, x); j >= 0 && (i < 0 || j < i) {
				i, w = j, x
			}
		}
		if i < 0 || content.Longer(s[:i], captionLength) || strings.ContainsAny(s[:i], "，。；《") {
			continue
		}
		rest := strings.TrimLeft(s[i+len(w):], " ")
		year, ok := yearBracket(rest)
		head := ""
		if _, at := content.HeadingAt([]rune(s)); !ok && at > 0 {
			if y := outline.YearIn(s[:i]); y > 0 && strings.HasPrefix(string([]rune(s)[at:]), lang.Itoa(y)+"年度") {
				year, ok, head = y, true, string([]rune(s)[:at]) // 3、2019年度某项目自评表
			}
		}
		if !ok {
			if y := outline.YearIn(s[:i]); y > 0 && n < openingLines && len(forms) == 0 && own == 0 {
				own = y // of the file, over the forms
			}
			continue
		}
		if k := len(forms); k > 0 {
			forms[k-1].last = n
		}
		at := len([]rune(s[:len(s)-len(rest)])) + 1
		if head != "" {
			at = len([]rune(head))
		}
		forms = append(forms, yearForm{listed: head != "", year: year, first: n + 1, last: len(c.Document.Lines), words: lang.Itoa(year) + "年", place: content.Place{Line: n + 1, Column: at + 1, Length: len([]rune(lang.Itoa(year) + "年"))}})
	}
	return forms, own
}

// yearBracket is the year of the bracket that words begin with: (2023年度).
func yearBracket(s string) (int, bool) {
	rest, ok := strings.CutPrefix(s, "(")
	if !ok {
		return 0, false
	}
	in, _, ok := strings.Cut(rest, ")")
	y := outline.YearIn(in)
	if !ok || y == 0 || in != lang.Itoa(y)+"年" && in != lang.Itoa(y)+"年度" {
		return 0, false
	}
	return y, true
}

// notOfYear are words of a sentence that names a year besides that of which it tells.
var notOfYear = []string{"填报", "填表", "日期", "下一步", "计划", "将", "印发", "下达", "文件", "通知", "预算", "结转", "下年", "次年", "拟", "底前"}

// namesYear is how many sentences of a form name a year as that in which something was done, or of the whole
// document outside its title at all.
func namesYear(c *content.Draft, year int, f yearForm, done bool) int {
	n := 0
	for _, list := range [][]*content.Para{c.Paras, c.Cells} {
		for _, p := range list {
			for k := range p.Lex {
				x := &p.Lex[k]
				if x.Kind != content.LexPeriod || x.Period.Year != year {
					continue
				}
				at := content.PlaceOf(p.Text, x.From, x.To)
				if !done {
					if at.Line != f.place.Line || at.Column != f.place.Column {
						n++
					}
					continue
				}
				if at.Line <= f.first || at.Line > f.last || x.Period.From != 0 {
					continue
				}
				from, to := clauseAt(p, k)
				if clause := p.Sub(from, to); !lang.ContainsAny(clause, notOfYear) && lang.ContainsAny(clause, yearDone) {
					n++
				}
			}
		}
	}
	return n
}

// yearDone are the verbs of what was done in a year.
var yearDone = []string{"完成", "受理", "发放", "支付", "支出", "开展", "实施", "建成", "救助", "培训", "评定", "补助", "补贴", "组织", "新增", "改造", "采购", "接种", "服务", "参保", "维修", "新建", "举办", "缴纳", "足额"}
