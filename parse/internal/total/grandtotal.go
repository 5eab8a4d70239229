package total

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// What final accounts tell of the year in all: 收入总计 is what came in, what of former years made good a gap, and what
// was left at the year's beginning; 支出总计 is what was spent, what was given of the surplus, and what is left at the
// year's end (部门决算编制: 收入总计 = 支出总计). The paragraphs behind tell the items one by one.

// yearSides are the two sides of such an account.
var yearSides = [2]yearSide{
	{names: []string{"收入总计", "收支总计", "支总计"}, flow: []string{"收入合计", "本年收入"}, beside: []string{"使用非财政拨款结余", "使用专用结余", "弥补收支差额", "弥补收支缺口"}, stock: "年初"},
	{names: []string{"支出总计", "收支总计", "支总计"}, flow: []string{"支出合计", "本年支出"}, beside: []string{"结余分配"}, stock: "年末"},
}

type yearSide struct {
	names  []string // that the total's name ends in
	flow   []string // that the name of what came in or was spent ends in
	beside []string // words of what neither flow nor stock holds
	stock  string   // when what is left was counted
}

// yearTotalReach is how many figures behind such a total its items are looked for.
const yearTotalReach = 60

// Years reads the totals of final accounts over the items of the paragraphs behind: 收入总计 X，支出总计 X。… 收入合计
// A。使用非财政拨款结余 B，年初结转和结余 C。… 支出合计 D。结余分配 E。… 年末结转和结余 F. Where nothing is told of what stands
// beside flow and stock there may be some all the same, so that such a reading of what was spent only verifies.
func Years(c *content.Draft, p *content.Para) {
	if !p.Has("总计") {
		return
	}
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if m.Total != 2 || m.Role != content.RoleLevel || m.Depth > 0 || toldTotal(c, f.ID) {
			continue
		}
		for k := range yearSides {
			if s := &yearSides[k]; lang.HasAnySuffix(m.Label, s.names) {
				if r, ok := yearItems(c, mi, s); ok {
					r.HoldOnly = r.HoldOnly || !lang.HasAnySuffix(m.Label, []string{"收入总计", "支出总计"}) // 收、支总计
					c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: f.ID, Closed: content.Closed, Reach: content.ReachReport, Readings: []content.Reading{r}})
				}
			}
		}
	}
}

// yearItems finds the items of one side of an account behind its total, up to the next total of its kind in another
// paragraph.
func yearItems(c *content.Draft, mi int, s *yearSide) (content.Reading, bool) {
	whole := c.At(c.Mentions[mi].Figure)
	var flow, beside, stock content.FigureID
	for x := mi + 1; x < min(len(c.Mentions), mi+yearTotalReach); x++ {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if f.Report != whole.Report || strings.HasSuffix(y.Label, "总计") && y.Para != c.Mentions[mi].Para {
			break
		}
		if !content.IsPart(y) || !content.Addable(whole, f) || clause.IsPrior(c, f) {
			continue
		}
		switch {
		case flow == 0 && lang.HasAnySuffix(y.Label, s.flow):
			flow = f.ID
		case flow == 0:
		case beside == 0 && lang.ContainsAny(y.Label, s.beside):
			beside = f.ID
		case stock == 0 && strings.Contains(y.Label, s.stock) && lang.ContainsAny(y.Label, []string{"结转", "结余"}):
			stock = f.ID
		}
	}
	if flow == 0 || stock == 0 {
		return content.Reading{}, false
	}
	r := content.Reading{Parts: []content.Part{{Figure: flow, Sign: 1}}, HoldOnly: beside == 0 && s.stock == "年末"}
	if beside != 0 {
		r.Parts = append(r.Parts, content.Part{Figure: beside, Sign: 1})
	}
	r.Parts = append(r.Parts, content.Part{Figure: stock, Sign: 1})
	return r, true
}

// toldTotal reports whether parts of a total were read already that are surely its own.
func toldTotal(c *content.Draft, id content.FigureID) bool {
	for _, i := range clause.FramesOf(c, id) {
		if fr := &c.Frames[i]; fr.Kind == content.KindTotal && len(fr.Readings) > 0 && !fr.Readings[0].HoldOnly {
			return true
		}
	}
	return false
}
