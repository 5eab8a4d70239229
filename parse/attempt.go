package parse

// Lines may be a table of many makes. A way to read them that comes to nothing
// leaves nothing behind.

// made is how much a document has been found to hold so far, and what the form at
// hand has gathered.
type made struct {
	pending                                                                                                                          *pendingForm
	figures, frames, goals, labels, remarks, paras, cells, budgets, sources, money, levels, sentences, spent, formLevels, budgetRows int

	at           *form
	form         form
	open, second capGroup // its open caps, which go on gathering
}

func (c *Content) made(f *form) made {
	m := made{figures: len(c.Figures), frames: len(c.Frames), goals: len(c.Goals), labels: len(c.Labels), remarks: len(c.Remarks), paras: len(c.paras),
		cells: len(c.cells), budgets: len(c.budgets), sources: len(c.sources), money: len(c.formMoney), levels: len(c.levels), sentences: c.sentences,
		spent: len(c.Spent), formLevels: len(c.formLevels), budgetRows: len(c.budgetRows), at: f, form: *f, pending: c.pending}
	if f.cap >= 0 {
		m.open = f.caps[f.cap]
	}
	if f.secondCap >= 0 {
		m.second = f.caps[f.secondCap]
	}
	return m
}

// unmake forgets what an attempt has made that has come to nothing.
func (c *Content) unmake(m made) {
	c.Figures, c.Frames, c.Goals, c.Labels, c.Remarks = c.Figures[:m.figures], c.Frames[:m.frames], c.Goals[:m.goals], c.Labels[:m.labels], c.Remarks[:m.remarks]
	c.paras, c.cells, c.budgets, c.levels, c.sentences = c.paras[:m.paras], c.cells[:m.cells], c.budgets[:m.budgets], c.levels[:m.levels], m.sentences
	c.Spent, c.formLevels, c.budgetRows = c.Spent[:m.spent], c.formLevels[:m.formLevels], c.budgetRows[:m.budgetRows]
	c.sources, c.formMoney = c.sources[:m.sources], c.formMoney[:m.money]
	*m.at, c.pending = m.form, m.pending
	for k, ids := range m.at.others {
		for len(ids) > 0 && int(ids[len(ids)-1]) > m.figures {
			ids = ids[:len(ids)-1]
		}
		m.at.others[k] = ids
	}
	if m.at.cap >= 0 {
		m.at.caps[m.at.cap] = m.open
	}
	if m.at.secondCap >= 0 {
		m.at.caps[m.at.secondCap] = m.second
	}
}
