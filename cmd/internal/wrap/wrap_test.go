package wrap

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestText(t *testing.T) {
	for _, tt := range []struct {
		name  string
		in    string
		width int
		want  []string
	}{
		{"empty", "", 10, []string{""}},
		{"fits", "基金收入", 8, []string{"基金收入"}},
		{"between characters", "基金收入合计", 8, []string{"基金收入", "合计"}},
		{"no stop at the start", "基金收入，支出", 8, []string{"基金收", "入，支出"}},
		{"two stops", "基金收入”。支出", 8, []string{"基金收", "入”。支", "出"}},
		{"no bracket at the end", "基金收（含利息）", 8, []string{"基金收", "（含利", "息）"}},
		{"number and unit", "收入51834.07万元", 14, []string{"收入", "51834.07万元"}},
		{"number, space and unit", "收入为 51834.07 万元整", 16, []string{"收入为", "51834.07 万元整"}},
		{"thousands", "共58,431.20万元，", 16, []string{"共", "58,431.20万元，"}},
		{"full width", "完成率９８．３１％。", 12, []string{"完成率", "９８．３１％", "。"}},
		{"sign", "增长率为≥-10%的", 12, []string{"增长率为", "≥-10%的"}},
		{"words", "see the annual report", 9, []string{"see the", "annual", "report"}},
		{"a word too long", "abcdefghijkl", 5, []string{"abcde", "fghij", "kl"}},
		{"breaks are kept", "一\n二", 10, []string{"一", "二"}},
		{"dates", "自2023-12-31起", 10, []string{"自", "2023-12-31", "起"}},
		{"addition", "46205.41 + 2107.2 = 48312.61", 12, []string{"46205.41 +", "2107.2 =", "48312.61"}},
		{"marks take no room", "收入" + string(On) + "12万元" + string(Off) + "整", 10, []string{"收入" + string(On) + "12万元" + string(Off), "整"}},
		{"brackets stay", "收入为【51834.07万元】，", 16, []string{"收入为", "【51834.07万元】", "，"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, Text(tt.in, tt.width)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func FuzzText(f *testing.F) {
	f.Add("收入为 51834.07 万元，其中：（一）利息2,107.2万元。", 12)
	f.Fuzz(func(t *testing.T, s string, width int) {
		if !utf8.ValidString(s) {
			t.Skip()
		}
		width = 2 + int(uint(width)%120)
		lines := Text(s, width)
		for _, l := range lines {
			// One character may be wider than the line, no more than that.
			if w := Width(l); w > width && len([]rune(l)) > 1 && cut(l, width) != l {
				t.Errorf("width %d: %q takes %d", width, l, w)
			}
		}
		squeeze := strings.NewReplacer(" ", "", "\n", "")
		if got, want := squeeze.Replace(strings.Join(lines, "")), squeeze.Replace(s); got != want {
			t.Errorf("%q became %q", want, got)
		}
	})
}
