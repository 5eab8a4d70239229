package label

import (
	"strings"

	"gouji/parse/document"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/outline"
)

// A programme of another office that a report on a project of its own names once, as what it is to do or what
// became of it, was left over from that office's report: 尽早完成高标准农田建设工程验收 in one on roads.

// programmes are what the names of works that make up a programme of their own hold. What many projects do or
// serve besides, such as training, posts, crops, schools and rubbish, is none.
var programmes = []string{
	"高标准农田", "退耕还林", "退耕还草", "石漠化", "森林抚育", "封山育林",
	"公路养护", "道路养护", "路面养护", "通村公路", "通组公路",
	"危房改造", "棚户区改造", "老旧小区", "校舍维修", "校舍改造", "薄弱学校", "易地扶贫搬迁", "易地搬迁",
	"河道清淤", "渠道清淤", "病险水库", "水库移民", "农村饮水", "农村供水", "黑臭水体", "污水管网",
	"用厕所", "户厕", "厕所革命", "雪亮工程", "光伏扶贫",
}

var (
	// programmeEnds end the name of a programme, in which up to so many characters stand behind
	// what it holds.
	programmeEnds = []string{"项目", "工程"}
	programmeTail = 8
	// ofProgramme follow the name of a programme where its own progress, acceptance or money is spoken of. What else
	// is said of another's works may well touch the report's own: 渠道清淤工程堆土占压路肩.
	ofProgramme = []string{"进度", "推进", "完成", "竣工", "完工", "复查", "验收", "资金", "的资金", "尾款", "因", "绩效", "自评", "得分", "的实施", "实施", "达到", "取得"}
	// beforeProgramme are the verbs that lead to one.
	beforeProgramme = append([]string{"完成", "确保", "保障", "组织", "实施", "开展", "督促", "兑付", "兑现", "发放", "拨付", "使用", "对", "将", "经自评", "尽早", "尽快"}, doing...)
	// besideProgramme are words by which a report rightly names another.
	besideProgramme = []string{"与", "和", "及", "、", "同", "统筹", "衔接", "结合", "整合", "配套", "参照", "借鉴", "类似", "影响", "占用", "交叉", "重叠", "重复", "等", "调剂", "调整", "调出", "其他", "另", "比", "较", "转入", "移交", "《", "不含", "除", "之外", "避免", "协调", "配合", "会同", "部门"}
	// causedBy are words before a name by which it is the reason of something.
	causedBy = []string{"因", "受", "由于", "鉴于"}
	// manyProjects are words of a title under which a report is on projects of many kinds.
	manyProjects = []string{"整体", "部门", "衔接", "乡村振兴", "一事一议", "以工代赈", "债券", "专项债", "综合", "民生", "涉农", "扶贫", "转移支付", "发展资金", "公共文化", "困难群众", "社会救助", "就业", "基础设施", "建设资金", "重点项目", "各项", "人居环境", "美丽乡村", "运转", "惠农", "直达", "灾后", "移民"}
)

// notOwn drops what a title may hold besides a project's name.
var notOwn = strings.NewReplacer("附件", "", "附表", "", "自评", "", "绩效", "", "决算", "", "公开", "", "报告", "", "0", "", "1", "", "2", "", "3", "", "4", "", "5", "", "6", "", "7", "", "8", "", "9", "", "年", "", "度", "", "基本", "", "单位", "", "(", "", ")", "", "-", "")

// anyWork are pairs of characters that the names of works of any kind hold.
var anyWork = map[string]bool{"养护": true, "改造": true, "建设": true, "维修": true, "农村": true, "工程": true, "补助": true, "资金": true, "服务": true, "保护": true, "修复": true, "治理": true, "项目": true, "补贴": true, "生态": true, "保障": true, "公共": true, "基本": true, "社区": true, "综合": true}

// sharesKind reports whether two characters that stand side by side in b do so in a, and say of what kind the work is.
func sharesKind(a, b string) bool {
	rs := []rune(b)
	for i := 0; i+1 < len(rs); i++ {
		if pair := string(rs[i : i+2]); !anyWork[pair] && strings.Contains(a, pair) {
			return true
		}
	}
	return false
}

