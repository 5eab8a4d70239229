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

var (
	// strayElse are words of a sentence that rightly tells of the year before.
	strayElse = []string{"较", "比上", "比去", "同比", "相比", "上年", "去年", "上一年", "上期", "结转", "结余资金", "提前", "同期", "以来", "起", "立项", "批复", "批准", "开工", "启动", "印发", "出台", "通知", "文件", "《", "〔", "[", "规划", "试点", "成立", "设立", "组建", "建成", "建于", "投入使用", "投用", "签订", "合同", "招标", "采购", "验收", "首次", "首批", "考核", "荣获", "评为", "审计", "整改", "累计", "历年", "连续", "续建", "跨年", "清算", "遗留", "尾款", "缴费", "征缴", "筹资", "参保缴", "人口普查", "底数", "基数", "今年", "本年", "当年", "次年", "下年", "三年", "两年", "调整为", "改为", "更名", "实行", "推行", "探索", "集中", "改革", "划转", "合并", "整合", "撤销", "挂牌", "预算收入", "财政收入", "人均"}
	// strayFlows are words of what came in or went out of the money that a report is on.
	strayFlows = []string{"下达", "到位", "安排", "拨付", "拨入", "收到", "收入", "支出", "支付", "筹集", "结余", "赤字", "补助资金", "补贴资金", "专项资金", "配套资金", "项目资金", "预算", "执行数", "实有", "在职", "编制", "参保", "参加", "领取待遇"}
	// ofWhom may stand before the year that such a sentence begins with.
	ofWhom = []string{"全县", "全市", "全区", "全省", "全州", "全旗", "我县", "我市", "我区", "我省", "我局", "我院", "我校", "我镇", "我单位", "本单位", "本项目", "该项目"}
	// strayHeads are words of a heading under which a report rightly tells of earlier years.
	strayHeads = []string{"背景", "由来", "历年", "历史", "以前", "上年", "上一", "往年", "整改", "依据", "简介", "沿革", "结果应用", "应用情况", "拟应用", "应用和公开", "运用", "问题", "原因"}
	// carriedElse are such words anywhere behind what was told first.
	carriedElse = []string{"结转", "今年", "本年", "当年多", "当年少", "当年增", "当年减", "次年", "提前", "续建", "跨年", "目前", "同期", "尾款", "付清", "得分", "评价", "等级", "基础", "一期", "前期", "本项目为", "本项目是"}
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
			if own == 0 || timesYear(c, p.Report, own-1) != 1 || onYear(c, p.Report, own-1) || !titled(c, p.Report, own) {
				continue
			}
			for k := 0; k < len(p.Lex); {
				end := k
				for ; end < len(p.Lex) && p.Lex[end].Sentence == p.Lex[k].Sentence; end++ {
				}
				if !toldUntil(c, p, k, end, own) && timesYear(c, p.Report, own) >= ownTimes {
					strayYear(c, p, k, end, own)
				}
				k = end
			}
		}
	}
}

// titled reports whether the title of a report bears a year, or the head of a document with one report.
func titled(c *content.Draft, report, year int) bool {
	return strings.Contains(c.Reports[report-1].Title, lang.Itoa(year)) || len(c.Reports) == 1 && titledFor(c, year)
}

// ofData are the words before a day until which the figures of a report are told.
var ofData = []string{"以上数据截至", "上述数据截至", "本报告数据截至", "表中数据截至", "数据统计截至"}

// toldUntil reads 以上数据截至2022年12月31日, in the sentence of lexemes k up to end.
func toldUntil(c *content.Draft, p *content.Para, k, end, own int) bool {
	year := loneDated(p, k, end)
	if year == nil || *year.Period != (lang.Period{Year: own - 1, From: 12, To: 12}) || strings.Trim(p.Sub(year.To, p.Lex[end-1].To), "。；， ") != "" || !lang.HasAnySuffix(p.Sub(p.Lex[k].From, year.From), ofData) || labelledAt(c, p, year) {
		return false
	}
	yearLabel(c, p, year, false)
	return true
}

