package xlsx

import "strconv"

// readStyles reads which number format each style has.
func (w *workbook) readStyles(part string) error {
	s, err := w.open(part)
	if s == nil || err != nil {
		return err
	}
	defer s.Close()
	custom := map[int]string{}
	formats := map[int]*format{}
	inCells := false
	for s.next() {
		switch {
		case s.starts("numFmt") && len(custom) < 1<<16:
			if id, err := strconv.Atoi(s.attr("numFmtId")); err == nil {
				custom[id] = s.attr("formatCode")
			}
		case s.starts("cellXfs"):
			inCells = true
		case s.ends("cellXfs"):
			inCells = false
		case inCells && s.starts("xf") && len(w.styles) < 1<<16:
			id, _ := strconv.Atoi(s.attr("numFmtId"))
			f := formats[id]
			if f == nil {
				code, ok := custom[id]
				if !ok {
					code = builtIn[id]
				}
				f = compile(code)
				formats[id] = f
			}
			w.styles = append(w.styles, f)
		}
	}
	return s.err
}

// builtIn are the number formats that have a number only, as a Chinese system
// shows them.
var builtIn = map[int]string{
	0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
	5: `"¥"#,##0;"¥"\-#,##0`, 6: `"¥"#,##0;"¥"\-#,##0`, 7: `"¥"#,##0.00;"¥"\-#,##0.00`, 8: `"¥"#,##0.00;"¥"\-#,##0.00`,
	9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
	14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm",
	27: `yyyy"年"m"月"`, 28: `m"月"d"日"`, 29: `m"月"d"日"`, 30: "m-d-yy", 31: `yyyy"年"m"月"d"日"`,
	32: `h"时"mm"分"`, 33: `h"时"mm"分"ss"秒"`, 34: `上午/下午h"时"mm"分"`, 35: `上午/下午h"时"mm"分"ss"秒"`, 36: `yyyy"年"m"月"`,
	37: `#,##0;\-#,##0`, 38: `#,##0;\-#,##0`, 39: `#,##0.00;\-#,##0.00`, 40: `#,##0.00;\-#,##0.00`,
	41: `_ * #,##0_ ;_ * \-#,##0_ ;_ * "-"_ ;_ @_ `, 42: `_ "¥"* #,##0_ ;_ "¥"* \-#,##0_ ;_ "¥"* "-"_ ;_ @_ `,
	43: `_ * #,##0.00_ ;_ * \-#,##0.00_ ;_ * "-"??_ ;_ @_ `, 44: `_ "¥"* #,##0.00_ ;_ "¥"* \-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ `,
	45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
	50: `yyyy"年"m"月"`, 51: `m"月"d"日"`, 52: `yyyy"年"m"月"`, 53: `m"月"d"日"`, 54: `m"月"d"日"`,
	55: `上午/下午h"时"mm"分"`, 56: `上午/下午h"时"mm"分"ss"秒"`, 57: `yyyy"年"m"月"`, 58: `m"月"d"日"`,
}
