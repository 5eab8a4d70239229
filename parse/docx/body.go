package docx

import "strings"

// block is a paragraph, a heading (with its level, from 1) or a table.
type block struct {
	level int
	text  string
	table *table
}

// flow is a sequence of paragraphs and tables: the body, a cell, a text box
// or a note.
type flow struct {
	// put takes the blocks in order. Those beside the flow stand in text
	// boxes that are anchored in the paragraph put before.
	put func(b block, beside bool)
	// carry is the text of paragraphs that run on into the next one.
	carry strings.Builder
}

// story reads the children of the element being read as blocks.
func (r *reader) story(put func(b block, beside bool)) {
	f := &flow{put: func(b block, beside bool) {
		r.spend(&r.left.blocks, 1)
		put(b, beside)
	}}
	r.blocks(f)
	r.end(f)
}

// end hands over what still waits for a next paragraph.
func (r *reader) end(f *flow) {
	if f.carry.Len() > 0 {
		r.put(f, 0, f.carry.String())
		f.carry = strings.Builder{}
	}
}

func (r *reader) blocks(f *flow) {
	r.s.children(func(e element) { r.block(f, e) })
}

// block reads one child of a flow. What is not named here is a property or a
// deletion.
func (r *reader) block(f *flow, e element) {
	switch e.name {
	case "p":
		r.paragraph(f)
	case "tbl":
		r.end(f)
		if t := r.table(); t != nil {
			f.put(block{table: t}, false)
		}
	case "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo":
		r.blocks(f)
	case "mc:AlternateContent":
		r.choice(func(e element) { r.block(f, e) })
	case "altChunk":
		r.objects++
	}
}

// choice calls visit with the content of the first alternative only, since
// all of them say the same.
func (r *reader) choice(visit func(element)) {
	taken := false
	r.s.children(func(e element) {
		if !taken && (e.name == "mc:Choice" || e.name == "mc:Fallback") {
			taken = true
			r.s.children(visit)
		}
	})
}

// put hands over the text of a paragraph. Line breaks part it in several, but
// a heading stays whole unless running text follows its first line.
func (r *reader) put(f *flow, level int, text string) {
	if level > 0 && !strings.Contains(text, "。") {
		f.put(block{level: level, text: text}, false)
		return
	}
	for line := range strings.SplitSeq(text, "\n") {
		if strings.TrimSpace(line) != "" {
			f.put(block{level: level, text: line}, false)
			level = 0
		}
	}
}

// emit hands a block over to the builder, a table before those inside it.
func (r *reader) emit(b block) {
	switch {
	case b.table != nil:
		r.build.Table(b.table.caption, b.table.rows)
		for _, inner := range b.table.after {
			r.emit(inner)
		}
	case b.level > 0:
		r.build.Heading(b.level, b.text)
	default:
		r.build.Paragraph(b.text)
	}
}
