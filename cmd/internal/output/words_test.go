package output

import (
	"testing"

	"gouji/check"
)

// Every format calls the computed value the same, and only what is suggested
// is what should be.
func TestComputed(t *testing.T) {
	rel := &check.Relation{ID: 1, Rule: "sum/table", Claim: 1, Computed: "95分"}
	tests := []struct {
		rule  string
		cause *check.Cause
		want  string
	}{
		{"sum/table", &check.Cause{Figure: 1, Suggest: "95"}, "should be"},
		{"sum/table", &check.Cause{Figure: 1, Suggest: "95分"}, "should be"},
		{"sum/table", &check.Cause{Figure: 1, Suggest: "9"}, "computed"},
		{"sum/table", &check.Cause{Figure: 1}, "computed"},
		{"sum/table", &check.Cause{Figure: 2, Suggest: "95"}, "computed"},
		{"sum/table", nil, "computed"},
		{"bound/target", nil, "required"},
		{"count/list", nil, "listed"},
	}
	for _, tt := range tests {
		f := &check.Finding{}
		if tt.cause != nil {
			f.Causes = []check.Cause{*tt.cause}
		}
		rel.Rule = tt.rule
		if got := English.Computed(f, rel); got != tt.want {
			t.Errorf("%s, %+v: %s, want %s", tt.rule, tt.cause, got, tt.want)
		}
	}
	if got := English.Computed(nil, rel); got != "listed" {
		t.Error(got)
	}
}

func TestDifference(t *testing.T) {
	rel := &check.Relation{Difference: "-0.60个百分点"}
	if zh, en := Chinese.Difference(rel), English.Difference(rel); zh != "-0.60个百分点" || en != "-0.60 points" {
		t.Error(zh, en)
	}
}
