package docxnote

import (
	"fmt"
	"strconv"
	"strings"

	"gouji/cmd/internal/output"
)

const author = "勾稽 gouji"

// comments is the comments part with those that are added to it.
type comments struct {
	pack  *pack
	name  string
	fresh bool // the document had none
	next  int
	added [][]string // the paragraphs of each
	ids   []string
}

// comments finds the comments of the document, or the place for them.
func (p *pack) comments() (*comments, error) {
	c := &comments{pack: p, next: p.body.top() + 1}
	links, err := p.links(p.main)
	if err != nil {
		return nil, err
	}
	for _, l := range links {
		if l.kind() == "comments" {
			c.name = l.target(p.main)
			break
		}
	}
	if c.name != "" {
		old, err := p.part(c.name)
		if err != nil {
			return nil, err
		}
		if old != nil {
			c.next = max(c.next, old.top()+1)
			return c, nil
		}
	}
	c.fresh = true
	if c.name == "" {
		dir := strings.TrimSuffix(p.main, baseName(p.main))
		for n := 0; c.name == "" || p.files[partName(c.name)] != nil; n++ {
			c.name = dir + "comments" + strings.TrimPrefix(strconv.Itoa(n), "0") + ".xml"
		}
	}
	return c, nil
}

func baseName(name string) string { return name[strings.LastIndexByte(name, '/')+1:] }

// add takes up a comment and returns its id.
func (c *comments) add(paragraphs []string) string {
	id := strconv.Itoa(c.next)
	c.next++
	c.added = append(c.added, paragraphs)
	c.ids = append(c.ids, id)
	return id
}

// save writes the comments part and what must know of it.
func (c *comments) save() error {
	if len(c.added) == 0 {
		return nil
	}
	if !c.fresh {
		return c.amend(c.name, func(root *node, data []byte) string {
			prefix, space := naming(root, data)
			return c.text(prefix, space)
		})
	}
	space := c.pack.body.root.space
	c.pack.replace(c.name, []byte(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`+"\n"+
		`<w:comments xmlns:w="`+space+`">`+c.text("w:", "")+`</w:comments>`))
	if err := c.declare(); err != nil {
		return err
	}
	return c.relate()
}

// text is the comments in XML.
func (c *comments) text(prefix, space string) string {
	var b strings.Builder
	for i, paragraphs := range c.added {
		fmt.Fprintf(&b, `<%[1]scomment%[2]s %[1]sid="%[3]s" %[1]sauthor="%[4]s" %[1]sinitials="勾">`, prefix, space, c.ids[i], author)
		for _, p := range paragraphs {
			fmt.Fprintf(&b, `<%[1]sp><%[1]sr><%[1]st xml:space="preserve">%[2]s</%[1]st></%[1]sr></%[1]sp>`, prefix, escape(output.Printable(p)))
		}
		fmt.Fprintf(&b, `</%scomment>`, prefix)
	}
	return b.String()
}

// amend adds text at the end of a part's root element.
func (c *comments) amend(name string, text func(root *node, data []byte) string) error {
	data, err := c.pack.read(name)
	if err != nil {
		return err
	}
	more, err := within(data, func(root *node) string { return text(root, data) })
	if err != nil {
		return err
	}
	c.pack.replace(name, more)
	return nil
}

const (
	contentTypes = "[Content_Types].xml"
	commentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
	relationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
	strictType   = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
	relations    = "http://schemas.openxmlformats.org/package/2006/relationships"
)

// declare gives the new part its type.
func (c *comments) declare() error {
	if c.pack.files[partName(contentTypes)] == nil {
		return nil // What reads such a file needs no types.
	}
	return c.amend(contentTypes, func(root *node, data []byte) string {
		if strings.Contains(strings.ToLower(string(data)), `"/`+partName(c.name)+`"`) {
			return ""
		}
		return fmt.Sprintf(`<%sOverride PartName="/%s" ContentType="%s"/>`, root.prefix(data), escape(c.name), commentsType)
	})
}

// relate links the document to the new part.
func (c *comments) relate() error {
	links, err := c.pack.links(c.pack.main)
	if err != nil {
		return err
	}
	used := map[string]bool{}
	for _, l := range links {
		used[l.ID] = true
		if l.kind() == "comments" {
			return nil
		}
	}
	id := "rIdGouji"
	for n := 1; used[id]; n++ {
		id = "rIdGouji" + strconv.Itoa(n)
	}
	kind := relationType
	if c.pack.body.root.space == strictNS {
		kind = strictType
	}
	entry := func(prefix string) string {
		return fmt.Sprintf(`<%sRelationship Id="%s" Type="%s" Target="%s"/>`, prefix, id, kind, escape(baseName(c.name)))
	}
	name := linksName(c.pack.main)
	if c.pack.files[partName(name)] == nil {
		c.pack.replace(name, []byte(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`+"\n"+`<Relationships xmlns="`+relations+`">`+entry("")+`</Relationships>`))
		return nil
	}
	return c.amend(name, func(root *node, data []byte) string { return entry(root.prefix(data)) })
}
