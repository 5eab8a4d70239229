package html

import (
	"bytes"
	"io"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"gouji/parse/document"
)

// filter is the page without comments, scripts and the like, and without the
// elements that only set type. The latter, left open, would be repeated by the
// parser in every following paragraph: a small page could become a tree of any
// size. A page that ends within a tag, a comment or a script is damaged; ended
// is false for one that only lacks its end.
func filter(text string, lim document.Limits) (filtered []byte, ended bool, err error) {
	z := html.NewTokenizer(strings.NewReader(text))
	out := bytes.NewBuffer(make([]byte, 0, len(text)))
	elements := 0
	var end ending
	skip := atom.Atom(0) // the element being left out
	depth := 0           // of elements of that name within it
	for {
		switch z.Next() {
		case html.ErrorToken:
			if z.Err() != io.EOF || end.within(z.Raw(), skip) {
				return nil, false, document.Damaged
			}
			return out.Bytes(), !end.missing(), nil
		case html.CommentToken:
			end.comment(z.Raw())
		case html.TextToken:
			if skip == 0 {
				out.Write(z.Raw())
			} else {
				end.hidden(z.Raw())
			}
		case html.StartTagToken:
			raw := len(z.Raw())
			name, _ := z.TagName()
			a := atom.Lookup(name)
			end.opens(a)
			if skip != 0 {
				if a == skip {
					depth++
				}
				continue
			}
			if unseen[a] {
				skip, depth = a, 1
				continue
			}
			if typeOnly[a] {
				continue
			}
			if elements++; elements > lim.Cells/2 || raw > 1<<20 {
				return nil, false, document.TooLarge
			}
			out.Write(z.Raw())
		case html.SelfClosingTagToken:
			name, _ := z.TagName()
			if a := atom.Lookup(name); skip == 0 && !unseen[a] && !typeOnly[a] {
				if elements++; elements > lim.Cells/2 {
					return nil, false, document.TooLarge
				}
				out.Write(z.Raw())
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			end.closes(a)
			if skip != 0 {
				if a == skip {
					if depth--; depth == 0 {
						skip = 0
					}
				}
				continue
			}
			if !typeOnly[a] {
				out.Write(z.Raw())
			}
		}
	}
}

// unseen are elements whose content a page does not show as text.
var unseen = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Iframe: true,
	atom.Noembed: true, atom.Noframes: true, atom.Svg: true, atom.Math: true, atom.Object: true,
	atom.Audio: true, atom.Video: true, atom.Canvas: true, atom.Del: true, atom.Button: true,
}

// typeOnly are elements that only set the type of their text.
var typeOnly = map[atom.Atom]bool{
	atom.B: true, atom.Big: true, atom.Code: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Nobr: true,
	atom.S: true, atom.Small: true, atom.Strike: true, atom.Strong: true, atom.Tt: true, atom.U: true,
}
