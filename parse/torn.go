package parse

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/document"
)

// A form that a copy has taken column by column: names of indicators stand
// away from their values, and the words of the header among both. What is left
// whole are the values of each indicator, target, result, weight and score in a
// row. They are read where the weights close, or else the scores. Where the budget block above
// prints its points and its score, the indicators may have lost their header altogether.

// tornLines is how many lines the indicators of a torn form may take.
const tornLines = 60

// tornWord is a word of a torn form.
type tornWord struct {
	line     int // its paragraph
	from, to int
	value    bool // begins with a number, perhaps behind a sign
	bare     bool // a number and nothing else
	number   decimal.Decimal
}

// tornRecord are the words of one indicator: a name, where it stands before
// the values, then its values.
type tornRecord struct {
	name   *tornWord
	values []tornWord
	alone  bool // behind its name are no values but its own
}

// tornHead reports whether a paragraph holds the names of an indicator
// block's columns, torn apart from those of its points or mixed with values.
func tornHead(p *para) bool {
	if p.text.Len() == 0 {
		return false
	}
	var n [ColDeduct + 1]int
	for _, r := range p.fields {
		n[r]++
	}
	if n[ColName] == 1 && n[ColTarget] > 0 && n[ColActual] > 0 && n[ColWeight]+n[ColScore] == 0 {
		return true // 一级 指标 … 年度 实际 指标值 完成值, the heads of the other levels and of the points below
	}
	return n[ColName] >= 2 && (n[ColTarget] == 0 || n[ColScore] == 0 || hasDigitsBeforeFields(p.line))
}

// torn reads the indicators of a form from paragraph i on. It returns how many
// paragraphs they take, 0 if they do not close.
func (c *Content) torn(ps []*para, i int, grid *gridContext) int {
	rated := grid.form.rateWeight != 0 && grid.form.rateScore != 0
	if !tornHead(ps[i]) && !(rated && beginsIndicators(ps[i])) {
		return 0
	}
	end, words := i, []tornWord(nil)
	points, got, total := rated, rated, false
	for ; end < len(ps) && end < i+tornLines && !total; end++ {
		q := ps[end]
		if q.text.Len() == 0 || end > i && (proseLine(q.line) || startsSection(q.text.Runes)) {
			break
		}
		points = points || containsAny(q.line, []string{"分值", "权重"})
		got = got || strings.Contains(q.line, "得分")
		total = strings.Contains(q.line, "总分") || strings.Contains(q.line, "合计")
		words = append(words, tornWords(q.text, end)...)
	}
	if !points || !got {
		return 0
	}
	records, sums := tornRecords(ps, words)
	if !total {
		if records = wholeRecords(ps, records); len(records) < minTornWhole {
			return 0
		}
		c.tornRows(ps, i, end, records, grid)
		return end - i
	}
	if sums == nil && end < len(ps) && onlyNumbers(ps[end]) {
		words = append(words, tornWords(ps[end].text, end)...) // 总分 / 100 96
		end++
		records, sums = tornRecords(ps, words)
	}
	if sums == nil || !c.tornCloses(records, sums, grid.form) {
		return 0
	}
	h, cell := c.tornRows(ps, i, end, records, grid)
	row := grow{cells: []gcell{cell(&sums[0], 3), cell(&sums[1], 4)}}
	c.totalRow(h, &row, grid.form)
	return end - i
}

// minTornWhole is how many indicators a torn form has at least that breaks off before its total.
const minTornWhole = 5

// wholeRecords are the indicators of a torn form that tell themselves what they are, though nothing closes: 指标 with its
// number and name, then target and result in one unit, and a score within its weight.
func wholeRecords(ps []*para, records []tornRecord) []tornRecord {
	var out []tornRecord
	for _, r := range records {
		if r.name == nil || !r.alone || len(r.values) != 4 || r.values[3].number.GreaterThan(r.values[2].number) {
			continue
		}
		text := func(w *tornWord) string { return string(ps[w.line].text.Runes[w.from:w.to]) }
		unit := func(w *tornWord) string { return strings.TrimLeft(text(w), "≥≤><=0123456789.,") }
		if strings.HasPrefix(text(r.name), "指标") && unit(&r.values[0]) != "" && unit(&r.values[0]) == unit(&r.values[1]) {
			out = append(out, r)
		}
	}
	return out
}

// tornRows reads the indicators of a torn form. It returns the header that they stand under, and what makes its cells.
func (c *Content) tornRows(ps []*para, i, end int, records []tornRecord, grid *gridContext) (*header, func(*tornWord, int) gcell) {
	h := &header{fixed: true, cols: []column{{role: ColName}, {role: ColTarget}, {role: ColActual}, {role: ColWeight}, {role: ColScore}}}
	h.classify()
	cell := func(w *tornWord, col int) gcell {
		q := ps[w.line]
		return c.cell(q.text.Slice(w.from, w.to), q, c.contextOf(q), col, 1)
	}
	caps := tornCaps(ps[i:end], i)
	starts := capStarts(caps, records)
	for n, r := range records {
		if k := slices.Index(starts, n); k >= 0 {
			g := cell(&caps[k].tornWord, 0)
			g.text = caps[k].name
			grid.form.cap, grid.form.secondCap = -1, -1
			c.openCap(&g, grid.form, 0)
		}
		row := grow{}
		if r.name != nil {
			row.cells = append(row.cells, cell(r.name, 0))
		}
		for k := range r.values {
			row.cells = append(row.cells, cell(&r.values[k], len(h.cols)-len(r.values)+k))
		}
		if len(r.values) == len(h.cols)-1 {
			grid.form.paired++
		} else if r.name != nil && len(r.values) == len(h.cols)-2 && c.limits(&row.cells[1]) && c.figure(row.cells[1].fig).Bound != "" {
			row.cells[1].col = 1
			grid.form.fill(row.cells[1].fig, row.cells[0].text)
		}
		first := len(c.Frames)
		c.indicatorRow(h, &row, grid.form)
		for k := range c.Frames[first:] {
			if fr := &c.Frames[first+k]; r.name == nil && fr.Rule == "bound/target" && c.figure(fr.Readings[0].Operands[0]).Bound == "" {
				fr.Readings[0].HoldOnly = true // whether more is better or less its name would tell
			}
		}
	}
	return h, cell
}

