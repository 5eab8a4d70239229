package check_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"math/big"
	"os"
	"slices"
	"strings"
	"testing"

	"gouji/check"
	"gouji/fixtures"
	"gouji/parse"
	"gouji/parse/document"
	"gouji/parse/reader"
)

var update = flag.Bool("update", false, "rewrite fixtures/known.txt, and raise the floors of fixtures/floors.json")

// TestFixtures measures the checker on the whole fixture corpus. A relation is
// found when the checker has one over exactly the same figures, a finding when
// one names the relation that does not hold or points at the problem. Recall
// is over what the gold calls clear, precision over what the checker decides
// (holding bounds, counts and restatements that no gold lists count neither
// way) and over findings above the severity of notes.
func TestFixtures(t *testing.T) {
	known, err := fixtures.Known()
	if err != nil {
		t.Fatal(err)
	}
	var total score
	var lines []string
	for _, c := range load(t) {
		s := judge(t, c)
		total.add(s)
		seen := slices.Clone(s.wrong)
		for _, w := range known[c.Name] {
			if i := slices.Index(seen, w); i >= 0 {
				seen = slices.Delete(seen, i, i+1)
			} else if !*update {
				t.Errorf("%s: no longer so, remove it from fixtures/known.txt:\n  %s", c.Name, w)
			}
		}
		if len(seen) > 0 && !*update {
			t.Errorf("%s:\n  %s", c.Name, strings.Join(seen, "\n  "))
		}
		if len(s.wrong) > 0 {
			lines = append(lines, c.Name)
			for _, w := range s.wrong {
				lines = append(lines, "  "+w)
			}
		}
	}
	got := floorsFile{
		RelationRecall:    total.relationRecall.percent(),
		RelationPrecision: total.relationPrecision.percent(),
		VerdictsRight:     total.verdictsRight.percent(),
		FindingRecall:     total.findingRecall.percent(),
		FindingPrecision:  total.findingPrecision.percent(),
		FalseErrors:       total.falseErrors,
	}
	t.Logf("relations: recall %v, precision %v, verdict right %v", total.relationRecall, total.relationPrecision, total.verdictsRight)
	t.Logf("findings: recall %v, precision %v, false errors %d", total.findingRecall, total.findingPrecision, total.falseErrors)
	floors := floors(t)
	floor(t, "relation recall", got.RelationRecall, &floors.RelationRecall)
	floor(t, "relation precision", got.RelationPrecision, &floors.RelationPrecision)
	floor(t, "verdicts right", got.VerdictsRight, &floors.VerdictsRight)
	floor(t, "finding recall", got.FindingRecall, &floors.FindingRecall)
	floor(t, "finding precision", got.FindingPrecision, &floors.FindingPrecision)
	if *update {
		floors.FalseErrors = min(floors.FalseErrors, got.FalseErrors)
		write(t, "../fixtures/known.txt", []byte(knownHead+strings.Join(append(lines, ""), "\n")))
		writeFloors(t, floors)
	} else if got.FalseErrors > floors.FalseErrors {
		t.Errorf("%d false errors, more than %d", got.FalseErrors, floors.FalseErrors)
	}
}

// TestReports measures the checker in the same way on reports that it was not made for. What it
// misses there is not listed: their gold is one reader's, and some of it may be doubted.
func TestReports(t *testing.T) {
	cases, err := fixtures.Reports()
	if err != nil {
		t.Fatal(err)
	}
	var total score
	for _, c := range cases {
		total.add(judge(t, c))
	}
	t.Logf("relations: recall %v, precision %v, verdict right %v", total.relationRecall, total.relationPrecision, total.verdictsRight)
	t.Logf("findings: recall %v, precision %v, false errors %d", total.findingRecall, total.findingPrecision, total.falseErrors)
	all := floors(t)
	f := &all.Reports
	floor(t, "relation recall", total.relationRecall.percent(), &f.RelationRecall)
	floor(t, "relation precision", total.relationPrecision.percent(), &f.RelationPrecision)
	floor(t, "finding recall", total.findingRecall.percent(), &f.FindingRecall)
	floor(t, "finding precision", total.findingPrecision.percent(), &f.FindingPrecision)
	if *update {
		f.FalseErrors = min(f.FalseErrors, total.falseErrors)
		writeFloors(t, all)
	} else if total.falseErrors > f.FalseErrors {
		t.Errorf("%d false errors, more than %d", total.falseErrors, f.FalseErrors)
	}
}

