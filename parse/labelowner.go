package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// The name of another office or county that a template left in what a report concludes: 经自评，区档案馆2022年度
// 整体支出绩效得 95 分 in the report of a library, 在某县政府门户网站公开 in that of another county. It is named
// nowhere else in the report.

var (
	// counties end the name of a county, notCounty are characters of words that end in one
	// and name none, and notCounties such words.
	counties    = []rune{'县', '区', '旗'}
	notCounty   = "我本全各该县市省州区辖所属级镇乡个两多等和与及、某邻他其年度月日按照据根依由经报向对为在将请送会同从到于自被是的人大小强困穷园社景城校院库林牧灾片新山地老"
	notCounties = []string{"示范", "先进", "贫困", "重点", "试点", "周边", "相近", "受援", "脱贫", "农业", "达标", "整体", "项目", "部分", "边境", "革命", "产粮", "产油", "调出", "深度", "推进", "建设", "自治", "兄弟", "帮扶", "创建", "平安", "文明", "卫生", "生态", "民族", "开发", "高新", "试验", "保税", "经开", "管理", "产业", "功能", "服务", "覆盖", "统筹", "协作", "结对", "考核", "旅游", "工业", "实施", "粮食"}
	// withOthers are words by which a report rightly names another county or office.
	withOthers = []string{"等", "与", "和", "、", "及", "学习", "借鉴", "帮扶", "协作", "对口", "邻", "抽查", "试点", "先进", "经验", "比", "考察", "结对", "共建", "交叉", "调研", "委托", "移交", "划转", "原", "合并", "受托", "代", "下属", "所属", "直属", "主管", "上级"}
	// ofItself are words by which a sentence that scores another county speaks of the own one, or ranks several.
	ofItself = []string{"我县", "我区", "我旗", "本县", "本区", "本旗", "位居", "居全", "居第", "排名", "位列", "名列"}
	// namesNobody hold a word of withOthers and name nobody.
	namesNobody = strings.NewReplacer("等级", "", "等次", "", "较", "", "比例", "", "原因", "", "评价与", "")
	// officeEnds end the name of an office.
	officeEnds = []string{"局", "馆", "中心", "委员会", "委", "院", "站", "所", "校", "办公室", "会", "厅", "处", "队", "联", "园"}
	// wholeOutlay are words behind the name of the office whose outlay is evaluated.
	wholeOutlay = []string{"部门整体", "整体支出", "整体绩效", "单位整体", "部门预算", "预算绩效", "绩效", "自评"}
)

// ownerLabels finds such names.
func (c *Content) ownerLabels() {
	for _, p := range c.paras {
		if p.report < 1 || p.rule || p.inTable || p.heading && !strings.Contains(p.line, "。") {
			continue
		}
		c.countyLabel(p)
		c.officeLabel(p)
	}
}

// countyIn is the name of the county that text holds from character i on, of two characters and
// its end, "" if there is none.
func countyIn(rs []rune, i int) string {
	if i+3 > len(rs) || !isHan(rs[i]) || !isHan(rs[i+1]) || strings.ContainsRune(notCounty, rs[i]) || strings.ContainsRune(notCounty, rs[i+1]) {
		return ""
	}
	for _, e := range counties {
		if rs[i+2] == e && !hasAnyPrefix(string(rs[i:]), notCounties) {
			return string(rs[i : i+3])
		}
	}
	return ""
}

// ownCounty is the county that a report's title names, the last of them.
func (r *Report) ownCounty() string {
	rs := []rune(r.Title)
	for i := range rs {
		if s := countyIn(rs, i); s != "" {
			return s
		}
	}
	return ""
}

// countyLabel reads one paragraph.
func (c *Content) countyLabel(p *para) {
	if !p.may("县") && !p.may("区") && !p.may("旗") {
		return
	}
	own := c.Reports[p.report-1].ownCounty()
	if own == "" {
		return
	}
	rs := p.text.Runes
	for i := range rs {
		name := countyIn(rs, i)
		if name == "" || name == own || strings.Contains(c.Reports[p.report-1].Title+c.Reports[p.report-1].Organization, name) {
			continue
		}
		k := p.lexemeAt(i)
		if k < 0 || !c.countyMisplaced(p, k, i, name) || c.timesSaid(p.report, name) != 1 {
			continue
		}
		c.Labels = append(c.Labels, Label{Kind: LabelOwner, Place: placeOf(p.text, i, i+3), Words: name, Own: own, Report: p.report})
	}
}

