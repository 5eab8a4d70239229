package layout

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// edge is the part of a page's height, at its top and its bottom, in which
// headers, footers and page numbers stand.
const edge = 0.14

var (
	// numbered are the forms of a page number that need no other proof.
	numbered = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:[-—–－─·•~～]{1,2} ?[0-9]{1,4} ?[-—–－─·•~～]{1,2}|` +
			`第 ?[0-9一二三四五六七八九十百]{1,5} ?页(?:[,，、/ ]?(?:共|总) ?[0-9一二三四五六七八九十百]{1,5} ?页)?|` +
			`(?:共|总) ?[0-9]{1,4} ?页[,，、/ ]?第 ?[0-9]{1,4} ?页|` +
			`(?i:page) ?[0-9]{1,4}(?: ?(?:/|of) ?[0-9]{1,4})?|[0-9]{1,4} ?页)$`)
	})
	// plain are those that are page numbers where they count the pages.
	plain = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^([0-9]{1,4})(?: ?/ ?[0-9]{1,4})?$|^[ivxIVX]{1,6}$`)
	})
	digits = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`[0-9]+`)
	})
)

// fringe is a line near the top or bottom edge of its page.
type fringe struct {
	page, index int // of the line among those of the page
	text        string
	distance    float64 // of its base from the nearer edge
	bottom      bool
	size        float64
	alone       bool    // well apart from the text beyond it
	outer       int     // its place from the edge, from 0
	before      *fringe // the one nearer to the edge
}

// strip removes page headers, page footers and page numbers from the lines of
// all pages. size is the usual one of the document's characters.
func strip(pages []*Page, lines [][]*line, size float64) {
	var all []*fringe
	for i, ls := range lines {
		all = append(all, fringes(i, pages[i], ls)...)
	}
	drop := map[[2]int]bool{}
	repeated(all, len(pages), size, drop)
	counting(all, drop)
	for i, ls := range lines {
		var keep []*line
		for k, l := range ls {
			if !drop[[2]int{i, k}] {
				keep = append(keep, l)
			}
		}
		lines[i] = keep
	}
}

// fringes are the outermost lines of a page that lie near an edge.
func fringes(i int, p *Page, ls []*line) (out []*fringe) {
	index := make([]int, len(ls))
	for k := range index {
		index[k] = k
	}
	slices.SortStableFunc(index, func(a, b int) int { return order(ls[a].base, ls[b].base) })
	add := func(n, next int, bottom bool, outer int) bool {
		l := ls[index[n]]
		distance := l.base
		if bottom {
			distance = p.Height - l.base
		}
		if distance > edge*p.Height {
			return false
		}
		f := &fringe{page: i, index: index[n], text: strings.Join(strings.Fields(l.text()), " "), distance: distance, bottom: bottom, size: l.size, outer: outer, alone: true}
		if next >= 0 && next < len(ls) {
			m := ls[index[next]]
			f.alone = math.Abs(m.base-l.base) > 1.9*max(l.size, m.size)
		}
		if outer > 0 {
			f.before = out[len(out)-1]
		}
		out = append(out, f)
		return true
	}
	for n := 0; n < min(4, len(ls)) && add(n, n+1, false, n); n++ {
	}
	for n := 0; n < min(4, len(ls)) && add(len(ls)-1-n, len(ls)-2-n, true, n); n++ {
	}
	return out
}

// repeated marks lines that stand at one place of many pages with the same
// words, apart from a number that counts the pages.
func repeated(all []*fringe, pages int, size float64, drop map[[2]int]bool) {
	groups := map[string][]*fringe{}
	for _, f := range all {
		if f.size > 1.15*max(size, 10.6) || strings.Contains(f.text, "单位") {
			continue // a title, or the unit of a table
		}
		for _, k := range f.keys() {
			groups[k] = append(groups[k], f)
		}
	}
	covered := map[bool]map[int]bool{false: {}, true: {}}
	var found []*fringe
	for _, g := range groups {
		if g[0].page == g[len(g)-1].page {
			continue
		}
		found = append(found, g...)
		for _, f := range g {
			covered[f.bottom][f.page] = true
		}
	}
	accepted := map[[2]int]bool{} // by page and edge: the lines so far reach the text's distance
	slices.SortStableFunc(found, func(a, b *fringe) int { return b.outer - a.outer })
	for _, f := range found { // from the text outwards
		at := [2]int{f.page, 0}
		if f.bottom {
			at[1] = 1
		}
		if accepted[at] = accepted[at] || f.alone; !accepted[at] {
			continue
		}
		if n := len(covered[f.bottom]); n >= 2 && n*5 >= pages*2 {
			drop[[2]int{f.page, f.index}] = true
		}
	}
}

// keys are what lines that say the same at the same place share: each number
// is taken as itself or as its distance from the number of the page.
func (f *fringe) keys() (out []string) {
	found := digits().FindAllStringIndex(f.text, -1)
	if len(found) > 3 {
		found = nil
	}
	for variant := range 1 << len(found) {
		var b strings.Builder
		end := 0
		for i, at := range found {
			b.WriteString(f.text[end:at[0]])
			end = at[1]
			n, err := strconv.Atoi(f.text[at[0]:at[1]])
			if variant>>i&1 == 1 && err == nil {
				b.WriteString("#" + strconv.Itoa(n-f.page))
			} else {
				b.WriteString(f.text[at[0]:at[1]])
			}
		}
		b.WriteString(f.text[end:])
		for _, shift := range []float64{0, 2} {
			out = append(out, fmt.Sprint(f.bottom, shift, int((f.distance+shift)/4), " ", b.String()))
		}
	}
	return out
}

// counting marks page numbers.
func counting(all []*fringe, drop map[[2]int]bool) {
	offsets := map[int]int{}
	value := func(f *fringe) (int, bool) {
		m := plain().FindStringSubmatch(f.text)
		if m == nil || m[1] == "" {
			return 0, false
		}
		n, err := strconv.Atoi(m[1])
		return n, err == nil
	}
	outermost := func(f *fringe) bool { return f.outer == 0 || f.before != nil && drop[[2]int{f.page, f.before.index}] }
	for _, f := range all {
		if n, ok := value(f); ok && outermost(f) {
			offsets[n-f.page]++
		}
	}
	for _, f := range all {
		if !outermost(f) {
			continue
		}
		n, ok := value(f)
		switch {
		case numbered().MatchString(f.text):
		case !plain().MatchString(f.text):
			continue
		case ok && offsets[n-f.page] > 1:
		case f.alone && (!ok || n == f.page+1):
		default:
			continue
		}
		drop[[2]int{f.page, f.index}] = true
	}
}
