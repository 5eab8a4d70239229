package docx

import (
	"path"

	"gouji/parse/document"
	"gouji/parse/internal/container"
)

// What one archive may unpack to, whatever the limits say: a document that
// shrinks more than a hundredfold is a bomb, unless it is small anyway.
const (
	smallArchive = 64 << 20
	maxRatio     = 100
)

// archive is the zip file that holds the parts of a document.
type archive struct{ *container.Archive }

func openArchive(data []byte, lim document.Limits) (archive, error) {
	unpacked := min(lim.Decompressed, smallArchive+maxRatio*int64(len(data)))
	// A table within a table takes three elements, a text box a dozen.
	a, err := container.Open(data, unpacked, 4*lim.Depth)
	return archive{a}, err
}

// open starts reading a part. The scanner is nil if there is no such part.
func (a archive) open(name string) (*scanner, error) {
	p, err := a.Part(name)
	if p == nil || err != nil {
		return nil, err
	}
	return &scanner{Part: p}, nil
}

// links are the parts that a part refers to, by the kind of relationship
// ("styles"), as far as the reader needs them. The archive itself refers to
// the main part; its own name is "".
func (a archive) links(from string) (map[string]string, error) {
	dir, file := path.Split(from)
	s, err := a.open(dir + "_rels/" + file + ".rels")
	if s == nil || err != nil {
		return nil, err
	}
	links := map[string]string{}
	s.root()
	s.children(func(e element) {
		kind := path.Base(e.attr("Type"))
		switch kind {
		case "officeDocument", "styles", "numbering", "footnotes", "endnotes":
		default:
			return
		}
		if links[kind] != "" || e.attr("TargetMode") == "External" {
			return
		}
		links[kind] = container.Resolve(from, e.attr("Target"))
	})
	return links, s.close()
}
