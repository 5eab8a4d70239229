// Package container opens the XML parts of the zip files that docx, xlsx and ofd
// documents are.
package container

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

// Archive is the zip file that holds the parts of a document.
type Archive struct {
	files map[string]*zip.File // by partName
	left  int64                // bytes that may still be unpacked
	depth int                  // of elements in a part
}

// Open opens a zip file of which all parts together may unpack to that many
// bytes, and have elements to that depth.
func Open(data []byte, unpacked int64, depth int) (*Archive, error) {
	if bytes.Count(data, []byte("PK\x01\x02")) > maxFiles {
		return nil, document.TooLarge
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, document.Damaged
	}
	a := &Archive{files: make(map[string]*zip.File, len(z.File)), left: unpacked, depth: depth}
	for _, f := range z.File {
		if name := partName(f.Name); a.files[name] == nil {
			a.files[name] = f
		}
	}
	return a, nil
}

// partName is the form in which names of parts are compared: some programs
// write backslashes, a leading slash or other capitals.
func partName(name string) string {
	name = path.Clean("/" + strings.ReplaceAll(name, `\`, "/"))
	return strings.ToLower(strings.TrimPrefix(name, "/"))
}

// Has reports whether there is a part of that name.
func (a *Archive) Has(name string) bool { return a.files[partName(name)] != nil }

// Resolve is the name of the part that a location in the part from means.
func Resolve(from, location string) string {
	location = strings.ReplaceAll(strings.TrimSpace(location), `\`, "/")
	if strings.HasPrefix(location, "/") {
		return location
	}
	return path.Join(path.Dir(from), location)
}