// projectNamed is all that a form calls its project, in its title and behind 项目名称, "" where it has no name of its own.
func projectNamed(c *content.Draft, r int) string {
	rep := &c.Reports[r]
	own := ""
	lines := linesOf(c, r+1)
	for n, line := range lines {
		s := content.Normalized(line)
		_, name, found := strings.Cut(s, "项目名称")
		if !found {
			_, name, found = strings.Cut(s, "(项目)名称")
		}
		if !found {
			continue
		}
		if name = strings.Trim(name, " |\t:："); name == "" && n+1 < len(lines) {
			name = strings.TrimSpace(lines[n+1])
		}
		if i := strings.IndexAny(name, "|\t"); i > 0 {
			name = name[:i]
		}
		own += name
	}
	if !outline.OfItsOwn(notOwn.Replace(own)) || !content.Longer(bareGrant(own), 4) {
		return ""
	}
	return rep.Title + rep.Subject + own
}

// Programmes finds such names.
func Programmes(c *content.Draft) {
	own := make([]string, len(c.Reports)+1)
	forms := formNames(c)
	for r := range c.Reports {
		rep := &c.Reports[r]
		name := titleSubject(rep)
		if !outline.OfItsOwn(notOwn.Replace(name)) {
			name = ""
		}
		line := 0
		for _, f := range forms[r+1] {
			name += f.name
			line = f.place.Line
		}
		if toldApart(c, r+1, bareGrant(notOwn.Replace(name)), line) < minTold {
			continue // of a name that the report does not speak of
		}
		if name == "" || len(forms[r+1]) == 0 && !lang.ContainsAny(rep.Title, []string{"自评", "评价", "绩效"}) || len(forms[r+1]) > 1 || lang.ContainsAny(rep.Title+name, manyProjects) {
			continue
		}
		own[r+1] = rep.Title + rep.Subject + name
	}
	for _, p := range c.Paras {
		if p.Report > 0 && own[p.Report] != "" && !p.Rule {
			programmeLabel(c, p, own[p.Report])
		}
	}
	indicatorProgrammes(c, own)
	indicatorFunds(c)
	servedLabels(c)
}

// servedFields are words of those whom the projects of one field serve, near what names of projects hold that may rightly speak of them,
// and also what their reports tell besides.
var servedFields = []struct{ words, near, also []string }{
	{[]string{"参保人员", "参保群众", "参保职工", "参保对象", "参保居民"}, []string{"医", "社保", "保障", "救助", "卫生", "健康", "就业", "人社", "资助", "困难", "残疾", "税", "居民", "职工", "经办", "政务", "优抚", "低保"}, []string{"保险", "医保", "社保", "缴费"}},
	{[]string{"学员"}, []string{"学", "教", "就业", "技能", "人才", "干部", "党", "班", "体育", "救护", "消防", "驾"}, []string{"培训", "讲座", "授课", "课程"}},
	{[]string{"学生", "家长", "师生"}, []string{"幼", "营养", "青少年", "儿童", "体育", "图书", "馆", "食", "疫", "安全", "交通", "公交", "科普", "消防", "法", "团", "妇", "禁毒", "心理", "视", "牙", "健康", "宣传", "演", "电影", "留守", "足球", "人才", "文化", "道路"}, []string{"学校", "校园", "教育", "中学", "小学", "大学", "教学", "校"}},
	{[]string{"读者"}, []string{"文化", "报", "刊", "档案", "史", "志", "宣传", "新闻", "媒", "出版", "博物", "党"}, []string{"图书", "阅读", "书"}},
}

// otherFields are words in the names of projects that serve none of those, but where a word of near says so as well.
var otherFields = []string{"参保", "医保", "医疗", "救助", "低保", "养老", "公路", "道路", "水利", "供水", "饮水", "灌区", "农田", "住房", "危房", "林业", "造林", "草原", "污水", "垃圾", "路灯", "养殖", "种植", "渔", "农机"}

// servedCell is how many characters such a cell has at most.
const servedCell = 24

