package check

import (
	"slices"
	"sort"
	"strings"

	"gouji/parse"
)

// explain turns the relations that do not hold into findings, one for each
// figure at fault.
func (v *view) explain(r *Result, ties []tie) {
	if !slices.ContainsFunc(ties, func(t tie) bool { return t.outcome.verdict == Inconsistent }) {
		return
	}
	q := newInquest(v, ties)
	for _, c := range q.charges() {
		r.Findings = append(r.Findings, q.finding(r, c))
	}
}

// finding tells the reader of relations that fail for one reason.
func (q *inquest) finding(r *Result, c charge) Finding {
	q.tellingFirst(&c)
	t := &q.ties[c.ties[0]]
	rel := &r.Relations[t.relation]
	f := Finding{Rule: rel.Rule, Place: q.v.figure(t.frame.Claim).Place}
	seen := map[parse.FigureID]bool{}
	name := func(id parse.FigureID) {
		if !seen[id] {
			seen[id] = true
			f.Figures = append(f.Figures, id)
		}
	}
	if len(c.ties) > 1 {
		f.Place = q.v.figure(c.suspect.figure).Place
		f.Causes = append(f.Causes, q.common(c))
		name(c.suspect.figure)
	}
	for _, i := range c.ties {
		for _, id := range q.ties[i].figures() {
			name(id)
		}
		f.Relations = append(f.Relations, r.Relations[q.ties[i].relation].ID)
	}
	causes := q.causesOf(c.ties[0], c.suspect)
	if len(c.ties) > 1 {
		f.Message = q.grouped(c, rel)
		f.Severity = Note
		for _, i := range c.ties {
			// The figure stands against several relations, which is evidence.
			f.Severity = graver(f.Severity, q.severity(&q.ties[i], nil, c.suspect))
		}
		for _, x := range causes {
			if x.Figure == c.suspect.figure && x.Suggest != f.Causes[0].Suggest && x.Kind != f.Causes[0].Kind {
				f.Causes = append(f.Causes, x)
			}
		}
		return f
	}
	f.Causes = causes
	f.Severity = q.severity(t, causes, c.suspect)
	f.Message = q.v.tell(t, rel)
	return f
}

var gravity = map[Severity]int{Note: 0, Warning: 1, Error: 2}

func graver(a, b Severity) Severity {
	if gravity[b] > gravity[a] {
		return b
	}
	return a
}

// tellingFirst puts the relation first that says most: one over which the
// figure at fault is the claim, sums before quotients, quotients before
// limits.
func (q *inquest) tellingFirst(c *charge) {
	rank := func(i int) int {
		t := &q.ties[i]
		n := 0
		if c.suspect != nil && t.frame.Claim != c.suspect.figure {
			n += 10
		}
		switch t.frame.Kind {
		case parse.KindTotal, parse.KindFlow, parse.KindScore:
		case parse.KindSame:
			n += 30
		case parse.KindTarget, parse.KindCount:
			n += 40
		default:
			n += 5
		}
		return n
	}
	sort.SliceStable(c.ties, func(a, b int) bool { return rank(c.ties[a]) < rank(c.ties[b]) })
}

// common is the cause of several relations that fail together.
func (q *inquest) common(c charge) Cause {
	f := q.v.figure(c.suspect.figure)
	n := itoa(len(c.ties))
	if m := c.suspect.misprint; m != nil {
		x := slipCause(f, m)
		x.Message.ZH += "，改后 " + n + " 处关系同时成立"
		x.Message.EN += "; then all " + n + " relations hold"
		return *x
	}
	return Cause{Kind: "stale", Figure: f.ID, Suggest: c.suspect.suggest, Message: Message{
		"改为 " + c.suspect.suggest + " 则 " + n + " 处关系同时成立，原数疑未更新", "with " + c.suspect.suggest + " all " + n + " relations hold: out of date?"}}
}

// grouped tells of one figure that stands against several relations.
func (q *inquest) grouped(c charge, rel *Relation) Message {
	f := q.v.figure(c.suspect.figure)
	first := q.v.tell(&q.ties[c.ties[0]], rel)
	return Message{
		nameOf(f) + " 疑误，应为 " + c.suspect.suggest + "，" + itoa(len(c.ties)) + " 处关系因此不成立：" + first.ZH,
		nameOf(f) + " is probably wrong, should be " + c.suspect.suggest + "; " + itoa(len(c.ties)) + " relations fail: " + first.EN}
}

