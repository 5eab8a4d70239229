package label

import (
	"strings"

	"gouji/parse/document"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/outline"
	"gouji/parse/internal/table"
)

// projectEnds end the name of what a report can be about.
var projectEnds = []string{"项目", "工程", "资金", "补贴", "补助", "经费"}

// notNames are words of a phrase that only stands for the report's own project,
// or speaks of several.
var notNames = []string{"本项目", "该项目", "此项目", "上述", "所有", "全部", "各", "以下", "等", "部门整体", "整体支出", "相关", "有关", "列入", "纳入", "重点", "下达", "安排", "个项目", "、"}

// Projects finds 对…项目进行绩效评价 with a name that has nothing in common
// with the report's title or its line 项目名称.
func Projects(c *content.Draft) {
	of := make([][]*content.Para, len(c.Reports)+1) // by report
	for _, list := range [][]*content.Para{c.Paras, c.Cells} {
		for _, p := range list {
			of[p.Report] = append(of[p.Report], p)
		}
	}
	for r := range c.Reports {
		rep := &c.Reports[r]
		own := rep.Title + rep.Subject
		named := false
		for _, p := range of[r+1] {
			if strings.HasPrefix(p.String(), "项目名称") {
				own += p.String()
				named = true
			}
		}
		if !named && (rep.Subject == "" || strings.Contains(own, "整体")) {
			continue // a department may evaluate any of its projects
		}
		var scored []content.Label
		for _, p := range of[r+1] {
			if !p.InTable {
				projectLabel(c, p, own)
				scored = scoredLabels(c, scored, p, own)
			}
			if outline.OfItsOwn(rep.Subject) && lang.ContainsAny(rep.Subject, table.GrantWords) {
				grantLabel(c, p, own)
			}
		}
		if outline.OfItsOwn(rep.Subject) && lang.ContainsAny(rep.Subject, ownGrant) {
			grantFigures(c, of[r+1], own)
		}
		if len(scored) == 1 && timesNamed(of[r+1], scored[0].Words) == 1 { // else the report tells of several
			c.Labels = append(c.Labels, scored[0])
		}
	}
}

// projectLabel reads one paragraph.
func projectLabel(c *content.Draft, p *content.Para, own string) {
	if !p.May("对") {
		return
	}
	rs := p.Text.Runes
	quoted := false // in the name of a document
	for i := 0; i+1 < len(rs); i++ {
		switch rs[i] {
		case '《':
			quoted = true
		case '》':
			quoted = false
		}
		if rs[i] != '对' || quoted {
			continue
		}
		end := i + 1
		for end < len(rs) && end-i < 60 && !strings.ContainsRune("，。；：“”《》()", rs[end]) {
			end++
		}
		clause := p.Sub(i+1, end)
		name, act, ok := strings.Cut(clause, "进行")
		if !ok {
			name, act, ok = strings.Cut(clause, "开展")
		}
		name, lead := withoutYear(name, c.Reports[p.Report-1].Year)
		name = content.TrimSuffixes(name, []string{"使用和管理情况", "使用管理情况", "管理使用情况", "使用情况", "管理情况", "绩效情况", "实施情况"})
		if !ok || !lang.ContainsAny(act, []string{"绩效评价", "绩效自评", "自评"}) || !lang.HasAnySuffix(name, projectEnds) || len([]rune(name)) < 8 || lang.ContainsAny(name, notNames) {
			continue
		}
		if strings.IndexByte("0123456789", name[0]) >= 0 || max(content.Similar(name, own), content.Similar(own, name)) >= sharedName || max(content.Similar(bareGrant(name), own), content.Similar(own, bareGrant(name))) >= sharedName {
			continue
		}
		at := i + 1 + lead
		c.Labels = append(c.Labels, content.Label{Kind: LabelProject, Place: content.PlaceOf(p.Text, at, at+len([]rune(name))), Words: name, Report: p.Report})
	}
}

// scoredOf are the words that tell how what is named before them was scored.
var scoredOf = []string{"自评等次", "自评等级", "自评得分", "自评结果", "自评结论", "自评总分", "评价等级", "评价得分", "评价结论", "综合得分", "综合评分"}

// reportedOf are words of a clause that speaks of reports and their rules.
var reportedOf = []string{"按照", "根据", "依据", "关于", "通过", "报送", "开展", "进行", "要求"}

// scoredBesides are words of a name that a report rightly scores beside its own: another
// year's, a part of it, or one of many.
var scoredBesides = []string{"同期", "同类", "上年", "去年", "往年", "年度", "全国", "全省", "全市", "全县", "全区", "类项目", "下属", "所属", "承担", "负责", "实施的", "子项目", "其他", "其它", "其中", "另"}

// headedBoth are words of a heading over several things.
var headedBoth = []string{"情况及", "情况和", "情况与"}

