package docx

import "strings"

// ending says how a paragraph ends.
type ending int

const (
	ends    ending = iota
	runsOn         // into the next one: its mark is hidden, or it is a dropped capital
	deleted        // its mark is deleted, so that it belongs to the next one
)

// paragraph is what is gathered while a paragraph is read.
type paragraph struct {
	style   string
	number  numberRef // its own, over that of the style
	outline int       // its own level from 0, -1 if it has none
	ending  ending

	text   strings.Builder
	hidden bool    // whether the run being read is
	font   string  // of the run being read, if it names one
	beside []block // of the text boxes anchored here
}

func (r *reader) paragraph(f *flow) {
	r.spend(&r.left.paragraphs, 1)
	p := &paragraph{outline: -1}
	r.s.children(func(e element) {
		if e.name == "pPr" {
			r.paragraphProperties(p)
		} else {
			r.inline(p, e)
		}
	})
	r.fields.endParagraph()
	switch {
	case p.ending == deleted:
		f.carry.WriteString(p.text.String())
	case p.ending == runsOn && p.text.Len() > 0:
		f.carry.WriteString(r.numbered(p, p.text.String()))
	case p.ending == ends:
		r.endParagraph(f, p)
	}
	for _, b := range p.beside {
		f.put(b, true)
	}
}

// endParagraph hands over a paragraph with its number.
func (r *reader) endParagraph(f *flow, p *paragraph) {
	text := p.text.String()
	if f.carry.Len() > 0 {
		text = f.carry.String() + text
		f.carry = strings.Builder{}
	}
	text = r.numbered(p, text)
	level := p.outline
	if level < 0 {
		level = r.styles.paragraph(p.style).outline
	}
	// Word's tenth level stands for body text.
	if level > 8 {
		level = -1
	}
	r.put(f, level+1, text)
}

// numbered is the text of a paragraph with its number in front.
func (r *reader) numbered(p *paragraph, text string) string {
	l := r.numbers.label(p.number.over(r.styles.paragraph(p.style).number))
	if l.text == "" {
		return text
	}
	r.spend(&r.left.text, len(l.text))
	return l.join(text)
}

// paragraphProperties reads w:pPr. The properties before a revision lie one
// level deeper, in w:pPrChange.
func (r *reader) paragraphProperties(p *paragraph) {
	r.s.children(func(e element) {
		switch e.name {
		case "pStyle":
			p.style = e.attr("val")
		case "numPr":
			p.number = r.readNumberRef()
		case "outlineLvl":
			p.outline = number(e.attr("val"), -1)
		case "framePr":
			if v := e.attr("dropCap"); v == "drop" || v == "margin" {
				p.ending = max(p.ending, runsOn)
			}
		case "rPr":
			r.s.children(func(e element) {
				switch e.name {
				case "del", "moveFrom":
					p.ending = deleted
				case "vanish":
					if e.on() {
						p.ending = max(p.ending, runsOn)
					}
				}
			})
		}
	})
}

// inline reads one child of a paragraph, or of an element that stands in a
// paragraph around runs. What is not named here is a property or a deletion.
func (r *reader) inline(p *paragraph, e element) {
	switch e.name {
	case "r":
		r.run(p)
	case "hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "customXml",
		"fldSimple", "dir", "bdo", "rubyBase":
		r.s.children(func(e element) { r.inline(p, e) })
	case "mc:AlternateContent":
		r.choice(func(e element) { r.inline(p, e) })
	case "m:oMath", "m:oMathPara":
		r.write(p, r.math())
	}
}

// run reads w:r.
func (r *reader) run(p *paragraph) {
	around := p.hidden
	p.hidden, p.font = r.styles.paragraph(p.style).hidden, ""
	marked := false // The footnote has a mark of its own, which follows it.
	var visit func(element)
	visit = func(e element) {
		switch e.name {
		case "rPr":
			r.runProperties(p)
		case "t":
			if !marked {
				r.write(p, readable(p.font, plain(r.s.chars(), e.attr("space") == "preserve")))
			}
		case "tab", "ptab":
			r.write(p, "\t")
		case "br", "cr":
			r.write(p, "\n")
		case "noBreakHyphen":
			r.write(p, "-")
		case "sym":
			r.write(p, symbol(e.attr("font"), e.attr("char")))
		case "fldChar":
			r.fields.char(e.attr("fldCharType"))
		case "footnoteReference", "endnoteReference":
			v := e.attr("customMarkFollows")
			marked = v != "" && v != "0" && v != "false"
			r.refer(p, e)
		case "ruby":
			r.s.children(func(e element) {
				if e.name == "rubyBase" {
					r.inline(p, e)
				}
			})
		case "drawing", "pict", "object":
			r.drawing(p)
		case "mc:AlternateContent":
			r.choice(visit)
		}
	}
	r.s.children(visit)
	p.hidden = around
}

// runProperties reads w:rPr, of which the visibility and the font count.
func (r *reader) runProperties(p *paragraph) {
	r.s.children(func(e element) {
		switch e.name {
		case "rStyle":
			p.hidden = p.hidden || r.styles.hidden(e.attr("val"))
		case "vanish":
			p.hidden = e.on()
		case "rFonts":
			p.font = e.attr("hAnsi")
		}
	})
}

// write adds to the text of a paragraph, if it shows.
func (r *reader) write(p *paragraph, s string) {
	if p.hidden || r.fields.hide() {
		return
	}
	r.spend(&r.left.text, len(s))
	p.text.WriteString(s)
}

// plain is the text of w:t. Breaks in it come from a program that indents its
// XML and count as spaces, as in Word.
func plain(s string, keep bool) string {
	if !keep {
		s = strings.Trim(s, " \t\r\n")
	}
	if strings.ContainsAny(s, "\r\n\t") {
		s = strings.NewReplacer("\r\n", " ", "\r", " ", "\n", " ", "\t", " ").Replace(s)
	}
	return s
}

// drawing looks for text boxes in a drawing, at any depth.
func (r *reader) drawing(p *paragraph) {
	var visit func(element)
	visit = func(e element) {
		switch e.name {
		case "txbxContent":
			r.textBox(p)
		case "mc:AlternateContent":
			r.choice(visit)
		case "a:blip", "v:imagedata":
			r.pictures++
		case "c:chart", "dgm:relIds", "o:OLEObject":
			r.objects++
		default:
			r.s.children(visit)
		}
	}
	r.s.children(visit)
}

// textBox reads the blocks of a text box, which stand beside the paragraph.
func (r *reader) textBox(p *paragraph) {
	if p.hidden || r.fields.hide() {
		return
	}
	around := r.fields
	r.fields = fields{}
	r.story(func(b block, _ bool) { p.beside = append(p.beside, b) })
	r.fields = around
}
