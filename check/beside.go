package check

import (
	"strings"

	"gouji/parse"
)

// An amount of the text that a table prints as spent stands there beside its
// budget: what the rate at which the budget was spent is taken of.

// amountKey is what amounts that may be one in two roundings have in common, most
// of the time: their size and first digits.
type amountKey struct {
	digits string
	size   int
}

func keyOfAmount(f *parse.Figure) amountKey {
	whole, part, _ := strings.Cut(f.Value.Abs().String(), ".")
	all := strings.TrimLeft(whole+part, "0")
	return amountKey{all[:min(len(all), printedDigits-1)], len(whole)}
}

// withBudgetBeside puts the budget that stands beside a given amount in a table
// before all other candidates.
func (v *view) withBudgetBeside(fr *parse.Frame, given parse.FigureID, w *parse.Want, list []candidate) []candidate {
	if given == 0 || len(v.c.Spent) == 0 || fr.Rule != "ratio/completion" && fr.Rule != "ratio/execution" {
		return list
	}
	id := v.budgetBeside(v.figure(given))
	if id == 0 {
		return list
	}
	out := []candidate{{id: id, sure: true, score: margin}}
	if len(list) > 0 {
		out[0].score += list[0].score
	}
	for _, x := range list {
		if x.id != id {
			out = append(out, x)
		}
	}
	return out[:min(len(out), tops)]
}

// budgetBeside is the budget beside an amount of the text in the tables of its
// report, 0 if that is not one amount.
func (v *view) budgetBeside(f *parse.Figure) parse.FigureID {
	if f.Place.Table != 0 || v.c.Mention(f.ID) == nil || f.Value.IsZero() {
		return 0
	}
	if v.spent == nil {
		v.spent = map[amountKey][]int{}
		for i, p := range v.c.Spent {
			k := keyOfAmount(v.c.Figure(p.Executed))
			v.spent[k] = append(v.spent[k], i)
		}
	}
	id := parse.FigureID(0)
	for _, i := range v.spent[keyOfAmount(f)] {
		p := v.c.Spent[i]
		cell, budget := v.figure(p.Executed), v.figure(p.Budget)
		if cell.Report != f.Report || cell.Dimension != f.Dimension || !cell.Interval.Meet(f.Interval) || budget.Dimension != f.Dimension {
			continue
		}
		if digits(f) < printedDigits && similar(v.word(f.Name), v.around(cell).name) < 0.5 {
			continue // perhaps printed twice by chance
		}
		if id != 0 && !v.figure(id).Value.Equal(budget.Value) {
			return 0
		}
		if id == 0 {
			id = budget.ID
		}
	}
	return id
}
