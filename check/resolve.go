package check

import (
	"cmp"
	"slices"
	"strings"

	"gouji/parse"
	"gouji/parse/numeral"
)

// Operands that the words do not name by place are looked for by what they
// measure, outward from the claim. A candidate must not contradict what is
// known of the operand: unknown never equals known, but it does not
// contradict it either.

// window is how many figures to either side of a claim are looked at, so that
// the cost of a claim does not grow with the document.
const window = 400

// tops is how many candidates of each operand are tried, combos how many
// readings of a claim.
const (
	tops   = 8
	combos = 12
)

// candidate is a figure that may be an operand.
type candidate struct {
	id    parse.FigureID
	score float64 // of the words, not of any amount
	sure  bool    // the words leave little doubt
	doubt bool    // only good for confirming a claim
}

// resolve lists the readings of a frame with all operands found, the
// likeliest first.
func (v *view) resolve(fr *parse.Frame) []parse.Reading {
	out := fr.Readings
	if fr.Across != parse.AcrossNothing {
		out = append(out[:len(out):len(out)], v.gather(fr)...)
	}
	for i, q := range fr.Queries {
		more := v.answer(fr, q)
		switch {
		case i == 0 || len(out) == 0 || q.Also:
		case fr.Kind == parse.KindFlow && len(more) > 0 && !more[0].Weak && v.oneParagraph(fr, more[0]) && !slices.ContainsFunc(out, func(r parse.Reading) bool { return !r.Weak && v.oneParagraph(fr, r) }):
			// All of it in the claim's own paragraph comes before what is far off.
			for k := range more[1:] {
				more[1+k].Weak = true
			}
			out = append(more[:1:1], append(out[:len(out):len(out)], more[1:]...)...)
			continue
		default:
			for k := range more {
				more[k].Weak = true
			}
		}
		out = append(out[:len(out):len(out)], more...)
	}
	return out
}

// onlyFlows leaves totals that hold what there was before, or what is left, to confirm a flow from the one to the other:
// 收入总计 holds 年初结转.
func (v *view) onlyFlows(list []candidate) {
	for k := range list {
		if strings.HasSuffix(v.figure(list[k].id).Name, "总计") {
			list[k].doubt = true
		}
	}
}

// oneParagraph reports whether a reading's figures all stand in the claim's
// paragraph.
func (v *view) oneParagraph(fr *parse.Frame, r parse.Reading) bool {
	at := v.figure(fr.Claim).Place
	for _, id := range operands(r) {
		if p := v.figure(id).Place; p.Block != at.Block || p.Row != at.Row {
			return false
		}
	}
	return at.Table == 0
}

