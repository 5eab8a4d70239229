// Package text reads plain text and Markdown: their own lines are the lines
// of the Document, and the layout of the lines (bars, tabs, blank lines, hard
// line breaks) tells paragraphs from tables.
package text

import (
	"strings"

	"gouji/parse/charset"
	"gouji/parse/document"
)

// Read reads a text file in any of the usual encodings.
func Read(data []byte, lim document.Limits) (*document.Document, error) {
	return read(data, lim, "txt")
}

// ReadMarkdown reads a Markdown file.
func ReadMarkdown(data []byte, lim document.Limits) (*document.Document, error) {
	return read(data, lim, "md")
}

func read(data []byte, lim document.Limits, format string) (*document.Document, error) {
	if int64(len(data)) > lim.Bytes {
		return nil, document.TooLarge
	}
	s, _, err := charset.Decode(data)
	if err != nil {
		return nil, err
	}
	doc := &document.Document{Format: format, Lines: splitLines(lostBlanks(s))}
	if blank(doc.Lines) {
		return nil, document.Empty
	}
	l := layout{doc: doc, markdown: format == "md" || drawsRuler(doc.Lines)}
	l.run()
	return doc, nil
}

// splitLines parts s at LF, CRLF and lone CR; a last empty line is dropped.
func splitLines(s string) []string {
	if strings.Contains(s, "\r") {
		s = strings.ReplaceAll(s, "\r\n", "\n")
		s = strings.ReplaceAll(s, "\r", "\n")
	}
	lines := strings.Split(s, "\n")
	if n := len(lines); n > 0 && lines[n-1] == "" {
		lines = lines[:n-1]
	}
	return lines
}

// drawsRuler reports whether a text holds a table in Markdown, and so is
// written in it whatever its name.
func drawsRuler(lines []string) bool {
	for _, l := range lines {
		if strings.HasPrefix(l, "|") && strings.Contains(l, "---") && strings.Trim(l, "|-: ") == "" {
			return true
		}
	}
	return false
}

func blank(lines []string) bool {
	for _, l := range lines {
		if strings.TrimSpace(l) != "" {
			return false
		}
	}
	return true
}
