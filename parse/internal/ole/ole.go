// Package ole opens the compound files (OLE2) in which Word, Excel and WPS
// kept their streams before 2007.
package ole

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"github.com/richardlehane/mscfb"
)

// Magic is how every compound file begins.
var Magic = []byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}

// ErrNotFound says that a compound file has no stream of the name asked for.
var ErrNotFound = errors.New("no such stream")

// Is tells whether data begins like a compound file.
func Is(data []byte) bool { return bytes.HasPrefix(data, Magic) }

// File is an opened compound file.
type File struct {
	entries []*mscfb.File
	size    int
}

// Open reads the directory of a compound file.
func Open(data []byte) (*File, error) {
	r, err := mscfb.New(padded(data))
	if err != nil {
		return nil, err
	}
	return &File{r.File, len(data)}, nil
}

// Has tells whether the root storage holds a stream or storage of that name,
// in any case.
func (f *File) Has(name string) bool { return f.find(name) != nil }

// Stream is the content of the root storage's stream of that name, in any
// case.
func (f *File) Stream(name string) ([]byte, error) {
	e := f.find(name)
	if e == nil {
		return nil, ErrNotFound
	}
	// A stream longer than the file is a lie, and would be paid in memory.
	if e.Size > int64(f.size) {
		return nil, io.ErrUnexpectedEOF
	}
	b := make([]byte, e.Size)
	// The library joins the sectors of one Read in quadratic time, so it is
	// asked for little at once.
	const chunk = 64 << 10
	for n := 0; n < len(b); n += chunk {
		if _, err := io.ReadFull(e, b[n:min(n+chunk, len(b))]); err != nil {
			return nil, err
		}
	}
	return b, nil
}

func (f *File) find(name string) *mscfb.File {
	var found *mscfb.File
	for i, e := range f.entries {
		if i == 0 || len(e.Path) != 0 {
			continue // the root itself, or something inside a storage
		}
		if e.Name == name {
			return e
		}
		if found == nil && strings.EqualFold(e.Name, name) {
			found = e
		}
	}
	return found
}

// padded is a file whose last sector need not be complete: many writers cut
// it short, and it is read as if zeros followed.
type padded []byte

func (p padded) ReadAt(b []byte, off int64) (int, error) {
	const sector = 4096
	if off < 0 || off+int64(len(b)) > int64(len(p))+sector {
		return 0, io.EOF
	}
	n := 0
	if off < int64(len(p)) {
		n = copy(b, p[off:])
	}
	clear(b[n:])
	return len(b), nil
}
