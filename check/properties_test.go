package check_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"gouji/check"
	"gouji/fixtures"
	"gouji/parse"
	"gouji/parse/numeral"
)

// everyCase runs a test on every fixture.
func everyCase(t *testing.T, test func(t *testing.T, c *fixtures.Case)) {
	for _, c := range load(t) {
		t.Run(c.Name, func(t *testing.T) { t.Parallel(); test(t, c) })
	}
}

// Checking a report again, alone or beside others, gives the same result.
func TestSameAgain(t *testing.T) {
	everyCase(t, func(t *testing.T, c *fixtures.Case) {
		want := dump(t, run(t, c.Text))
		var wg sync.WaitGroup
		for range 4 {
			wg.Go(func() {
				if got := dump(t, run(t, c.Text)); got != want {
					t.Error("another result")
				}
			})
		}
		wg.Wait()
	})
}

// dump is all of a result that outputs show.
func dump(t *testing.T, r *check.Result) string {
	data, err := json.Marshal([]any{r.Content.Reports, r.Content.Figures, r.Relations, r.Findings, r.Coverage})
	if err != nil {
		t.Error(err)
	}
	return string(data)
}

// How a report is written changes no verdict.
func TestSpelling(t *testing.T) {
	for _, test := range []struct {
		name  string
		spell func(string) string
	}{
		{"full-width digits", fullWidth},
		{"spaces before units", spaceUnits},
		{"spaces on both sides of figures in prose", spaceFigures},
		{"CRLF", func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }},
		{"byte-order mark", func(s string) string { return "\ufeff" + s }},
	} {
		t.Run(test.name, func(t *testing.T) {
			everyCase(t, func(t *testing.T, c *fixtures.Case) {
				expect(t, changes(verdicts(run(t, c.Text)), verdicts(run(t, test.spell(c.Text)))))
			})
		})
	}
}

// TestReadOnce wants every figure to be read once: an attempt to read lines as a
// table that comes to nothing must leave nothing behind.
func TestReadOnce(t *testing.T) {
	once := func(t *testing.T, text string) {
		seen := map[[2]int]string{}
		for _, f := range run(t, text).Content.Figures {
			at := [2]int{f.Place.Line, f.Place.Column}
			if was, ok := seen[at]; ok {
				t.Errorf("line %d, column %d is read as %s and again as %s", at[0], at[1], was, f.Text)
			}
			seen[at] = f.Text
		}
	}
	everyCase(t, func(t *testing.T, c *fixtures.Case) { once(t, c.Text) })
	t.Run("targets alone", func(t *testing.T) {
		once(t, "项目绩效目标申报表\n\n绩效指标\n\n一级指标\n\n二级指标\n\n三级指标\n\n指标值\n\n产出指标\n\n数量指标\n\n清淤河道长度\n\n≥36公里\n\n新增护栏\n\n≥420米\n\n质量指标\n\n验收合格率\n\n100%\n\n成本指标\n\n每公里造价\n\n≤25万元\n")
	})
}

func fullWidth(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r - '0' + '０'
		}
		return r
	}, s)
}

var beforeUnit = regexp.MustCompile(`([0-9])(万|亿|元|%|人|户|家|项|个|分|亩)`)

func spaceUnits(s string) string { return beforeUnit.ReplaceAllString(s, "$1 $2") }

var (
	beforeFigure = regexp.MustCompile(`(\p{Han})([0-9])`)
	behindFigure = regexp.MustCompile(`([0-9%])(\p{Han})`)
)

// spaceFigures sets the figures of prose apart from its words, as typesetting does. A
// line of cells stays as it is, for there spaces part cells.
func spaceFigures(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		if strings.ContainsAny(l, "，。；") && !strings.ContainsAny(l, "\t| ") {
			lines[i] = behindFigure.ReplaceAllString(beforeFigure.ReplaceAllString(l, "$1 $2"), "$1 $2")
		}
	}
	return strings.Join(lines, "\n")
}

// verdicts are the relations of a result, independent of where they stand in
// their lines.
func verdicts(r *check.Result) []string {
	var out []string
	print := func(id parse.FigureID) string {
		f := r.Figure(id)
		return fmt.Sprintf("L%d:%v%s", f.Place.Line, f.Value, f.Unit)
	}
	for i := range r.Relations {
		t := &r.Relations[i]
		s := fmt.Sprintf("%s %s %s <-", t.Rule, t.Verdict, print(t.Claim))
		for _, o := range t.Operands {
			s += " " + print(o)
		}
		out = append(out, s)
	}
	slices.Sort(out)
	return out
}

