package config

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"gouji/check"
	"gouji/cmd/internal/output"
	"gouji/cmd/internal/sample"
)

var today = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

func rules() []*check.Rule {
	var out []*check.Rule
	for _, id := range []string{"sum/components", "sum/table", "sum/level", "ratio/execution", "label/fund", "missing/result", "numbering/order"} {
		out = append(out, &check.Rule{ID: id})
	}
	return append(out, nil)
}

func load(t *testing.T, text string) *Config {
	t.Helper()
	c, err := parse("c.yaml", []byte(text), rules(), today)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestProblems(t *testing.T) {
	tests := []struct{ name, text, zh, en string }{
		{"unknown key", "fail-on: error\n规则: 1\n", `c.yaml:2:1：未知的键 "规则"；可用：rules, fail-on, accept`,
			`c.yaml:2:1: unknown key "规则"; keys are rules, fail-on, accept`},
		{"unknown key in an entry", "accept:\n  - fingerprint: f1\n    理由: 无\n", `c.yaml:3:5：未知的键 "理由"；可用：fingerprint, reason, by, until`,
			`c.yaml:3:5: unknown key "理由"; keys are fingerprint, reason, by, until`},
		{"bad level", "fail-on: fatal", `c.yaml:1:10：值 "fatal" 不正确；可用：error, warning, note, never`,
			`c.yaml:1:10: bad value "fatal"; values are error, warning, note, never`},
		{"bad setting", "rules: {sum/table: no}", `c.yaml:1:20：值 "no" 不正确；可用：on, off, error, warning, note`,
			`c.yaml:1:20: bad value "no"; values are on, off, error, warning, note`},
		{"unknown rule", "rules:\n  sum/tabel: off\n", `c.yaml:2:3：没有规则 "sum/tabel"；可用：sum/components, sum/table, sum/level`,
			`c.yaml:2:3: no rule "sum/tabel"; rules are sum/components, sum/table, sum/level`},
		{"unknown family", "rules:\n  sums/*: off\n", `c.yaml:2:3：没有规则 "sums/*"；规则族：sum, ratio, label, missing, numbering`,
			`c.yaml:2:3: no rule "sums/*"; families are sum, ratio, label, missing, numbering`},
		{"bad pattern", "rules:\n  'sum/[': off\n", `c.yaml:2:3：规则名 "sum/[" 不正确；应为规则（sum/table）、规则族（sum）或通配（sum/*）`,
			`c.yaml:2:3: bad name of a rule "sum/["; name a rule (sum/table), a family (sum) or a pattern (sum/*)`},
		{"no reason", "accept:\n  - fingerprint: f1\n    by: 张三\n  - fingerprint: f2\n    reason: '  '\n",
			"c.yaml:2:5：缺少 reason：认可一个问题必须说明理由\nc.yaml:4:5：缺少 reason：认可一个问题必须说明理由",
			"c.yaml:2:5: reason is missing: accepting a finding needs one\nc.yaml:4:5: reason is missing: accepting a finding needs one"},
		{"no fingerprint", "accept: [{reason: 无}]", `c.yaml:1:10：缺少 fingerprint（问题的指纹，见 --format json 的输出）`,
			`c.yaml:1:10: fingerprint is missing (that of the finding, as --format json shows it)`},
		{"bad date", "accept:\n- fingerprint: f1\n  reason: 无\n  until: 2026年底\n", `c.yaml:4:10：日期 "2026年底" 不正确；应写成 2027-12-31`,
			`c.yaml:4:10: bad date "2026年底"; write it as 2027-12-31`},
		{"no such day", "accept:\n- {fingerprint: f1, reason: 无, until: 2026-02-30}\n", `c.yaml:2:39：日期 "2026-02-30" 不正确；应写成 2027-12-31`,
			`c.yaml:2:39: bad date "2026-02-30"; write it as 2027-12-31`},
		{"twice", "accept:\n- {fingerprint: f1, reason: 甲}\n- {fingerprint: f1, reason: 乙}\nfail-on: note\nfail-on: error\n",
			"c.yaml:3:3：指纹 \"f1\" 在第 2 行已经认可\nc.yaml:5:1：键 \"fail-on\" 重复",
			"c.yaml:3:3: fingerprint \"f1\" is accepted in line 2 already\nc.yaml:5:1: key \"fail-on\" comes twice"},
		{"wrong shapes", "rules: [sum]\naccept: {a: b}\nfail-on: [error]\n",
			"c.yaml:1:8：这里应为“键: 值”\nc.yaml:2:9：accept 应为列表，每项以 - 开头\nc.yaml:3:10：这里应为文字",
			"c.yaml:1:8: expected keys with values\nc.yaml:2:9: accept must be a list, each item behind a -\nc.yaml:3:10: expected a text"},
		{"list", "- a\n", "c.yaml:1:1：这里应为“键: 值”", "c.yaml:1:1: expected keys with values"},
		{"no YAML", "rules:\n  sum: off\n bad: [\n", "c.yaml:2:1：这一行附近不是正确的 YAML：", "c.yaml:2:1: not valid YAML near this line: "},
		{"two documents", "fail-on: note\n---\nfail-on: error\n", "c.yaml:2:1：文件只能有一个 YAML 文档", "c.yaml:2:1: the file must hold one YAML document"},
		{"binary", "\x00\x01\x02\xff", "c.yaml:1:1：不是文本文件", "c.yaml:1:1: not a text file"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := parse("c.yaml", []byte(tt.text), rules(), today)
			var e *Error
			if !errors.As(err, &e) {
				t.Fatalf("error is %v", err)
			}
			for l, want := range map[output.Language]string{output.Chinese: tt.zh, output.English: tt.en} {
				got := strings.Join(e.In(l), "\n")
				if got != want && (tt.name != "no YAML" || !strings.HasPrefix(got, want)) {
					t.Errorf("in %s:\n%s\nwant:\n%s", l, got, want)
				}
			}
		})
	}
}

