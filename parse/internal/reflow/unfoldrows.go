package reflow

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/document"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
	"gouji/parse/numeral"
)

// Indicators of a form that a copy has put several to a line, the line of their header, or one
// line for each level, their cells parted by spaces:
//
//	一级指标 二级指标 三级指标 分值 指标值 实际值 得分 未完成原因
//	产出指标（20分） 数量指标 培训人数 10 ≥300人 312人 10 质量指标 合格率 10 ≥95% 93% 9.8 两人缺考 …
//
// What the header has its columns in tells where an indicator ends: behind its weight and score,
// or behind the score that follows its weight. A line is parted only where it is nothing but such
// indicators, two of them or more.

// rowOrder is what a header says of the values of its indicators.
type rowOrder struct {
	first  bool // the weight stands before target and result
	tail   int  // how many bare numbers end an indicator: weight and score, or a score alone
	values int  // how many values an indicator has at most
	remark bool // and words behind them
	above  int  // how many scores of the line are above their weights
}

// maxBelowHead is how many lines below its header a form is looked for.
const maxBelowHead = 80

// orderOf reads the order of values from the roles of a header's words; ok says that there is one.
func orderOf(roles []lang.ColumnRole) (o rowOrder, ok bool) {
	target, actual, weight, score := -1, -1, -1, -1
	for i, r := range roles {
		at := &target
		switch r {
		case lang.ColTarget:
		case lang.ColActual:
			at = &actual
		case lang.ColWeight:
			at = &weight
		case lang.ColScore:
			at = &score
		case lang.ColName, lang.ColOrdinal:
			if i > 0 && score >= 0 {
				return o, false
			}
			continue
		case lang.ColReason:
			o.remark = score >= 0
			if !o.remark {
				return o, false
			}
			continue
		case lang.ColSign, lang.ColUnit:
			o.values++
			continue
		default:
			return o, false
		}
		if *at >= 0 {
			return o, false
		}
		*at = i
		o.values++
	}
	switch {
	case score < 0 || target >= 0 && score < target || actual >= 0 && score < actual:
		return o, false
	case weight < 0:
		o.tail = 1
		return o, target >= 0
	case weight == score-1:
		o.tail = 2
		return o, true
	}
	o.first, o.tail = true, 1
	return o, weight < score && target > weight && actual > weight && o.values == 4
}

// unscored reports whether a header names indicators, their targets, results and reasons, and no more.
func unscored(roles []lang.ColumnRole) bool {
	return slices.Contains(roles, lang.ColTarget) && slices.Contains(roles, lang.ColActual) && !slices.ContainsFunc(roles, func(r lang.ColumnRole) bool {
		return !slices.Contains([]lang.ColumnRole{lang.ColName, lang.ColTarget, lang.ColActual, lang.ColSign, lang.ColUnit, lang.ColReason}, r)
	})
}

// headRun finds the words of a header among those of a line: from its first to behind its last.
func headRun(words []TornWord, t document.Text) (from, to int, roles []lang.ColumnRole) {
	for i := 0; i < len(words); i++ {
		roles = roles[:0]
		k := i
		for ; k < len(words) && !words[k].Value; k++ {
			s := string(t.Runes[words[k].From:words[k].To])
			role, exact := lang.RoleOf(s)
			if k+1 < len(words) && !words[k+1].Value && !exact {
				// 年度 指标值: one word of the header that a blank parts
				joined := s + string(t.Runes[words[k+1].From:words[k+1].To])
				if r, whole := lang.RoleOf(joined); whole {
					s, role, exact = joined, r, true
					k++
				}
			}
			if role == lang.ColUnknown || role == lang.ColTotal || !exact && content.Longer(lang.HeaderText(s), 16) || stream.IsLevelName(s) || role != lang.ColName && slices.Contains(roles, role) || slices.Contains(roles, lang.ColReason) {
				break
			}
			roles = append(roles, role)
		}
		if k-i >= 4 && IndicatorFields(roles) {
			return i, k, roles
		}
		if k > i {
			i = k - 1
		}
	}
	return 0, 0, nil
}

// rowWord is a word of a line of indicators.
type rowWord struct {
	from, to int
	text     string
	kind     rowKind
	value    decimal.Decimal
}

// rowKind tells the words of such a line apart.
type rowKind uint8

const (
	kindWords rowKind = iota // words
	kindValue                // a limit, a rate, a number with its unit, the unit or sign of one
	kindBare                 // a number alone
	kindTotal                // the name of a total
)

