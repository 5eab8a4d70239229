package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// So many of a thing in each of several places, and how many that is: 10 个乡镇，每个乡镇发放问卷 20 份，
// 共发放 200 份. The places may be told in a paragraph before.

// farPlaces is how many figures before it the number of places is looked for.
const farPlaces = 40

// countedEach reads such numbers.
func (c *Content) countedEach(p *para) {
	for i := 0; i+1 < len(p.mentions); i++ {
		mi := p.mentions[i]
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if !counted(f) && f.Unit != "小时" || f.Bound != "" || m.Role != RoleLevel || m.Each {
			continue
		}
		thing := eachPlace(p.clauseWords(m))
		if thing == "" {
			continue
		}
		places, sure := c.placesBefore(p, mi, thing)
		if c.madeByEach(p, i, places) {
			continue
		}
		wi := p.mentions[i+1]
		if x := c.placesAfterEach(p, i, thing); x >= 0 {
			places, sure, wi = []int{x}, true, x+1 // 每村 3 名，26 个村共 78 名
		}
		w := &c.Mentions[wi]
		bare := wi == p.mentions[i+1]
		if bare && (w.Total == 0 || !hasAnyPrefix(lastClause(p.words(m.Pos+1, w.Pos)), []string{"共", "合计", "累计", "总计"})) || !part(w) || w.Depth != m.Depth || !eachSort(f, c.figure(w.Figure)) || bare && p.markBetween(m.Pos, w.Pos) != '，' || c.claimed(w.Figure) && c.addsUp(w.Figure) {
			continue
		}
		same, named := sameCounted(p, m, w)
		if !same {
			continue
		}
		fr := Frame{Kind: KindProduct, Rule: "derived/standard", Claim: w.Figure, Reach: ReachSection, Closed: Closed}
		for _, x := range places {
			fr.Readings = append(fr.Readings, Reading{Formula: "a*b", Operands: []FigureID{c.Mentions[x].Figure, f.ID}, HoldOnly: !sure || !named})
		}
		if len(fr.Readings) > 0 {
			c.Frames = append(c.Frames, fr)
		}
	}
}

// madeWords begin what so many for each make together: 新增班级 72 个，按每班 30 人计，新增学位 2160 个.
var madeWords = []string{"新增", "可新增", "增加", "可增加", "可提供", "提供", "可容纳", "容纳", "可满足", "满足", "计", "折合", "需", "需要", "约"}

// madeByEach reads what so many things make of which each holds so many of another kind, told right behind it. It only
// verifies, and the words need not say that it is all of them.
func (c *Content) madeByEach(p *para, i int, places []int) bool {
	if i+1 >= len(p.mentions) || len(places) == 0 {
		return false
	}
	m, w := &c.Mentions[p.mentions[i]], &c.Mentions[p.mentions[i+1]]
	g := c.figure(w.Figure)
	if !counted(g) || !part(w) || w.Depth != m.Depth || p.markBetween(m.Pos, w.Pos) != '，' || w.Total > 0 || !hasAnyPrefix(lastClause(p.words(m.Pos+1, w.Pos)), madeWords) || c.claimed(g.ID) {
		return false
	}
	fr := Frame{Kind: KindProduct, Rule: "derived/standard", Claim: g.ID, Reach: ReachSection, Closed: Closed}
	for _, x := range places {
		fr.Readings = append(fr.Readings, Reading{Formula: "a*b", Operands: []FigureID{c.Mentions[x].Figure, m.Figure}, HoldOnly: true})
	}
	c.Frames = append(c.Frames, fr)
	return true
}

// placesAfterEach is the number of such places right behind the i-th mention of a paragraph, in whose own
// clause the number that they have together follows, -1.
func (c *Content) placesAfterEach(p *para, i int, thing string) int {
	if i+2 >= len(p.mentions) {
		return -1
	}
	m, y, w := &c.Mentions[p.mentions[i]], &c.Mentions[p.mentions[i+1]], &c.Mentions[p.mentions[i+2]]
	g := c.figure(y.Figure)
	if y.Role != RoleLevel || y.Each || y.Depth != m.Depth || !counted(g) || strings.Contains(p.words(y.labelFrom, y.Pos), "每") || p.lex[m.Pos].sentence != p.lex[w.Pos].sentence || p.strongMark(m.Pos, w.Pos) || !strings.Contains(g.Unit+y.After, thing) {
		return -1
	}
	if mark := p.markBetween(y.Pos, w.Pos); mark != 0 && !(mark == '，' && w.Total > 0) {
		return -1
	}
	return p.mentions[i+1]
}

