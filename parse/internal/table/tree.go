package table

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/numeral"
)

// Rows that add up others. What the layout says (numbers, codes, indents,
// 其中, 小计, 合计) gives one or several ways to read a row as the sum of
// others; the columns vote for one of them (check settles the vote).

// sumRows head a row that adds the others of a plain table up; the second
// list names the whole of a region.
var (
	sumRows    = []string{"合计", "总计", "共计", "小计", "总额", "合计数", "累计", "总和"}
	RegionRows = []string{"全市", "全省", "全州", "全县", "全区", "全国", "全盟", "总数", "全旗", "全院", "全局", "全镇", "全街道", "全口径", "总体", "全乡", "全校", "全系统", "全辖区"}
)

// IsSumLabel reports whether a row is that of a sum, and whether that of a region.
func IsSumLabel(s string) (sum, region bool) {
	t := lang.HeaderText(s)
	for _, w := range sumRows {
		if t == w {
			return true, false
		}
	}
	for _, w := range RegionRows {
		if t == w {
			return false, true
		}
	}
	return strings.HasSuffix(t, "合计") || strings.HasSuffix(t, "总计") || strings.HasSuffix(t, "小计"), false
}

// IsSubtotal reports whether a sum's label is that of a part of the table.
func IsSubtotal(s string) bool { return strings.HasSuffix(lang.HeaderText(s), "小计") }

// anySummed are words that the label of a sum may bear beside the word for it.
var anySummed = []string{"收入", "支出", "资金", "本年", "当年", "费用", "经费", "基金", "预算", "项目", "金额", "本级"}

// BareSum reports whether a sum's label names nothing of its own.
func BareSum(s string) bool {
	t := lang.HeaderText(s)
	for _, w := range RegionRows { // 全市合计
		if rest, ok := strings.CutPrefix(t, w); ok && rest != "" {
			t = rest
			break
		}
	}
	t = lang.Without(t, anySummed)
	for _, w := range sumRows {
		if t == w {
			return true
		}
	}
	return false
}

// OnlySum reports whether a label is nothing but 合计 or its like.
func OnlySum(s string) bool {
	t := lang.HeaderText(s)
	for _, w := range sumRows {
		if t == w {
			return true
		}
	}
	return false
}

// sumWay is one way to read a row as the sum of others.
type sumWay struct {
	rows []int
	sure bool
	one  bool // holds over a single row as well
	said bool // words say so, whatever the table's header
}

// MaxRun is the number of rows that an unmarked run may have.
const MaxRun = 12

// smallSheet is the number of rows up to which unmarked sections are looked
// for.
const smallSheet = 80

// SheetTotals finds the sums down the columns of a plain table.
func SheetTotals(c *content.Draft, s *Sheet) {
	depth := s.depths()
	for i := range s.Lines {
		deeperRows(c, s, depth, i)
		numberedUnder(c, s, depth, i)
		kindRows(c, s, i)
	}
	for i := range s.Lines {
		amongRows(c, s, depth, i)
	}
	totalRows(c, s, depth)
	rowTotals(c, s)
	sheetMeans(c, s)
}

// depths gives each row its depth in the hierarchy that codes, numbers or
// indents make; 0 is unknown.
func (s *Sheet) depths() []int {
	out := make([]int, len(s.Lines))
	codes, levels, low, high := 0, 0, 1<<30, 0
	for i := range s.Lines {
		l := &s.Lines[i]
		if len(l.Nums) == 0 {
			continue
		}
		if l.code > 0 {
			codes++
		}
		if l.Level > 0 {
			levels++
		}
		if !l.Sum {
			low, high = min(low, l.indent), max(high, l.indent)
		}
	}
	for i := range s.Lines {
		l := &s.Lines[i]
		switch {
		case codes >= 2:
			out[i] = l.code
		case levels >= 2:
			out[i] = l.Level
			if l.Level == 0 && l.indent > low && !l.Sum {
				out[i] = indented + l.indent
			}
		case high >= low+2 && !l.Sum:
			out[i] = indented + max(l.indent, low)
		}
	}
	return out
}

// indented is the depth from which indents tell it.
const indented = 60

