package output

import (
	"fmt"

	"gouji/check"
	"gouji/parse"
	"gouji/parse/document"
)

// Coverage counts what was read and verified in one report of a result;
// report 0 stands for the whole document.
func Coverage(r *check.Result, report int) check.Coverage {
	if report == 0 {
		return r.Coverage
	}
	var c check.Coverage
	tied := map[parse.FigureID]bool{}
	for i := range r.Relations {
		rel := &r.Relations[i]
		if RelationReport(r, rel) != report {
			continue
		}
		c.Relations++
		switch rel.Verdict {
		case check.Consistent:
			c.Consistent++
		case check.Rounding:
			c.Rounding++
		case check.Inconsistent:
			c.Inconsistent++
		default:
			c.Unchecked++
			continue
		}
		tied[rel.Claim] = true
		for _, id := range rel.Operands {
			tied[id] = true
		}
	}
	for i := range r.Content.Figures {
		if f := &r.Content.Figures[i]; f.Report == report {
			c.Figures++
			if tied[f.ID] {
				c.Tied++
			}
		}
	}
	return c
}

// Decided is the number of relations that were recomputed.
func Decided(c check.Coverage) int { return c.Consistent + c.Rounding + c.Inconsistent }

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

// FindingReport is the report that a finding belongs to, 0 if none.
func FindingReport(r *check.Result, f *check.Finding) int {
	for _, p := range r.Content.Reports {
		if p.FirstLine <= f.Place.Line && f.Place.Line <= p.LastLine {
			return p.ID
		}
	}
	for _, id := range f.Figures {
		if fig := r.Figure(id); fig != nil {
			return fig.Report
		}
	}
	return 0
}

// Notes are the remarks of the reader of a document.
func (l Language) Notes(d *document.Document) []string {
	var out []string
	for _, n := range d.Notes {
		out = append(out, Printable(l.Pick(check.Message(n))))
	}
	return out
}

// ReportName is how a report is called where it has no title.
func (l Language) ReportName(p *parse.Report) string {
	switch {
	case p.Title != "":
		return Printable(p.Title)
	case p.Organization != "" || p.Subject != "":
		return Printable(p.Organization + p.Subject)
	}
	return fmt.Sprintf(l.Say("（报告 %d，未找到标题）", "(report %d, no title found)"), p.ID)
}