// servedLabels finds the cell or the line of a form that tells of those whom a project of another field serves, of whom nothing else in
// the report does: 参训学员满意度 in the form on paying premiums for the poor.
func servedLabels(c *content.Draft) {
	for r := range c.Reports {
		own := projectNamed(c, r)
		if !lang.ContainsAny(own, otherFields) || lang.ContainsAny(own, []string{"整体", "部门", "民生", "综合", "运转", "工作经费"}) {
			continue
		}
		var cells []formCell
		for _, s := range servedFields {
			if lang.ContainsAny(own, s.near) || lang.ContainsAny(own, s.words) {
				continue
			}
			said, at := 0, formCell{}
			lines := linesOf(c, r+1)
			if cells == nil {
				cells = formCells(lines)
			}
			for _, cell := range cells {
				if lang.ContainsAny(cell.text, s.words) {
					said++
					at = cell
				}
			}
			if said != 1 || content.Longer(at.text, servedCell) || strings.ContainsAny(at.text, "、《：:") || !strings.Contains(at.text, "满意") || clause.SharesTwo(own, strings.ReplaceAll(at.text, "满意", "")) || anyLine(lines, s.also) || lang.ContainsAny(at.text, []string{"及", "和", "与", "等", "培训", "人数", "数量", "宣传", "覆盖"}) || lang.ContainsAny(lines[0], s.words) {
				continue
			}
			place := content.Place{Line: c.Reports[r].FirstLine + at.line, Column: at.column + 1, Length: len([]rune(at.text))}
			c.Labels = append(c.Labels, content.Label{Kind: LabelProject, Place: place, Words: at.text, Report: r + 1})
		}
	}
}

// minTold is how many pairs of neighbouring characters of a project's name its report tells again at least.
const minTold = 2

// indicatorLength is how many characters the name of an indicator has at most.
const indicatorLength = 14

// indicatorProgrammes finds the cells that name an indicator of another programme.
func indicatorProgrammes(c *content.Draft, own []string) {
	for i := range c.Document.Blocks {
		b := &c.Document.Blocks[i]
		if b.Kind != document.Grid {
			continue
		}
		for _, row := range b.Table.Rows {
			indicator := false // of a form's rows
			for k := range row.Cells {
				t := row.Cells[k].Text
				s := content.Trimmed(content.Normalized(t.String()))
				indicator = indicator || strings.HasSuffix(s, "指标")
				if !indicator || t.Len() < 4 || content.Longer(s, indicatorLength) || strings.ContainsAny(s, "0123456789、，。；和及与") {
					continue
				}
				for _, w := range programmes {
					if !strings.HasPrefix(s, w) || s == w {
						continue
					}
					place := content.PlaceOf(t, 0, t.Len())
					if r := reportAt(c, place.Line); r > 0 && own[r] != "" && !sharesKind(own[r], w) && timesSaid(c, r, w) == 1 && content.Similar(s, own[r]) < sharedName {
						c.Labels = append(c.Labels, content.Label{Kind: LabelProject, Place: place, Words: s, Report: r})
					}
				}
			}
		}
	}
}

// indicatorFunds finds the cells that name an indicator of a fund that the report names nowhere else: 城乡居民医保政策知晓率 in
// the form of a project for civil servants.
func indicatorFunds(c *content.Draft) {
	for i := range c.Document.Blocks {
		b := &c.Document.Blocks[i]
		if b.Kind != document.Grid {
			continue
		}
		for _, row := range b.Table.Rows {
			indicator := false
			for k := range row.Cells {
				t := row.Cells[k].Text
				s := content.Trimmed(content.Normalized(t.String()))
				indicator = indicator || strings.HasSuffix(s, "指标")
				if !indicator || t.Len() < 6 || content.Longer(s, indicatorLength+4) || !lang.HasAnySuffix(s, []string{"率", "度", "人数", "比例"}) || strings.ContainsAny(s, "、，。；和及与") {
					continue
				}
				named := outline.FundsOf(s)
				if len(named) != 1 {
					continue
				}
				place := content.PlaceOf(t, 0, t.Len())
				r := reportAt(c, place.Line)
				if r < 1 {
					continue
				}
				own := c.Reports[r-1].Fund
				if own == lang.NoFund {
					own, _ = clause.FundOf(c.Reports[r-1].Subject) // that the form names, not its title
				}
				for f := range named {
					if !Confusable(own, f) || medical(own) && medical(f) || f == lang.Aid || own == lang.Aid || f == lang.Critical || fundTimes(c, r)[f] > 0 || outline.FundsOf(strings.Join(proseOf(c, r), "\n"))[f] {
						continue
					}
					c.Labels = append(c.Labels, content.Label{Kind: LabelFund, Place: place, Words: s, Report: r, Evaluated: true})
				}
			}
		}
	}
}

