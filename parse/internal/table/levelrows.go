package table

import (
	"slices"
	"strings"

	"gouji/parse/document"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Lines of a form that give a total and below it each level's part, a name and an amount to a line, or
// each in a line of its own:
//
//	年度资金总额：892.50
//	其中：中央补助 548.00
//	市级资金 286.00
//	本级资金 58.50
//
// Where 其中 alone leads on to such blocks of parts of the programme, these make up the first, total by
// total and level by level. Lines behind a block may give the batches of a level, and what was spent
// and left.

var (
	// totalEnds end the name of such a total.
	totalEnds = []string{"资金总额", "预算总额", "资金总量", "总投资", "总金额", "资金合计", "年度金额", "资金", "合计", "总计", "总额", "预算", "预算数", "投资", "投入"}
	// TierRows begin the names of its parts, surest first.
	TierRows = []string{"财政拨款", "本年财政拨款", "当年财政拨款", "中央", "国家", "自治区", "省", "市", "州", "盟", "地市", "地州", "区", "县", "旗", "乡", "镇", "上级", "本级", "地方"}
	// BesideLevels begin the names of other money beside that of the levels.
	BesideLevels = []string{"其他", "其它", "自筹", "单位自筹", "社会", "上年结转", "结转", "银行贷款", "专项债", "债券"}
	// spentRows and leftRows name what was spent of a total in lines below, and what is left.
	spentRows = []string{"全年支出", "全年执行数", "全年实际支出", "实际支出", "实际支出数", "支出金额", "执行数", "支出数", "预算执行数"}
	leftRows  = []string{"年末结转", "年末结余", "结转", "结余", "结转结余", "年末结转结余", "结余资金", "结转资金", "年末结转资金", "资金结余"}
)

// lineAmount is a line's name and its amount.
type lineAmount struct {
	name    string // without numbers, marks and brackets
	batch   string // what its bracket says
	fig     content.FigureID
	among   bool // 其中 leads to it
	listed  bool // 其中 or a number does
	at, end int  // the lines that it takes
}

// amountBlock is a total of lines with its parts.
type amountBlock struct {
	total lineAmount
	parts []lineAmount
	among bool // 其中 alone stands before it
	led   bool // 其中 or numbers lead to its parts
	end   int
}

// formLine is a line of a form, or what of one leads up to one of its amounts.
type formLine struct {
	label string
	fig   content.FigureID // 0 if there is none
	p     *content.Para
}

// LevelRows reads such lines.
func LevelRows(c *content.Draft, ps []*content.Para) {
	lines := formLines(c, ps)
	var before *amountBlock // whose parts may follow as blocks
	var inner []amountBlock
	flush := func() {
		if before != nil && len(inner) > 1 {
			blocksOf(c, before, inner)
		}
		before, inner = nil, nil
	}
	for i := 0; i < len(lines); {
		b, next := readAmountBlock(c, lines, i)
		if next == i {
			i++
			continue
		}
		blockFrames(c, lines, &b, next)
		switch {
		case b.among && before != nil, len(inner) > 0 && b.total.at <= inner[len(inner)-1].end+2:
			inner = append(inner, b)
		default:
			flush()
			first := b
			before = &first
		}
		i = next
	}
	flush()
}

// formLines are the lines outside tables, cut behind each figure.
func formLines(c *content.Draft, ps []*content.Para) []formLine {
	of := make(map[int][]content.FigureID, len(ps))
	for i := range c.Figures {
		f := &c.Figures[i]
		l := of[f.Place.Block]
		at := len(l)
		for at > 0 && c.At(l[at-1]).Place.Column > f.Place.Column && c.At(l[at-1]).Place.Line == f.Place.Line {
			at--
		}
		if at > 0 && c.At(l[at-1]).Place.Column == f.Place.Column && c.At(l[at-1]).Place.Line == f.Place.Line {
			if f.Dimension == numeral.Money {
				l[at-1] = f.ID // read twice, the second time as a cell
			}
			continue
		}
		of[f.Place.Block] = slices.Insert(l, at, f.ID)
	}
	var out []formLine
	for _, p := range ps {
		if c.Document.Blocks[p.Block].Kind == document.Grid {
			continue
		}
		rest := p.Line
		for _, id := range of[p.Block] {
			f := c.At(id)
			n := number(f)
			label, tail, ok := strings.Cut(rest, n)
			if n == "" || !ok {
				break
			}
			out = append(out, formLine{label, id, p})
			rest = strings.TrimPrefix(strings.TrimPrefix(strings.TrimLeft(tail, " "), f.Text[len(n):]), "万元")
		}
		if rest = strings.TrimSpace(rest); strings.Trim(rest, "()；;|") != "" || len(of[p.Block]) == 0 {
			out = append(out, formLine{rest, 0, p})
		}
	}
	return out
}

// readLineAmount is the name and amount of line i, or of the two from there on.
func readLineAmount(c *content.Draft, lines []formLine, i int) (lineAmount, bool) {
	l := &lines[i]
	r := lineAmount{fig: l.fig, at: i, end: i + 1}
	label := l.label
	if l.fig == 0 {
		if i+1 == len(lines) || lines[i+1].fig == 0 || strings.TrimSpace(lines[i+1].label) != "" || lines[i+1].p.Report != l.p.Report {
			return r, false
		}
		r.fig, r.end = lines[i+1].fig, i+2
	}
	f := c.At(r.fig)
	if f.Dimension != numeral.Money && f.Dimension != numeral.None || f.Approximate != "" || f.Value.Sign() < 0 {
		return r, false
	}
	const numbering = "()0123456789.、①②③④⑤⑥⑦⑧⑨一二三四五六 "
	label = strings.TrimSpace(label)
	r.listed = strings.TrimLeft(label, numbering) != label
	label = strings.TrimLeft(label, numbering)
	if rest, ok := strings.CutPrefix(label, "其中"); ok {
		r.among, r.listed = true, true
		label = strings.TrimLeft(rest, "：:"+numbering)
	}
	label = strings.TrimRight(label, "：: ")
	if strings.ContainsAny(label, "，。；、,;|") {
		return r, false
	}
	r.name, r.batch, _ = strings.Cut(label, "(")
	if strings.HasSuffix(label, ")") || r.batch == "" {
		r.name = strings.TrimSpace(r.name)
	} else {
		r.name, r.batch = label, "" // 资金合计(万元) 年度资金总额
	}
	return r, r.name != ""
}

// number is a figure's numeral as printed.
func number(f *content.Figure) string {
	n := strings.IndexFunc(f.Text, func(r rune) bool { return !(r >= '0' && r <= '9') && r != '.' && r != ',' })
	if n < 0 {
		return f.Text
	}
	return f.Text[:n]
}

// readAmountBlock is the total that line i gives, with its parts; the line behind
// them, or i where there is none.
func readAmountBlock(c *content.Draft, lines []formLine, i int) (amountBlock, int) {
	t, ok := readLineAmount(c, lines, i)
	if !ok || !lang.HasAnySuffix(t.name, totalEnds) || t.among || lang.HasAnyPrefix(lastOf(t.name, "："), TierRows) || strings.HasPrefix(lines[i].label, "、") {
		return amountBlock{}, i // 资金来源：中央资金 A、省级资金 B: one of a list
	}
	b := amountBlock{total: t}
	for j := i - 1; j >= 0 && j >= i-2; j-- {
		b.among = b.among || lines[j].amongAlone()
	}
	j := t.end
	for j < len(lines) && lines[j].p.Report == lines[i].p.Report {
		if len(b.parts) == 0 && lines[j].amongAlone() {
			b.led = true
			j++
			continue
		}
		r, ok := readLineAmount(c, lines, j)
		if !ok || content.Longer(r.name, 16) || !lang.HasAnyPrefix(r.name, TierRows) && !(len(b.parts) > 0 && lang.HasAnyPrefix(r.name, BesideLevels)) || r.among && len(b.parts) > 0 || lang.ContainsAny(r.batch, []string{"批"}) || lang.ContainsAny(r.name, spentRows) {
			break
		}
		if slices.ContainsFunc(b.parts, func(x lineAmount) bool { return x.name == r.name }) {
			break
		}
		b.led = b.led || r.listed
		b.parts = append(b.parts, r)
		j = r.end
	}
	if len(b.parts) < 2 {
		return amountBlock{}, i
	}
	b.end = j
	return b, j
}

// lastOf is what of a text stands behind the last of a mark, all of it if there is none.
func lastOf(s, mark string) string {
	if i := strings.LastIndex(s, mark); i >= 0 {
		return s[i+len(mark):]
	}
	return s
}

// amongAlone reports whether a line says 其中 and nothing else.
func (l *formLine) amongAlone() bool { return l.fig == 0 && strings.Trim(l.label, "：: ") == "其中" }

// blockFrames relates the lines of a block and those behind it.
func blockFrames(c *content.Draft, lines []formLine, b *amountBlock, next int) {
	all := []lineAmount{b.total}
	all = append(all, b.parts...)
	var more []lineAmount // behind it
	for j := next; j < len(lines) && j < next+farRows && lines[j].p.Report == lines[next-1].p.Report; {
		r, ok := readLineAmount(c, lines, j)
		if !ok {
			j++
			continue
		}
		if lang.HasAnySuffix(r.name, totalEnds[:6]) {
			break
		}
		more = append(more, r)
		j = r.end
	}
	batches := map[int][]lineAmount{}
	var spent, left *lineAmount
	for k := range more {
		r := &more[k]
		if strings.Contains(r.batch, "批") {
			for x := range b.parts {
				if name := []rune(b.parts[x].name); len(name) > 1 && strings.HasPrefix(r.name, string(name[:2])) {
					batches[x] = append(batches[x], *r)
				}
			}
		}
		for _, w := range spentRows {
			if r.name == w && spent == nil {
				spent = r
			}
		}
		for _, w := range leftRows {
			if r.name == w && left == nil && spent != nil {
				left = r
			}
		}
	}
	for x := range b.parts {
		all = append(all, batches[x]...)
	}
	if spent != nil && left != nil {
		all = append(all, *spent, *left)
	}
	if !oneUnit(c, lines, all) {
		return
	}
	if !inTurn(c, b.parts) {
		rowsSum(c, b.total, b.parts, content.Reading{HoldOnly: !b.led})
	}
	for x := range b.parts {
		if l := batches[x]; len(l) > 1 {
			rowsSum(c, b.parts[x], l, content.Reading{})
		}
	}
	if spent != nil && left != nil {
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: "balance/residual", Claim: left.fig, Reach: content.ReachSection, Closed: content.Closed, Readings: []content.Reading{{Formula: "a-b", Operands: []content.FigureID{b.total.fig, spent.fig}, Weak: true}}})
	}
}

