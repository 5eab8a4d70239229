package label

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/outline"
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
	notCounties = []string{"示范", "先进", "贫困", "重点", "试点", "周边", "相近", "受援", "脱贫", "农业", "达标", "整体", "项目", "部分", "边境", "革命", "产粮", "产油", "调出", "深度", "推进", "建设", "自治", "兄弟", "帮扶", "创建", "平安", "文明", "卫生", "生态", "民族", "开发", "高新", "试验", "保税", "经开", "管理", "产业", "功能", "服务", "覆盖", "统筹", "协作", "结对", "考核", "旅游", "工业", "实施", "粮食",
		"下达", "拨付", "拨至", "转拨", "分配", "报送", "上报", "申报", "移交", "转发", "指导", "督促", "组织", "要求", "支持", "通知", "涉及", "协调", "联合", "配合", "部署"}
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

// Owners finds such names.
func Owners(c *content.Draft) {
	for _, p := range c.Paras {
		if p.Report < 1 || p.Rule || p.InTable || p.Heading && !strings.Contains(p.Line, "。") {
			continue
		}
		countyLabel(c, p)
		officeLabel(c, p)
	}
}

// countyIn is the name of the county that text holds from character i on, of two characters and
// its end, "" if there is none.
func countyIn(rs []rune, i int) string {
	if i+3 > len(rs) || !lang.IsHan(rs[i]) || !lang.IsHan(rs[i+1]) || strings.ContainsRune(notCounty, rs[i]) || strings.ContainsRune(notCounty, rs[i+1]) {
		return ""
	}
	for _, e := range counties {
		if rs[i+2] == e && !lang.HasAnyPrefix(string(rs[i:]), notCounties) {
			return string(rs[i : i+3])
		}
	}
	return ""
}

// ownCounty is the county that a report's title names, the last of them.
func ownCounty(r *content.Report) string {
	rs := []rune(r.Title)
	for i := range rs {
		if s := countyIn(rs, i); s != "" {
			return s
		}
	}
	return ""
}

// countyLabel reads one paragraph.
func countyLabel(c *content.Draft, p *content.Para) {
	if !p.May("县") && !p.May("区") && !p.May("旗") {
		return
	}
	own := ownCounty(&c.Reports[p.Report-1])
	if own == "" {
		return
	}
	rs := p.Text.Runes
	for i := range rs {
		name := countyIn(rs, i)
		if name == "" || name == own || strings.Contains(c.Reports[p.Report-1].Title+c.Reports[p.Report-1].Organization, name) {
			continue
		}
		k := lexemeAt(p, i)
		if k < 0 || !countyMisplaced(c, p, k, i, name) || timesSaid(c, p.Report, name) != 1 {
			continue
		}
		c.Labels = append(c.Labels, content.Label{Kind: LabelOwner, Place: content.PlaceOf(p.Text, i, i+3), Words: name, Own: own, Report: p.Report})
	}
}

// countyMisplaced reports whether the county named at character i in lexeme k is where the report's
// own belongs.
func countyMisplaced(c *content.Draft, p *content.Para, k, i int, name string) bool {
	s := content.SentenceStart(p, k)
	from := p.Lex[s].From
	sentence := clause.RestOfSentence(p, s)
	if lang.ContainsAny(namesNobody.Replace(sentence), withOthers) {
		return false
	}
	lead, behind := p.Sub(from, i), p.Sub(i+3, p.Text.Len())
	switch {
	case lang.HasAnySuffix(lead, []string{"在", "于", "通过"}) && lang.HasAnyPrefix(behind, []string{"政府门户", "人民政府门户", "政府网", "人民政府网", "政府信息公开", "人民政府信息公开"}):
		return true
	case clauseOpens(lead) && tellsOfOwn(c, p.Report, behind), runsOwn(c, p, lead, behind):
		return !lang.ContainsAny(sentence, ofItself)
	case lang.ContainsAny(sentence, concluded) || lang.ContainsAny(sentence, []string{"绩效", "得分", "评分", "等级为"}) && scoresIn(c, p, k):
		return clauseOpens(lead) && !lang.ContainsAny(sentence, ofItself) && !scoredOtherwise(c, p, k, i)
	}
	return leadOf(lead) == "" && name[len(name)-3:] == "县" && lang.ContainsAny(c.SectionHeading(p.Section), ofProblems)
}

