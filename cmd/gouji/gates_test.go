package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

var (
	yamlBlock = regexp.MustCompile("(?s)```yaml\n(.*?)```\n")
	gateRun   = regexp.MustCompile(`(?m)- (?:run: )?gouji (check .*) reports/$`)
)

// The gates that the README shows are YAML, and their commands run; its
// .gouji.yaml is one that the program reads.
func TestGates(t *testing.T) {
	data, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	reports := filepath.Join(dir, "reports")
	if err := os.Mkdir(reports, 0o777); err != nil {
		t.Fatal(err)
	}
	report, err := os.ReadFile("../../fixtures/corpus/18-wheat-subsidy.txt")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(reports, "a.txt"), report, 0o666); err != nil {
		t.Fatal(err)
	}
	run := func(args ...string) {
		cmd := exec.Command("gouji", args...)
		cmd.Dir = dir
		out, err := cmd.CombinedOutput()
		if _, exited := err.(*exec.ExitError); err != nil && !exited {
			t.Fatalf("%v\n%s", err, out)
		}
		if code := cmd.ProcessState.ExitCode(); code != 1 {
			t.Errorf("gouji %s: exit status %d\n%s", strings.Join(args, " "), code, out)
		}

	}
	runs, configs := 0, 0
	for _, m := range yamlBlock.FindAllStringSubmatch(string(data), -1) {
		var v map[string]any
		if err := yaml.Unmarshal([]byte(m[1]), &v); err != nil {
			t.Errorf("%v in\n%s", err, m[1])
		}
		if r := gateRun.FindStringSubmatch(m[1]); r != nil {
			runs++
			run(append(strings.Fields(r[1]), "reports/")...)
		}
		if v["accept"] != nil {
			configs++
			if err := os.WriteFile(filepath.Join(dir, "gouji.yaml"), []byte(m[1]), 0o666); err != nil {
				t.Fatal(err)
			}
			run("check", "--config", "gouji.yaml", "reports/")
		}
	}
	if runs != 4 || configs != 2 {
		t.Errorf("%d commands and %d configurations", runs, configs)
	}
}

// The hook runs the program on all files that it reads.
func TestPreCommitHook(t *testing.T) {
	data, err := os.ReadFile("../../.pre-commit-hooks.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var hooks []struct{ ID, Entry, Language, Files string }
	if err := yaml.Unmarshal(data, &hooks); err != nil {
		t.Fatal(err)
	}
	if len(hooks) != 1 || hooks[0].ID != "gouji" || hooks[0].Entry != "gouji check" || hooks[0].Language != "golang" {
		t.Fatalf("%+v", hooks)
	}
	files := regexp.MustCompile(hooks[0].Files)
	for _, ext := range []string{"txt", "md", "csv", "docx", "doc", "wps", "xlsx", "xls", "et", "pdf", "html", "mht", "ofd", "zip", "PDF"} {
		if !files.MatchString("reports/自评报告." + ext) {
			t.Errorf("%s files are passed over", ext)
		}
	}
	if files.MatchString("main.go") {
		t.Error("source files are no reports")
	}
}