// countyMisplaced reports whether the county named at character i in lexeme k is where the report's
// own belongs.
func (c *Content) countyMisplaced(p *para, k, i int, name string) bool {
	s := sentenceStart(p, k)
	from := p.lex[s].from
	sentence := p.restOfSentence(s)
	if containsAny(namesNobody.Replace(sentence), withOthers) {
		return false
	}
	lead, behind := p.sub(from, i), p.sub(i+3, p.text.Len())
	switch {
	case hasAnySuffix(lead, []string{"在", "于", "通过"}) && hasAnyPrefix(behind, []string{"政府门户", "人民政府门户", "政府网", "人民政府网", "政府信息公开", "人民政府信息公开"}):
		return true
	case clauseOpens(lead) && c.tellsOfOwn(p.report, behind), c.runsOwn(p, lead, behind):
		return !containsAny(sentence, ofItself)
	case containsAny(sentence, concluded) || containsAny(sentence, []string{"绩效", "得分", "评分", "等级为"}) && c.scoresIn(p, k):
		return clauseOpens(lead) && !containsAny(sentence, ofItself) && !c.scoredOtherwise(p, k, i)
	}
	return leadOf(lead) == "" && name[len(name)-3:] == "县" && containsAny(c.headingText(p.section), []string{"问题", "不足", "困难", "措施", "建议", "打算", "下一步"})
}

// tellsOfOwn reports whether words behind a county's name go on with what the report is on: 某县城乡居民医保基金运行平稳.
func (c *Content) tellsOfOwn(report int, behind string) bool {
	behind = strings.TrimLeft(behind, "0123456789年度 ")
	r := &c.Reports[report-1]
	if f := r.Fund; f != NoFund {
		first, _, _ := strings.Cut(behind, "，")
		named := fundsOf(first)
		return named[f] && len(named) == 1 && containsAny(first, []string{"基金", "资金"}) && !strings.ContainsAny(first, "0123456789") && containsAny(behind, []string{"运行", "绩效目标", "完成", "使用", "管理"})
	}
	own := titleSubject(r)
	return longer(own, 5) && strings.HasPrefix(behind, own)
}

// runsOwn reports whether the office of another county is what a report says was kept running, or what carried the
// project out: 确保某县妇幼保健院平稳运行, 某县交通运输局成立领导小组.
func (c *Content) runsOwn(p *para, lead, behind string) bool {
	office := -1
	for _, e := range officeEnds {
		if i := strings.Index(behind, e); i > 0 && !longer(behind[:i+len(e)], 12) && (office < 0 || i+len(e) < office) {
			office = i + len(e)
		}
	}
	if office < 0 || strings.ContainsAny(behind[:office], "，。；、：“”《》()（）0123456789的") {
		return false
	}
	rest := behind[office:]
	if hasAnySuffix(lead, []string{"确保", "保障", "维持", "促进", "推动"}) && hasAnyPrefix(rest, []string{"平稳", "正常", "有序", "高质量", "健康", "各项工作", "业务", "运转"}) {
		return true
	}
	return leadOf(lead) == "" && !strings.ContainsAny(lead, "：:") && hasAnyPrefix(rest, []string{"成立", "制定", "高度重视", "严格按照", "负责组织", "按照要求", "及时成立"}) && !containsAny(c.headingText(p.section), ofOld)
}

// clauseOpens reports whether what stands before a name in its sentence is nothing, or a clause that says on
// what grounds the next one judges: 经自评，.
func clauseOpens(lead string) bool {
	lead = strings.TrimRight(leadOf(lead), "0123456789年度 ")
	if lead == "" {
		return true
	}
	return strings.HasSuffix(lead, "，") && hasAnyPrefix(lead, append(summing, onGrounds...)) && !strings.Contains(lead, "。")
}

// scoresIn reports whether the sentence of lexeme k gives a score.
func (c *Content) scoresIn(p *para, k int) bool {
	for _, mi := range p.mentions {
		if m := &c.Mentions[mi]; p.lex[m.Pos].sentence == p.lex[k].sentence && c.figure(m.Figure).Dimension == numeral.Score {
			return true
		}
	}
	return false
}

// lexemeAt is the lexeme that holds character i, -1 if none does.
func (p *para) lexemeAt(i int) int {
	for k := range p.lex {
		if p.lex[k].from <= i && i < p.lex[k].to {
			return k
		}
	}
	return -1
}