// rowWords are the words of a line from one of its characters on.
func rowWordsOf(t document.Text, at int) []rowWord {
	var out []rowWord
	for i, s := range WordsFrom(t, at) {
		w := rowWord{from: i, to: i + len([]rune(s)), text: s}
		switch {
		case s == "—" || s == "-" || s == "/" || s == "--" || s == "——":
			w.kind = kindValue
		case content.NumberWord(s) && !strings.HasSuffix(s, "%"):
			x, err := decimal.NewFromString(strings.ReplaceAll(s, ",", ""))
			if err != nil {
				return nil
			}
			w.kind, w.value = kindBare, x
		case strings.Trim(s, "≥≤><=") == "" || ValueWord(s):
			w.kind = kindValue
		case stream.IsTotalLabel(s):
			w.kind = kindTotal
		default:
			if _, _, ok := numeral.ParseUnit(s); ok && len(out) > 0 && out[len(out)-1].kind == kindBare {
				w.kind = kindValue // the unit of the number before
			}
		}
		out = append(out, w)
	}
	return out
}

// parted parts the words of a line into its indicators: where each begins. It returns nil where
// the line is anything else. closed says that it ends in the form's total.
func (o *rowOrder) parted(words []rowWord) (starts []int, closed bool) {
	n := len(words)
	o.above = 0
	begin := 0 // of the indicator
	lost := false
	for i := 0; i < n; {
		for o.remark && i < n && words[i].kind == kindWords {
			i++ // the remark of the last
		}
		if i == n || words[i].kind != kindTotal {
			i = begin
		} else {
			bare := 0
			for k := i + 1; k < n && words[k].kind != kindWords; k++ {
				if words[k].kind == kindBare {
					bare++
				}
			}
			if bare == 0 || bare > 2 || len(starts) == 0 {
				return nil, false
			}
			return append(starts, i), true
		}
		end, short := o.row(words, begin)
		if end == 0 {
			if len(starts) > 0 && !slices.ContainsFunc(words[begin:], func(w rowWord) bool { return w.kind != kindWords }) && o.remark {
				return starts, false // the remark of the last
			}
			return nil, false
		}
		at := begin
		if len(starts) > 0 {
			at = o.behindRemark(words, begin, end, lost)
		}
		starts = append(starts, at)
		begin, lost, i = end, short, end
	}
	return starts, false
}

// row is where the indicator that begins at a word ends, 0 if none does, and whether its score is
// less than its weight.
func (o *rowOrder) row(words []rowWord, begin int) (end int, lost bool) {
	i := begin
	for i < len(words) && words[i].kind == kindWords {
		i++
	}
	if i == begin || i-begin > maxRowNames {
		return 0, false
	}
	weight := -1
	for runs := 0; i < len(words) && runs < 3; runs++ {
		run := i
		for i < len(words) && (words[i].kind == kindBare || words[i].kind == kindValue) {
			i++
		}
		bare := 0 // at the end of the run
		for i-bare > run && words[i-bare-1].kind == kindBare {
			bare++
		}
		switch {
		case i-run > o.values+1:
			return 0, false
		case o.first && weight < 0:
			if words[run].kind != kindBare {
				return 0, false
			}
			if weight = run; bare > 0 && (i-run == 4 || i-run == 3 || i-run == 2 && bare == 2) {
				return o.points(words[weight].value, words[i-1].value, i)
			}
		case o.first:
			if bare > 0 {
				return o.points(words[weight].value, words[i-1].value, i)
			}
		case o.tail == 2:
			if bare >= 2 {
				return o.points(words[i-2].value, words[i-1].value, i)
			}
		case bare > 0 && (i-run == o.values || i-run == 1 && (runs > 0 || run-begin > 2)):
			return i, true
		}
		if i < len(words) && words[i].kind == kindTotal {
			return 0, false
		}
		for i < len(words) && words[i].kind == kindWords {
			i++
		}
	}
	return 0, false
}

// points is where an indicator ends that has these, 0 where they are none. A score above its weight may
// be a slip of the form's, but not more than one to a line.
func (o *rowOrder) points(weight, score decimal.Decimal, end int) (int, bool) {
	if weight.GreaterThan(lang.DecHundred) || score.GreaterThan(lang.DecHundred) {
		return 0, false
	}
	if score.GreaterThan(weight) {
		if o.above++; o.above > 1 {
			return 0, false
		}
	}
	return end, score.LessThan(weight)
}

// maxRowNames is how many words may stand before the values of an indicator: the remark of the
// one before, names of its levels and its own, and a target and result told in words.
const maxRowNames = 12