// tellsOfOwn reports whether words behind a county's name go on with what the report is on: 某县城乡居民医保基金运行平稳.
func tellsOfOwn(c *content.Draft, report int, behind string) bool {
	behind = strings.TrimLeft(behind, "0123456789年度 ")
	r := &c.Reports[report-1]
	if f := r.Fund; f != lang.NoFund {
		first, _, _ := strings.Cut(behind, "，")
		named := outline.FundsOf(first)
		return named[f] && len(named) == 1 && lang.ContainsAny(first, []string{"基金", "资金"}) && !strings.ContainsAny(first, "0123456789") && lang.ContainsAny(behind, []string{"运行", "绩效目标", "完成", "使用", "管理"})
	}
	own := titleSubject(r)
	return content.Longer(own, 5) && strings.HasPrefix(behind, own)
}

// runsOwn reports whether the office of another county is what a report says was kept running, or what carried the
// project out: 确保某县妇幼保健院平稳运行, 某县交通运输局成立领导小组.
func runsOwn(c *content.Draft, p *content.Para, lead, behind string) bool {
	office := -1
	for _, e := range officeEnds {
		if i := strings.Index(behind, e); i > 0 && !content.Longer(behind[:i+len(e)], 12) && (office < 0 || i+len(e) < office) {
			office = i + len(e)
		}
	}
	if office < 0 || strings.ContainsAny(behind[:office], "，。；、：“”《》()（）0123456789的") {
		return false
	}
	rest := behind[office:]
	if lang.HasAnySuffix(lead, []string{"确保", "保障", "维持", "促进", "推动"}) && lang.HasAnyPrefix(rest, []string{"平稳", "正常", "有序", "高质量", "健康", "各项工作", "业务", "运转"}) {
		return true
	}
	return leadOf(lead) == "" && !strings.ContainsAny(lead, "：:") && lang.HasAnyPrefix(rest, []string{"成立", "制定", "高度重视", "严格按照", "负责组织", "按照要求", "及时成立"}) && !lang.ContainsAny(c.SectionHeading(p.Section), ofOld)
}

// clauseOpens reports whether what stands before a name in its sentence is nothing, or a clause that says on
// what grounds the next one judges: 经自评，.
func clauseOpens(lead string) bool {
	lead = strings.TrimRight(leadOf(lead), "0123456789年度 ")
	if lead == "" {
		return true
	}
	return strings.HasSuffix(lead, "，") && lang.HasAnyPrefix(lead, append(summing, onGrounds...)) && !strings.Contains(lead, "。")
}

// scoresIn reports whether the sentence of lexeme k gives a score.
func scoresIn(c *content.Draft, p *content.Para, k int) bool {
	for _, mi := range p.Mentions {
		if m := &c.Mentions[mi]; p.Lex[m.Pos].Sentence == p.Lex[k].Sentence && c.At(m.Figure).Dimension == numeral.Score {
			return true
		}
	}
	return false
}

// lexemeAt is the lexeme that holds character i, -1 if none does.
func lexemeAt(p *content.Para, i int) int {
	for k := range p.Lex {
		if p.Lex[k].From <= i && i < p.Lex[k].To {
			return k
		}
	}
	return -1
}

// timesSaid is how many times the lines of a report say some words.
func timesSaid(c *content.Draft, report int, words string) int {
	k := content.ReportWords{Report: report, Words: words}
	n, known := c.WordTimes[k]
	if known {
		return n
	}
	for _, l := range linesOf(c, report) {
		n += strings.Count(l, words)
	}
	if c.WordTimes == nil {
		c.WordTimes = map[content.ReportWords]int{}
	}
	c.WordTimes[k] = n
	return n
}

// linesOf are the lines of a report.
func linesOf(c *content.Draft, report int) []string {
	r := &c.Reports[report-1]
	return c.Document.Lines[max(0, r.FirstLine-1):max(r.FirstLine-1, min(r.LastLine, len(c.Document.Lines)))]
}

