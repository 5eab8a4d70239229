package label

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/outline"
)

// The one sentence of a report that begins with the year before its own, which no other sentence names, while others name the
// report's own: 2021年，上级下达我馆补助资金 50 万元 in a report on 2022. Where a report rightly tells of the year before, it says so, by
// words of strayElse, or does so more than once.

// ownTimes is how many times such a report names its own year at least.
const ownTimes = 2

// sameBehind is how many characters behind two years say that the same is told of both.
const sameBehind = 4

var (
	// strayElse are words of a sentence that rightly tells of the year before.
	strayElse = []string{"较", "比上", "比去", "同比", "相比", "上年", "去年", "上一年", "上期", "结转", "结余资金", "提前", "同期", "以来", "起", "立项", "批复", "批准", "开工", "启动", "印发", "出台", "通知", "文件", "《", "〔", "[", "规划", "试点", "成立", "设立", "组建", "建成", "建于", "投入使用", "投用", "签订", "合同", "招标", "采购", "验收", "首次", "首批", "考核", "荣获", "评为", "审计", "整改", "累计", "历年", "连续", "续建", "跨年", "清算", "遗留", "尾款", "缴费", "征缴", "筹资", "参保缴", "人口普查", "底数", "基数", "今年", "本年", "次年", "下年", "三年", "两年", "调整为", "改为", "更名", "实行", "推行", "探索", "集中", "预算收入", "财政收入", "人均"}
	// strayFlows are words of what came in or went out of the money that a report is on.
	strayFlows = []string{"下达", "到位", "安排", "拨付", "拨入", "收到", "收入", "支出", "筹集"}
	// strayHeads are words of a heading under which a report rightly tells of earlier years.
	strayHeads = []string{"背景", "由来", "历年", "历史", "以前", "上年", "上一", "往年", "整改", "依据", "简介", "沿革", "应用", "运用", "问题", "原因"}
	// carriedElse are such words anywhere behind what was told first.
	carriedElse = []string{"结转", "今年", "本年", "次年", "提前", "续建", "跨年", "目前", "同期", "尾款", "付清", "得分", "评价", "等级", "基础", "一期", "前期", "本项目为", "本项目是"}
	upToDay     = []string{"截至", "截止", "截止到", "截至到", "至"}
)

// StrayYears finds such sentences, in the text and in the cells of forms.
func StrayYears(c *content.Draft) {
	for _, list := range [][]*content.Para{c.Paras, c.Cells} {
		for _, p := range list {
			if p.Report < 1 || p.Rule {
				continue
			}
			own := c.Reports[p.Report-1].Year
			if own == 0 || timesYear(c, p.Report, own-1) != 1 || timesYear(c, p.Report, own) < ownTimes || onYear(c, p.Report, own-1) || !strings.Contains(title(c, p), lang.Itoa(own)) {
				continue
			}
			for k := 0; k < len(p.Lex); {
				end := k
				for ; end < len(p.Lex) && p.Lex[end].Sentence == p.Lex[k].Sentence; end++ {
				}
				strayYear(c, p, k, end, own)
				k = end
			}
		}
	}
}

