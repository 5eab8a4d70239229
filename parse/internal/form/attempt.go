package form

import (
	"gouji/parse/internal/content"
	"gouji/parse/internal/table"
)

// Lines may be a table of many makes. A way to read them that comes to nothing
// leaves nothing behind.

// Made is how much a document has been found to hold so far, and what the form at
// hand has gathered.
type Made struct {
	pending                                                                                                                          *content.PendingForm
	figures, Frames, goals, labels, remarks, paras, cells, budgets, sources, money, levels, sentences, spent, formLevels, budgetRows int

	at           *table.Form
	form         table.Form
	open, second table.CapGroup // its open caps, which go on gathering
}

// MadeSoFar notes what has been made, so that an attempt can be undone.
func MadeSoFar(c *content.Draft, f *table.Form) Made {
	m := Made{figures: len(c.Figures), Frames: len(c.Frames), goals: len(c.Goals), labels: len(c.Labels), remarks: len(c.Remarks), paras: len(c.Paras),
		cells: len(c.Cells), budgets: len(c.Budgets), sources: len(c.Sources), money: len(c.FormMoney), levels: len(c.Levels), sentences: c.Sentences,
		spent: len(c.Spent), formLevels: len(c.FormLevels), budgetRows: len(c.BudgetRows), at: f, form: *f, pending: c.Pending}
	if f.Cap >= 0 {
		m.open = f.Caps[f.Cap]
	}
	if f.SecondCap >= 0 {
		m.second = f.Caps[f.SecondCap]
	}
	return m
}

// Unmake forgets what an attempt has made that has come to nothing.
func Unmake(c *content.Draft, m Made) {
	c.Figures, c.Frames, c.Goals, c.Labels, c.Remarks = c.Figures[:m.figures], c.Frames[:m.Frames], c.Goals[:m.goals], c.Labels[:m.labels], c.Remarks[:m.remarks]
	c.Paras, c.Cells, c.Budgets, c.Levels, c.Sentences = c.Paras[:m.paras], c.Cells[:m.cells], c.Budgets[:m.budgets], c.Levels[:m.levels], m.sentences
	c.Spent, c.FormLevels, c.BudgetRows = c.Spent[:m.spent], c.FormLevels[:m.formLevels], c.BudgetRows[:m.budgetRows]
	c.Sources, c.FormMoney = c.Sources[:m.sources], c.FormMoney[:m.money]
	*m.at, c.Pending = m.form, m.pending
	for k, ids := range m.at.Others {
		for len(ids) > 0 && int(ids[len(ids)-1]) > m.figures {
			ids = ids[:len(ids)-1]
		}
		m.at.Others[k] = ids
	}
	if m.at.Cap >= 0 {
		m.at.Caps[m.at.Cap] = m.open
	}
	if m.at.SecondCap >= 0 {
		m.at.Caps[m.at.SecondCap] = m.second
	}
}
