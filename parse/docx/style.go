package docx

import "strconv"

// style is a style as the styles part defines it.
type style struct {
	base    string // id of the style that it refines
	name    string
	number  numberRef
	outline int // from 0, -1 if it has none
	hidden  bool
	shown   bool // hidden is switched off here
}

// paragraphStyle is what a style means for a paragraph, with all that it
// inherits.
type paragraphStyle struct {
	number  numberRef
	outline int // from 0, -1 for body text
	hidden  bool
}

// styles are the styles of a document by their ids.
type styles struct {
	byID     map[string]*style
	usual    string // id of the style of paragraphs that name none
	resolved map[string]paragraphStyle
}

// maxBases bounds the chain of styles that refine each other, which can run in
// a circle in a damaged file.
const maxBases = 64

func (r *reader) readStyles(element) {
	r.styles = styles{byID: map[string]*style{}, resolved: map[string]paragraphStyle{}}
	r.s.children(func(e element) {
		if e.name != "style" {
			return
		}
		r.spend(&r.left.entries, 1)
		id := e.attr("styleId")
		if v := e.attr("default"); e.attr("type") == "paragraph" && v != "" && v != "0" && v != "false" {
			r.styles.usual = id
		}
		s := r.readStyle()
		s.number.style = id
		r.styles.byID[id] = s
	})
}

func (r *reader) readStyle() *style {
	s := &style{outline: -1}
	r.s.children(func(e element) {
		switch e.name {
		case "name":
			s.name = e.attr("val")
		case "basedOn":
			s.base = e.attr("val")
		case "pPr":
			r.s.children(func(e element) {
				switch e.name {
				case "numPr":
					s.number = r.readNumberRef()
				case "outlineLvl":
					s.outline = number(e.attr("val"), -1)
				}
			})
		case "rPr":
			r.s.children(func(e element) {
				if e.name == "vanish" {
					s.hidden, s.shown = e.on(), !e.on()
				}
			})
		}
	})
	// Word's own headings have their level by name.
	if level, ok := headings[s.name]; ok && s.outline < 0 {
		s.outline = level
	}
	return s
}

var headings = map[string]int{
	"heading 1": 0, "heading 2": 1, "heading 3": 2, "heading 4": 3, "heading 5": 4,
	"heading 6": 5, "heading 7": 6, "heading 8": 7, "heading 9": 8,
}

// paragraph is the style of a paragraph that names id, or "".
func (s *styles) paragraph(id string) paragraphStyle {
	if p, ok := s.resolved[id]; ok {
		return p
	}
	from := id
	if s.byID[from] == nil {
		from = s.usual
	}
	p := paragraphStyle{outline: -1}
	visible := false
	s.chain(from, func(t *style) {
		p.number = p.number.over(t.number)
		if p.outline < 0 {
			p.outline = t.outline
		}
		visible = visible || t.shown
		p.hidden = p.hidden || t.hidden && !visible
	})
	if s.resolved != nil {
		s.resolved[id] = p
	}
	return p
}

// hidden reports whether a character style hides its text.
func (s *styles) hidden(id string) bool {
	hidden, visible := false, false
	s.chain(id, func(t *style) {
		visible = visible || t.shown
		hidden = hidden || t.hidden && !visible
	})
	return hidden
}

// chain calls visit with a style and those that it refines, one by one.
func (s *styles) chain(id string, visit func(*style)) {
	for range maxBases {
		t := s.byID[id]
		if t == nil {
			return
		}
		visit(t)
		id = t.base
	}
}

// number is the integer that s spells, or missing. Larger ones than Word
// allows anywhere are cut down.
func number(s string, missing int) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return missing
	}
	return min(max(n, -1<<30), 1<<30)
}