// answer finds the operands of a query.
func (v *view) answer(fr *parse.Frame, q parse.Query) []parse.Reading {
	var room [4][]candidate
	cands := append(room[:0], make([][]candidate, len(q.Wants))...)
	v.found = v.found[:0]
	claim := v.figure(fr.Claim)
	for i := range q.Wants {
		w := q.Wants[i]
		if w.Given == 0 && w.Key.Fund == parse.NoFund {
			// What the clause speaks of is of its own fund.
			w.Key.Fund, w.Key.FundFrom = claim.Key.Fund, max(1, claim.Key.FundFrom)
		}
		if w.Given != 0 {
			v.found = append(v.found, candidate{id: w.Given, sure: true})
			cands[i] = v.found[len(v.found)-1:]
			continue
		}
		cands[i] = v.candidates(fr, &w, cands)
		if len(q.Wants) == 2 {
			cands[i] = v.withBudgetBeside(fr, q.Wants[1-i].Given, &w, cands[i])
		}
		if len(cands[i]) == 0 {
			return nil
		}
		if fr.Rule == "ratio/execution" && w.Like > 0 && w.Label == "" {
			v.grantedAndArrived(cands[i])
		}
		if fr.Kind == parse.KindFlow && len(q.Wants) > 2 {
			v.onlyFlows(cands[i])
		}
		if id := v.wholes[wholeKey{claim.Place.Sentence, w.Label}]; id != 0 && w.Like > 0 {
			for k := range cands[i] {
				if x := &cands[i][k]; x.id == id {
					x.sure, x.score = true, cands[i][0].score+margin
				}
			}
			slices.SortStableFunc(cands[i], func(a, b candidate) int { return cmp.Compare(b.score, a.score) })
			cands[i] = v.ofThatName(cands[i], id, w.Label)
		}
		if fr.Rule == "ratio/share" && w.Like > 0 {
			cands[i] = v.soleNamed(cands[i], cands[w.Like-1], w.Label)
		}
		if w.Key.Mode == parse.Planned && w.Like > 0 {
			v.onlyPlan(cands[i], cands[w.Like-1])
		}
		if w.Rate != nil {
			v.onlyRate(cands[i])
		}
	}
	if r, ok := v.kindShare(fr, &q, cands[0]); ok {
		return []parse.Reading{r}
	}
	list, next := append(v.combos[:0], combo{sure: true}), v.spare
	v.chosen = v.chosen[:0]
	for i := range q.Wants {
		w := &q.Wants[i]
		next = next[:0]
		for _, c := range list {
			for _, x := range cands[i] {
				if contains(c.ids, x.id) {
					continue
				}
				if fr.Rule == "ratio/share" && len(c.ids) > 0 && v.figure(x.id).Value.Equal(v.figure(c.ids[len(c.ids)-1]).Value) && !counted(v.figure(x.id), v.figure(c.ids[len(c.ids)-1])) && similar(v.word(w.Label), v.around(v.figure(x.id)).name) < 0.8 && !(containsWord(w.Label, goalWords...) && containsWord(v.figure(x.id).Name, goalWords...)) {
					continue // the part itself, stated again
				}
				if fr.Rule == "ratio/completion" && len(c.ids) > 0 && v.spentAgain(v.figure(c.ids[len(c.ids)-1]), v.figure(x.id)) {
					continue // 支出 X … 支出决算 X，完成预算的 100%: no budget
				}
				if fr.Rule == "ratio/completion" && w.Like > 0 && v.holds(x.id, c.ids) {
					continue // 总收入 X，其中税收 Y，完成预算的 R%: of its own budget
				}
				if plan := (fr.Rule == "ratio/completion" || fr.Rule == "ratio/execution") && w.Like > 0; plan && v.ofOther(v.figure(c.ids[w.Like-1]), v.figure(x.id)) {
					continue // 一标段完成 A，二标段合同价 B
				}
				if fr.Rule == "ratio/share" && w.Like > 0 && slices.Contains(v.sharing(claim, w.Label), x.id) {
					// of which a share of that whole is told, too
					if v.figure(x.id).Place.Block == claim.Place.Block {
						continue
					}
					x.doubt = true
				}
				if fr.Kind == parse.KindFlow && v.holds(x.id, c.ids) {
					continue // what there was is counted in what came in
				}
				if fr.Rule == "ratio/execution" && w.Like > 0 && x.id < claim.ID && v.ratedBefore(claim, c.ids[w.Like-1], x.id) {
					x.doubt = true
				}
				if fr.Rule == "ratio/share" && w.Like > 0 && containsWord(v.figure(x.id).Name, halves...) && !containsWord(w.Label, halves...) {
					x.doubt = true // 占一般公共预算支出的 R%: 一般公共预算基本支出 X is but half of it
				}
				if whole := v.figure(x.id); fr.Rule == "ratio/share" && w.Like > 0 && whole.Key.Part && containsWord(w.Label, "总") && !containsWord(whole.Name, "总", "合计", "共计") {
					x.doubt = true // 占总支出的 R%: 完成支付 X，其中一般预算支出 Y is not all of it
				}
				if w.Beside > 0 && !beside(v.figure(c.ids[w.Beside-1]), v.figure(x.id)) {
					continue
				}
				if w.Like > 0 && v.ofStandard(v.figure(x.id)) && v.figure(c.ids[w.Like-1]).Numeral.PowerTen.GreaterThan(decOne) {
					continue // 640 元 for each is no base of 23000 万元
				}
				if w.Like > 0 && !alike(v.figure(x.id), v.figure(c.ids[w.Like-1])) {
					continue
				}
				if w.Like > 0 && (fr.Rule == "ratio/execution" || fr.Rule == "ratio/share") && v.tooSmall(claim, x.id, c.ids[w.Like-1], cands[i]) {
					continue
				}
				score := c.score + x.score
				if fr.Rule == "ratio/completion" && w.Like > 0 && v.figure(x.id).Dimension != v.figure(c.ids[w.Like-1]).Dimension {
					score -= 2 * margin // of 人次 and 人 each is over its own target
				}
				from := len(v.chosen)
				v.chosen = append(append(v.chosen, c.ids...), x.id)
				next = append(next, combo{v.chosen[from:len(v.chosen):len(v.chosen)], score, c.sure && x.sure, c.doubt || x.doubt})
			}
		}
		if i > 0 { // the first candidates stand in order
			slices.SortStableFunc(next, func(a, b combo) int { return cmp.Compare(b.score, a.score) })
		}
		if len(next) > combos*2 {
			next = next[:combos*2]
		}
		list, next = next, list
	}
	v.combos, v.spare = list, next
	if totals := v.ofTotals(list); fr.Kind == parse.KindQuotient {
		list = slices.DeleteFunc(list, func(c combo) bool { return v.otherRows(fr, c.ids, totals) })
		if len(list) == 0 {
			return nil
		}
	}
	n := min(len(list), combos)
	out, ids := make([]parse.Reading, 0, n), make([]parse.FigureID, 0, n*len(q.Wants))
	for i, c := range list[:n] {
		from := len(ids)
		ids = append(ids, c.ids...)
		v.nearest(ids[from:], cands, claim)
		// The best reading is meant where its words leave little doubt.
		out = append(out, parse.Reading{Formula: q.Formula, Operands: ids[from:len(ids):len(ids)], Weak: i > 0 || !c.sure || v.rivalled(list), HoldOnly: c.doubt || q.HoldOnly || v.poolOverAll(fr, ids[from:]), Fallback: q.Fallback})
	}
	return out
}

