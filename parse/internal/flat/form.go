package flat

import (
	"slices"
	"strings"

	"gouji/parse/document"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// A form that a copy or a PDF has flattened: its cells stand one to a line, or
// a row to a line with spaces between, or glued together. The order of the
// header's words gives the order of the values; labels that the lexicon of
// forms knows begin rows.

// pieces splits a line into values and words. Numbers inside brackets stay
// with their words: 产出指标（50分）.
func pieces(c *content.Draft, t document.Text, p *content.Para, x content.Context, line int) []content.Piece {
	rs := t.Runes
	depth := make([]bool, len(rs)+1)
	d := 0
	for i, r := range rs {
		if r == '(' {
			d++
		}
		depth[i] = d > 0
		if r == ')' && d > 0 {
			d--
		}
	}
	out := c.Rooms.Pieces[:0]
	add := func(i, j int) {
		for i < j && (rs[i] == ' ' || rs[i] == '|' || rs[i] == '：' || rs[i] == ':') {
			i++
		}
		for j > i && (rs[j-1] == ' ' || rs[j-1] == '|') {
			j--
		}
		if i < j {
			x.Cell = len(out) + 1
			out = append(out, content.Piece{Cell: table.Cell(c, t.Slice(i, j), p, x, len(out), 1), Line: line, First: len(out) == 0})
		}
	}
	words := func(i, j int) {
		from := i
		for k := i; k < j; k++ {
			if rs[k] == ' ' && !depth[k] {
				if k > from && capAt(rs, k+1) {
					continue // 产出指标 （50 分）
				}
				add(from, k)
				from = k + 1
			} else if !depth[k] && (rs[k] == '—' || rs[k] == '/' && k > 0 && rs[k-1] == ' ') {
				add(from, k)
				add(k, k+1)
				from = k + 1
			}
		}
		add(from, j)
	}
	at, read := 0, 0
	reason := reasonAt(rs)
	c.Rooms.Numbers = lang.Scan(c.Rooms.Numbers[:0], t, true, false)
	for n := range c.Rooms.Numbers {
		k := &c.Rooms.Numbers[n]
		if k.Kind != lang.TokNumber || depth[k.From] {
			continue
		}
		if reason > 0 && k.From >= reason {
			break
		}
		i, j := k.From, k.To
		if read == 0 && len(c.Rooms.Numbers)-n > 3 && withinName(rs, i, j) {
			continue
		}
		if read++; n == len(c.Rooms.Numbers)-1 && (read > 2 || read == 2 && longWords(rs[j:])) {
			if read > 4 && reasonWith(rs, k) {
				break
			}
			j = beforeReason(rs, k)
		}
		for i > at && (strings.ContainsRune("≥≤><=", rs[i-1]) || rs[i-1] == ' ' && i-1 > at && strings.ContainsRune("≥≤><=", rs[i-2])) {
			i--
		}
		for _, w := range []string{"以上", "以内", "以下", "左右"} {
			if lang.HasAt(rs, j, w) {
				j += 2
			}
		}
		if i < at {
			continue
		}
		words(at, i)
		add(i, j)
		at = j
	}
	if reason > 0 {
		words(at, reason)
		add(reason, len(rs))
	} else {
		words(at, len(rs))
	}
	c.Rooms.Pieces = out
	return append(c.Rooms.InPieces.Take(len(out))[:0], out...)
}

// withinName reports whether a number stands within the name of an indicator: words right before it,
// and more than a unit right behind it up to the next blank: 指标3:新生儿28天访视人数.
func withinName(rs []rune, from, to int) bool {
	if from == 0 || !lang.IsHan(rs[from-1]) && rs[from-1] != ':' && rs[from-1] != '：' {
		return false
	}
	end := to
	for end < len(rs) && lang.IsHan(rs[end]) {
		end++
	}
	return end-to >= 3 && end < len(rs) && rs[end] == ' '
}

// longWords reports whether the words that go on right behind a number's unit are more than a name
// of what it counts: 9 | 家校沟通平台待完善.
func longWords(rs []rune) bool {
	n := 0
	for n < len(rs) && lang.IsHan(rs[n]) {
		n++
	}
	return n > 4
}

// reasonWith reports whether the last number of a row begins the words of a reason, behind the
// values: ≥260户 253户 15 14.6 7户自愿放弃.
func reasonWith(rs []rune, k *lang.Token) bool {
	if k.From == 0 || rs[k.From-1] != ' ' {
		return false
	}
	end := k.To
	for end < len(rs) && lang.IsHan(rs[end]) {
		end++
	}
	if end-k.To < 3 {
		return false
	}
	total, part := budgetLabelIn(string(rs[k.To:end]))
	return !total && !part // 35 35其他资金: the next row's label
}

// beforeReason is the end of the last value of a row whose words behind it, a reason or a
// remark, begin like a unit: 10 8.5 人员变动.
func beforeReason(rs []rune, k *lang.Token) int {
	if k.To == len(rs) || !lang.IsHan(rs[k.To]) || !k.Num.HasUnit {
		return k.To
	}
	switch k.Num.Unit.Dimension {
	case numeral.Money, numeral.Percent, numeral.Points, numeral.Score:
		return k.To
	}
	if i := k.From + slices.Index(rs[k.From:k.To], ' '); i > k.From && k.Num.PowerTen.Equal(lang.DecOne) {
		return i
	}
	return k.To
}

// capAt reports whether a number of points in brackets stands at i.
func capAt(rs []rune, i int) bool {
	if i >= len(rs) || rs[i] != '(' {
		return false
	}
	j := slices.Index(rs[i:], ')')
	last := j - 1
	for last > 0 && rs[i+last] == ' ' {
		last-- // (50分 )
	}
	return j > 0 && j < content.CellLine && rs[i+last] == '分' && stream.Bracketed(strings.ReplaceAll(string(rs[i:i+j+1]), " ", ""))
}

// cellHeader is a header of the given fields with a column for each level of
// names, and one more for remarks.
func cellHeader(fields []lang.ColumnRole) *table.Header {
	h := &table.Header{}
	for _, r := range fields {
		if r != lang.ColUnknown && r != lang.ColReason {
			h.Cols = append(h.Cols, content.Column{Role: r})
		}
	}
	h.Cols = append(h.Cols, content.Column{Role: lang.ColReason})
	h.Classify()
	return h
}

// lineHeader is cellHeader of heads that stand one to a line, with the columns among them that the lexicon of
// forms does not know: 完成率, 偏离度.
// The words of the first row, which may have been taken for heads, are none: it tells how many are.
func lineHeader(heads []*content.Para, fields []lang.ColumnRole) (*table.Header, int) {
	h := &table.Header{}
	more, n := false, len(heads)
	for n > 0 {
		s := content.Trimmed(heads[n-1].Line)
		if role, _ := lang.RoleOf(s); role != lang.ColUnknown || lang.HasAnySuffix(lang.HeaderText(s), clause.Deviations) {
			break
		}
		n--
	}
	for _, p := range heads[:n] {
		s := content.Trimmed(p.Line)
		role, _ := lang.RoleOf(s)
		off := lang.HasAnySuffix(lang.HeaderText(s), clause.Deviations)
		if role == lang.ColUnknown && !off {
			return cellHeader(fields), len(heads)
		}
		more = more || role == lang.ColRate || off
		if role != lang.ColReason {
			h.Cols = append(h.Cols, content.Column{Role: role, Text: s})
		}
	}
	if !more {
		return cellHeader(fields), len(heads)
	}
	h.Cols = append(h.Cols, content.Column{Role: lang.ColReason})
	h.Classify()
	return h, n
}

// flatHeader is a header of the given fields; names of levels share a column.
func flatHeader(fields []lang.ColumnRole) *table.Header {
	h := &table.Header{Fixed: true, Flat: true}
	h.Cols = append(h.Cols, content.Column{Role: lang.ColName})
	seen := map[lang.ColumnRole]bool{}
	for _, r := range fields {
		if r == lang.ColName || r == lang.ColUnknown || seen[r] {
			continue
		}
		seen[r] = true
		h.Cols = append(h.Cols, content.Column{Role: r, Text: budgetHeads[r]})
	}
	h.Classify()
	return h
}

// otherColumns sets among the columns of a flattened header, whose words blanks
// part, those that the lexicon of forms does not know: their values stand in
// the rows as well. Where the words it knows are not those of the header, it
// leaves the header as it is.
func otherColumns(h *table.Header, line string) {
	words := strings.Fields(line)
	var cols []content.Column
	of := map[lang.ColumnRole]int{} // the columns of h by role
	for i := 1; i < len(h.Cols); i++ {
		of[h.Cols[i].Role] = i
	}
	known, other, target := 1, 0, -1
	for k, w := range words {
		role, _ := lang.RoleOf(w)
		i := of[role]
		switch {
		case slices.Contains(budgetNames, lang.HeaderText(w)):
		case role == lang.ColName || role == lang.ColReason || role == lang.ColOrdinal || role == lang.ColGrade || len(cols) == 0 && (role == lang.ColUnknown || role == lang.ColUnit && i == 0):
		case i > 0:
			if role == lang.ColTarget {
				target = len(cols)
			}
			cols = append(cols, h.Cols[i])
			of[role] = 0
			known++
		case role == lang.ColTarget && target >= 0 && target == len(cols)-1:
			// 年初指标值 调整指标值: what was adjusted is the target.
			cols = append(cols, cols[target])
			cols[target] = content.Column{Role: lang.ColUnknown, Text: words[k-1]}
			other++
		case len(cols) > 0 && role == lang.ColRate:
			cols = append(cols, content.Column{Role: lang.ColRate, Text: w}) // 得分系数（%）
			other++
		case len(cols) > 0 && !content.Longer(w, stream.LongHead) && !strings.ContainsAny(w, "0123456789（(：:"):
			cols = append(cols, content.Column{Role: lang.ColUnknown, Text: w})
			other++
		default:
			return
		}
	}
	if other > 0 && known == len(h.Cols) {
		h.Cols = append(h.Cols[:1:1], cols...)
		h.Others = true
	}
}

// budgetNames are names of the budget block itself, which may stand among the words of its header.
var budgetNames = []string{"项目资金", "资金情况", "预算执行情况", "项目资金情况"}

// budgetHeads are the names that figures take from the columns of a flattened
// budget block.
var budgetHeads = map[lang.ColumnRole]string{lang.ColInitial: "年初预算数", lang.ColBudget: "全年预算数", lang.ColArrived: "到位数", lang.ColExecuted: "全年执行数", lang.ColRate: "执行率", lang.ColArrival: "到位率"}

// flatBudget reads the pieces of a budget block.
func flatBudget(c *content.Draft, h *table.Header, ps []content.Piece, f *table.Form) {
	var rows []table.Row
	var cur *table.Row
	var values []content.Piece
	label := false
	sawTotal := false
	flush := func() {
		if cur == nil {
			return
		}
		if len(values) > 0 {
			assign(c, h, cur, values)
		}
		if len(cur.Cells) > 1 {
			rows = append(rows, *cur)
		}
		cur, values = nil, nil
	}
	var lost []content.Piece // percentages that stand outside every row
	headed := false          // by ways of parting the total
	line, other := -1, -1
	for i := range ps {
		g := &ps[i]
		if g.Line != line {
			line = g.Line
			// A row without a label ends with its line.
			if !label && len(values) >= 3 {
				flush()
			}
		}
		switch {
		case table.Words(&g.Cell):
			total, part := budgetLabelIn(g.Text)
			if form.IsStructureHead(g.Text) && len(rows)+len(values) > 0 {
				flush()
				label, headed = false, true
				rows = append(rows, table.Row{Index: g.Line, Cells: []content.Cell{g.Cell}})
				continue
			}
			if total || part || (headed || sawTotal) && reflow.IsStructurePart(g.Text) {
				flush()
				// A total without its values behind it has lost them; the row of
				// values without a label before it is then the total's.
				cur = &table.Row{Index: g.Line}
				cur.Cells = append(cur.Cells, content.Cell{Text: budgetWord(g.Text, total), P: g.P, Col: 0, Span: 1})
				label = true
				sawTotal = sawTotal || total
				continue
			}
			if !stream.UnitWord(g.Text) && cur != nil {
				if len(values) == 0 {
					cur = nil // a label whose values are lost
				}
				flush()
				label = false
			}
		case table.Numeric(&g.Cell), g.Dash:
			if cur == nil || !label && len(values) == 0 {
				if g.Percent {
					lost = append(lost, *g)
					continue
				}
				if cur == nil && !g.First && !(i > 0 && ps[i-1].Line == g.Line && table.Numeric(&ps[i-1].Cell) && other != g.Line) {
					other = g.Line
					continue // a number in the words of some other row
				}
				name := "其中：财政拨款"
				if len(rows) == 0 && !sawTotal {
					name = "年度资金总额"
				}
				if cur == nil {
					cur = &table.Row{Index: g.Line, Cells: []content.Cell{{Text: name, Col: 0, Span: 1, P: &content.Para{}}}}
				}
			}
			if filled(h, values) {
				flush()
				cur, label = &table.Row{Index: g.Line, Cells: []content.Cell{{Text: "其中：财政拨款", Col: 0, Span: 1, P: &content.Para{}}}}, false
			}
			values = append(values, *g)
		case g.Blank:
			if len(values) > 0 {
				values = append(values, *g)
			}
		}
	}
	flush()
	if len(lost) == 1 && len(rows) > 0 {
		// The rate of the total row, torn off.
		for i := range h.Cols {
			if h.Cols[i].Role == lang.ColRate && h.Number(&rows[0], 0, lang.ColRate) == 0 {
				g := lost[0].Cell
				g.Col = i
				rows[0].Cells = append(rows[0].Cells, g)
			}
		}
	}
	if len(rows) == 0 {
		return
	}
	if !headed {
		placeShort(c, h, rows)
	}
	first := len(c.Frames)
	form.Budget(c, h, rows, f)
	if !otherRow(ps, headed) {
		return
	}
	for i := range c.Frames[first:] {
		if fr := &c.Frames[first+i]; fr.Rule == "sum/sources" {
			for k := range fr.Readings {
				fr.Readings[k].HoldOnly = true // a source of another name may stand among the rows
			}
		}
	}
}

// otherRow reports whether a line of a budget block has a name that is no label of its rows, and
// amounts behind it: 事业收入 0 60 48.
func otherRow(ps []content.Piece, headed bool) bool {
	for i := range ps {
		g := &ps[i]
		if !g.First || !table.Words(&g.Cell) || stream.UnitWord(g.Text) {
			continue
		}
		if total, part := budgetLabelIn(g.Text); total || part || reflow.IsStructurePart(g.Text) || headed && form.IsStructureHead(g.Text) {
			continue
		}
		n := 0
		for k := i + 1; k < len(ps) && ps[k].Line == g.Line && table.Numeric(&ps[k].Cell); k++ {
			n++
		}
		if n > 1 {
			return true
		}
	}
	return false
}

// filled reports whether values are those of a whole row: behind its rate as
// many as the header has columns there.
func filled(h *table.Header, values []content.Piece) bool {
	rate, tail := -1, 0
	for i := range values {
		if values[i].Percent {
			rate = i
		}
	}
	if rate < 2 {
		return false
	}
	for i := len(h.Cols) - 1; i > 0 && h.Cols[i].Role != lang.ColRate; i-- {
		if h.Cols[i].Role != lang.ColReason {
			tail++
		}
	}
	return tail > 0 && len(values)-1-rate == tail && h.Has(lang.ColRate)
}

// budgetLabelIn finds the label of a budget row in words that may be glued to
// others.
func budgetLabelIn(s string) (total, part bool) {
	t := lang.HeaderText(s)
	if len([]rune(t)) > 16 {
		// 10其中:本年财政拨款: only a glued label at the end counts.
		for _, w := range []string{"年度资金总额", "财政拨款", "上年结转资金", "其他资金"} {
			if strings.HasSuffix(t, w) {
				return w == "年度资金总额", w != "年度资金总额"
			}
		}
		return false, false
	}
	for _, w := range reflow.BudgetTotals[:3] {
		if strings.HasSuffix(t, w) {
			return true, false
		}
	}
	return reflow.BudgetLabel(s)
}

func budgetWord(s string, total bool) string {
	if total {
		return "年度资金总额"
	}
	return s
}

// assign puts the values of a row under the header's columns: one to one
// where their numbers agree, else by kind, in order.
func assign(c *content.Draft, h *table.Header, r *table.Row, values []content.Piece) {
	var cols []int
	for i := range h.Cols {
		switch h.Cols[i].Role {
		case lang.ColName, lang.ColReason, lang.ColOrdinal:
		case lang.ColUnknown:
			if h.Others {
				cols = append(cols, i)
			}
		default:
			cols = append(cols, i)
		}
	}
	put := func(k int, g content.Cell) {
		g.Col = k
		r.Cells = append(r.Cells, g)
	}
	// Trailing blanks say nothing.
	for len(values) > 0 && values[len(values)-1].Blank {
		values = values[:len(values)-1]
	}
	direct := len(values) == len(cols)
	if direct {
		for i, k := range cols {
			if values[i].Percent != (h.Cols[k].Role == lang.ColRate || h.Cols[k].Role == lang.ColArrival) && values[i].Percent {
				direct = false
			}
		}
	}
	if direct {
		for i, k := range cols {
			put(k, values[i].Cell)
		}
		return
	}
	next, rates := 0, 0
	if lost := form.LostBeforeRate(h, cols, values); lost > 0 || endsInRate(c, h, cols, values) {
		next = max(lost, 1)
	}
	for i := range values {
		v := values[i].Cell
		if v.Percent {
			n := 0
			for _, k := range cols {
				if h.Cols[k].Role == lang.ColRate || h.Cols[k].Role == lang.ColArrival {
					if n == rates {
						put(k, v)
						break
					}
					n++
				}
			}
			rates++
			continue
		}
		for next < len(cols) && (h.Cols[cols[next]].Role == lang.ColRate || h.Cols[cols[next]].Role == lang.ColArrival) && !v.Dash {
			next++
		}
		if next >= len(cols) {
			break
		}
		put(cols[next], v)
		next++
	}
}

// endsInRate reports whether the first of the amounts of a row is lost, and the
// last two give the rate behind them: 上年结转 60 54 90% where the total has an
// initial budget as well.
func endsInRate(c *content.Draft, h *table.Header, cols []int, values []content.Piece) bool {
	rate := slices.IndexFunc(cols, func(k int) bool { return h.Cols[k].Role == lang.ColRate })
	at := slices.IndexFunc(values, func(v content.Piece) bool { return v.Percent })
	amounts := 0 // columns before the rate
	for _, k := range cols[:max(rate, 0)] {
		if h.Cols[k].Role != lang.ColWeight {
			amounts++
		}
	}
	if at < 2 || amounts != at+1 || len(values)-at > len(cols)-rate || !table.Numeric(&values[at-1].Cell) || !table.Numeric(&values[at-2].Cell) {
		return false
	}
	a, b, r := c.At(values[at-1].Fig), c.At(values[at-2].Fig), c.At(values[at].Fig)
	return !b.Value.IsZero() && !a.Value.LessThan(r.Interval.Lo.At.Mul(b.Value)) && !a.Value.GreaterThan(r.Interval.Hi.At.Mul(b.Value))
}

// flatIndicator reads one row of an indicator block from its pieces. It
// reports whether the row was one.
func flatIndicator(c *content.Draft, h *table.Header, ps []content.Piece, f *table.Form) bool {
	var values []content.Piece
	row := table.Row{}
	name := ""
	var words []int // how many values stand before words that follow values
	for i := range ps {
		g := &ps[i]
		switch {
		case table.Numeric(&g.Cell):
			values = append(values, *g)
		case g.Sign != "":
			for k := range h.Cols {
				if h.Cols[k].Role == lang.ColSign {
					cell := g.Cell
					cell.Col = k
					row.Cells = append(row.Cells, cell)
				}
			}
		case table.Words(&g.Cell):
			if len(values) == 0 {
				cell := g.Cell
				cell.Col = 0
				row.Cells = append(row.Cells, cell)
				name = g.Text
			} else {
				words = append(words, len(values))
			}
		}
	}
	var order, all []int // the columns of values, without those of other words and with them
	for i := range h.Cols {
		switch h.Cols[i].Role {
		case lang.ColTarget, lang.ColActual, lang.ColWeight, lang.ColScore:
			order, all = append(order, i), append(all, i)
		case lang.ColUnknown, lang.ColRate:
			all = append(all, i)
		}
	}
	at := func(role lang.ColumnRole) int {
		for i := range h.Cols {
			if h.Cols[i].Role == role {
				return i
			}
		}
		return -1
	}
	put := func(role lang.ColumnRole, g content.Cell) {
		if k := at(role); k >= 0 {
			g.Col = k
			row.Cells = append(row.Cells, g)
		}
	}
	for _, k := range [][]int{all, order} {
		if len(k) > 2 && len(values) > len(k) && slices.Contains(words, len(k)) && (h.Others || len(k) == len(order)) {
			if more := values[len(k):]; len(more) > 2 && slices.ContainsFunc(more, func(g content.Piece) bool { return c.At(g.Fig).Bound != "" }) {
				f.Damaged = true // another indicator, which could not be parted from this one
			}
			values = values[:len(k)] // 15 8场 7场 13 雨天取消 1 场: what else it says is no value
		}
	}
	n := len(values)
	for i := range ps {
		if g := &ps[i]; i > 0 && table.Words(&g.Cell) && table.Numeric(&ps[i-1].Cell) && i == len(ps)-1 {
			if at(lang.ColReason) < 0 {
				wide := *h
				wide.Cols = append(slices.Clip(h.Cols), content.Column{Role: lang.ColReason, Text: "原因"})
				h = &wide
			}
			put(lang.ColReason, g.Cell)
		}
	}
	weights, scores := at(lang.ColWeight) >= 0, at(lang.ColScore) >= 0
	if n == 0 || !weights && !scores {
		return false
	}
	tail := 0
	if weights {
		tail++
	}
	if scores {
		tail++
	}
	first := weights && at(lang.ColWeight) < at(lang.ColTarget) // 分值 stands before the target
	switch {
	case h.Others && n == len(all):
		limit := ""
		for i, k := range all {
			g := values[i].Cell
			g.Col = k
			row.Cells = append(row.Cells, g)
			if f := c.At(g.Fig); h.Cols[k].Role == lang.ColTarget && f.Bound == "" {
				f.Bound = limit // printed once, before what was first set
			} else {
				limit = f.Bound
			}
		}
	case n == len(order):
		for i, k := range order {
			put(h.Cols[k].Role, values[i].Cell)
		}
	case n == tail:
		i := 0
		if weights {
			put(lang.ColWeight, values[i].Cell)
			i++
		}
		if scores {
			put(lang.ColScore, values[i].Cell)
		}
	case n == tail+1 && first:
		put(lang.ColWeight, values[0].Cell)
		putOne(c, values[1].Cell, put, c)
		if scores {
			put(lang.ColScore, values[2].Cell)
		}
	case n == tail+1:
		putOne(c, values[0].Cell, put, c)
		if weights {
			put(lang.ColWeight, values[1].Cell)
		}
		if scores {
			put(lang.ColScore, values[n-1].Cell)
		}
	default:
		return false
	}
	for i := range row.Cells {
		if k := row.Cells[i].Col; table.Numeric(&row.Cells[i]) && (h.Cols[k].Role == lang.ColWeight || h.Cols[k].Role == lang.ColScore) && c.At(row.Cells[i].Fig).Dimension != numeral.None && c.At(row.Cells[i].Fig).Dimension != numeral.Score {
			return false // a unit where points are due: no row of this make
		}
	}
	if at(lang.ColTarget) >= 0 && at(lang.ColActual) >= 0 {
		switch {
		case n == len(order):
			f.Paired++
		case n == len(order)-1 && n == tail+1 && at(lang.ColActual) < order[n] && (len(words) == 0 || len(words) == 1 && words[0] == n):
			if k := slices.IndexFunc(values, func(g content.Piece) bool { return form.Limits(c, &g.Cell) }); k >= 0 && (k == 0 || first && k == 1) {
				form.Fill(f, values[k].Fig, name)
			}
		}
	}
	form.OpenCaps(c, &row, f, weights)
	form.IndicatorRow(c, h, &row, f)
	return true
}

// scored reports whether a header has columns of points.
func scored(h *table.Header) bool {
	for i := range h.Cols {
		if r := h.Cols[i].Role; r == lang.ColWeight || r == lang.ColScore {
			return true
		}
	}
	return false
}

// flatResults reads a line of a form that gives no points: indicators, each
// with its target and its result, one after the other. It returns how many it
// found. Where the next line does not go on with a number, a target that ends a
// whole line has no result.
func flatResults(c *content.Draft, h *table.Header, ps []content.Piece, whole bool) int {
	var name *content.Cell
	var values []*content.Cell
	n := 0
	flush := func(behind *content.Cell) {
		if name != nil && len(values) == 2 {
			head := h
			if behind != nil && behind.P != nil && !table.Numeric(behind) && len(form.ReasonFigures(c, behind.P)) > 0 {
				g := *behind
				g.Col = len(reasonHeader.Cols) - 1
				head, behind = reasonHeader, &g
			}
			form.TargetCells(c, head, values[0], values[1], nil, nil, behind, name.Text, "", "")
			form.ResultOf(c, table.CellFigure(values[1]), table.CellFigure(values[0]), name.Text, behind)
			n++
		}
		if whole && name != nil && behind == nil && len(values) == 1 && c.At(values[0].Fig).Bound != "" {
			form.MissingResult(c, &content.Cell{Blank: true}, values[0].Fig, name.Text, "")
		}
		values = nil
	}
	for i := range ps {
		g := &ps[i]
		switch {
		case table.Numeric(&g.Cell):
			values = append(values, &g.Cell)
		case !table.Words(&g.Cell):
		case i > 0 && table.Numeric(&ps[i-1].Cell) && behind(g, &ps[i-1]) && len([]rune(g.Text)) <= 3:
			// a unit that the lexicon does not know
		default:
			if len(values) > 0 {
				flush(&g.Cell)
			}
			name = &g.Cell
		}
	}
	flush(nil)
	return n
}

// behind reports whether a piece follows another without a space.
func behind(g *content.Piece, before *content.Piece) bool {
	return g.Place.Line == before.Place.Line && g.Place.Column == before.Place.Column+before.Place.Length
}

// putOne places a lone value as a target where it is printed as a limit, else
// as a result.
func putOne(c *content.Draft, g content.Cell, put func(lang.ColumnRole, content.Cell), _ *content.Draft) {
	if c.At(g.Fig).Bound != "" {
		put(lang.ColTarget, g)
	} else {
		put(lang.ColActual, g)
	}
}