// behindRemark is where the names of an indicator begin behind the remark of the one before.
func (o *rowOrder) behindRemark(words []rowWord, begin, end int, lost bool) int {
	names := begin
	for names < end && words[names].kind == kindWords {
		names++
	}
	for k := begin; k < names; k++ {
		if w := words[k].text; stream.IsLevelName(stream.CapName(w)) || BeginsRow(w) || strings.Contains(w, "(") && stream.Bracketed(w[strings.Index(w, "("):]) {
			return k
		}
		if k+1 < names && stream.Bracketed(words[k+1].text) {
			return k
		}
	}
	need := 1
	if !o.first && end-names == o.tail {
		need = 3 // the target and the result in words
	}
	if o.remark && lost && names-begin > need {
		return begin + 1
	}
	return begin
}

// formLines are the lines of a form's indicators parted into rows, below the header that was
// read last; it keeps the order of that header.
type formLines struct {
	order rowOrder
	left  int // how many lines it may still hold for
}

// part parts a line, nil if it stays as it is.
func (l *formLines) part(t document.Text) []document.Text {
	rs := t.Runes
	if lang.Holds(rs, "指标") && (lang.Holds(rs, "得分") || lang.Holds(rs, "自评分") || lang.Holds(rs, "完成") || lang.Holds(rs, "实际")) {
		words := TornWords(t, 0)
		if from, to, roles := headRun(words, t); to > 0 {
			l.left = 0
			o, ok := orderOf(roles)
			if ok {
				l.order, l.left = o, maxBelowHead
			}
			var rows []document.Text
			if from > 0 {
				rows = append(rows, budgetPart(trimText(t.Slice(0, words[from].From)))...)
			}
			if to == len(words) {
				if len(rows) < 2 {
					return nil // the header of the lines below
				}
				return append(rows, trimText(t.Slice(words[from].From, t.Len())))
			}
			if role, exact := lang.RoleOf(string(t.Runes[words[to].From:words[to].To])); exact && role != lang.ColName {
				return nil // the header goes on
			}
			rest := trimText(t.Slice(words[to].From, t.Len()))
			below := []document.Text{rest}
			switch {
			case ok:
				below = l.rows(rest)
			case unscored(roles):
			default:
				below = nil
			}
			if below == nil {
				return nil
			}
			return append(append(rows, trimText(t.Slice(words[from].From, words[to].From))), below...)
		}
	}
	if l.left == 0 {
		return nil
	}
	if l.left--; t.Len() == 0 {
		return nil
	}
	return l.rows(t)
}

// rows are the indicators of a line, nil if it does not hold two of them.
func (l *formLines) rows(t document.Text) []document.Text {
	words := rowWordsOf(t, 0)
	starts, closed := l.order.parted(words)
	if closed {
		l.left = 0
	}
	if len(starts) < 2 || l.order.above > 0 && len(starts) < stream.MinRows {
		return nil
	}
	var out []document.Text
	for n, at := range starts {
		end := t.Len()
		if n+1 < len(starts) {
			end = words[starts[n+1]].from
		} else if closed {
			k := at + 1
			for k < len(words) && words[k].kind != kindWords {
				k++
			}
			if k < len(words) {
				out = append(out, trimText(t.Slice(words[at].from, words[k].from)))
				at = k
			}
		}
		out = append(out, trimText(t.Slice(words[at].from, end)))
	}
	return out
}

// budgetPart is what stands before the header of indicators on its line: a budget block in rows, or
// itself.
func budgetPart(t document.Text) []document.Text {
	if rows := budgetRows(t); rows != nil {
		return rows
	}
	return []document.Text{t}
}

// trimText is a text without the blanks around it.
func trimText(t document.Text) document.Text {
	i, j := 0, t.Len()
	for i < j && t.Runes[i] == ' ' {
		i++
	}
	for j > i && t.Runes[j-1] == ' ' {
		j--
	}
	return t.Slice(i, j)
}

// TornWord is a word of a torn form.
type TornWord struct {
	Line     int // its paragraph
	From, To int
	Value    bool // begins with a number, perhaps behind a sign
	Bare     bool // a number and nothing else
	Number   decimal.Decimal
}

// TornWords are the words of a paragraph.
func TornWords(t document.Text, line int) []TornWord {
	var out []TornWord
	sign := -1
	for i, s := range WordsFrom(t, 0) {
		w := TornWord{Line: line, From: i, To: i + len([]rune(s))}
		if rest := strings.Trim(s, "≥≤><="); rest == "" {
			sign = i
			continue
		} else if rs := []rune(rest); lang.IsDigit(rs[0]) && len(rs) <= content.CellLine && !content.Parted(s) {
			w.Value = true
			if content.NumberWord(s) && !strings.HasSuffix(s, "%") {
				x, err := decimal.NewFromString(strings.ReplaceAll(s, ",", ""))
				w.Bare, w.Number = err == nil, x
			}
			if sign >= 0 {
				w.From = sign
			}
		}
		sign = -1
		out = append(out, w)
	}
	return out
}
