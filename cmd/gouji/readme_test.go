package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"
)

var updateReadme = flag.Bool("update", false, "rewrite the outputs and the table of rules in README.md")

const readme = "../../README.md"

var (
	// consoleBlock is a command and what it prints.
	consoleBlock = regexp.MustCompile("(?s)```console\n\\$ gouji ([^\n]*)\n(.*?)```\n")
	// rulesBlock is a table of rules in a language.
	rulesBlock = regexp.MustCompile(`(?s)<!-- rules (zh|en) -->\n(.*?)<!-- /rules -->\n`)
	ruleLine   = regexp.MustCompile(`(?m)^ *([a-z]+/[a-z-]+) *│ *(.*?) *[（(]([^（()）]*)[)）] *$`)
)

// The outputs that the README shows are those of the program, and its tables
// of rules those of `gouji rules`.
func TestReadme(t *testing.T) {
	data, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	if n := len(consoleBlock.FindAllString(text, -1)); n < 2 {
		t.Errorf("only %d outputs", n)
	}
	text = consoleBlock.ReplaceAllStringFunc(text, func(block string) string {
		args := consoleBlock.FindStringSubmatch(block)[1]
		return "```console\n$ gouji " + args + "\n" + printedBy(t, strings.Fields(args)...) + "```\n"
	})
	text = rulesBlock.ReplaceAllStringFunc(text, func(block string) string {
		lang := rulesBlock.FindStringSubmatch(block)[1]
		rules := ruleLine.FindAllStringSubmatch(printedBy(t, "rules", "--lang", lang), -1)
		if len(rules) == 0 {
			return block // the list is yet to come
		}
		head := "| Rule | Verifies | Severity |"
		if lang == "zh" {
			head = "| 规则 | 核对什么 | 最高级别 |"
		}
		table := head + "\n| --- | --- | --- |\n"
		for _, r := range rules {
			table += fmt.Sprintf("| `%s` | %s | %s |\n", r[1], r[2], r[3])
		}
		return fmt.Sprintf("<!-- rules %s -->\n%s<!-- /rules -->\n", lang, table)
	})
	if text == string(data) {
		return
	}
	if !*updateReadme {
		t.Fatal("README.md is stale: go test ./cmd/gouji -run TestReadme -update")
	}
	if err := os.WriteFile(readme, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// printedBy is what the program prints when it is run at the top.
func printedBy(t *testing.T, args ...string) string {
	t.Helper()
	cmd := exec.Command("gouji", args...)
	cmd.Dir = "../.."
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); errs.Len() > 0 {
		t.Fatalf("gouji %s: %v\n%s", strings.Join(args, " "), err, errs.String())
	}
	return out.String()
}
