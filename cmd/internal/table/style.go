package table

import (
	"strings"

	"gouji/check"
	"gouji/cmd/internal/excerpt"
	"gouji/cmd/internal/wrap"
)

// style colours text, or leaves it as it is.
type style struct {
	color bool
}

func (s style) with(code, text string) string {
	if !s.color || text == "" {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

func plain(text string) string            { return text }
func (s style) strong(text string) string { return s.with("1", text) }
func (s style) faint(text string) string  { return s.with("2", text) }
func (s style) good(text string) string   { return s.with("32", text) }
func (s style) alarm(text string) string  { return s.with("33;1", text) }

// severity paints as the severity asks.
func (s style) severity(v check.Severity) func(string) string {
	code := "36;1"
	switch v {
	case check.Error:
		code = "31;1"
	case check.Warning:
		code = "33;1"
	}
	return func(text string) string { return s.with(code, text) }
}

// quote breaks a passage into lines with its figures marked: in brackets, or
// in colour.
func (s style) quote(p excerpt.Passage, width int) []string {
	on, off := "【", "】"
	if s.color {
		on, off = string(wrap.On), string(wrap.Off)
	}
	text, roles := p.Marked(on, off)
	lines := wrap.Text(text, width)
	if !s.color {
		return lines
	}
	// A stretch that goes over the end of a line is coloured on both.
	within := false
	for i, l := range lines {
		var c strings.Builder
		if within {
			c.WriteString(colour(roles[0]))
		}
		for _, r := range l {
			switch r {
			case wrap.On:
				within = true
				c.WriteString(colour(roles[0]))
			case wrap.Off:
				within = false
				roles = roles[1:]
				c.WriteString("\x1b[0m")
			default:
				c.WriteRune(r)
			}
		}
		if within {
			c.WriteString("\x1b[0m")
		}
		lines[i] = c.String()
	}
	return lines
}

func colour(r excerpt.Role) string {
	if r == excerpt.Claim {
		return "\x1b[31;1m"
	}
	return "\x1b[36m"
}