// timesSaid is how many times the lines of a report say some words.
func (c *Content) timesSaid(report int, words string) int {
	k := reportWords{report, words}
	n, known := c.wordTimes[k]
	if known {
		return n
	}
	for _, l := range c.linesOf(report) {
		n += strings.Count(l, words)
	}
	if c.wordTimes == nil {
		c.wordTimes = map[reportWords]int{}
	}
	c.wordTimes[k] = n
	return n
}

// reportWords are words, and the report that may say them.
type reportWords struct {
	report int
	words  string
}

// linesOf are the lines of a report.
func (c *Content) linesOf(report int) []string {
	r := &c.Reports[report-1]
	return c.Document.Lines[max(0, r.FirstLine-1):max(r.FirstLine-1, min(r.LastLine, len(c.Document.Lines)))]
}

// officeLabel reads the sentences of a paragraph that give the score of an office's outlay.
func (c *Content) officeLabel(p *para) {
	rep := &c.Reports[p.report-1]
	own := rep.Organization
	if own == "" {
		own = titleOffice(rep.Title)
	}
	if own == "" || !p.may("分") && !p.may("等") {
		return
	}
	for k := range p.lex {
		if sentenceStart(p, k) != k {
			continue
		}
		sentence := p.restOfSentence(k)
		if !strings.Contains(sentence, "整体") && !strings.Contains(sentence, "部门") && !strings.Contains(sentence, "单位") || !containsAny(sentence, concluded) && !(strings.Contains(sentence, "绩效") && c.scoresIn(p, k)) {
			continue
		}
		name, at := officeNamed(sentence)
		core := officeCore(name)
		if core == "" || strings.Contains(rep.Title+rep.Organization, core) {
			continue
		}
		told, behind, _ := strings.Cut(sentence, name)
		if behind, _, _ = strings.Cut(behind, "，"); containsAny(namesNobody.Replace(told+name+behind), withOthers) || c.scoredOtherwise(p, k, p.lex[k].from+at) {
			continue
		}
		end := len([]rune(core))
		for _, e := range officeEnds {
			if strings.HasSuffix(core, e) {
				end -= len([]rune(e))
				break
			}
		}
		if bare := string([]rune(core)[:end]); len([]rune(bare)) < 2 || strings.ContainsAny(rep.Title+rep.Organization, bare) || c.timesSaid(p.report, core) != 1 || c.timesSaid(p.report, bare) != 1 {
			continue // 卫健局 in the report of a 卫生健康局, or an office that belongs to it
		}
		from := p.lex[k].from + at
		c.Labels = append(c.Labels, Label{Kind: LabelOwner, Place: placeOf(p.text, from, from+len([]rune(name))), Words: name, Own: own, Report: p.report})
	}
}

// titleOffice is the office that a title begins with: 某区文化馆2022年度部门整体支出绩效自评报告.
func titleOffice(title string) string {
	if i := strings.IndexAny(title, "0123456789"); i > 0 && hasAnySuffix(title[:i], officeEnds) {
		return title[:i]
	}
	return ""
}

// officeNamed is the office that a sentence says was scored, and where in it: 经自评，区档案馆2022年度整体支出
// 绩效得 95 分.
func officeNamed(sentence string) (name string, at int) {
	rs := []rune(sentence)
	from := 0
	if lead := leadOf(sentence); lead != "" {
		from = len(rs) - len([]rune(sentence[strings.Index(sentence, lead):]))
	}
	rest := string(rs[from:])
	if first, after, ok := strings.Cut(rest, "，"); ok && hasAnyPrefix(first, append(summing, onGrounds...)) {
		from += len([]rune(first)) + 1
		rest = after
	}
	end := strings.IndexAny(rest, "0123456789")
	for _, w := range wholeOutlay {
		if i := strings.Index(rest, w); i >= 0 && (end < 0 || i < end) {
			end = i
		}
	}
	if end <= 0 {
		return "", 0
	}
	name = strings.TrimRight(rest[:end], " ")
	if n := len([]rune(name)); n < 3 || n > 16 || !hasAnySuffix(name, officeEnds) || strings.ContainsAny(name, "，。；：、()“”《》我本各该经由对") {
		return "", 0
	}
	return name, from
}

// officeCore is an office's name without the place that it begins with.
func officeCore(name string) string {
	rs := []rune(name)
	for i := min(4, len(rs)-3); i >= 0; i-- {
		if strings.ContainsRune("省市县区州旗镇乡", rs[i]) {
			return string(rs[i+1:])
		}
	}
	return name
}
