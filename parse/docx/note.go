package docx

// references are the footnotes or endnotes that the document refers to.
type references struct {
	order []string // by the first reference to each
	seen  map[string]bool
}

// refer reads a reference to a note. Its mark is left out: a digit there would
// join the figure before it.
func (r *reader) refer(p *paragraph, e element) {
	if p.hidden || r.fields.hide() {
		return
	}
	refs := &r.footnotes
	if e.name == "endnoteReference" {
		refs = &r.endnotes
	}
	if refs.seen == nil {
		refs.seen = map[string]bool{}
	}
	if id := e.attr("id"); !refs.seen[id] {
		r.spend(&r.left.entries, 1)
		refs.seen[id] = true
		refs.order = append(refs.order, id)
	}
}

func (r *reader) readFootnotes(element) { r.readNotes("footnote", r.footnotes) }
func (r *reader) readEndnotes(element)  { r.readNotes("endnote", r.endnotes) }

// readNotes adds the notes of a part in the order of their references. Those
// that nothing refers to are remains of deletions, or rules between text and
// notes.
func (r *reader) readNotes(name string, refs references) {
	notes := map[string][]block{}
	r.s.children(func(e element) {
		id := e.attr("id")
		if e.name != name || !refs.seen[id] {
			return
		}
		r.fields = fields{}
		r.story(func(b block, _ bool) { notes[id] = append(notes[id], b) })
	})
	for _, id := range refs.order {
		for _, b := range notes[id] {
			r.emit(b)
		}
	}
}
