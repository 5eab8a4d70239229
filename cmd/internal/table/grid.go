package table

import (
	"io"
	"slices"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"

	"gouji/cmd/internal/wrap"
)

// newTable makes a table whose cells are printed as they are: their text is
// broken into lines beforehand, since tablewriter cannot break Chinese.
// Ambiguous characters count as narrow in every locale.
func newTable(w io.Writer, borders tw.Border, settings tw.Settings, align []tw.Align) *tablewriter.Table {
	cell := tw.CellConfig{
		Formatting: tw.CellFormatting{AutoWrap: tw.WrapNone, AutoFormat: tw.Off},
		Alignment:  tw.CellAlignment{Global: tw.AlignLeft, PerColumn: align},
	}
	return tablewriter.NewTable(w,
		tablewriter.WithEastAsian(tw.Off),
		tablewriter.WithConfig(tablewriter.Config{Header: cell, Row: cell, Behavior: tw.Behavior{TrimSpace: tw.Off}}),
		tablewriter.WithRenderer(renderer.NewBlueprint(tw.Rendition{
			Borders:  borders,
			Symbols:  tw.NewSymbols(tw.StyleLight),
			Settings: settings,
		})),
	)
}

// pair is a row of a table of names and what they are.
type pair struct {
	name  string
	lines []string
}

// pairs lays out tables of names and what they are, in two columns, and gives
// the lines of each. The first column is as wide as the longest of all names,
// so that tables stand in line. All are laid out as one table, since
// tablewriter takes long to make one.
func (w *writer) pairs(first int, tables [][]pair) [][]string {
	out := make([][]string, len(tables))
	if len(tables) == 0 {
		return out
	}
	var b strings.Builder
	t := newTable(&b, tw.Border{Left: tw.Off, Right: tw.Off, Top: tw.Off, Bottom: tw.Off},
		tw.Settings{Separators: tw.Separators{BetweenRows: tw.Off, BetweenColumns: tw.On}}, nil)
	for _, rows := range tables {
		for _, r := range rows {
			name := r.name + strings.Repeat(" ", first-wrap.Width(r.name))
			w.keep(t.Append([]string{w.style.faint(name), strings.Join(r.lines, "\n")}))
		}
	}
	w.keep(t.Render())
	lines := slices.Collect(strings.Lines(b.String()))
	for i, rows := range tables {
		n := 0
		for _, r := range rows {
			n += max(1, len(r.lines))
		}
		n = min(n, len(lines))
		out[i], lines = lines[:n], lines[n:]
	}
	return out
}

// pairFrame is what the frame of pairs takes: a space on each side of both
// cells, and the line between them.
const pairFrame = 5

// columns prints a table with a header. The cells of the first column are
// broken so that the table fits; it reports false, and prints nothing, where
// it cannot be made to fit.
func (w *writer) columns(indent int, header []string, rows [][]string) bool {
	widths := make([]int, len(header))
	for _, r := range append([][]string{header}, rows...) {
		for i, c := range r[1:] {
			widths[i+1] = max(widths[i+1], wrap.Width(c))
		}
	}
	rest := w.width - indent - 1 // the border at the left
	for _, n := range widths[1:] {
		rest -= n + 3
	}
	rest -= 3
	if rest < 12 {
		return false
	}
	align := make([]tw.Align, len(header))
	align[0] = tw.AlignLeft
	for i := range align[1:] {
		align[i+1] = tw.AlignRight
	}
	var b strings.Builder
	t := newTable(&b, tw.Border{Left: tw.On, Right: tw.On, Top: tw.On, Bottom: tw.On},
		tw.Settings{
			Separators: tw.Separators{BetweenRows: tw.Off, BetweenColumns: tw.On},
			Lines:      tw.Lines{ShowTop: tw.On, ShowBottom: tw.On, ShowHeaderLine: tw.On},
		}, align)
	t.Header(header)
	for _, r := range rows {
		r = append([]string{strings.Join(wrap.Text(r[0], rest), "\n")}, r[1:]...)
		w.keep(t.Append(r))
	}
	w.keep(t.Render())
	w.indented(indent, slices.Collect(strings.Lines(b.String())))
	return true
}

func (w *writer) indented(indent int, lines []string) {
	pad := strings.Repeat(" ", indent)
	for _, l := range lines {
		w.WriteString(pad)
		w.WriteString(strings.TrimRight(l, " \n"))
		w.WriteByte('\n')
	}
}
