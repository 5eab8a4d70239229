package table

import (
	"slices"
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Notes around a table often say how its columns are computed: 说明：开工率、验收率均以年度任务数为
// 基数，兑付率为已兑付资金占下达资金的比例；注：总保费＝保险金额×费率×承保数量. What a note says of a
// column leaves no doubt, where the table has the columns that it names.

// baseWords end what a note says of the base of rates.
var baseWords = []string{"为基数", "为分母", "为基准", "作基数", "作分母", "作为基数", "作为分母", "为计算基数"}

// baseHeads are words between rates and their base.
var baseHeads = []string{"计算基数", "分母", "基数"}

// shareEnds end what a note says of a rate as a share.
var shareEnds = []string{"的比例", "的比重", "的百分比", "之比", "比例", "比重"}

// noteHeads begin a note.
var noteHeads = []string{"注", "说明", "备注", "表注", "指标说明", "计算口径", "口径说明", "填表说明"}

// rateNames end the names of columns that have a base.
var rateNames = []string{"率", "进度", "占比", "比例", "比重", "度"}

// maxNoteLine is the length up to which a line is looked through for notes.
const maxNoteLine = 400

// notesOf are what the notes of a report say of its tables' columns.
func notesOf(c *content.Draft, report int) []content.Noted {
	if c.Noted == nil {
		c.Noted = map[int][]content.Noted{}
		for _, p := range c.Around {
			if p.Text.Len() > 0 && p.Text.Len() <= maxNoteLine && strings.ContainsAny(p.Line, "=÷占基分之") {
				c.Noted[p.Report] = append(c.Noted[p.Report], notesIn(p.Line)...)
			}
		}
	}
	return c.Noted[report]
}

// notesIn reads the clauses of a line.
func notesIn(s string) []content.Noted {
	var out []content.Noted
	names := "" // of a clause that its list of names has parted: 开工率，验收率均以 …
	for _, clause := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("，。；;,", r) }) {
		clause = content.Trimmed(clause)
		if head, rest, ok := strings.Cut(clause, "："); ok && slices.Contains(noteHeads, strings.TrimRight(head, "0123456789")) {
			clause = rest
		} else if head, rest, ok := strings.Cut(clause, ":"); ok && slices.Contains(noteHeads, strings.TrimRight(head, "0123456789")) {
			clause = rest
		}
		clause = strings.TrimLeft(strings.ReplaceAll(clause, " ", ""), "0123456789.、()①②③④⑤⑥其中表内上述：")
		if n := noteIn(names + clause); n != nil {
			out, names = append(out, n...), ""
			continue
		}
		if names = ""; lang.HasAnySuffix(clause, rateNames) && !content.Longer(clause, 12) {
			names = clause + "、"
		}
	}
	return out
}

// noteIn reads one clause.
func noteIn(s string) []content.Noted {
	for _, end := range []string{"进行计算", "计算得出", "计算", "测算", "核算", "统计"} {
		if rest, ok := strings.CutSuffix(s, end); ok {
			s = rest
			break
		}
	}
	if n := noteOfBase(s); n != nil {
		return n
	}
	if n := noteOfFormula(s); n != nil {
		return []content.Noted{*n}
	}
	// 兑付率为已兑付资金占下达资金的比例
	for _, is := range []string{"是指", "指", "为", "是", "即", "="} {
		name, rest, ok := strings.Cut(s, is)
		if !ok || !rateName(name) {
			continue
		}
		share := strings.TrimSuffix(rest, "的")
		for _, end := range shareEnds {
			if x, ok := strings.CutSuffix(share, end); ok {
				share = x
				break
			}
		}
		if share == rest {
			return nil
		}
		for _, over := range []string{"占", "与", "除以", "比"} {
			if a, b, ok := strings.Cut(share, over); ok && a != "" && b != "" {
				return []content.Noted{{Name: name, Formula: "a/b", Words: []string{a, b}}}
			}
		}
	}
	return nil
}

