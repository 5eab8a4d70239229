// Package ofd reads OFD, the Chinese national format of fixed pages (GB/T
// 33190).
//
// A page says only which character stands where, and which lines are drawn.
// Characters and ruled lines are taken from the pages, their templates and the
// text typed over them (object.go, path.go, annotation.go); package layout does
// the rest.
package ofd

import (
	"math"
	"strconv"
	"strings"

	"gouji/parse/document"
	"gouji/parse/internal/container"
	"gouji/parse/internal/layout"
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
	r := &reader{archive: a}
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
	return layout.Build("ofd", r.pages, lim)
}

// reader reads the pages of one file.
type reader struct {
	*archive
	pages     []*layout.Page
	templates map[string]string   // part by id
	units     map[string]*node    // graphic units by id
	trees     map[string]*node    // templates already read, by part
	typed     map[string][]string // parts with annotations, by the id of their page
	width     float64             // of pages that do not say their own size
	height    float64
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
	r.width, r.height = 210, 297
	for _, common := range doc.all("CommonData") {
		r.width, r.height = paper(common.first("PageArea"), r.width, r.height)
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
	if err := r.annotations(part, doc); err != nil {
		return err
	}
	for _, pages := range doc.all("Pages") {
		for _, n := range pages.all("Page") {
			if len(r.pages) >= r.lim.Pages {
				return document.TooLarge
			}
			if err := r.page(container.Resolve(part, n.attr("BaseLoc")), n.attr("ID")); err != nil {
				return err
			}
		}
	}
	return nil
}

// paper is the size that an area gives a page, or else the one that is given.
func paper(area *node, width, height float64) (float64, float64) {
	if area != nil {
		if p := area.first("PhysicalBox"); p != nil {
			if b, ok := parseBox(p.text()); ok && b.X1 > b.X0 && b.Y1 > b.Y0 {
				return b.X1 - b.X0, b.Y1 - b.Y0
			}
		}
	}
	return width, height
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

// page reads a page with its templates and what is typed over it.
func (r *reader) page(part, id string) error {
	root, err := r.tree(part)
	if err != nil {
		return err
	}
	c := &canvas{reader: r, page: &layout.Page{Number: len(r.pages) + 1}}
	width, height := r.width, r.height
	c.page.Failed = root == nil // named, and not in the file
	if root != nil {
		width, height = paper(root.first("Area"), width, height)
		for _, res := range root.all("PageRes") {
			if err := r.resources(container.Resolve(part, res.text())); err != nil {
				return err
			}
		}
		for _, t := range root.all("Template") {
			if err := r.template(c, r.templates[t.attr("TemplateID")]); err != nil {
				return err
			}
		}
		c.layers(root)
	}
	for _, part := range r.typed[id] {
		if err := r.typing(c, part); err != nil {
			return err
		}
	}
	if c.err != nil {
		return c.err
	}
	p := c.page
	p.Width, p.Height = width*points, height*points
	p.Pictures = p.Pictures || len(p.Rules) > 0
	known := 0
	for _, g := range p.Glyphs {
		if g.R != ' ' && g.R != unknown {
			known++
		}
	}
	p.Unknown = c.unknown > 0
	p.Unreadable = c.unknown > 2*known
	r.pages = append(r.pages, p)
	return nil
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
	if t == nil {
		c.page.Failed = true // what it draws is lost
		return nil
	}
	c.layers(t)
	return nil
}

// parseBox reads a rectangle: its corner, its width and its height.
func parseBox(text string) (layout.Box, bool) {
	v := numbers(text)
	if len(v) < 4 {
		return layout.Box{}, false
	}
	return layout.Box{X0: v[0], Y0: v[1], X1: v[0] + v[2], Y1: v[1] + v[3]}, true
}

// numbers are the numbers in a text, without those beyond any page.
func numbers(text string) []float64 {
	var out []float64
	for _, f := range strings.Fields(strings.ReplaceAll(text, ",", " ")) {
		v, err := strconv.ParseFloat(f, 64)
		if err != nil || math.IsNaN(v) || math.Abs(v) > 1e5 {
			return out
		}
		out = append(out, v)
	}
	return out
}
