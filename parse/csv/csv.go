// Package csv reads tables of comma-separated values, and of values separated
// by semicolons or tabs. It has its own scanner and not that of encoding/csv,
// which tells where a field starts but not where each of its characters
// stands once quotes are undone, and which drops blank lines.
package csv

import (
	"strings"
	"unicode"

	"gouji/parse/charset"
	"gouji/parse/document"
)

// Read makes a Document of a CSV file: its own lines, and the table that they
// form. Rows with a single text before or after a table, and on both sides of
// blank lines, are its titles and remarks and become paragraphs.
func Read(data []byte, lim document.Limits) (*document.Document, error) {
	if int64(len(data)) > lim.Bytes {
		return nil, document.TooLarge
	}
	text, _, err := charset.Decode(data)
	if err != nil {
		return nil, err
	}
	if strings.TrimSpace(text) == "" {
		return nil, document.Empty
	}
	// A character takes 12 bytes in the Document and 4 in the scanner.
	if int64(len(text))*16 > lim.Decompressed {
		return nil, document.TooLarge
	}
	d := &document.Document{Format: "csv", Lines: lines(text)}
	s := newScanner(d.Lines, lim.Cells)
	rows, err := s.rows()
	if err != nil {
		return nil, err
	}
	d.Blocks = blocks(rows)
	return d, nil
}

// lines are the lines of text. They end at LF or CRLF, or at CR where the file
// has no LF at all.
func lines(text string) []string {
	if !strings.Contains(text, "\n") {
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	text = strings.TrimSuffix(text, "\x1A")
	text = strings.TrimSuffix(text, "\n")
	all := strings.Split(text, "\n")
	for i, l := range all {
		all[i] = strings.TrimSuffix(l, "\r")
	}
	return all
}

// blocks parts the rows into tables and the paragraphs between them.
func blocks(rows []document.Row) []document.Block {
	var out []document.Block
	var grid []document.Row
	tables := 0
	flush := func() {
		for len(grid) > 0 && len(grid[len(grid)-1].Cells) == 0 {
			grid = grid[:len(grid)-1]
		}
		if len(grid) > 0 {
			tables++
			out = append(out, document.Block{Kind: document.Grid, Table: &document.Table{Number: tables, Rows: grid}})
		}
		grid = nil
	}
	for i := 0; i < len(rows); {
		// A band is a run of rows without a blank one.
		end := i
		for end < len(rows) && len(rows[end].Cells) > 0 {
			end++
		}
		first, last := i, end
		for first < end && lone(rows[first]) {
			first++
		}
		for last > first && lone(rows[last-1]) {
			last--
		}
		if first > i {
			flush()
		}
		out = paragraphs(out, rows[i:first])
		grid = append(grid, rows[first:last]...)
		if last < end {
			flush()
			out = paragraphs(out, rows[last:end])
		}
		for i = end; i < len(rows) && len(rows[i].Cells) == 0; i++ {
			if len(grid) > 0 {
				grid = append(grid, document.Row{})
			}
		}
	}
	flush()
	return out
}

func paragraphs(out []document.Block, rows []document.Row) []document.Block {
	for _, r := range rows {
		for _, c := range r.Cells {
			if c.Text.Len() > 0 {
				out = append(out, document.Block{Kind: document.Paragraph, Text: c.Text})
			}
		}
	}
	return out
}

// lone reports whether a row has one filled cell, and that cell has words.
func lone(r document.Row) bool {
	filled, words := 0, false
	for _, c := range r.Cells {
		if c.Text.Len() == 0 {
			continue
		}
		filled++
		for _, x := range c.Text.Runes {
			if unicode.IsLetter(x) {
				words = true
				break
			}
		}
	}
	return filled == 1 && words
}
