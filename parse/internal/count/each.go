package count

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// So many of a thing in each of several places, and how many that is: 10 个乡镇，每个乡镇发放问卷 20 份，
// 共发放 200 份. The places may be told in a paragraph before.

// farPlaces is how many figures before it the number of places is looked for.
const farPlaces = 40

// Each reads such numbers.
func Each(c *content.Draft, p *content.Para) {
	for i := 0; i+1 < len(p.Mentions); i++ {
		mi := p.Mentions[i]
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if !clause.Counted(f) && f.Unit != "小时" || f.Bound != "" || m.Role != content.RoleLevel || m.Each {
			continue
		}
		thing := eachPlace(clause.Words(p, m))
		if thing == "" {
			continue
		}
		places, sure := placesBefore(c, p, mi, thing)
		if madeByEach(c, p, i, places) {
			continue
		}
		wi := p.Mentions[i+1]
		if x := placesAfterEach(c, p, i, thing); x >= 0 {
			places, sure, wi = []int{x}, true, x+1 // 每村 3 名，26 个村共 78 名
		}
		w := &c.Mentions[wi]
		bare := wi == p.Mentions[i+1]
		if bare && (w.Total == 0 || !lang.HasAnyPrefix(lastClause(p.Words(m.Pos+1, w.Pos)), []string{"共", "合计", "累计", "总计"})) || !content.IsPart(w) || w.Depth != m.Depth || !eachSort(f, c.At(w.Figure)) || bare && clause.MarkBetween(p, m.Pos, w.Pos) != '，' || clause.Claimed(c, w.Figure) && clause.AddsUp(c, w.Figure) {
			continue
		}
		same, named := sameCounted(p, m, w)
		if !same {
			continue
		}
		fr := content.Frame{Kind: content.KindProduct, Rule: "derived/standard", Claim: w.Figure, Reach: content.ReachSection, Closed: content.Closed}
		for _, x := range places {
			fr.Readings = append(fr.Readings, content.Reading{Formula: "a*b", Operands: []content.FigureID{c.Mentions[x].Figure, f.ID}, HoldOnly: !sure || !named})
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
func madeByEach(c *content.Draft, p *content.Para, i int, places []int) bool {
	if i+1 >= len(p.Mentions) || len(places) == 0 {
		return false
	}
	m, w := &c.Mentions[p.Mentions[i]], &c.Mentions[p.Mentions[i+1]]
	g := c.At(w.Figure)
	if !clause.Counted(g) || !content.IsPart(w) || w.Depth != m.Depth || clause.MarkBetween(p, m.Pos, w.Pos) != '，' || w.Total > 0 || !lang.HasAnyPrefix(lastClause(p.Words(m.Pos+1, w.Pos)), madeWords) || clause.Claimed(c, g.ID) {
		return false
	}
	fr := content.Frame{Kind: content.KindProduct, Rule: "derived/standard", Claim: g.ID, Reach: content.ReachSection, Closed: content.Closed}
	for _, x := range places {
		fr.Readings = append(fr.Readings, content.Reading{Formula: "a*b", Operands: []content.FigureID{c.Mentions[x].Figure, m.Figure}, HoldOnly: true})
	}
	c.Frames = append(c.Frames, fr)
	return true
}

// placesAfterEach is the number of such places right behind the i-th mention of a paragraph, in whose own
// clause the number that they have together follows, -1.
func placesAfterEach(c *content.Draft, p *content.Para, i int, thing string) int {
	if i+2 >= len(p.Mentions) {
		return -1
	}
	m, y, w := &c.Mentions[p.Mentions[i]], &c.Mentions[p.Mentions[i+1]], &c.Mentions[p.Mentions[i+2]]
	g := c.At(y.Figure)
	if y.Role != content.RoleLevel || y.Each || y.Depth != m.Depth || !clause.Counted(g) || strings.Contains(p.Words(y.LabelFrom, y.Pos), "每") || p.Lex[m.Pos].Sentence != p.Lex[w.Pos].Sentence || clause.StrongMark(p, m.Pos, w.Pos) || !strings.Contains(g.Unit+y.After, thing) {
		return -1
	}
	if mark := clause.MarkBetween(p, y.Pos, w.Pos); mark != 0 && !(mark == '，' && w.Total > 0) {
		return -1
	}
	return p.Mentions[i+1]
}

// eachSort reports whether a number can be what several have together of which each has another: 名 and
// 名, 家 and 家次, 人 and 人次.
func eachSort(each, all *content.Figure) bool {
	return each.Dimension == all.Dimension && (all.Unit == each.Unit || all.Unit == each.Unit+"次") || each.Dimension == numeral.Persons && all.Dimension == numeral.Visits
}

// sameCounted reports whether the words before what several have together may name what each has: 每场 8 名专家，
// 共 96 名 or 共邀请专家 96 人次, but not 共服务群众 1860 人次, nor 共有, which counts all there are, nor 共收回 195 份, what
// came back of it; and whether they name nothing else: 每村入户 30 户，共调查 180 户 may be.
func sameCounted(p *content.Para, m, w *content.Mention) (same, named bool) {
	said := lastClause(p.Words(m.Pos+1, w.Pos))
	if lang.ContainsAny(said, []string{"共有", "现有", "收回", "回收", "有效"}) {
		return false, false
	}
	i := 0
	for _, word := range []string{"共计", "合计", "累计", "总计", "共"} {
		if k := strings.LastIndex(said, word); k >= 0 {
			i = k + len(word)
			break
		}
	}
	name, of := strings.TrimSpace(said[i:]), clause.Words(p, m)+m.After
	named = name == "" || clause.SharesTwo(name, of) || !content.Longer(name, 1) && strings.Contains(of, name)
	return named || !content.Longer(name, 2), named
}

// lastClause is what stands behind the last comma of some words.
func lastClause(words string) string {
	if i := strings.LastIndex(words, "，"); i >= 0 {
		return words[i+len("，"):]
	}
	return words
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
func placesBefore(c *content.Draft, p *content.Para, mi int, thing string) (out []int, sure bool) {
	f := c.At(c.Mentions[mi].Figure)
	for x := mi - 1; x >= max(0, mi-farPlaces) && len(out) < MostPriced; x-- {
		m := &c.Mentions[x]
		g := c.At(m.Figure)
		if g.Report != f.Report {
			break
		}
		if x < p.Mentions[0] && sure {
			break
		}
		if m.Para < 0 || m.Role != content.RoleLevel && m.Role != content.RoleLimit || !clause.Counted(g) || m.Each || strings.Contains(m.Label, "每") || !strings.Contains(g.Unit+m.After, thing) && g.Unit != thing && !(x >= p.Mentions[0] && strings.Contains(m.Label, thing)) {
			continue
		}
		out = append(out, x)
		sure = len(out) == 1 && x >= p.Mentions[0]
	}
	return out, sure
}

// MostPriced is how many numbers are tried where several may be meant.
const MostPriced = 4
