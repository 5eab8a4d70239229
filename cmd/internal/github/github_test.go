package github

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gouji/check"
	"gouji/cmd/internal/output"
	"gouji/cmd/internal/sample"
)

func write(t *testing.T, r *output.Run) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWrite(t *testing.T) {
	const want = `::error file=附件/坏 的#1.pdf,title=gouji 未能检查::文件已损坏
::notice file=自评报告.txt,title=gouji 注意::隐藏的工作表“底稿”也已读取
::error file=自评报告.txt,line=2,endLine=2,col=13,endColumn=23,title=gouji sum/components::合计与分项之和不符%0A可能原因：疑为一位数字笔误，建议把 51834.07万元（2:13）改为 51834.67万元%0A或者：分项经过取舍
::warning file=自评报告.txt,line=6,endLine=6,col=14,endColumn=16,title=gouji sum/table::表中合计与各行之和不符%0A位置：表1第3行第3格
::error file=自评报告.txt,line=7,endLine=7,col=1,endColumn=13,title=gouji label/fund::写成了另一基金的名称：“城镇职工基本医疗保险基金”
`
	if d := cmp.Diff(want, write(t, sample.Run(output.Chinese))); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if s := write(t, sample.Run(output.English)); !strings.Contains(s, "title=gouji not checked::the file is damaged\n") {
		t.Error(s)
	}
	if s := write(t, &output.Run{}); s != "" {
		t.Errorf("nothing gives %q", s)
	}
}

// Nothing that a report or a file name says may become a command.
func TestEscape(t *testing.T) {
	r := sample.Run(output.Chinese)
	r.Errors = nil
	r.Results = r.Results[:1]
	r.Results[0].Content.Document.Path = "a,b:c%\n::d.txt"
	f := &r.Results[0].Findings[0]
	f.Rule = "x,y=1::z"
	f.Message = check.Message{ZH: "100%\r\n::error::你好::"}
	f.Causes = nil
	_, got, _ := strings.Cut(write(t, r), "\n") // behind what the reader remarks
	got, _, _ = strings.Cut(got, "\n")
	const want = `::error file=a%2Cb%3Ac%25%0A%3A%3Ad.txt,line=2,endLine=2,col=13,endColumn=23,title=gouji x%2Cy=1%3A%3Az::100%25  ::error::你好::`
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	for l := range strings.Lines(write(t, r)) {
		if !strings.HasPrefix(l, "::error ") && !strings.HasPrefix(l, "::warning ") && !strings.HasPrefix(l, "::notice ") {
			t.Errorf("a line of its own: %q", l)
		}
	}
}