// proseOf are the lines of a report that are no cells of a form.
func proseOf(c *content.Draft, report int) []string {
	var out []string
	for _, l := range linesOf(c, report) {
		if !strings.ContainsAny(l, "\t|") {
			out = append(out, l)
		}
	}
	return out
}

// programmeLabel reads one paragraph or cell.
func programmeLabel(c *content.Draft, p *content.Para, own string) {
	for _, w := range programmes {
		i := strings.Index(p.Line, w)
		if i < 0 || sharesKind(own, w) || lang.ContainsAny(c.SectionHeading(p.Section), ofOld) {
			continue
		}
		at := len([]rune(p.Line[:i]))
		k := lexemeAt(p, at)
		if k < 0 || p.Lex[k].Depth > 0 {
			continue
		}
		from, to := clauseAt(p, k)
		if lang.ContainsAny(p.Sub(from, to), besideProgramme) || lang.ContainsAny(clause.RestOfSentence(p, content.SentenceStart(p, k)), []string{"《", "统筹", "衔接", "整合", "影响"}) {
			continue
		}
		start, ok := programmeStart(p, from, at)
		if !ok || lang.ContainsAny(p.Sub(from, at), causedBy) {
			continue
		}
		behind := []rune(p.Sub(at+len([]rune(w)), to))
		end := programmeEnd(w, behind)
		if end < 0 || !lang.HasAnyPrefix(string(behind[end:]), ofProgramme) && !(end == len(behind) && start == from && from > 0 && p.Text.Runes[from-1] == '：') {
			continue
		}
		name := p.Sub(start, at+len([]rune(w))+end)
		if timesSaid(c, p.Report, w) != 1 || max(content.Similar(bareGrant(name), own), content.Similar(own, bareGrant(name))) >= sharedName {
			continue
		}
		c.Labels = append(c.Labels, content.Label{Kind: LabelProject, Place: content.PlaceOf(p.Text, start, start+len([]rune(name))), Words: name, Report: p.Report})
		return
	}
}

// programmeStart is where the name begins that holds the character at, in the clause from character from on: at the
// head of the clause or behind a verb. ok is false where neither leads to it.
func programmeStart(p *content.Para, from, at int) (start int, ok bool) {
	lead := p.Sub(from, at)
	cut := 0
	for _, w := range beforeProgramme {
		if i := strings.LastIndex(lead, w); i >= 0 {
			cut = max(cut, i+len(w))
		}
	}
	rest := lead[cut:]
	if cut == 0 {
		rest = leadOf(lead)
	}
	if content.Longer(rest, 6) || strings.ContainsAny(rest, "，。；：、()“”《》的0123456789") {
		return 0, false
	}
	return at - len([]rune(rest)), true
}

// programmeEnd is how many characters behind what a programme's name holds belong to it, -1 where it
// does not end as such names do.
func programmeEnd(w string, behind []rune) int {
	for n := 0; n <= min(programmeTail, len(behind)); n++ {
		if n > 0 && !lang.IsHan(behind[n-1]) {
			break
		}
		if lang.HasAnySuffix(w+string(behind[:n]), programmeEnds) {
			return n
		}
	}
	return -1
}

// formName is the name of what a form evaluates, and where it stands.
type formName struct {
	name  string
	place content.Place
}