// changes lists what differs between two sets of verdicts.
func changes(was, is []string) []string {
	var out []string
	for _, w := range was {
		if !slices.Contains(is, w) {
			out = append(out, "no longer: "+w)
		}
	}
	for _, i := range is {
		if !slices.Contains(was, i) {
			out = append(out, "new: "+i)
		}
	}
	return out
}

// broken are the properties that are known not to hold, and why.
var broken = map[string]string{
	"TestAppended/corpus/03-two-project-tables":    "a form without headings does not end where the next report begins",
	"TestAppended/corpus/04-resident-subsidy-2019": "a form within the report begins a new one when headings of a later report start again",
	"TestAppended/corpus/15-indicator-cells":       "a second title begins a new report when headings of a later report start again",
}

// expect fails if there are changes, or if there are none where the property
// is known to be broken.
func expect(t *testing.T, changes []string) {
	t.Helper()
	why, known := broken[t.Name()]
	switch {
	case known && len(changes) == 0:
		t.Error("holds now, remove it from the list of broken properties")
	case known:
		t.Logf("known: %s", why)
	case len(changes) > 0:
		t.Error(strings.Join(changes, "\n"))
	}
}

// Another report behind it changes nothing in the first.
func TestAppended(t *testing.T) {
	cases := load(t)
	second := cases[slices.IndexFunc(cases, func(c *fixtures.Case) bool { return c.Name == "seeds/county-matching-2021" })]
	everyCase(t, func(t *testing.T, c *fixtures.Case) {
		first := run(t, c.Text)
		both := run(t, strings.TrimRight(c.Text, "\n")+"\n\n\n"+second.Text)
		both.Relations = slices.DeleteFunc(both.Relations, func(r check.Relation) bool {
			return both.Figure(r.Claim).Place.Line > len(c.Lines)
		})
		expect(t, changes(verdicts(first), verdicts(both)))
	})
}

// A report in which all money is ten times as much has the same ties. A whole
// number stands for a narrower interval then, so that what held only within
// its rounding may no longer do so.
func TestTenfold(t *testing.T) {
	everyCase(t, func(t *testing.T, c *fixtures.Case) {
		r := run(t, c.Text)
		tenfold := run(t, timesTen(c, r))
		if len(tenfold.Content.Figures) != len(r.Content.Figures) {
			t.Fatalf("%d figures, were %d", len(tenfold.Content.Figures), len(r.Content.Figures))
		}
		got := map[string]check.Verdict{}
		key := func(t *check.Relation) string { return fmt.Sprint(t.Rule, t.Claim, t.Operands) }
		for i := range tenfold.Relations {
			got[key(&tenfold.Relations[i])] = tenfold.Relations[i].Verdict
		}
		var changed []string
		for i := range r.Relations {
			rel := &r.Relations[i]
			v := got[key(rel)]
			same := v == rel.Verdict || rel.Verdict == check.Consistent && v == check.Rounding
			if !same && rel.Verdict != check.Rounding && rel.Verdict != check.Unchecked {
				j := judgement{result: r}
				changed = append(changed, fmt.Sprintf("%s %s <- %s: %q, was %s", rel.Rule, j.print(rel.Claim), j.prints(rel.Operands), v, rel.Verdict))
			}
		}
		expect(t, changed)
	})
}

var printed = regexp.MustCompile(`^([+\-−]?)([0-9０-９,，]+)([.．][0-9０-９]+)?`)

// timesTen writes every amount of money ten times as large.
func timesTen(c *fixtures.Case, r *check.Result) string {
	lines := make([][]rune, len(c.Lines))
	for i, l := range c.Lines {
		lines[i] = []rune(l)
	}
	for _, f := range slices.Backward(r.Content.Figures) {
		line := lines[f.Place.Line-1]
		start := f.Place.Column - 1
		m := printed.FindStringSubmatch(string(line[start:]))
		if m == nil || f.Dimension != numeral.Money && !strings.HasPrefix(f.Unit, "元") {
			continue
		}
		whole, grouped := strings.NewReplacer(",", "", "，", "").Replace(m[2]), strings.ContainsAny(m[2], ",，")
		point := []rune(m[3])
		switch {
		case len(point) == 0:
			whole += "0"
		case len(point) == 2:
			whole, point = whole+string(point[1]), nil
		default:
			whole, point = whole+string(point[1]), append([]rune{point[0]}, point[2:]...)
		}
		for len(whole) > 1 && whole[0] == '0' {
			whole = whole[1:]
		}
		for i := len(whole) - 3; grouped && i > 0; i -= 3 {
			whole = whole[:i] + "," + whole[i:]
		}
		lines[f.Place.Line-1] = slices.Concat(line[:start], []rune(m[1]+whole), point, line[start+len([]rune(m[0])):])
	}
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(string(l) + "\n")
	}
	return b.String()
}
