// Package docx reads Word documents of the Office Open XML kind.
//
// A docx file is a zip archive of XML parts. The reader walks the main part
// once, from start to end, and hands every paragraph and table to a
// document.Builder as soon as it is complete. What it keeps is what Word shows
// with all revisions accepted: automatic numbers become text, inserted text
// stays, deleted and hidden text goes. Nothing is kept of headers, footers
// and comments.
package docx

import (
	"bytes"
	"path"

	"gouji/parse/document"
)

// What one document may hold besides what document.Limits says. The longest
// reports have a hundredth of it.
const (
	maxText    = 32 << 20 // bytes
	maxBlocks  = 500_000  // paragraphs and tables outside of cells
	maxEntries = 200_000  // styles, lists and notes
)

// reader holds what one reading of a file shares between its parts.
type reader struct {
	zip     archive
	lim     document.Limits
	styles  styles
	numbers numbering
	build   *document.Builder

	s      *scanner // walks the part that is being read
	fields fields   // that are open in the story being read
	tables int      // that are open

	left budget

	footnotes, endnotes references
	pictures, objects   int // seen, and not read
}

// Read reads a docx file. Its errors are *document.Problem values.
func Read(data []byte, lim document.Limits) (*document.Document, error) {
	switch {
	case len(data) == 0:
		return nil, document.Empty
	case int64(len(data)) > lim.Bytes:
		return nil, document.TooLarge
	case bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0")):
		// Word wraps an encrypted document in an OLE file.
		return nil, document.Encrypted
	}
	zip, err := openArchive(data, lim)
	if err != nil {
		return nil, err
	}
	r := &reader{
		zip:   zip,
		lim:   lim,
		build: document.NewBuilder("docx"),
		left:  budget{text: maxText, blocks: maxBlocks, cells: lim.Cells, paragraphs: 2 * lim.Cells, entries: maxEntries},
	}
	if err := r.read(); err != nil {
		return nil, err
	}
	doc := r.build.Document()
	if len(doc.Blocks) == 0 {
		if r.pictures > 0 {
			return nil, document.Scan
		}
		return nil, document.Empty
	}
	return doc, nil
}

// read reads the parts in the order in which they are needed: styles and
// numbering first, then the document, then the notes that it refers to.
func (r *reader) read() error {
	links, err := r.zip.links("")
	if err != nil {
		return err
	}
	main := links["officeDocument"]
	if main == "" {
		main = "word/document.xml"
	}
	if links, err = r.zip.links(main); err != nil {
		return err
	}
	for _, p := range []struct {
		kind string
		read func(root element)
	}{
		{"styles", r.readStyles},
		{"numbering", r.readNumbering},
		{"", r.readMain},
		{"footnotes", r.readFootnotes},
		{"endnotes", r.readEndnotes},
	} {
		name := links[p.kind]
		if p.kind == "" {
			name = main
		} else if name == "" {
			name = path.Dir(main) + "/" + p.kind + ".xml"
		}
		if err := r.readPart(name, p.kind == "", p.read); err != nil {
			return err
		}
	}
	if r.objects > 0 {
		r.build.Note("文件中有嵌入的对象、图表或外部内容，其中的数字没有读取", "the file holds embedded objects, charts or outside content, whose figures were not read")
	}
	return nil
}

// readPart calls read with the root element of a part. A part that the
// archive lacks is skipped unless it is required.
func (r *reader) readPart(name string, required bool, read func(root element)) error {
	s, err := r.zip.open(name)
	if err != nil {
		return err
	}
	if s == nil {
		if required {
			return document.Damaged
		}
		return nil
	}
	r.s, r.fields = s, fields{}
	read(s.root())
	return s.close()
}

// readMain reads the body of the document.
func (r *reader) readMain(root element) {
	if root.name != "document" {
		r.fail(document.Damaged)
		return
	}
	r.s.children(func(e element) {
		if e.name == "body" {
			r.story(func(b block, _ bool) { r.emit(b) })
		}
	})
}

// fail ends the reading with a problem.
func (r *reader) fail(p *document.Problem) {
	if r.s.err == nil {
		r.s.err = p
	}
}

// budget is what a document may still hold.
type budget struct {
	text       int // bytes
	blocks     int // outside cells
	cells      int // and the grid places that they cover
	paragraphs int // with those in cells and the empty ones
	entries    int // styles, lists and notes
}

// spend takes n from one part of the budget.
func (r *reader) spend(left *int, n int) {
	if *left -= n; *left < 0 {
		*left = 0
		r.fail(document.TooLarge)
	}
}
