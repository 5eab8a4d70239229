package check

import (
	"slices"
	"sync"

	"gouji/parse"
)

// view is what the rules see of a document: its content and indexes over it.
type view struct {
	c *parse.Content
	// supposed stands for the figure of its number while blame is looked for:
	// what would hold if the figure were another?
	supposed *parse.Figure
	// funds are the funds that the headings of each report name.
	funds map[int]map[parse.Fund]bool
	// wholes are what the names of wholes were found to mean.
	wholes map[wholeKey]parse.FigureID
	// shares are the parts of which a share of each is told.
	shares map[wholeKey][]parse.FigureID
	// subject is what each decided rate is a rate of.
	subject map[parse.FigureID]parse.FigureID
	// growth are the percentages between two rates that are the growth of the
	// one over the other, not their difference.
	growth map[parse.FigureID]bool
	// spent are the cells of what was spent beside its budget, by amount.
	spent map[amountKey][]int
	// stretches are the periods that the titles of the reports name.
	stretches []parse.Period
	// later says of each section of a report whether it tells of what is to be done next.
	later map[[2]int]bool
	// many are the names under which a report tells several amounts.
	many manyTold
	// levels says of a figure of which level of government and which budget it is told.
	levels     map[parse.FigureID]levelOf
	spansYears map[parse.FigureID]bool // told of several years together
	// sides says of a line whether it tells goals or results.
	twoOperands map[string]bool  // pairs of figures that a relation which holds takes as two
	partIn      []parse.FigureID // the totals that figures are parts of, by number
	sides       map[int]parse.Side
	tellsGoals  map[int]bool // of lines, once asked for
	// lineRunes are the characters of line lineAsked.
	lineRunes []rune
	lineAsked int
	// cells are the figures of tables of years by their value.
	cells map[string][]parse.FigureID
	// against are the years that changes are told against, where not the one before.
	against map[parse.FigureID]int
	// years are the rows of years that the tables print.
	years map[yearsOf][][]parse.FigureID
	// rows are those of tables, rowPairs the cells that changes told of them lead to and start from.
	rows     *tableRows
	rowPairs map[parse.FigureID]cellPair
	// columns are the cells that a total adds up down their column, by each of them.
	columns map[parse.FigureID][]parse.FigureID
	// totals are the totals in words by their claims.
	totals map[parse.FigureID][]*parse.Frame
	// weights are those of indicators in tables, by the full mark that adds them up.
	weights map[parse.FigureID][][]parse.Part
	// sums are those of long lists.
	sums map[partsKey]*partial
	// lineResults are the results of forms whose cells stand one to a line.
	lineResults map[parse.FigureID]bool
	// aimed are the targets of results.
	aimed map[parse.FigureID]*parse.Figure
	*rooms
}

func newView(c *parse.Content) *view {
	v := &view{c: c, rooms: spareRooms.Get().(*rooms)}
	n := len(c.Figures)
	v.figures = slices.Grow(v.figures[:0], n)[:n]
	return v
}

// rooms is memory that a document needs only while it is checked: the next
// gets it.
type rooms struct {
	words   map[string]*wording
	figures []wordings // around each figure, in order
	// runes and outcomes are those of one text and one claim.
	runes    []rune
	outcomes []outcome
	room     []wording
	pairs    []uint64
	ties     []tie
	// The figures seen last of those that may be told again.
	kindred      map[kindred]int
	closeKindred map[closeKindred]parse.FigureID
	digitKindred map[digitKindred]parse.FigureID
	// found are the candidates for the operands of one query, combos, spare and
	// chosen what is made of them.
	found         []candidate
	combos, spare []combo
	chosen        []parse.FigureID
}

var spareRooms = sync.Pool{New: func() any {
	return &rooms{words: map[string]*wording{}, kindred: map[kindred]int{}, closeKindred: map[closeKindred]parse.FigureID{}, digitKindred: map[digitKindred]parse.FigureID{}}
}}

// maxWords is the number of wordings up to which the rooms are kept for another
// document.
const maxWords = 1 << 13

// giveBack leaves the rooms to the next document.
func (v *view) giveBack() {
	r := v.rooms
	v.rooms = nil
	if len(r.words) > maxWords || len(r.figures) > maxWords || len(r.ties) > maxWords {
		return
	}
	clear(r.words)
	clear(r.kindred)
	clear(r.closeKindred)
	clear(r.digitKindred)
	clear(r.figures)
	clear(r.outcomes[:cap(r.outcomes)])
	clear(r.room)
	clear(r.ties)
	r.room, r.pairs = r.room[:0], r.pairs[:0]
	spareRooms.Put(r)
}

func (v *view) figure(id parse.FigureID) *parse.Figure {
	if v.supposed != nil && v.supposed.ID == id {
		return v.supposed
	}
	return v.c.Figure(id)
}

// negative reports whether the words around a figure make it negative.
func (v *view) negative(id parse.FigureID) bool {
	m := v.c.Mention(id)
	return m != nil && m.Signed() < 0
}
