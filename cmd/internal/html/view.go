package html

import (
	"fmt"
	"path/filepath"
	"slices"
	"sort"
	"strconv"
	"strings"

	"gouji/check"
	"gouji/cmd/internal/excerpt"
	"gouji/cmd/internal/output"
	"gouji/parse"
)

func itoa(n int) string { return strconv.Itoa(n) }

func reportAnchor(id int) string { return "p" + itoa(id) }

// documentView is one document as the page shows it. The ids of everything in
// it begin with its own.
type documentView struct {
	output.Language
	ID         string
	Name, Path string
	Notes      []string
	Reports    []reportView
	Groups     []group
	Severities []choice
	Families   []choice
	Legend     []choice
	Blocks     []block
	Relations  []relationView
	Reasons    []reason
	Untied     int

	result *check.Result
}

// reportView is the summary of one report.
type reportView struct {
	Anchor, Title, About string
	Class, Standing      string // how it stands
	Counts               output.Counts
	Coverage             check.Coverage
	Bar                  []bar
}

// bar is a part of the line that shows how the figures stand.
type bar struct {
	Class    string
	From, To int // thousandths
}

// choice is something that can be chosen, and how often it occurs.
type choice struct {
	Key, Label string
	N          int
}

// group is the findings of one report.
type group struct {
	Title    string // "" where there is but one
	Findings []findingView
}

type findingView struct {
	N                 int
	Key, Family       string // for filtering: the severity, or accepted
	Severity, Message string
	Rule, FamilyName  string
	At, Words         string
	Primary           string // id of what is marked in the text
	Figures           string // the others, by number
	Relation          *relationView
	Also              []relationView
	Chips             []chip
	Passage           []stretch
	Causes            []causeView
	Accepted          *check.Acceptance
	AcceptedText      string
}

type causeView struct {
	Message string
	Chip    *chip
	Suggest string
}

// chip names a figure and leads to it.
type chip struct {
	Link           string
	Text, Name, At string
	Class          string
}

type relationView struct {
	ID                                         int
	Class, Verdict                             string
	Rule, FamilyName                           string
	Formula, Stated, Computed, Off, Slack, Why string
	Is                                         string // what the computed value is to the claim
	Figures                                    string // by number
	Chips                                      []chip
}

// reason is why relations could not be decided, and the claims concerned.
type reason struct {
	Text  string
	Chips []chip
}

// row is a report in the summary of all documents.
type row struct {
	Link, Title, Path string
	Class, Standing   string
	Counts            output.Counts
	Coverage          check.Coverage
	Bar               []bar
}

// Holds is the number of relations that hold.
func (r row) Holds() int { return r.Coverage.Consistent + r.Coverage.Rounding }

func newDocument(l output.Language, r *check.Result, n int) *documentView {
	doc := r.Content.Document
	d := &documentView{
		Language: l,
		ID:       "d" + itoa(n),
		Name:     output.Printable(filepath.Base(filepath.ToSlash(doc.Path))),
		Path:     output.Printable(doc.Path),
		result:   r,
	}
	d.Notes = l.Notes(doc)
	byReport, listed := list(r)
	m := newMarks(r, listed)
	d.reports(m)
	d.findings(m, byReport)
	d.choices(m)
	d.relations(m)
	t := &layout{
		Language: l, id: d.ID, doc: doc, marks: m, lines: map[int32][]rune{},
		about: func(id parse.FigureID) string { return d.about(m, id) },
		drawn: map[parse.FigureID]bool{}, named: map[int]bool{},
	}
	d.Blocks = t.blocks(r.Content.Reports)
	return d
}

// list is the findings in the order in which they are shown: report by report,
// what belongs to none last.
func list(r *check.Result) (byReport [][]*check.Finding, all []*check.Finding) {
	for i := 0; i <= len(r.Content.Reports); i++ {
		id := 0
		if i < len(r.Content.Reports) {
			id = r.Content.Reports[i].ID
		}
		var of []*check.Finding
		for k := range r.Findings {
			if f := &r.Findings[k]; output.FindingReport(r, f) == id {
				of = append(of, f)
			}
		}
		byReport = append(byReport, of)
		all = append(all, of...)
	}
	return byReport, all
}

// reports summarises every report, or the document where it has none.
func (d *documentView) reports(m *marks) {
	r := d.result
	if len(r.Content.Reports) == 0 {
		v := reportView{Title: d.Name, Anchor: reportAnchor(1), Counts: output.Count(r), Coverage: r.Coverage, Bar: bars(r, m, 0)}
		v.Class, v.Standing = standing(d.Language, v.Coverage, v.Counts)
		d.Reports = []reportView{v}
		return
	}
	for i := range r.Content.Reports {
		p := &r.Content.Reports[i]
		v := reportView{Title: d.ReportName(p), Anchor: reportAnchor(p.ID), Coverage: output.Coverage(r, p.ID), Bar: bars(r, m, p.ID)}
		for k := range r.Findings {
			if f := &r.Findings[k]; output.FindingReport(r, f) == p.ID {
				v.Counts.Add(output.Count(&check.Result{Findings: []check.Finding{*f}}))
			}
		}
		var about []string
		for _, s := range []string{p.Organization, p.Subject} {
			if s != "" {
				about = append(about, output.Printable(s))
			}
		}
		if p.Year > 0 {
			about = append(about, fmt.Sprintf(d.Say("%d年度", "%d"), p.Year))
		}
		if len(r.Content.Reports) > 1 {
			about = append(about, fmt.Sprintf(d.Say("第%d–%d行", "lines %d–%d"), p.FirstLine, p.LastLine))
		}
		v.About = strings.Join(about, " · ")
		v.Class, v.Standing = standing(d.Language, v.Coverage, v.Counts)
		d.Reports = append(d.Reports, v)
	}
}

