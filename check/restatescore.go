package check

import (
	"strings"

	"gouji/parse"
	"gouji/parse/numeral"
)

// Scores told again: of the whole report, of a part, and the caps of scores.

// ownScore reports whether a figure is the score that a report gives itself.
func (v *view) ownScore(f *parse.Figure) bool {
	if f.Dimension != numeral.Score || f.Key.Measure != parse.ScoreOf {
		return false
	}
	if f.Key.Words == "total" {
		return true
	}
	m := v.c.Mention(f.ID)
	if m == nil || m.Role != parse.RoleLevel || m.Depth > 0 || strings.Contains(m.Label, "分别") {
		return false // each of several has one
	}
	if n, g := v.c.Mention(f.ID+1), v.c.Figure(f.ID+1); n != nil && n.Label == "" && g.Dimension == numeral.Score && n.Depth == 0 && g.Place.Sentence == f.Place.Sentence && g.Place.Block == f.Place.Block {
		return false // 自评得分 14 分、24 分、34 分，总得分: the first of several
	}
	if m.Para >= 0 && (v.weighted(f) || v.ofPart(f)) || parse.ItemScored(m.Label) {
		return false
	}
	for _, w := range []string{"执行率", "指标", "决策", "产出", "效益", "满意度指标", "决策", "过程", "成本", "其余"} {
		if strings.Contains(m.Label, w) {
			return false
		}
	}
	for _, w := range []string{"自评", "总分", "总得分", "综合得分", "综合评分", "最终", "评价得分", "评分结果", "评价结果"} {
		if strings.Contains(m.Label, w) {
			return true
		}
	}
	if before, _ := v.wordsBefore(f); strings.HasSuffix(m.Label, "绩效得分") && f.Place.Table == 0 && strings.HasPrefix(before, "经") && containsWord(v.lineOf(f), "等级", "等次") {
		return true // 经综合评价，某项目绩效得分 95 分，等级为优
	}
	// 经自评，项目得 95 分: the words before it say whose score it is.
	switch m.Label {
	case "项目得", "项目得分", "该项目得", "该项目得分", "本项目得", "本项目得分", "最后得分":
		return strings.Contains(m.Topic, "自评")
	}
	return false
}

// ofPart reports whether a score is the first that fits the full marks, in brackets, of the part that
// its paragraph tells of: （三）项目产出（30分）。… 扣1分，自评得分29分.
func (v *view) ofPart(f *parse.Figure) bool {
	for id := f.ID - 1; id > f.ID-window; id-- {
		g := v.figure(id)
		if g == nil || g.Place.Block != f.Place.Block {
			return false
		}
		m := v.c.Mention(id)
		if m == nil || g.Dimension != numeral.Score {
			continue
		}
		if m.Depth > 0 {
			return g.Value.LessThan(decHundred) && f.Value.LessThanOrEqual(g.Value)
		}
		if v.plainScore(m) {
			return false // the part has its score
		}
	}
	return false
}

// plainScore reports whether a mention of points is of what was reached, not of what was lost.
func (v *view) plainScore(m *parse.Mention) bool {
	return m.Role == parse.RoleLevel && !containsWord(m.Label, "扣", "减", "失")
}

// cell reports whether a figure stands in a table, or in a form that a copy has
// flattened: the totals of two forms are those of two projects.
func (v *view) cell(f *parse.Figure) bool {
	return f.Place.Table > 0 || v.c.Mention(f.ID) == nil
}

// restateScores compares the report's own score wherever it is stated.
func (v *view) restateScores() []parse.Frame {
	first := map[int]*parse.Figure{}
	forms := map[int][]*parse.Figure{} // the totals of the forms of a report
	var own []*parse.Figure
	items := v.itemScores()
	for i := range v.c.Figures {
		f := &v.c.Figures[i]
		if items[f.ID] || !v.ownScore(f) || f.Report == 0 || v.otherYear(f) {
			continue
		}
		own = append(own, f)
		if v.cell(f) {
			forms[f.Report] = append(forms[f.Report], f)
		}
	}
	var out []parse.Frame
	for _, f := range own {
		if totals := forms[f.Report]; len(totals) > 1 && !v.cell(f) {
			// Which form the text speaks of, its score tells.
			if g := formScored(totals, f); g != nil {
				out = append(out, v.same("restatement/score", g, f))
			}
			continue
		}
		if g := first[f.Report]; g == nil {
			first[f.Report] = f
		} else if g.Place.Table == 0 && f.Place.Table == 0 && (v.otherProjects(g, f) && otherScored(g.Topic, f.Topic) || otherScored(g.Name, f.Name) || v.toldTogether(g, f)) {
			continue // each project has a score of its own
		} else if v.otherJudge(g, f) || v.otherJudge(f, g) || v.otherSheet(g, f) || v.otherSheet(f, g) {
			continue
		} else if !v.cell(g) || !v.cell(f) {
			out = append(out, v.same("restatement/score", g, f))
		}
	}
	return append(out, v.restateLevels()...)
}

