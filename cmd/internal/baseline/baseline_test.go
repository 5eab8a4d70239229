package baseline

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gouji/check"
	"gouji/cmd/internal/output"
	"gouji/cmd/internal/sample"
	"gouji/parse/document"
)

func record(t *testing.T, results ...*check.Result) []byte {
	t.Helper()
	c := Recorder{Language: output.Chinese}
	for _, r := range results {
		c.Add(r)
	}
	var b bytes.Buffer
	if err := c.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const want = `{"schema_version":1, "findings":[
 {"fingerprint":"f1","rule":"sum/components","message":"合计与分项之和不符","path":"自评报告.txt","line":2,"column":13},
 {"fingerprint":"f2","rule":"sum/table","message":"表中合计与各行之和不符","path":"自评报告.txt","line":6,"column":14},
 {"fingerprint":"f3","rule":"label/fund","message":"写成了另一基金的名称","path":"自评报告.txt","line":7,"column":1}]}
`

// What a run writes, the next one accepts, and nothing else.
func TestRoundTrip(t *testing.T) {
	r := sample.Result()
	slices.Reverse(r.Findings)
	got := record(t, r, sample.Clean())
	if d := cmp.Diff(want, string(got)); d != "" {
		t.Fatalf("(-want +got):\n%s", d)
	}
	file := filepath.Join(t.TempDir(), "b.json")
	if err := os.WriteFile(file, got, 0o666); err != nil {
		t.Fatal(err)
	}
	b, err := Read(file)
	if err != nil {
		t.Fatal(err)
	}
	if n := b.Unmatched(); n != 3 {
		t.Errorf("%d entries before the first result", n)
	}
	r = sample.Result()
	r.Findings[1].Fingerprint = "new"
	b.Accept(r, output.English)
	var state []string
	for _, f := range r.Findings {
		if f.Accepted == nil {
			state = append(state, "")
		} else {
			state = append(state, f.Accepted.Reason)
		}
	}
	// What was accepted with a reason of its own keeps it.
	if d := cmp.Diff([]string{"baseline", "", "baseline", "另有说明"}, state); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if n := b.Unmatched(); n != 1 {
		t.Errorf("%d entries unmatched", n)
	}
}

func TestNothing(t *testing.T) {
	b, err := parse(record(t))
	if err != nil || b.Unmatched() != 0 {
		t.Errorf("%v, %v", b, err)
	}
	b = nil
	r := sample.Result()
	b.Accept(r, output.Chinese)
	if b.Unmatched() != 0 || r.Findings[0].Accepted != nil {
		t.Error("no baseline accepts something")
	}
}

func TestProblems(t *testing.T) {
	for text, want := range map[string]string{
		"":                      "not a baseline written by --write-baseline (line 1: unexpected end of JSON input)",
		"{\"findings\":\n[{]}":  "not a baseline written by --write-baseline (line 2: invalid character ']' looking for beginning of object key string)",
		"[]":                    "not a baseline written by --write-baseline (line 1: ",
		`{"schema_version": 2}`: "the baseline has schema_version 2, this program knows 1; write it anew with --write-baseline",
		`{"schema_version":1,"findings":[{"rule":"x"}]}`: "entry 1 of the baseline has no fingerprint",
	} {
		_, err := parse([]byte(text))
		var p *document.Problem
		if !errors.As(err, &p) {
			t.Errorf("%q: %v", text, err)
		} else if len(p.EN) < len(want) || p.EN[:len(want)] != want {
			t.Errorf("%q: %s", text, p.EN)
		}
	}
	if _, err := Read("none.json"); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
}
