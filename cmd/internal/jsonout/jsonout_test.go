package jsonout

import (
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gouji/check"
	"gouji/cmd/internal/output"
	"gouji/cmd/internal/sample"
)

var update = flag.Bool("update", false, "write the golden files")

func write(t *testing.T, lang output.Language, end output.End, results ...*check.Result) string {
	t.Helper()
	var b strings.Builder
	w := New(&b, output.Options{Version: "v1.2.3", Language: lang})
	for _, r := range results {
		if err := w.Result(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.End(&end); err != nil {
		t.Fatal(err)
	}
	if !json.Valid([]byte(b.String())) {
		t.Fatalf("not JSON: %s", b.String())
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	end := output.End{
		Errors:  []output.InputError{{Path: "缺失.docx", Message: check.Message{ZH: "文件不存在", EN: "no such file"}}},
		Skipped: map[string]int{".png": 1},
	}
	for _, lang := range []output.Language{output.Chinese, output.English} {
		got := write(t, lang, end, sample.Result(), sample.Clean())
		file := "testdata/" + string(lang) + ".golden"
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
			t.Error(diff)
		}
	}
}

// Empty lists are lists, not null, and a run without documents is an object.
func TestEmpty(t *testing.T) {
	want := `{"schema_version":1, "tool":{"name":"gouji","version":"v1.2.3"}, "documents":[],
 "errors":[]}
`
	if got := write(t, output.Chinese, output.End{}); got != want {
		t.Errorf("got %s", got)
	}
	r := sample.Clean()
	r.Relations[0].Operands = nil
	r.Findings = []check.Finding{{ID: 1, Rule: "a/b", Severity: check.Note}}
	if got := write(t, output.Chinese, output.End{}, r); strings.Contains(got, "null") {
		t.Errorf("null in %s", got)
	}
}