// formNames are the names that the forms of each report bear.
func formNames(c *content.Draft) [][]formName {
	out := make([][]formName, len(c.Reports)+1)
	add := func(report int, name string, place content.Place) {
		if name = outline.NameOnly(name); name == "" || report < 1 {
			return
		}
		for _, f := range out[report] {
			if f.name == name {
				return
			}
		}
		out[report] = append(out[report], formName{name, place})
	}
	for _, p := range c.Paras {
		for _, w := range outline.NameLabels {
			i := strings.Index(p.Line, w)
			if i < 0 || i > 0 && p.Line[i-1] != ' ' && p.Line[i-1] != '\t' && p.Line[i-1] != '|' {
				continue
			}
			if rest, ok := outline.AfterNameLabel(p.Line[i:]); ok {
				rest, _, _ = strings.Cut(rest, " ")
				if j := strings.Index(p.Line[i:], rest); j >= 0 && rest != "" {
					at := len([]rune(p.Line[:i+j]))
					add(p.Report, rest, content.PlaceOf(p.Text, at, at+len([]rune(rest))))
				}
			}
			break
		}
	}
	for i := range c.Document.Blocks {
		b := &c.Document.Blocks[i]
		if b.Kind != document.Grid {
			continue
		}
		for _, row := range b.Table.Rows {
			for k := 0; k+1 < len(row.Cells); k++ {
				if !labelOfNames(content.Trimmed(content.Normalized(row.Cells[k].Text.String()))) {
					continue
				}
				for k+2 < len(row.Cells) && row.Cells[k+1].Text.Len() == 0 {
					k++ // cells that were one with the label's
				}
				if t := row.Cells[k+1].Text; t.Len() > 0 {
					place := content.PlaceOf(t, 0, t.Len())
					add(reportAt(c, place.Line), content.Trimmed(content.Normalized(t.String())), place)
				}
			}
		}
	}
	return out
}

// reportAt is the number of the report that takes a line, 0 if none does.
func reportAt(c *content.Draft, line int) int {
	for i := range c.Reports {
		if c.Reports[i].FirstLine <= line && line <= c.Reports[i].LastLine {
			return i + 1
		}
	}
	return 0
}

// labelOfNames reports whether a cell heads the name of what is evaluated.
func labelOfNames(s string) bool {
	rest, ok := outline.AfterNameLabel(s)
	return ok && rest == ""
}

// Forms finds the form that bears the name of another project than its title: the report tells of the
// title's and nowhere else of the form's.
func Forms(c *content.Draft) {
	for r, list := range formNames(c) {
		if r == 0 || len(list) != 1 {
			continue
		}
		rep, f := &c.Reports[r-1], list[0]
		own := bareGrant(titleSubject(rep))
		bare := bareGrant(f.name)
		if len([]rune(own)) < 4 || len([]rune(bare)) < 4 || lang.ContainsAny(rep.Title, manyProjects[:2]) || !outline.OfItsOwn(rep.Subject) || strings.Contains(rep.Title, bare) {
			continue
		}
		if max(content.Similar(bare, rep.Title), content.Similar(rep.Title, bare), content.Similar(own, bare)) >= sharedName || timesSaid(c, r, bare) > 1 {
			continue
		}
		if toldApart(c, r, own, f.place.Line) >= minTold && toldApart(c, r, bare, f.place.Line) == 0 {
			c.Labels = append(c.Labels, content.Label{Kind: LabelProject, Place: f.place, Words: f.name, Report: r})
		}
	}
}

// titleSubject is the subject that a report's title names, without the words of evaluations.
func titleSubject(r *content.Report) string {
	if strings.Contains(r.Title, r.Subject) {
		return r.Subject
	}
	return ""
}

// toldApart is how many pairs of neighbouring characters of a name a report's lines hold, but for its title and the
// line that bears a form's name.
func toldApart(c *content.Draft, report int, name string, form int) int {
	rs := []rune(name)
	r := &c.Reports[report-1]
	n := 0
	for i := 0; i+1 < len(rs); i++ {
		pair := string(rs[i : i+2])
		for j, l := range linesOf(c, report) {
			if r.FirstLine+j != form && r.FirstLine+j != r.TitlePlace.Line && strings.Contains(l, pair) {
				n++
				break
			}
		}
	}
	return n
}
