package reader

import (
	"archive/zip"
	"bytes"
	"io"
	"iter"
	"path"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"gouji/parse/document"
)

const (
	// maxDepth bounds archives within archives.
	maxDepth = 4
	// maxMembers bounds the files of an archive, since each costs memory
	// before any is read.
	maxMembers = 100_000
)

var (
	unsafeName = &document.Problem{ZH: "压缩包内的路径不安全，未读取", EN: "unsafe path inside the archive; not read"}
	tooDeep    = &document.Problem{ZH: "压缩包嵌套过深，未读取", EN: "archives are nested too deeply; not read"}
)

// Source is a file, or a member of an archive, that is still to be read.
type Source struct {
	Path string // archive.zip!/folder/report.docx for a member
	// Data is the content; its error is a *document.Problem.
	Data func() ([]byte, error)
	// Unknown is set where neither name nor content promises a type that can
	// be read: such a member is counted, not read.
	Unknown bool
}

// Expand yields what is to be read of a file: the file itself or, where it is
// an archive, its members in the order of the archive, with those of archives
// inside it. The members are not unpacked before their Data is asked for.
func Expand(path string, data []byte, lim document.Limits) iter.Seq[Source] {
	return func(yield func(Source) bool) {
		e := &expander{lim: lim, left: lim.Decompressed, yield: yield}
		e.file(path, data, 0)
	}
}

type expander struct {
	lim   document.Limits
	left  int64 // bytes that may still be unpacked, by the sizes that the archives declare
	yield func(Source) bool
}

// file yields data, or its members. It returns false where the consumer has
// had enough.
func (e *expander) file(path string, data []byte, depth int) bool {
	if !IsZip(data) {
		return e.yield(Source{Path: path, Data: func() ([]byte, error) { return data, nil }})
	}
	z, err := openZip(data)
	if err != nil {
		return e.fail(path, err)
	}
	if k, err := zipKind(z); k != archive || err != nil {
		return e.yield(Source{Path: path, Data: func() ([]byte, error) { return data, nil }})
	}
	if depth == maxDepth {
		return e.fail(path, tooDeep)
	}
	for _, f := range z.File {
		if f.FileInfo().IsDir() || strings.HasSuffix(f.Name, `\`) || Hidden(memberName(f)) {
			continue
		}
		if !e.member(path+"!/", f, depth) {
			return false
		}
	}
	return true
}

func (e *expander) member(prefix string, f *zip.File, depth int) bool {
	name := memberName(f)
	if !filepath.IsLocal(filepath.FromSlash(name)) {
		return e.fail(prefix+name, unsafeName)
	}
	full := prefix + path.Clean(name)
	if f.Flags&1 != 0 {
		return e.fail(full, document.Encrypted)
	}
	head, err := unpack(f, min(headLength, f.UncompressedSize64))
	if err != nil {
		return e.fail(full, err)
	}
	if !Promising(name, head) {
		return e.yield(Source{Path: full, Unknown: true})
	}
	size := f.UncompressedSize64
	if size > uint64(e.lim.Bytes) || size > uint64(e.left) {
		return e.fail(full, document.TooLarge)
	}
	e.left -= int64(size)
	if IsZip(head) {
		data, err := unpack(f, size)
		if err != nil {
			return e.fail(full, err)
		}
		return e.file(full, data, depth+1)
	}
	return e.yield(Source{Path: full, Data: func() ([]byte, error) { return unpack(f, size) }})
}

func (e *expander) fail(path string, err error) bool {
	return e.yield(Source{Path: path, Data: func() ([]byte, error) { return nil, err }})
}

func openZip(data []byte) (*zip.Reader, error) {
	if bytes.Count(data, []byte("PK\x01\x02")) > maxMembers {
		return nil, document.TooLarge
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, document.Damaged
	}
	return z, nil
}

// unpack reads the first n bytes of a member; n never exceeds the size that
// the archive declares, so a lying archive costs no more than it says.
func unpack(f *zip.File, n uint64) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, document.Damaged
	}
	defer r.Close()
	var b bytes.Buffer
	if _, err := io.CopyN(&b, r, int64(n)); err != nil {
		return nil, document.Damaged
	}
	if n == f.UncompressedSize64 {
		// Only the end of a member tells whether its checksum is right.
		if k, err := r.Read(make([]byte, 1)); k > 0 || err != io.EOF {
			return nil, document.Damaged
		}
	}
	return b.Bytes(), nil
}

// memberName is the name of a member with slashes. Archivers of Chinese
// Windows write names in GBK without saying so.
func memberName(f *zip.File) string {
	name := f.Name
	if f.NonUTF8 && !utf8.ValidString(name) {
		if s, err := simplifiedchinese.GB18030.NewDecoder().String(name); err == nil {
			name = s
		}
	}
	return strings.ReplaceAll(name, `\`, "/")
}
