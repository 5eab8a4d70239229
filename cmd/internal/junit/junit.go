// Package junit writes the results as JUnit XML, for the test reports of CI
// services. A document is a test suite, and every tie between its figures a
// test: a finding that is an error or a warning is a failure, a note, an
// accepted finding or a tie that could not be checked is skipped, a tie that
// holds passes. A file that could not be read or checked is an error.
package junit

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"gouji/check"
	"gouji/cmd/internal/output"
	"gouji/cmd/internal/plain"
)

type suites struct {
	XMLName xml.Name `xml:"testsuites"`
	Name    string   `xml:"name,attr"`
	counts
	Suites []*suite `xml:"testsuite"`
}

type counts struct {
	Tests    int    `xml:"tests,attr"`
	Failures int    `xml:"failures,attr"`
	Errors   int    `xml:"errors,attr"`
	Skipped  int    `xml:"skipped,attr"`
	Time     string `xml:"time,attr"`
}

type suite struct {
	Name string `xml:"name,attr"`
	counts
	Cases []testcase `xml:"testcase"`

	path  string
	names map[string]int
}

type testcase struct {
	Class   string   `xml:"classname,attr"`
	Name    string   `xml:"name,attr"`
	File    string   `xml:"file,attr,omitempty"`
	Line    int      `xml:"line,attr,omitempty"`
	Time    string   `xml:"time,attr"`
	Failure *outcome `xml:"failure"`
	Error   *outcome `xml:"error"`
	Skipped *outcome `xml:"skipped"`
}

type outcome struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr,omitempty"`
	Text    string `xml:",chardata"`
}

// Write writes a run.
func Write(w io.Writer, r *output.Run) error {
	all := suites{Name: "gouji", counts: counts{Time: "0"}}
	byPath := map[string]*suite{}
	for _, res := range r.Results {
		s := newSuite(res.Content.Document.Path)
		all.Suites = append(all.Suites, s)
		byPath[s.path] = s
		s.document(r.Language, res)
	}
	for _, e := range r.Errors {
		s := byPath[e.Path]
		if s == nil {
			s = newSuite(e.Path)
			all.Suites = append(all.Suites, s)
			byPath[e.Path] = s
		}
		m := r.Language.Pick(e.Message)
		s.add(testcase{Name: r.Language.Say("可以核对", "can be checked"), Error: &outcome{Message: m, Type: "unread", Text: m}})
	}
	for _, s := range all.Suites {
		all.Tests += s.Tests
		all.Failures += s.Failures
		all.Errors += s.Errors
		all.Skipped += s.Skipped
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", " ")
	if err := e.Encode(all); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

func newSuite(path string) *suite {
	return &suite{Name: plain.Path(path), counts: counts{Time: "0"}, path: path, names: map[string]int{}}
}

// add adds a test. Services know a test again by its class and name, so no two
// have the same, and neither has a line number in it, which moves.
func (s *suite) add(c testcase) {
	s.names[c.Name]++
	if n := s.names[c.Name]; n > 1 {
		c.Name += fmt.Sprintf(" (%d)", n)
	}
	c.Class, c.File, c.Time = s.Name, s.Name, "0"
	s.Cases = append(s.Cases, c)
	s.Tests++
	switch {
	case c.Failure != nil:
		s.Failures++
	case c.Error != nil:
		s.Errors++
	case c.Skipped != nil:
		s.Skipped++
	}
}

func (s *suite) document(l output.Language, r *check.Result) {
	for _, n := range l.Notes(r.Content.Document) {
		s.add(testcase{Name: l.Say("注意", "note"), Skipped: &outcome{Message: n}})
	}
	told := map[int]bool{} // relations that belong to a finding
	for i := range r.Findings {
		f := &r.Findings[i]
		for _, id := range f.Relations {
			told[id] = true
		}
		s.finding(l, r, f)
	}
	for i := range r.Relations {
		if rel := &r.Relations[i]; !told[rel.ID] {
			s.relation(l, r, rel)
		}
	}
}

func (s *suite) finding(l output.Language, r *check.Result, f *check.Finding) {
	lines := plain.Lines(l, r, f)
	o := &outcome{Message: lines[0], Type: string(f.Severity)}
	text := lines
	if f.Place.Line > 0 {
		text = append([]string{fmt.Sprintf("%s:%d:%d", s.Name, f.Place.Line, max(f.Place.Column, 1))}, lines...)
	}
	for _, id := range f.Relations {
		if rel := plain.Relation(r, id); rel != nil {
			text = append(text, formula(l, f, rel))
		}
	}
	o.Text = strings.Join(text, "\n")
	c := testcase{Name: f.Rule + " " + output.Printable(f.Words), Line: f.Place.Line}
	if rel := plain.Telling(r, f); rel != nil {
		c.Name = name(r, rel, f.Rule)
	} else if f.Words == "" && len(f.Figures) > 0 {
		c.Name = name(r, &check.Relation{Claim: f.Figures[0]}, f.Rule)
	}
	c.Name = strings.TrimSpace(c.Name)
	switch {
	case f.Accepted != nil:
		o.Message = l.Say("已认可：", "accepted: ") + plain.Acceptance(l, f.Accepted)
		o.Type = ""
		c.Skipped = o
	case f.Severity == check.Note:
		o.Message = l.Severity(f.Severity) + l.Say("：", ": ") + o.Message
		o.Type = ""
		c.Skipped = o
	default:
		c.Failure = o
	}
	s.add(c)
}

func (s *suite) relation(l output.Language, r *check.Result, rel *check.Relation) {
	c := testcase{Name: name(r, rel, rel.Rule)}
	if f := r.Figure(rel.Claim); f != nil {
		c.Line = f.Place.Line
	}
	switch rel.Verdict {
	case check.Unchecked:
		m := l.Pick(rel.Reason.Message)
		if m == "" {
			m = rel.Reason.Code
		}
		c.Skipped = &outcome{Message: l.Say("未核对：", "not checked: ") + m}
	case check.Inconsistent: // without a finding
		c.Failure = &outcome{Message: formula(l, nil, rel), Type: string(check.Error)}
	}
	s.add(c)
}

// name says what is checked: the rule and the figure that is claimed.
func name(r *check.Result, rel *check.Relation, rule string) string {
	s := rule
	if f := r.Figure(rel.Claim); f != nil {
		s += " " + strings.TrimSpace(f.Name+" "+f.Text)
	} else if rel.Stated != "" {
		s += " " + rel.Stated
	}
	return output.Printable(s)
}

func formula(l output.Language, f *check.Finding, rel *check.Relation) string {
	s := rel.Formula
	if rel.Stated != "" {
		s += l.Say("，报告写 ", "; printed ") + rel.Stated
	}
	if rel.Computed != "" {
		s += l.Say("，", "; ") + l.Computed(f, rel) + " " + rel.Computed
	}
	if rel.Difference != "" {
		s += l.Say("，相差 ", "; difference ") + l.Difference(rel)
	}
	return output.Printable(s)
}