// deeperRows reads a row as the sum of the rows behind it that are one level
// deeper.
func deeperRows(c *content.Draft, s *Sheet, depth []int, i int) {
	w := &s.Lines[i]
	if len(w.Nums) == 0 || w.Among || depth[i] == 0 {
		return
	}
	var kids, inner []int // inner: behind the 其中 of a kid
	child, among := 0, false
	for j := i + 1; j < len(s.Lines); j++ {
		x := &s.Lines[j]
		among = among || x.Among && len(x.Nums) == 0
		if x.Among {
			if depth[j] > 0 && depth[j] <= depth[i] {
				// 其中 on the whole's own level: the list of the whole itself.
				return
			}
			continue
		}
		if len(x.Nums) == 0 && depth[j] == 0 {
			continue
		}
		if depth[j] == 0 && child > 0 && s.goesOn(depth, j, depth[i], child) {
			if end := amongEnds(c, s, depth, j, kids); end > j {
				for ; j < end; j++ {
					inner = append(inner, j)
				}
				j-- // 1.待遇支出, 其中：医疗待遇, 伤残待遇, 2.鉴定支出
				continue
			}
			return // a row of unknown level inside the list
		}
		if depth[j] == 0 && len(inner) > 0 && !x.Sum {
			return // a row of unknown level behind such a list
		}
		if depth[j] == 0 || depth[j] <= depth[i] {
			break
		}
		if among && depth[j] >= indented {
			s.part[j] = true
			continue // the list of a blank 其中 goes on
		}
		if child == 0 || depth[j] < child {
			child = depth[j]
		}
		kids = append(kids, j)
	}
	n := 0
	for _, j := range kids {
		if depth[j] == child {
			kids[n] = j
			n++
		}
	}
	kids = kids[:n]
	if n == 0 || n == 1 && w.code == 0 {
		return
	}
	s.whole[i] = true
	for _, j := range append(inner, kids...) {
		s.part[j] = true
	}
	sumFrames(c, s, i, []sumWay{{rows: kids, sure: true, one: w.code > 0}}, content.Closed)
}

// numberedUnder reads a row without a number as the sum of those behind it that count 1, 2, 3: 三公经费 over 1、公务用车, 其中：购置,
// 运行, 2、出国, 3、接待. An item of the list without numbers stands for the rows below it, which the last one may not
// tell from those behind the list; what most columns close on does.
func numberedUnder(c *content.Draft, s *Sheet, depth []int, i int) {
	w := &s.Lines[i]
	if len(w.Nums) == 0 || w.Level > 0 || w.Among || w.Sum || s.whole[i] || i+1 >= len(s.Lines) || s.Lines[i+1].Level == 0 {
		return
	}
	level, items, kids := s.Lines[i+1].Level, 0, []int(nil)
	open, among := false, false // the last item has no numbers, or it has a 其中
	var last []int              // rows that may be of the last item
	for j := i + 1; j < len(s.Lines) && j-i <= MaxRun*2; j++ {
		x := &s.Lines[j]
		if x.Level == level {
			if h, _ := content.HeadingAt([]rune(x.Label)); h.Number != items+1 {
				break
			}
			kids, last = append(kids, last...), nil
			items++
			open, among = len(x.Nums) == 0, false
			if !open {
				kids = append(kids, j)
			}
			continue
		}
		among = among || x.Among
		switch {
		case x.Level > 0 || x.Sum:
			j = len(s.Lines)
		case len(x.Nums) == 0 || x.Among:
		case open:
			last = append(last, j)
		case !among || !s.goesOn(depth, j, 0, level):
			j = len(s.Lines) // a row behind the list
		}
	}
	if items < 2 || len(last) > MaxRun {
		return
	}
	var best []int
	most := 0
	for n := len(last); n >= min(1, len(last)); n-- {
		rows := append(slices.Clone(kids), last[:n]...)
		if yes, no := listCloses(c, s, i, rows, 1); len(rows) > 1 && yes > no && yes > most {
			best, most = rows, yes
		}
	}
	if best == nil {
		return
	}
	s.whole[i] = true
	for _, j := range best {
		s.part[j] = true
	}
	sumFrames(c, s, i, []sumWay{{rows: best, sure: most > 1}}, content.Closed)
}

// amongEnds is the row behind those without a level that go on with the 其中 of the last of some rows, where
// the numbers of the rows around them follow each other, or they make that row up in most columns; j where
// neither is so.
func amongEnds(c *content.Draft, s *Sheet, depth []int, j int, kids []int) int {
	whole := kids[len(kids)-1]
	if !s.Lines[whole+1].Among {
		return j
	}
	end := j
	for end < len(s.Lines) && depth[end] == 0 && !s.Lines[end].Among && len(s.Lines[end].Nums) > 0 && end-whole <= MaxRun {
		end++
	}
	if end < len(s.Lines) && s.Lines[end].follows(&s.Lines[whole]) {
		return end
	}
	var list []int
	for x := whole + 1; x < end; x++ {
		list = append(list, x)
	}
	if yes, no := listCloses(c, s, whole, list, 1); yes <= no {
		return j
	}
	return end
}