// spaced puts a word before a figure, unless the figure's name says it. A
// figure without a name stands apart.
func spaced(word, figure string) string {
	switch {
	case strings.Contains(figure, word):
		return figure
	case strings.HasPrefix(figure, "“"):
		return word + figure
	}
	return word + " " + figure
}

// english is an amount with percentage points in English.
func english(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "个百分点", " points"), "个千分点", " points per thousand")
}

// tell says what the report says, what it should be, and by how much it is
// off.
func (v *view) tell(t *tie, rel *Relation) Message {
	claim := v.figure(t.frame.Claim)
	what := nameOf(claim)
	off := strings.TrimLeft(rel.Difference, "+-−")
	more := strings.HasPrefix(rel.Difference, "+")
	points := english(off)
	formula, formulaEN := "（"+rel.Formula+"）", " ("+rel.Formula+")"
	if len(t.outcome.reading.Parts) == 1 {
		formula, formulaEN = "", "" // 90 = 90
	}
	total := "总数"
	if claim.Place.Table > 0 || t.frame.Kind == parse.KindScore {
		total = "合计"
	}
	by := func(zhMore, zhLess, enMore, enLess string) (string, string) {
		if more {
			return zhMore + " " + off, points + " " + enMore
		}
		return zhLess + " " + off, points + " " + enLess
	}
	switch t.frame.Kind {
	case parse.KindSame:
		other := v.figure(t.operands()[0])
		return Message{
			"前后不一：" + nameOf(other) + "（第" + itoa(other.Place.Line) + "行）与" + what + "（第" + itoa(claim.Place.Line) + "行）相差 " + off,
			"stated twice with different values: " + nameOf(other) + " on line " + itoa(other.Place.Line) + ", " + what + " on line " + itoa(claim.Place.Line) + ", " + points + " apart"}
	case parse.KindCount:
		n := len(t.frame.Listed)
		return Message{
			"写明 " + flat(claim.Text) + "，实际列出 " + itoa(n) + " 项：" + strings.Join(t.frame.Listed, "、"),
			flat(claim.Text) + " announced, " + itoa(n) + " listed: " + strings.Join(t.frame.Listed, "、")}
	case parse.KindTarget:
		return v.tellLimit(t, off, points)
	case parse.KindTotal:
		if t.frame.Closed == parse.OpenList {
			zh, en := by("少", "多", "short", "over")
			return Message{
				"所列各项之和 " + rel.Computed + " 比总数" + what + " " + zh + formula,
				"the parts listed make " + rel.Computed + " of " + what + formulaEN + ": " + en}
		}
		zh, en := by("多", "少", "too much", "too little")
		return Message{
			spaced(total, what) + " 与各项之和 " + rel.Computed + " 不符，" + zh + formula,
			"the total " + what + " is not the sum of its parts, " + rel.Computed + formulaEN + ": " + en}
	case parse.KindScore:
		if len(t.outcome.reading.Parts) > 0 {
			zh, en := by("多", "少", "too much", "too little")
			return Message{
				spaced(total, flat(claim.Text)) + " 与各项之和 " + rel.Computed + " 不符，" + zh + formula,
				"the total " + flat(claim.Text) + " is not the sum, " + rel.Computed + formulaEN + ": " + en}
		}
	}
	zh, en := by("高", "低", "too high", "too low")
	switch t.frame.Kind {
	case parse.KindFlow, parse.KindProduct:
		zh, en = by("多", "少", "too much", "too little")
	}
	return Message{
		what + " 与算得的 " + rel.Computed + " 不符，" + zh + formula,
		what + " is not what the figures give, " + rel.Computed + formulaEN + ": " + en}
}