// noteOfBase reads 开工率、验收率均以年度任务数为基数 and 开工率的分母为年度任务数.
func noteOfBase(s string) []content.Noted {
	names, base := "", ""
	for _, end := range baseWords {
		if head, rest, ok := strings.Cut(s, end); ok {
			for _, by := range []string{"以", "按", "用"} {
				if a, b, ok := strings.Cut(head, by); ok {
					names, base = a, b
					break
				}
			}
			if names == "" {
				names = strings.TrimPrefix(strings.TrimPrefix(rest, "计算"), "测算") // 以年度任务数为基数计算开工率
			}
			break
		}
	}
	if base == "" {
		for _, head := range baseHeads {
			a, b, ok := strings.Cut(s, head)
			if !ok {
				continue
			}
			b = strings.TrimPrefix(strings.TrimPrefix(b, "均"), "都")
			if rest, ok := strings.CutPrefix(b, "为"); ok {
				names, base = strings.TrimSuffix(a, "的"), rest
			} else if rest, ok := strings.CutPrefix(b, "是"); ok {
				names, base = strings.TrimSuffix(a, "的"), rest
			}
			break
		}
	}
	if names == "" || base == "" || content.Longer(base, 16) {
		return nil
	}
	names = content.TrimSuffixes(names, []string{"计算", "均", "都", "皆", "一律", "统一", "的"})
	var out []content.Noted
	for _, name := range strings.FieldsFunc(names, func(r rune) bool { return strings.ContainsRune("、和与及", r) }) {
		if !rateName(name) {
			return nil
		}
		out = append(out, content.Noted{Name: name, Formula: "", Words: []string{base}})
	}
	return out
}

// noteOfFormula reads 总保费=保险金额×费率×承保数量 and 结余率=(预算数-支出数)÷预算数×100%.
func noteOfFormula(s string) *content.Noted {
	name, right, ok := strings.Cut(s, "=")
	if !ok || name == "" || content.Longer(name, 14) || strings.ContainsAny(name, "0123456789+-×÷*/") {
		return nil
	}
	right = strings.NewReplacer("×100%", "", "*100%", "", "x100%", "", "X100%", "", "÷", "/", "×", "*", "−", "-", "－", "-").Replace(right)
	n := content.Noted{Name: name}
	var b strings.Builder
	depth := 0
	for i := 0; i < len(right); {
		if strings.IndexByte("+-*/()", right[i]) >= 0 {
			switch right[i] {
			case '(':
				depth++
			case ')':
				depth--
			}
			b.WriteByte(right[i])
			i++
			continue
		}
		j := i
		for j < len(right) && strings.IndexByte("+-*/()", right[j]) < 0 {
			j++
		}
		w := right[i:j]
		i = j
		if strings.ContainsAny(w, "0123456789=") || content.Longer(w, 14) || depth < 0 {
			return nil
		}
		k := slices.Index(n.Words, w)
		if k < 0 {
			k = len(n.Words)
			n.Words = append(n.Words, w)
		}
		b.WriteByte(byte('a' + k))
	}
	n.Formula = b.String()
	if depth != 0 || len(n.Words) < 2 || len(n.Words) > maxLetters || !wellFormed(n.Formula) {
		return nil
	}
	return &n
}

// wellFormed reports whether names and operators of a formula take turns.
func wellFormed(f string) bool {
	want := true // a name
	for _, r := range f {
		switch {
		case r == '(':
			if !want {
				return false
			}
		case r == ')':
			if want {
				return false
			}
		case strings.ContainsRune("+-*/", r):
			if want {
				return false
			}
			want = true
		default:
			if !want {
				return false
			}
			want = false
		}
	}
	return !want
}

// rateName reports whether a word can be the name of a rate.
func rateName(s string) bool {
	return !content.Longer(s, 12) && lang.HasAnySuffix(s, rateNames) && len([]rune(s)) > 1
}

// notedWays is the way in which a note says that the column at k is computed, nil if none says
// so of a column of this name, or the table lacks a column that it names.
func (a *axis) notedWays(k int, notes []content.Noted) []way {
	h := &a.heads[k]
	var out []way
	for i := range notes {
		n := &notes[i]
		if n.Name != h.text {
			continue
		}
		ops := make([]operand, len(n.Words))
		for j, w := range n.Words {
			if ops[j].head = a.nearestNamed(k, w); ops[j].head < 0 {
				ops = nil
				break
			}
		}
		if ops == nil {
			continue
		}
		w := way{n.Formula, ops, true, shapeNoted}
		if n.Formula == "" {
			num := a.stemOf(k, ops[0].head)
			if num < 0 {
				continue
			}
			w.formula, w.operands = "a/b", []operand{{head: num}, ops[0]}
		}
		if w.formula == "a/b" {
			w.shape = shapeRatio
		}
		if len(out) > 0 && !slices.Equal(out[0].operands, w.operands) {
			return nil // two notes, for two tables
		}
		out = []way{w}
	}
	return out
}

