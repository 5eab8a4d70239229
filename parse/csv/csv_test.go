package csv

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"gouji/parse/document"
	"gouji/parse/internal/readertest"
)

func TestRead(t *testing.T) {
	gbk, _ := simplifiedchinese.GB18030.NewEncoder().String("项目,金额\n收入,\"1,234.50\"\n")
	for _, c := range []struct{ about, in, want string }{
		{"plain", "项目,金额\r\n收入,100\r\n", "T1\n项目/金额\n收入/100\n"},
		{"GBK", gbk, "T1\n项目/金额\n收入/1,234.50\n"},
		{"semicolons", "a;b;c\n1,5;2;3\n", "T1\na/b/c\n1,5/2/3\n"},
		{"tabs", "项目\t金额\n收入\t1,234\n支出\t2,345\n", "T1\n项目/金额\n收入/1,234\n支出/2,345\n"},
		{"announced", "sep=;\na;b,c,d\n", "T1\na/b,c,d\n"},
		{"announced without one", "sep=\n\na,b\n", "P sep=\nT1\na/b\n"},
		{"announced as a quote", "sep=\"\na,b\nc,d\n", "P sep=\"\nT1\na/b\nc/d\n"},
		{"CR only", "a,b\r1,2\r", "T1\na/b\n1/2\n"},
		{"doubled quotes", `"a ""b""",c` + "\n", "T1\na \"b\"/c\n"},
		{"lazy quotes", `a "b" c,"d"e",f` + "\n", "T1\na \"b\" c/d\"e/f\n"},
		{"unclosed quote", "\"a,b\nc,d\n", "T1\n\"a/b\nc/d\n"},
		{"lines in a field", "\"基金\n收入\",\"net \n income\"\n1,2\n", "T1\n基金收入/net income\n1/2\n"},
		{"ragged, blank margins", "a,b,,\n\n1,2,3,\n,,,\n,,,\n", "T1\na/b/\n-\n1/2/3\n"},
		{"full width", "金额（万元）,１２％\n1,2\n", "T1\n金额(万元)/12%\n1/2\n"},
		{"titles and remarks", "绩效自评表,,\n单位：万元,,\n项目,预算,执行\n一、收入,,\n合计,1,2\n注：略,,\n\n附表,,\na,b,c\n",
			"P 绩效自评表\nP 单位：万元\nT1\n项目/预算/执行\n一、收入//\n合计/1/2\nP 注：略\nP 附表\nT2\na/b/c\n"},
		{"no separator", "一、收入\n共100万元\n", "P 一、收入\nP 共100万元\n"},
	} {
		d, err := Read([]byte(c.in), document.DefaultLimits)
		if err != nil {
			t.Errorf("%s: %v", c.about, err)
			continue
		}
		if got := readertest.Outline(d); got != c.want {
			t.Errorf("%s: got\n%s", c.about, got)
		}
		readertest.Check(t, d, nil)
	}
}

func TestReadPlaces(t *testing.T) {
	d, err := Read([]byte("\xEF\xBB\xBF项目,\" 第一\r\n行 100\",2\r\n"), document.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	c := d.Blocks[0].Table.Rows[0].Cells
	if got := c[1].Text.At[len(c[1].Text.At)-1]; got != (document.Pos{Line: 2, Column: 5}) {
		t.Errorf("last digit at %v", got)
	}
	if got := c[2].Text.At[0]; got != (document.Pos{Line: 2, Column: 8}) {
		t.Errorf("last field at %v", got)
	}
}

func TestReadRefuses(t *testing.T) {
	few := document.DefaultLimits
	few.Cells = 10
	small := document.DefaultLimits
	small.Bytes = 10
	for _, c := range []struct {
		about string
		in    string
		lim   document.Limits
		want  error
	}{
		{"empty", "", document.DefaultLimits, document.Empty},
		{"blank", "\n  \n", document.DefaultLimits, document.Empty},
		{"cells", strings.Repeat(",", 20), few, document.TooLarge},
		{"bytes", "a,b,c,d,e,f,g", small, document.TooLarge},
	} {
		if _, err := Read([]byte(c.in), c.lim); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v", c.about, err)
		}
	}
}

// TestReadQuotes reads a file of nothing but opening quotes, each of which
// could make the scanner look through the rest.
func TestReadQuotes(t *testing.T) {
	if _, err := Read([]byte(strings.Repeat("\"x,", 300_000)), document.DefaultLimits); err != nil {
		t.Fatal(err)
	}
}

func BenchmarkRead(b *testing.B) {
	var s strings.Builder
	for i := range 2000 {
		fmt.Fprintf(&s, "指标%d,\"1,234.56\",78.13%%,%d,说明,6,7,8,9,10\n", i, i)
	}
	for b.Loop() {
		if _, err := Read([]byte(s.String()), document.DefaultLimits); err != nil {
			b.Fatal(err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("项目,金额\r\n收入,\"1,2\n34\"\r\n"))
	f.Add([]byte("sep=;\na;\"b\"\"c\"\n"))
	f.Add([]byte("sep=\n\n"))
	f.Add([]byte("a\tb\n\n\"c\td\n注\n"))
	lim := document.DefaultLimits
	lim.Bytes, lim.Cells = 1<<20, 10_000
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Read(data, lim)
		readertest.Check(t, d, err)
	})
}