// officeLabel reads the sentences of a paragraph that give the score of an office's outlay.
func officeLabel(c *content.Draft, p *content.Para) {
	rep := &c.Reports[p.Report-1]
	own := rep.Organization
	if own == "" {
		own = titleOffice(rep.Title)
	}
	if own == "" || !p.May("分") && !p.May("等") {
		return
	}
	for k := range p.Lex {
		if content.SentenceStart(p, k) != k {
			continue
		}
		sentence := clause.RestOfSentence(p, k)
		if !strings.Contains(sentence, "整体") && !strings.Contains(sentence, "部门") && !strings.Contains(sentence, "单位") || !lang.ContainsAny(sentence, concluded) && !(strings.Contains(sentence, "绩效") && scoresIn(c, p, k)) {
			continue
		}
		name, at := officeNamed(sentence)
		core := officeCore(name)
		if core == "" || strings.Contains(rep.Title+rep.Organization, core) {
			continue
		}
		told, behind, _ := strings.Cut(sentence, name)
		if behind, _, _ = strings.Cut(behind, "，"); lang.ContainsAny(namesNobody.Replace(told+name+behind), withOthers) || scoredOtherwise(c, p, k, p.Lex[k].From+at) {
			continue
		}
		end := len([]rune(core))
		for _, e := range officeEnds {
			if strings.HasSuffix(core, e) {
				end -= len([]rune(e))
				break
			}
		}
		if bare := string([]rune(core)[:end]); len([]rune(bare)) < 2 || strings.ContainsAny(rep.Title+rep.Organization, bare) || timesSaid(c, p.Report, core) != 1 || timesSaid(c, p.Report, bare) != 1 {
			continue // 卫健局 in the report of a 卫生健康局, or an office that belongs to it
		}
		from := p.Lex[k].From + at
		c.Labels = append(c.Labels, content.Label{Kind: LabelOwner, Place: content.PlaceOf(p.Text, from, from+len([]rune(name))), Words: name, Own: own, Report: p.Report})
	}
}

