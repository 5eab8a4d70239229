package check

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// emitted are the rule IDs that the sources of parse and check name.
func emitted(t *testing.T) map[string]string {
	t.Helper()
	id := regexp.MustCompile(`"((?:sum|balance|ratio|change|derived|restatement|score|bound|count|label|numbering|unit|missing|date)/[a-z-]+)"`)
	out := map[string]string{}
	for _, dir := range []string{"*.go", "../parse/*.go", "../parse/internal/*/*.go"} {
		files, err := filepath.Glob(dir)
		if err != nil || len(files) == 0 {
			t.Fatal(dir, err)
		}
		for _, f := range files {
			b := filepath.Base(f)
			if strings.HasPrefix(b, "rules") || strings.HasSuffix(b, "_test.go") {
				continue
			}
			src, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range id.FindAllStringSubmatch(string(src), -1) {
				out[m[1]] = f
			}
		}
	}
	return out
}

func TestRulesAreDocumented(t *testing.T) {
	ids := emitted(t)
	for id, file := range ids {
		if Lookup(id) == nil {
			t.Errorf("%s names the rule %s, which is not documented", file, id)
		}
	}
	seen := map[string]bool{}
	for _, r := range Rules {
		if ids[r.ID] == "" {
			t.Errorf("the rule %s is documented and never used", r.ID)
		}
		if seen[r.ID] {
			t.Errorf("the rule %s is documented twice", r.ID)
		}
		seen[r.ID] = true
		for name, m := range map[string]Message{"title": r.Title, "verifies": r.Verifies, "source": r.Source, "evidence": r.Evidence, "silent": r.Silent, "example": r.Example} {
			if m.ZH == "" || m.EN == "" {
				t.Errorf("%s: no %s", r.ID, name)
			}
		}
		if (r.Formula.ZH == "") != (r.Formula.EN == "") {
			t.Errorf("%s: a formula in one language", r.ID)
		}
		if r.Severity == "" {
			t.Errorf("%s: no severity", r.ID)
		}
		family, _, _ := strings.Cut(r.ID, "/")
		if src, err := os.ReadFile("rules_" + family + ".go"); err != nil || !strings.Contains(string(src), `"`+r.ID+`"`) {
			t.Errorf("%s is not in rules_%s.go", r.ID, family)
		}
	}
}
