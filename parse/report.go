package parse

import (
	"slices"
	"strings"

	"gouji/parse/document"
)

// reportStart is a Report and the block it begins at.
type reportStart struct {
	Report
	block int
}

// titleEnds are the words that a report's title ends in, titleSays those that
// it holds.
var (
	titleEnds = []string{"报告", "自评表", "评价表", "情况", "公示", "公开", "说明", "披露", "自评", "自评价", "指标", "评价", "(节选)", "监控", "表", "通报", "公报", "快报", "分析", "部分)", "公告"}
	titleSays = []string{"自评", "绩效", "运行情况", "收支情况", "基金", "决算", "评价", "执行情况", "使用情况", "工作报告", "指标"}
	formTitle = []string{"自评表", "评价表", "申报表", "目标表"}
)

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
			form := containsAny(text, formTitle) && len([]rune(text)) < 40
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
				if len(r.Cells) > 1 && isTotalLabel(r.Cells[0].Text.String()) && rowText(r) == "" {
					filled = true
				}
			}
		} else if x := &doc.lines[i]; x.heading != nil && x.heading.Level == 1 && x.heading.Number > counted {
			counted = x.heading.Number
		} else if isTotalLine(x.text) || budgetFields(x.fields) {
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
	if !hasAnySuffix(s, []string{"说明", "情况", "分析"}) {
		return false
	}
	s = Without(s, anyTitle)
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
			if s := rowText(r); s != "" && len([]rune(s)) < 60 && titleLike(s) {
				return s, 1
			}
		}
		return "", 0
	}
	whole := ""
	for n := 0; n < maxTitleLines && i+n < len(doc.lines) && doc.lines[i+n].title != ""; n++ {
		whole += doc.lines[i+n].title
		if titleLike(whole) {
			return whole, n + 1
		}
	}
	return "", 0
}

// metaWords mark the lines of a web page's frame.
var metaWords = []string{"索引号", "发布机构", "发文日期", "文号", "公开范围", "主题分类", "发布日期", "发布时间", "来源", "浏览次数", "首页", "字体", "时效性", "当前位置", "报表编号"}