// titleOffice is the office that a title begins with: 某区文化馆2022年度部门整体支出绩效自评报告.
func titleOffice(title string) string {
	if i := strings.IndexAny(title, "0123456789"); i > 0 && lang.HasAnySuffix(title[:i], officeEnds) {
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
	if first, after, ok := strings.Cut(rest, "，"); ok && lang.HasAnyPrefix(first, append(summing, onGrounds...)) {
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
	if n := len([]rune(name)); n < 3 || n > 16 || !lang.HasAnySuffix(name, officeEnds) || strings.ContainsAny(name, "，。；：、()“”《》我本各该经由对") {
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

// placeLevels end the name of a place, by the level that it is of: what a county's report says of another county is not said of one of
// its towns.
var placeLevels = [...][]string{{"县", "区", "旗"}, {"镇", "乡", "街道"}, {"市"}}

const (
	countyLevel = iota
	townLevel
	cityLevel
)

var (
	// ofPartners are words of a sentence that rightly names the office of another place.
	ofPartners = []string{"学习", "借鉴", "帮扶", "协作", "对口", "考察", "结对", "共建", "交叉", "调研", "支援", "兄弟", "合作", "联合", "邻", "划归", "划转", "移交", "合并", "更名", "撤销", "撤", "设立", "迁", "调入", "调出", "转诊", "转入", "转出", "异地", "医联体", "医共体", "比赛", "荣获", "参观", "交流", "中标", "原单位", "前身", "起诉", "法院", "检察院", "开发区", "等县", "等区", "分局", "援"}
	// notPlace are words that end as the name of a place does.
	notPlace = []string{"人居", "工作", "中心", "试验", "合作", "自然", "保护", "行政", "直辖", "聚集", "集中", "商业", "经济", "所在", "户籍", "现场", "网站", "地级", "计划", "单列", "沿海", "边远", "偏远", "特殊", "少数", "国家", "欠发", "发达", "高原", "缺水", "养殖", "种植", "办公", "生活", "休闲", "文化", "教学", "宿舍", "病房", "急诊", "街道", "乡镇", "责任", "基层", "中西", "东部", "西部", "中部", "灾害"}
	// ownWorks begin what a place's report tells of it.
	ownWorks = []string{"共", "累计", "开展", "组织", "完成", "下达", "安排", "拨付", "投入", "实施", "新建", "改造", "实际", "收到", "到位"}
	// unitLabels are the labels of the cells that name who has the money of a form.
	unitLabels = []string{"实施单位", "使用单位", "主管部门", "项目单位", "填报单位", "单位名称", "承担单位"}
)

// placedOffice is a place's name in a line, and the office behind it, "" if none.
type placedOffice struct {
	line, from  int // the line's number in the report, the character
	level       int
	place, tail string
}

// shortestTail and longestTail are how many characters the name of an office has behind that of its place.
const (
	shortestTail = 3
	longestTail  = 14
)

// inNames are characters of notCounty that names of places hold, and behindLevel those behind the end of a place's name that is none:
// 资助县级.
const (
	inNames     = "大小园景城库林牧山地新老人同"
	behindLevel = "级域直内外里市区镇乡长"
)

// nameRune reports whether a character can be of the name of a place, clean saying that the name begins where a word does.
func nameRune(r rune, clean bool) bool {
	return !strings.ContainsRune(notCounty, r) || clean && strings.ContainsRune(inNames, r)
}

// placesIn are the places of two characters and their end that a line names.
func placesIn(n int, rs []rune) []placedOffice {
	var found []placedOffice
	for i := 2; i < len(rs); i++ {
		for level, ends := range placeLevels {
			for _, e := range ends {
				to := i + len([]rune(e))
				if !lang.HasAt(rs, i, e) || !lang.IsHan(rs[i-1]) || !lang.IsHan(rs[i-2]) || to < len(rs) && strings.ContainsRune(behindLevel, rs[to]) {
					continue
				}
				clean := i == 2 || !lang.IsHan(rs[i-3]) || strings.ContainsRune("年省市县区旗", rs[i-3])
				if stem := string(rs[i-2 : i]); !nameRune(rs[i-2], clean) || !nameRune(rs[i-1], clean) || lang.HasAnyPrefix(stem, notCounties) || lang.HasAnyPrefix(stem, notPlace) {
					continue
				}
				at := placedOffice{line: n, from: i - 2, level: level, place: string(rs[i-2 : to])}
				for j := to; j < len(rs) && j-to < longestTail && lang.IsHan(rs[j]); j++ {
					if w := string(rs[to : j+1]); j-to+1 >= shortestTail && lang.HasAnySuffix(w, officeEnds) {
						at.tail = w
						break
					}
				}
				found = append(found, at)
			}
		}
	}
	return found
}

// NamesakeLabels finds the office of another place that bears the very name of one of the report's own: 河东区文化馆 in the report of
// 湖滨区文化馆, and the other place in the cell of who has the money. It is named once, the report's own place in its title or more often.
func NamesakeLabels(c *content.Draft) {
	for r := range c.Reports {
		lines := linesOf(c, r+1)
		var found [len(placeLevels)][]placedOffice
		for n, line := range lines {
			for _, at := range placesIn(n, []rune(line)) {
				found[at.level] = append(found[at.level], at)
			}
		}
		titled := placesIn(0, []rune(c.Reports[r].Title))
		for level, all := range found {
			namesakesOf(c, r, lines, titled, level, all)
		}
		signedLabel(c, r, lines)
	}
}

// namesakesOf finds them among all places of one level that a report names.
func namesakesOf(c *content.Draft, r int, lines []string, inTitle []placedOffice, level int, all []placedOffice) {
	rep := &c.Reports[r]
	names, tails := map[string]int{}, map[string]map[string]bool{}
	for _, at := range all {
		names[at.place]++
		if tails[at.place] == nil {
			tails[at.place] = map[string]bool{}
		}
		tails[at.place][at.tail] = true
	}
	if len(names) < 2 || len(names) > mostPlaces {
		return
	}
	own := ""
	for _, at := range inTitle {
		if at.level == level {
			own = at.place
		}
	}
	titled := own != ""
	if !titled {
		if len(inTitle) > 0 || anyLine(lines, ofPartners) {
			return // of a county, whose towns are many, or of two counties that work together
		}
		for name, n := range names {
			switch {
			case n < 2:
			case own != "":
				return // of several places
			default:
				own = name
			}
		}
	}
	untitled := own == "" && len(names) == 2 // in the two cells of one form
	if untitled {
		own = all[0].place
	}
	for _, at := range all {
		if names[own] == 0 || at.place == own || names[at.place] != 1 || !untitled && strings.Contains(rep.Organization, at.place) && names[own] < 2 || sharesStem(at.place, own) || strings.Contains(rep.Title, at.place) {
			continue
		}
		if timesSaid(c, r+1, at.place) == 1 && misplaced(lines, at, tails[own], titled, len(names) == 2) {
			ownerLabel(c, r, at, at.place, own)
		}
	}
}

// anyLine reports whether one of some lines holds one of some words.
func anyLine(lines, words []string) bool {
	for _, line := range lines {
		if lang.ContainsAny(line, words) {
			return true
		}
	}
	return false
}

// mostPlaces is how many places of its level a report on one of them names at most.
const mostPlaces = 3

// sharesStem reports whether two places share a character of their names: 达川区 was 达县.
func sharesStem(a, b string) bool {
	return strings.ContainsAny(string([]rune(a)[:2]), string([]rune(b)[:2])) && (strings.HasSuffix(a, "县") != strings.HasSuffix(b, "县"))
}

// misplaced reports whether a place named in one of a report's lines stands where the own one belongs: before the name of an office of
// its own, or in the cell of a form's office; or as what did what the report tells, lone saying that it names no third place.
func misplaced(lines []string, at placedOffice, own map[string]bool, titled, lone bool) bool {
	rs := []rune(lines[at.line])
	from, to := at.from, at.from
	for from > 0 && !strings.ContainsRune("。；\t|", rs[from-1]) {
		from--
	}
	for to < len(rs) && !strings.ContainsRune("。；\t|", rs[to]) {
		to++
	}
	sentence, lead := string(rs[from:to]), string(rs[from:at.from])
	if lang.ContainsAny(sentence, ofPartners) || lang.HasAnySuffix(lead, []string{"、", "和", "与", "及", "同", "原", "为", "向", "赴", "到", "从", "由", "被", "给", "对", "协助", "配合", "经", "请", "函告", "往"}) || lang.HasAnyPrefix(string(rs[at.from:to]), []string{at.place + at.tail + "、", at.place + at.tail + "和"}) {
		return false
	}
	if at.tail == "" {
		behind := strings.TrimLeft(string(rs[at.from:to])[len(at.place):], "0123456789年度，, ")
		return at.level == countyLevel && (captionOf(string(rs)) || titled && lone && clauseOpens(lead) && lang.HasAnyPrefix(behind, ownWorks))
	}
	if at.level == cityLevel {
		return strings.TrimSpace(string(rs)) == at.place+at.tail && own[at.tail]
	}
	if titled && own[at.tail] {
		clause := string(rs[at.from+len([]rune(at.place+at.tail)) : to])
		if i := strings.IndexAny(clause, "，、：0123456789"); i >= 0 {
			clause = clause[:i]
		}
		return strings.Index(clause, "的") <= 0 // 河东区文化馆选送的节目: only of whom something else is
	}
	before := strings.Trim(string(rs[:at.from]), " \t|　")
	for n := at.line - 1; before == "" && n >= 0 && n >= at.line-2; n-- {
		before = strings.Trim(lines[n], " \t|　")
	}
	return lang.HasAnySuffix(strings.TrimRight(before, "：: 　"), unitLabels)
}

// captionOf reports whether a line is the caption of a table.
func captionOf(line string) bool {
	s := strings.TrimSpace(line)
	return lang.HasAnyPrefix(s, []string{"附表", "附件", "表"}) && !content.Longer(s, captionLength) && (strings.HasSuffix(s, "表") || strings.Contains(s, "情况")) && !strings.ContainsAny(s, "。，、")
}

// ownerLabel tells the words of a place.
func ownerLabel(c *content.Draft, r int, at placedOffice, words, own string) {
	place := content.Place{Line: c.Reports[r].FirstLine + at.line, Column: at.from + 1, Length: len([]rune(words))}
	for _, l := range c.Labels {
		if l.Kind == LabelOwner && l.Place.Line == place.Line {
			return
		}
	}
	c.Labels = append(c.Labels, content.Label{Kind: LabelOwner, Place: place, Words: words, Own: own, Report: r + 1})
}

// signedLabel finds the office that signs a report, above its date, where the title names another: 某县人民医院 under the report of
// 某县中医医院.
func signedLabel(c *content.Draft, r int, lines []string) {
	rep := &c.Reports[r]
	own := titleOffice(rep.Title)
	if w, _, ok := strings.Cut(rep.Title, "关于"); ok && lang.HasAnySuffix(w, officeEnds) {
		own = w
	}
	if !content.Longer(own, 3) || content.Longer(own, 16) {
		return
	}
	for n, line := range lines {
		if n > 0 && lang.ContainsAny(lines[n-1], ofOffice) && !content.Longer(lines[n-1], 16) || headedOffice(line) > 0 {
			introducedLabel(c, r, n, line, own)
		}
	}
	var last []int // the lines that say anything
	for n := len(lines) - 1; n > 0 && len(last) < signedLines; n-- {
		if strings.TrimSpace(lines[n]) != "" {
			last = append(last, n)
		}
	}
	for k := 1; k+1 < len(last); k++ {
		date, s := strings.TrimSpace(lines[last[k-1]]), strings.TrimSpace(lines[last[k]])
		if content.Longer(date, 12) || !strings.Contains(date, "年") || !strings.HasSuffix(date, "日") || content.Longer(s, 16) || !lang.HasAnySuffix(s, officeEnds) || strings.HasSuffix(s, "事务所") || lang.HasAnySuffix(s, oversees) && !lang.HasAnySuffix(own, oversees) || strings.ContainsAny(s, "，。：:、（( 》") {
			continue
		}
		if before := strings.TrimSpace(lines[last[k+1]]); !content.Longer(before, 16) && lang.HasAnySuffix(before, officeEnds) {
			return // signed by two
		}
		if !otherOffice(c, r, s, own) {
			continue
		}
		line := []rune(lines[last[k]])
		at := 0
		for at < len(line) && !lang.IsHan(line[at]) {
			at++
		}
		ownerLabel(c, r, placedOffice{line: last[k], from: at}, s, own)
		return
	}
}

// otherOffice reports whether an office of the own one's place is another, named but once.
func otherOffice(c *content.Draft, r int, s, own string) bool {
	core, mine := officeCore(s), officeCore(own)
	return !strings.Contains(core, mine) && !strings.Contains(mine, core) && sharedRunes(core, mine) <= 2 && strings.HasPrefix(s, string([]rune(own)[:2])) && timesSaid(c, r+1, core) == 1
}

// oversees end the names of the offices that may sign what one below them has done: 卫生健康局 for a hospital.
var oversees = []string{"局", "委", "委员会", "厅", "政府"}

// ofOffice are words of the headings over what the report's own office is: 概况 alone may be the project's, of which others take care.
var ofOffice = []string{"单位概况", "部门概况", "机构概况", "单位基本情况", "部门基本情况", "机构基本情况", "机构设置"}

// headedOffice is where the text begins behind such a heading on the same line, 0 if none stands there.
func headedOffice(line string) int {
	if head, _, ok := strings.Cut(line, "。"); ok && !content.Longer(head, 14) && lang.ContainsAny(head, ofOffice) {
		return len([]rune(head)) + 1
	}
	return 0
}

// introduces are the words by which a report begins to tell what its own office is.
var introduces = []string{"始建", "成立于", "是", "为", "属", "内设", "下设", "位于", "现有", "编制", "共有", "设"}

// introducedLabel finds another office than the title's as that which a report introduces: 一、单位概况 … 某区水利局内设 6 个科室.
func introducedLabel(c *content.Draft, r, n int, line, own string) {
	rs := []rune(line)
	at := headedOffice(line)
	for at < len(rs) && !lang.IsHan(rs[at]) {
		at++
	}
	for to := at + 4; to <= len(rs) && to-at <= 16 && lang.IsHan(rs[to-1]); to++ {
		s := string(rs[at:to])
		if !lang.HasAnySuffix(s, officeEnds) || !lang.HasAnyPrefix(string(rs[to:]), introduces) {
			continue
		}
		if otherOffice(c, r, s, own) {
			ownerLabel(c, r, placedOffice{line: n, from: at}, s, own)
		}
		return
	}
}

// signedLines is how many lines of the end of a report are looked at.
const signedLines = 8

// sharedRunes is how many characters of a text another one holds.
func sharedRunes(a, b string) int {
	n := 0
	for _, x := range a {
		if strings.ContainsRune(b, x) {
			n++
		}
	}
	return n
}