// eachSort reports whether a number can be what several have together of which each has another: 名 and
// 名, 家 and 家次, 人 and 人次.
func eachSort(each, all *Figure) bool {
	return each.Dimension == all.Dimension && (all.Unit == each.Unit || all.Unit == each.Unit+"次") || each.Dimension == numeral.Persons && all.Dimension == numeral.Visits
}

// sameCounted reports whether the words before what several have together may name what each has: 每场 8 名专家，
// 共 96 名 or 共邀请专家 96 人次, but not 共服务群众 1860 人次, nor 共有, which counts all there are, nor 共收回 195 份, what
// came back of it; and whether they name nothing else: 每村入户 30 户，共调查 180 户 may be.
func sameCounted(p *para, m, w *Mention) (same, named bool) {
	said := lastClause(p.words(m.Pos+1, w.Pos))
	if containsAny(said, []string{"共有", "现有", "收回", "回收", "有效"}) {
		return false, false
	}
	i := 0
	for _, word := range []string{"共计", "合计", "累计", "总计", "共"} {
		if k := strings.LastIndex(said, word); k >= 0 {
			i = k + len(word)
			break
		}
	}
	name, of := strings.TrimSpace(said[i:]), p.clauseWords(m)+m.After
	named = name == "" || sharesTwo(name, of) || !longer(name, 1) && strings.Contains(of, name)
	return named || !longer(name, 2), named
}

// lastClause is what stands behind the last comma of some words.
func lastClause(words string) string {
	if i := strings.LastIndex(words, "，"); i >= 0 {
		return words[i+len("，"):]
	}
	return words
}

// counted reports whether a figure counts things, persons or households.
func counted(f *Figure) bool {
	return f.Dimension == numeral.Count || f.Dimension == numeral.Persons || f.Dimension == numeral.Households
}

// countedPlaces are places of which a number can be for each.
var countedPlaces = []string{"乡镇", "镇街", "街道", "社区", "行政村", "村组", "学校", "班级", "医院", "卫生院", "县区", "单位", "企业", "家庭"}

// eachPlace is the place that a clause says a number is of each of: 每个乡镇发放问卷, 每村; "" if it
// names none.
func eachPlace(clause string) string {
	_, s, ok := strings.Cut(clause, "每")
	if !ok {
		return ""
	}
	s = strings.TrimPrefix(strings.TrimPrefix(s, "个"), "所")
	for _, w := range countedPlaces {
		if strings.HasPrefix(s, w) {
			return w
		}
	}
	if rs := []rune(s); len(rs) > 0 && strings.ContainsRune("村校乡镇县区班站点户组场期", rs[0]) {
		return string(rs[0])
	} else if u, n := numeral.UnitAt(rs); n > 0 && (u.Dimension == numeral.Count || u.Dimension == numeral.Persons || u.Dimension == numeral.Households) {
		return u.Name // 每轮, 每组, 每人
	}
	return ""
}

// placesBefore are the numbers of such places before mention mi: the only one of its paragraph, which
// is sure, or else those of the paragraphs before, too.
func (c *Content) placesBefore(p *para, mi int, thing string) (out []int, sure bool) {
	f := c.figure(c.Mentions[mi].Figure)
	for x := mi - 1; x >= max(0, mi-farPlaces) && len(out) < mostPriced; x-- {
		m := &c.Mentions[x]
		g := c.figure(m.Figure)
		if g.Report != f.Report {
			break
		}
		if x < p.mentions[0] && sure {
			break
		}
		if m.Para < 0 || m.Role != RoleLevel && m.Role != RoleLimit || !counted(g) || m.Each || strings.Contains(m.Label, "每") || !strings.Contains(g.Unit+m.After, thing) && g.Unit != thing && !(x >= p.mentions[0] && strings.Contains(m.Label, thing)) {
			continue
		}
		out = append(out, x)
		sure = len(out) == 1 && x >= p.mentions[0]
	}
	return out, sure
}
