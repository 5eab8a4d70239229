package table

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gouji/check"
	"gouji/cmd/internal/output"
	"gouji/cmd/internal/sample"
	"gouji/cmd/internal/wrap"
)

var update = flag.Bool("update", false, "write the golden files")

func show(t *testing.T, o output.Options, results ...*check.Result) string {
	t.Helper()
	var b strings.Builder
	w := New(&b, o)
	for _, r := range results {
		if err := w.Result(r); err != nil {
			t.Fatal(err)
		}
	}
	end := &output.End{
		Inputs:  len(results) + 1,
		Errors:  []output.InputError{{Path: "缺失.docx", Message: check.Message{ZH: "文件不存在", EN: "no such file"}}},
		Skipped: map[string]int{".png": 1, ".rar": 2, "": 1},
	}
	if err := w.End(end); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	for _, tt := range []struct {
		name string
		o    output.Options
	}{
		{"zh", output.Options{Language: output.Chinese}},
		{"en", output.Options{Language: output.English}},
		{"narrow", output.Options{Language: output.Chinese, Terminal: output.Terminal{Width: 44}}},
		{"colour", output.Options{Language: output.Chinese, Terminal: output.Terminal{Width: 60, Color: true}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := show(t, tt.o, sample.Result(), sample.Clean())
			file := filepath.Join("testdata", tt.name+".golden")
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
		})
	}
}

var ansi = regexp.MustCompile("\x1b\\[[0-9;]*m")

// No line may be wider than the terminal, in any language and colour, and
// colour must not change the text.
func TestWidth(t *testing.T) {
	for _, lang := range []output.Language{output.Chinese, output.English} {
		for width := leastWidth; width <= 130; width += 9 {
			for _, color := range []bool{false, true} {
				o := output.Options{Language: lang, Terminal: output.Terminal{Width: width, Color: color}}
				long := sample.Result()
				m := &long.Findings[0].Message
				m.ZH, m.EN = strings.Repeat(m.ZH, 20), strings.Repeat(m.EN+" ", 20)
				got := show(t, o, long, sample.Clean())
				for l := range strings.Lines(got) {
					l = strings.TrimSuffix(l, "\n")
					if n := wrap.Width(ansi.ReplaceAllString(l, "")); n > width {
						t.Fatalf("%s, width %d: %d columns: %s", lang, width, n, l)
					}
				}
			}
		}
	}
}

// A report in which nothing was checked must not look clean.
func TestNothingChecked(t *testing.T) {
	r := sample.Clean()
	r.Relations, r.Coverage = nil, check.Coverage{Figures: 5}
	got := show(t, output.Options{}, r)
	if strings.Contains(got, "没有发现不符") || !strings.Contains(got, "请人工核对") {
		t.Error(got)
	}
}

func TestRules(t *testing.T) {
	var rules []*check.Rule
	for i, id := range []string{"sum/components", "ratio/execution"} {
		rules = append(rules, &check.Rule{ID: id, Severity: check.Error,
			Title:    check.Message{ZH: fmt.Sprintf("规则%d", i+1), EN: fmt.Sprintf("rule %d", i+1)},
			Verifies: check.Message{ZH: "核对内容", EN: "contents"}, Formula: check.Message{ZH: "a + b = c", EN: "a + b = c"}})
	}
	var b strings.Builder
	if err := Rules(&b, rules, output.Options{Language: output.Chinese}); err != nil {
		t.Fatal(err)
	}
	if err := Rule(&b, rules[0], output.Options{Language: output.English}); err != nil {
		t.Fatal(err)
	}
	want := []string{
		" sum/components  │ 规则1（错误）",
		" ratio/execution │ 规则2（错误）",
		"━━ sum/components  rule 1 " + strings.Repeat("━", 74),
		" verifies │ contents",
		" formula  │ a + b = c",
		" severity │ error",
		"",
	}
	if diff := cmp.Diff(want, strings.Split(b.String(), "\n")); diff != "" {
		t.Error(diff)
	}
}
