package check

import (
	"gouji/parse"
)

// Verdict is the outcome of recomputing a Relation.
type Verdict string

const (
	Consistent   Verdict = "consistent"
	Rounding     Verdict = "rounding" // equal only within the rounding of the printed figures
	Inconsistent Verdict = "inconsistent"
	Unchecked    Verdict = "unchecked" // recognised but not decided; Reason says why
)

// Severity grades a Finding.
type Severity string

const (
	Error   Severity = "error"   // must be mended before submission
	Warning Severity = "warning" // needs an explanation
	Note    Severity = "note"    // legitimate practice may explain it
)

// Message is a text in the two languages of the program.
type Message struct {
	ZH, EN string
}

// Reason says why a Relation was not decided.
type Reason struct {
	Code    string
	Message Message
}

// Relation is a claim of the report with every slot resolved, and its verdict.
type Relation struct {
	ID         int
	Rule       string // family/name
	Verdict    Verdict
	Claim      parse.FigureID
	Operands   []parse.FigureID
	Formula    string // with the printed numbers: 812.50 + 37.5 = 850.00
	Stated     string // the claim as printed
	Computed   string // what it should be, in the claim's unit and places
	Difference string // stated − computed
	Slack      string // of a rounding verdict: how far the intervals reach
	Reason     Reason // of an unchecked one
}

// Cause is a likely explanation of an inconsistency.
type Cause struct {
	Kind    string // rounding, truncated, base, unit, digit, swap, missing_part, double_part, stale, sign, growth, points, label
	Message Message
	Figure  parse.FigureID // the figure at fault, 0 if it cannot be told
	Suggest string         // the value that would restore the relations
}

// Finding is what the reader is told.
type Finding struct {
	ID          int
	Rule        string
	Severity    Severity
	Message     Message
	Place       parse.Place
	Words       string // the words at fault, where the finding is about words
	Figures     []parse.FigureID
	Relations   []int // the telling one first
	Causes      []Cause
	Fingerprint string
	Accepted    *Acceptance // set where the user has accepted it
}

// Acceptance says who accepted a finding and why.
type Acceptance struct {
	Reason, By, Until string
}

// Coverage counts what was read and what was verified.
type Coverage struct {
	Figures, Tied                                            int
	Relations, Consistent, Rounding, Inconsistent, Unchecked int
}

// Result is everything that is known of one Document after checking.
type Result struct {
	Content   *parse.Content // the document, its reports and figures
	Relations []Relation     // in the order of their claims
	Findings  []Finding      // by severity, then place
	Coverage  Coverage
}

// Figure finds a figure by its number.
func (r *Result) Figure(id parse.FigureID) *parse.Figure {
	if id < 1 || int(id) > len(r.Content.Figures) {
		return nil
	}
	return &r.Content.Figures[id-1]
}

// Untied lists the figures that no decided relation holds.
func (r *Result) Untied() []parse.FigureID {
	tied := make([]bool, len(r.Content.Figures)+1)
	for i := range r.Relations {
		rel := &r.Relations[i]
		if rel.Verdict == Unchecked {
			continue
		}
		tied[rel.Claim] = true
		for _, o := range rel.Operands {
			tied[o] = true
		}
	}
	var out []parse.FigureID
	for id := range tied {
		if id > 0 && !tied[id] {
			out = append(out, parse.FigureID(id))
		}
	}
	return out
}
