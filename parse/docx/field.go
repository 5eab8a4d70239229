package docx

// fields are the fields that are open in a story. A field has an instruction,
// which does not show, and a result, which does:
//
//	begin … instruction … separate … result … end
type fields struct {
	instruction []bool // of each open field, whether it is in its instruction
	hidden      int    // number of those that are
}

// char takes the field character of that type.
func (f *fields) char(kind string) {
	top := len(f.instruction) - 1
	switch {
	case kind == "begin":
		f.instruction = append(f.instruction, true)
		f.hidden++
	case top < 0:
	case kind == "separate":
		f.show(top)
	case kind == "end":
		f.show(top)
		f.instruction = f.instruction[:top]
	}
}

// hide reports whether text that stands here belongs to an instruction.
func (f *fields) hide() bool { return f.hidden > 0 }

// endParagraph ends all instructions: none is longer than a paragraph, and a
// field that was never completed must not swallow the rest of a report.
func (f *fields) endParagraph() {
	for i := len(f.instruction) - 1; f.hidden > 0; i-- {
		f.show(i)
	}
}

func (f *fields) show(i int) {
	if f.instruction[i] {
		f.instruction[i] = false
		f.hidden--
	}
}