const knownHead = `# What the checker is known to miss (missed …) or to claim wrongly (extra …,
# false …) in each case. go test fails on anything else, and on a line that is
# no longer true; go test ./check -run TestFixtures -update writes this file.
`

func load(t testing.TB) []*fixtures.Case {
	t.Helper()
	cases, err := fixtures.Load()
	if err != nil {
		t.Fatal(err)
	}
	return cases
}

// floorsFile is fixtures/floors.json: shares of a hundred that may not be
// undercut, and the number of false errors that may not be exceeded.
type floorsFile struct {
	RelationRecall    float64      `json:"relation_recall"`
	RelationPrecision float64      `json:"relation_precision"`
	VerdictsRight     float64      `json:"verdicts_right"`
	FindingRecall     float64      `json:"finding_recall"`
	FindingPrecision  float64      `json:"finding_precision"`
	FalseErrors       int          `json:"false_errors"`
	MutantsKilled     float64      `json:"mutants_killed"`
	MutantsBlamed     float64      `json:"mutants_blamed"`
	Reports           reportFloors `json:"reports"`
}

// reportFloors are those of the reports that the checker was not made for.
type reportFloors struct {
	RelationRecall    float64 `json:"relation_recall"`
	RelationPrecision float64 `json:"relation_precision"`
	FindingRecall     float64 `json:"finding_recall"`
	FindingPrecision  float64 `json:"finding_precision"`
	FalseErrors       int     `json:"false_errors"`
}

const floorsPath = "../fixtures/floors.json"

func floors(t *testing.T) floorsFile {
	t.Helper()
	var f floorsFile
	data, err := os.ReadFile(floorsPath)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &f); err != nil {
		t.Fatal(err)
	}
	return f
}

// floor fails under the floor; with -update it raises it to half a point under
// the present figure instead.
func floor(t *testing.T, name string, got float64, floor *float64) {
	t.Helper()
	if *update {
		*floor = max(*floor, math.Floor(2*got-1)/2)
	} else if got < *floor {
		t.Errorf("%s %.1f%%, under the floor of %.1f%%", name, got, *floor)
	}
}

func writeFloors(t *testing.T, f floorsFile) {
	t.Helper()
	data, err := json.MarshalIndent(f, "", "\t")
	if err != nil {
		t.Fatal(err)
	}
	write(t, floorsPath, append(data, '\n'))
}

func write(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o666); err != nil {
		t.Fatal(err)
	}
}

