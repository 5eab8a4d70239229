package parse

import (
	"strings"

	"gouji/parse/document"
)

// outline is a document with what is asked of its paragraphs again and again.
type outline struct {
	*document.Document
	paras []para     // by block
	lines []outlined // by block; of tables nothing is known
}

type outlined struct {
	text    string
	heading *Heading     // nil if it has none
	fields  []ColumnRole // the header words of forms in it
	title   string       // the line without marks, if it may be one of a title's
}

func (c *Content) newOutline() *outline {
	doc := c.Document
	c.texts.Grow(lengthOf(doc))
	o := &outline{doc, c.rooms.paras.take(len(doc.Blocks)), c.rooms.outlined.take(len(doc.Blocks))}
	for i := range doc.Blocks {
		b, x, p := &doc.Blocks[i], &o.lines[i], &o.paras[i]
		p.block = i
		if b.Kind == document.Grid {
			continue
		}
		c.setText(p, b.Text)
		x.text = p.line
		x.heading = c.headingOf(b, p)
		x.fields = fieldsOf(b.Text.Runes, p.marks)
		if x.heading != nil && b.Kind != document.Heading {
			continue
		}
		if s := withoutAnnex(trimmed(stripMarks(x.text))); mayTitle(s) {
			x.title = s
		}
	}
	return o
}

// lengthOf is the length of a document's lines in bytes.
func lengthOf(doc *document.Document) int {
	n := 0
	for _, l := range doc.Lines {
		n += len(l)
	}
	return n
}

// mayTitle reports whether a line may be one of a title's.
func mayTitle(s string) bool {
	return s != "" && !longer(s, 60) && !parted(s) && !strings.HasSuffix(s, "：") && !strings.HasSuffix(s, ":") && !strings.Contains(s, "级指标") && !isLevelName(s) && !containsAny(s, metaWords)
}

// withoutAnnex is a line without 附件2： before what it says.
func withoutAnnex(s string) string {
	rest, ok := strings.CutPrefix(s, "附件")
	if !ok {
		return s
	}
	rest = strings.TrimLeft(rest, "0123456789一二三四五六七八九十- ")
	if t := strings.TrimLeft(rest, "：: "); t != "" && t != rest {
		return t
	}
	return s
}
