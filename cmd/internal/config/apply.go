package config

import (
	"slices"

	"gouji/check"
	"gouji/cmd/internal/output"
)

// Apply does to a result what the file says: rules that are off are taken out
// of it with all they verified and found, severities are changed, accepted
// findings are marked. It returns what is to be told about entries that no
// longer hold. A nil Config does nothing.
func Apply(c *Config, r *check.Result) []Notice {
	if c == nil {
		return nil
	}
	if slices.ContainsFunc(c.rules, func(s setting) bool { return s.off }) {
		c.takeOut(r)
	}
	if slices.ContainsFunc(c.rules, func(s setting) bool { return s.severity != "" }) {
		c.grade(r)
	}
	return c.acceptIn(r)
}

// takeOut removes the relations and findings of rules that are off, numbers
// what is left, and counts anew.
func (c *Config) takeOut(r *check.Result) {
	number := map[int]int{} // old to new
	var relations []check.Relation
	for _, rel := range r.Relations {
		if c.setting(rel.Rule).off {
			continue
		}
		id := len(relations) + 1
		number[rel.ID] = id
		rel.ID = id
		relations = append(relations, rel)
	}
	r.Relations = relations
	var findings []check.Finding
	for _, f := range r.Findings {
		var left []int
		for _, id := range f.Relations {
			if n := number[id]; n > 0 {
				left = append(left, n)
			}
		}
		f.Relations = left
		if c.setting(f.Rule).off {
			// A finding may tell of relations of several rules. Those that are
			// not off remain to be told.
			i := slices.IndexFunc(left, func(id int) bool { return relations[id-1].Verdict == check.Inconsistent })
			if i < 0 {
				continue
			}
			rel := &relations[left[i]-1]
			f.Relations = slices.Insert(slices.Delete(left, i, i+1), 0, rel.ID)
			f.Rule = rel.Rule
			f.Message = check.Message{
				ZH: "报告写 " + rel.Stated + "，" + output.Chinese.Computed(&f, rel) + " " + rel.Computed + "（" + rel.Formula + "），相差 " + rel.Difference,
				EN: "printed " + rel.Stated + ", " + output.English.Computed(&f, rel) + " " + rel.Computed + " (" + rel.Formula + "), off by " + output.English.Difference(rel),
			}
			if rel.Computed == "" { // one quantity stated twice: neither print is what the other should be
				f.Message = check.Message{ZH: "前后不一：" + rel.Formula, EN: "stated twice with different values: " + rel.Formula}
			}
		}
		f.ID = len(findings) + 1
		findings = append(findings, f)
	}
	r.Findings = findings
	count(r)
}

// count brings the coverage up to date.
func count(r *check.Result) {
	c := &r.Coverage
	c.Relations = len(r.Relations)
	c.Consistent, c.Rounding, c.Inconsistent, c.Unchecked = 0, 0, 0, 0
	for i := range r.Relations {
		switch r.Relations[i].Verdict {
		case check.Consistent:
			c.Consistent++
		case check.Rounding:
			c.Rounding++
		case check.Inconsistent:
			c.Inconsistent++
		default:
			c.Unchecked++
		}
	}
	c.Tied = len(r.Content.Figures) - len(r.Untied())
}

// grade changes severities and puts the worst first again.
func (c *Config) grade(r *check.Result) {
	for i := range r.Findings {
		f := &r.Findings[i]
		if s := c.setting(f.Rule).severity; s != "" {
			f.Severity = s
		}
	}
	rank := func(s check.Severity) int {
		return slices.Index([]check.Severity{check.Error, check.Warning, check.Note}, s)
	}
	slices.SortStableFunc(r.Findings, func(a, b check.Finding) int {
		for _, d := range []int{rank(a.Severity) - rank(b.Severity), a.Place.Line - b.Place.Line, a.Place.Column - b.Place.Column} {
			if d != 0 {
				return d
			}
		}
		return 0
	})
	for i := range r.Findings {
		r.Findings[i].ID = i + 1
	}
}

func (c *Config) acceptIn(r *check.Result) []Notice {
	var notices []Notice
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Fingerprint == "" {
			continue
		}
		k := slices.IndexFunc(c.accept, func(e *entry) bool { return e.fingerprint == f.Fingerprint })
		if k < 0 {
			continue
		}
		e := c.accept[k]
		if !e.expired {
			f.Accepted = &check.Acceptance{Reason: e.Reason, By: e.By, Until: e.Until}
		} else if !e.used {
			notices = append(notices, c.notice(e, check.Message{
				ZH: "认可已于 " + e.Until + " 到期，" + output.Chinese.Severity(f.Severity) + " " + f.Rule + " 重新计入",
				EN: "the acceptance ended on " + e.Until + "; the " + output.English.Severity(f.Severity) + " " + f.Rule + " counts again",
			}))
		}
		e.used = true
	}
	return notices
}

// Unmatched tells, after the last result, of entries that no finding fitted.
func (c *Config) Unmatched() []Notice {
	if c == nil {
		return nil
	}
	var notices []Notice
	for _, e := range c.accept {
		if e.used {
			continue
		}
		m := check.Message{
			ZH: "本次检查的文件中没有与指纹 " + e.fingerprint + " 相符的问题",
			EN: "no finding in the files checked has the fingerprint " + e.fingerprint,
		}
		if e.expired {
			m.ZH += "，且认可已于 " + e.Until + " 到期"
			m.EN += ", and the acceptance ended on " + e.Until
		}
		notices = append(notices, c.notice(e, m))
	}
	return notices
}

func (c *Config) notice(e *entry, m check.Message) Notice {
	return Notice{c.Path, e.at.line, e.at.column, m}
}
