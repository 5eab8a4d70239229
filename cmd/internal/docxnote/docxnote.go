// Package docxnote writes a copy of a Word document with a comment at the
// figure or words of every finding. Nothing else of the file changes: its other
// parts are copied as they are packed, and the text is patched in its bytes.
//
// Where a character of the reader's lines stands in the file is not computed
// but asked for: trace.go has the reader read a copy in which characters are
// replaced by marks, and sees where the marks come out. So every rule of the
// reader on numbers, fields, hidden text and revisions holds here too.
package docxnote

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"slices"

	"gouji/check"
	"gouji/cmd/internal/excerpt"
	"gouji/cmd/internal/output"
	"gouji/parse"
	"gouji/parse/document"
	"gouji/parse/docx"
)

// New makes the output.Format that annotates the one input of a run. It reads
// the input again, by its path.
func New(read func(path string) ([]byte, error)) output.Format {
	return func(w io.Writer, o output.Options) output.Writer { return &writer{out: w, Options: o, read: read} }
}

type writer struct {
	output.Options
	out  io.Writer
	read func(path string) ([]byte, error)
	done bool
}

func (w *writer) Result(r *check.Result) error {
	switch {
	case w.Terminal.Width > 0:
		return w.wrong("docx 格式不能显示在终端上，请写到文件：--format docx=文件名", "docx cannot be shown on a terminal; write it to a file: --format docx=FILE")
	case w.done:
		return w.wrong("docx 格式一次只能批注一个文件；多个文件请用 html 格式", "docx annotates one file at a time; use the html format for several")
	}
	w.done = true
	if err := suitable(r, w.Language); err != nil {
		return err
	}
	data, err := w.read(r.Content.Document.Path)
	if err != nil {
		name := output.Printable(r.Content.Document.Path)
		return w.wrong("无法再次读取 "+name+" 以写入批注；压缩包内的文件请先解压，标准输入请先存为文件",
			"cannot read "+name+" again to annotate it; unpack files of an archive and save standard input first")
	}
	return Write(w.out, data, r, w.Language)
}

func (w *writer) End(*output.End) error {
	if !w.done {
		return w.wrong("没有可批注的文件", "there is no file to annotate")
	}
	return nil
}

func (w *writer) wrong(zh, en string) error { return errors.New(w.Language.Say(zh, en)) }

func suitable(r *check.Result, l output.Language) error {
	if f := r.Content.Document.Format; f != "docx" {
		name := output.Printable(r.Content.Document.Path)
		return errors.New(l.Say("docx 格式只能批注 docx 文件，"+name+" 是 "+f+"；请改用 --format html=文件名",
			"only docx files can be annotated, and "+name+" is "+f+"; use --format html=FILE"))
	}
	return nil
}

// Write writes the original with its findings as comments.
func Write(w io.Writer, original []byte, r *check.Result, l output.Language) error {
	if err := suitable(r, l); err != nil {
		return err
	}
	doc := r.Content.Document
	if sum := sha256.Sum256(original); doc.SHA256 != "" && doc.SHA256 != hex.EncodeToString(sum[:]) {
		return errors.New(l.Say("文件在检查后被改动，未写批注；请重新检查", "the file was changed after it was checked; check it again"))
	}
	p, err := openPackage(original)
	if err != nil {
		return err
	}
	places, err := trace(p, doc.Lines)
	if err != nil {
		return err
	}
	c, err := p.comments()
	if err != nil {
		return err
	}
	a := newAnchors(p.body)
	quotes := excerpt.New(r)
	for i, f := range listed(r) {
		a.comment(places, f.Place, c.add(text(r, f, i+1, l, quotes)))
		for _, id := range suspects(r, f) {
			a.comment(places, r.Figure(id).Place, c.add(hint(r, f, id, i+1, l)))
		}
	}
	if len(r.Findings) > 0 {
		p.replace(p.main, a.apply())
	}
	if err := c.save(); err != nil {
		return err
	}
	var out bytes.Buffer
	if err := p.write(&out); err != nil {
		return err
	}
	// Whatever went wrong, nobody shall get a document with another text.
	if again, err := docx.Read(out.Bytes(), document.DefaultLimits); err != nil || !slices.Equal(again.Lines, doc.Lines) {
		return errors.New(l.Say("写入批注会改变这一文件的文字，已放弃；请改用 html 格式", "comments would change the text of this file and were not written; use the html format"))
	}
	_, err = out.WriteTo(w)
	return err
}

// listed is the findings in the order in which other formats number them:
// report by report, what belongs to none last.
func listed(r *check.Result) []*check.Finding {
	var out []*check.Finding
	for i := range r.Findings {
		out = append(out, &r.Findings[i])
	}
	key := func(f *check.Finding) int {
		if n := output.FindingReport(r, f); n > 0 {
			return n
		}
		return len(r.Content.Reports) + 1
	}
	slices.SortStableFunc(out, func(a, b *check.Finding) int { return key(a) - key(b) })
	return out
}

// suspects are the figures that a finding would change and at which it does
// not stand itself.
func suspects(r *check.Result, f *check.Finding) []parse.FigureID {
	var out []parse.FigureID
	for _, c := range f.Causes {
		fig := r.Figure(c.Figure)
		if fig == nil || c.Suggest == "" || slices.Contains(out, c.Figure) ||
			fig.Place.Line == f.Place.Line && fig.Place.Column == f.Place.Column {
			continue
		}
		out = append(out, c.Figure)
	}
	return out
}