// goalWords name what is to be done: 绩效目标 14 户，实际完成 14 户，占目标任务的 100%.
var goalWords = []string{"目标", "任务", "计划"}

// ratedBefore reports whether the same rate is told of the whole right before that of its part,
// and the base stands before both, so that it is the whole's: 计划 X。拨付 Y，拨付率 Q%，其中城区拨付 Z，
// 拨付率 R%.
func (v *view) ratedBefore(claim *parse.Figure, part, base parse.FigureID) bool {
	whole := v.c.WholeOf(part)
	if whole == 0 || base >= whole {
		return false
	}
	for id := max(whole+1, claim.ID-window); id < part; id++ {
		if f := v.figure(id); f.Dimension == numeral.Percent && f.Name == claim.Name && f.Place.Sentence == claim.Place.Sentence && f.Place.Block == claim.Place.Block {
			return true
		}
	}
	return false
}

// halves name the two kinds of a department's outlay.
var halves = []string{"基本支出", "项目支出"}

// nearest puts for each operand the same amount as it is printed last before the
// claim in its sentence: 预算 X；到位 X，支出 Y，执行率.
func (v *view) nearest(ids []parse.FigureID, cands [][]candidate, claim *parse.Figure) {
	for i, id := range ids {
		f := v.figure(id)
		for _, x := range cands[i] {
			g := v.figure(x.id)
			if g.ID > ids[i] && g.ID < claim.ID && g.Place.Sentence == claim.Place.Sentence && g.Place.Table == 0 && g.Value.Equal(f.Value) && g.Unit == f.Unit && g.Dimension == numeral.Money && !contains(ids, g.ID) {
				ids[i] = g.ID
			}
		}
		v.toldAgain(ids, i, cands[i], claim)
	}
}

