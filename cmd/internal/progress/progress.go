// Package progress shows on a terminal how far a long run has come: one line,
// drawn again and again in its place, and gone at the end.
package progress

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync/atomic"
	"time"

	"github.com/clipperhouse/displaywidth"
	"golang.org/x/term"

	"gouji/cmd/internal/output"
)

const (
	delay    = 500 * time.Millisecond // a run shorter than this shows nothing
	interval = 100 * time.Millisecond // between two drawings
	settle   = 3 * time.Second        // before the time left can be told
	barWidth = 20
)

// Line is the line. A nil Line shows nothing. Only Total may be called from
// another goroutine than the rest.
type Line struct {
	w     io.Writer
	lang  output.Language
	color bool
	width func() int // of the terminal
	now   func() time.Time

	start, drawn time.Time
	total        atomic.Int64
	done, found  int
	shown        int // columns that the line takes at present
}

// New makes a Line on w, usually standard error. It is nil unless w is a
// terminal that can go back to the start of a line.
func New(w io.Writer, l output.Language, noColor bool) *Line {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) || os.Getenv("TERM") == "dumb" {
		return nil
	}
	return newLine(w, l, !noColor && os.Getenv("NO_COLOR") == "", func() int {
		width, _, err := term.GetSize(int(f.Fd()))
		if err != nil || width <= 0 {
			return 80
		}
		return width
	}, time.Now)
}

func newLine(w io.Writer, l output.Language, color bool, width func() int, now func() time.Time) *Line {
	return &Line{w: w, lang: l, color: color, width: width, now: now, start: now()}
}

// Total tells how many files there are, once that is known.
func (p *Line) Total(n int) {
	if p != nil {
		p.total.Store(int64(n))
	}
}

// Step tells of one more file that is done, and the findings in it.
func (p *Line) Step(findings int) {
	if p == nil {
		return
	}
	p.done++
	p.found += findings
	now := p.now()
	if now.Sub(p.start) < delay || now.Sub(p.drawn) < interval && p.shown > 0 {
		return
	}
	p.drawn = now
	p.draw(now.Sub(p.start))
}

// Clear takes the line away, to make room for other lines or for good.
func (p *Line) Clear() {
	if p == nil || p.shown == 0 {
		return
	}
	// Spaces erase on every terminal.
	fmt.Fprint(p.w, "\r", strings.Repeat(" ", p.shown), "\r")
	p.shown = 0
}

func (p *Line) draw(elapsed time.Duration) {
	total := int(p.total.Load())
	var text []string
	if p.done <= total {
		text = append(text, fmt.Sprintf("%d/%d", p.done, total))
	} else { // not counted yet, or more than was counted: members of archives
		text = append(text, fmt.Sprintf(p.lang.Say("已检查 %d 个文件", "%d files checked"), p.done))
	}
	text = append(text, fmt.Sprintf(p.lang.Say("问题 %d 处", "findings: %d"), p.found))
	if left := total - p.done; left > 0 && elapsed >= settle {
		text = append(text, p.left(elapsed/time.Duration(p.done)*time.Duration(left)))
	}
	s := cut(strings.Join(text, p.lang.Say("，", ", ")), p.width()-1) // the last column would wrap
	bar := ""
	if p.done <= total && displaywidth.String(s)+barWidth+3 < p.width() {
		full := p.done * barWidth / total
		bar = "[" + strings.Repeat("#", full) + strings.Repeat("-", barWidth-full) + "] "
	}
	width := displaywidth.String(bar + s)
	pad := max(p.shown-width, 0)
	if p.color && bar != "" {
		bar = "\x1b[36m" + bar + "\x1b[0m"
	}
	fmt.Fprint(p.w, "\r", bar, s, strings.Repeat(" ", pad))
	p.shown = width + pad
}

// left says how long the rest will take, no finer than it is known.
func (p *Line) left(d time.Duration) string {
	switch s := int(d.Round(time.Second).Seconds()); {
	case s < 60:
		return fmt.Sprintf(p.lang.Say("剩余约 %d 秒", "about %d s left"), (s+4)/5*5)
	case s < 3600:
		return fmt.Sprintf(p.lang.Say("剩余约 %d 分钟", "about %d min left"), (s+59)/60)
	default:
		return fmt.Sprintf(p.lang.Say("剩余约 %d 小时 %d 分钟", "about %d h %d min left"), s/3600, s%3600/60)
	}
}

// cut is the start of s that fits in width columns.
func cut(s string, width int) string {
	n := 0
	for i, r := range s {
		n += displaywidth.Rune(r)
		if n > width {
			return s[:i]
		}
	}
	return s
}