// rowText is the text of a row whose first cell is the only one filled.
func rowText(r document.Row) string {
	s := ""
	for _, c := range r.Cells {
		if t := trimmed(c.Text.String()); t != "" {
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

// titleLike reports whether a line reads like a report's title.
func titleLike(s string) bool {
	s = strings.TrimRight(trimmed(s), "》\"”")
	if i := strings.LastIndex(s, "("); i > 0 && strings.HasSuffix(s, ")") && trimmed(s[:i]) != "" {
		s = trimmed(s[:i])
	}
	return hasAnySuffix(s, titleEnds) && containsAny(s, titleSays) && !strings.HasPrefix(s, "正在阅读") && !strings.ContainsAny(s, "|>:") && !strings.Contains(s, "：")
}

// titleScore prefers the title that says most of the report: with its year
// and its fund or project.
func titleScore(s string) int {
	n := 1
	if yearIn(s) > 0 {
		n += 2
	}
	if f, full := fundOf(s); f != NoFund {
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

// yearIn is the first year that a text names.
func yearIn(s string) int {
	var room [128]rune
	rs := appendNormal(room[:0], s)
	for i := 0; i < len(rs); i++ {
		if isDigit(rs[i]) && (i == 0 || !isDigit(rs[i-1])) {
			if e, p, _ := dateAt(rs, i); e > i && p.Year > 0 {
				return p.Year
			}
		}
		if j := chineseYear(rs, i); j > i {
			return chineseYearValue(rs[i:j])
		}
	}
	return 0
}

// restarts reports whether the next first-level heading behind block i is 一.
func restarts(doc *outline, i int) bool {
	for ; i < len(doc.Blocks); i++ {
		if x := &doc.lines[i]; x.heading != nil && x.heading.Level == 1 {
			return x.heading.Number == 1
		}
	}
	return false
}

func newReport(doc *outline, title string, block int) reportStart {
	title = strings.TrimLeft(title, "# ") // Markdown pasted as text
	r := reportStart{Report: Report{Title: title}, block: block}
	if title != "" {
		r.Year = yearIn(title)
		own := withoutIncluded(title)
		fs := fundsOf(own)
		if len(fs) == 1 {
			r.Fund = titleFund(own)
		} else if len(fs) == 0 {
			if f, _ := fundOf(title); f != BasicMedical {
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

func titlePlace(b *document.Block) Place {
	if b.Kind == document.Grid {
		for _, r := range b.Table.Rows {
			for _, c := range r.Cells {
				if c.Text.Len() > 0 {
					return placeOf(c.Text, 0, c.Text.Len())
				}
			}
		}
		return Place{Line: 1, Column: 1, Length: 1}
	}
	i := leadingSpace(b.Text.Runes)
	if i >= b.Text.Len() {
		return Place{Line: 1, Column: 1, Length: 1}
	}
	return placeOf(b.Text, i, b.Text.Len())
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
	return trimmed(strings.TrimLeft(s, "）)"))
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
						r.Year = yearIn(s)
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
		s := stripMarks(doc.lines[i].text)
		if r.Year == 0 && !longer(s, 39) && !containsAny(s, writtenOn) && !published(s) {
			if y := yearIn(s); y > 0 && strings.Contains(s, "年") {
				r.Year = y
			}
		}
		if r.Organization == "" && !longer(s, 24) && !strings.ContainsAny(s, "。；，") {
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
	s = trimmed(s)
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
	return containsAny(s, []string{"来源", "发布时间", "发布日期", "浏览", "阅读", "点击"}) && !strings.Contains(s, "年度")
}

// commonYear is the year that a report names most often.
func commonYear(doc *outline, from, to int) int {
	n := map[int]int{}
	best := 0
	for i := from; i < to; i++ {
		if doc.Blocks[i].Kind == document.Grid {
			continue
		}
		if s := doc.lines[i].text; containsAny(s, writtenOn) || !longer(s, 39) && published(s) {
			continue
		} else if y := yearIn(notCompared(s)); y > 0 {
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

// totalLabels head the row that adds a form up.
var totalLabels = []string{"总分", "合计", "总计", "总得分", "得分合计", "合 计", "总 分", "自评得分", "综合得分", "自评总分", "总 计"}

// totalOwners may stand before the words of such a label, and say what is added up.
var totalOwners = []string{"本", "部门", "单位", "项目", "整体", "支出", "年度", "绩效", "评价", "自评"}

// wholeSaid begin a bracket behind such a label that says what is added up, or out of how much.
var wholeSaid = []string{"含", "包含", "包括", "满分", "百分制", "100分", "共100分"}

func isTotalLabel(s string) bool {
	s = strings.TrimRight(trimmed(s), "：: ")
	if i := strings.IndexByte(s, '('); i > 0 && strings.HasSuffix(s, ")") && hasAnyPrefix(s[i+1:], wholeSaid) {
		s = s[:i] // 总计(含预算执行10分)
	}
	for i := 0; i < 4; i++ {
		if slices.Contains(totalLabels, s) {
			return true // 绩效自评综合得分
		}
		owned := false
		for _, w := range totalOwners {
			if rest, ok := strings.CutPrefix(s, w); ok {
				s, owned = rest, true
				break
			}
		}
		if !owned {
			return false
		}
	}
	return false
}

// isTotalLine reports whether a flattened line is a form's total row.
func isTotalLine(s string) bool {
	s = trimmed(s)
	for _, w := range []string{"总分", "合计", "总计"} {
		if rest, ok := strings.CutPrefix(s, w); ok {
			rest = strings.TrimLeft(trimmed(rest), " —-/|") // 合计 — 100 96.8
			for {
				head, behind, ok := strings.Cut(rest, " ")
				if !ok || !headsPoints(head) {
					break
				}
				rest = strings.TrimSpace(behind) // 总分 总分值 总得分 自评等级 100 96.8 优
			}
			return rest != "" && isDigit([]rune(rest)[0])
		}
	}
	// 绩效自评综合得分 100 96.3: the full mark and the score
	fields := strings.Fields(s)
	return len(fields) == 3 && isTotalLabel(fields[0]) && fields[1] == "100" && isNumber(fields[2])
}

// isNumber reports whether a word is nothing but digits, with a point among them at most.
func isNumber(s string) bool {
	return s != "" && isDigit([]rune(s)[0]) && strings.Trim(s, "0123456789.") == "" && strings.Count(s, ".") <= 1
}
