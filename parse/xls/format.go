package xls

import (
	"strings"

	"gouji/parse/internal/sheet"
	"gouji/parse/xlsx"
)

// format is a number format of the workbook. Package xlsx knows how to show
// numbers in it; what has been shown once is kept.
type format struct {
	code  string
	cells map[float64]sheet.Cell
}

func newFormat(code string) *format {
	return &format{code: code, cells: make(map[float64]sheet.Cell)}
}

// number is a cell that stores v and shows it in the format of an XF.
func (w *workbook) number(v float64, xf int) sheet.Cell {
	f := w.general
	if xf < len(w.formats) {
		f = w.formats[xf]
	}
	if c, ok := f.cells[v]; ok {
		return c
	}
	text, exact := xlsx.Shown(v, f.code, w.date1904)
	c := sheet.Cell{Text: text}
	if !exact && strings.TrimSpace(text) != "" {
		c.Raw = plain(v)
	}
	f.cells[v] = c
	return c
}

// builtIn are the number formats that have a number only, as a Chinese system
// shows them.
var builtIn = map[int]string{
	0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
	5: `"¥"#,##0;"¥"\-#,##0`, 6: `"¥"#,##0;"¥"\-#,##0`, 7: `"¥"#,##0.00;"¥"\-#,##0.00`, 8: `"¥"#,##0.00;"¥"\-#,##0.00`,
	9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
	14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
	18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm",
	27: `yyyy"年"m"月"`, 28: `m"月"d"日"`, 29: `m"月"d"日"`, 30: "m-d-yy", 31: `yyyy"年"m"月"d"日"`,
	32: `h"时"mm"分"`, 33: `h"时"mm"分"ss"秒"`, 34: `上午/下午h"时"mm"分"`, 35: `上午/下午h"时"mm"分"ss"秒"`, 36: `yyyy"年"m"月"`,
	37: `#,##0;\-#,##0`, 38: `#,##0;\-#,##0`, 39: `#,##0.00;\-#,##0.00`, 40: `#,##0.00;\-#,##0.00`,
	41: `_ * #,##0_ ;_ * \-#,##0_ ;_ * "-"_ ;_ @_ `, 42: `_ "¥"* #,##0_ ;_ "¥"* \-#,##0_ ;_ "¥"* "-"_ ;_ @_ `,
	43: `_ * #,##0.00_ ;_ * \-#,##0.00_ ;_ * "-"??_ ;_ @_ `, 44: `_ "¥"* #,##0.00_ ;_ "¥"* \-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ `,
	45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
	50: `yyyy"年"m"月"`, 51: `m"月"d"日"`, 52: `yyyy"年"m"月"`, 53: `m"月"d"日"`, 54: `m"月"d"日"`,
	55: `上午/下午h"时"mm"分"`, 56: `上午/下午h"时"mm"分"ss"秒"`, 57: `yyyy"年"m"月"`, 58: `m"月"d"日"`,
}
