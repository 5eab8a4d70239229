// Package xlsxout writes the results as a workbook for the reviewer of many
// reports: a sheet each for the reports, the findings, the relations and the
// figures that no relation holds. Equal runs give equal bytes.
package xlsxout

import (
	"archive/zip"
	"bytes"
	"cmp"
	"io"
	"slices"

	"github.com/xuri/excelize/v2"

	"gouji/check"
	"gouji/cmd/internal/output"
)

// Writer makes the function that writes a run; the rules given lend their
// titles.
func Writer(rules []*check.Rule) func(io.Writer, *output.Run) error {
	return func(w io.Writer, r *output.Run) error {
		b := &book{Language: r.Language, file: excelize.NewFile(), styles: map[style]int{}, titles: map[string]string{}, rows: excelize.TotalRows}
		defer b.file.Close()
		for _, rule := range rules {
			if rule != nil {
				b.titles[rule.ID] = r.Language.Pick(rule.Title)
			}
		}
		if err := b.write(r); err != nil {
			return err
		}
		var raw bytes.Buffer
		if _, err := b.file.WriteTo(&raw); err != nil {
			return err
		}
		return sorted(w, raw.Bytes())
	}
}

// book is a workbook in the making.
type book struct {
	output.Language
	file   *excelize.File
	styles map[style]int
	titles map[string]string // of rules, by ID
	rows   int               // that a sheet holds at most
}

func (b *book) write(r *output.Run) error {
	// A time of writing would make every run different.
	const epoch = "2000-01-01T00:00:00Z"
	if err := b.file.SetDocProps(&excelize.DocProperties{
		Creator: "gouji", LastModifiedBy: "gouji", Created: epoch, Modified: epoch,
		Title: b.Say("勾稽核对结果", "gouji results"), Version: r.Version,
	}); err != nil {
		return err
	}
	for _, write := range []func(*output.Run) error{b.reports, b.findings, b.relations, b.untied} {
		if err := write(r); err != nil {
			return err
		}
	}
	return nil
}

// sorted copies the parts of a workbook in a fixed order: excelize keeps the
// sheets in a map.
func sorted(w io.Writer, raw []byte) error {
	in, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return err
	}
	const first = "[Content_Types].xml"
	slices.SortFunc(in.File, func(a, b *zip.File) int {
		switch first {
		case a.Name:
			return -1
		case b.Name:
			return 1
		}
		return cmp.Compare(a.Name, b.Name)
	})
	out := zip.NewWriter(w)
	for _, f := range in.File {
		if err := out.Copy(f); err != nil {
			return err
		}
	}
	return out.Close()
}