// itemScores are the scores of which words or layout say that they are given for an item that weighs less than all.
func (v *view) itemScores() map[parse.FigureID]bool {
	items := map[parse.FigureID]bool{}
	for i := range v.c.Frames {
		if fr := &v.c.Frames[i]; fr.Rule == "bound/score" && !fr.InTable && len(fr.Readings) == 1 && len(fr.Readings[0].Operands) == 1 && v.figure(fr.Readings[0].Operands[0]).Value.LessThan(decHundred) {
			items[fr.Claim] = true
		}
	}
	return items
}

// formScored is the one of the totals of several forms that a score of the text is, or the only one that it is with two digits
// exchanged, nil if there is none.
func formScored(totals []*parse.Figure, f *parse.Figure) *parse.Figure {
	var slip *parse.Figure
	n := 0
	for _, g := range totals {
		if g.Value.Equal(f.Value) {
			return g
		}
		x, y := g.Numeral.Raw.Digits(g.Numeral.Decimals), f.Numeral.Raw.Digits(f.Numeral.Decimals)
		if g.Numeral.Decimals == f.Numeral.Decimals && len(x) >= minTwin && len(x) == len(y) && swapped(x, y) {
			slip, n = g, n+1
		}
	}
	if n != 1 {
		return nil
	}
	return slip
}

// otherJudge reports whether a score is what an office gave itself and another what somebody else gave it: 单位自评 96 分 and
// 专家评审综合评分 94.5 分.
func (v *view) otherJudge(own, other *parse.Figure) bool {
	judges := func(s string) bool {
		return !strings.Contains(s, "自评") && containsWord(s, "主管部门", "财政部门", "财政局", "财政厅", "复核", "复评", "抽查", "专家", "第三方", "评审", "上级")
	}
	return strings.Contains(own.Topic+own.Name, "自评") && (judges(other.Name) || judges(other.Topic+other.Name) || judges(v.clauseBefore(other)))
}

// otherSheet reports whether a score of the text is what an office gave itself, or the whole of its outlay, and the other
// the total of a sheet that says above it that somebody else filled it in, or that it is of a project: 部门整体支出自评得分 96 分
// over 高标准农田项目评分表.
func (v *view) otherSheet(own, other *parse.Figure) bool {
	if v.cell(own) || !v.cell(other) {
		return false
	}
	head := v.sheetHead(other)
	if strings.Contains(own.Topic+own.Name, "自评") && !strings.Contains(head, "自评") && containsWord(head, "专家", "第三方", "复核", "复评", "抽查", "评审", "财政部门", "主管部门") {
		return true
	}
	said := own.Topic + own.Name + v.clauseBefore(own)
	whole := func(s string) bool { return containsWord(s, "整体", "部门", "单位") }
	return whole(said) && !strings.Contains(said, "项目") && strings.Contains(head, "项目") && !whole(head)
}

// headLines is how many lines right above a sheet's own are looked at for what it says of itself.
const headLines = 8

// sheetHead are the short lines above the total of a sheet, from the nearest that heads it on: its caption, its heading, or the
// name of what it scores.
func (v *view) sheetHead(f *parse.Figure) string {
	from := f.Place.Line
	if f.Place.Table > 0 {
		for id := f.ID; id >= 1 && v.figure(id).Place.Table == f.Place.Table; id-- {
			from = v.figure(id).Place.Line
		}
	}
	var heads []string
	for n := from - 1; n >= max(1, from-headLines); n-- {
		line := strings.TrimSpace(v.c.Document.Lines[n-1])
		if line == "" {
			continue
		}
		if !fewerRunes(line, maxHead) {
			break
		}
		if strings.ContainsAny(line, "。；") {
			break // what was told before it
		}
		heads = append(heads, line)
	}
	return strings.Join(heads, " ")
}

