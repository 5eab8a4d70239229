package ofd

import (
	"math"
	"regexp"
	"strings"
	"sync"

	"gouji/parse/document"
)

// flow gathers what stands on the pages, and hands it over when all pages are
// known: which lines are headers and footers, and how far lines reach, shows
// only then.
type flow struct {
	b     *document.Builder
	items []item
	pages int
	cells int // that may still be laid out
}

// item is a line of text or a table on a page.
type item struct {
	page   int
	line   line
	height float64 // where on the page it stands, 0 at the top and 1 at the bottom
	rows   [][]document.NewCell
	xs     []float64 // the borders of a table's columns
}

// page takes over what stands on a page.
func (f *flow) page(n int, c *canvas) error {
	f.pages++
	tables := lattices(c.segments)
	inside, rest := take(tables, c.glyphs)
	var found []item
	for i, t := range tables {
		if f.cells -= len(t.owner); f.cells < 0 {
			return document.TooLarge
		}
		rows := t.rows(inside[i])
		if rows == nil {
			for _, g := range inside[i] {
				rest = append(rest, g...)
			}
			continue
		}
		found = append(found, item{page: n, line: line{y: t.ys[0]}, rows: rows, xs: t.xs})
	}
	text := lines(rest)
	for _, t := range found {
		for len(text) > 0 && text[0].y < t.line.y {
			f.add(n, c.area, text[0])
			text = text[1:]
		}
		f.items = append(f.items, t)
	}
	for _, l := range text {
		f.add(n, c.area, l)
	}
	return nil
}

func (f *flow) add(page int, area box, l line) {
	height := 0.5
	if area.h > 0 {
		height = l.y / area.h
	}
	f.items = append(f.items, item{page: page, line: l, height: height})
}

// finish hands everything over.
func (f *flow) finish() error {
	f.dropMargins()
	left, right := f.column()
	var text strings.Builder
	page := 0
	var last *item
	paragraph := func() {
		if text.Len() > 0 {
			f.b.Page(page)
			f.b.Paragraph(text.String())
			text.Reset()
		}
		last = nil
	}
	for i := 0; i < len(f.items); i++ {
		x := &f.items[i]
		if x.rows == nil {
			if last != nil && !follows(*last, *x, left, right) {
				paragraph()
			}
			if last == nil {
				page = x.page
			} else if !split().MatchString(last.line.text + "\n" + x.line.text) {
				text.WriteByte('\n')
			}
			text.WriteString(x.line.text)
			last = x
			continue
		}
		paragraph()
		rows, end := x.rows, x
		for i+1 < len(f.items) && f.items[i+1].continues(*end) {
			i++
			end = &f.items[i]
			for _, r := range withoutHead(x.rows, end.rows) {
				for k := range r {
					r[k].Page = end.page
				}
				rows = append(rows, r)
			}
		}
		f.b.Page(x.page)
		f.b.Table("", rows)
	}
	paragraph()
	f.items, f.pages = nil, 0
	return nil
}

// continues reports whether a table is the rest of one on the page before.
func (x item) continues(before item) bool {
	if x.rows == nil || x.page != before.page+1 || len(x.xs) != len(before.xs) {
		return false
	}
	for i := range x.xs {
		if math.Abs(x.xs[i]-before.xs[i]) > 1.5 {
			return false
		}
	}
	return true
}

// withoutHead is rows without those at their start that repeat the head of a
// table.
func withoutHead(head, rows [][]document.NewCell) [][]document.NewCell {
	n := 0
	for n < len(rows) && n < len(head) && n < 4 && equal(head[n], rows[n]) {
		n++
	}
	// A head that spans rows is repeated as a whole or not at all.
	for _, r := range rows[:n] {
		for _, c := range r {
			if c.RowSpan > n {
				return rows
			}
		}
	}
	return rows[n:]
}

// equal reports whether two rows are the same row of a head.
func equal(a, b []document.NewCell) bool {
	if len(a) != len(b) {
		return false
	}
	words := false
	for i := range a {
		if a[i] != b[i] {
			return false
		}
		if figure().MatchString(a[i].Text) {
			return false // a head has no figures
		}
		words = words || a[i].Text != ""
	}
	return words
}

var pageNumber = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[-—–~·\s]*(第\s*)?\d{1,4}\s*(页)?\s*([/／，,]?\s*(共\s*)?\d{1,4}\s*页?)?[-—–~·\s]*$`)
})

var digits = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[0-9]+`)
})

// dropMargins takes out page numbers, and lines that stand in the same place of
// most pages.
func (f *flow) dropMargins() {
	type place struct {
		text string
		y    int
	}
	seen := map[place]int{}
	key := func(x item) place {
		return place{digits().ReplaceAllString(x.line.text, "0"), int(math.Round(x.height * 50))}
	}
	margin := func(x item) bool { return x.rows == nil && (x.height < 0.12 || x.height > 0.88) }
	for _, x := range f.items {
		if margin(x) {
			seen[key(x)]++
		}
	}
	kept := f.items[:0]
	for _, x := range f.items {
		if margin(x) {
			n := seen[key(x)]
			number := pageNumber().MatchString(x.line.text) && (n > 1 || strings.ContainsAny(x.line.text, "-—–页") || f.pages == 1 && x.height > 0.93)
			if number || n >= 3 && n*10 >= f.pages*6 {
				continue
			}
		}
		kept = append(kept, x)
	}
	f.items = kept
}

// column is where the lines of the text start and where full ones end.
func (f *flow) column() (left, right float64) {
	starts, ends := map[int]int{}, map[int]int{}
	for _, x := range f.items {
		if x.rows == nil && len(x.line.text) > 40 {
			starts[int(math.Round(x.line.x1/2))]++
			ends[int(math.Round(x.line.x2/2))]++
		}
	}
	most := func(counts map[int]int, better func(a, b int) bool) float64 {
		best, n := 0, 0
		for at, k := range counts {
			if k > n || k == n && better(at, best) {
				best, n = at, k
			}
		}
		return float64(best) * 2
	}
	left = most(starts, func(a, b int) bool { return a < b })
	right = most(ends, func(a, b int) bool { return a > b })
	return left, right
}

var numbered = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\s*([（(]?[一二三四五六七八九十]{1,3}[）)、.．]|第[一二三四五六七八九十]{1,3}[章节条部]|\d{1,3}(、|[.．][^\d]|[）)])|[（(]\d{1,2}[）)]|[①-⒛]|附[件表][：:\d])`)
})

// split tells a number that a line break runs through. Words of a paragraph
// that are parted by a blank seldom both have digits at the break.
var split = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[0-9.,]\n[0-9.,%]`)
})

// contents tells a line of a table of contents.
var contents = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[.…·]{4,}\s*[0-9]+$`)
})

// follows reports whether line x goes on with the paragraph that ends in line
// before: that one is full, and x is not indented, not of another size, and no
// start of something new.
func follows(before, x item, left, right float64) bool {
	a, b := before.line, x.line
	em := math.Max(a.size, b.size)
	switch {
	case b.first == a.last && x.page == before.page:
		return true // the same piece of text, broken
	case math.Abs(a.size-b.size) > 0.15*em:
		return false
	case a.x2 < right-1.6*em, contents().MatchString(a.text):
		return false
	case b.x1 > left+1.2*em && b.x1 > a.x1-0.5*em:
		return false
	case numbered().MatchString(b.text):
		return false
	case x.page == before.page && b.y-a.y > 3*em:
		return false
	case x.page > before.page+1:
		return false
	}
	return true
}
