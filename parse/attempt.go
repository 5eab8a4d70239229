package parse

// Lines may be a table of many makes. A way to read them that comes to nothing
// leaves nothing behind.

// made is how much a document has been found to hold so far.
type made struct {
	figures, frames, goals, labels, remarks, paras, cells, budgets, levels, sentences int
}

func (c *Content) made() made {
	return made{len(c.Figures), len(c.Frames), len(c.Goals), len(c.Labels), len(c.Remarks), len(c.paras), len(c.cells), len(c.budgets), len(c.levels), c.sentences}
}

// unmake forgets what an attempt has made that has come to nothing.
func (c *Content) unmake(m made) {
	if len(c.Figures) == m.figures {
		return
	}
	c.Figures, c.Frames, c.Goals, c.Labels, c.Remarks = c.Figures[:m.figures], c.Frames[:m.frames], c.Goals[:m.goals], c.Labels[:m.labels], c.Remarks[:m.remarks]
	c.paras, c.cells, c.budgets, c.levels, c.sentences = c.paras[:m.paras], c.cells[:m.cells], c.budgets[:m.budgets], c.levels[:m.levels], m.sentences
}