// scoredLabels adds the sentences on how another project was scored: 某某补助项目自评得分
// 96 分.
func scoredLabels(c *content.Draft, found []content.Label, p *content.Para, own string) []content.Label {
	if !p.HasAny(scoredOf) {
		return found
	}
	for k := range p.Lex {
		if content.SentenceStart(p, k) != k {
			continue
		}
		s := clause.RestOfSentence(p, k)
		for _, w := range scoredOf {
			name, _, ok := strings.Cut(s, w)
			if !ok {
				continue
			}
			name = strings.TrimSuffix(strings.TrimSuffix(name, "绩效"), "的")
			lead := 0
			if by, rest, ok := strings.Cut(name, "，"); ok && lang.HasAnyPrefix(by, summing) && !content.Longer(by, 6) {
				name, lead = rest, len([]rune(by))+1 // 经自评，某某项目综合得分 96 分
			}
			if lead == 0 {
				name, lead = withoutYear(name, c.Reports[p.Report-1].Year)
			}
			if _, end := content.HeadingAt([]rune(name)); end > 0 && lang.ContainsAny(name, headedBoth) {
				break // （一）项目目标完成情况及项目绩效自评等级: a heading of what follows
			}
			if n := len([]rune(name)); n < 8 || n > 40 || !lang.HasAnySuffix(name, projectEnds) || strings.ContainsAny(name, "，：:《》“”0123456789") || lang.ContainsAny(name, reportedOf) || lang.ContainsAny(name, scoredBesides) || lang.HasAnyPrefix(name, listed) || !anothers(name, own, n) {
				break
			}
			at := p.Lex[k].From + lead
			found = append(found, content.Label{Kind: LabelProject, Place: content.PlaceOf(p.Text, at, at+len([]rune(name))), Words: name, Report: p.Report})
			break
		}
	}
	return found
}

// withoutYear is what is named behind the year that it begins with, if that is the one given, and how many characters are left out:
// 2021年度某某补助资金绩效自评得分.
func withoutYear(name string, year int) (bare string, lead int) {
	if year == 0 || outline.YearIn(content.First(name, 5)) != year {
		return name, 0
	}
	bare = strings.TrimLeft(name, "0123456789年度 ")
	return bare, len([]rune(name)) - len([]rune(bare))
}

// listed begin the items of a list in a sentence.
var listed = []string{"一是", "二是", "三是", "四是", "五是"}

// timesNamed is the number of paragraphs that name a project.
func timesNamed(list []*content.Para, name string) int {
	n := 0
	for _, p := range list {
		if p.Has(name) {
			n++
		}
	}
	return n
}

// sharedName is the share of its pairs of characters from which a name has
// something in common with the report's own.
const sharedName = 0.4

// executing are what a clause tells of how a grant was spent, shortOf words of a paragraph that says why not all of it was.
var (
	executing = []string{"执行率", "预算执行率", "支出进度", "支出率", "执行进度", "支付进度"}
	shortOf   = []string{"未达到", "未达", "未完成", "偏低", "较低", "不高", "偏慢", "滞后", "缓慢"}
	// wideFields are words of a report's subject that many grants make up: how one of them was spent is told by its own name.
	wideFields = []string{"卫生健康", "医疗卫生", "公共卫生", "文化旅游", "教育专项", "教育经费", "水利", "林业草原", "农业生产", "农业农村", "社会保障", "优抚对象", "事业发展", "林业生态", "学生资助", "教育发展", "卫生事业", "计划生育", "农业发展", "民政", "福利"}
)

// longestGrant is how many characters a grant's name has at most but for the words that
// any grant may bear.
const longestGrant = 16

// anothers reports whether a name, but for the words that any grant may bear, is one of up
// to so many characters and has nothing in common with the report's own.
func anothers(name, own string, longest int) bool {
	bare := bareGrant(name)
	n := len([]rune(bare))
	return n >= 4 && n <= longest && !lang.ContainsAny(name, notNames) && len(outline.FundsOf(name)) == 0 && max(content.Similar(bare, own), content.Similar(own, bare)) < sharedName
}

// mistakable reports whether a grant may stand by mistake for that of a report's subject: the report is on no field of many
// grants, and the two are of one kind.
func mistakable(subject, grant string) bool {
	subject = strings.ReplaceAll(subject, "转移支付", "") // the way by which a grant of any kind comes
	return !lang.ContainsAny(subject, manyProjects) && !lang.ContainsAny(subject, wideFields) && content.Longer(bareGrant(subject), 3) && sharesKind(subject, grant)
}

// keptBeside are words of a sentence that tells of several grants together.
var keptBeside = []string{"同步", "一并", "同样", "各项资金", "两项资金", "均实行", "均做到", "均专", "均纳入", "均按", "等资金"}

// widelyGranted reports whether the report is on a field that many grants make up.
func widelyGranted(c *content.Draft, report int) bool {
	subject := titleSubject(&c.Reports[report-1])
	return lang.ContainsAny(subject, manyProjects) || lang.ContainsAny(subject, wideFields)
}