// farRows is how many lines behind a block may tell of its batches, and of what was spent.
const farRows = 24

// oneUnit gives the amounts of some lines the unit that some of them have, or that their names or the
// lines before them tell, and reports whether they have one then.
func oneUnit(c *content.Draft, lines []formLine, all []lineAmount) bool {
	var u numeral.Unit
	tens, has := lang.DecOne, false
	for _, r := range all {
		if f := c.At(r.fig); f.Numeral.HasUnit && f.Dimension == numeral.Money {
			u, tens, has = f.Numeral.Unit, f.Numeral.PowerTen, true
			break
		}
	}
	for k := all[0].end - 1; !has && k >= 0 && k >= all[0].at-3; k-- {
		if x, t, ok := lang.UnitIn(lines[k].label); ok && x.Dimension == numeral.Money {
			u, tens, has = x, t, true
		}
	}
	for _, r := range all {
		if has {
			GiveUnit(c, r.fig, u, tens)
		}
		if f := c.At(r.fig); f.Name == "" {
			f.Name = r.name
		}
	}
	first := c.At(all[0].fig)
	for _, r := range all {
		if f := c.At(r.fig); f.Dimension != first.Dimension {
			return false
		}
	}
	return true
}

// inTurn reports whether one of some lines is made up of those behind it in turn: 上级资金 80 / 中央 50 / 省级 30 / 本级 20.
func inTurn(c *content.Draft, parts []lineAmount) bool {
	for i := range parts {
		left := c.At(parts[i].fig).Value
		for _, x := range parts[i+1:] {
			if left = left.Sub(c.At(x.fig).Value); left.IsZero() && x.fig != parts[i+1].fig {
				return true
			}
		}
	}
	return false
}

