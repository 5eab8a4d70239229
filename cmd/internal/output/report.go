package output

import (
	"fmt"

	"gouji/check"
	"gouji/parse"
)

// Decided counts the relations of a report that were recomputed; report 0
// stands for the whole document.
func Decided(r *check.Result, report int) int {
	n := 0
	for i := range r.Relations {
		if r.Relations[i].Verdict != check.Unchecked && (report == 0 || RelationReport(r, &r.Relations[i]) == report) {
			n++
		}
	}
	return n
}

// RelationReport is the report that a relation belongs to, 0 if none.
func RelationReport(r *check.Result, rel *check.Relation) int {
	if f := r.Figure(rel.Claim); f != nil {
		return f.Report
	}
	for _, id := range rel.Operands {
		if f := r.Figure(id); f != nil {
			return f.Report
		}
	}
	return 0
}

// ReportName is how a report is called where it has no title.
func ReportName(p *parse.Report) string {
	switch {
	case p.Title != "":
		return p.Title
	case p.Organization != "" || p.Subject != "":
		return p.Organization + p.Subject
	}
	return fmt.Sprintf("#%d", p.ID)
}
