package outline

import (
	"strings"

	"gouji/parse/document"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/stream"
)

// reportStart is a Report and the block it begins at.
type reportStart struct {
	content.Report
	block int
}

// maxTitleLines is the number of lines over which a title may run.
const maxTitleLines = 4

// reportStarts finds where reports begin. A document is one report unless a
// further title is followed by headings that start again at 一, or a further
// form begins after one has been filled in.
func reportStarts(doc *outline) []reportStart {
	var out []reportStart
	var first *reportStart
	firstScore := 0
	counted := 0    // highest heading 一、二、 since the report's start
	filled := false // a form's total row has been seen
	for i := 0; i < len(doc.Blocks); i++ {
		b := &doc.Blocks[i]
		text, n := titleText(doc, i)
		if text != "" {
			form := lang.ContainsAny(text, reflow.FormTitle) && len([]rune(text)) < 40
			switch {
			case first == nil || len(out) == 0 && counted == 0 && !filled && titleScore(text) > firstScore:
				r := newReport(doc, text, i)
				first, firstScore = &r, titleScore(text)
				i += n - 1
				continue
			case counted > 0 && restarts(doc, i+n) && !bareTitle(text), form && filled:
				if len(out) == 0 {
					first.block = 0
					out = append(out, *first)
				}
				out = append(out, newReport(doc, text, i))
				counted, filled = 0, false
				i += n - 1
				continue
			}
		}
		if b.Kind == document.Grid {
			for _, r := range b.Table.Rows {
				if len(r.Cells) > 1 && stream.IsTotalLabel(r.Cells[0].Text.String()) && rowText(r) == "" {
					filled = true
				}
			}
		} else if x := &doc.lines[i]; x.Heading != nil && x.Heading.Level == 1 && x.Heading.Number > counted {
			counted = x.Heading.Number
		} else if reflow.IsTotalLine(x.Text) || reflow.BudgetFields(x.Fields) {
			filled = true
		}
	}
	if len(out) == 0 {
		if first == nil {
			r := newReport(doc, "", 0)
			first = &r
		}
		first.block = 0
		out = append(out, *first)
	}
	for k := range out {
		end := len(doc.Blocks)
		if k+1 < len(out) {
			end = out[k+1].block
		}
		out[k].lines(doc, out[k].block, end)
		out[k].complete(doc, out[k].block, end)
	}
	return out
}

// anyTitle are words of a title that names nothing of its own.
var anyTitle = []string{"绩效", "自评", "评价", "目标", "完成", "工作", "运行", "基金", "收支", "执行", "情况", "说明", "分析"}

// bareTitle reports whether a title only says that the evaluation of what came
// before follows: 绩效自评说明, below a table.
func bareTitle(s string) bool {
	if !lang.HasAnySuffix(s, []string{"说明", "情况", "分析"}) {
		return false
	}
	s = lang.Without(s, anyTitle)
	return s == ""
}

// titleText is the title that begins at block i, joined over its lines, and
// how many blocks it takes.
func titleText(doc *outline, i int) (string, int) {
	b := &doc.Blocks[i]
	if b.Kind == document.Grid {
		// A form whose title is its first row.
		for k, r := range b.Table.Rows {
			if k > 0 {
				break
			}
			if s := withoutField(rowText(r)); s != "" && len([]rune(s)) < 60 && reflow.TitleLike(s) {
				return s, 1
			}
		}
		return "", 0
	}
	whole := ""
	for n := 0; n < maxTitleLines && i+n < len(doc.lines) && doc.lines[i+n].Title != ""; n++ {
		whole += doc.lines[i+n].Title
		if reflow.TitleLike(whole) {
			return whole, n + 1
		}
	}
	return "", 0
}

// rowText is the text of a row whose first cell is the only one filled.
func rowText(r document.Row) string {
	s := ""
	for _, c := range r.Cells {
		if t := content.Trimmed(c.Text.String()); t != "" {
			if s != "" {
				return ""
			}
			s = t
		}
	}
	return s
}

// allText is the text of all cells of a row.
func allText(r document.Row) string {
	var b strings.Builder
	for _, c := range r.Cells {
		b.WriteString(c.Text.String())
		b.WriteByte(' ')
	}
	return b.String()
}

