package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// capGroup is a cap printed with the name of an indicator of higher level.
type capGroup struct {
	figure  FigureID
	weights []FigureID
	subs    []FigureID // caps of the next level below it
	loose   bool       // a weight stands under none of these
	all     bool       // covers all indicators of the form
	first   bool       // of an indicator of the first level
}

// openCap notes the cap that an indicator of higher level prints with its
// name: 产出指标（50分）.
func (c *Content) openCap(g *gcell, f *form, level int) {
	if g.p == nil {
		return
	}
	// 成本指标 is a level of its own, or the last of those below 产出指标.
	first := isFirstLevel(g.text) && !(level > 0 && (capName(g.text) == "成本指标" || f.cap >= 0 && level > f.capLevel))
	id := c.bracketPoints(g)
	if id == 0 {
		if first && level == 0 && f.cap >= 0 && headerText(g.text) != headerText(c.printed(g.place)) {
			f.cap = -1
		}
		return
	}
	c.giveNamed(id, "分")
	c.figure(id).Key = Key{Measure: Weight, Dimension: numeral.Score, Words: "cap"}
	c.figure(id).Name = capName(g.text)
	// The same cap repeated in each row of its group is one cap.
	slot := &f.secondCap
	if (first || level == 0) && !f.nested {
		slot = &f.cap
	}
	if *slot >= 0 && c.sameCap(f.caps[*slot].figure, id, g.text) {
		return
	}
	f.caps = append(f.caps, capGroup{figure: id})
	*slot = len(f.caps) - 1
	switch {
	case slot == &f.cap:
		f.secondCap, f.capLevel, f.caps[*slot].first = -1, level, true
	case f.cap >= 0:
		f.caps[f.cap].subs = append(f.caps[f.cap].subs, id)
	}
}

// secondLevels are names of indicators of the second level.
var secondLevels = []string{"数量", "质量", "时效", "成本", "经济效益", "社会效益", "生态效益", "可持续影响", "服务对象满意度"}

// flatLevel is the level of a cap in a row whose cells have lost their columns: 1
// for that of an indicator of the second level which the open cap of the first
// has room for.
func (c *Content) flatLevel(g *gcell, f *form) int {
	second := func(name string) bool {
		return slices.Contains(secondLevels, strings.TrimSuffix(headerText(name), "指标"))
	}
	if g.p == nil || f.cap < 0 || !second(capName(g.text)) || second(c.figure(f.caps[f.cap].figure).Name) {
		return 0
	}
	id := c.bracketPoints(g)
	if id == 0 {
		return 0
	}
	open := &f.caps[f.cap]
	sum := c.figure(id).Value
	if f.secondCap >= 0 && c.sameCap(f.caps[f.secondCap].figure, id, g.text) {
		sum = decZero
	}
	for _, w := range open.weights {
		sum = sum.Add(c.figure(w).Value)
	}
	if sum.GreaterThan(c.figure(open.figure).Value) {
		return 0
	}
	return 1
}

// bracketPoints is the last number of points in brackets of a cell, 0 if there
// is none.
func (c *Content) bracketPoints(g *gcell) FigureID {
	if g.points != 0 {
		return g.points
	}
	id := FigureID(0)
	for _, x := range g.p.lex {
		if x.kind == lexFigure && x.depth > 0 {
			fig := c.figure(x.fig)
			if fig.Dimension == numeral.Score || !fig.Numeral.HasUnit {
				id = x.fig
			}
		}
	}
	return id
}

func (c *Content) sameCap(a, b FigureID, text string) bool {
	return c.figure(a).Value.Equal(c.figure(b).Value) && c.figure(a).Name == capName(text)
}

// capName is the indicator's name before its cap.
func capName(s string) string {
	if i := strings.IndexByte(s, '('); i > 0 {
		s = s[:i]
	}
	return trimmed(s)
}

func isFirstLevel(s string) bool {
	t := strings.TrimSuffix(headerText(s), "指标")
	switch t {
	case "产出", "效益", "满意度", "成本", "项目完成", "项目效益", "决策", "过程", "投入", "管理", "履职效能", "管理效率":
		return true
	}
	return false
}

// wholeCaps name what a cap over all the indicators of a form is of.
var wholeCaps = []string{"绩效指标", "绩效目标", "年度绩效指标", "年度绩效目标", "项目绩效"}