// tornWords are the words of a paragraph.
func tornWords(t document.Text, line int) []tornWord {
	var out []tornWord
	sign := -1
	for i, s := range wordsFrom(t, 0) {
		w := tornWord{line: line, from: i, to: i + len([]rune(s))}
		if rest := strings.Trim(s, "≥≤><="); rest == "" {
			sign = i
			continue
		} else if rs := []rune(rest); isDigit(rs[0]) && len(rs) <= cellLine && !parted(s) {
			w.value = true
			if numberWord(s) && !strings.HasSuffix(s, "%") {
				x, err := decimal.NewFromString(strings.ReplaceAll(s, ",", ""))
				w.bare, w.number = err == nil, x
			}
			if sign >= 0 {
				w.from = sign
			}
		}
		sign = -1
		out = append(out, w)
	}
	return out
}

// tornRecords parts the values of a torn form into those of its indicators, and
// finds its total: the last weight and score of a hundred.
func tornRecords(ps []*para, words []tornWord) (records []tornRecord, sums []tornWord) {
	var target *tornWord // torn from its result
	for i := 0; i < len(words); {
		if !words[i].value {
			i++
			continue
		}
		j := i
		for j < len(words) && words[j].value && words[j].line == words[i].line {
			j++
		}
		run := words[i:j]
		hundred := func(w *tornWord) bool {
			return w.number.Equal(decHundred) || len(run) == 2 && strings.HasPrefix(ps[w.line].line, "总分")
		}
		if n := len(run); n >= 2 && run[n-1].bare && run[n-2].bare && hundred(&run[n-2]) && sums == nil {
			sums = run[n-2:]
			run = run[:n-2]
		}
		var lone *tornWord
		if len(run)%4 == 1 {
			lone, run = &run[0], run[1:]
		}
		var list []tornRecord
		for k := 0; k < len(run); {
			n := 4
			if rest := (len(run) - k) % 4; rest != 0 {
				n = rest
			}
			v := run[k : k+n]
			if w, s := v[n-2], v[n-1]; !w.bare || !s.bare || s.number.GreaterThan(decHundred) || w.number.GreaterThan(decHundred) || w.number.IsZero() {
				list = nil
				break
			}
			if n == 3 && target != nil {
				v = append([]tornWord{*target}, v...)
			}
			list = append(list, tornRecord{values: v})
			k += n
		}
		if list == nil && lone == nil {
			list = tornTriples(run)
		}
		target = lone
		if len(list) > 0 && i > 0 && words[i-1].line == words[i].line {
			// 指标1：完工率 right before its values
			text := func(w *tornWord) string { return string(ps[w.line].text.Runes[w.from:w.to]) }
			behind := i > 1 && words[i-2].line == words[i].line && isLevelName(text(&words[i-2])) // 质量指标 完工率
			if w := &words[i-1]; strings.HasPrefix(text(w), "指标") || behind && !isLevelName(text(w)) {
				list[0].name, list[0].alone = w, len(list) == 1 && lone == nil
			}
		}
		records = append(records, list...)
		i = j
	}
	return records, sums
}

// tornTriples parts values into indicators whose targets stand elsewhere, each a result with its weight and its score:
// 26105人 3 2.9 14种 1 1. Nil if they are none.
func tornTriples(run []tornWord) (list []tornRecord) {
	for k := 0; k+3 <= len(run); k += 3 {
		v := run[k : k+3]
		if v[0].bare || !v[1].bare || !v[2].bare || v[2].number.GreaterThan(v[1].number) || v[1].number.GreaterThan(decHundred) {
			return nil
		}
		list = append(list, tornRecord{values: v})
	}
	if len(run)%3 != 0 {
		return nil
	}
	return list
}

// tornCloses reports whether the weights of a torn form add up to its total,
// with that of the budget's execution or without it, or else the scores.
func (c *Content) tornCloses(records []tornRecord, sums []tornWord, f *form) bool {
	weights, scores := decZero, decZero
	for _, r := range records {
		n := len(r.values)
		weights, scores = weights.Add(r.values[n-2].number), scores.Add(r.values[n-1].number)
	}
	with := []decimal.Decimal{weights, weights.Add(executionPoints)}
	if f.rateWeight != 0 {
		with = append(with, weights.Add(c.figure(f.rateWeight).Value))
	}
	if len(records) < minRows {
		return false
	}
	return slices.ContainsFunc(with, sums[0].number.Equal) || f.rateScore != 0 && scores.Add(c.figure(f.rateScore).Value).Equal(sums[1].number)
}
