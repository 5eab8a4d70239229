package total

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Journeys abroad, official cars and receptions are the three public expenses, which every
// department must publish: “三公”经费决算 X。其中：因公出国费 a，…。公务用车购置费 b，…；公务用车运行费 c，…。公务
// 接待费 d. What is told of each may end its sentence, so that no list holds them together.

// publicKinds are the words that name each kind of the three; cars bought and cars run may be
// told apart or as one.
var publicKinds = [...][]string{{"出国"}, {"接待"}, {"用车购置及运行", "用车购置和运行", "车辆购置及运行", "公车购置及运行", "购置及运行"}, {"用车购置", "公车购置", "车辆购置"}, {"用车运行", "公车运行", "车辆运行"}}

const (
	abroad = iota
	receptions
	cars
	carsBought
	carsRun
)

// publicKind is the kind that a mention tells the amount of, -1 if it tells of none.
func publicKind(c *content.Draft, m *content.Mention) int {
	if !content.IsPart(m) || m.Depth > 0 || c.At(m.Figure).Dimension != numeral.Money || strings.Contains(m.Label, "三公") {
		return -1
	}
	return slices.IndexFunc(publicKinds[:], func(words []string) bool { return lang.ContainsAny(m.Label, words) })
}

// threePublic reads the three expenses of a paragraph, and what was spent on cars.
func threePublic(c *content.Draft, p *content.Para, from int) {
	if !p.May("公") {
		return
	}
	for i, wi := range p.Mentions {
		w := &c.Mentions[wi]
		if !content.IsPart(w) || w.Depth > 0 || !strings.Contains(w.Label, "三公") || c.At(w.Figure).Dimension != numeral.Money {
			continue
		}
		var kinds [len(publicKinds)]int // the mention of each kind, 0 where there is none
		for _, mi := range p.Mentions[i+1:] {
			m := &c.Mentions[mi]
			k := publicKind(c, m)
			if content.IsPart(m) && (strings.Contains(m.Label, "三公") || k < 0 && kinds == [len(publicKinds)]int{} && !(clause.IsPlan(c, m.Figure) && !clause.IsPlan(c, w.Figure)) && content.Addable(c.At(w.Figure), c.At(m.Figure))) {
				break // 预算为 X，决算为 Y，其中 …
			}
			if k >= 0 && kinds[k] == 0 && content.Addable(c.At(w.Figure), c.At(m.Figure)) {
				kinds[k] = mi
			}
		}
		if kinds[cars] > 0 && kinds[carsBought] > kinds[cars] && kinds[carsRun] > kinds[cars] {
			publicTotal(c, p, from, kinds[cars], []int{kinds[carsBought], kinds[carsRun]})
		}
		parts := []int{kinds[abroad], kinds[receptions], kinds[cars]}
		if kinds[cars] == 0 {
			parts = []int{kinds[abroad], kinds[receptions], kinds[carsBought], kinds[carsRun]}
		}
		if (kinds[abroad] == 0) && noneAbroad(p.Line) {
			parts = parts[1:] // 未发生因公出国（境）费用
		}
		if kinds[cars] == 0 && kinds[carsRun] > 0 && kinds[carsBought] == 0 {
			parts = slices.DeleteFunc(slices.Clone(parts), func(x int) bool { return x == 0 })
			if len(parts) < 2 || kinds[receptions] == 0 || kinds[abroad] == 0 && !noneAbroad(p.Line) {
				continue
			}
		}
		publicTotal(c, p, from, wi, parts)
	}
}

// publicTotal says that parts, all of which must be told, make up a whole of which no frame from
// the one given on says so.
func publicTotal(c *content.Draft, p *content.Para, from, whole int, parts []int) {
	id := c.Mentions[whole].Figure
	if claimedSince(c, from, id) || slices.Contains(parts, 0) {
		return
	}
	slices.Sort(parts)
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: id, Closed: content.Closed, Reach: content.ReachParagraph, Readings: []content.Reading{{Parts: clause.Terms(c, parts)}}})
	chained(c, p, &c.Mentions[whole], [][]int{parts})
}

// noneAbroad reports whether a text says that nothing was spent on journeys abroad.
func noneAbroad(line string) bool {
	for _, w := range []string{"未发生", "没有发生", "无", "未安排", "没有"} {
		if lang.ContainsAny(line, []string{w + "因公出国", w + "出国"}) {
			return true
		}
	}
	return false
}
