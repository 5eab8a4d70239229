package docx

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// numberRef is w:numPr: the list that a paragraph or a style belongs to, and
// its level in it.
type numberRef struct {
	list  string // "" if none is named, "0" if numbering is switched off
	level int    // from 0
	deep  bool   // level is given
	style string // id of the style that names the list, if one does
}

// over is n with what it leaves open taken from the style below it.
func (n numberRef) over(below numberRef) numberRef {
	if n.list == "" {
		n.list, n.style = below.list, below.style
	}
	if !n.deep {
		n.level, n.deep = below.level, below.deep
	}
	return n
}

func (r *reader) readNumberRef() numberRef {
	var n numberRef
	r.s.children(func(e element) {
		switch e.name {
		case "numId":
			n.list = e.attr("val")
		case "ilvl":
			n.level, n.deep = number(e.attr("val"), 0), true
		}
	})
	return n
}

// levels is the number of levels that a list has.
const levels = 9

// numbering is the numbering part with the state of its counters.
type numbering struct {
	lists    map[string]*list     // w:num by id
	patterns map[string]*pattern  // w:abstractNum by id
	styles   *styles              // where patterns named by a style are found
	counters map[*pattern]*counts // shared by all lists of a pattern
}

// list is w:num: a pattern, some of its levels replaced.
type list struct {
	pattern string
	levels  [levels]*level
	starts  [levels]*int
	begun   [levels]bool // a start given here has been used
}

// pattern is w:abstractNum.
type pattern struct {
	levels [levels]*level
	style  string // id of the style whose list has the levels
}

// level is w:lvl.
type level struct {
	start     int
	format    string // w:numFmt
	digits    string // the form of a custom format, "001, 002, 003, ..."
	text      string // "%1.%2"
	suffix    string // "", "tab", "space", "nothing"
	restart   int    // the level from 1 that restarts it, 0 for none, -1 for each above it
	style     string // id of the paragraph style bound to it
	legal     bool   // all numbers are shown as decimal ones
	invisible bool   // the number is hidden, or a picture
}

// counts are the current numbers of a list, 0 and unused where a level has
// not been counted since it was restarted.
type counts struct {
	value [levels]int
	used  [levels]bool
}

func (r *reader) readNumbering(element) {
	n := &r.numbers
	n.lists, n.patterns = map[string]*list{}, map[string]*pattern{}
	n.styles, n.counters = &r.styles, map[*pattern]*counts{}
	r.s.children(func(e element) {
		r.spend(&r.left.entries, 1)
		switch e.name {
		case "abstractNum":
			n.patterns[e.attr("abstractNumId")] = r.readPattern()
		case "num":
			n.lists[e.attr("numId")] = r.readList()
		}
	})
}

func (r *reader) readPattern() *pattern {
	p := &pattern{}
	r.s.children(func(e element) {
		switch e.name {
		case "lvl":
			if i := number(e.attr("ilvl"), -1); i >= 0 && i < levels {
				p.levels[i] = r.readLevel()
			}
		case "numStyleLink":
			p.style = e.attr("val")
		}
	})
	return p
}

func (r *reader) readList() *list {
	l := &list{}
	r.s.children(func(e element) {
		switch e.name {
		case "abstractNumId":
			l.pattern = e.attr("val")
		case "lvlOverride":
			i := number(e.attr("ilvl"), -1)
			if i < 0 || i >= levels {
				return
			}
			r.s.children(func(e element) {
				switch e.name {
				case "startOverride":
					start := number(e.attr("val"), 0)
					l.starts[i] = &start
				case "lvl":
					l.levels[i] = r.readLevel()
				}
			})
		}
	})
	return l
}

func (r *reader) readLevel() *level {
	l := &level{restart: -1, format: "decimal"}
	var visit func(element)
	visit = func(e element) {
		switch e.name {
		case "start":
			l.start = number(e.attr("val"), 0)
		case "numFmt":
			l.format, l.digits = e.attr("val"), e.attr("format")
		case "lvlText":
			l.text = e.attr("val")
		case "suff":
			l.suffix = e.attr("val")
		case "lvlRestart":
			l.restart = number(e.attr("val"), -1)
		case "pStyle":
			l.style = e.attr("val")
		case "isLgl":
			l.legal = e.on()
		case "lvlPicBulletId":
			l.invisible = true
		case "rPr":
			r.s.children(func(e element) {
				if e.name == "vanish" {
					l.invisible = l.invisible || e.on()
				}
			})
		case "mc:AlternateContent":
			r.choice(visit)
		}
	}
	r.s.children(visit)
	return l
}