// strayYear reads the sentence of lexemes k up to end.
func strayYear(c *content.Draft, p *content.Para, k, end, own int) {
	year := lone(p, k, end, func(x *lang.Period) bool { return x.Year != 0 && x.Year != own+1 }) // 已列入2024年预算
	if year == nil || labelledAt(c, p, year) {
		return
	}
	whole, atEnd := lang.Period{Year: own - 1}, lang.Period{Year: own - 1, From: 12, To: 12}
	sentence, behind := p.Sub(p.Lex[k].From, p.Lex[end-1].To), strings.TrimLeft(p.Sub(year.To, p.Lex[end-1].To), "度 ")
	lead := content.TrimPrefixes(leadOf(p.Sub(p.Lex[k].From, year.From)), ofWhom)
	if months := year.Period.From; months != 0 && !(months == 12 && year.Period.To == 12) && ofTitle(c, p, year, own) {
		whole = *year.Period // 2021年前三季度 in a report on 2022年前三季度
	}
	goal := lead != "" && *year.Period == whole && strings.ContainsAny(firstRune(behind), "≥≤＞＜><") // 参保人数-2017年≥29万人
	if p.Heading && k == 0 && end == len(p.Lex) && !goal {
		return
	}
	if !goal && !(*year.Period == whole && lead == "") && !(*year.Period == atEnd && lead == "" && lang.ContainsAny(behind, []string{"比上年", "较上年"})) && !(*year.Period == atEnd && lang.HasAnySuffix(lead, upToDay) && !content.Longer(lead, 3)) {
		return
	}
	if !goal && !lang.ContainsAny(firstTold(sentence), strayFlows) || !strings.ContainsAny(behind, "0123456789") || lang.ContainsAny(firstTold(sentence), strayElse) || lang.ContainsAny(carriedOn(sentence, own), carriedElse) || lang.ContainsAny(c.SectionHeading(p.Section), strayHeads) || ofThen(behind) {
		return
	}
	if year.Period.From != 0 && *year.Period != whole && (moneyBefore(c, p.Report) || strings.Contains(sentence, "结余") || timesYearNamed(c, own-1) > 1 || strings.Contains(p.Line, "截至"+lang.Itoa(own))) {
		return // money of that year as well
	}
	if inTurn(c, p, behind, own) {
		return
	}
	i := paraIndex(c, p)
	if (whole.From != 0 || i >= 0 && yearTold(c, i, k, end, own)) && !(i >= 0 && k == 0 && inSeries(c, p, behind, *year.Period, own)) {
		return
	}
	yearLabel(c, p, year, false)
}

// sameBehind is how many characters behind two years say that the same is told of both, and longBehind how many must differ where
// several paragraphs of the report begin with its own year and tell of different things.
const sameBehind, longBehind = 4, 16

// inTurn reports whether the report tells the same of its own year: 2022年基金总支出 X。… 2023年基金总支出 Y.
func inTurn(c *content.Draft, p *content.Para, behind string, own int) bool {
	rs := []rune(behind)
	if len(rs) <= sameBehind || timesSaid(c, p.Report, lang.Itoa(own)+"年"+string(rs[:sameBehind])) == 0 {
		return false
	}
	thing := []rune(thingTold(behind))
	n := min(len(thing), longBehind)
	return n <= 2*sameBehind || timesSaid(c, p.Report, lang.Itoa(own)+"年"+string(rs[:sameBehind])) == 1 || strings.Contains(strings.Join(linesOf(c, p.Report), ""), lang.Itoa(own)+"年"+string(rs[:n]))
}

// carriedOn drops the words by which a sentence says that money goes on to be used in the year behind the report's.
func carriedOn(sentence string, own int) string {
	for _, w := range []string{"下年", "下一年", "次年", lang.Itoa(own+1) + "年"} {
		for _, to := range []string{"", "至", "到", "入"} {
			sentence = strings.ReplaceAll(sentence, "结转"+to+w, "")
		}
	}
	return sentence
}

// moneyBefore reports whether a report tells of money of an earlier year.
func moneyBefore(c *content.Draft, report int) bool {
	for _, w := range []string{"上年结转", "年初结转", "结转资金", "以前年度", "提前下达"} {
		if timesSaid(c, report, w) > 0 {
			return true
		}
	}
	return false
}

// ofTitle reports whether the report's title names its year with the months that stand behind a year.
func ofTitle(c *content.Draft, p *content.Para, year *content.Lexeme, own int) bool {
	_, months, ok := strings.Cut(p.Sub(year.From, year.To), "年")
	return ok && months != "" && strings.Contains(title(c, p), lang.Itoa(own)+"年"+months)
}

// sameThing is how alike the words behind two years are where they tell of the same thing.
const sameThing = 0.6

// inSeries reports whether paragraphs of a report begin with its own year one after another, each telling of another thing, so
// that the one with the year before it is one of them: 2022年，居民医保基金收入 A … 2021年，职工医保基金收入 B … 2022年，医疗救助基金收入 C.
func inSeries(c *content.Draft, p *content.Para, behind string, period lang.Period, own int) bool {
	thing := thingTold(behind)
	period.Year = own
	n := 0
	for _, q := range c.Paras {
		if q.Report != p.Report || q.InTable || q.Heading || len(q.Lex) == 0 {
			continue
		}
		for j := 0; j < len(q.Lex) && q.Lex[j].Sentence == q.Lex[0].Sentence; j++ {
			x := &q.Lex[j]
			if x.Kind != content.LexPeriod || x.Period.Year == 0 {
				continue
			}
			if *x.Period == period && leadOf(q.Sub(q.Lex[0].From, x.From)) == "" {
				other := thingTold(strings.TrimLeft(q.Sub(x.To, q.Lex[len(q.Lex)-1].To), "度 "))
				if max(content.Similar(thing, other), content.Similar(other, thing)) >= sameThing {
					return false
				}
				n++
			}
			break
		}
	}
	return n >= ownTimes && content.Longer(thing, sameBehind)
}

// thingTold are the words behind a year up to its first figure.
func thingTold(s string) string {
	if i := strings.IndexAny(s, "0123456789。；"); i >= 0 {
		s = s[:i]
	}
	return strings.Trim(s, "，, ")
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