// follows reports whether the number of a row is the next to that of another on its level.
func (l *Line) follows(before *Line) bool {
	a, _ := content.HeadingAt([]rune(before.Label))
	b, _ := content.HeadingAt([]rune(l.Label))
	return l.Level > 0 && l.Level == before.Level && a.Number > 0 && b.Number == a.Number+1
}

// goesOn reports whether rows of the level child follow row j before one that is
// no deeper than top.
func (s *Sheet) goesOn(depth []int, j, top, child int) bool {
	for j++; j < len(s.Lines); j++ {
		switch d := depth[j]; {
		case d == 0:
		case d <= top:
			return false
		case d == child:
			return len(s.Lines[j].Nums) > 0
		}
	}
	return false
}

// amongRows reads the 其中 rows behind a row.
func amongRows(c *content.Draft, s *Sheet, depth []int, i int) {
	w := &s.Lines[i]
	if len(w.Nums) == 0 || w.Among || i+1 >= len(s.Lines) || !s.Lines[i+1].Among {
		return
	}
	j := i + 1
	var marked []int
	for j < len(s.Lines) && s.Lines[j].Among {
		marked = append(marked, j)
		j++
	}
	list := append([]int(nil), marked...)
	for ; j < len(s.Lines) && len(list) < MaxRun; j++ {
		x := &s.Lines[j]
		if x.Among || x.Sum || x.region || len(x.Nums) == 0 {
			break
		}
		if depth[j] > 0 && depth[j] <= depth[i] || depth[i] == 0 && depth[j] > 0 {
			break
		}
		if j+1 < len(s.Lines) && s.Lines[j+1].Among {
			break // a whole of its own
		}
		list = append(list, j)
	}
	var ways []sumWay
	for n := len(list); n >= max(2, len(marked)); n-- {
		ways = append(ways, sumWay{rows: list[:n]})
	}
	if len(list) > 1 && s.sourcesOf(i, list) {
		ways = []sumWay{{rows: list, sure: true, said: true}}
	}
	// A row behind the list that has 其中 of its own may still be of this list.
	if len(ways) == 0 && len(marked) == 1 {
		if !s.Lines[marked[0]].hash || i == 0 || !s.Lines[i-1].hash {
			partLimit(c, s, i, marked[0])
		}
		return // behind another # row either may be the whole
	}
	for _, j := range marked {
		s.part[j] = true
	}
	// The list that closes in most columns is no part of any other total.
	best, most := -1, 0
	for n, w := range ways {
		if yes, _ := listCloses(c, s, i, w.rows, 2); yes > 0 {
			ways[n].one = true // in another column all but one are blank
		}
		if yes, no := listCloses(c, s, i, w.rows, 1); yes > most && yes > no {
			best, most = n, yes
		}
	}
	if best >= 0 {
		list = ways[best].rows
	}
	// 一、待遇支出, 其中：住院, 门诊, 二、大病保险支出: where the numbers go on behind it, so is a broken list
	if end := list[len(list)-1] + 1; best >= 0 || end < len(s.Lines) && s.Lines[end].follows(w) {
		for _, j := range list {
			s.part[j] = true
		}
	}
	sumFrames(c, s, i, ways, content.HalfOpen)
}

// sourceRows name where a grant comes from: one of a group of words a source, the first of them
// always there.
var sourceRows = [][][]string{
	{{"中央"}, {"省级"}, {"市级"}, {"本级", "县级", "区级", "区县"}, {"其他", "自筹", "社会"}},
	{{"财政拨款", "财政资金"}, {"上年结转", "结转资金"}, {"其他资金", "单位资金", "自有资金"}},
}

// sourcesOf reports whether a row is the total of a grant, and the rows of a list are its
// sources, each once: 资金总额, 其中：中央补助, 市级资金, 本级资金.
func (s *Sheet) sourcesOf(i int, list []int) bool {
	if total, _ := reflow.BudgetLabel(s.Lines[i].Label); !total {
		return false
	}
	for _, sources := range sourceRows {
		seen := make([]bool, len(sources))
		once := func(j int) bool {
			k := slices.IndexFunc(sources, func(words []string) bool { return lang.ContainsAny(s.Lines[j].Text, words) })
			if k < 0 || seen[k] {
				return false
			}
			seen[k] = true
			return true
		}
		if !slices.ContainsFunc(list, func(j int) bool { return !once(j) }) && seen[0] {
			return true
		}
	}
	return false
}

// lostExecution reports whether a total of a hundred points stands over rows
// that come to 90.
func lostExecution(c *content.Draft, s *Sheet, i int, rows []int) bool {
	for _, k := range s.Cols {
		var list []content.FigureID
		for _, j := range rows {
			if id := s.Lines[j].Nums[k]; id != 0 {
				list = append(list, id)
			}
		}
		if ShortOfExecution(c, s.Lines[i].Nums[k], list) {
			return true
		}
	}
	return false
}

