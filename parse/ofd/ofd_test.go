package ofd

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gouji/parse/document"
)

// TestCorpus reads the files of a folder, such as those in the tests of
// ofdrw/ofdrw, if OFD_CORPUS names one, and writes what it read beside them if
// OFD_DUMP is set.
func TestCorpus(t *testing.T) {
	dir := os.Getenv("OFD_CORPUS")
	if dir == "" {
		t.Skip("OFD_CORPUS is not set")
	}
	files, _ := filepath.Glob(filepath.Join(dir, "*.ofd"))
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		d, err := Read(data, document.DefaultLimits)
		took := time.Since(start)
		if took > 2*time.Second {
			t.Errorf("%s took %v", name, took)
		}
		if err != nil {
			t.Logf("%s: %v: %v", filepath.Base(name), took, err)
			continue
		}
		t.Logf("%s: %v: %d lines", filepath.Base(name), took, len(d.Lines))
		if os.Getenv("OFD_DUMP") != "" {
			os.WriteFile(name+".txt", []byte(strings.Join(d.Lines, "\n")+"\n"+strings.Join(d.Notes, "\n")+"\n"), 0o666)
		}
	}
}
