package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"gouji/check"
	"gouji/cmd/internal/codeclimate"
	"gouji/cmd/internal/docxnote"
	"gouji/cmd/internal/github"
	"gouji/cmd/internal/html"
	"gouji/cmd/internal/jsonout"
	"gouji/cmd/internal/junit"
	"gouji/cmd/internal/output"
	"gouji/cmd/internal/rdjson"
	"gouji/cmd/internal/sarif"
	"gouji/cmd/internal/table"
	"gouji/cmd/internal/xlsxout"
)

// formats are the output formats by name, the default first.
var formats = []struct {
	name string
	new  output.Format
}{
	{"table", table.New},
	{"json", jsonout.New},
	{"html", html.New},
	{"docx", docxnote.New(os.ReadFile)},
	{"xlsx", output.Collect(xlsxout.Writer(check.Rules))},
	{"sarif", output.Collect(sarif.Writer(check.Rules))},
	{"junit", output.Collect(junit.Write)},
	{"github", output.Collect(github.Write)},
	{"codeclimate", output.Collect(codeclimate.Write)},
	{"rdjson", output.Collect(rdjson.Write)},
}

func formatNames() []string {
	var names []string
	for _, f := range formats {
		names = append(names, f.name)
	}
	return names
}

// outputs are the outputs of one run.
type outputs struct {
	writers []output.Writer
	files   []*atomicFile
}

// outputError says what is wrong with a --format.
type outputError struct{ message check.Message }

// openOutputs opens what --format asks for before anything is read, so that a
// mistake shows at once and not after an hour.
func (c *cli) openOutputs(f *checkFlags) (*outputs, *outputError) {
	specs := f.formats
	if len(specs) == 0 {
		specs = []string{formats[0].name}
	}
	outs := &outputs{}
	var targets []string
	for _, spec := range specs {
		name, file, toFile := strings.Cut(spec, "=")
		i := slices.Index(formatNames(), name)
		var err *outputError
		switch {
		case i < 0:
			err = wrong(fmt.Sprintf("未知的输出格式 %q，可用：%s", name, strings.Join(formatNames(), "、")),
				fmt.Sprintf("unknown format %q; formats are %s", name, strings.Join(formatNames(), ", ")))
		case toFile && file == "":
			err = wrong(fmt.Sprintf("--format %s 缺少文件名", spec), fmt.Sprintf("--format %s names no file", spec))
		case slices.Contains(targets, file):
			where := check.Message{ZH: "标准输出", EN: "standard output"}
			if toFile {
				where = check.Message{ZH: file, EN: file}
			}
			err = wrong("多个 --format 写到同一处（"+where.ZH+"），请为其余的加上 =文件名", "several --format write to "+where.EN+"; give the others =FILE")
		}
		if err != nil {
			outs.discard()
			return nil, err
		}
		targets = append(targets, file)
		var w io.Writer = c.stdout
		o := output.Options{Version: version(), Language: c.lang}
		if toFile {
			a, e := createAtomic(file)
			if e != nil {
				outs.discard()
				return nil, unwritable(file, e)
			}
			outs.files = append(outs.files, a)
			w = a
		} else {
			o.Terminal = terminal(c.stdout, f.noColor)
		}
		outs.writers = append(outs.writers, formats[i].new(w, o))
	}
	return outs, nil
}

func wrong(zh, en string) *outputError { return &outputError{check.Message{ZH: zh, EN: en}} }

func (o *outputs) result(r *check.Result) error {
	for _, w := range o.writers {
		if err := w.Result(r); err != nil {
			return err
		}
	}
	return nil
}

// end finishes all outputs; files appear under their names only now.
func (o *outputs) end(e *output.End) error {
	for _, w := range o.writers {
		if err := w.End(e); err != nil {
			return err
		}
	}
	for _, f := range o.files {
		if err := f.commit(); err != nil {
			return err
		}
	}
	return nil
}

// discard removes what was begun and not finished.
func (o *outputs) discard() {
	for _, f := range o.files {
		f.discard()
	}
}
