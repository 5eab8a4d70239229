// Package html reads saved web pages, as files of HTML and as MHTML archives.
//
// It keeps the article and leaves out what surrounds it on the page. The steps
// are in files of their own: filter drops what no reader of the page sees,
// article finds the part that holds the text, walk makes paragraphs of it and
// table makes tables.
package html

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"gouji/parse/charset"
	"gouji/parse/document"
)

// Read makes a Document of a web page or an MHTML archive.
func Read(data []byte, lim document.Limits) (*document.Document, error) {
	if len(data) == 0 {
		return nil, document.Empty
	}
	if int64(len(data)) > lim.Bytes {
		return nil, document.TooLarge
	}
	pages, err := decode(data, lim)
	if err != nil {
		return nil, err
	}
	w := &walker{b: document.NewBuilder("html"), cells: lim.Cells, depth: lim.Depth}
	pictures := false
	for i, text := range pages {
		p, err := w.read(text, lim)
		if err != nil {
			return nil, err
		}
		pictures = pictures || p
		// The frames matter only where the page itself says nothing.
		if i == 0 && len(w.b.Document().Blocks) > 0 {
			break
		}
	}
	switch d := w.b.Document(); {
	case len(d.Blocks) > 0:
		if w.cut {
			w.b.Note("网页没有结尾的标记，内容可能不完整", "the page has no end and may be incomplete")
		}
		return d, nil
	case pictures:
		return nil, document.Scan
	}
	return nil, document.Empty
}

// decode is the text of the page, and of the frames that come with it.
func decode(data []byte, lim document.Limits) (pages []string, err error) {
	if IsMHT(data) {
		pages, err = readMHT(data, lim)
	} else {
		var text string
		text, _, err = charset.DecodeHTML(data)
		pages = []string{text}
	}
	size := int64(0)
	for _, p := range pages {
		size += int64(len(p))
	}
	// A character takes 12 bytes in the Document, and some more on the way.
	if err == nil && size*16 > lim.Decompressed {
		err = document.TooLarge
	}
	return pages, err
}

// read adds one page to the Document. It reports whether the article shows
// pictures.
func (w *walker) read(text string, lim document.Limits) (pictures bool, err error) {
	filtered, ended, err := filter(text, lim)
	if err != nil {
		return false, err
	}
	w.cut = w.cut || !ended
	root, err := html.Parse(bytes.NewReader(filtered))
	if err != nil {
		return false, document.TooLarge // it is nested too deep
	}
	w.page = measure(root)
	w.line.blanks = w.page.madeBy("LibreOffice", "OpenOffice")
	article := w.page.article()
	if title := w.page.title(article); title != "" {
		w.b.Heading(1, title)
	}
	w.block(article)
	w.end()
	pictures = find(article, func(n *html.Node) bool { return n.DataAtom == atom.Img }) != nil
	return pictures, w.err
}

// find is the first element, in document order, of which is holds.
func find(n *html.Node, is func(*html.Node) bool) *html.Node {
	if n.Type == html.ElementNode && is(n) {
		return n
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if f := find(c, is); f != nil {
			return f
		}
	}
	return nil
}

// attr is the value of an attribute, "" if there is none.
func attr(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return n.Attr[i].Val
		}
	}
	return ""
}

func hasAttr(n *html.Node, key string) bool {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return true
		}
	}
	return false
}

// style reports whether the element's own style sets a property to a value
// that starts with want.
func style(n *html.Node, property, want string) bool {
	s := attr(n, "style")
	if s == "" {
		return false
	}
	for _, d := range strings.Split(s, ";") {
		name, value, ok := strings.Cut(d, ":")
		if ok && strings.EqualFold(strings.TrimSpace(name), property) && strings.HasPrefix(strings.ToLower(strings.TrimSpace(value)), want) {
			return true
		}
	}
	return false
}

// hidden reports whether the element itself says that it is not shown.
func hidden(n *html.Node) bool {
	return hasAttr(n, "hidden") || style(n, "display", "none") || style(n, "visibility", "hidden") || style(n, "mso-hide", "all")
}