// openCaps notes the caps that the row of an indicator prints before its values: that of
// all indicators, which it takes out of the row, and that of an indicator of the first
// level. Their words may be torn: 年度 绩效 目标 (80 分) 产出指标 (50 分), 满意度 指标 (10 分).
// Where the weights of the indicators have no column, their names bear them.
func (c *Content) openCaps(row *grow, f *form, weights bool) {
	name := ""
	for i := 0; i < len(row.cells) && i < 4 && row.cells[i].words(); i++ {
		g := &row.cells[i]
		name += headerText(g.text)
		id := FigureID(0)
		if g.p != nil && (strings.ContainsRune(g.text, '(') || g.points != 0) {
			id = c.bracketPoints(g)
		}
		switch {
		case id == 0 && slices.ContainsFunc(wholeCaps, func(w string) bool { return strings.HasPrefix(w, name) }):
			continue
		case id != 0 && slices.Contains(wholeCaps, name):
			c.giveNamed(id, "分")
			c.figure(id).Key, c.figure(id).Name = Key{Measure: Weight, Dimension: numeral.Score, Words: "cap"}, name
			f.caps = append(f.caps, capGroup{figure: id, all: true})
			row.cells = row.cells[i+1:]
			i, name = -1, ""
			continue
		case id == 0 && i+1 < len(row.cells) && isFirstLevel(name) && strings.HasPrefix(row.cells[i+1].text, "指标"):
			continue
		case id != 0 && i > 0 && isFirstLevel(name):
			if at := strings.IndexByte(g.text, '('); at >= 0 {
				g.text = name + g.text[at:]
			} else {
				g.text = name
			}
			row.cells = row.cells[i:]
			g = &row.cells[0]
		}
		if i > 0 || len(row.cells) > 1 && row.cells[1].words() || isLevelName(capName(g.text)) || f.cap < 0 {
			c.openCap(g, f, c.flatLevel(g, f))
		}
		return // else an indicator that prints its weight with its name
	}
}

// firstCaps are the caps of the indicators of the first level; sure says that the form has
// those of all three.
func (c *Content) firstCaps(f *form) (list []FigureID, sure bool) {
	n := 0
	for _, g := range f.caps {
		if g.first && !g.all {
			list = append(list, g.figure)
			if slices.Contains([]string{"产出", "效益", "满意度"}, strings.TrimSuffix(c.figure(g.figure).Name, "指标")) {
				n++
			}
		}
	}
	return list, n == 3
}

// capsBelow are the caps of the first level behind the n-th, which is one over all; whole says that all
// weights stand below them.
func (f *form) capsBelow(n int) (list []FigureID, whole bool) {
	weights := 0
	for i := n + 1; i < len(f.caps); i++ {
		if g := &f.caps[i]; g.first && !g.all {
			list = append(list, g.figure)
			weights += len(g.weights)
		}
	}
	return list, len(list) > 1 && weights == len(f.caps[n].weights)
}

// blocksLost reports whether the weights read of a form are those of one block of it, which a cap is
// over: 项目绩效（80 分） beside blocks that have not been read.
func (c *Content) blocksLost(f *form, total FigureID) bool {
	if total == 0 {
		return false
	}
	sum := c.weightsOf(f)
	return sum.LessThan(c.figure(total).Value) && slices.ContainsFunc(f.caps, func(g capGroup) bool { return g.all && c.figure(g.figure).Value.Equal(sum) })
}

// pointsBehind takes the points that stand behind the name of a level without brackets, 产出指标 45 分,
// out of its text.
func (c *Content) pointsBehind(g *gcell) {
	if g.p == nil || g.points != 0 || !strings.HasSuffix(g.text, "分") || len(g.p.lex) == 0 {
		return
	}
	last := &g.p.lex[len(g.p.lex)-1]
	if last.kind != lexFigure || last.depth > 0 {
		return
	}
	f := c.figure(last.fig)
	name := trimmed(g.p.sub(0, last.from))
	if f.Dimension != numeral.Score || f.Bound != "" || len([]rune(name)) < 2 || longer(name, 10) || strings.ContainsAny(name, "0123456789，。；、得扣计每加减") || strings.Contains(name, "满分") {
		return
	}
	g.text, g.points = name, last.fig
}

// closeCaps adds up the weights below each cap, or the caps below that of all indicators.
func (c *Content) closeCaps(f *form) {
	for n, g := range f.caps {
		sure := true
		if g.all && len(g.weights) == 0 {
			g.weights, sure = c.firstCaps(f)
			sure = sure && len(g.weights) == 3
			if len(g.weights) < 2 {
				continue
			}
		} else if g.all {
			if below, whole := f.capsBelow(n); whole {
				g.weights = below // a total at each printed level
			}
		}
		if len(g.weights) == 0 {
			continue
		}
		list := g.weights
		if len(g.subs) > 1 && !g.loose {
			list = g.subs // a total at each printed level
		}
		var parts []Part
		for _, id := range c.upToCap(g.figure, list) {
			parts = append(parts, Part{id, 1})
		}
		c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/levels", Claim: g.figure, Closed: Closed, Reach: ReachCell, InTable: true, Readings: []Reading{{Parts: parts, HoldOnly: f.damaged || !sure}}})
	}
	f.caps = nil
}

// upToCap are the weights below a cap: those alone that come to it where more follow, which
// then stand below a head that has not been read.
func (c *Content) upToCap(limit FigureID, list []FigureID) []FigureID {
	left := c.figure(limit).Value
	for i, id := range list {
		if left = left.Sub(c.figure(id).Value); left.IsZero() && i > 0 {
			return list[:i+1]
		}
	}
	return list
}
