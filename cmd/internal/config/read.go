package config

import (
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"go.yaml.in/yaml/v3"

	"gouji/check"
)

// reader makes a Config of the nodes of a YAML file, which know their places,
// and collects everything that is wrong.
type reader struct {
	config   *Config
	known    []*check.Rule
	problems []Notice
}

func (r *reader) wrong(n *yaml.Node, zh, en string, args ...any) {
	r.problems = append(r.problems, Notice{r.config.Path, n.Line, n.Column, check.Message{ZH: fmt.Sprintf(zh, args...), EN: fmt.Sprintf(en, args...)}})
}

var syntaxLine = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:yaml: )?(?:line (\d+): )?`)
})

func (r *reader) file(text string) {
	d := yaml.NewDecoder(strings.NewReader(text))
	var doc yaml.Node
	switch err := d.Decode(&doc); {
	case errors.Is(err, io.EOF):
		return // empty, or nothing but comments
	case err != nil:
		m := syntaxLine().FindStringSubmatch(err.Error())
		line, _ := strconv.Atoi(m[1])
		s := strings.TrimPrefix(err.Error(), m[0])
		r.wrong(&yaml.Node{Line: max(line, 1), Column: 1}, "这一行附近不是正确的 YAML：%s", "not valid YAML near this line: %s", s)
		return
	}
	var more yaml.Node
	if err := d.Decode(&more); !errors.Is(err, io.EOF) {
		n := &more
		if n.Line == 0 {
			n = &yaml.Node{Line: 1, Column: 1}
		}
		r.wrong(n, "文件只能有一个 YAML 文档", "the file must hold one YAML document")
		return
	}
	r.mapping(doc.Content[0], map[string]func(key, value *yaml.Node){
		"rules":   func(_, v *yaml.Node) { r.rules(v) },
		"fail-on": func(_, v *yaml.Node) { r.config.FailOn = r.oneOf(v, "error", "warning", "note", "never") },
		"accept":  func(_, v *yaml.Node) { r.accept(v) },
	}, "rules", "fail-on", "accept")
	slices.SortStableFunc(r.problems, func(a, b Notice) int {
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return a.Column - b.Column
	})
}

// mapping hands the values of a mapping over by key. Keys that are not among
// the known ones, and ones that come twice, are wrong.
func (r *reader) mapping(n *yaml.Node, known map[string]func(key, value *yaml.Node), order ...string) {
	r.pairs(n, func(k, v *yaml.Node) {
		if read := known[k.Value]; read != nil {
			read(k, v)
			return
		}
		r.wrong(k, "未知的键 %q；可用：%s", "unknown key %q; keys are %s", k.Value, list(order))
	})
}

// pairs visits the keys and values of a mapping.
func (r *reader) pairs(n *yaml.Node, visit func(key, value *yaml.Node)) {
	n = target(n)
	if empty(n) {
		return
	}
	if n.Kind != yaml.MappingNode {
		r.wrong(n, "这里应为“键: 值”", "expected keys with values")
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		switch {
		case target(k).Kind != yaml.ScalarNode:
			r.wrong(k, "键应为一个词", "a key must be a word")
		case seen[target(k).Value]:
			r.wrong(k, "键 %q 重复", "key %q comes twice", target(k).Value)
		default:
			seen[target(k).Value] = true
			visit(target(k), v)
		}
	}
}

func (r *reader) rules(n *yaml.Node) {
	r.pairs(n, func(k, v *yaml.Node) {
		value := r.oneOf(v, "on", "off", "error", "warning", "note")
		if !r.rule(k) || value == "" {
			return
		}
		s := setting{pattern: k.Value}
		switch value {
		case "on":
		case "off":
			s.off = true
		default:
			s.severity = check.Severity(value)
		}
		r.config.rules = append(r.config.rules, s)
	})
}

// rule reports whether a key names a rule that there is.
func (r *reader) rule(k *yaml.Node) bool {
	if _, err := path.Match(k.Value, ""); err != nil || k.Value == "" {
		r.wrong(k, "规则名 %q 不正确；应为规则（sum/table）、规则族（sum）或通配（sum/*）", "bad name of a rule %q; name a rule (sum/table), a family (sum) or a pattern (sum/*)", k.Value)
		return false
	}
	var families, names []string
	family, _, inFamily := strings.Cut(k.Value, "/")
	for _, rule := range r.known {
		if rule == nil {
			continue
		}
		if fits(k.Value, rule.ID) {
			return true
		}
		f, _, _ := strings.Cut(rule.ID, "/")
		if !slices.Contains(families, f) {
			families = append(families, f)
		}
		if f == family {
			names = append(names, rule.ID)
		}
	}
	switch {
	case len(families) == 0: // nothing is known of the rules
		return true
	case inFamily && len(names) > 0:
		r.wrong(k, "没有规则 %q；可用：%s", "no rule %q; rules are %s", k.Value, list(names))
	default:
		r.wrong(k, "没有规则 %q；规则族：%s", "no rule %q; families are %s", k.Value, list(families))
	}
	return false
}

func (r *reader) accept(n *yaml.Node) {
	n = target(n)
	if empty(n) {
		return
	}
	if n.Kind != yaml.SequenceNode {
		r.wrong(n, "accept 应为列表，每项以 - 开头", "accept must be a list, each item behind a -")
		return
	}
	first := map[string]position{}
	for _, item := range n.Content {
		e := &entry{at: position{item.Line, item.Column}}
		before := len(r.problems)
		r.mapping(item, map[string]func(key, value *yaml.Node){
			"fingerprint": func(k, v *yaml.Node) {
				e.fingerprint = r.text(v)
				e.at = position{k.Line, k.Column}
			},
			"reason": func(_, v *yaml.Node) { e.Reason = r.text(v) },
			"by":     func(_, v *yaml.Node) { e.By = r.text(v) },
			"until":  func(_, v *yaml.Node) { e.Until = r.date(v) },
		}, "fingerprint", "reason", "by", "until")
		if len(r.problems) > before {
			continue
		}
		if e.fingerprint == "" {
			r.wrong(item, "缺少 fingerprint（问题的指纹，见 --format json 的输出）", "fingerprint is missing (that of the finding, as --format json shows it)")
			continue
		}
		if e.Reason == "" {
			r.wrong(item, "缺少 reason：认可一个问题必须说明理由", "reason is missing: accepting a finding needs one")
			continue
		}
		if at, ok := first[e.fingerprint]; ok {
			r.wrong(item, "指纹 %q 在第 %d 行已经认可", "fingerprint %q is accepted in line %d already", e.fingerprint, at.line)
			continue
		}
		first[e.fingerprint] = e.at
		e.expired = e.Until != "" && e.Until < r.config.today
		r.config.accept = append(r.config.accept, e)
	}
}

// text is a value of one word or line, as it is written: a fingerprint of
// digits is no number.
func (r *reader) text(n *yaml.Node) string {
	n = target(n)
	if n.Kind != yaml.ScalarNode {
		r.wrong(n, "这里应为文字", "expected a text")
		return ""
	}
	if n.Tag == "!!null" {
		return ""
	}
	return strings.TrimSpace(n.Value)
}

func (r *reader) date(n *yaml.Node) string {
	s := r.text(n)
	if _, err := time.Parse(time.DateOnly, s); s != "" && err != nil {
		r.wrong(target(n), "日期 %q 不正确；应写成 2027-12-31", "bad date %q; write it as 2027-12-31", s)
		return ""
	}
	return s
}

// oneOf is a value that must be one of a few words, "" if it is not.
func (r *reader) oneOf(n *yaml.Node, words ...string) string {
	s := r.text(n)
	if slices.Contains(words, s) {
		return s
	}
	if target(n).Kind == yaml.ScalarNode {
		r.wrong(target(n), "值 %q 不正确；可用：%s", "bad value %q; values are %s", s, list(words))
	}
	return ""
}

// target follows an alias.
func target(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.AliasNode && n.Alias != nil {
		return n.Alias
	}
	return n
}

// empty reports whether a key has no value.
func empty(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }

func list(s []string) string { return strings.Join(s, ", ") }
