package flat

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
)

// A form that a copy has taken column by column: names of indicators stand
// away from their values, and the words of the header among both. What is left
// whole are the values of each indicator, target, result, weight and score in a
// row. They are read where the weights close, or else the scores. Where the budget block above
// prints its points and its score, the indicators may have lost their header altogether.

// tornLines is how many lines the indicators of a torn form may take.
const tornLines = 60

// tornRecord are the words of one indicator: a name, where it stands before
// the values, then its values.
type tornRecord struct {
	name   *reflow.TornWord
	values []reflow.TornWord
	alone  bool // behind its name are no values but its own
}

// tornHead reports whether a paragraph holds the names of an indicator
// block's columns, torn apart from those of its points or mixed with values.
func tornHead(p *content.Para) bool {
	if p.Text.Len() == 0 {
		return false
	}
	var n [lang.ColDeduct + 1]int
	for _, r := range p.Fields {
		n[r]++
	}
	if n[lang.ColName] == 1 && n[lang.ColTarget] > 0 && n[lang.ColActual] > 0 && n[lang.ColWeight]+n[lang.ColScore] == 0 {
		return true // 一级 指标 … 年度 实际 指标值 完成值, the heads of the other levels and of the points below
	}
	return n[lang.ColName] >= 2 && (n[lang.ColTarget] == 0 || n[lang.ColScore] == 0 || hasDigitsBeforeFields(p.Line))
}

// torn reads the indicators of a form from paragraph i on. It returns how many
// paragraphs they take, 0 if they do not close.
func torn(c *content.Draft, ps []*content.Para, i int, grid *table.Context) int {
	rated := grid.Form.RateWeight != 0 && grid.Form.RateScore != 0
	if !tornHead(ps[i]) && !(rated && beginsIndicators(ps[i])) {
		return 0
	}
	end, words := i, []reflow.TornWord(nil)
	points, got, total := rated, rated, false
	for ; end < len(ps) && end < i+tornLines && !total; end++ {
		q := ps[end]
		if q.Text.Len() == 0 || end > i && (proseLine(q.Line) || content.StartsSection(q.Text.Runes)) {
			break
		}
		points = points || lang.ContainsAny(q.Line, []string{"分值", "权重"})
		got = got || strings.Contains(q.Line, "得分")
		total = strings.Contains(q.Line, "总分") || strings.Contains(q.Line, "合计")
		words = append(words, reflow.TornWords(q.Text, end)...)
	}
	if !points || !got {
		return 0
	}
	records, sums := tornRecords(ps, words)
	if !total {
		if records = wholeRecords(ps, records); len(records) < minTornWhole {
			return 0
		}
		tornRows(c, ps, i, end, records, grid)
		return end - i
	}
	if sums == nil && end < len(ps) && onlyNumbers(ps[end]) {
		words = append(words, reflow.TornWords(ps[end].Text, end)...) // 总分 / 100 96
		end++
		records, sums = tornRecords(ps, words)
	}
	if sums == nil || !tornCloses(c, records, sums, grid.Form) {
		return 0
	}
	h, cell := tornRows(c, ps, i, end, records, grid)
	row := table.Row{Cells: []content.Cell{cell(&sums[0], 3), cell(&sums[1], 4)}}
	form.TotalRow(c, h, &row, grid.Form)
	return end - i
}

// minTornWhole is how many indicators a torn form has at least that breaks off before its total.
const minTornWhole = 5

// wholeRecords are the indicators of a torn form that tell themselves what they are, though nothing closes: 指标 with its
// number and name, then target and result in one unit, and a score within its weight.
func wholeRecords(ps []*content.Para, records []tornRecord) []tornRecord {
	var out []tornRecord
	for _, r := range records {
		if r.name == nil || !r.alone || len(r.values) != 4 || r.values[3].Number.GreaterThan(r.values[2].Number) {
			continue
		}
		text := func(w *reflow.TornWord) string { return string(ps[w.Line].Text.Runes[w.From:w.To]) }
		unit := func(w *reflow.TornWord) string { return strings.TrimLeft(text(w), "≥≤><=0123456789.,") }
		if strings.HasPrefix(text(r.name), "指标") && unit(&r.values[0]) != "" && unit(&r.values[0]) == unit(&r.values[1]) {
			out = append(out, r)
		}
	}
	return out
}