// nationalGrants are names of grants that the central budget gives each by itself, so that none is a part of another.
var nationalGrants = []string{
	"困难群众救助", "残疾人事业发展", "优抚对象补助", "优抚对象抚恤", "优抚对象医疗", "就业补助", "城乡义务教育", "学生资助", "学前教育发展", "现代职业教育", "普通高中改善", "义务教育薄弱环节",
	"医疗救助", "基本公共卫生服务", "基本药物制度", "重大传染病防控", "计划生育服务", "计划生育转移支付", "医疗服务与保障能力", "卫生健康人才培养", "公立医院综合改革", "公立医院改革",
	"公共文化服务体系", "非物质文化遗产", "国家文物保护", "免费开放", "农业生产发展", "耕地建设与利用", "粮油生产保障", "动物防疫", "农业防灾减灾", "耕地地力保护", "农机购置", "农业保险保费",
	"林业草原生态保护恢复", "林业草原改革发展", "森林生态效益", "水利发展", "水库移民", "农村危房改造", "城镇保障性安居工程", "农村综合改革", "乡村振兴衔接", "财政衔接推进",
	"大气污染防治", "水污染防治", "土壤污染防治", "自然灾害救灾", "食品药品监管", "普惠金融发展", "服务业发展", "退役安置", "军队转业干部",
}

// nationalGrant reports whether a grant's name is one of these.
func nationalGrant(name string) bool { return lang.ContainsAny(name, nationalGrants) }

// sharesWork reports whether the report's own name holds the work in which a grant's name ends: 抗震改造, 危房改造.
func sharesWork(own, grant string) bool {
	rs := []rune(grant)
	return len(rs) >= 2 && strings.Contains(own, string(rs[len(rs)-2:]))
}

// grantLabel finds the clauses that tell how a grant is kept and name another
// grant than the report's: 对困难群众救助补助资金实行专款专用.
func grantLabel(c *content.Draft, p *content.Para, own string) {
	if !p.HasAny(table.Keeping) && !p.HasAny(executing) || !p.HasAny(table.GrantNames) {
		return
	}
	rs := p.Text.Runes
	for from := 0; from < len(rs); {
		end := from
		for end < len(rs) && !strings.ContainsRune("，。；：、（）()《》“”", document.Normal(rs[end])) {
			end++
		}
		words := p.Sub(from, end)
		start := from
		from = end + 1
		if start > 0 && strings.ContainsRune("《“、", rs[start-1]) {
			continue
		}
		kept := lang.ContainsAny(p.Sub(start, min(end+14, len(rs))), table.Keeping)
		if !kept && !lang.ContainsAny(words, executing) {
			continue
		}
		for _, w := range table.GrantNames {
			i := strings.Index(words, w)
			if i < 0 {
				continue
			}
			if i+len(w) == len(words) && end < len(rs) && strings.ContainsRune("》”、", rs[end]) {
				break // one of several, or a document's name
			}
			name := words[:i+len(w)]
			for _, by := range []string{"对", "将", "把", "保证", "确保"} {
				if _, rest, ok := strings.Cut(name, by); ok && !strings.HasPrefix(rest, "象") { // 优抚对象
					name = rest
				}
			}
			if !anothers(name, own, longestGrant) || strings.HasSuffix(bareGrant(name), "对象") { // 救助对象补助资金: whoever gets it
				break
			}
			if lang.ContainsAny(name, []string{"参照", "按照", "依照", "借鉴", "比照"}) || lang.HasAnyPrefix(words[i+len(w):], []string{"管理办法", "管理规定"}) {
				break
			}
			if kept && !nationalGrant(name) && (widelyGranted(c, p.Report) || sharesWork(own, bareGrant(name))) || lang.ContainsAny(clause.RestOfSentence(p, content.SentenceStart(p, max(0, lexemeAt(p, start)))), keptBeside) {
				break // 孤儿基本生活补助资金 in a report on 困难群众救助补助资金, 抗震改造补助资金 in one on 危房改造
			}
			if !kept && (!strings.HasPrefix(words, name) || lang.HasAnyPrefix(name, []string{"其中", "个别", "部分", "如", "因", "由于"}) || !lang.HasAnyPrefix(words[i+len(w):], executing) || !lang.ContainsAny(p.String(), shortOf) || timesSaid(c, p.Report, bareGrant(name)) != 1 || !mistakable(titleSubject(&c.Reports[p.Report-1]), bareGrant(name))) {
				break
			}
			at := start + len([]rune(words[:i+len(w)])) - len([]rune(name))
			c.Labels = append(c.Labels, content.Label{Kind: LabelProject, Place: content.PlaceOf(p.Text, at, at+len([]rune(name))), Words: name, Report: p.Report})
			break
		}
	}
}
