package xlsx

import (
	"path"

	"gouji/parse/document"
	"gouji/parse/internal/container"
)

// archive is the zip file that holds the parts of a workbook.
type archive struct {
	*container.Archive
	lim document.Limits
}

func openArchive(data []byte, lim document.Limits) (*archive, error) {
	a, err := container.Open(data, lim.Decompressed, lim.Depth)
	return &archive{a, lim}, err
}

// open starts reading a part. The scanner is nil if there is no such part.
func (a *archive) open(name string) (*scanner, error) {
	p, err := a.Part(name)
	if p == nil || err != nil {
		return nil, err
	}
	return &scanner{Part: p}, nil
}

// links are the parts that a part refers to.
type links struct {
	byID   map[string]link
	byKind map[string]string
}

type link struct{ kind, target string }

// first is the first part of the given kind of relationship, "" if none.
func (l links) first(kind string) string { return l.byKind[kind] }

// links reads what the part refers to; the archive itself has the name "".
func (a *archive) links(from string) (links, error) {
	l := links{map[string]link{}, map[string]string{}}
	dir, file := path.Split(from)
	s, err := a.open(dir + "_rels/" + file + ".rels")
	if s == nil || err != nil {
		return l, err
	}
	defer s.Close()
	for s.next() {
		if !s.starts("Relationship") || s.attr("TargetMode") == "External" {
			continue
		}
		kind, target := path.Base(s.attr("Type")), container.Resolve(from, s.attr("Target"))
		l.byID[s.attr("Id")] = link{kind, target}
		if l.byKind[kind] == "" {
			l.byKind[kind] = target
		}
	}
	return l, s.err
}