// strayYear reads the sentence of lexemes k up to end.
func strayYear(c *content.Draft, p *content.Para, k, end, own int) {
	year := lone(p, k, end, func(x *lang.Period) bool { return x.Year != 0 && x.Year != own+1 }) // 已列入2024年预算
	if year == nil || labelledAt(c, p, year) {
		return
	}
	whole, atEnd := lang.Period{Year: own - 1}, lang.Period{Year: own - 1, From: 12, To: 12}
	sentence, behind := p.Sub(p.Lex[k].From, p.Lex[end-1].To), strings.TrimLeft(p.Sub(year.To, p.Lex[end-1].To), "度 ")
	lead := leadOf(p.Sub(p.Lex[k].From, year.From))
	goal := lead != "" && *year.Period == whole && strings.ContainsAny(firstRune(behind), "≥≤＞＜><") // 参保人数-2017年≥29万人
	if p.Heading && k == 0 && end == len(p.Lex) && !goal {
		return
	}
	if !goal && !(*year.Period == whole && lead == "") && !(*year.Period == atEnd && lang.HasAnySuffix(lead, upToDay) && !content.Longer(lead, 3)) {
		return
	}
	if !goal && !lang.ContainsAny(firstTold(sentence), strayFlows) || !strings.ContainsAny(behind, "0123456789") || lang.ContainsAny(firstTold(sentence), strayElse) || lang.ContainsAny(sentence, carriedElse) || lang.ContainsAny(c.SectionHeading(p.Section), strayHeads) || ofThen(behind) {
		return
	}
	if year.Period.From != 0 && (timesSaid(c, p.Report, "结转") > 0 || strings.Contains(sentence, "结余") || timesYearNamed(c, own-1) > 1 || strings.Contains(p.Line, "截至"+lang.Itoa(own))) {
		return // money of that year as well
	}
	if rs := []rune(behind); len(rs) > sameBehind && timesSaid(c, p.Report, lang.Itoa(own)+"年"+string(rs[:sameBehind])) > 0 {
		return // 2022年基金总支出 X。… 2023年基金总支出 Y: of both years in turn
	}
	if i := paraIndex(c, p); i >= 0 && yearTold(c, i, k, end, own) {
		return
	}
	yearLabel(c, p, year, false)
}

// firstTold are the words of a sentence up to the end of the clause of its first figure behind the year.
func firstTold(s string) string {
	i := strings.Index(s, "年")
	if i < 0 {
		return s
	}
	j := strings.IndexAny(s[i:], "0123456789")
	for j >= 0 && strings.HasPrefix(strings.TrimLeft(s[i+j:], "0123456789"), "月") {
		rest := strings.TrimLeft(s[i+j:], "0123456789")
		next := strings.IndexAny(strings.TrimLeft(rest, "月0123456789日"), "0123456789")
		if next < 0 {
			return s
		}
		j = len(s) - i - len(strings.TrimLeft(rest, "月0123456789日")) + next
	}
	if j < 0 {
		return s
	}
	if k := strings.IndexAny(s[i+j:], "，；。（("); k >= 0 {
		return s[:i+j+k]
	}
	return s
}

// firstRune is the first character of a string.
func firstRune(s string) string {
	for _, r := range s {
		return string(r)
	}
	return ""
}

// paraIndex is the place of a paragraph among those of the text, -1 for a cell.
func paraIndex(c *content.Draft, p *content.Para) int {
	if p.InTable {
		return -1
	}
	for i, q := range c.Paras {
		if q == p {
			return i
		}
	}
	return -1
}