// toldAgain puts for a cell of a table the same amount as the text between the table and
// the claim tells it, in the unit and to the place of the claim or of another operand:
// 收入合计 | 81,204,650.00 … 收入 8120.47 万元，支出 8200.12 万元，收不抵支.
func (v *view) toldAgain(ids []parse.FigureID, i int, cands []candidate, claim *parse.Figure) {
	f := v.figure(ids[i])
	if v.cell(claim) || !v.cell(f) || f.ID > claim.ID || f.Dimension != numeral.Money {
		return
	}
	asPrinted := func(g, x *parse.Figure) bool {
		return !v.cell(x) && x.Dimension == g.Dimension && x.Numeral.Decimals == g.Numeral.Decimals && x.Numeral.PowerTen.Equal(g.Numeral.PowerTen)
	}
	for _, x := range cands {
		g := v.figure(x.id)
		if g.ID < ids[i] || g.ID > claim.ID || v.cell(g) || g.Dimension != f.Dimension || g.Key.Measure != f.Key.Measure || !g.Interval.Meet(f.Interval) || contains(ids, g.ID) {
			continue
		}
		if asPrinted(g, claim) || slices.ContainsFunc(ids, func(id parse.FigureID) bool { return id != ids[i] && asPrinted(g, v.figure(id)) }) {
			ids[i] = g.ID
		}
	}
}

// ofOther reports whether the names of two figures tell two things of one series.
func (v *view) ofOther(a, b *parse.Figure) bool {
	x, y := v.c.Mention(a.ID), v.c.Mention(b.ID)
	return apart(a.Name, b.Name) || x != nil && y != nil && x.Ordinal != "" && y.Ordinal != "" && x.Ordinal != y.Ordinal
}

// tooSmall reports whether base is less than what was spent or is a part of it, by a rate
// of at most 100%, where a candidate is not.
func (v *view) tooSmall(rate *parse.Figure, base, spent parse.FigureID, others []candidate) bool {
	a := v.figure(spent).Value.Abs()
	if rate.Value.GreaterThan(decOne) || !v.figure(base).Value.Abs().LessThan(a) {
		return false
	}
	return slices.ContainsFunc(others, func(x candidate) bool { return v.figure(x.id).Value.Abs().GreaterThanOrEqual(a) && x.id != spent })
}

// spentAgain reports whether b says what was spent, as a does.
func (v *view) spentAgain(a, b *parse.Figure) bool {
	return a.Key.Measure == parse.Outlay && b.Key.Measure == parse.Outlay && b.Key.Mode != parse.Planned && a.Value.Equal(b.Value)
}

// holds reports whether a figure is the total in whose list one of the others
// stands.
func (v *view) holds(whole parse.FigureID, parts []parse.FigureID) bool {
	for _, id := range parts {
		if v.c.WholeOf(id) == whole {
			return true
		}
	}
	return false
}

// grantedAndArrived puts forward the money that is printed both as granted and as
// arrived: it is that of the whole project.
func (v *view) grantedAndArrived(list []candidate) {
	moved := false
	for i := range list {
		a := v.figure(list[i].id)
		if slices.ContainsFunc(list, func(x candidate) bool {
			b := v.figure(x.id)
			return b.ID != a.ID && b.Value.Equal(a.Value) && b.Key.Measure != a.Key.Measure
		}) {
			list[i].score += 2 * margin
			moved = true
		}
	}
	if moved {
		slices.SortStableFunc(list, func(a, b candidate) int { return cmp.Compare(b.score, a.score) })
	}
}

// onlyPlan settles a plan that no word marks as one: where a report prints one
// other value of what is counted, that is what was planned, but not where both
// are named and of different things: 造林 X 亩；育林 Y 亩，为计划的 R%.
func (v *view) onlyPlan(plans, done []candidate) {
	if len(done) != 1 {
		return
	}
	a := v.figure(done[0].id)
	if a.Dimension == numeral.Money || a.Dimension == numeral.Count || a.Dimension == numeral.Persons {
		return // of these there are many kinds
	}
	var one *candidate
	for i := range plans {
		switch f := v.figure(plans[i].id); {
		case f.Value.Equal(a.Value):
		case one == nil || f.Value.Equal(v.figure(one.id).Value):
			if one == nil {
				one = &plans[i]
			}
		default:
			return
		}
	}
	if one == nil {
		return
	}
	b := v.figure(one.id)
	if x, y := v.around(a).name, v.around(b).name; b.Key.Mode == parse.Planned || fewerRunes(a.Name, 2) || fewerRunes(b.Name, 2) || max(similar(x, y), similar(y, x)) > 0 {
		one.sure, one.doubt = true, false
	}
}

