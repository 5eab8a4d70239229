package check

import (
	"testing"

	"gouji/parse"
	"gouji/parse/numeral"
)

func printed1(t *testing.T, s string) *parse.Figure {
	t.Helper()
	n, ok := numeral.At([]rune(s), 0)
	if !ok {
		t.Fatal(s)
	}
	return &parse.Figure{ID: 1, Text: s, Numeral: n, Value: n.Value(), Interval: n.Interval(), Dimension: n.Unit.Dimension, UnitGiven: n.HasUnit}
}

func TestMisprints(t *testing.T) {
	for _, x := range []struct{ printed, meant, slip string }{
		{"5178.03万元", "5178.63万元", "changed"},
		{"2864.5万元", "2846.5万元", "swapped"},
		{"482.35万元", "4982.35万元", "lost"},
		{"31.5万元", "31.85万元", "lost"},
		{"110人", "10人", "added"},
		{"24.617万元", "246.17万元", "point"},
		{"93.25万元", "93.25元", "unit"},
		{"05分", "50分", "swapped"},
	} {
		found := ""
		for _, m := range misprints(printed1(t, x.printed), nil, all) {
			if m.print() == x.meant {
				found = m.slip
				break
			}
		}
		if found != x.slip {
			t.Errorf("%s for %s: %q, want %q", x.printed, x.meant, found, x.slip)
		}
	}
	for _, m := range misprints(printed1(t, "0.5%"), nil, all) {
		if m.odds <= plainOdds {
			t.Errorf("%s: %g is no likelier than anything", m.print(), m.odds)
		}
	}
}

func TestSeverityOfLists(t *testing.T) {
	for _, x := range []struct {
		body string
		want Severity
	}{
		// A closed list with a slip.
		{"全年支出4981.36万元，分别为住院救助3000.25万元、门诊救助1499.75万元、资助参保418.36万元。", Error},
		// About so much is never an error.
		{"全年支出约6900万元，分别为住院救助3000.25万元、门诊救助1499.75万元、资助参保418.36万元。", Warning},
	} {
		r := checked(t, x.body)
		f := about(r, "sum/components")
		if f == nil {
			t.Errorf("%s: no finding", x.body)
			continue
		}
		if f.Severity != x.want {
			t.Errorf("%s: %s, want %s", x.body, f.Severity, x.want)
		}
	}
}

// A total left at nothing is told as such.
func TestUnfilledTotal(t *testing.T) {
	r := checked(t, "项目资金\t全年预算数\t全年执行数\n年度资金总额（万元）\t0\t89.97\n其中：财政拨款\t90\t89.97\n其他资金\t0\t0")
	f := about(r, "sum/sources")
	if f == nil {
		t.Skip("the form was not recognised")
	}
	if c := f.Causes[0]; c.Kind != "missing_part" || c.Suggest == "0万元" {
		t.Errorf("%+v", c)
	}
}

// all wants every misprint.
func all(*parse.Figure, float64) bool { return true }
