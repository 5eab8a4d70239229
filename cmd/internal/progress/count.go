package progress

import (
	"io/fs"
	"os"
	"path/filepath"

	"gouji/parse/reader"
)

// Count counts the files that the arguments of a run name, hidden ones left
// out. An archive counts as one.
func Count(args []string) int {
	n := 0
	for _, a := range args {
		if info, err := os.Stat(a); err != nil || !info.IsDir() {
			n++
			continue
		}
		// What cannot be read is told by those who read.
		_ = filepath.WalkDir(a, func(path string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return nil
			case path != a && reader.Hidden(d.Name()):
				if d.IsDir() {
					return fs.SkipDir
				}
			case !d.IsDir():
				n++
			}
			return nil
		})
	}
	return n
}