// tornRows reads the indicators of a torn form. It returns the header that they stand under, and what makes its cells.
func tornRows(c *content.Draft, ps []*content.Para, i, end int, records []tornRecord, grid *table.Context) (*table.Header, func(*reflow.TornWord, int) content.Cell) {
	h := &table.Header{Fixed: true, Cols: []content.Column{{Role: lang.ColName}, {Role: lang.ColTarget}, {Role: lang.ColActual}, {Role: lang.ColWeight}, {Role: lang.ColScore}}}
	h.Classify()
	cell := func(w *reflow.TornWord, col int) content.Cell {
		q := ps[w.Line]
		return table.Cell(c, q.Text.Slice(w.From, w.To), q, table.ContextOf(c, q), col, 1)
	}
	caps := tornCaps(ps[i:end], i)
	starts := capStarts(caps, records)
	for n, r := range records {
		if k := slices.Index(starts, n); k >= 0 {
			g := cell(&caps[k].TornWord, 0)
			g.Text = caps[k].name
			grid.Form.Cap, grid.Form.SecondCap = -1, -1
			form.OpenCap(c, &g, grid.Form, 0)
		}
		row := table.Row{}
		if r.name != nil {
			row.Cells = append(row.Cells, cell(r.name, 0))
		}
		for k := range r.values {
			row.Cells = append(row.Cells, cell(&r.values[k], len(h.Cols)-len(r.values)+k))
		}
		if len(r.values) == len(h.Cols)-1 {
			grid.Form.Paired++
		} else if r.name != nil && len(r.values) == len(h.Cols)-2 && form.Limits(c, &row.Cells[1]) && c.At(row.Cells[1].Fig).Bound != "" {
			row.Cells[1].Col = 1
			form.Fill(grid.Form, row.Cells[1].Fig, row.Cells[0].Text)
		}
		first := len(c.Frames)
		form.IndicatorRow(c, h, &row, grid.Form)
		for k := range c.Frames[first:] {
			if fr := &c.Frames[first+k]; r.name == nil && fr.Rule == "bound/target" && c.At(fr.Readings[0].Operands[0]).Bound == "" {
				fr.Readings[0].HoldOnly = true // whether more is better or less its name would tell
			}
		}
	}
	return h, cell
}

// tornRecords parts the values of a torn form into those of its indicators, and
// finds its total: the last weight and score of a hundred.
func tornRecords(ps []*content.Para, words []reflow.TornWord) (records []tornRecord, sums []reflow.TornWord) {
	var target *reflow.TornWord // torn from its result
	for i := 0; i < len(words); {
		if !words[i].Value {
			i++
			continue
		}
		j := i
		for j < len(words) && words[j].Value && words[j].Line == words[i].Line {
			j++
		}
		run := words[i:j]
		hundred := func(w *reflow.TornWord) bool {
			return w.Number.Equal(lang.DecHundred) || len(run) == 2 && strings.HasPrefix(ps[w.Line].Line, "总分")
		}
		if n := len(run); n >= 2 && run[n-1].Bare && run[n-2].Bare && hundred(&run[n-2]) && sums == nil {
			sums = run[n-2:]
			run = run[:n-2]
		}
		var lone *reflow.TornWord
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
			if w, s := v[n-2], v[n-1]; !w.Bare || !s.Bare || s.Number.GreaterThan(lang.DecHundred) || w.Number.GreaterThan(lang.DecHundred) || w.Number.IsZero() {
				list = nil
				break
			}
			if n == 3 && target != nil {
				v = append([]reflow.TornWord{*target}, v...)
			}
			list = append(list, tornRecord{values: v})
			k += n
		}
		if list == nil && lone == nil {
			list = tornTriples(run)
		}
		target = lone
		if len(list) > 0 && i > 0 && words[i-1].Line == words[i].Line {
			// 指标1：完工率 right before its values
			text := func(w *reflow.TornWord) string { return string(ps[w.Line].Text.Runes[w.From:w.To]) }
			behind := i > 1 && words[i-2].Line == words[i].Line && stream.IsLevelName(text(&words[i-2])) // 质量指标 完工率
			if w := &words[i-1]; strings.HasPrefix(text(w), "指标") || behind && !stream.IsLevelName(text(w)) {
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
func tornTriples(run []reflow.TornWord) (list []tornRecord) {
	for k := 0; k+3 <= len(run); k += 3 {
		v := run[k : k+3]
		if v[0].Bare || !v[1].Bare || !v[2].Bare || v[2].Number.GreaterThan(v[1].Number) || v[1].Number.GreaterThan(lang.DecHundred) {
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
func tornCloses(c *content.Draft, records []tornRecord, sums []reflow.TornWord, f *table.Form) bool {
	weights, scores := lang.DecZero, lang.DecZero
	for _, r := range records {
		n := len(r.values)
		weights, scores = weights.Add(r.values[n-2].Number), scores.Add(r.values[n-1].Number)
	}
	with := []decimal.Decimal{weights, weights.Add(stream.ExecutionPoints)}
	if f.RateWeight != 0 {
		with = append(with, weights.Add(c.At(f.RateWeight).Value))
	}
	if len(records) < stream.MinRows {
		return false
	}
	return slices.ContainsFunc(with, sums[0].Number.Equal) || f.RateScore != 0 && scores.Add(c.At(f.RateScore).Value).Equal(sums[1].Number)
}
