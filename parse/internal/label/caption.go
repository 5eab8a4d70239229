package label

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/outline"
)

// The headings and captions of a report's parts bear one year: of 表一 2022年…、表二 2021年… and of
// （一）2022年甲基金、（二）2022年乙基金、（三）2021年丙基金 the odd one was left over, where that year is named
// nowhere else.

// captionLength is how many characters a heading or a caption has at most.
const captionLength = 40

// CaptionYears compares the years at the head of such lines.
func CaptionYears(c *content.Draft) {
	type caption struct {
		p    *content.Para
		year *content.Lexeme
	}
	tables, heads := map[int]int{}, map[int]int{} // by report, lines with the report's year
	said := map[string]bool{}                     // behind it
	odd := map[int][]caption{}
	for _, p := range c.Paras {
		if p.Report < 1 || c.Reports[p.Report-1].Year == 0 || p.InTable || content.Longer(p.Line, captionLength) {
			continue
		}
		x := captionYear(c, p)
		switch {
		case x == nil:
		case x.Period.Year == c.Reports[p.Report-1].Year:
			if lang.HasAnyPrefix(strings.TrimLeft(p.Line, " "), tableWords) {
				tables[p.Report]++
			} else {
				heads[p.Report]++
			}
			said[behindYear(p, x)] = true
		default:
			odd[p.Report] = append(odd[p.Report], caption{p, x})
		}
	}
	for i := range c.Reports {
		r, rep := i+1, &c.Reports[i]
		list := odd[r]
		if len(list) != 1 || list[0].year.Period.Year != rep.Year-1 || !strings.Contains(rep.Title, lang.Itoa(rep.Year)) {
			continue
		}
		p, x := list[0].p, list[0].year
		if timesYear(c, r, x.Period.Year) != 1 || onYear(c, r, x.Period.Year) || labelledAt(c, p, x) || lang.ContainsAny(p.Line, notIn) || lang.ContainsAny(p.Line, notDone) {
			continue
		}
		// The lines beside it, or that it bears the name of a fund whose figures the report tells.
		if said[behindYear(p, x)] {
			continue // of two years in turn
		}
		table := lang.HasAnyPrefix(strings.TrimLeft(p.Line, " "), tableWords)
		if table && tables[r] > 0 || !table && heads[r] >= minSeries || len(outline.FundsOf(p.Line)) > 0 && besideFunds(c, p) {
			yearLabel(c, p, x, true)
		}
	}
}

// tableWords begin the caption of a table.
var tableWords = []string{"表", "附表"}

// behindYear are the words behind the year of a caption.
func behindYear(p *content.Para, year *content.Lexeme) string {
	return strings.TrimSpace(p.Sub(year.To, p.Text.Len()))
}

// captionYear is the year that a heading or caption begins with, nil where the line is none.
func captionYear(c *content.Draft, p *content.Para) *content.Lexeme {
	rs := p.Text.Runes
	at := 0
	h, end := content.HeadingAt(rs)
	switch {
	case end > 0 && h.Level <= 2:
		at = end
	case lang.HasAnyPrefix(strings.TrimLeft(p.Line, " "), tableWords):
		for at < len(rs) && (strings.ContainsRune("附表 ：:", rs[at]) || lang.IsChineseDigit(rs[at]) || lang.IsDigit(rs[at])) {
			if lang.IsDigit(rs[at]) && at+3 < len(rs) && lang.IsDigit(rs[at+1]) && lang.IsDigit(rs[at+2]) && lang.IsDigit(rs[at+3]) {
				break
			}
			at++
		}
	default:
		return nil
	}
	var year *content.Lexeme
	for k := range p.Lex {
		x := &p.Lex[k]
		if x.Kind == content.LexFigure && x.From >= at || x.Kind == content.LexPunct && (x.R == '。' || x.R == '；' || x.R == '，') {
			return nil
		}
		if x.Kind == content.LexPeriod && x.Period.Year != 0 {
			if year != nil {
				return nil
			}
			year = x
		}
	}
	if year == nil || strings.TrimSpace(p.Sub(at, year.From)) != "" {
		return nil
	}
	return year
}

// besideFunds reports whether two more headings of the same style name a fund and no year.
func besideFunds(c *content.Draft, p *content.Para) bool {
	own, end := content.HeadingAt(p.Text.Runes)
	if end == 0 {
		return false
	}
	n := 0
	for i := range c.Headings {
		if h := &c.Headings[i]; h.Report == p.Report && h.Style == own.Style && !strings.Contains(p.Line, h.Text) && len(outline.FundsOf(h.Text)) > 0 && content.YearNamed(h.Text) == 0 && !content.Longer(h.Text, captionLength) {
			n++
		}
	}
	return n >= minSeries
}
