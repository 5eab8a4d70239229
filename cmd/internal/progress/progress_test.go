package progress

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/clipperhouse/displaywidth"

	"gouji/cmd/internal/output"
)

// screen is what a terminal of one line shows of s.
func screen(s string) string {
	var cells []string
	at := 0
	for _, r := range s {
		if r == '\r' {
			at = 0
			continue
		}
		for len(cells) < at+displaywidth.Rune(r) {
			cells = append(cells, " ")
		}
		cells[at] = string(r)
		if displaywidth.Rune(r) == 2 {
			cells[at+1] = ""
		}
		at += displaywidth.Rune(r)
	}
	return strings.TrimRight(strings.Join(cells, ""), " ")
}

func TestLine(t *testing.T) {
	var b strings.Builder
	now := time.Unix(0, 0)
	width := 80
	p := newLine(&b, output.Chinese, false, func() int { return width }, func() time.Time { return now })
	step := func(after time.Duration, findings int, want string) {
		t.Helper()
		now = now.Add(after)
		p.Step(findings)
		if got := screen(b.String()); got != want {
			t.Errorf("%q, want %q", got, want)
		}
		if displaywidth.String(screen(b.String())) >= width {
			t.Errorf("wider than %d", width)
		}
	}
	step(100*time.Millisecond, 1, "")
	step(900*time.Millisecond, 2, "已检查 2 个文件，问题 3 处")
	step(10*time.Millisecond, 1, "已检查 2 个文件，问题 3 处") // too soon
	p.Total(40)
	step(990*time.Millisecond, 0, "[##------------------] 4/40，问题 4 处")
	step(3*time.Second, 0, "[##------------------] 5/40，问题 4 处，剩余约 35 秒")
	step(25*time.Second, 0, "[###-----------------] 6/40，问题 4 处，剩余约 3 分钟")
	p.Clear()
	if got := screen(b.String()); got != "" {
		t.Errorf("%q left", got)
	}
	b.Reset()
	p.Clear()
	if b.Len() > 0 {
		t.Errorf("clears twice: %q", b.String())
	}
	step(time.Millisecond, 0, "[###-----------------] 7/40，问题 4 处，剩余约 3 分钟")
	width = 40
	step(time.Second, 0, "8/40，问题 4 处，剩余约 3 分钟") // the bar gives way
	width = 14
	p.Clear()
	step(time.Hour, 0, "9/40，问题 4")
	p.Clear()
	b.Reset()
	width = 80
	p.Total(8)
	step(time.Second, 0, "已检查 10 个文件，问题 4 处")
	p.lang, p.color = output.English, true
	p.Total(20)
	p.Clear()
	b.Reset()
	now = now.Add(time.Second)
	p.Step(0)
	if want := "\r\x1b[36m[###########---------] \x1b[0m11/20, findings: 4, about 50 min left"; b.String() != want {
		t.Errorf("%q, want %q", b.String(), want)
	}
}

func TestNoTerminal(t *testing.T) {
	f, err := os.Create(filepath.Join(t.TempDir(), "f"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, p := range []*Line{New(f, output.Chinese, false), New(&strings.Builder{}, output.Chinese, false)} {
		if p != nil {
			t.Error("a file is no terminal")
		}
		p.Total(1)
		p.Step(1)
		p.Clear()
	}
	if info, err := f.Stat(); err != nil || info.Size() > 0 {
		t.Error("something was written")
	}
}

func TestCount(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"a/1.txt", "a/b/2.docx", "a/b/.gouji.yaml", "a/.git/3.txt", "a/~$1.docx", "4.txt"} {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if n := Count([]string{"a", "4.txt", "missing", "-"}); n != 5 {
		t.Errorf("%d files", n)
	}
}
