// Package ofd reads OFD, the Chinese national format of fixed pages (GB/T
// 33190).
//
// A page says only which character stands where, and which lines are drawn.
// The steps are in files of their own: object takes characters and ruled lines
// from the pages and their templates, lattice finds tables in the ruled lines,
// line puts characters in order, and flow joins lines to paragraphs and tables
// over the pages. Annotations, such as seals and watermarks, are not read.
package ofd

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"gouji/parse/document"
	"gouji/parse/internal/container"
)

// Read makes a Document of an OFD file.
func Read(data []byte, lim document.Limits) (*document.Document, error) {
	if len(data) == 0 {
		return nil, document.Empty
	}
	if int64(len(data)) > lim.Bytes {
		return nil, document.TooLarge
	}
	a, err := openArchive(data, lim)
	if err != nil {
		return nil, err
	}
	if a.Has("Encryptions.xml") {
		return nil, document.Encrypted
	}
	root, err := a.tree("OFD.xml")
	if err != nil {
		return nil, err
	}
	if root == nil {
		return nil, document.Damaged
	}
	b := document.NewBuilder("ofd")
	r := &reader{archive: a, flow: &flow{b: b, cells: lim.Cells}}
	found := false
	for _, body := range root.all("DocBody") {
		for _, n := range body.all("DocRoot") {
			found = true
			if err := r.document(container.Resolve("OFD.xml", n.text())); err != nil {
				return nil, err
			}
		}
	}
	if !found {
		return nil, document.Damaged
	}
	if len(b.Document().Blocks) == 0 || r.lost > 2*r.known {
		if r.shown {
			return nil, document.Scan
		}
		return nil, document.Empty
	}
	for _, n := range r.scans {
		b.Note(fmt.Sprintf("第 %d 页没有文字层，未作检查", n), fmt.Sprintf("page %d has no text layer and was not checked", n))
	}
	for _, n := range r.unknown {
		b.Note(fmt.Sprintf("第 %d 页有字符的编码由内嵌字体自定，无法识别，以 □ 表示", n),
			fmt.Sprintf("page %d has characters that only an embedded font knows, shown as □", n))
	}
	return b.Document(), nil
}

// reader reads the pages of one file.
type reader struct {
	*archive
	flow      *flow
	templates map[string]string // part by id
	units     map[string]*node  // graphic units by id
	trees     map[string]*node  // templates already read, by part
	base      box               // the page where it does not say its own size
	count     int               // of pages
	shown     bool              // something other than text is on some page
	scans     []int             // pages with pictures or paths but without text
	unknown   []int             // pages with characters that only their fonts know
	known     int               // characters that are not such
	lost      int               // characters that are
}

// document reads one of the documents in the file.
func (r *reader) document(part string) error {
	doc, err := r.tree(part)
	if err != nil {
		return err
	}
	if doc == nil {
		return document.Damaged
	}
	r.templates, r.units, r.trees = map[string]string{}, map[string]*node{}, map[string]*node{}
	r.base = box{0, 0, 210, 297}
	for _, common := range doc.all("CommonData") {
		if area := common.first("PageArea"); area != nil {
			if p := area.first("PhysicalBox"); p != nil {
				if b, ok := parseBox(p.text()); ok {
					r.base = b
				}
			}
		}
		for _, kind := range []string{"PublicRes", "DocumentRes"} {
			for _, n := range common.all(kind) {
				if err := r.resources(container.Resolve(part, n.text())); err != nil {
					return err
				}
			}
		}
		for _, n := range common.all("TemplatePage") {
			r.templates[n.attr("ID")] = container.Resolve(part, n.attr("BaseLoc"))
		}
	}
	for _, pages := range doc.all("Pages") {
		for _, n := range pages.all("Page") {
			if r.count++; r.count > r.lim.Pages {
				return document.TooLarge
			}
			if err := r.page(container.Resolve(part, n.attr("BaseLoc"))); err != nil {
				return err
			}
		}
	}
	return r.flow.finish()
}

// resources reads the graphic units of a resource file. Fonts and pictures are
// of no use here.
func (r *reader) resources(part string) error {
	res, err := r.tree(part)
	if res == nil || err != nil {
		return err
	}
	for _, units := range res.all("CompositeGraphicUnits") {
		for _, u := range units.all("CompositeGraphicUnit") {
			r.units[u.attr("ID")] = u
		}
	}
	return nil
}

// page reads a page with its templates.
func (r *reader) page(part string) error {
	root, err := r.tree(part)
	if err != nil {
		return err
	}
	c := &canvas{reader: r, area: r.base}
	if root != nil {
		if area := root.first("Area"); area != nil {
			if p := area.first("PhysicalBox"); p != nil {
				if b, ok := parseBox(p.text()); ok {
					c.area = b
				}
			}
		}
		for _, res := range root.all("PageRes") {
			if err := r.resources(container.Resolve(part, res.text())); err != nil {
				return err
			}
		}
		for _, t := range root.all("Template") {
			id := t.attr("TemplateID")
			if err := r.template(c, r.templates[id]); err != nil {
				return err
			}
		}
		c.layers(root)
	}
	if c.err != nil {
		return c.err
	}
	r.shown = r.shown || c.pictures > 0 || len(c.segments) > 0
	known := 0
	for _, g := range c.glyphs {
		if g.r != ' ' && g.r != unknown {
			known++
		}
	}
	r.known += known
	r.lost += c.unknown
	r.shown = r.shown || c.unknown > 0
	switch {
	case known == 0 && (c.pictures > 0 || len(c.segments) > 0 || c.unknown > 0):
		r.scans = append(r.scans, r.count)
	case c.unknown > 0:
		r.unknown = append(r.unknown, r.count)
	}
	return r.flow.page(r.count, c)
}

// template draws a template on a page. Its tree is kept for other pages.
func (r *reader) template(c *canvas, part string) error {
	if part == "" {
		return nil
	}
	t, known := r.trees[part]
	if !known {
		var err error
		if t, err = r.tree(part); err != nil {
			return err
		}
		r.trees[part] = t
	}
	if t != nil {
		c.layers(t)
	}
	return nil
}

// box is a rectangle in millimetres, with y downwards.
type box struct{ x, y, w, h float64 }

func parseBox(text string) (box, bool) {
	v := numbers(text)
	if len(v) < 4 {
		return box{}, false
	}
	return box{v[0], v[1], v[2], v[3]}, true
}

// numbers are the numbers in a text, without those beyond any page.
func numbers(text string) []float64 {
	var out []float64
	for _, f := range strings.Fields(strings.ReplaceAll(text, ",", " ")) {
		v, err := strconv.ParseFloat(f, 64)
		if err != nil || math.IsNaN(v) || math.Abs(v) > 1e7 {
			return out
		}
		out = append(out, v)
	}
	return out
}