func TestEmpty(t *testing.T) {
	for _, text := range []string{"", "# 无\n", "rules:\naccept:\n", "---\n", "accept: []\nrules: {}"} {
		c := load(t, text)
		r := sample.Result()
		if n := Apply(c, r); len(n) > 0 || len(c.Unmatched()) > 0 {
			t.Errorf("%q: %v", text, n)
		}
		if d := cmp.Diff(sample.Result().Findings, r.Findings); d != "" {
			t.Errorf("%q changes findings:\n%s", text, d)
		}
	}
	if Apply(nil, sample.Result()) != nil || (*Config)(nil).Unmatched() != nil {
		t.Error("no file has notices")
	}
}

// Old Notepad saves in GBK.
func TestGBK(t *testing.T) {
	c, err := parse("c.yaml", []byte("accept:\n- fingerprint: f1\n  reason: \xbf\xda\xbe\xb6\xb2\xbb\xcd\xac\n"), nil, today)
	if err != nil {
		t.Fatal(err)
	}
	if c.accept[0].Reason != "口径不同" {
		t.Errorf("reason %q", c.accept[0].Reason)
	}
}

func TestFits(t *testing.T) {
	for pattern, want := range map[string]bool{
		"sum": true, "sum/*": true, "sum/table": true, "*": true, "*/table": true, "s?m": true, "sum/t*": true,
		"su": false, "sum/": false, "table": false, "sum/tab": false, "sum/level": false, "[": false,
	} {
		if got := fits(pattern, "sum/table"); got != want {
			t.Errorf("fits(%q) = %t", pattern, got)
		}
	}
}

func ids(r *check.Result) []string {
	var out []string
	for i, f := range r.Findings {
		if f.ID != i+1 {
			out = append(out, "wrong id")
		}
		out = append(out, string(f.Severity)+" "+f.Rule)
	}
	return out
}

func TestApplyRules(t *testing.T) {
	tests := []struct {
		text string
		want []string
		c    check.Coverage
	}{
		{"label: off", []string{"error sum/components", "warning sum/table", "note missing/result"},
			check.Coverage{Figures: 9, Tied: 7, Relations: 6, Rounding: 1, Inconsistent: 3, Unchecked: 2}},
		{"sum: off", []string{"error label/fund", "note missing/result"},
			check.Coverage{Figures: 9, Tied: 2, Relations: 3, Rounding: 1, Unchecked: 2}},
		{"'*': off\n  label/fund: on", []string{"error label/fund"}, check.Coverage{Figures: 9}},
		{"sum/*: off\n  sum/table: note", []string{"error label/fund", "note missing/result", "note sum/table"},
			check.Coverage{Figures: 9, Tied: 4, Relations: 4, Rounding: 1, Inconsistent: 1, Unchecked: 2}},
		// The finding of sum/components also tells of a relation of sum/level.
		{"sum/components: off", []string{"error sum/level", "warning sum/table", "error label/fund", "note missing/result"},
			check.Coverage{Figures: 9, Tied: 5, Relations: 5, Rounding: 1, Inconsistent: 2, Unchecked: 2}},
		{"missing: error\n  sum: warning", []string{"error missing/result", "error label/fund", "warning sum/components", "warning sum/table"},
			check.Coverage{Figures: 9, Tied: 7, Relations: 6, Rounding: 1, Inconsistent: 3, Unchecked: 2}},
	}
	for _, tt := range tests {
		c := load(t, "rules:\n  "+tt.text+"\n")
		r := sample.Result()
		Apply(c, r)
		if d := cmp.Diff(tt.want, ids(r)); d != "" {
			t.Errorf("%s: findings (-want +got):\n%s", tt.text, d)
		}
		if r.Coverage.Tied = len(r.Content.Figures) - len(r.Untied()); r.Coverage != tt.c {
			t.Errorf("%s: coverage %+v, want %+v", tt.text, r.Coverage, tt.c)
		}
		for i, rel := range r.Relations {
			if rel.ID != i+1 || c.setting(rel.Rule).off {
				t.Errorf("%s: relation %d of %s has id %d", tt.text, i+1, rel.Rule, rel.ID)
			}
		}
		// Every broken relation is told of, and nothing that is gone.
		told := map[int]bool{}
		for _, f := range r.Findings {
			for _, id := range f.Relations {
				told[id] = true
				if id > len(r.Relations) || r.Relations[id-1].Verdict != check.Inconsistent {
					t.Errorf("%s: finding %d tells of relation %d", tt.text, f.ID, id)
				}
			}
		}
		for _, rel := range r.Relations {
			if rel.Verdict == check.Inconsistent && !told[rel.ID] {
				t.Errorf("%s: nothing tells of relation %d", tt.text, rel.ID)
			}
		}
	}
}

