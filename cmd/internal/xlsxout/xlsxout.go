// Package xlsxout writes the results as a workbook for the reviewer of many
// reports: a sheet each for the reports, the findings, the relations and the
// figures that no relation holds. Equal runs give equal bytes.
package xlsxout

import (
	"io"

	"gouji/check"
	"gouji/cmd/internal/output"
)

// Writer makes the function that writes a run; the rules given lend their
// titles.
func Writer(rules []*check.Rule) func(io.Writer, *output.Run) error {
	return func(w io.Writer, r *output.Run) error {
		b := &book{Language: r.Language, titles: map[string]string{}, rows: maxRows}
		for _, rule := range rules {
			if rule != nil {
				b.titles[rule.ID] = r.Language.Pick(rule.Title)
			}
		}
		for _, write := range []func(*output.Run) error{b.reports, b.findings, b.relations, b.untied} {
			if err := write(r); err != nil {
				return err
			}
		}
		return b.pack(w, r.Version)
	}
}

// book is a workbook in the making.
type book struct {
	output.Language
	titles map[string]string // of rules, by ID
	rows   int               // that a sheet holds at most
	sheets []*sheet
	styles []style // in the order in which they were met
}

// maxRows is what a sheet of Excel holds.
const maxRows = 1 << 20