// rowsSum claims by a reading that a line's amount is what others come to.
func rowsSum(c *content.Draft, whole lineAmount, parts []lineAmount, r content.Reading) {
	for _, x := range parts {
		if c.At(x.fig).Value.GreaterThan(c.At(whole.fig).Value) && c.At(whole.fig).Value.Sign() > 0 {
			return // 盟市资金 A、旗县资金 B、其他资金 C: beside each other
		}
	}
	for _, x := range parts {
		r.Parts = append(r.Parts, content.Part{Figure: x.fig, Sign: 1})
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/sources", Claim: whole.fig, Closed: content.HalfOpen, Reach: content.ReachSection, Readings: []content.Reading{r}})
}

// blocksOf relates a block to those that it is made up of.
func blocksOf(c *content.Draft, whole *amountBlock, inner []amountBlock) {
	var totals []lineAmount
	for _, b := range inner {
		totals = append(totals, b.total)
	}
	rowsSum(c, whole.total, totals, content.Reading{Weak: true})
	for _, p := range whole.parts {
		var parts []lineAmount
		for _, b := range inner {
			for _, q := range b.parts {
				if q.name == p.name {
					parts = append(parts, q)
				}
			}
		}
		if len(parts) == len(inner) {
			rowsSum(c, p, parts, content.Reading{Weak: true})
		}
	}
}