// SaidInBrackets is what the head of a rate says in its last bracket of how it is computed, 到位率(到位数/批复数),
// nil where that is no quotient of names: 补助标准(元/人).
func SaidInBrackets(text string) *content.Noted {
	i := strings.LastIndexByte(text, '(')
	if i <= 0 || !strings.HasSuffix(text, ")") || !strings.ContainsAny(text[i:], "/÷") {
		return nil
	}
	name := lang.HeaderText(text)
	if !rateName(name) && !strings.HasSuffix(name, "%") {
		return nil
	}
	return noteOfFormula("率=" + strings.ReplaceAll(text[i+1:len(text)-1], " ", ""))
}

// saidWays is the way that the head at k says in brackets, nil where it says none or the table lacks a column
// that it names.
func (a *axis) saidWays(k int) []way {
	h := &a.heads[k]
	if h.said == nil {
		return nil
	}
	n := *h.said
	n.Name = h.text
	return a.notedWays(k, []content.Noted{n})
}

// nearestNamed is the only head, but the one at k, that a word names: with its own words, or with
// more of them, or with fewer; −1 if there is none or another.
func (a *axis) nearestNamed(k int, w string) int {
	bare := func(s string) string {
		for _, end := range []string{"数", "额", "量", "资金", "小计", "合计"} {
			if rest := strings.TrimSuffix(s, end); len([]rune(rest)) > 1 {
				s = rest
			}
		}
		return s
	}
	for by, same := range []func(t string) bool{
		func(t string) bool { return t == w },
		func(t string) bool { return bare(t) == bare(w) },
		func(t string) bool {
			x, y := bare(t), bare(w)
			return len([]rune(x)) > 1 && strings.Contains(y, x) || len([]rune(y)) > 1 && strings.Contains(x, y)
		},
	} {
		found := -1
		for j := range a.heads {
			h := &a.heads[j]
			if t := h.text; j == k || t == "" || !same(t) && (h.own == "" || !same(h.own)) || by > 0 && h.computed() {
				continue
			}
			if by > 0 && h.own != "" && !same(h.own) {
				continue // named by the cell above several
			}
			if found >= 0 {
				return -1
			}
			found = j
		}
		if found >= 0 {
			return found
		}
	}
	return -1
}

// stemOf is the only head that counts what the rate at k is named after, 已竣工 of 竣工率, −1.
func (a *axis) stemOf(k, base int) int {
	stem := a.heads[k].text
	for _, end := range rateNames {
		if rest, ok := strings.CutSuffix(stem, end); ok {
			stem = rest
			break
		}
	}
	found := -1
	for j := range a.heads {
		if h := &a.heads[j]; j != k && j != base && !h.computed() && len([]rune(stem)) > 1 && strings.Contains(h.text, stem) {
			if found >= 0 {
				return -1
			}
			found = j
		}
	}
	return found
}

// byNotes is notedWays with the notes of the report that the axis is of.
func byNotes(c *content.Draft, a *axis, k int) []way {
	if a.heads[k].text == "" || len(a.lines) == 0 {
		return nil
	}
	for _, row := range a.lines {
		if row[k] != 0 {
			return a.notedWays(k, notesOf(c, c.At(row[k]).Report))
		}
	}
	return nil
}

// ruleNoted is the rule that verifies a column by its formula.
func ruleNoted(formula string, rate bool) (content.Kind, string) {
	switch {
	case formula == growthFormula:
		return content.KindChange, "change/rate"
	case rate:
		return content.KindQuotient, "ratio/table"
	case strings.Contains(formula, "/"):
		return content.KindProduct, "derived/average"
	case strings.Contains(formula, "*"):
		return content.KindProduct, "derived/standard"
	}
	return content.KindFlow, "balance/table"
}

// notedFit reports whether figures under the columns that a note names can give the claim: an amount
// comes of amounts, a rate of what is none. A bare amount for each is in 元.
func notedFit(c *content.Draft, claim *content.Figure, ids []content.FigureID) bool {
	money := 0
	for _, id := range ids {
		f := c.At(id)
		if standardOf(f) && f.Dimension == numeral.None {
			GiveNamed(c, id, "元")
		}
		if f.Dimension == numeral.Money || f.Dimension == numeral.PerHead {
			money++
		}
	}
	if claim.Dimension == numeral.Percent {
		return money == 0 || money == len(ids)
	}
	if len(ids) > 1 {
		exactRates(c, ids)
	}
	return money > 0 == (claim.Dimension == numeral.Money || claim.Dimension == numeral.PerHead)
}
