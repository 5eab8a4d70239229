package parse

import "strings"

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

// strayYears finds such sentences, in the text and in the cells of forms.
func (c *Content) strayYears() {
	for _, list := range [][]*para{c.paras, c.cells} {
		for _, p := range list {
			if p.report < 1 || p.rule {
				continue
			}
			own := c.Reports[p.report-1].Year
			if own == 0 || c.timesYear(p.report, own-1) != 1 || c.timesYear(p.report, own) < ownTimes || c.onYear(p.report, own-1) || !strings.Contains(title(c, p), itoa(own)) {
				continue
			}
			for k := 0; k < len(p.lex); {
				end := k
				for ; end < len(p.lex) && p.lex[end].sentence == p.lex[k].sentence; end++ {
				}
				c.strayYear(p, k, end, own)
				k = end
			}
		}
	}
}

// strayYear reads the sentence of lexemes k up to end.
func (c *Content) strayYear(p *para, k, end, own int) {
	year := p.lone(k, end, func(x *Period) bool { return x.Year != 0 && x.Year != own+1 }) // 已列入2024年预算
	if year == nil || c.labelledAt(p, year) {
		return
	}
	whole, atEnd := Period{Year: own - 1}, Period{Year: own - 1, From: 12, To: 12}
	sentence, behind := p.sub(p.lex[k].from, p.lex[end-1].to), strings.TrimLeft(p.sub(year.to, p.lex[end-1].to), "度 ")
	lead := leadOf(p.sub(p.lex[k].from, year.from))
	goal := lead != "" && *year.period == whole && strings.ContainsAny(firstRune(behind), "≥≤＞＜><") // 参保人数-2017年≥29万人
	if p.heading && k == 0 && end == len(p.lex) && !goal {
		return
	}
	if !goal && !(*year.period == whole && lead == "") && !(*year.period == atEnd && hasAnySuffix(lead, upToDay) && !longer(lead, 3)) {
		return
	}
	if !goal && !containsAny(firstTold(sentence), strayFlows) || !strings.ContainsAny(behind, "0123456789") || containsAny(firstTold(sentence), strayElse) || containsAny(sentence, carriedElse) || containsAny(c.headingText(p.section), strayHeads) || ofThen(behind) {
		return
	}
	if year.period.From != 0 && (c.timesSaid(p.report, "结转") > 0 || strings.Contains(sentence, "结余") || c.timesNamed(own-1) > 1 || strings.Contains(p.line, "截至"+itoa(own))) {
		return // money of that year as well
	}
	if rs := []rune(behind); len(rs) > sameBehind && c.timesSaid(p.report, itoa(own)+"年"+string(rs[:sameBehind])) > 0 {
		return // 2022年基金总支出 X。… 2023年基金总支出 Y: of both years in turn
	}
	if i := c.paraIndex(p); i >= 0 && c.yearTold(i, k, end, own) {
		return
	}
	c.yearLabel(p, year, false)
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
func (c *Content) paraIndex(p *para) int {
	if p.inTable {
		return -1
	}
	for i, q := range c.paras {
		if q == p {
			return i
		}
	}
	return -1
}

// strayCaptions finds the form whose title bears, in a line or a cell of its own, a year before the report's that nothing else in it
// names, where the name of the project below it or the report's title bears the report's: （2022年度） over 项目名称 2023年义务教育补助.
func (c *Content) strayCaptions() {
	for r := range c.Reports {
		rep := &c.Reports[r]
		lines := c.linesOf(r + 1)
		for n, line := range lines {
			s := strings.Trim(normalized(line), "| \t")
			year, ok := yearBracket(s)
			if !ok {
				continue
			}
			own := rep.Year
			below := ""
			for j := n + 1; j < len(lines) && j <= n+nameLines; j++ {
				below += normalized(lines[j])
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
			if year == own && (yearIn(name) == own+1 && (datedIn(lines, own+2) || c.titledFor(own+1)) || named && yearIn(name) == 0 && c.titledFor(own+1) && c.timesNamed(own+1) > ownTimes) {
				own++ // the year of the report is that of its one caption
			}
			later := 0
			if year == own && yearIn(name) == 0 && !strings.Contains(rep.Title, itoa(year)) {
				if later = c.datedAll(lines, year); later > 0 {
					own = later
				}
			}
			title := later > 0 || strings.Contains(rep.Title, itoa(own)) && c.timesYear(r+1, own) > ownTimes || c.titledFor(own)
			if year >= own || year < own-farYears || c.timesNamed(year) != 1 || yearIn(name) != own && !(title && (named || later > 0) && yearIn(name) == 0) || containsAny(name, []string{"结转", "跨年", "续建", "上年", "尾款"}) {
				continue
			}
			at := Place{Line: rep.FirstLine + n, Column: strings.Index(line, itoa(year)), Length: len([]rune(itoa(year) + "年"))}
			if at.Column < 0 {
				continue
			}
			at.Column = len([]rune(line[:at.Column])) + 1
			if c.placeLabelled(at) {
				continue
			}
			c.Labels = append(c.Labels, Label{Kind: LabelYear, Place: at, Words: itoa(year) + "年", Own: itoa(own) + "年", Report: r + 1, Evaluated: true})
		}
	}
}

// datedAll is the one year that a form names everywhere but in its caption, as that in which its goals are due, were met or the whole
// of which it tells, 0 if there is none.
func (c *Content) datedAll(lines []string, caption int) int {
	year, times := 0, 0
	if overYears(lines) {
		return 0
	}
	for _, line := range lines {
		s := normalized(line)
		if containsAny(s, notOfYear) && !strings.Contains(s, "底前") {
			continue
		}
		for i := strings.Index(s, "20"); i >= 0; {
			rest := s[i:]
			if y := yearIn(first(rest, 5)); y > 0 && strings.HasPrefix(rest, itoa(y)+"年") && y != caption {
				if year != 0 && y != year || y < caption || y > caption+farYears {
					return 0
				}
				year = y
				month := strings.TrimPrefix(rest, itoa(y)+"年")
				if hasAnyPrefix(month, []string{"10月", "11月", "12月", "底", "共", "全年", "完成", "实际", "累计", "，", "度"}) || hasAnyPrefix(month, yearDone) {
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

// timesNamed is how many times the lines of a document name a year.
func (c *Content) timesNamed(year int) int {
	n := 0
	for _, line := range c.Document.Lines {
		n += strings.Count(line, itoa(year)+"年")
	}
	return n
}

// titledFor reports whether the head of a document says that it is the evaluation of a year.
func (c *Content) titledFor(year int) bool {
	for n, line := range c.Document.Lines {
		if s := normalized(line); n < openingLines && strings.Contains(s, itoa(year)+"年") && !strings.Contains(s, itoa(year-1)) && containsAny(s, []string{"自评", "评价"}) {
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
		if (n < openingLines || n >= len(lines)-openingLines) && strings.Contains(line, itoa(year)) && !longer(line, 80) {
			return true
		}
	}
	return false
}
