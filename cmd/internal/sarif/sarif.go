// Package sarif writes the results as a SARIF 2.1.0 log, for code scanning
// services and SARIF viewers. Accepted findings stay in it as suppressed
// results. Lines are those of the file for txt, md and csv, and those that
// `gouji text FILE` prints for all other formats; where a page or table says
// more, it is given as a logical location.
package sarif

import (
	"encoding/json"
	"io"
	"net/url"
	"path/filepath"
	"sort"
	"strings"

	"gouji/check"
	"gouji/cmd/internal/output"
	"gouji/cmd/internal/plain"
	"gouji/parse"
)

// Writer makes the function that writes a run, with the metadata of the rules
// given. A rule that is not among them is listed with its ID alone.
func Writer(rules []*check.Rule) func(io.Writer, *output.Run) error {
	return func(w io.Writer, r *output.Run) error {
		e := json.NewEncoder(w)
		e.SetEscapeHTML(false)
		e.SetIndent("", " ")
		return e.Encode(newLog(rules, r))
	}
}

func newLog(rules []*check.Rule, r *output.Run) *log {
	b := &builder{
		Language: r.Language,
		run: run{
			Tool:        tool{component{Name: "gouji", Version: r.Version, Rules: []rule{}}},
			Language:    r.Language.Say("zh-CN", "en-US"),
			ColumnKind:  "unicodeCodePoints",
			Invocations: []invocation{{Successful: len(r.Errors) == 0}},
			Artifacts:   []artifact{},
			Results:     []result{},
		},
		rules:     map[string]int{},
		artifacts: map[string]int{},
	}
	b.addRules(rules, r.Results)
	for _, res := range r.Results {
		b.document(res)
		for _, n := range b.Notes(res.Content.Document) {
			b.notify("note", res.Content.Document.Path, n)
		}
	}
	for _, e := range r.Errors {
		b.notify("error", e.Path, b.Pick(e.Message))
	}
	return &log{schemaURI, version, []run{b.run}}
}

type builder struct {
	output.Language
	run       run
	rules     map[string]int // place of each in the list
	artifacts map[string]int // likewise, by URI
}

// addRules lists the rules: the documented ones as they are given, then those
// that only findings name.
func (b *builder) addRules(rules []*check.Rule, results []*check.Result) {
	list := &b.run.Tool.Driver.Rules
	for _, r := range rules {
		if r == nil {
			continue
		}
		if _, ok := b.rules[r.ID]; ok {
			continue
		}
		b.rules[r.ID] = len(*list)
		*list = append(*list, b.rule(r))
	}
	var unknown []string
	for _, res := range results {
		for i := range res.Findings {
			id := res.Findings[i].Rule
			if _, ok := b.rules[id]; !ok {
				b.rules[id] = 0
				unknown = append(unknown, id)
			}
		}
	}
	sort.Strings(unknown)
	for _, id := range unknown {
		b.rules[id] = len(*list)
		*list = append(*list, rule{ID: id, Properties: tags(id)})
	}
}

func (b *builder) rule(r *check.Rule) rule {
	out := rule{
		ID:               r.ID,
		ShortDescription: b.text(r.Title),
		FullDescription:  b.text(r.Verifies),
		Properties:       tags(r.ID),
	}
	if r.Severity != "" {
		out.Default = &configuration{level(r.Severity)}
	}
	var help []string
	put := func(zh, en, s string) {
		if s != "" {
			help = append(help, b.Say(zh+"：", en+": ")+s)
		}
	}
	put("核对", "Verifies", b.Pick(r.Verifies))
	put("公式", "Formula", b.Pick(r.Formula))
	put("依据", "Source", b.Pick(r.Source))
	put("条件", "Evidence", b.Pick(r.Evidence))
	put("不报", "Silent", b.Pick(r.Silent))
	put("示例", "Example", b.Pick(r.Example))
	if len(help) > 0 {
		out.Help = &message{strings.Join(help, "\n")}
	}
	return out
}

// text is a message, nil where there is none.
func (b *builder) text(m check.Message) *message {
	if s := b.Pick(m); s != "" {
		return &message{s}
	}
	return nil
}

// tags name the family of a rule.
func tags(id string) *ruleProperties {
	family, _, _ := strings.Cut(id, "/")
	return &ruleProperties{[]string{family}}
}

func (b *builder) document(r *check.Result) {
	d := r.Content.Document
	at := b.artifact(d.Path)
	if d.SHA256 != "" {
		b.run.Artifacts[*at.Index].Hashes = &hashes{d.SHA256}
	}
	for i := range r.Findings {
		b.run.Results = append(b.run.Results, b.result(r, &r.Findings[i], at))
	}
}

