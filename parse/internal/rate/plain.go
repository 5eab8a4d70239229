package rate

import (
	"slices"
	"strings"

	"gouji/parse/internal/change"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// howDone say before what was done how it was, and not of whom.
var howDone = []string{"接受", "实际", "累计", "规范", "系统", "健康", "全程", "按时", "按期", "及时", "已"}

// worksDone are words of one thing: that what was to be built stands.
var worksDone = []string{"完成", "完工", "竣工", "建成"}

// plainRate is the number right before a rate that the rate's own word names, over the one
// larger number of the same things that stands before it, alone in the clause group but for what it
// cost: 在册 B 人，规范管理的 A 人，规范管理率 X%; 新建道路 B 公里，总投资 X 万元，完成 A 公里，完工率 R%.
// Nothing else can be meant; nil where more is told.
func plainRate(c *content.Draft, p *content.Para, mi int) []content.FigureID {
	m := &c.Mentions[mi]
	stem, ok := strings.CutSuffix(m.Label, "率")
	if !ok || !content.Longer(stem, 1) || mi-2 < p.Mentions[0] {
		return nil
	}
	at := mi - 2
	for at > p.Mentions[0] && at > mi-2-maxCosts && c.At(c.Mentions[at].Figure).Dimension == numeral.Money && c.Mentions[at].Depth == c.Mentions[mi].Depth {
		at--
	}
	a, b := &c.Mentions[mi-1], &c.Mentions[at]
	fa, fb := c.At(a.Figure), c.At(b.Figure)
	if a.Depth != m.Depth || b.Depth != m.Depth || p.Lex[b.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, b.Pos, m.Pos) || fa.Dimension == numeral.Money || fa.Dimension != fb.Dimension || fa.Unit != fb.Unit || fa.Value.GreaterThan(fb.Value) {
		return nil
	}
	lead, _, named := strings.Cut(a.Label, stem)
	if !named && slices.Contains(worksDone, stem) && lang.ContainsAny(a.Label, worksDone) && !lang.ContainsAny(b.Label, worksDone) {
		lead, named = "", true
	}
	for _, w := range howDone {
		lead = strings.Replace(lead, w, "", 1)
	}
	if !named || content.Longer(lead, 2) || negated(a) || strings.Contains(b.Label, stem) || !content.IsPart(a) || !content.IsPart(b) || clause.MarkBetween(p, b.Pos, a.Pos) == '、' || change.ThirdBefore(c, p, mi-1, mi-1, at) >= 0 || clause.MarkBetween(p, a.Pos, m.Pos) != '，' {
		return nil
	}
	if mi < p.Mentions[len(p.Mentions)-1] {
		if y := &c.Mentions[mi+1]; p.Lex[y.Pos].Sentence == p.Lex[m.Pos].Sentence && !clause.StrongMark(p, m.Pos, y.Pos) && clause.SameSort(c, mi+1, mi-1) && c.At(y.Figure).Value.GreaterThan(fa.Value) {
			return nil // 履约 A 人，履约率 X%，重点人群签约 B 人: perhaps of those behind
		}
	}
	if name := []rune(b.Label); len(name) > 0 && strings.HasSuffix(stem, string(name[len(name)-1:])) {
		return nil // 顺产 B 人次，剖宫产 A 人次，剖宫产率: of both
	}
	if z := at - 1; z >= p.Mentions[0] && clause.SameSort(c, z, at) && clause.MarkBetween(p, c.Mentions[z].Pos, b.Pos) == '、' {
		// 共 W 家，甲 b 家、乙 c 家；处理 A 家，处理率: of all of the list, not of its last item
		w := c.Figure(c.PartOf[fb.ID])
		if w == nil || w.Value.LessThan(fa.Value) {
			return nil
		}
		return []content.FigureID{fa.ID, w.ID}
	}
	return []content.FigureID{fa.ID, fb.ID}
}

// owedRates end the names of rates that tell how many of those who should have were reached.
var owedRates = []string{"管理率", "体检率", "检查率", "完成率", "覆盖率", "参检率", "发放率", "办结率", "缴费率", "签约率", "接种率", "筛查率", "随访率", "入学率", "收缴率", "征缴率", "整改率", "到岗率", "配备率", "检测率", "监测率"}

// owedOfAny are those whose word fits whatever should have been done.
var owedOfAny = []string{"健康管理率", "管理率", "完成率", "覆盖率"}

// owedRate reads such a rate as what was done over what should have been, told right before it: 应体检 B 人，实际体检 A 人，健康管理率 X%. A
// name that tells of another deed, or of some of them, may count others: 应办结 B 件，实际办结 A 件，按期办结率 X%.
func owedRate(c *content.Draft, p *content.Para, mi int, fr *content.Frame) bool {
	m := &c.Mentions[mi]
	if mi-2 < p.Mentions[0] || !lang.HasAnySuffix(m.Label, owedRates) {
		return false
	}
	a, b := &c.Mentions[mi-1], &c.Mentions[mi-2]
	fa, fb := c.At(a.Figure), c.At(b.Figure)
	if !content.IsPart(a) || b.Role != content.RoleLevel && b.Role != content.RoleLimit || a.Depth != m.Depth || b.Depth != m.Depth || fa.Dimension != fb.Dimension || fa.Unit != fb.Unit || fa.Dimension == numeral.Money || clause.StrongMark(p, b.Pos, m.Pos) || clause.MarkBetween(p, a.Pos, m.Pos) != '，' {
		return false
	}
	_, doing, owed := strings.Cut(b.Label, "应")
	if !owed || !content.Longer(doing, 1) || !lang.HasAnyPrefix(a.Label, []string{"实际", "实", "已"}) || !clause.SharesTwo(doing, a.Label) {
		return false
	}
	fr.Readings = []content.Reading{{Formula: "a/b", Operands: []content.FigureID{fa.ID, fb.ID}, HoldOnly: !ofAllOwed(p, m, b)}}
	return true
}

// ofAllOwed reports whether a rate says by its name that it counts all that was done of what should have been: its word is that of
// the deed, and what stands before that was told before as well.
func ofAllOwed(p *content.Para, m, owed *content.Mention) bool {
	_, doing, _ := strings.Cut(owed.Label, "应")
	for _, w := range slices.Concat(owedOfAny, owedRates) {
		of, ok := strings.CutSuffix(m.Label, w)
		if !ok {
			continue
		}
		if !slices.Contains(owedOfAny, w) && !strings.Contains(doing, strings.TrimSuffix(w, "率")) {
			return false
		}
		return strings.Contains(p.Words(content.SentenceStart(p, owed.Pos), owed.Pos), of)
	}
	return false
}

// maxCosts is how many amounts may stand between the two numbers of a plain rate.
const maxCosts = 2

// begunWords say that what follows was to be done, standingWords that it has been there.
var (
	begunWords    = []string{"新建", "改建", "扩建", "重建", "改造", "建设", "修建", "新修", "整修", "维修", "养护", "实施", "硬化", "治理", "整治", "安装", "铺设", "开挖", "疏浚", "加固", "栽植", "补植", "造林"}
	standingWords = []string{"总里程", "共有", "现有", "原有", "已有", "存量", "全长", "已建", "建成"}
)

// begins reports whether a quantity of works is one that was to be done by the words before it: 实施养护工程 380 公里.
func begins(c *content.Draft, p *content.Para, id content.FigureID) bool {
	m := c.MentionOf(id)
	words := p.Words(clause.LabelStart(p, m.Pos), m.Pos)
	return lang.ContainsAny(words, begunWords) && !lang.ContainsAny(words, standingWords)
}
