package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestAtomicFile(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "out.json")
	if err := os.WriteFile(name, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	content := func() string {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}

	// Until it is complete, the old file stands; what is given up leaves nothing.
	f, err := createAtomic(name)
	if err != nil {
		t.Fatal(err)
	}
	f.WriteString("half")
	if got := content(); got != "old" {
		t.Errorf("before commit: %q", got)
	}
	f.discard()
	if got := content(); got != "old" {
		t.Errorf("after discard: %q", got)
	}

	// A link stays a link.
	link := filepath.Join(dir, "link.json")
	if err := os.Symlink("out.json", link); err != nil {
		t.Skip(err)
	}
	if f, err = createAtomic(link); err != nil {
		t.Fatal(err)
	}
	f.WriteString("new")
	if err := f.commit(); err != nil {
		t.Fatal(err)
	}
	f.discard() // after commit it does nothing
	if got := content(); got != "new" {
		t.Errorf("after commit: %q", got)
	}
	if files, _ := filepath.Glob(filepath.Join(dir, ".gouji-*")); len(files) > 0 {
		t.Errorf("left behind: %v", files)
	}
	if f, err := createAtomic(os.DevNull); err != nil {
		t.Error(err)
	} else if err := f.commit(); err != nil {
		t.Error(err)
	}
	if _, err := createAtomic(dir); err == nil {
		t.Error("a folder was opened for writing")
	}
}