// find is the list of that id with its pattern, nil if there is none. The id
// 0 switches numbering off.
func (n *numbering) find(id string) (*list, *pattern) {
	l := n.lists[id]
	if l == nil || id == "0" {
		return nil, nil
	}
	p := n.patterns[l.pattern]
	if p != nil && p.style != "" {
		// The pattern is that of the list of a numbering style.
		if s := n.styles.byID[p.style]; s != nil && n.lists[s.number.list] != nil {
			if linked := n.patterns[n.lists[s.number.list].pattern]; linked != nil {
				p = linked
			}
		}
	}
	if p == nil {
		return nil, nil
	}
	return l, p
}

// level is the definition of a level in a list.
func (l *list) level(p *pattern, i int) *level {
	if l.levels[i] != nil {
		return l.levels[i]
	}
	return p.levels[i]
}

// start is the first number of a level in a list.
func (l *list) start(p *pattern, i int) int {
	if l.starts[i] != nil {
		return *l.starts[i]
	}
	if v := l.level(p, i); v != nil {
		return v.start
	}
	return 1
}

// label is the number of a paragraph, and how text follows it.
type label struct {
	text   string
	suffix string
}

// label counts the next paragraph of a list and is its number, empty if the
// paragraph has none or only a bullet.
func (n *numbering) label(ref numberRef) label {
	l, p := n.find(ref.list)
	if l == nil {
		return label{}
	}
	at := ref.level
	if !ref.deep {
		for i := range levels {
			if v := l.level(p, i); v != nil && v.style != "" && v.style == ref.style {
				at = i
			}
		}
	}
	if at < 0 || at >= levels {
		return label{}
	}
	v := l.level(p, at)
	if v == nil {
		return label{}
	}
	c := n.counters[p]
	if c == nil {
		c = &counts{}
		n.counters[p] = c
	}
	c.count(l, p, at)
	if v.invisible || v.format == "bullet" {
		return label{}
	}
	return label{c.text(l, p, at), v.suffix}
}

// count takes the next number at a level and restarts the levels below it.
func (c *counts) count(l *list, p *pattern, at int) {
	switch {
	case l.starts[at] != nil && !l.begun[at]:
		c.value[at] = *l.starts[at]
		l.begun[at] = true
	case !c.used[at]:
		c.value[at] = l.start(p, at)
	default:
		c.value[at]++
	}
	c.used[at] = true
	// A level above that was never counted shows its first number.
	for i := range at {
		if !c.used[i] {
			c.value[i], c.used[i] = l.start(p, i), true
		}
	}
	for i := at + 1; i < levels; i++ {
		restart := i
		if v := l.level(p, i); v != nil && v.restart >= 0 {
			restart = v.restart
		}
		if at < restart {
			c.used[i] = false
		}
	}
}

// text is the label of a level with its numbers filled in.
func (c *counts) text(l *list, p *pattern, at int) string {
	v := l.level(p, at)
	var out strings.Builder
	for i := 0; i < len(v.text); i++ {
		if v.text[i] != '%' || i+1 == len(v.text) || v.text[i+1] < '1' || v.text[i+1] > '9' {
			out.WriteByte(v.text[i])
			continue
		}
		i++
		which := int(v.text[i] - '1')
		if which > at {
			continue
		}
		w := l.level(p, which)
		switch {
		case w == nil:
		case v.legal:
			out.WriteString(strconv.Itoa(c.value[which]))
		default:
			out.WriteString(w.number(c.value[which]))
		}
	}
	return out.String()
}

// join puts a label before the text of its paragraph. Word parts them by a tab
// or space, which is kept only where they would run together: 1. 5万元.
func (l label) join(text string) string {
	text = strings.TrimLeft(text, " \t")
	last, _ := utf8.DecodeLastRuneInString(l.text)
	if l.suffix != "nothing" && last > ' ' && last < utf8.RuneSelf && last != ')' && text != "" {
		return l.text + " " + text
	}
	return l.text + text
}
