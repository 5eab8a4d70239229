package parse

import (
	"slices"
	"strings"
	"sync"

	"gouji/parse/decimal"
	"gouji/parse/document"
	"gouji/parse/internal/trie"
	"gouji/parse/numeral"
)

// A form that a copy or a PDF has flattened: its cells stand one to a line, or
// a row to a line with spaces between, or glued together. The order of the
// header's words gives the order of the values; labels that the lexicon of
// forms knows begin rows.

// piece is one cell of a flattened form.
type piece struct {
	gcell
	line  int // number of the paragraph or row it comes from
	first bool
}

// pieces splits a line into values and words. Numbers inside brackets stay
// with their words: 产出指标（50分）.
func (c *Content) pieces(t document.Text, p *para, x context, line int) []piece {
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
	out := c.rooms.pieces[:0]
	add := func(i, j int) {
		for i < j && (rs[i] == ' ' || rs[i] == '|' || rs[i] == '：' || rs[i] == ':') {
			i++
		}
		for j > i && (rs[j-1] == ' ' || rs[j-1] == '|') {
			j--
		}
		if i < j {
			x.cell = len(out) + 1
			out = append(out, piece{gcell: c.cell(t.Slice(i, j), p, x, len(out), 1), line: line, first: len(out) == 0})
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
	c.rooms.numbers = scan(c.rooms.numbers[:0], t, true, false)
	for n := range c.rooms.numbers {
		k := &c.rooms.numbers[n]
		if k.kind != tokNumber || depth[k.from] {
			continue
		}
		if reason > 0 && k.from >= reason {
			break
		}
		i, j := k.from, k.to
		if read == 0 && len(c.rooms.numbers)-n > 3 && withinName(rs, i, j) {
			continue
		}
		if read++; n == len(c.rooms.numbers)-1 && (read > 2 || read == 2 && longWords(rs[j:])) {
			if read > 4 && reasonWith(rs, k) {
				break
			}
			j = beforeReason(rs, k)
		}
		for i > at && (strings.ContainsRune("≥≤><=", rs[i-1]) || rs[i-1] == ' ' && i-1 > at && strings.ContainsRune("≥≤><=", rs[i-2])) {
			i--
		}
		for _, w := range []string{"以上", "以内", "以下", "左右"} {
			if hasAt(rs, j, w) {
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
	c.rooms.pieces = out
	return append(c.rooms.inPieces.take(len(out))[:0], out...)
}

// withinName reports whether a number stands within the name of an indicator: words right before it,
// and more than a unit right behind it up to the next blank: 指标3:新生儿28天访视人数.
func withinName(rs []rune, from, to int) bool {
	if from == 0 || !isHan(rs[from-1]) && rs[from-1] != ':' && rs[from-1] != '：' {
		return false
	}
	end := to
	for end < len(rs) && isHan(rs[end]) {
		end++
	}
	return end-to >= 3 && end < len(rs) && rs[end] == ' '
}

// longWords reports whether the words that go on right behind a number's unit are more than a name
// of what it counts: 9 | 家校沟通平台待完善.
func longWords(rs []rune) bool {
	n := 0
	for n < len(rs) && isHan(rs[n]) {
		n++
	}
	return n > 4
}

// reasonWith reports whether the last number of a row begins the words of a reason, behind the
// values: ≥260户 253户 15 14.6 7户自愿放弃.
func reasonWith(rs []rune, k *token) bool {
	if k.from == 0 || rs[k.from-1] != ' ' {
		return false
	}
	end := k.to
	for end < len(rs) && isHan(rs[end]) {
		end++
	}
	if end-k.to < 3 {
		return false
	}
	total, part := budgetLabelIn(string(rs[k.to:end]))
	return !total && !part // 35 35其他资金: the next row's label
}

// beforeReason is the end of the last value of a row whose words behind it, a reason or a
// remark, begin like a unit: 10 8.5 人员变动.
func beforeReason(rs []rune, k *token) int {
	if k.to == len(rs) || !isHan(rs[k.to]) || !k.num.HasUnit {
		return k.to
	}
	switch k.num.Unit.Dimension {
	case numeral.Money, numeral.Percent, numeral.Points, numeral.Score:
		return k.to
	}
	if i := k.from + slices.Index(rs[k.from:k.to], ' '); i > k.from && k.num.PowerTen.Equal(decOne) {
		return i
	}
	return k.to
}

// formHeads finds the header words of forms.
var formHeads = sync.OnceValue(func() *trie.Trie[ColumnRole] {
	t := &trie.Trie[ColumnRole]{}
	for _, w := range formFields {
		role, _ := roleOf(w)
		t.Add(w, role)
	}
	return t
})

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
	return j > 0 && j < cellLine && rs[i+last] == '分' && bracketed(strings.ReplaceAll(string(rs[i:i+j+1]), " ", ""))
}

// fieldsIn are the header words of forms that a text holds, in order.
func fieldsIn(s string) []ColumnRole { return fieldsOf([]rune(normalized(s)), spaces) }

// fieldsOf is fieldsIn of normalised characters with these marks among them.
func fieldsOf(rs []rune, m marks) []ColumnRole {
	gap := func(r rune) bool { return r == ' ' || r == '|' || r == '\t' }
	if m&(spaces|bars) != 0 {
		var room [128]rune
		rs = slices.DeleteFunc(append(room[:0], rs...), gap)
	}
	heads := formHeads()
	var out []ColumnRole
	for i := 0; i < len(rs); {
		if !heads.Begins(rs[i]) {
			i++
			continue
		}
		role, end := heads.At(rs, i, len(rs))
		if end == i {
			i++
			continue
		}
		// 预算执行率 within 预算执行率得分 and the like count once.
		out = append(out, role)
		i = end
		// Brackets behind a header: (A), (B/A).
		if i < len(rs) && rs[i] == '(' {
			if j := slices.Index(rs[i:], ')'); j > 0 && len(string(rs[i:i+j])) < 24 {
				i += j + 1
			}
		}
	}
	return out
}

// budgetFields and indicatorFields tell the headers of the two blocks of a
// form by their fields.
func budgetFields(f []ColumnRole) bool {
	n := 0
	exec := false
	for _, r := range f {
		switch r {
		case ColInitial, ColBudget, ColArrived:
			n++
		case ColExecuted:
			exec = true
			n++
		case ColTarget, ColActual:
			return false
		case ColRate, ColWeight, ColScore:
			n++
		}
	}
	return exec && n >= 3
}

func indicatorFields(f []ColumnRole) bool {
	var n [ColDeduct + 1]int
	for _, r := range f {
		n[r]++
	}
	return n[ColTarget] > 0 && n[ColActual] > 0 && (len(f) >= 4 || n[ColName] > 0) || n[ColName] >= 2 && (n[ColTarget] > 0 || n[ColScore] > 0)
}

// cellHeader is a header of the given fields with a column for each level of
// names, and one more for remarks.
func cellHeader(fields []ColumnRole) *header {
	h := &header{}
	for _, r := range fields {
		if r != ColUnknown && r != ColReason {
			h.cols = append(h.cols, column{role: r})
		}
	}
	h.cols = append(h.cols, column{role: ColReason})
	h.classify()
	return h
}

// lineHeader is cellHeader of heads that stand one to a line, with the columns among them that the lexicon of
// forms does not know: 完成率, 偏离度.
// The words of the first row, which may have been taken for heads, are none: it tells how many are.
func lineHeader(heads []*para, fields []ColumnRole) (*header, int) {
	h := &header{}
	more, n := false, len(heads)
	for n > 0 {
		s := trimmed(heads[n-1].line)
		if role, _ := roleOf(s); role != ColUnknown || hasAnySuffix(headerText(s), deviations) {
			break
		}
		n--
	}
	for _, p := range heads[:n] {
		s := trimmed(p.line)
		role, _ := roleOf(s)
		off := hasAnySuffix(headerText(s), deviations)
		if role == ColUnknown && !off {
			return cellHeader(fields), len(heads)
		}
		more = more || role == ColRate || off
		if role != ColReason {
			h.cols = append(h.cols, column{role: role, text: s})
		}
	}
	if !more {
		return cellHeader(fields), len(heads)
	}
	h.cols = append(h.cols, column{role: ColReason})
	h.classify()
	return h, n
}

// flatHeader is a header of the given fields; names of levels share a column.
func flatHeader(fields []ColumnRole) *header {
	h := &header{fixed: true, flat: true}
	h.cols = append(h.cols, column{role: ColName})
	seen := map[ColumnRole]bool{}
	for _, r := range fields {
		if r == ColName || r == ColUnknown || seen[r] {
			continue
		}
		seen[r] = true
		h.cols = append(h.cols, column{role: r, text: budgetHeads[r]})
	}
	h.classify()
	return h
}

// otherColumns sets among the columns of a flattened header, whose words blanks
// part, those that the lexicon of forms does not know: their values stand in
// the rows as well. Where the words it knows are not those of the header, it
// leaves the header as it is.
func (h *header) otherColumns(line string) {
	words := strings.Fields(line)
	var cols []column
	of := map[ColumnRole]int{} // the columns of h by role
	for i := 1; i < len(h.cols); i++ {
		of[h.cols[i].role] = i
	}
	known, other, target := 1, 0, -1
	for k, w := range words {
		role, _ := roleOf(w)
		i := of[role]
		switch {
		case slices.Contains(budgetNames, headerText(w)):
		case role == ColName || role == ColReason || role == ColOrdinal || role == ColGrade || len(cols) == 0 && (role == ColUnknown || role == ColUnit && i == 0):
		case i > 0:
			if role == ColTarget {
				target = len(cols)
			}
			cols = append(cols, h.cols[i])
			of[role] = 0
			known++
		case role == ColTarget && target >= 0 && target == len(cols)-1:
			// 年初指标值 调整指标值: what was adjusted is the target.
			cols = append(cols, cols[target])
			cols[target] = column{role: ColUnknown, text: words[k-1]}
			other++
		case len(cols) > 0 && role == ColRate:
			cols = append(cols, column{role: ColRate, text: w}) // 得分系数（%）
			other++
		case len(cols) > 0 && !longer(w, longHead) && !strings.ContainsAny(w, "0123456789（(：:"):
			cols = append(cols, column{role: ColUnknown, text: w})
			other++
		default:
			return
		}
	}
	if other > 0 && known == len(h.cols) {
		h.cols = append(h.cols[:1:1], cols...)
		h.others = true
	}
}

// budgetNames are names of the budget block itself, which may stand among the words of its header.
var budgetNames = []string{"项目资金", "资金情况", "预算执行情况", "项目资金情况"}

// longHead is the length up to which a word may head a column of a flattened
// form.
const longHead = 8

// budgetHeads are the names that figures take from the columns of a flattened
// budget block.
var budgetHeads = map[ColumnRole]string{ColInitial: "年初预算数", ColBudget: "全年预算数", ColArrived: "到位数", ColExecuted: "全年执行数", ColRate: "执行率", ColArrival: "到位率"}

// setUnit gives the money columns the unit that a form's header prints: 项目资金（万元）.
func (h *header) setUnit(u numeral.Unit, n decimal.Decimal) {
	for i := range h.cols {
		if moneyColumn(&h.cols[i]) && h.cols[i].role != ColUnknown {
			h.cols[i].unit, h.cols[i].tens, h.cols[i].has = u, n, true
		}
	}
}

// flatBudget reads the pieces of a budget block.
func (c *Content) flatBudget(h *header, ps []piece, f *form) {
	var rows []grow
	var cur *grow
	var values []piece
	label := false
	sawTotal := false
	flush := func() {
		if cur == nil {
			return
		}
		if len(values) > 0 {
			c.assign(h, cur, values)
		}
		if len(cur.cells) > 1 {
			rows = append(rows, *cur)
		}
		cur, values = nil, nil
	}
	var lost []piece // percentages that stand outside every row
	headed := false  // by ways of parting the total
	line, other := -1, -1
	for i := range ps {
		g := &ps[i]
		if g.line != line {
			line = g.line
			// A row without a label ends with its line.
			if !label && len(values) >= 3 {
				flush()
			}
		}
		switch {
		case g.words():
			total, part := budgetLabelIn(g.text)
			if isStructureHead(g.text) && len(rows)+len(values) > 0 {
				flush()
				label, headed = false, true
				rows = append(rows, grow{index: g.line, cells: []gcell{g.gcell}})
				continue
			}
			if total || part || (headed || sawTotal) && isStructurePart(g.text) {
				flush()
				// A total without its values behind it has lost them; the row of
				// values without a label before it is then the total's.
				cur = &grow{index: g.line}
				cur.cells = append(cur.cells, gcell{text: budgetWord(g.text, total), p: g.p, col: 0, span: 1})
				label = true
				sawTotal = sawTotal || total
				continue
			}
			if !unitWord(g.text) && cur != nil {
				if len(values) == 0 {
					cur = nil // a label whose values are lost
				}
				flush()
				label = false
			}
		case g.numeric(), g.dash:
			if cur == nil || !label && len(values) == 0 {
				if g.percent {
					lost = append(lost, *g)
					continue
				}
				if cur == nil && !g.first && !(i > 0 && ps[i-1].line == g.line && ps[i-1].numeric() && other != g.line) {
					other = g.line
					continue // a number in the words of some other row
				}
				name := "其中：财政拨款"
				if len(rows) == 0 && !sawTotal {
					name = "年度资金总额"
				}
				if cur == nil {
					cur = &grow{index: g.line, cells: []gcell{{text: name, col: 0, span: 1, p: &para{}}}}
				}
			}
			if h.filled(values) {
				flush()
				cur, label = &grow{index: g.line, cells: []gcell{{text: "其中：财政拨款", col: 0, span: 1, p: &para{}}}}, false
			}
			values = append(values, *g)
		case g.blank:
			if len(values) > 0 {
				values = append(values, *g)
			}
		}
	}
	flush()
	if len(lost) == 1 && len(rows) > 0 {
		// The rate of the total row, torn off.
		for i := range h.cols {
			if h.cols[i].role == ColRate && h.number(&rows[0], 0, ColRate) == 0 {
				g := lost[0].gcell
				g.col = i
				rows[0].cells = append(rows[0].cells, g)
			}
		}
	}
	if len(rows) == 0 {
		return
	}
	if !headed {
		c.placeShort(h, rows)
	}
	first := len(c.Frames)
	c.budget(h, rows, f)
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
func otherRow(ps []piece, headed bool) bool {
	for i := range ps {
		g := &ps[i]
		if !g.first || !g.words() || unitWord(g.text) {
			continue
		}
		if total, part := budgetLabelIn(g.text); total || part || isStructurePart(g.text) || headed && isStructureHead(g.text) {
			continue
		}
		n := 0
		for k := i + 1; k < len(ps) && ps[k].line == g.line && ps[k].numeric(); k++ {
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
func (h *header) filled(values []piece) bool {
	rate, tail := -1, 0
	for i := range values {
		if values[i].percent {
			rate = i
		}
	}
	if rate < 2 {
		return false
	}
	for i := len(h.cols) - 1; i > 0 && h.cols[i].role != ColRate; i-- {
		if h.cols[i].role != ColReason {
			tail++
		}
	}
	return tail > 0 && len(values)-1-rate == tail && h.has(ColRate)
}

// unitWord reports whether words are a unit that belongs to the value before.
func unitWord(s string) bool {
	_, _, ok := numeral.ParseUnit(s)
	return ok
}

// budgetLabelIn finds the label of a budget row in words that may be glued to
// others.
func budgetLabelIn(s string) (total, part bool) {
	t := headerText(s)
	if len([]rune(t)) > 16 {
		// 10其中:本年财政拨款: only a glued label at the end counts.
		for _, w := range []string{"年度资金总额", "财政拨款", "上年结转资金", "其他资金"} {
			if strings.HasSuffix(t, w) {
				return w == "年度资金总额", w != "年度资金总额"
			}
		}
		return false, false
	}
	for _, w := range budgetTotals[:3] {
		if strings.HasSuffix(t, w) {
			return true, false
		}
	}
	return budgetLabel(s)
}

func budgetWord(s string, total bool) string {
	if total {
		return "年度资金总额"
	}
	return s
}

// assign puts the values of a row under the header's columns: one to one
// where their numbers agree, else by kind, in order.
func (c *Content) assign(h *header, r *grow, values []piece) {
	var cols []int
	for i := range h.cols {
		switch h.cols[i].role {
		case ColName, ColReason, ColOrdinal:
		case ColUnknown:
			if h.others {
				cols = append(cols, i)
			}
		default:
			cols = append(cols, i)
		}
	}
	put := func(k int, g gcell) {
		g.col = k
		r.cells = append(r.cells, g)
	}
	// Trailing blanks say nothing.
	for len(values) > 0 && values[len(values)-1].blank {
		values = values[:len(values)-1]
	}
	direct := len(values) == len(cols)
	if direct {
		for i, k := range cols {
			if values[i].percent != (h.cols[k].role == ColRate || h.cols[k].role == ColArrival) && values[i].percent {
				direct = false
			}
		}
	}
	if direct {
		for i, k := range cols {
			put(k, values[i].gcell)
		}
		return
	}
	next, rates := 0, 0
	if lost := h.lostBeforeRate(cols, values); lost > 0 || c.endsInRate(h, cols, values) {
		next = max(lost, 1)
	}
	for i := range values {
		v := values[i].gcell
		if v.percent {
			n := 0
			for _, k := range cols {
				if h.cols[k].role == ColRate || h.cols[k].role == ColArrival {
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
		for next < len(cols) && (h.cols[cols[next]].role == ColRate || h.cols[cols[next]].role == ColArrival) && !v.dash {
			next++
		}
		if next >= len(cols) {
			break
		}
		put(cols[next], v)
		next++
	}
}

// lostBeforeRate is how many columns before that of the rate have lost their
// values: those of the first, where all others are there.
func (h *header) lostBeforeRate(cols []int, values []piece) int {
	rate := slices.IndexFunc(cols, func(k int) bool { return h.cols[k].role == ColRate })
	at := slices.IndexFunc(values, func(v piece) bool { return v.percent })
	if rate < 0 || at < 2 || at >= rate || len(values)-at != len(cols)-rate || h.cols[cols[rate-1]].role != ColWeight {
		return 0
	}
	return rate - at
}

// endsInRate reports whether the first of the amounts of a row is lost, and the
// last two give the rate behind them: 上年结转 60 54 90% where the total has an
// initial budget as well.
func (c *Content) endsInRate(h *header, cols []int, values []piece) bool {
	rate := slices.IndexFunc(cols, func(k int) bool { return h.cols[k].role == ColRate })
	at := slices.IndexFunc(values, func(v piece) bool { return v.percent })
	amounts := 0 // columns before the rate
	for _, k := range cols[:max(rate, 0)] {
		if h.cols[k].role != ColWeight {
			amounts++
		}
	}
	if at < 2 || amounts != at+1 || len(values)-at > len(cols)-rate || !values[at-1].numeric() || !values[at-2].numeric() {
		return false
	}
	a, b, r := c.figure(values[at-1].fig), c.figure(values[at-2].fig), c.figure(values[at].fig)
	return !b.Value.IsZero() && !a.Value.LessThan(r.Interval.Lo.At.Mul(b.Value)) && !a.Value.GreaterThan(r.Interval.Hi.At.Mul(b.Value))
}

// flatIndicator reads one row of an indicator block from its pieces. It
// reports whether the row was one.
func (c *Content) flatIndicator(h *header, ps []piece, f *form) bool {
	var values []piece
	row := grow{}
	name := ""
	var words []int // how many values stand before words that follow values
	for i := range ps {
		g := &ps[i]
		switch {
		case g.numeric():
			values = append(values, *g)
		case g.sign != "":
			for k := range h.cols {
				if h.cols[k].role == ColSign {
					cell := g.gcell
					cell.col = k
					row.cells = append(row.cells, cell)
				}
			}
		case g.words():
			if len(values) == 0 {
				cell := g.gcell
				cell.col = 0
				row.cells = append(row.cells, cell)
				name = g.text
			} else {
				words = append(words, len(values))
			}
		}
	}
	var order, all []int // the columns of values, without those of other words and with them
	for i := range h.cols {
		switch h.cols[i].role {
		case ColTarget, ColActual, ColWeight, ColScore:
			order, all = append(order, i), append(all, i)
		case ColUnknown, ColRate:
			all = append(all, i)
		}
	}
	at := func(role ColumnRole) int {
		for i := range h.cols {
			if h.cols[i].role == role {
				return i
			}
		}
		return -1
	}
	put := func(role ColumnRole, g gcell) {
		if k := at(role); k >= 0 {
			g.col = k
			row.cells = append(row.cells, g)
		}
	}
	for _, k := range [][]int{all, order} {
		if len(k) > 2 && len(values) > len(k) && slices.Contains(words, len(k)) && (h.others || len(k) == len(order)) {
			if more := values[len(k):]; len(more) > 2 && slices.ContainsFunc(more, func(g piece) bool { return c.figure(g.fig).Bound != "" }) {
				f.damaged = true // another indicator, which could not be parted from this one
			}
			values = values[:len(k)] // 15 8场 7场 13 雨天取消 1 场: what else it says is no value
		}
	}
	n := len(values)
	for i := range ps {
		if g := &ps[i]; i > 0 && g.words() && ps[i-1].numeric() && i == len(ps)-1 {
			if at(ColReason) < 0 {
				wide := *h
				wide.cols = append(slices.Clip(h.cols), column{role: ColReason, text: "原因"})
				h = &wide
			}
			put(ColReason, g.gcell)
		}
	}
	weights, scores := at(ColWeight) >= 0, at(ColScore) >= 0
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
	first := weights && at(ColWeight) < at(ColTarget) // 分值 stands before the target
	switch {
	case h.others && n == len(all):
		limit := ""
		for i, k := range all {
			g := values[i].gcell
			g.col = k
			row.cells = append(row.cells, g)
			if f := c.figure(g.fig); h.cols[k].role == ColTarget && f.Bound == "" {
				f.Bound = limit // printed once, before what was first set
			} else {
				limit = f.Bound
			}
		}
	case n == len(order):
		for i, k := range order {
			put(h.cols[k].role, values[i].gcell)
		}
	case n == tail:
		i := 0
		if weights {
			put(ColWeight, values[i].gcell)
			i++
		}
		if scores {
			put(ColScore, values[i].gcell)
		}
	case n == tail+1 && first:
		put(ColWeight, values[0].gcell)
		c.putOne(values[1].gcell, put, c)
		if scores {
			put(ColScore, values[2].gcell)
		}
	case n == tail+1:
		c.putOne(values[0].gcell, put, c)
		if weights {
			put(ColWeight, values[1].gcell)
		}
		if scores {
			put(ColScore, values[n-1].gcell)
		}
	default:
		return false
	}
	for i := range row.cells {
		if k := row.cells[i].col; row.cells[i].numeric() && (h.cols[k].role == ColWeight || h.cols[k].role == ColScore) && c.figure(row.cells[i].fig).Dimension != numeral.None && c.figure(row.cells[i].fig).Dimension != numeral.Score {
			return false // a unit where points are due: no row of this make
		}
	}
	if at(ColTarget) >= 0 && at(ColActual) >= 0 {
		switch {
		case n == len(order):
			f.paired++
		case n == len(order)-1 && n == tail+1 && at(ColActual) < order[n] && (len(words) == 0 || len(words) == 1 && words[0] == n):
			if k := slices.IndexFunc(values, func(g piece) bool { return c.limits(&g.gcell) }); k >= 0 && (k == 0 || first && k == 1) {
				f.fill(values[k].fig, name)
			}
		}
	}
	c.openCaps(&row, f, weights)
	c.indicatorRow(h, &row, f)
	return true
}

// scored reports whether a header has columns of points.
func (h *header) scored() bool {
	for i := range h.cols {
		if r := h.cols[i].role; r == ColWeight || r == ColScore {
			return true
		}
	}
	return false
}

// flatResults reads a line of a form that gives no points: indicators, each
// with its target and its result, one after the other. It returns how many it
// found. Where the next line does not go on with a number, a target that ends a
// whole line has no result.
func (c *Content) flatResults(h *header, ps []piece, whole bool) int {
	var name *gcell
	var values []*gcell
	n := 0
	flush := func(behind *gcell) {
		if name != nil && len(values) == 2 {
			head := h
			if behind != nil && behind.p != nil && !behind.numeric() && len(c.reasonFigures(behind.p)) > 0 {
				g := *behind
				g.col = len(reasonHeader.cols) - 1
				head, behind = reasonHeader, &g
			}
			c.targetCells(head, values[0], values[1], nil, nil, behind, name.text, "", "")
			c.resultOf(cellFigure(values[1]), cellFigure(values[0]), name.text, behind)
			n++
		}
		if whole && name != nil && behind == nil && len(values) == 1 && c.figure(values[0].fig).Bound != "" {
			c.missingResult(&gcell{blank: true}, values[0].fig, name.text, "")
		}
		values = nil
	}
	for i := range ps {
		g := &ps[i]
		switch {
		case g.numeric():
			values = append(values, &g.gcell)
		case !g.words():
		case i > 0 && ps[i-1].numeric() && g.behind(&ps[i-1]) && len([]rune(g.text)) <= 3:
			// a unit that the lexicon does not know
		default:
			if len(values) > 0 {
				flush(&g.gcell)
			}
			name = &g.gcell
		}
	}
	flush(nil)
	return n
}

// behind reports whether a piece follows another without a space.
func (g *piece) behind(before *piece) bool {
	return g.place.Line == before.place.Line && g.place.Column == before.place.Column+before.place.Length
}

// putOne places a lone value as a target where it is printed as a limit, else
// as a result.
func (c *Content) putOne(g gcell, put func(ColumnRole, gcell), _ *Content) {
	if c.figure(g.fig).Bound != "" {
		put(ColTarget, g)
	} else {
		put(ColActual, g)
	}
}