// partLimit says that a single 其中 row is at most its whole.
func partLimit(c *content.Draft, s *Sheet, i, j int) {
	for _, k := range s.Cols {
		whole, part := s.Lines[i].Nums[k], s.Lines[j].Nums[k]
		if whole == 0 || part == 0 || !addable(c, s, i, k) || c.At(whole).Dimension != c.At(part).Dimension {
			continue
		}
		if k < len(s.H.Cols) && s.H.Cols[k].Role == lang.ColPart {
			continue // its share may be that of the row it belongs to
		}
		handDown(c, whole, part)
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTarget, Rule: "bound/part", Claim: part, Op: "<=", Reach: content.ReachCell, InTable: true,
			Readings: []content.Reading{{Formula: "a", Operands: []content.FigureID{whole}}}})
	}
}

// handDown lets a part take over what its whole says of it.
func handDown(c *content.Draft, whole, part content.FigureID) {
	x, w := c.At(part), c.At(whole)
	if w.Numeral.HasUnit {
		GiveUnit(c, part, w.Numeral.Unit, w.Numeral.PowerTen)
		x.Key.Dimension = x.Dimension
	}
	Inherit(c, &x.Key, w.Key)
	if x.Key.Account == lang.NoAccount {
		x.Key.Account = w.Key.Account
	}
	x.Key.Part = true
}

// sumFrames makes the frames of one row that is the sum of others, one for
// each column.
func sumFrames(c *content.Draft, s *Sheet, i int, ways []sumWay, closed content.Closure) {
	if len(ways) == 0 {
		return
	}
	c.Groups++
	lost := lostExecution(c, s, i, ways[0].rows)
	for _, k := range s.Cols {
		whole := s.Lines[i].Nums[k]
		if whole == 0 || !addable(c, s, i, k) {
			continue
		}
		fr := content.Frame{Kind: content.KindTotal, Rule: "sum/table", Claim: whole, Closed: closed, Reach: content.ReachCell, InTable: true, Group: c.Groups}
		wf := c.At(whole)
		if wf.Dimension == numeral.Score || wf.Key.Measure == lang.Weight || wf.Key.Measure == lang.ScoreOf {
			fr.Kind, fr.Rule = content.KindScore, "score/total"
		}
		for n, w := range ways {
			var parts []content.Part
			unlike := false // a row of another dimension stands among them
			for _, j := range w.rows {
				id := s.Lines[j].Nums[k]
				if id == 0 || !addable(c, s, j, k) {
					continue
				}
				unlike = unlike || c.At(id).Dimension != wf.Dimension
				if w.sure && n == 0 && closed == content.Closed || closed == content.HalfOpen && n == 0 {
					handDown(c, whole, id)
				}
				if c.At(id).Dimension == wf.Dimension {
					parts = append(parts, content.Part{Figure: id, Sign: s.Lines[j].sign})
				}
			}
			if len(parts) >= 2 || len(parts) == 1 && !unlike && (w.one || w.sure && s.Lines[i].Sum) {
				fr.Readings = append(fr.Readings, content.Reading{Parts: parts, Weak: !w.sure || len(fr.Readings) > 0, HoldOnly: lost && fr.Kind == content.KindScore || len(s.H.Cols) == 0 && !w.said, Way: n})
			}
		}
		if fr.Kind == content.KindScore && len(fr.Readings) > 0 && averages(c, whole, fr.Readings[0].Parts) {
			var of []content.FigureID
			for _, x := range fr.Readings[0].Parts {
				of = append(of, x.Figure)
			}
			meanFrame(c, whole, of)
			continue
		}
		if len(fr.Readings) > 0 {
			if closed == content.Closed {
				wf.Key.Whole = true
			}
			c.Frames = append(c.Frames, fr)
		}
	}
}

// Inherit fills a part's key from its whole's.
func Inherit(c *content.Draft, k *content.Key, w content.Key) {
	switch {
	case k.Measure == lang.NoMeasure:
		k.Measure = w.Measure
		k.Lent = true
	case k.Measure == lang.Residual && (w.Measure == lang.CarryOver || w.Measure == lang.Surplus):
		k.Measure = w.Measure
	case k.Measure == lang.Budget && clause.IsMoney(w.Measure):
		k.Measure = w.Measure // 财政补助 among the income is income
	}
	if k.Mode == lang.NoMode {
		k.Mode = w.Mode
	}
	if k.Period.IsZero() {
		k.Period = w.Period
	}
	if k.FundFrom > 0 && w.Fund != lang.NoFund && k.Fund == lang.NoFund {
		k.Fund, k.FundFrom = w.Fund, w.FundFrom
	}
}
