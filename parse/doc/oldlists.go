package doc

import "unicode/utf16"

// oldList is the number of the list override that paragraphs name which are
// numbered as in Word 6: each says itself how (an ANLD), and its level is the
// kind of its list.
const oldList = 0x7FF

// The kinds of lists of Word 6 above those of headings.
const (
	oldNumbers = 10
	oldBullets = 11
	oldSkipped = 12 // without a number, which the list goes on after
)

// oldLists is the state of such lists.
type oldLists struct {
	value   [oldNumbers + 1]int // the last number of each kind, headings from 1
	begun   [oldNumbers + 1]bool
	label   [oldNumbers]string // the last one of each level of headings
	running bool               // the paragraph before belongs to the plain list
}

// number is the number of a paragraph of a list of Word 6, empty if it has none
// or only a bullet. The plain list ends with the next paragraph outside.
func (o *oldLists) number(p *pap) string {
	plain := p.list == oldList && p.listRank >= oldNumbers && p.listRank <= oldSkipped
	goesOn := o.running
	o.running = plain
	k := p.listRank
	if p.list != oldList || k < 1 || k > oldNumbers {
		return ""
	}
	format, before, after, flags := p.old.u8(0), p.old.u8(1), p.old.u8(2), p.old.u8(3)
	var text []uint16
	for i := range min(before+after, 32) {
		text = append(text, uint16(p.old.u16(20+2*i)))
	}
	before = min(before, len(text))
	if len(p.old) < 20 || format == nfcBullet || symbolic(text) {
		return ""
	}
	if !o.begun[k] || k == oldNumbers && !goesOn {
		o.value[k] = p.old.u16(10)
	} else if o.value[k] < 1<<30 {
		o.value[k]++
	}
	o.begun[k] = true
	label := string(utf16.Decode(text[:before])) + number(format, o.value[k]) + string(utf16.Decode(text[before:]))
	if k == oldNumbers {
		return label
	}
	if flags&4 != 0 && k > 1 { // the numbers of the levels above stand before it
		label = o.label[k-1] + label
	}
	o.label[k] = label
	for i := k + 1; i < oldNumbers; i++ {
		o.begun[i], o.label[i] = false, label
	}
	return label
}

// symbolic reports whether a text has signs of a font of its own, as bullets
// are.
func symbolic(text []uint16) bool {
	for _, u := range text {
		if u >= 0xE000 && u < 0xF900 || u == 0xB7 {
			return true
		}
	}
	return false
}