// onlyRate settles a rate of which a report prints one value, whatever it is called;
// those of parts are not meant.
func (v *view) onlyRate(rates []candidate) {
	var one *parse.Figure
	for _, x := range rates {
		switch f := v.figure(x.id); {
		case f.Key.Part:
		case one == nil:
			one = f
		case !f.Value.Equal(one.Value):
			return
		}
	}
	for i := range rates {
		if x := &rates[i]; one != nil && !x.sure && !v.figure(x.id).Key.Part {
			x.sure, x.doubt = true, true // to confirm what it comes to
		}
	}
}

// combo is one choice of operands.
type combo struct {
	ids   []parse.FigureID
	score float64
	sure  bool
	doubt bool
}

// margin is the lead in words that the best choice needs to be the one meant.
const margin = 1.0

// beside reports whether b is the target printed right behind a.
func beside(a, b *parse.Figure) bool {
	return b.ID > a.ID && b.ID <= a.ID+2 && a.Place.Sentence == b.Place.Sentence && (b.Bound != "" || b.Key.Mode == parse.Planned)
}

// ofStandard reports whether a figure is a part of an amount for each: 人均筹资 870
// 元，其中补贴 540 元.
func (v *view) ofStandard(f *parse.Figure) bool {
	whole := v.c.WholeOf(f.ID)
	if whole == 0 {
		return false
	}
	m := v.c.Mention(whole)
	return v.figure(whole).Key.Each || m != nil && m.Each
}

func contains(ids []parse.FigureID, id parse.FigureID) bool {
	for _, x := range ids {
		if x == id {
			return true
		}
	}
	return false
}

// alike reports whether two figures can be divided by each other to a rate.
func alike(a, b *parse.Figure) bool {
	if a.Dimension != b.Dimension {
		if oneEach(a, b) || oneEach(b, a) {
			return true // each of them filled in a questionnaire, or got a card
		}
		return a.Dimension == numeral.Persons && b.Dimension == numeral.Visits || a.Dimension == numeral.Visits && b.Dimension == numeral.Persons
	}
	if a.Dimension == numeral.Area {
		return numeral.Metric(a.Unit) == numeral.Metric(b.Unit)
	}
	return a.Dimension != numeral.Count || a.Unit == b.Unit || counted(a, b) || counted(b, a)
}

// oneEach reports whether a counts papers of which each of those has one whom b counts.
func oneEach(a, b *parse.Figure) bool {
	switch a.Unit {
	case "份":
		return b.Dimension == numeral.Persons || b.Dimension == numeral.Households
	case "册", "张", "本": // no books and handbills
		return b.Dimension == numeral.Persons && containsWord(a.Name, "档案", "保健手册", "健康手册", "联系卡", "社保卡", "证")
	}
	return false
}

// counted reports whether a is counted in the pieces that the unit of b names:
// 实施项目 25 个 and 20 个项目.
func counted(a, b *parse.Figure) bool {
	thing, ok := strings.CutPrefix(b.Unit, "个")
	return ok && a.Unit == "个" && thing != "" && strings.HasSuffix(a.Name, thing)
}

