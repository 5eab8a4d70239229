package docx

import (
	"archive/zip"
	"bytes"
	"path"
	"strings"

	"gouji/parse/document"
)

// maxFiles bounds the files of an archive, since each costs memory before any
// is read. A report has some dozens.
const maxFiles = 100_000

// What one archive may unpack to, whatever the limits say: a document that
// shrinks more than a hundredfold is a bomb, unless it is small anyway.
const (
	smallArchive = 64 << 20
	maxRatio     = 100
)

// archive is the zip file that holds the parts of a document.
type archive struct {
	files map[string]*zip.File // by name in lower case
	left  int64                // bytes that may still be unpacked
	depth int                  // of elements in a part
}

func openArchive(data []byte, lim document.Limits) (*archive, error) {
	if bytes.Count(data, []byte("PK\x01\x02")) > maxFiles {
		return nil, document.TooLarge
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, document.Damaged
	}
	a := &archive{
		files: make(map[string]*zip.File, len(z.File)),
		left:  min(lim.Decompressed, smallArchive+maxRatio*int64(len(data))),
		// A table within a table takes three elements, a text box a dozen.
		depth: 4 * lim.Depth,
	}
	for _, f := range z.File {
		name := partName(f.Name)
		if a.files[name] == nil {
			a.files[name] = f
		}
	}
	return a, nil
}

// partName is the form in which names of parts are compared: some programs
// write backslashes, a leading slash, or other capitals.
func partName(name string) string {
	name = strings.ReplaceAll(name, `\`, "/")
	return strings.ToLower(strings.TrimPrefix(path.Clean(name), "/"))
}

// open starts reading a part. The scanner is nil if there is no such part.
func (a *archive) open(name string) (*scanner, error) {
	f := a.files[partName(name)]
	if f == nil {
		return nil, nil
	}
	if f.Flags&1 != 0 {
		return nil, document.Encrypted
	}
	rc, err := f.Open()
	if err != nil {
		return nil, document.Damaged
	}
	return newScanner(a, rc)
}

// links are the parts that a part refers to, by the kind of relationship
// ("styles"), as far as the reader needs them. The archive itself refers to the main part; its own name is "".
func (a *archive) links(from string) (map[string]string, error) {
	dir, file := path.Split(from)
	s, err := a.open(dir + "_rels/" + file + ".rels")
	if s == nil || err != nil {
		return nil, err
	}
	links := map[string]string{}
	s.root()
	s.children(func(e element) {
		kind, target := path.Base(e.attr("Type")), e.attr("Target")
		switch kind {
		case "officeDocument", "styles", "numbering", "footnotes", "endnotes":
		default:
			return
		}
		if links[kind] != "" || e.attr("TargetMode") == "External" {
			return
		}
		if !strings.HasPrefix(target, "/") {
			target = dir + target
		}
		links[kind] = target
	})
	return links, s.close()
}
