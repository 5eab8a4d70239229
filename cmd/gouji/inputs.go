package main

import (
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"gouji/check"
	"gouji/parse/document"
	"gouji/parse/reader"
)

// input is one thing to read, or the reason why it cannot be.
type input struct {
	reader.Source
	// quiet inputs are ones that nothing but their first bytes promised to be
	// readable: where they are not, they are passed over.
	quiet bool
	err   *check.Message
}

// inputs finds what the arguments name.
type inputs struct {
	args      []string
	stdin     io.Reader
	stdinName string
	lim       document.Limits
}

// all yields the inputs in the order of the arguments, those of a folder in
// the order of their names.
func (in *inputs) all() iter.Seq[input] {
	return func(yield func(input) bool) {
		for _, a := range in.args {
			for _, path := range matches(a) {
				if !in.argument(path, yield) {
					return
				}
			}
		}
	}
}

// matches are the files that a pattern names; the shells of Windows leave
// patterns to the program. An argument that matches nothing stands for itself.
func matches(arg string) []string {
	if _, err := os.Lstat(arg); err != nil && strings.ContainsAny(arg, "*?") {
		if found, err := filepath.Glob(arg); err == nil && len(found) > 0 {
			return found
		}
	}
	return []string{arg}
}

func (in *inputs) argument(path string, yield func(input) bool) bool {
	if path == "-" {
		name := in.stdinName
		if name == "" {
			name = "-"
		}
		data, err := readAll(in.stdin, in.lim.Bytes)
		if err != nil {
			return yield(failed(name, err))
		}
		return in.named(name, data, yield)
	}
	info, err := os.Stat(path)
	if err != nil {
		return yield(failed(path, err))
	}
	if info.IsDir() {
		return in.folder(path, yield)
	}
	head, err := readHead(path)
	if err != nil {
		return yield(failed(path, err))
	}
	if !reader.IsZip(head) {
		return yield(in.file(path, false))
	}
	data, err := readFile(path, in.lim.Bytes)
	if err != nil {
		return yield(failed(path, err))
	}
	return in.named(path, data, yield)
}

// named yields a file that the user named, or the members of an archive.
func (in *inputs) named(path string, data []byte, yield func(input) bool) bool {
	readable, more := in.expand(path, data, yield)
	if more && readable == 0 {
		m := check.Message{ZH: "压缩包里没有可检查的报告", EN: "the archive holds no report"}
		more = yield(input{Source: reader.Source{Path: path}, err: &m})
	}
	return more
}

func (in *inputs) expand(path string, data []byte, yield func(input) bool) (readable int, more bool) {
	for s := range reader.Expand(path, data, in.lim) {
		if !s.Unknown {
			readable++
		}
		if !yield(input{Source: s, quiet: s.Path != path && !reader.Named(s.Path)}) {
			return readable, false
		}
	}
	return readable, true
}

// folder yields the files under root whose names or contents promise that they
// can be read, in order.
func (in *inputs) folder(root string, yield func(input) bool) bool {
	readable, skipped, more := 0, 0, true
	put := func(i input) error {
		if i.Unknown {
			skipped++
		} else {
			readable++
		}
		if more = yield(i); !more {
			return fs.SkipAll
		}
		return nil
	}
	// The callback handles all errors; WalkDir returns none.
	_ = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return put(failed(path, err))
		}
		if path != root && reader.Hidden(d.Name()) {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if d.IsDir() {
			return nil
		}
		// A link may lead to a file; other folders are not followed.
		info, err := os.Stat(path)
		if err != nil {
			return put(failed(path, err))
		}
		if !info.Mode().IsRegular() {
			return nil
		}
		head, err := readHead(path)
		switch {
		case err != nil && reader.Named(path):
			return put(failed(path, err))
		case err != nil || !reader.Promising(path, head):
			return put(input{Source: reader.Source{Path: path, Unknown: true}})
		case !reader.IsZip(head):
			return put(in.file(path, !reader.Named(path)))
		}
		data, err := readFile(path, in.lim.Bytes)
		if err != nil {
			return put(failed(path, err))
		}
		var n int
		if n, more = in.expand(path, data, yield); !more {
			return fs.SkipAll
		}
		readable += n
		return nil
	})
	if more && readable == 0 {
		m := check.Message{ZH: "文件夹里没有可检查的报告", EN: "the folder holds no report"}
		if skipped > 0 {
			m.ZH += fmt.Sprintf("（跳过 %d 个类型不支持的文件）", skipped)
			m.EN += fmt.Sprintf(" (files of unsupported types passed over: %d)", skipped)
		}
		more = yield(input{Source: reader.Source{Path: root}, err: &m})
	}
	return more
}

// file is a file on disk, read when its turn comes.
func (in *inputs) file(path string, quiet bool) input {
	lim := in.lim.Bytes
	return input{Source: reader.Source{Path: path, Data: func() ([]byte, error) { return readFile(path, lim) }}, quiet: quiet}
}

func failed(path string, err error) input {
	m := explain(err)
	return input{Source: reader.Source{Path: path}, err: &m}
}

func readHead(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	head := make([]byte, 4096)
	n, err := io.ReadFull(f, head)
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		err = nil
	}
	return head[:n], err
}

func readFile(path string, limit int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readAll(f, limit)
}

// readAll reads r to its end, or says that it is larger than allowed.
func readAll(r io.Reader, limit int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err == nil && int64(len(data)) > limit {
		return nil, document.TooLarge
	}
	return data, err
}

// extension names the type of a file that was passed over.
func extension(path string) string {
	return strings.ToLower(filepath.Ext(path))
}