// candidates ranks the figures that fit a want.
func (v *view) candidates(fr *parse.Frame, w *parse.Want, before [][]candidate) []candidate {
	claim := v.figure(fr.Claim)
	var dims uint32 // with which it may stand in a quotient, a bit for each
	if w.Like > 0 {
		for _, x := range before[w.Like-1] {
			d := v.figure(x.id).Dimension
			dims |= 1 << d
			switch d {
			case numeral.Persons:
				dims |= 1 << numeral.Visits
			case numeral.Visits:
				dims |= 1 << numeral.Persons
			}
		}
	}
	v.found = slices.Grow(v.found, tops+1)
	out := v.found[len(v.found):]
	label := v.word(w.Label)
	lo, hi := int(fr.Claim)-window, int(fr.Claim)+window
	for id := max(1, lo); id <= min(len(v.c.Figures), hi); id++ {
		f := &v.c.Figures[id-1]
		if f.ID == fr.Claim || f.Report != claim.Report {
			continue
		}
		if w.Like > 0 && dims>>f.Dimension&1 == 0 {
			continue
		}
		if fr.Kind == parse.KindFlow && claim.Key.Part && claim.Key.Account != f.Key.Account {
			continue // of 结余 X，其中统筹基金 Y the account's own, not the fund's
		}
		if m := v.c.Mention(f.ID); fr.Kind == parse.KindFlow && m != nil && m.After == "的" && f.Key.Period.Year > 0 && f.Key.Period.Year != v.yearOf(claim) {
			continue // 是2010年收入 X 的 Y 倍: of another year
		}
		if m := v.c.Mention(f.ID); fr.Kind == parse.KindFlow && claim.Key.Account != parse.NoAccount && f.Key.Account == parse.NoAccount && m != nil && m.Total == 2 {
			continue // 统筹基金结余 X，个人账户结余 Y，收入合计 Z: of both accounts
		}
		if fr.Rule == "ratio/completion" && w.Key.Mode == parse.Planned && f.Key.Part && f.Key.Mode != parse.Planned && f.Key.Measure != parse.Budget && f.ID > fr.Claim {
			continue // 收入 X，完成预算的 R%，其中保费 Y: no budget
		}
		if w.Like > 0 && f.Place.Sentence != claim.Place.Sentence && ofOtherBatch(v.figure(before[w.Like-1][0].id).Name, f.Name) {
			continue
		}
		c, ok := v.fit(fr, f, w, label)
		if !ok {
			continue
		}
		// Behind those as good, and no more than are tried.
		i := len(out)
		for i > 0 && out[i-1].score < c.score {
			i--
		}
		if i < tops {
			out = slices.Insert(out, i, c)
			out = out[:min(len(out), tops)]
		}
	}
	v.found = v.found[:len(v.found)+len(out)]
	return out[:len(out):len(out)]
}

// ofOtherBatch reports whether a name begins with a batch of a project, 二批项目支出, and
// another, of another sentence, does not begin with the same.
func ofOtherBatch(name, other string) bool {
	batch := parse.BatchOf(name)
	return batch != "" && !strings.HasPrefix(other, batch)
}

// rivalled reports whether the words put another choice of other amounts close
// behind the best one.
func (v *view) rivalled(list []combo) bool {
	for _, c := range list[1:] {
		if c.score <= list[0].score-margin {
			return false
		}
		for k := range c.ids {
			if !v.figure(c.ids[k]).Value.Equal(v.figure(list[0].ids[k]).Value) {
				return true
			}
		}
	}
	return false
}

// poolOverAll reports whether months are reckoned from what the pool of a fund of employees holds and what the whole fund
// spent, with its accounts: 支出 B；统筹基金累计结余 A，可支付 X 个月 is of what the pool spent, which is not printed.
func (v *view) poolOverAll(fr *parse.Frame, ids []parse.FigureID) bool {
	if fr.Rule != "derived/payable-months" || len(ids) != 2 {
		return false
	}
	left, spent := v.figure(ids[0]).Key, v.figure(ids[1]).Key
	if left.Account != parse.Pooled || spent.Account != parse.NoAccount || spent.Fund != parse.Employee {
		return false
	}
	if ids[1] > 1 {
		if in := v.figure(ids[1] - 1); in.Key.Account == parse.Pooled && in.Place.Sentence == v.figure(ids[1]).Place.Sentence {
			return false // 统筹基金收入 A，支出 B
		}
	}
	return true
}