// bars shows how the figures of a report stand, the worst first; report 0 is
// the whole document.
func bars(r *check.Result, m *marks, report int) []bar {
	var n [states]int
	total := 0
	for i := range r.Content.Figures {
		if f := &r.Content.Figures[i]; report == 0 || f.Report == report {
			n[m.states[f.ID]]++
			total++
		}
	}
	var out []bar
	from := 0
	for s := bad; s >= free; s-- {
		if n[s] > 0 {
			out = append(out, bar{s.class(), from * 1000 / total, (from + n[s]) * 1000 / total})
			from += n[s]
		}
	}
	return out
}

// Width is how long a part of the bar is.
func (b bar) Width() int { return b.To - b.From }

func (d *documentView) findings(m *marks, byReport [][]*check.Finding) {
	r := d.result
	quotes := excerpt.New(r)
	n := 0
	for i, of := range byReport {
		if len(of) == 0 {
			continue
		}
		var g group
		if len(r.Content.Reports) > 1 && i < len(r.Content.Reports) {
			g.Title = d.ReportName(&r.Content.Reports[i])
		}
		for _, f := range of {
			n++
			g.Findings = append(g.Findings, d.finding(m, f, n, quotes))
		}
		d.Groups = append(d.Groups, g)
	}
}

// passageLength is about how much of a sentence a finding quotes.
const passageLength = 160

func (d *documentView) finding(m *marks, f *check.Finding, n int, quotes *excerpt.Of) findingView {
	r := d.result
	v := findingView{
		N: n, Key: string(f.Severity), Severity: d.Severity(f.Severity), Message: output.Printable(d.Pick(f.Message)),
		Rule: output.Printable(f.Rule), FamilyName: family(d.Language, f.Rule), At: at(d.Language, f.Place),
		Words: output.Printable(f.Words), Primary: fmt.Sprintf("%s-w%d", d.ID, n),
	}
	v.Family, _, _ = strings.Cut(f.Rule, "/")
	if id := m.primary[f]; id > 0 {
		v.Primary = fmt.Sprintf("%s-n%d", d.ID, id)
	}
	var figures []string
	for _, id := range f.Figures {
		figures = append(figures, itoa(int(id)))
		v.Chips = append(v.Chips, d.chips(m, id)...)
	}
	v.Figures = strings.Join(figures, " ")
	for i, id := range f.Relations {
		rel := find(r, id)
		switch {
		case rel == nil:
		case i == 0:
			x := d.relation(m, rel)
			x.Is = d.Computed(f, rel)
			v.Relation = &x
		default:
			v.Also = append(v.Also, d.relation(m, rel))
		}
	}
	if p := quotes.Passages(r, f); len(p) > 0 {
		v.Passage = quote(p[0].Shorten(passageLength))
	}
	for _, c := range f.Causes {
		x := causeView{Message: output.Printable(d.Pick(c.Message)), Suggest: output.Printable(c.Suggest)}
		if cs := d.chips(m, c.Figure); len(cs) > 0 {
			x.Chip = &cs[0]
		}
		v.Causes = append(v.Causes, x)
	}
	if a := f.Accepted; a != nil {
		v.Key = "accepted"
		s := []string{output.Printable(a.Reason)}
		if a.By != "" {
			s = append(s, output.Printable(a.By))
		}
		if a.Until != "" {
			s = append(s, d.Say("有效期至 ", "until ")+output.Printable(a.Until))
		}
		v.AcceptedText = strings.Join(s, d.Say("，", ", "))
		v.Accepted = a
	}
	return v
}

// quote cuts a passage at the figures it marks.
func quote(p excerpt.Passage) []stretch {
	var out []stretch
	for i := 0; i < len(p.Text); {
		j := i
		for j < len(p.Text) && p.Roles[j] == p.Roles[i] {
			j++
		}
		s := stretch{Text: string(p.Text[i:j])}
		switch p.Roles[i] {
		case excerpt.Claim:
			s.Class = "claim"
		case excerpt.Operand:
			s.Class = "operand"
		}
		out = append(out, s)
		i = j
	}
	return out
}

