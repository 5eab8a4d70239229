package plain

import (
	"strings"
	"testing"

	"gouji/cmd/internal/output"
	"gouji/cmd/internal/sample"
)

func TestLines(t *testing.T) {
	r := sample.Result()
	tests := []struct {
		finding int
		l       output.Language
		want    string
	}{
		{0, output.Chinese, `合计与分项之和不符
可能原因：疑为一位数字笔误，建议把 51834.07万元（2:13）改为 51834.67万元
或者：分项经过取舍`},
		{0, output.English, `the total is not the sum of its parts
Likely cause: one digit may be wrong; change 51834.07万元 (2:13) to 51834.67万元
Or: the parts were rounded`},
		{1, output.Chinese, "表中合计与各行之和不符\n位置：表1第3行第3格"},
		{2, output.Chinese, "写成了另一基金的名称：“城镇职工基本医疗保险基金”"},
		{3, output.English, "a target without a result\nAccepted: 另有说明, 张三, until 2027-12-31"},
	}
	for _, tt := range tests {
		if got := strings.Join(Lines(tt.l, r, &r.Findings[tt.finding]), "\n"); got != tt.want {
			t.Errorf("finding %d in %s:\n%s\nwant:\n%s", tt.finding, tt.l, got, tt.want)
		}
	}
}

// Words that the message quotes are not said twice.
func TestWords(t *testing.T) {
	r := sample.Result()
	f := &r.Findings[2]
	f.Message.ZH = "写成了“" + f.Words + "”"
	if got := Lines(output.Chinese, r, f)[0]; got != f.Message.ZH {
		t.Error(got)
	}
}

func TestPath(t *testing.T) {
	for in, want := range map[string]string{
		"":            "",
		"-":           "-",
		"./a/../b.md": "b.md",
		"目录//报告.docx": "目录/报告.docx",
		"../x.txt":    "../x.txt",
	} {
		if got := Path(in); got != want {
			t.Errorf("Path(%q) = %q, want %q", in, got, want)
		}
	}
}
