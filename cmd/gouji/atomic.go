package main

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync"
)

// atomicFile is a file that appears under its name only when it is complete,
// so that nobody takes half a result for a whole one.
type atomicFile struct {
	*bufio.Writer
	file  *os.File
	final string // "" where the name is no regular file and was opened itself
}

// errFolder is a folder where a file should be written.
var errFolder = errors.New("is a folder")

// unfinished are the temporary files that there are at present, for an
// interruption to remove.
var unfinished = struct {
	sync.Mutex
	files map[*os.File]bool
}{files: map[*os.File]bool{}}

// removeUnfinished removes what is not complete. The lock stays: the program
// ends, and shall begin and complete no more files.
func removeUnfinished() {
	unfinished.Lock()
	for f := range unfinished.files {
		f.Close()
		os.Remove(f.Name())
	}
}

func createAtomic(name string) (*atomicFile, error) {
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	}
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		return nil, &fs.PathError{Op: "open", Path: name, Err: errFolder}
	case err == nil && !info.Mode().IsRegular():
		// A device or pipe must not be replaced by a file.
		f, err := os.OpenFile(name, os.O_WRONLY, 0)
		if err != nil {
			return nil, err
		}
		return &atomicFile{Writer: bufio.NewWriter(f), file: f}, nil
	}
	unfinished.Lock()
	defer unfinished.Unlock()
	for {
		temp := filepath.Join(filepath.Dir(name), fmt.Sprintf(".gouji-%08x.tmp", rand.Uint32()))
		f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		unfinished.files[f] = true
		return &atomicFile{bufio.NewWriter(f), f, name}, nil
	}
}

// commit completes the file.
func (a *atomicFile) commit() error {
	unfinished.Lock()
	defer unfinished.Unlock()
	delete(unfinished.files, a.file)
	err := a.Flush()
	if e := a.file.Close(); err == nil {
		err = e
	}
	temp := a.file.Name()
	a.file = nil
	if a.final == "" {
		return err
	}
	if err == nil {
		err = os.Rename(temp, a.final)
	}
	if err != nil {
		os.Remove(temp)
	}
	return err
}

// discard removes the file unless it was completed.
func (a *atomicFile) discard() {
	if a.file == nil {
		return
	}
	unfinished.Lock()
	defer unfinished.Unlock()
	delete(unfinished.files, a.file)
	a.file.Close()
	if a.final != "" {
		os.Remove(a.file.Name())
	}
	a.file = nil
}