// tellLimit says which limit a figure misses.
func (v *view) tellLimit(t *tie, off, points string) Message {
	claim, limit := v.figure(t.frame.Claim), v.figure(t.operands()[0])
	a, b := nameOf(claim), flat(limit.Text)
	switch {
	case t.frame.Rule == "bound/score":
		return Message{"得分 " + flat(claim.Text) + " 超过分值 " + b, "the score " + flat(claim.Text) + " exceeds its weight " + b}
	case t.frame.Rule == "bound/part":
		return Message{spaced("部分", a) + " 大于" + spaced("整体", nameOf(limit)) + "，多 " + off, "the part " + a + " exceeds the whole " + nameOf(limit) + " by " + points}
	}
	switch t.frame.Rule {
	case "bound/arrival":
		return Message{spaced("到位", a) + " 少于" + spaced("预算", nameOf(limit)) + "，差 " + off + "，此处没有说明原因", a + " arrived of a budget of " + nameOf(limit) + ", " + points + " short, without explanation there"}
	case "bound/outlay":
		return Message{spaced("支出", a) + " 超过" + spaced("可用资金", nameOf(limit)) + "，多 " + off + "，此处没有说明原因", a + " spent exceeds " + nameOf(limit) + " by " + points + ", without explanation there"}
	case "bound/grade":
		return Message{"得分 " + flat(claim.Text) + " 不在所评等级的分数段内（" + opWords[t.frame.Op] + " " + b + "）", "the score " + flat(claim.Text) + " is not in the band of its grade (" + opWords[t.frame.Op] + " " + b + ")"}
	}
	sign := opWords[t.frame.Op]
	where, at := "", ""
	if limit.Place.Line != claim.Place.Line {
		where, at = "（第"+itoa(limit.Place.Line)+"行）", " (line "+itoa(limit.Place.Line)+")"
	}
	if t.frame.Op == "==" {
		return Message{
			a + " 与要求的 " + sign + b + " 不一致" + where + "，相差 " + off,
			a + " differs from what is required, " + sign + b + at + ", by " + points}
	}
	if told := t.frame.Whole; told != "" {
		if claim.Value.Equal(limit.Value) {
			return Message{a + " 并不" + told + " " + b + where, a + " is not " + sign + b + at + " as told"}
		}
		return Message{
			a + " 并不" + told + " " + b + where + "，相差 " + off,
			a + " is not " + sign + b + at + " as told, off by " + points}
	}
	if claim.Value.Equal(limit.Value) {
		return Message{a + " 等于界限，不满足 " + sign + b + " 的要求" + where, a + " is the limit itself and does not meet " + sign + b + at}
	}
	if t.frame.Op == "<=" || t.frame.Op == "<" {
		return Message{
			a + " 超出 " + sign + b + " 的要求" + where + "，多 " + off,
			a + " exceeds what is required, " + sign + b + at + ", by " + points}
	}
	return Message{
		a + " 没有达到 " + sign + b + " 的要求" + where + "，差 " + off,
		a + " does not meet " + sign + b + at + ", off by " + points}
}

// finish keeps findings to the severity of their rules, drops those told
// twice, puts them in order of severity and place,
// and numbers them.
func (r *Result) finish() {
	seen := map[string]bool{}
	kept := r.Findings[:0]
	for _, f := range r.Findings {
		if rule := Lookup(f.Rule); rule != nil && gravity[f.Severity] > gravity[rule.Severity] {
			f.Severity = rule.Severity
		}
		key := f.Rule + "|" + itoa(f.Place.Line) + ":" + itoa(f.Place.Column) + "|" + f.Words
		if f.Words == "" {
			key += f.Message.ZH
		}
		if seen[key] {
			continue
		}
		seen[key] = true
		kept = append(kept, f)
	}
	r.Findings = kept
	place := func(f *Finding) [3]int { return [3]int{f.Place.Line, f.Place.Column, f.Place.Cell} }
	sort.SliceStable(r.Findings, func(i, j int) bool {
		a, b := &r.Findings[i], &r.Findings[j]
		if a.Severity != b.Severity {
			return gravity[a.Severity] > gravity[b.Severity]
		}
		if p, q := place(a), place(b); p != q {
			for k := range p {
				if p[k] != q[k] {
					return p[k] < q[k]
				}
			}
		}
		return a.Rule < b.Rule
	})
	for i := range r.Findings {
		r.Findings[i].ID = i + 1
	}
	r.fingerprints()
}
