package score

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Projects counted by the grade that they got, and how many there are: 共有项目 N 个 … A 个项目评为一等，
// 涉及资金 X，占 …；B 个项目评为二等，…；0 个项目评为四等.

// projectGrades are the grades of projects, longer words first.
var projectGrades = []string{"一等", "二等", "三等", "四等", "优秀", "良好", "不合格", "基本合格", "合格", "较差", "优", "良", "中", "差"}

// gradedAs stand before the grade that something got.
var gradedAs = []string{"评为", "评定为", "评价为", "等级为", "等次为", "结果为", "评级为", "结论为", "等级是", "等次是"}

// notGraded are words of projects that got no grade.
var notGraded = []string{"另有", "未评", "未纳入", "未开展", "未参评", "其余", "不评", "抽取", "抽查", "选取"}

// longGrade is how many characters behind a number may tell the grade.
const longGrade = 24

// farProjects is how many figures before the first graded projects they may be counted.
const farProjects = 40

// projectGrade is the grade that words give to projects, "" if none: 个项目评为一等, 评为优秀的项目.
func projectGrade(words string) string {
	words = strings.NewReplacer("“", "", "”", "", "\"", "", " ", "", "‘", "", "’", "").Replace(words)
	for _, w := range gradedAs {
		_, rest, ok := strings.Cut(words, w)
		if !ok {
			continue
		}
		for _, g := range projectGrades {
			if tail, ok := strings.CutPrefix(rest, g); ok {
				switch strings.TrimSuffix(strings.TrimLeft(tail, "等级次档的"), "共有") {
				case "", "项目", "项目有", "项目数", "项目为":
					return g
				}
			}
		}
	}
	return ""
}

// GradedProjects reads such counts of a paragraph.
func GradedProjects(c *content.Draft, p *content.Para) {
	if p.InTable || !p.Has("项目") {
		return
	}
	var list []int
	told := map[string]bool{}
	sum := decimal.Zero
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if !content.IsPart(m) || m.Depth > 0 || f.Dimension != numeral.Count || content.Pieces(f.Unit) != "个" && f.Unit != "项" || !f.Numeral.Exact() {
			continue
		}
		end := p.Lex[m.Pos].To
		for end < len(p.Text.Runes) && end-p.Lex[m.Pos].To < longGrade && !strings.ContainsRune("，；。,;", p.Text.Runes[end]) {
			end++
		}
		grade := projectGrade(p.Sub(p.Lex[m.Pos].To, end))
		if grade == "" {
			grade = projectGrade(p.Words(clause.LabelStart(p, m.Pos), m.Pos))
		}
		if grade == "" && len(list) > 0 {
			if g := strings.Trim(m.Label, "“”的等级次"); slices.Contains(projectGrades, g) {
				grade = g // 评为优秀的 10 个、良好的 2 个
			}
		}
		if grade == "" {
			continue
		}
		if told[grade] {
			return // told of several sorts of projects
		}
		told[grade] = true
		list, sum = append(list, mi), sum.Add(f.Value)
	}
	if len(list) < 2 {
		return
	}
	first := &c.Mentions[list[0]]
	unit := c.At(first.Figure).Unit
	whole, only, others := -1, true, lang.ContainsAny(p.Line, notGraded)
	for x := list[0] - 1; x >= 0 && x >= list[0]-farProjects; x-- {
		w := &c.Mentions[x]
		g := c.At(w.Figure)
		if g.Report != p.Report || w.Para < 0 {
			break
		}
		if content.IsPart(w) && g.Dimension == numeral.Count && content.Pieces(g.Unit) == content.Pieces(unit) && g.Value.Equal(sum) && w.Depth == 0 && !allProjects(w, g) {
			others = true // 共有项目 20 个，本次评价 12 个。其中 …
		}
		if !content.IsPart(w) || g.Dimension != numeral.Count || content.Pieces(g.Unit) != content.Pieces(unit) || clause.InList(c, w.Figure) || !allProjects(w, g) || slices.ContainsFunc(list, func(mi int) bool { return c.At(c.Mentions[mi].Figure).Value.GreaterThan(g.Value) }) {
			continue
		}
		if whole >= 0 && c.At(c.Mentions[whole].Figure).Value.Equal(sum) {
			break // the nearest that they come to
		}
		only = only && (whole < 0 || g.Value.Equal(c.At(c.Mentions[whole].Figure).Value))
		if whole < 0 || g.Value.Equal(sum) {
			whole = x
		}
	}
	if whole < 0 {
		return
	}
	w := &c.Mentions[whole]
	all := len(list) > 2 || lang.ContainsAny(p.Line, []string{"所有项目", "全部项目", "项目全部", "项目均", "均已", "均开展", "均完成", "全部开展"})
	fr := content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w.Figure, Reach: content.ReachSection, Closed: content.HalfOpen, Readings: []content.Reading{{Parts: clause.Terms(c, list), HoldOnly: !only || !all || others}}}
	if w.Para == first.Para {
		fr.Reach = content.ReachParagraph
	}
	c.Frames = append(c.Frames, fr)
	if only {
		gradeShares(c, p, whole, list)
	}
}

// gradeShares makes sure of the shares that the projects of each grade are told to be of all of them, and their
// money of all that these spent: A 个项目评为一等，涉及资金 X，占项目总数比例 R%，占项目支出总额比例 S%.
func gradeShares(c *content.Draft, p *content.Para, whole int, list []int) {
	var money content.FigureID
	if n := whole + 1; n < len(c.Mentions) && c.At(c.Mentions[n].Figure).Dimension == numeral.Money && strings.Contains(c.Mentions[n].Label, "总额") {
		money = c.Mentions[n].Figure
	}
	last := p.Mentions[len(p.Mentions)-1]
	for i, x := range list {
		end := last + 1
		if i+1 < len(list) {
			end = list[i+1]
		}
		var spent content.FigureID
		for y := x + 1; y < end; y++ {
			m := &c.Mentions[y]
			switch f := c.At(m.Figure); {
			case f.Dimension == numeral.Money && spent == 0:
				spent = f.ID
			case f.Dimension != numeral.Percent:
			case strings.Contains(m.Label, "项目总数"):
				onlyShare(c, f.ID, c.Mentions[x].Figure, c.Mentions[whole].Figure)
			case strings.Contains(m.Label, "支出总额") && money != 0 && spent != 0:
				onlyShare(c, f.ID, spent, money)
			}
		}
	}
}

// onlyShare lets the frame of a share read it as nothing but one quantity over another.
func onlyShare(c *content.Draft, share, part, whole content.FigureID) {
	for _, i := range clause.FramesOf(c, share) {
		if fr := &c.Frames[i]; fr.Rule == "ratio/share" {
			fr.Readings, fr.Queries = []content.Reading{{Formula: "a/b", Operands: []content.FigureID{part, whole}, Spelled: true}}, nil
		}
	}
}

// allProjects reports whether a mention is how many projects there are.
func allProjects(m *content.Mention, f *content.Figure) bool {
	if strings.HasPrefix(m.After, "项目") || strings.HasPrefix(f.Unit, "个项目") {
		return true
	}
	return lang.HasAnySuffix(content.TrimSuffixes(m.Label, []string{"共有", "共计", "合计", "共", "总数", "数量", "数", "为", "有"}), []string{"项目"})
}