// artifact lists a file once and refers to it.
func (b *builder) artifact(path string) artifactLocation {
	u := uri(path)
	i, ok := b.artifacts[u]
	if !ok {
		i = len(b.run.Artifacts)
		b.artifacts[u] = i
		b.run.Artifacts = append(b.run.Artifacts, artifact{Location: artifactLocation{URI: u}, Roles: []string{"analysisTarget"}})
	}
	return artifactLocation{u, &i}
}

func (b *builder) result(r *check.Result, f *check.Finding, at artifactLocation) result {
	out := result{
		RuleID:    f.Rule,
		RuleIndex: b.rules[f.Rule],
		Level:     level(f.Severity),
		Message:   message{strings.Join(plain.Lines(b.Language, r, f), "\n")},
		Locations: []location{b.location(r, f.Place, at)},
		// Present even when empty: it says that nothing suppresses the result.
		Suppressions: []suppression{},
	}
	for _, id := range f.Figures {
		fig := r.Figure(id)
		if fig == nil || fig.Place.Line == f.Place.Line && fig.Place.Column == f.Place.Column {
			continue
		}
		l := b.location(r, fig.Place, at)
		l.ID = len(out.RelatedLocations) + 1
		l.Message = &message{output.Printable(strings.TrimSpace(fig.Name + " " + fig.Text))}
		out.RelatedLocations = append(out.RelatedLocations, l)
	}
	if f.Fingerprint != "" {
		out.PartialFingerprints = map[string]string{
			"gouji/v1": f.Fingerprint,
			// The only one that GitHub reads. It would else hash the line, which
			// changes with every word next to the figure.
			"primaryLocationLineHash": f.Fingerprint,
		}
	}
	if a := f.Accepted; a != nil {
		s := suppression{Kind: "external", Status: "accepted", Justification: output.Printable(a.Reason)}
		if a.By != "" || a.Until != "" {
			s.Properties = &suppressionProperties{output.Printable(a.By), output.Printable(a.Until)}
		}
		out.Suppressions = append(out.Suppressions, s)
	}
	if rel := plain.Telling(r, f); rel != nil {
		out.Properties = &properties{rel.Formula, rel.Stated, rel.Computed, b.Difference(rel)}
	}
	return out
}

func (b *builder) location(r *check.Result, p parse.Place, at artifactLocation) location {
	l := location{Physical: physicalLocation{Artifact: at}}
	if p.Line > 0 {
		g := &region{StartLine: p.Line}
		if p.Column > 0 {
			g.StartColumn = p.Column
			if p.Length > 0 {
				g.EndColumn = p.Column + p.Length
			}
			if s := snippet(r, p); s != "" {
				g.Snippet = &message{s}
			}
		}
		l.Physical.Region = g
	}
	if w := b.Where(p); w != "" {
		l.Logical = []logicalLocation{{w}}
	}
	return l
}

// snippet is the text at a place.
func snippet(r *check.Result, p parse.Place) string {
	lines := r.Content.Document.Lines
	if p.Line > len(lines) {
		return ""
	}
	rs := []rune(lines[p.Line-1])
	from, to := p.Column-1, p.Column-1+p.Length
	if from >= to || to > len(rs) {
		return ""
	}
	return output.Printable(string(rs[from:to]))
}

// notify tells what could not be read or checked, and what a reader must know
// of a file.
func (b *builder) notify(level, path, text string) {
	n := notification{Level: level, Message: message{output.Printable(path) + b.Say("：", ": ") + text}}
	if path != "" {
		n.Locations = []location{{Physical: physicalLocation{Artifact: b.artifact(path)}}}
	}
	in := &b.run.Invocations[0]
	in.Notifications = append(in.Notifications, n)
}

func level(s check.Severity) string { return plain.Level(s, "error", "warning", "note") }

// uri is a path as a URI: relative where the path is, so that a service finds
// the file in its copy of the project, and a file URI where it is absolute.
func uri(path string) string {
	p := plain.Path(path)
	absolute := filepath.IsAbs(path)
	parts := strings.Split(p, "/")
	for i, s := range parts {
		if absolute && filepath.VolumeName(path) != "" && i == 0 {
			continue // a drive letter keeps its colon
		}
		parts[i] = strings.ReplaceAll(url.PathEscape(s), ":", "%3A")
	}
	p = strings.Join(parts, "/")
	switch {
	case !absolute:
		return p
	case strings.HasPrefix(p, "//"):
		return "file:" + p // a share on a server
	case strings.HasPrefix(p, "/"):
		return "file://" + p
	}
	return "file:///" + p
}
