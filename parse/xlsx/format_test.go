package xlsx

import "testing"

func TestShown(t *testing.T) {
	for _, c := range []struct {
		v     float64
		code  string
		want  string
		exact bool
	}{
		{0, "General", "0", true},
		{51834.07, "General", "51834.07", true},
		{0.1 + 0.2, "General", "0.3", true},
		{1.0 / 3, "General", "0.333333333", false},
		{-1234567.8912, "General", "-1234567.891", false},
		{123456789012, "General", "123456789012", true},
		{1.5e-12, "General", "1.5E-12", false},
		{5, `General"元"`, "5元", true},
		{-5, `"¥"G/通用格式`, "-¥5", true},
		{0.78125, "0.00%", "78.13%", false},
		{1, "0%", "100%", true},
		{1.005, "0.00", "1.01", false},
		{2.675, "0.00", "2.68", false},
		{1234567.5, "#,##0.00", "1,234,567.50", true},
		{-1234.5, "#,##0.00", "-1,234.50", true},
		{999999.995, "#,##0.00", "1,000,000.00", false},
		{0.5, "#.##", ".5", true},
		{12, "0.##", "12.", true},
		{0, "#", "", true},
		{1234.5, `_ * #,##0.00_ ;_ * \-#,##0.00_ ;_ * "-"??_ ;_ @_ `, "1,234.50", true},
		{0, `_ * #,##0.00_ ;_ * \-#,##0.00_ ;_ * "-"??_ ;_ @_ `, "-", true},
		{-3, `0.00_);[Red]\(0.00\)`, "(3.00)", true},
		{-3, `0.00;[Red]0.00`, "3.00", false},
		{123456, `0!.0,"万元"`, "12.3万元", false},
		{123456789, `#,##0.00,,`, "123.46", false},
		{13800138000, "000-0000-0000", "138-0013-8000", true},
		{5, "000", "005", true},
		{5, `"第"0"名"`, "第5名", true},
		{12000, `[>=10000]0!.0,"万";0`, "1.2万", false},
		{500, `[>=10000]0!.0,"万";0`, "500", true},
		{1234.5, `[$¥-804]#,##0.00`, "¥1,234.50", true},
		{1234.5, ";;;", "", false},
		{45322, `yyyy"年"m"月"d"日"`, "2024年1月31日", true},
		{45322, `yyyy年mm月dd日`, "2024年01月31日", true},
		{45322, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "2024年1月31日", true},
		{45322.5, "yyyy-mm-dd hh:mm:ss", "2024-01-31 12:00:00", true},
		{45322.75, "yyyy/m/d h:mm AM/PM", "2024/1/31 6:00 PM", true},
		{45322.75, "上午/下午h时mm分", "下午6时00分", true},
		{1.5, "[h]:mm", "36:00", true},
		{45322, "aaaa", "星期三", true},
		{1, "yyyy-m-d", "1900-1-1", true},
		{61, "yyyy-m-d", "1900-3-1", true},
		{-1, "yyyy-m-d", "-1", true},
		{12345.678, "0.00E+00", "1.23E+04", false},
		{1e300, "0.00", "1E+300", false},
	} {
		if got, exact := Shown(c.v, c.code, false); got != c.want || exact != c.exact {
			t.Errorf("%v as %s: got %q, %v, want %q, %v", c.v, c.code, got, exact, c.want, c.exact)
		}
	}
	if got, _ := Shown(0, "yyyy-m-d", true); got != "1904-1-1" {
		t.Errorf("from 1904: %s", got)
	}
	for _, c := range [][3]string{
		{"@", "文", "文"}, {`@"元"`, "文", "文元"}, {"0;0;0;(@)", "文", "(文)"}, {"0.00", "文", "文"}, {"", "文", "文"},
	} {
		if got := compile(c[0]).showText(c[1]); got != c[2] {
			t.Errorf("%q as %s: got %q", c[1], c[0], got)
		}
	}
}

func FuzzShown(f *testing.F) {
	f.Add(0.78125, `_ * #,##0.00_ ;[Red]\(0%\);"-"??;@`)
	f.Add(45322.5, `yyyy"年"m"月"d"日" [h]:mm:ss.00 AM/PM`)
	f.Fuzz(func(t *testing.T, v float64, code string) {
		Shown(v, code, false)
		compile(code).showText("文")
	})
}
