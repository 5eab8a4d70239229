package config

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"gouji/check"
)

// Finder finds the file that is in force for an input: the one given, or else
// the nearest .gouji.yaml in the folder of the input and the folders above it,
// up to the folder that the user named. Files are not joined: the nearest
// alone is in force.
type Finder struct {
	rules   []*check.Rule
	today   time.Time
	given   *Config
	tops    []string
	folders map[string]*Config // nil where there is no file
	loaded  []*Config          // in the order in which they were met
}

// NewFinder makes a Finder for the arguments of a run. file is the file given
// by name, "" if none is.
func NewFinder(file string, args []string, rules []*check.Rule, today time.Time) (*Finder, error) {
	f := &Finder{rules: rules, today: today, folders: map[string]*Config{}}
	if file != "" {
		c, err := Load(file, rules, today)
		if err != nil {
			return nil, err
		}
		f.given = c
		f.loaded = append(f.loaded, c)
		return f, nil
	}
	for _, a := range args {
		top := filepath.Clean(a)
		if info, err := os.Stat(a); err != nil || !info.IsDir() {
			top = filepath.Dir(top)
		}
		f.tops = append(f.tops, top)
	}
	return f, nil
}

// Given is the file that was given by name, nil if none was.
func (f *Finder) Given() *Config { return f.given }

// For is the Config in force for an input, nil if there is none.
func (f *Finder) For(path string) (*Config, error) {
	if f.given != nil {
		return f.given, nil
	}
	for dir := filepath.Dir(filepath.Clean(path)); ; {
		c, err := f.in(dir)
		if c != nil || err != nil {
			return c, err
		}
		up := filepath.Dir(dir)
		if up == dir || !f.within(up) {
			return nil, nil
		}
		dir = up
	}
}

// within reports whether a folder is one that the user named or lies in one.
func (f *Finder) within(dir string) bool {
	for _, top := range f.tops {
		if dir == top || top == "." && filepath.IsLocal(dir) || strings.HasPrefix(dir, strings.TrimSuffix(top, string(filepath.Separator))+string(filepath.Separator)) {
			return true
		}
	}
	return false
}

func (f *Finder) in(dir string) (*Config, error) {
	if c, ok := f.folders[dir]; ok {
		return c, nil
	}
	var c *Config
	// A member of an archive stands in a folder that is none.
	if info, err := os.Stat(dir); err == nil && info.IsDir() {
		c, err = Load(filepath.Join(dir, Name), f.rules, f.today)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
	}
	f.folders[dir] = c
	if c != nil {
		f.loaded = append(f.loaded, c)
	}
	return c, nil
}

// Unmatched tells, after the last result, of entries that no finding fitted.
func (f *Finder) Unmatched() []Notice {
	var out []Notice
	for _, c := range f.loaded {
		out = append(out, c.Unmatched()...)
	}
	return out
}
