package junit

import (
	"bytes"
	"encoding/xml"
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gouji/check"
	"gouji/cmd/internal/output"
	"gouji/cmd/internal/sample"
)

var update = flag.Bool("update", false, "write the golden files")

func write(t *testing.T, r *output.Run) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestGolden(t *testing.T) {
	for _, l := range []output.Language{output.Chinese, output.English} {
		got := write(t, sample.Run(l))
		golden := "testdata/" + string(l) + ".golden"
		if *update {
			if err := os.WriteFile(golden, got, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(string(want), string(got)); d != "" {
			t.Errorf("%s (-want +got):\n%s", golden, d)
		}
	}
}

// The counts are those of the elements, and tests can be told apart.
func TestCounts(t *testing.T) {
	r := sample.Run(output.Chinese)
	r.Errors = append(r.Errors, output.InputError{Path: sample.Path, Message: check.Message{ZH: "控制\x00字符 ]]>"}})
	twin := r.Results[0].Relations[1]
	twin.ID = 7
	r.Results[0].Relations = append(r.Results[0].Relations, twin)
	var got suites
	if err := xml.Unmarshal(write(t, r), &got); err != nil {
		t.Fatal(err)
	}
	var sum counts
	seen := map[[2]string]bool{}
	for _, s := range got.Suites {
		n := counts{Time: "0"}
		for _, c := range s.Cases {
			if k := [2]string{c.Class, c.Name}; seen[k] {
				t.Errorf("two tests %q", k)
			} else {
				seen[k] = true
			}
			n.Tests++
			switch {
			case c.Failure != nil:
				n.Failures++
			case c.Error != nil:
				n.Errors++
			case c.Skipped != nil:
				n.Skipped++
			}
		}
		if n != s.counts {
			t.Errorf("%s: counts %v, want %v", s.Name, s.counts, n)
		}
		sum.Tests += n.Tests
		sum.Failures += n.Failures
		sum.Errors += n.Errors
		sum.Skipped += n.Skipped
	}
	sum.Time = "0"
	if got.counts != sum {
		t.Errorf("all: counts %v, want %v", got.counts, sum)
	}
	if want := (counts{Tests: 12, Failures: 3, Errors: 2, Skipped: 4, Time: "0"}); sum != want {
		t.Errorf("counts %v, want %v", sum, want)
	}
}
