// Package baseline accepts a whole backlog at once: a run writes down the
// findings that there are, and later runs accept those and fail only for new
// ones. A finding is known again by its fingerprint, so it may move within
// the file or to another; what else the file says of it is for its readers.
package baseline

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"gouji/check"
	"gouji/cmd/internal/output"
	"gouji/cmd/internal/plain"
	"gouji/parse/document"
)

const schemaVersion = 1

// entry is one finding of the backlog.
type entry struct {
	Fingerprint string `json:"fingerprint"`
	Rule        string `json:"rule"`
	Message     string `json:"message"`
	Path        string `json:"path"`
	Line        int    `json:"line,omitempty"`
	Column      int    `json:"column,omitempty"`
}

// Baseline is a backlog as read from a file.
type Baseline struct {
	entries []entry
	known   map[string]bool // by fingerprint: whether a finding had it
}

// Read reads a backlog. An error that is not of the file system is a
// *document.Problem.
func Read(file string) (*Baseline, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return parse(data)
}

func parse(data []byte) (*Baseline, error) {
	var f struct {
		SchemaVersion int     `json:"schema_version"`
		Findings      []entry `json:"findings"`
	}
	if err := json.Unmarshal(bytes.TrimPrefix(data, []byte("\ufeff")), &f); err != nil {
		at := int64(0)
		var syntax *json.SyntaxError
		var kind *json.UnmarshalTypeError
		switch {
		case errors.As(err, &syntax):
			at = syntax.Offset
		case errors.As(err, &kind):
			at = kind.Offset
		}
		line := 1 + bytes.Count(data[:min(int(at), len(data))], []byte("\n"))
		return nil, &document.Problem{
			ZH: fmt.Sprintf("不是 --write-baseline 写出的基线文件（第 %d 行：%v）", line, err),
			EN: fmt.Sprintf("not a baseline written by --write-baseline (line %d: %v)", line, err),
		}
	}
	if f.SchemaVersion != schemaVersion {
		return nil, &document.Problem{
			ZH: fmt.Sprintf("基线文件的 schema_version 是 %d，本程序只认 %d；请用 --write-baseline 重新生成", f.SchemaVersion, schemaVersion),
			EN: fmt.Sprintf("the baseline has schema_version %d, this program knows %d; write it anew with --write-baseline", f.SchemaVersion, schemaVersion),
		}
	}
	b := &Baseline{entries: f.Findings, known: map[string]bool{}}
	for i, e := range f.Findings {
		if e.Fingerprint == "" {
			return nil, &document.Problem{
				ZH: fmt.Sprintf("基线文件的第 %d 条没有 fingerprint", i+1),
				EN: fmt.Sprintf("entry %d of the baseline has no fingerprint", i+1),
			}
		}
		b.known[e.Fingerprint] = false
	}
	return b, nil
}

// Accept accepts the findings of a result that the backlog holds. A nil
// Baseline accepts none.
func (b *Baseline) Accept(r *check.Result, l output.Language) {
	if b == nil {
		return
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		if _, ok := b.known[f.Fingerprint]; !ok {
			continue
		}
		b.known[f.Fingerprint] = true
		if f.Accepted == nil {
			f.Accepted = &check.Acceptance{Reason: l.Say("基线", "baseline")}
		}
	}
}

// Unmatched is the number of entries that no finding fitted: mistakes that
// were mended, mostly, or files that this run did not read.
func (b *Baseline) Unmatched() int {
	n := 0
	if b != nil {
		for _, e := range b.entries {
			if !b.known[e.Fingerprint] {
				n++
			}
		}
	}
	return n
}

// Recorder collects the findings of a run for a new backlog.
type Recorder struct {
	Language output.Language
	entries  []entry
}

// Add takes the findings of a result, but for those accepted already. It must
// see them before an old backlog accepts them, which the new one replaces.
func (c *Recorder) Add(r *check.Result) {
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Accepted != nil || f.Fingerprint == "" {
			continue
		}
		c.entries = append(c.entries, entry{
			Fingerprint: f.Fingerprint,
			Rule:        f.Rule,
			Message:     output.Printable(c.Language.Pick(f.Message)),
			Path:        plain.Path(r.Content.Document.Path),
			Line:        f.Place.Line,
			Column:      f.Place.Column,
		})
	}
}

// Write writes the backlog, one finding a line, in the order of their places.
func (c *Recorder) Write(w io.Writer) error {
	entries := slices.Clone(c.entries)
	slices.SortStableFunc(entries, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), a.Line-b.Line, a.Column-b.Column, cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Fingerprint, b.Fingerprint))
	})
	var b bytes.Buffer
	fmt.Fprintf(&b, "{\"schema_version\":%d, \"findings\":[", schemaVersion)
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	for i := range entries {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString("\n ")
		if err := e.Encode(entries[i]); err != nil {
			return err
		}
		b.Truncate(b.Len() - 1) // the line break of Encode
	}
	b.WriteString("]}\n")
	_, err := w.Write(b.Bytes())
	return err
}
