package content

import (
	"gouji/parse/internal/lang"
)

// ItemList is a run of numbered paragraphs.
type ItemList struct {
	First int
	Items []*Para
}

// Item is how a numbered paragraph below the headings is numbered.
type Item struct {
	Read   bool
	Number int    // 0 if it is not
	Style  string // as headings have it
}

// Pairing is a series of rates behind 分别 and what stands before it.
type Pairing struct {
	Series                []int // nil where it is none
	Deltas, Levels, Bases []int // with as many items at most
}

// ItemMark is where an item of a list in words begins: 一是, 二是.
type ItemMark struct{ At, Number int }

// ToldSeries is a series of quantities and what they measure.
type ToldSeries struct {
	Items   []int
	Measure lang.Measure
}

// ClassList is a run of such classes: a number and its standard each.
type ClassList struct {
	Report           int
	Heads, Standards []int
}