// choices are the filters and the legend.
func (d *documentView) choices(m *marks) {
	severities, families := map[string]int{}, map[string]int{}
	names := map[string]string{}
	for _, g := range d.Groups {
		for i := range g.Findings {
			f := &g.Findings[i]
			severities[f.Key]++
			families[f.Family]++
			names[f.Family] = f.FamilyName
		}
	}
	for _, s := range []check.Severity{check.Error, check.Warning, check.Note} {
		if n := severities[string(s)]; n > 0 {
			d.Severities = append(d.Severities, choice{string(s), d.Severity(s), n})
		}
	}
	if n := severities["accepted"]; n > 0 {
		d.Severities = append(d.Severities, choice{"accepted", d.Say("已认可", "accepted"), n})
	}
	for id, n := range families {
		d.Families = append(d.Families, choice{id, names[id], n})
	}
	sort.Slice(d.Families, func(i, j int) bool {
		a, b := d.Families[i], d.Families[j]
		return a.N > b.N || a.N == b.N && a.Key < b.Key
	})
	var n [states]int
	for i := range d.result.Content.Figures {
		n[m.states[d.result.Content.Figures[i].ID]]++
	}
	for s := bad; s >= free; s-- {
		if n[s] > 0 {
			d.Legend = append(d.Legend, choice{s.class(), s.label(d.Language), n[s]})
		}
	}
	d.Untied = d.result.Coverage.Figures - d.result.Coverage.Tied
}

// relations lists all relations, those that do not hold first, and why some
// could not be decided.
func (d *documentView) relations(m *marks) {
	r := d.result
	order := []check.Verdict{check.Inconsistent, check.Unchecked, check.Rounding, check.Consistent}
	reasons := map[string]int{}
	for _, v := range order {
		for i := range r.Relations {
			rel := &r.Relations[i]
			if rel.Verdict != v {
				continue
			}
			x := d.relation(m, rel)
			d.Relations = append(d.Relations, x)
			if v == check.Unchecked && len(x.Chips) > 0 {
				k, ok := reasons[x.Why]
				if !ok {
					k = len(d.Reasons)
					reasons[x.Why] = k
					d.Reasons = append(d.Reasons, reason{Text: x.Why})
				}
				d.Reasons[k].Chips = append(d.Reasons[k].Chips, x.Chips[0])
			}
		}
	}
	slices.SortStableFunc(d.Reasons, func(a, b reason) int { return len(b.Chips) - len(a.Chips) })
}

func (d *documentView) relation(m *marks, rel *check.Relation) relationView {
	v := relationView{
		ID: rel.ID, Class: verdictClass(rel.Verdict), Verdict: verdict(d.Language, rel.Verdict),
		Rule: output.Printable(rel.Rule), FamilyName: family(d.Language, rel.Rule),
		Formula: output.Printable(rel.Formula), Stated: output.Printable(rel.Stated), Computed: output.Printable(rel.Computed), Is: d.Computed(nil, rel),
	}
	switch rel.Verdict {
	case check.Rounding:
		v.Off, v.Slack = output.Printable(d.Difference(rel)), output.Printable(rel.Slack)
	case check.Inconsistent:
		v.Off = output.Printable(d.Difference(rel))
	case check.Unchecked:
		if v.Why = output.Printable(d.Pick(rel.Reason.Message)); v.Why == "" {
			v.Why = output.Printable(rel.Reason.Code)
		}
	}
	ids := append([]parse.FigureID{rel.Claim}, rel.Operands...)
	var figures []string
	for _, id := range ids {
		figures = append(figures, itoa(int(id)))
	}
	v.Figures = strings.Join(figures, " ")
	v.Chips = d.chips(m, ids...)
	return v
}

func verdictClass(v check.Verdict) string {
	switch v {
	case check.Consistent:
		return good.class()
	case check.Rounding:
		return near.class()
	case check.Inconsistent:
		return bad.class()
	}
	return open.class()
}

func (d *documentView) chips(m *marks, ids ...parse.FigureID) []chip {
	var out []chip
	for _, id := range ids {
		if f := d.result.Figure(id); f != nil {
			out = append(out, chip{fmt.Sprintf("%s-n%d", d.ID, id), output.Printable(f.Text), output.Printable(f.Name), at(d.Language, f.Place), m.states[id].class()})
		}
	}
	return out
}

// about is what is known of a figure.
func (d *documentView) about(m *marks, id parse.FigureID) string {
	f := d.result.Figure(id)
	s := []string{m.states[id].label(d.Language)}
	for _, x := range []string{output.Printable(f.Name), output.Printable(f.Period.String()), at(d.Language, f.Place)} {
		if x != "" {
			s = append(s, x)
		}
	}
	return strings.Join(s, " · ")
}

// rows are the reports of the document in the summary.
func (d *documentView) rows() []row {
	var out []row
	for i := range d.Reports {
		p := &d.Reports[i]
		link := d.ID
		if len(d.Reports) > 1 {
			link += "-" + p.Anchor
		}
		out = append(out, row{link, p.Title, d.Path, p.Class, p.Standing, p.Counts, p.Coverage, p.Bar})
	}
	return out
}

func find(r *check.Result, id int) *check.Relation {
	if id >= 1 && id <= len(r.Relations) && r.Relations[id-1].ID == id {
		return &r.Relations[id-1]
	}
	for i := range r.Relations {
		if r.Relations[i].ID == id {
			return &r.Relations[i]
		}
	}
	return nil
}
