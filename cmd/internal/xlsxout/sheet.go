package xlsxout

import (
	"fmt"
	"strings"

	"github.com/clipperhouse/displaywidth"
	"github.com/xuri/excelize/v2"

	"gouji/check"
	"gouji/cmd/internal/output"
)

// column is a column of a sheet.
type column struct {
	zh, en string
	width  float64 // in digits; a Chinese character takes two
}

// sheet is a sheet in the making, written row by row.
type sheet struct {
	b    *book
	name string
	sw   *excelize.StreamWriter
	cols []column
	row  int // rows written
	err  error
}

// sheet starts a sheet with its header, which stays in sight.
func (b *book) sheet(zh, en string, columns []column) (*sheet, error) {
	s := &sheet{b: b, name: b.Say(zh, en), cols: columns}
	// A new workbook has a sheet, which becomes the first.
	const present = "Sheet1"
	if i, err := b.file.GetSheetIndex(present); err != nil {
		return nil, err
	} else if i >= 0 {
		if err := b.file.SetSheetName(present, s.name); err != nil {
			return nil, err
		}
	} else if _, err := b.file.NewSheet(s.name); err != nil {
		return nil, err
	}
	landscape := "landscape"
	if err := b.file.SetPageLayout(s.name, &excelize.PageLayoutOptions{Orientation: &landscape}); err != nil {
		return nil, err
	}
	var err error
	if s.sw, err = b.file.NewStreamWriter(s.name); err != nil {
		return nil, err
	}
	for i, c := range columns {
		if err := s.sw.SetColWidth(i+1, i+1, c.width); err != nil {
			return nil, err
		}
	}
	if err := s.sw.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return nil, err
	}
	header := make([]any, len(columns))
	for i, c := range columns {
		header[i] = s.cell(b.Say(c.zh, c.en), style{colour: head})
	}
	s.add(header...)
	return s, s.err
}

// add writes a row. What has no room any more is left out, and the last row
// says so.
func (s *sheet) add(cells ...any) {
	if s.err != nil || s.row >= s.b.rows {
		return
	}
	s.row++
	if s.row == s.b.rows {
		cells = []any{s.text(s.b.Say("行数超过工作表上限，其余从略；请分批核对", "too many rows for a sheet, the rest is left out; check fewer files at once"))}
	}
	s.err = s.sw.SetRow(fmt.Sprintf("A%d", s.row), cells, excelize.RowOpts{Height: s.height(cells)})
}

const (
	lineHeight = 15 // points
	maxLines   = 20
)

// height is what a row needs for its longest text: not every program finds
// out by itself.
func (s *sheet) height(cells []any) float64 {
	lines := 1
	for i, c := range cells {
		c, _ := c.(excelize.Cell)
		text, ok := c.Value.(string)
		if !ok || i >= len(s.cols) {
			continue
		}
		width := int(s.cols[i].width * 0.95) // letters differ
		n := 0
		for l := range strings.SplitSeq(text, "\n") {
			n += max(1, (displaywidth.String(l)+width-1)/width)
		}
		lines = max(lines, n)
	}
	return float64(min(lines, maxLines) * lineHeight)
}

// close ends a sheet. The filters reach to its last row, or to the one before
// the totals.
func (s *sheet) close(totals ...any) error {
	last, err := excelize.CoordinatesToCellName(len(s.cols), s.row)
	if err != nil {
		return err
	}
	if len(totals) > 0 && s.row > 1 {
		s.add(totals...)
	}
	if s.err != nil {
		return s.err
	}
	if err := s.b.file.AutoFilter(s.name, "A1:"+last, nil); err != nil {
		return err
	}
	return s.sw.Flush()
}

// colour says what a cell stands out for.
type colour int

const (
	plainCell colour = iota
	head
	total
	bad
	doubtful
	mild
	good
	fair
	dull
)

// style is how a cell looks.
type style struct {
	colour colour
	format string // of numbers
}

// colours are the background and the letters of each.
var colours = map[colour][2]string{
	head:     {"1F4E78", "FFFFFF"},
	total:    {"D9E1F2", "000000"},
	bad:      {"FFC7CE", "9C0006"},
	doubtful: {"FFEB9C", "7F5F00"},
	mild:     {"DDEBF7", "1F4E78"},
	good:     {"C6EFCE", "006100"},
	fair:     {"E2EFDA", "375623"},
	dull:     {"EDEDED", "595959"},
}

// cell is a cell of a style; the styles of a workbook are made as they are
// met.
func (s *sheet) cell(v any, st style) excelize.Cell {
	id, ok := s.b.styles[st]
	if !ok {
		x := &excelize.Style{Alignment: &excelize.Alignment{Vertical: "top", WrapText: st.format == ""}}
		if c, ok := colours[st.colour]; ok {
			x.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{c[0]}}
			x.Font = &excelize.Font{Family: "Calibri", Size: 11, Color: c[1], Bold: st.colour == head || st.colour == total}
		}
		if st.colour == head {
			x.Alignment = &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}
		}
		if st.format != "" {
			x.CustomNumFmt = &st.format
		}
		var err error
		if id, err = s.b.file.NewStyle(x); err != nil && s.err == nil {
			s.err = err
		}
		s.b.styles[st] = id
	}
	return excelize.Cell{StyleID: id, Value: v}
}

// text is a cell of text; an empty one is left out.
func (s *sheet) text(v string) any {
	if v == "" {
		return nil
	}
	return s.cell(output.Printable(v), style{})
}

// count is a cell of a whole number.
func (s *sheet) count(n int) any { return s.cell(n, style{format: "0"}) }

// number is the like, left out where it is 0: a line, a year.
func (s *sheet) number(n int) any {
	if n == 0 {
		return nil
	}
	return s.count(n)
}

// amount is a cell of an amount in the unit given: a number where the text is
// one and the unit fits, else the text.
func (s *sheet) amount(printed, unit string, signed bool) any {
	a, ok := readAmount(printed)
	// In a table the unit stands in the header. A bare number is yet no
	// percentage: 0.98 and 98 may both be meant.
	if !ok || a.unit != unit && (a.unit != "" || unit == "%") {
		return s.text(printed)
	}
	return s.cell(a.value, style{format: a.format(signed)})
}

func (s *sheet) severity(v check.Severity) any {
	c := mild
	switch v {
	case check.Error:
		c = bad
	case check.Warning:
		c = doubtful
	}
	return s.cell(s.b.Severity(v), style{colour: c})
}

func (s *sheet) verdict(v check.Verdict) any {
	switch v {
	case check.Consistent:
		return s.cell(s.b.Say("成立", "holds"), style{colour: good})
	case check.Rounding:
		return s.cell(s.b.Say("舍入内成立", "within rounding"), style{colour: fair})
	case check.Inconsistent:
		return s.cell(s.b.Say("不成立", "broken"), style{colour: bad})
	}
	return s.cell(s.b.Say("未核对", "unchecked"), style{colour: dull})
}
