package jsonout

import (
	"gouji/check"
	"gouji/cmd/internal/output"
	"gouji/parse"
	"gouji/parse/numeral"
)

func reportOf(r *parse.Report) report {
	return report{
		ID:           r.ID,
		Title:        r.Title,
		Organization: r.Organization,
		Subject:      r.Subject,
		Year:         r.Year,
		FirstLine:    r.FirstLine,
		LastLine:     r.LastLine,
	}
}

func locationOf(p parse.Place) location {
	return location{
		Line:   p.Line,
		Column: p.Column,
		Length: p.Length,
		Page:   p.Page,
		Table:  p.Table,
		Row:    p.Row,
		Cell:   p.Cell,
		Sheet:  p.Sheet,
	}
}

func figureOf(f *parse.Figure) figure {
	return figure{
		ID:          int(f.ID),
		Text:        f.Text,
		Value:       f.Value.String(),
		Low:         endOf(f.Interval.Lo),
		High:        endOf(f.Interval.Hi),
		Unit:        f.Unit,
		Dimension:   f.Dimension.String(),
		Approximate: f.Approximate,
		Bound:       f.Bound,
		Name:        f.Name,
		Period:      f.Period.String(),
		Report:      f.Report,
		Location:    locationOf(f.Place),
	}
}

func endOf(e numeral.End) string {
	if e.Infinite {
		return ""
	}
	return e.At.String()
}

func relationOf(r *check.Relation, l output.Language) relation {
	out := relation{
		ID:         r.ID,
		Rule:       r.Rule,
		Verdict:    string(r.Verdict),
		Claim:      int(r.Claim),
		Operands:   ids(r.Operands),
		Formula:    r.Formula,
		Stated:     r.Stated,
		Computed:   r.Computed,
		Difference: l.Difference(r),
		Slack:      r.Slack,
	}
	if r.Reason.Code != "" {
		out.Reason = &reason{r.Reason.Code, l.Pick(r.Reason.Message)}
	}
	return out
}

func findingOf(f *check.Finding, l output.Language) finding {
	out := finding{
		ID:          f.ID,
		Rule:        f.Rule,
		Severity:    string(f.Severity),
		Message:     l.Pick(f.Message),
		Words:       f.Words,
		Location:    locationOf(f.Place),
		Figures:     ids(f.Figures),
		Relations:   append([]int{}, f.Relations...),
		Causes:      []cause{},
		Fingerprint: f.Fingerprint,
	}
	for _, c := range f.Causes {
		out.Causes = append(out.Causes, cause{c.Kind, l.Pick(c.Message), int(c.Figure), c.Suggest})
	}
	if a := f.Accepted; a != nil {
		out.Accepted = true
		out.Acceptance = &acceptance{a.Reason, a.By, a.Until}
	}
	return out
}

func ids(in []parse.FigureID) []int {
	out := make([]int, len(in))
	for i, id := range in {
		out[i] = int(id)
	}
	return out
}
