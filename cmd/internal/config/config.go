// Package config reads .gouji.yaml, in which the users of a folder of reports
// say what they do not want to be told:
//
//	rules:
//	  numbering: off        # a family of rules
//	  sum/*: warning        # whatever these find is a warning
//	  sum/table: on         # of several lines that fit, the last decides
//	fail-on: warning        # error, warning, note or never
//	accept:
//	  - fingerprint: 5b3c0d…
//	    reason: 口径不同，附注已说明
//	    by: 张三
//	    until: 2027-12-31    # the last day that it holds
//
// What is wrong in the file is told with line and column: a word that is
// passed over in silence would hide findings or show ones that were accepted.
package config

import (
	"errors"
	"fmt"
	"os"
	"path"
	"strings"
	"time"

	"gouji/check"
	"gouji/cmd/internal/output"
	"gouji/parse/charset"
	"gouji/parse/document"
)

// Name is the file that is looked for beside the reports.
const Name = ".gouji.yaml"

// Config is what a file says.
type Config struct {
	Path   string
	FailOn string // error, warning, note, never, or "" if the file does not say

	rules  []setting
	accept []*entry
	today  string
}

// setting is one line about rules.
type setting struct {
	pattern  string
	off      bool
	severity check.Severity // "" for that of the rule
}

// entry accepts one finding.
type entry struct {
	fingerprint string
	check.Acceptance
	at            position
	used, expired bool
}

type position struct{ line, column int }

// Notice tells of an entry of the file that does nothing.
type Notice struct {
	Path         string
	Line, Column int
	Message      check.Message
}

// In is the notice in one line.
func (n Notice) In(l output.Language) string {
	return fmt.Sprintf("%s:%d:%d%s%s", output.Printable(n.Path), n.Line, n.Column, l.Say("：", ": "), output.Printable(l.Pick(n.Message)))
}

// Error is all that is wrong with a file.
type Error struct {
	Path     string
	Problems []Notice // in the order of their places
}

func (e *Error) Error() string { return strings.Join(e.In(output.English), "\n") }

// In is what is wrong, one line each.
func (e *Error) In(l output.Language) []string {
	var out []string
	for _, p := range e.Problems {
		out = append(out, p.In(l))
	}
	return out
}

// maxSize is far more than anybody writes by hand.
const maxSize = 4 << 20

// Load reads a file. Names of rules are looked up among the rules given, if
// any. Entries whose last day lies before today do not hold.
func Load(file string, rules []*check.Rule, today time.Time) (*Config, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return parse(file, data, rules, today)
}

func parse(file string, data []byte, rules []*check.Rule, today time.Time) (*Config, error) {
	whole := func(zh, en string) error {
		return &Error{file, []Notice{{file, 1, 1, check.Message{ZH: zh, EN: en}}}}
	}
	if len(data) > maxSize {
		return nil, whole("文件过大", "the file is too large")
	}
	text, _, err := charset.Decode(data)
	if err != nil && !errors.Is(err, document.Empty) {
		return nil, whole("不是文本文件", "not a text file")
	}
	r := reader{config: &Config{Path: file, today: today.Format(time.DateOnly)}, known: rules}
	r.file(text)
	if len(r.problems) > 0 {
		return nil, &Error{file, r.problems}
	}
	return r.config, nil
}

// fits reports whether a pattern names a rule: its ID, its family, or a
// pattern with * and ?.
func fits(pattern, id string) bool {
	if pattern == "*" || pattern == id {
		return true
	}
	if family, _, _ := strings.Cut(id, "/"); !strings.Contains(pattern, "/") {
		id = family
	}
	ok, err := path.Match(pattern, id)
	return ok && err == nil
}

// setting is the line that decides about a rule, the zero setting if none
// does.
func (c *Config) setting(id string) setting {
	for i := len(c.rules) - 1; i >= 0; i-- {
		if fits(c.rules[i].pattern, id) {
			return c.rules[i]
		}
	}
	return setting{}
}
