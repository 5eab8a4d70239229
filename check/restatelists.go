package check

import (
	"strings"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// A list of the text whose amounts a column of a table prints again, all but one: 其中甲县 720 万元、乙县 700 万元、丙县 740
// 万元、丁县 650 万元 over a table with 甲县 720, 乙县 700, 丙县 704, 丁县 650.

const (
	// listAgain is how many items of such a list are the same at least, and surelyAgain how many where the odd one is no
	// slip of the pen.
	listAgain, surelyAgain = 3, 5
	// longestRow is how many characters the name of a row has at most, and sameRows with how many cells of one beginning
	// a list is compared.
	longestRow, sameRows = 12, 16
)

// tableColumn is a column of a table.
type tableColumn struct{ table, cell int }

// restateLists pairs the odd amounts of such lists, but for those that frames pair already.
func (v *view) restateLists(confirmed []bool, frames []parse.Frame) []parse.Frame {
	type rowHead struct {
		report int
		name   string
	}
	rows := map[rowHead][]parse.FigureID{}
	for i := range v.c.Figures {
		f := &v.c.Figures[i]
		if f.Report == 0 || f.Place.Table == 0 || v.c.Mention(f.ID) != nil {
			continue
		}
		rs := []rune(f.Name)
		for n := 2; n <= min(longestRow, len(rs)); n++ {
			if k := (rowHead{f.Report, string(rs[:n])}); len(rows[k]) < sameRows {
				rows[k] = append(rows[k], f.ID)
			}
		}
	}
	if len(rows) == 0 {
		return nil
	}
	paired := pairedIn(frames)
	var out []parse.Frame
	for i := 0; i < len(v.c.Figures); {
		f := &v.c.Figures[i]
		n := 1
		for i+n < len(v.c.Figures) && v.listedWith(f, &v.c.Figures[i+n]) {
			n++
		}
		list := v.c.Figures[i : i+n]
		i += n
		if n <= listAgain || f.Report == 0 || v.c.Mention(f.ID) == nil || f.Place.Table > 0 {
			continue
		}
		if containsWord(v.lineOf(f), "首批", "第一批", "追加", "调增", "调减", "申报", "上年", "去年", "月底前") {
			continue // of another time, or changed later
		}
		same, odd := map[tableColumn]int{}, map[tableColumn][][2]parse.FigureID{}
		var order []tableColumn
		for k := range list {
			x := &list[k]
			for _, id := range rows[rowHead{x.Report, rowNamed(x.Name)}] {
				g := v.figure(id)
				at := tableColumn{g.Place.Table, g.Place.Cell}
				if same[at] == 0 && len(odd[at]) == 0 {
					order = append(order, at)
				}
				switch {
				case x.Interval.Meet(g.Interval):
					same[at]++
				case g.Dimension == x.Dimension || g.Dimension == numeral.None:
					odd[at] = append(odd[at], [2]parse.FigureID{x.ID, id})
				}
			}
		}
		for _, at := range order {
			if same[at] < listAgain || len(odd[at]) != 1 {
				continue
			}
			a, b := v.figure(odd[at][0][0]), v.figure(odd[at][0][1])
			again := a.Key.Mode != b.Key.Mode && (a.Key.Mode == parse.Planned || b.Key.Mode == parse.Planned)
			for _, id := range rows[rowHead{a.Report, rowNamed(a.Name)}] {
				again = again || v.figure(id).Interval.Meet(a.Interval) // another column prints what the list says
			}
			if again {
				break
			}
			if paired[a.ID] || paired[b.ID] || a.Dimension != b.Dimension || confirmed[a.ID] && confirmed[b.ID] || same[at] < surelyAgain && slipTo(b, a.Value, a.Interval) == nil {
				continue
			}
			out = append(out, v.same("restatement/figure", a, b))
			break
		}
	}
	return out
}

// rowNamed is the name that a table's row has of what a list names: 丙县 for 其中某市丙县.
func rowNamed(s string) string {
	s = strings.TrimPrefix(s, "其中")
	for _, w := range []string{"市", "州", "盟", "地区"} {
		if i := strings.LastIndex(s, w); i > 0 && !fewerRunes(s[i+len(w):], 2) {
			s = s[i+len(w):]
		}
	}
	return s
}

// listedWith reports whether a figure of the text goes on with a list that another begins.
func (v *view) listedWith(first, f *parse.Figure) bool {
	m, x := v.c.Mention(f.ID), v.c.Mention(first.ID)
	return m != nil && x != nil && f.Place.Table == 0 && f.Place.Block == first.Place.Block && f.Place.Sentence == first.Place.Sentence && f.Dimension == first.Dimension && f.Unit == first.Unit && m.Depth == x.Depth
}

// restateScaled pairs what the text of a form spends in 万元 with what its budget does in 元, where the one is the other,
// rounded, with two digits exchanged: 支付 41.62 万元 where 412,638 元 was executed.
func (v *view) restateScaled(confirmed []bool) []parse.Frame {
	type kind struct {
		report int
		digits uint64
	}
	spent := map[kind][]*parse.Figure{} // the wholes of forms in 元, by their digits in 万元
	rounded := func(f *parse.Figure) string {
		return f.Value.Shift(-4).Round(scaledPlaces).Abs().Digits(scaledPlaces)
	}
	held := func(s string) (n uint64) {
		for _, c := range []byte(s) {
			n += 1 << (6 * (c - '0'))
		}
		return n
	}
	own := map[kind]map[string]bool{}
	note := func(f *parse.Figure, s string) kind {
		k := kind{f.Report, held(s)}
		if own[k] == nil {
			own[k] = map[string]bool{}
		}
		own[k][s] = true
		return k
	}
	plain := func(f *parse.Figure) bool {
		y := v.c.Reports[max(0, f.Report-1)].Year
		return f.Report > 0 && f.Dimension == numeral.Money && f.Approximate == "" && f.Bound == "" && !f.Key.Each && f.Key.Measure == parse.Outlay && (f.Key.Period.Year == 0 || f.Key.Period.Year == y) && earlier(f.Key.Period) == ""
	}
	var scaled []*parse.Figure
	for i := range v.c.Figures {
		f := &v.c.Figures[i]
		switch {
		case !plain(f):
		case v.c.Mention(f.ID) == nil && containsWord(f.Name, "年度资金总额", "合计", "总额") && f.Numeral.Scale.Equal(decOne) && len(rounded(f)) > scaledPlaces:
			k := note(f, rounded(f))
			if len(spent[k]) < nearNames {
				spent[k] = append(spent[k], f)
			}
		case f.Numeral.Decimals == scaledPlaces && f.Numeral.Scale.Equal(tenThousand) && f.Numeral.Raw.Significant() >= minUnitDigits:
			scaled = append(scaled, f)
		}
	}
	var out []parse.Frame
	for _, f := range scaled {
		s := f.Numeral.Raw.Abs().Digits(f.Numeral.Decimals)
		k := kind{f.Report, held(s)}
		if own[k][s] || confirmed[f.ID] {
			continue // told in 元 as well
		}
		for _, g := range spent[k] {
			if x := rounded(g); len(x) == len(s) && x[0] != '0' && exchanged(x, s) && swapped(x, s) && !v.contradict(g, f) && !v.otherOwner(g, f) {
				out = append(out, v.same("restatement/figure", g, f))
				break
			}
		}
	}
	return out
}

// scaledPlaces is how many places amounts in 万元 are printed to.
const scaledPlaces = 2

var tenThousand = decimal.NewFromInt(10000)
