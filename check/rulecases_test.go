package check

import (
	"slices"
	"strings"
	"testing"

	"gouji/parse"
	"gouji/parse/document"
	"gouji/parse/text"
)

// want is what a rule must make of a text.
type want int

const (
	right  want = iota // verifies the claim, and nothing is reported
	wrong              // reports the claim, and nothing else is reported
	silent             // decides nothing, however tempting the figures
)

// ruleCase is a phrasing or layout and what its rule must make of it. A text
// whose first line begins with # brings the title of its report. Rules about
// words and implied limits, which no relation shows, have cases that hold
// where the words are right.
type ruleCase struct {
	want want
	text string
	// tie is the relation: its formula, behind ≠ what is stated, or the words
	// at fault.
	tie string
}

// ruleCases are the cases of all rules; those of family sum stand in
// rules_sum_test.go, and so on; more of tables in rules_table_test.go.
func ruleCases() map[string][]ruleCase {
	all := map[string][]ruleCase{}
	for _, family := range []map[string][]ruleCase{
		sumCases, balanceCases, ratioCases, changeCases, derivedCases, restatementCases, scoreCases, boundCases,
		countCases, labelCases, numberingCases, unitCases, missingCases, dateCases, tableCases, transferCases,
	} {
		for rule, cases := range family {
			all[rule] = append(slices.Clip(all[rule]), cases...)
		}
	}
	return all
}

// ruleResult checks the text of a case.
func ruleResult(t *testing.T, s string) *Result {
	t.Helper()
	if own, ok := strings.CutPrefix(s, "# "); ok {
		s = own
	} else {
		s = title + s
	}
	doc, err := text.Read([]byte(s+"\n"), document.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	return Check(parse.Parse(doc))
}

// ties are the relations of a rule that bear or do not bear out their claim,
// and the words that it finds fault with.
func ties(r *Result, rule string) (good, bad []string) {
	for _, rel := range r.Relations {
		switch {
		case rel.Rule != rule || rel.Verdict == Unchecked:
		case holds(rel.Verdict):
			good = append(good, rel.Formula)
		case strings.ContainsAny(rel.Formula, "<>≠≤≥"):
			bad = append(bad, rel.Formula)
		default:
			bad = append(bad, rel.Formula+" ≠ "+rel.Stated)
		}
	}
	for _, f := range r.Findings {
		if f.Rule == rule && len(f.Relations) == 0 {
			bad = append(bad, f.Words)
		}
	}
	return good, bad
}

// companions are the rules that report only what another has found fault with.
var companions = map[string]string{"bound/outlay": "ratio/execution"}

// TestRules reads every case and compares what its rule makes of it.
func TestRules(t *testing.T) {
	for rule, cases := range ruleCases() {
		relates := false // the rule verifies claims, and does more than find fault
		for _, x := range cases {
			good, _ := ties(ruleResult(t, x.text), rule)
			relates = relates || len(good) > 0
		}
		for _, x := range cases {
			r := ruleResult(t, x.text)
			good, bad := ties(r, rule)
			var others []string
			for _, f := range r.Findings {
				if f.Rule != rule && f.Severity != Note && f.Rule != companions[rule] {
					others = append(others, f.Rule+": "+f.Message.ZH)
				}
			}
			ok := false
			switch x.want {
			case right:
				ok = len(bad) == 0 && len(others) == 0 && (x.tie == "" && (len(good) > 0 || !relates) || slices.Contains(good, x.tie))
			case wrong:
				ok = slices.Contains(bad, x.tie) && len(bad) == 1 && len(others) == 0
			case silent:
				ok = len(good) == 0 && len(bad) == 0 && len(others) == 0
			}
			if !ok {
				t.Errorf("%s: %s\nwant %v %s\n bears out %q\n finds fault with %q\n and tells of %q", rule, x.text, x.want, x.tie, good, bad, others)
			}
		}
	}
}

// TestRulesHaveCases wants every rule of the catalogue to be shown where it
// verifies, where it reports and where it stays silent, and in at least five
// phrasings or layouts.
func TestRulesHaveCases(t *testing.T) {
	all := ruleCases()
	for rule, cases := range all {
		if Lookup(rule) == nil {
			t.Errorf("cases of %s, which is no rule", rule)
		}
		seen := map[string]bool{}
		for _, x := range cases {
			if seen[x.text] {
				t.Errorf("%s: twice %s", rule, x.text)
			}
			seen[x.text] = true
		}
	}
	for _, r := range Rules {
		var n [3]int
		for _, x := range all[r.ID] {
			n[x.want]++
		}
		if n[right] == 0 || n[wrong] == 0 || n[silent] == 0 || n[right]+n[wrong] < 5 {
			t.Errorf("%s: %d right, %d wrong, %d silent", r.ID, n[right], n[wrong], n[silent])
		}
	}
}