// maxHead is how many characters such a line has at most.
const maxHead = 60

// longLine is how many bytes a line has at most whose clauses are looked at one by one.
const longLine = 3000

// clauseBefore are the words of a figure's clause before it, with the numbers that they hold, 第三方评价得分; none in a line too long.
func (v *view) clauseBefore(f *parse.Figure) string {
	if f.Place.Line < 1 || f.Place.Line > len(v.c.Document.Lines) || f.Place.Table > 0 || len(v.c.Document.Lines[f.Place.Line-1]) > longLine {
		return ""
	}
	rs := []rune(v.c.Document.Lines[f.Place.Line-1])
	s := string(rs[:max(0, min(f.Place.Column-1, len(rs)))])
	if i := strings.LastIndexAny(s, "，。；,;"); i >= 0 {
		s = s[i:]
	}
	return s
}

// toldTogether reports whether two scores stand in one sentence with an
// amount between them, or the score that another judge gave: the second is that of something else.
func (v *view) toldTogether(a, b *parse.Figure) bool {
	x, y := v.c.Mention(a.ID), v.c.Mention(b.ID)
	if x == nil || y == nil || x.Para != y.Para || a.Place.Sentence != b.Place.Sentence {
		return false
	}
	for id := a.ID + 1; id < b.ID; id++ {
		f := v.figure(id)
		if f.Dimension == numeral.Money || f.Dimension == numeral.Score && containsWord(f.Name, "复核", "抽查", "审核", "核查", "专家", "财政部门") {
			return true
		}
	}
	return false
}

// otherProjects reports whether the words before two scores speak of two
// projects.
func (v *view) otherProjects(a, b *parse.Figure) bool {
	return strings.Contains(a.Topic, "项目") && strings.Contains(b.Topic, "项目") && similar(v.topic(a), v.topic(b)) < 0.9
}

// scoreWords part the name of what is scored from the words that say that it is.
var scoreWords = []string{"自评", "总分", "总得分", "综合得分", "综合评分", "最终", "评价", "评分"}

// otherScored reports whether the names of two scores begin with different
// things that are scored: 甲项目自评得分, 乙项目自评得分.
func otherScored(a, b string) bool {
	x, y := scored(a), scored(b)
	return x != "" && y != "" && !strings.HasSuffix(x, y) && !strings.HasSuffix(y, x)
}

// anyScored are words that the name of whatever is scored may bear.
var anyScored = []string{"本", "该", "项目", "部门", "单位", "整体", "支出", "绩效", "年度", "综合", "我县", "我市", "我局"}

// scored is what the name of a score says is scored, without words that any
// report uses of itself.
func scored(name string) string {
	for _, w := range scoreWords {
		if i := strings.Index(name, w); i >= 0 {
			name = name[:i]
		}
	}
	name = parse.Without(name, anyScored)
	return strings.TrimSpace(name)
}

// restateCaps compares the caps of a form's indicators with those that its
// notes prescribe: 产出指标（70分） against 分值统一设置为：产出指标50分.
func (v *view) restateCaps() []parse.Frame {
	caps := map[string]*parse.Figure{}
	var out []parse.Frame
	for i := range v.c.Figures {
		f := &v.c.Figures[i]
		if f.Dimension != numeral.Score || f.Report == 0 {
			continue
		}
		if f.Key.Words == "cap" {
			caps[itoa(f.Report)+f.Name] = f
			continue
		}
		m := v.c.Mention(f.ID)
		if m == nil || !strings.Contains(m.Topic, "分值") && !strings.Contains(m.Topic, "权重") {
			continue
		}
		name := f.Name
		if i := strings.LastIndex(name, "为"); i >= 0 {
			name = name[i+len("为"):] // 权重统一为产出指标 50 分
		}
		if g := caps[itoa(f.Report)+name]; g != nil {
			out = append(out, v.same("restatement/weight", g, f))
		}
	}
	return out
}