// run checks a text report.
func run(t testing.TB, text string) *check.Result {
	t.Helper()
	doc, err := reader.Read("report.txt", []byte(text), document.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	return check.Check(parse.Parse(doc))
}

// share is a number of a number.
type share struct{ right, all int }

func (s *share) count(right bool) {
	s.all++
	if right {
		s.right++
	}
}

func (s share) percent() float64 {
	if s.all == 0 {
		return 100
	}
	return 100 * float64(s.right) / float64(s.all)
}

func (s share) String() string { return fmt.Sprintf("%.1f%% (%d/%d)", s.percent(), s.right, s.all) }

// score is how the checker does on a case, and what it gets wrong.
type score struct {
	relationRecall, relationPrecision, verdictsRight, findingRecall, findingPrecision share
	falseErrors                                                                       int
	wrong                                                                             []string
}

func (s *score) add(o *score) {
	pairs := [][2]*share{
		{&s.relationRecall, &o.relationRecall}, {&s.relationPrecision, &o.relationPrecision}, {&s.verdictsRight, &o.verdictsRight},
		{&s.findingRecall, &o.findingRecall}, {&s.findingPrecision, &o.findingPrecision},
	}
	for _, p := range pairs {
		p[0].right += p[1].right
		p[0].all += p[1].all
	}
	s.falseErrors += o.falseErrors
}

func (s *score) miss(format string, args ...any) {
	s.wrong = append(s.wrong, fmt.Sprintf(format, args...))
}

// goldRelation is a relation of the gold and what the checker makes of it.
type goldRelation struct {
	*fixtures.Relation
	claim   figure
	figures []figure // all, sorted, each once
	values  []string
	found   bool
	bad     bool // the checker says it does not hold
	told    bool // a finding is about it
}

type goldProblem struct {
	*fixtures.Problem
	span fixtures.Span
	told bool
}

// figure numbers the figures of the gold from 0, the checker's others below.
type figure int

// judgement is a case beside what the checker says of it.
type judgement struct {
	result    *check.Result
	spans     []fixtures.Span // of the gold's figures
	relations []*goldRelation
	problems  []*goldProblem
	score     score
}

// judge checks a case and compares the result with the gold.
func judge(t *testing.T, c *fixtures.Case) *score {
	t.Helper()
	j := judgement{result: run(t, c.Text)}
	find := func(r fixtures.Ref) fixtures.Span {
		s, _, err := c.Find(r)
		if err != nil {
			t.Fatal(c.Name, err)
		}
		return s
	}
	values := map[figure]string{}
	for i := range c.Gold.Relations {
		g := &goldRelation{Relation: &c.Gold.Relations[i]}
		for _, r := range g.Refs() {
			f := j.at(find(r))
			if f < 0 {
				f = figure(len(j.spans))
				j.spans = append(j.spans, find(r))
				if a, err := c.Amount(r); err == nil && a.Value.Sign() != 0 {
					values[f] = a.Value.RatString()
				}
			}
			g.figures = append(g.figures, f)
		}
		g.claim = g.figures[0]
		g.figures = distinct(g.figures)
		for _, f := range g.figures {
			if v := values[f]; v != "" {
				g.values = append(g.values, v)
			}
		}
		slices.Sort(g.values)
		j.relations = append(j.relations, g)
	}
	for i := range c.Gold.Problems {
		p := &c.Gold.Problems[i]
		j.problems = append(j.problems, &goldProblem{Problem: p, span: find(p.Span)})
	}
	j.findings(j.matchRelations())
	j.recall()
	slices.Sort(j.score.wrong)
	return &j.score
}

// at is the gold's figure at a place, or -1.
func (j *judgement) at(s fixtures.Span) figure {
	return figure(slices.IndexFunc(j.spans, s.Overlaps))
}

func (j *judgement) span(id parse.FigureID) fixtures.Span {
	f := j.result.Figure(id)
	return spanOf(f.Place, f.Text)
}

func spanOf(p parse.Place, text string) fixtures.Span {
	n := p.Length
	if n == 0 {
		n = max(len([]rune(text)), 1)
	}
	return fixtures.Span{Line: p.Line, Start: p.Column - 1, End: p.Column - 1 + n}
}

func (j *judgement) figures(ids []parse.FigureID) []figure {
	var out []figure
	for _, id := range ids {
		f := j.at(j.span(id))
		if f < 0 {
			f = -1 - figure(id)
		}
		out = append(out, f)
	}
	return distinct(out)
}

// matchRelations finds the gold's relations that each of the checker's stands
// for, by the number of the latter.
func (j *judgement) matchRelations() map[int][]*goldRelation {
	hits := map[int][]*goldRelation{}
	seen := map[string]bool{}
	for i := range j.result.Relations {
		t := &j.result.Relations[i]
		figures := j.figures(parts(t))
		right := j.match(t, figures)
		hits[t.ID] = right
		bad := t.Verdict == check.Inconsistent
		kind := family(t.Rule)
		if t.Verdict == check.Unchecked || !bad && len(right) == 0 && (kind == "restatement" || kind == "bound" || kind == "count") {
			continue
		}
		if key := fmt.Sprint(kind, figures); seen[key] {
			continue
		} else {
			seen[key] = true
		}
		j.score.relationPrecision.count(len(right) > 0)
		if len(right) == 0 {
			j.score.miss("extra %s %s <- %s", t.Rule, j.print(t.Claim), j.prints(t.Operands))
		}
		for _, g := range right {
			if !g.found {
				g.found, g.bad = true, bad
			} else if bad != g.bad && bad != g.Holds {
				g.bad = bad
			}
		}
	}
	return hits
}

// match finds the gold's relations over the same figures, or else over figures
// of the same values of which one is the same: a total may be restated.
func (j *judgement) match(t *check.Relation, figures []figure) []*goldRelation {
	var exact, like []*goldRelation
	values := j.values(t)
	for _, g := range j.relations {
		switch {
		case !akin(family(t.Rule), g.Kind):
		case slices.Equal(g.figures, figures):
			exact = append(exact, g)
		case slices.Equal(g.values, values) && slices.ContainsFunc(figures, func(f figure) bool { return slices.Contains(g.figures, f) }):
			like = append(like, g)
		}
	}
	if exact != nil {
		return exact
	}
	return like
}

// values are the values of a relation's figures but zeros, each figure once.
func (j *judgement) values(t *check.Relation) []string {
	var out []string
	for _, id := range distinct(parts(t)) {
		if v := j.result.Figure(id).Value; !v.IsZero() {
			r, _ := new(big.Rat).SetString(v.String())
			out = append(out, r.RatString())
		}
	}
	slices.Sort(out)
	return out
}

// findings judges the findings; hits are the gold's relations by the numbers
// of the checker's.
func (j *judgement) findings(hits map[int][]*goldRelation) {
	told := map[int]bool{}
	for i := range j.result.Findings {
		f := &j.result.Findings[i]
		for _, id := range f.Relations {
			told[id] = true
		}
		if f.Severity == check.Note {
			continue
		}
		ok := j.right(f, hits)
		j.score.findingPrecision.count(ok)
		if !ok {
			j.score.miss("false %s %s L%d:%s", f.Severity, f.Rule, f.Place.Line, j.words(f))
			if f.Severity == check.Error {
				j.score.falseErrors++
			}
		}
	}
	for i := range j.result.Relations {
		if t := &j.result.Relations[i]; t.Verdict == check.Inconsistent && !told[t.ID] {
			j.score.miss("untold %s %s", t.Rule, j.print(t.Claim))
		}
	}
}

// right marks what the gold lists and the finding is about, and reports
// whether there is any.
func (j *judgement) right(f *check.Finding, hits map[int][]*goldRelation) bool {
	ok := false
	for _, id := range f.Relations {
		for _, g := range hits[id] {
			if !g.Holds {
				g.told, ok = true, true
			}
		}
	}
	spans := []fixtures.Span{spanOf(f.Place, "")}
	for _, id := range f.Figures {
		spans = append(spans, j.span(id))
	}
	figures := j.figures(f.Figures)
	for _, g := range j.relations {
		if !g.Holds && (slices.Equal(g.figures, figures) || family(f.Rule) == g.Kind && slices.ContainsFunc(spans, j.spans[g.claim].Overlaps)) {
			g.told, ok = true, true
		}
	}
	for _, p := range j.problems {
		if slices.ContainsFunc(spans, p.span.Overlaps) || family(f.Rule) == p.Kind && f.Place.Line == p.span.Line {
			p.told, ok = true, true
		}
	}
	return ok
}

// recall counts what of the gold was found.
func (j *judgement) recall() {
	s := &j.score
	for _, g := range j.relations {
		if !g.Clear() {
			continue
		}
		s.relationRecall.count(g.found)
		if !g.found {
			s.miss("missed relation %s %s <- %s", g.Kind, g.Claim, g.Operands)
		} else {
			s.verdictsRight.count(g.bad != g.Holds)
			if g.bad == g.Holds {
				s.miss("wrong verdict %s %s <- %s", g.Kind, g.Claim, g.Operands)
			}
		}
		if !g.Holds {
			s.findingRecall.count(g.told)
			if !g.told {
				s.miss("missed discrepancy %s %s", g.Kind, g.Claim)
			}
		}
	}
	for _, p := range j.problems {
		if p.Clear() && p.Severity != "note" {
			s.findingRecall.count(p.told)
			if !p.told {
				s.miss("missed problem %s %s", p.Kind, p.Span)
			}
		}
	}
}

func (j *judgement) print(id parse.FigureID) string {
	f := j.result.Figure(id)
	return fmt.Sprintf("L%d:%s", f.Place.Line, f.Text)
}

func (j *judgement) prints(ids []parse.FigureID) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = j.print(id)
	}
	return out
}

// words are the words that a finding stands at.
func (j *judgement) words(f *check.Finding) string {
	lines := j.result.Content.Document.Lines
	if f.Place.Line < 1 || f.Place.Line > len(lines) {
		return ""
	}
	s, line := spanOf(f.Place, ""), []rune(lines[f.Place.Line-1])
	return string(line[min(s.Start, len(line)):min(s.End, len(line))])
}

func parts(t *check.Relation) []parse.FigureID {
	return append([]parse.FigureID{t.Claim}, t.Operands...)
}

func distinct[T ~int](s []T) []T {
	s = slices.Clone(s)
	slices.Sort(s)
	return slices.Compact(s)
}

func family(rule string) string {
	f, _, _ := strings.Cut(rule, "/")
	return f
}

// akin reports whether a family of rules verifies relations of a kind of the
// gold: additive forms are one, and so are a score's rate and its limit.
func akin(family, kind string) bool {
	additive := func(s string) bool { return s == "sum" || s == "balance" || s == "change" }
	pair := func(a, b string) bool { return family == a && kind == b || family == b && kind == a }
	return family == kind || additive(family) && additive(kind) || pair("score", "bound") || pair("ratio", "score") || pair("ratio", "derived")
}