// StrayCaptions finds the form whose title bears, in a line or a cell of its own, a year before the report's that nothing else in it
// names, where the name of the project below it or the report's title bears the report's: （2022年度） over 项目名称 2023年义务教育补助.
func StrayCaptions(c *content.Draft) {
	for r := range c.Reports {
		rep := &c.Reports[r]
		lines := linesOf(c, r+1)
		for n, line := range lines {
			s := strings.Trim(content.Normalized(line), "| \t")
			year, ok := yearBracket(s)
			if !ok {
				continue
			}
			own := rep.Year
			below := ""
			for j := n + 1; j < len(lines) && j <= n+nameLines; j++ {
				below += content.Normalized(lines[j])
			}
			_, name, named := strings.Cut(below, "项目名称")
			if !named {
				if _, name, named = strings.Cut(below, "(项目)名称"); !named {
					_, name, named = strings.Cut(below, "专项名称")
				}
			}
			if i := strings.Index(name, "主管"); i >= 0 {
				name = name[:i]
			}
			if year == own && (outline.YearIn(name) == own+1 && (datedIn(lines, own+2) || titledFor(c, own+1)) || named && outline.YearIn(name) == 0 && titledFor(c, own+1) && timesYearNamed(c, own+1) > ownTimes) {
				own++ // the year of the report is that of its one caption
			}
			later := 0
			if year == own && outline.YearIn(name) == 0 && !strings.Contains(rep.Title, lang.Itoa(year)) {
				if later = datedAll(c, lines, year); later > 0 {
					own = later
				}
			}
			title := later > 0 || strings.Contains(rep.Title, lang.Itoa(own)) && timesYear(c, r+1, own) > ownTimes || titledFor(c, own)
			if year >= own || year < own-farYears || timesYearNamed(c, year) != 1 || outline.YearIn(name) != own && !(title && (named || later > 0) && outline.YearIn(name) == 0) || lang.ContainsAny(name, []string{"结转", "跨年", "续建", "上年", "尾款"}) {
				continue
			}
			at := content.Place{Line: rep.FirstLine + n, Column: strings.Index(line, lang.Itoa(year)), Length: len([]rune(lang.Itoa(year) + "年"))}
			if at.Column < 0 {
				continue
			}
			at.Column = len([]rune(line[:at.Column])) + 1
			if placeLabelled(c, at) {
				continue
			}
			c.Labels = append(c.Labels, content.Label{Kind: LabelYear, Place: at, Words: lang.Itoa(year) + "年", Own: lang.Itoa(own) + "年", Report: r + 1, Evaluated: true})
		}
	}
}

// datedAll is the one year that a form names everywhere but in its caption, as that in which its goals are due, were met or the whole
// of which it tells, 0 if there is none.
func datedAll(c *content.Draft, lines []string, caption int) int {
	year, times := 0, 0
	if overYears(lines) {
		return 0
	}
	for _, line := range lines {
		s := content.Normalized(line)
		if lang.ContainsAny(s, notOfYear) && !strings.Contains(s, "底前") {
			continue
		}
		for i := strings.Index(s, "20"); i >= 0; {
			rest := s[i:]
			if y := outline.YearIn(content.First(rest, 5)); y > 0 && strings.HasPrefix(rest, lang.Itoa(y)+"年") && y != caption {
				if year != 0 && y != year || y < caption || y > caption+farYears {
					return 0
				}
				year = y
				month := strings.TrimPrefix(rest, lang.Itoa(y)+"年")
				if lang.HasAnyPrefix(month, []string{"10月", "11月", "12月", "底", "共", "全年", "完成", "实际", "累计", "，", "度"}) || lang.HasAnyPrefix(month, yearDone) {
					times++
				}
			}
			j := strings.Index(rest[2:], "20")
			if j < 0 {
				break
			}
			i += 2 + j
		}
	}
	if times < ownTimes {
		return 0
	}
	return year
}

// timesYearNamed is how many times the lines of a document name a year.
func timesYearNamed(c *content.Draft, year int) int {
	n := 0
	for _, line := range c.Document.Lines {
		n += strings.Count(line, lang.Itoa(year)+"年")
	}
	return n
}

// titledFor reports whether the head of a document says that it is the evaluation of a year.
func titledFor(c *content.Draft, year int) bool {
	for n, line := range c.Document.Lines {
		if s := content.Normalized(line); n < openingLines && strings.Contains(s, lang.Itoa(year)+"年") && !strings.Contains(s, lang.Itoa(year-1)) && lang.ContainsAny(s, []string{"自评", "评价"}) {
			return true
		}
	}
	return false
}

// nameLines is how many lines below the caption of a form the name of its project stands at most.
const nameLines = 4

// datedIn reports whether a line at the head of a report, or at its end, bears a day of a year.
func datedIn(lines []string, year int) bool {
	for n, line := range lines {
		if (n < openingLines || n >= len(lines)-openingLines) && strings.Contains(line, lang.Itoa(year)) && !content.Longer(line, 80) {
			return true
		}
	}
	return false
}