// stripMarks drops the program's marks from a title: [bookmark: _GoBack].
func stripMarks(s string) string {
	for {
		i := strings.Index(s, "[bookmark")
		if i < 0 {
			return s
		}
		j := strings.IndexByte(s[i:], ']')
		if j < 0 {
			return s
		}
		s = s[:i] + s[i+j+1:]
	}
}

// titleScore prefers the title that says most of the report: with its year
// and its fund or project.
func titleScore(s string) int {
	n := 1
	if YearIn(s) > 0 {
		n += 2
	}
	if f, full := clause.FundOf(s); f != lang.NoFund {
		n++
		if full {
			n++
		}
	}
	if strings.Contains(s, "自评") {
		n++
	}
	return n
}

// YearIn is the first year that a text names.
func YearIn(s string) int {
	var room [128]rune
	rs := lang.AppendNormal(room[:0], s)
	for i := 0; i < len(rs); i++ {
		if lang.IsDigit(rs[i]) && (i == 0 || !lang.IsDigit(rs[i-1])) {
			if e, p, _ := lang.DateAt(rs, i); e > i && p.Year > 0 {
				return p.Year
			}
		}
		if j := lang.ChineseYear(rs, i); j > i {
			return lang.ChineseYearValue(rs[i:j])
		}
	}
	return 0
}

// restarts reports whether the next first-level heading behind block i is 一.
func restarts(doc *outline, i int) bool {
	for ; i < len(doc.Blocks); i++ {
		if x := &doc.lines[i]; x.Heading != nil && x.Heading.Level == 1 {
			return x.Heading.Number == 1
		}
	}
	return false
}

func newReport(doc *outline, title string, block int) reportStart {
	title = strings.TrimLeft(title, "# ") // Markdown pasted as text
	r := reportStart{Report: content.Report{Title: title}, block: block}
	if title != "" {
		r.Year = YearIn(title)
		own := withoutIncluded(title)
		fs := FundsOf(own)
		if len(fs) == 1 {
			r.Fund = titleFund(own)
		} else if len(fs) == 0 {
			if f, _ := clause.FundOf(title); f != lang.BasicMedical {
				r.Fund = f
			}
		}
		r.Subject = subjectOf(title)
		r.TitlePlace = titlePlace(&doc.Blocks[block])
	} else if len(doc.Blocks) > 0 {
		r.TitlePlace = titlePlace(&doc.Blocks[0])
	}
	return r
}

func titlePlace(b *document.Block) content.Place {
	if b.Kind == document.Grid {
		for _, r := range b.Table.Rows {
			for _, c := range r.Cells {
				if c.Text.Len() > 0 {
					return content.PlaceOf(c.Text, 0, c.Text.Len())
				}
			}
		}
		return content.Place{Line: 1, Column: 1, Length: 1}
	}
	i := content.LeadingSpace(b.Text.Runes)
	if i >= b.Text.Len() {
		return content.Place{Line: 1, Column: 1, Length: 1}
	}
	return content.PlaceOf(b.Text, i, b.Text.Len())
}

// subjectEnds begin what a title says of its subject.
var subjectEnds = []string{"绩效", "自评", "评价", "运行情况", "收支"}

// subjectOf is what a title says is evaluated: the words between year and 绩效,
// or those before the year where nothing stands between.
func subjectOf(title string) string {
	s := title
	if i := strings.Index(s, "关于"); i >= 0 {
		s = s[i+len("关于"):]
	}
	before := ""
	for _, w := range []string{"年度", "年"} {
		if i := strings.Index(s, w); i >= 0 && i > 3 {
			before, s = s[:i], s[i+len(w):]
			break
		}
	}
	if s = strings.Trim(upToSubjectEnd(s, before != ""), " 的"); s == "" {
		before = strings.TrimRight(before, " （(〔[0123456789０１２３４５６７８９〇○零一二三四五六七八九-—")
		s = upToSubjectEnd(strings.TrimPrefix(before, orgIn(before)), false)
	}
	return content.Trimmed(strings.TrimLeft(s, "）)"))
}

// upToSubjectEnd cuts a title before the first of subjectEnds; at its very
// beginning only where nothing before it can be the subject.
func upToSubjectEnd(s string, empty bool) string {
	end := len(s)
	for _, w := range subjectEnds {
		if i := strings.Index(s, w); i > 0 && i < end || i == 0 && empty {
			end = i
		}
	}
	return s[:end]
}

