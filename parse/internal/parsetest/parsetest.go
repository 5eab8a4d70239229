// Package parsetest helps the tests of the packages that parse is made of: they
// read a whole text and compare the relations that come of it.
package parsetest

import (
	"strings"
	"testing"

	"gouji/check"
	"gouji/parse"
	"gouji/parse/document"
	"gouji/parse/text"
)

// Case is a name, a text, and the relations that it claims: "formula = stated",
// with ✗ before those that do not hold. Bounds are left out.
type Case [3]string

// Relations reads a text and writes its relations as the cases do.
func Relations(t *testing.T, s string) []string {
	t.Helper()
	doc, err := text.Read([]byte(s), document.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, r := range check.Check(parse.Parse(doc)).Relations {
		if strings.HasPrefix(r.Rule, "bound/") || strings.HasPrefix(r.Rule, "restatement/") || r.Verdict == check.Unchecked {
			continue
		}
		f := r.Formula
		if i := strings.LastIndex(f, " = "); i >= 0 {
			f = f[:i]
		}
		f += " = " + r.Stated
		if r.Verdict == check.Inconsistent {
			f = "✗ " + f
		}
		out = append(out, f)
	}
	return out
}

// Tables reads tables under the title of a report, and compares their relations with those wanted.
func Tables(t *testing.T, cases []Case) {
	for _, c := range cases {
		t.Run(c[0], func(t *testing.T) {
			Compare(t, Relations(t, "安澜县2023年专项资金绩效自评报告\n"+c[1]), c[2])
		})
	}
}

// Compare requires the relations wanted, one to a line, and no other.
func Compare(t *testing.T, got []string, want string) {
	t.Helper()
	missing := map[string]int{}
	for _, w := range strings.Split(want, "\n") {
		if w = strings.TrimSpace(w); w != "" {
			missing[w]++
		}
	}
	for _, g := range got {
		if missing[g] > 0 {
			missing[g]--
		} else {
			t.Errorf("not expected: %s", g)
		}
	}
	for w, n := range missing {
		if n > 0 {
			t.Errorf("missing: %s", w)
		}
	}
}

// Prose compares the relations of texts that bring their own titles.
func Prose(t *testing.T, cases []Case) {
	for _, c := range cases {
		t.Run(c[0], func(t *testing.T) {
			Compare(t, Relations(t, strings.TrimSpace(c[1])), c[2])
		})
	}
}

// Read is what a text says.
func Read(t testing.TB, s string) *parse.Content {
	t.Helper()
	doc, err := text.Read([]byte(s), document.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	return parse.Parse(doc)
}

// Texts are the figures of a text as printed, parted by spaces.
func Texts(c *parse.Content) string {
	var out []string
	for _, f := range c.Figures {
		out = append(out, f.Text)
	}
	return strings.Join(out, " ")
}

// Lines sets the cells of a form one to a line.
func Lines(cells string) string {
	return strings.Join(strings.Fields(cells), "\n") + "\n"
}

// Bounds writes the bounds that a text claims.
func Bounds(t *testing.T, s string) []string {
	t.Helper()
	doc, err := text.Read([]byte(s), document.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, r := range check.Check(parse.Parse(doc)).Relations {
		if strings.HasPrefix(r.Rule, "bound/target") && r.Verdict != check.Unchecked {
			out = append(out, strings.ReplaceAll(r.Formula, " ", ""))
		}
	}
	return out
}