func TestApplyAccept(t *testing.T) {
	c := load(t, `# 认可
accept:
  - fingerprint: f1
    reason: 口径不同
    by: 张三
    until: 2026-11-22
  - fingerprint: f2
    reason: 已修改
    until: 2026-11-21
  - reason: 无
    fingerprint: gone
  - {fingerprint: 0012, reason: 旧, until: 2020-01-01}
`)
	r := sample.Result()
	notices := Apply(c, r)
	if d := cmp.Diff(&check.Acceptance{Reason: "口径不同", By: "张三", Until: "2026-11-22"}, r.Findings[0].Accepted); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if r.Findings[1].Accepted != nil {
		t.Error("accepted after the last day")
	}
	notices = append(notices, Apply(c, sample.Result())...) // told once
	notices = append(notices, c.Unmatched()...)
	var zh, en []string
	for _, n := range notices {
		zh = append(zh, n.In(output.Chinese))
		en = append(en, n.In(output.English))
	}
	if d := cmp.Diff([]string{
		"c.yaml:7:5：认可已于 2026-11-21 到期，警告 sum/table 重新计入",
		"c.yaml:11:5：本次检查的文件中没有与指纹 gone 相符的问题",
		"c.yaml:12:6：本次检查的文件中没有与指纹 0012 相符的问题，且认可已于 2020-01-01 到期",
	}, zh); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if d := cmp.Diff([]string{
		"c.yaml:7:5: the acceptance ended on 2026-11-21; the warning sum/table counts again",
		"c.yaml:11:5: no finding in the files checked has the fingerprint gone",
		"c.yaml:12:6: no finding in the files checked has the fingerprint 0012, and the acceptance ended on 2020-01-01",
	}, en); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

func TestFinder(t *testing.T) {
	t.Chdir(t.TempDir())
	put := func(name, text string) {
		t.Helper()
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	put(".gouji.yaml", "fail-on: never")
	put("a/.gouji.yaml", "fail-on: note")
	put("a/b/c/.gouji.yaml", "fail-on: warning")
	put("a/b/x.zip", "")
	put("bad/.gouji.yaml", "nonsense: 1")
	tests := []struct{ args, path, want string }{
		{"a", "a/b/x.txt", "a/.gouji.yaml"},
		{"a", "a/b/c/x.txt", "a/b/c/.gouji.yaml"},
		{"a/b", "a/b/x.txt", ""}, // above the folder that was named
		{"a/b/x.txt", "a/b/x.txt", ""},
		{"a/x.txt", "a/x.txt", "a/.gouji.yaml"},
		{"a/b/x.zip", "a/b/x.zip!/c/x.txt", ""},
		{"a a/b", "a/b/x.zip!/c/x.txt", "a/.gouji.yaml"},
		{".", "a/b/x.txt", "a/.gouji.yaml"},
		{".", "d/x.txt", ".gouji.yaml"},
		{"./", "x.txt", ".gouji.yaml"},
		{"-", "-", ".gouji.yaml"},
	}
	for _, tt := range tests {
		f, err := NewFinder("", strings.Fields(tt.args), nil, today)
		if err != nil {
			t.Fatal(err)
		}
		for range 2 {
			c, err := f.For(filepath.FromSlash(tt.path))
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			if c != nil {
				got = filepath.ToSlash(c.Path)
			}
			if got != tt.want {
				t.Errorf("%s for %s: %q, want %q", tt.args, tt.path, got, tt.want)
			}
		}
	}
	f, err := NewFinder("a/.gouji.yaml", []string{"."}, nil, today)
	if err != nil {
		t.Fatal(err)
	}
	if c, err := f.For("a/b/c/x.txt"); err != nil || c != f.Given() || c.FailOn != "note" {
		t.Errorf("given: %v, %v", c, err)
	}
	if f, err = NewFinder("", []string{"bad"}, nil, today); err != nil {
		t.Fatal(err)
	}
	var e *Error
	if _, err := f.For("bad/x.txt"); !errors.As(err, &e) {
		t.Errorf("error %v", err)
	}
	if _, err := NewFinder("none.yaml", nil, nil, today); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("error %v", err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add("rules: {sum: off}\naccept: [{fingerprint: a, reason: b, until: 2027-01-01}]")
	f.Add("a: &x {b: *x}")
	f.Add("? [a]\n: b")
	f.Fuzz(func(t *testing.T, text string) {
		c, err := parse("c", []byte(text), rules(), today)
		if err == nil {
			Apply(c, sample.Result())
		}
	})
}
