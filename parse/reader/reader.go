// Package reader finds out what a file is, by its content and not by its name,
// and has it read by the reader of that format. Archives are taken apart into
// their members.
package reader

import (
	"crypto/sha256"
	"encoding/hex"

	"gouji/parse/document"
)

// Read reads one file that is no archive. Its error is a *document.Problem, or
// an *UnknownType for a file that no reader knows.
func Read(path string, data []byte, lim document.Limits) (*document.Document, error) {
	if len(data) == 0 {
		return nil, document.Empty
	}
	if int64(len(data)) > lim.Bytes {
		return nil, document.TooLarge
	}
	k, err := sniff(path, data)
	if err != nil {
		return nil, err
	}
	read := readers[k]
	if read == nil { // an archive, which Expand takes apart
		return nil, &UnknownType{unsupported(string(k))}
	}
	d, err := read(data, lim)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(data)
	d.Path, d.SHA256 = path, hex.EncodeToString(sum[:])
	return d, nil
}

// UnknownType is the error for a file of a type that no reader knows.
type UnknownType struct {
	*document.Problem
}

// Unwrap is the reason to tell the user.
func (u *UnknownType) Unwrap() error { return u.Problem }