// lines records which lines a report takes.
func (r *reportStart) lines(doc *outline, from, to int) {
	r.FirstLine, r.LastLine = 1, len(doc.Lines)
	if from > 0 {
		r.FirstLine = firstLine(&doc.Blocks[from])
	}
	if to < len(doc.Blocks) {
		r.LastLine = firstLine(&doc.Blocks[to]) - 1
	}
}

func firstLine(b *document.Block) int {
	if b.Kind == document.Grid {
		for _, row := range b.Table.Rows {
			for _, c := range row.Cells {
				if c.Text.Len() > 0 {
					return int(c.Text.At[0].Line)
				}
			}
		}
		return 1
	}
	if b.Text.Len() == 0 {
		return 1
	}
	return int(b.Text.At[0].Line)
}

// orgEnds are the words that an organisation's name ends in.
var orgEnds = []string{"医疗保障局", "医保局", "财政局", "民政局", "人社局", "教育局", "农业农村局", "卫健委", "局", "委员会", "办公室", "中心", "医院", "学校", "政府", "保健院", "残联", "厅", "学院", "院"}

// complete fills in what the title does not say from the lines around it.
func (r *reportStart) complete(doc *outline, from, to int) {
	if r.Organization == "" {
		r.Organization = orgIn(r.Title)
	}
	r.complementName(doc, from, to)
	seen := 0
	for i := from; i < to && seen < 12; i++ {
		b := &doc.Blocks[i]
		if b.Kind == document.Grid {
			for _, row := range b.Table.Rows {
				if seen++; seen > 12 {
					break
				}
				if r.Year == 0 {
					if s := allText(row); strings.Contains(s, "年度") {
						r.Year = YearIn(s)
					}
				}
				if r.Organization == "" {
					for k := 0; k+1 < len(row.Cells); k++ {
						if l := row.Cells[k].Text.String(); strings.Contains(l, "实施单位") || strings.Contains(l, "主管部门") {
							r.Organization = row.Cells[k+1].Text.String()
						}
					}
				}
			}
			continue
		}
		seen++
		s := stripMarks(doc.lines[i].Text)
		if r.Year == 0 && !content.Longer(s, 39) && !lang.ContainsAny(s, writtenOn) && !published(s) {
			if y := YearIn(s); y > 0 && strings.Contains(s, "年") {
				r.Year = y
			}
		}
		if r.Organization == "" && !content.Longer(s, 24) && !strings.ContainsAny(s, "。；，") {
			r.Organization = orgIn(s)
		}
	}
	if r.Year == 0 {
		r.Year = commonYear(doc, from, to)
	}
}

func orgIn(s string) string {
	for _, sep := range []string{"关于", "20", "二〇", "二○"} {
		if i := strings.Index(s, sep); i > 0 {
			s = s[:i]
		}
	}
	for _, colon := range []string{"：", ":"} { // 实施单位（公章）：某局
		if i := strings.LastIndex(s, colon); i >= 0 {
			s = s[i+len(colon):]
		}
	}
	s = content.Trimmed(s)
	for _, e := range orgEnds {
		if i := strings.Index(s, e); i > 0 {
			return s[:i+len(e)]
		}
	}
	return ""
}

// writtenOn are the words of a line that dates the writing of a report, mostly in the
// year behind the one that it is on.
var writtenOn = []string{"报告日期", "填报日期", "填表日期", "填报时间", "填表时间"}

// published reports whether a line tells where and when a page was put up, mostly in the year
// behind the one that it is on.
func published(s string) bool {
	return lang.ContainsAny(s, []string{"来源", "发布时间", "发布日期", "浏览", "阅读", "点击"}) && !strings.Contains(s, "年度")
}

// commonYear is the year that a report names most often.
func commonYear(doc *outline, from, to int) int {
	n := map[int]int{}
	best := 0
	for i := from; i < to; i++ {
		if doc.Blocks[i].Kind == document.Grid {
			continue
		}
		if s := doc.lines[i].Text; lang.ContainsAny(s, writtenOn) || !content.Longer(s, 39) && published(s) {
			continue
		} else if y := YearIn(notCompared(s)); y > 0 {
			n[y]++
			if n[y] > n[best] || n[y] == n[best] && y > best {
				best = y
			}
		}
	}
	return best
}

// notCompared drops the years with which a line compares: 比2020年度决算数减少.
func notCompared(s string) string {
	for _, w := range []string{"比20", "较20"} {
		s = strings.ReplaceAll(s, w, w[:len("比")])
	}
	return s
}
