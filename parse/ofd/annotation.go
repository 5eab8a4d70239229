package ofd

import "gouji/parse/internal/container"

// annotations finds the parts with the annotations of each page.
func (r *reader) annotations(part string, doc *node) error {
	r.typed = map[string][]string{}
	for _, n := range doc.all("Annotations") {
		list := container.Resolve(part, n.text())
		root, err := r.tree(list)
		if err != nil {
			return err
		}
		if root == nil {
			continue
		}
		for _, p := range root.all("Page") {
			for _, f := range p.all("FileLoc") {
				id := p.attr("PageID")
				r.typed[id] = append(r.typed[id], container.Resolve(list, f.text()))
			}
		}
	}
	return nil
}

// typing draws the annotations of a page that are text typed over it. Stamps,
// seals and watermarks say nothing that belongs to the text.
func (r *reader) typing(c *canvas, part string) error {
	root, err := r.tree(part)
	if root == nil || err != nil {
		return err
	}
	for _, a := range root.all("Annot") {
		if a.attr("Subtype") != "FreeText" || a.attr("Visible") == "false" {
			continue
		}
		for _, look := range a.all("Appearance") {
			c.objects(look, placed(look).Then(scale), 0)
		}
	}
	return nil
}
