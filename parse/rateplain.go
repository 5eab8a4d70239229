package parse

import (
	"slices"
	"strings"

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
func (c *Content) plainRate(p *para, mi int) []FigureID {
	m := &c.Mentions[mi]
	stem, ok := strings.CutSuffix(m.Label, "率")
	if !ok || !longer(stem, 1) || mi-2 < p.mentions[0] {
		return nil
	}
	at := mi - 2
	for at > p.mentions[0] && at > mi-2-maxCosts && c.figure(c.Mentions[at].Figure).Dimension == numeral.Money && c.Mentions[at].Depth == c.Mentions[mi].Depth {
		at--
	}
	a, b := &c.Mentions[mi-1], &c.Mentions[at]
	fa, fb := c.figure(a.Figure), c.figure(b.Figure)
	if a.Depth != m.Depth || b.Depth != m.Depth || p.lex[b.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(b.Pos, m.Pos) || fa.Dimension == numeral.Money || fa.Dimension != fb.Dimension || fa.Unit != fb.Unit || fa.Value.GreaterThan(fb.Value) {
		return nil
	}
	lead, _, named := strings.Cut(a.Label, stem)
	if !named && slices.Contains(worksDone, stem) && containsAny(a.Label, worksDone) && !containsAny(b.Label, worksDone) {
		lead, named = "", true
	}
	for _, w := range howDone {
		lead = strings.Replace(lead, w, "", 1)
	}
	if !named || longer(lead, 2) || negated(a) || strings.Contains(b.Label, stem) || !part(a) || !part(b) || p.markBetween(b.Pos, a.Pos) == '、' || c.thirdBefore(p, mi-1, mi-1, at) >= 0 || p.markBetween(a.Pos, m.Pos) != '，' {
		return nil
	}
	if mi < p.mentions[len(p.mentions)-1] {
		if y := &c.Mentions[mi+1]; p.lex[y.Pos].sentence == p.lex[m.Pos].sentence && !p.strongMark(m.Pos, y.Pos) && c.sameSort(mi+1, mi-1) && c.figure(y.Figure).Value.GreaterThan(fa.Value) {
			return nil // 履约 A 人，履约率 X%，重点人群签约 B 人: perhaps of those behind
		}
	}
	if name := []rune(b.Label); len(name) > 0 && strings.HasSuffix(stem, string(name[len(name)-1:])) {
		return nil // 顺产 B 人次，剖宫产 A 人次，剖宫产率: of both
	}
	if z := at - 1; z >= p.mentions[0] && c.sameSort(z, at) && p.markBetween(c.Mentions[z].Pos, b.Pos) == '、' {
		// 共 W 家，甲 b 家、乙 c 家；处理 A 家，处理率: of all of the list, not of its last item
		w := c.Figure(c.partOf[fb.ID])
		if w == nil || w.Value.LessThan(fa.Value) {
			return nil
		}
		return []FigureID{fa.ID, w.ID}
	}
	return []FigureID{fa.ID, fb.ID}
}

// owedRates end the names of rates that tell how many of those who should have were reached.
var owedRates = []string{"管理率", "体检率", "检查率", "完成率", "覆盖率", "参检率", "发放率", "办结率", "缴费率", "签约率", "接种率", "筛查率", "随访率", "入学率", "收缴率", "征缴率", "整改率", "到岗率", "配备率", "检测率", "监测率"}

// owedRate reads such a rate as what was done over what should have been, told right before it: 应体检 B 人，实际体检 A 人，健康管理率 X%.
func (c *Content) owedRate(p *para, mi int, fr *Frame) bool {
	m := &c.Mentions[mi]
	if mi-2 < p.mentions[0] || !hasAnySuffix(m.Label, owedRates) {
		return false
	}
	a, b := &c.Mentions[mi-1], &c.Mentions[mi-2]
	fa, fb := c.figure(a.Figure), c.figure(b.Figure)
	if !part(a) || b.Role != RoleLevel && b.Role != RoleLimit || a.Depth != m.Depth || b.Depth != m.Depth || fa.Dimension != fb.Dimension || fa.Unit != fb.Unit || fa.Dimension == numeral.Money || p.strongMark(b.Pos, m.Pos) || p.markBetween(a.Pos, m.Pos) != '，' {
		return false
	}
	_, doing, owed := strings.Cut(b.Label, "应")
	if !owed || !longer(doing, 1) || !hasAnyPrefix(a.Label, []string{"实际", "实", "已"}) || !sharesTwo(doing, a.Label) {
		return false
	}
	fr.Readings = []Reading{{Formula: "a/b", Operands: []FigureID{fa.ID, fb.ID}}}
	return true
}

// maxCosts is how many amounts may stand between the two numbers of a plain rate.
const maxCosts = 2

// begunWords say that what follows was to be done, standingWords that it has been there.
var (
	begunWords    = []string{"新建", "改建", "扩建", "重建", "改造", "建设", "修建", "新修", "整修", "维修", "养护", "实施", "硬化", "治理", "整治", "安装", "铺设", "开挖", "疏浚", "加固", "栽植", "补植", "造林"}
	standingWords = []string{"总里程", "共有", "现有", "原有", "已有", "存量", "全长", "已建", "建成"}
)

// begins reports whether a quantity of works is one that was to be done by the words before it: 实施养护工程 380 公里.
func (c *Content) begins(p *para, id FigureID) bool {
	m := c.mentionOf(id)
	words := p.words(labelStart(p, m.Pos), m.Pos)
	return containsAny(words, begunWords) && !containsAny(words, standingWords)
}
