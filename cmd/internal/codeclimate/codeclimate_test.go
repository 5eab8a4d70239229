package codeclimate

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gouji/check"
	"gouji/cmd/internal/output"
	"gouji/cmd/internal/sample"
)

func write(t *testing.T, r *output.Run) []issue {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, r); err != nil {
		t.Fatal(err)
	}
	if b.Bytes()[0] != '[' { // no mark in front, and a list even if empty
		t.Errorf("starts with %q", b.Bytes()[0])
	}
	var out []issue
	d := json.NewDecoder(&b)
	d.DisallowUnknownFields()
	if err := d.Decode(&out); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestWrite(t *testing.T) {
	bug := []string{"Bug Risk"}
	want := []issue{
		{"issue", "unread", "the file is damaged", bug, "blocker", hash("unread", "附件/坏 的#1.pdf"), location{"附件/坏 的#1.pdf", lines{1, 1}}},
		{"issue", "note", "the hidden sheet 底稿 was read as well", bug, "info", hash("note", "自评报告.txt", "the hidden sheet 底稿 was read as well"), location{"自评报告.txt", lines{1, 1}}},
		{"issue", "sum/components", "the total is not the sum of its parts; Likely cause: one digit may be wrong; change 51834.07万元 (2:13) to 51834.67万元; Or: the parts were rounded",
			bug, "critical", "f1", location{"自评报告.txt", lines{2, 2}}},
		{"issue", "sum/table", "a column does not add up; Place: table 1, row 3, cell 3", bug, "major", "f2", location{"自评报告.txt", lines{6, 6}}},
		{"issue", "label/fund", "the name of another fund: “城镇职工基本医疗保险基金”", bug, "critical", "f3", location{"自评报告.txt", lines{7, 7}}},
	}
	if d := cmp.Diff(want, write(t, sample.Run(output.English))); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if got := write(t, &output.Run{}); got == nil || len(got) != 0 {
		t.Errorf("nothing gives %v", got)
	}
}

// Copies of a report have entries of their own, the first one those that it
// has alone.
func TestUnique(t *testing.T) {
	r := sample.Run(output.Chinese)
	alone := write(t, r)
	for range 2 {
		twin := sample.Result()
		twin.Content.Document.Path = "./副本.txt"
		r.Results = append(r.Results, twin)
	}
	for _, f := range []int{0, 1} {
		r.Results[0].Findings[f].Fingerprint = ""
		r.Results[0].Findings[f].Severity = check.Note
	}
	seen := map[string]bool{}
	for i, e := range write(t, r) {
		if e.Fingerprint == "" || seen[e.Fingerprint] {
			t.Errorf("%d: fingerprint %q is not its own", i, e.Fingerprint)
		}
		seen[e.Fingerprint] = true
		if i == 4 && e.Fingerprint != alone[4].Fingerprint {
			t.Errorf("a copy changes the fingerprint of the first")
		}
	}
	if len(seen) != 13 {
		t.Errorf("%d entries", len(seen))
	}
}
