package content

import (
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// FigureID numbers the figures of a Document from 1; 0 is none.
type FigureID int

// Figure is one printed number that measures something.
type Figure struct {
	ID          FigureID
	Text        string // as printed, unit included where it follows directly
	Numeral     numeral.Numeral
	Value       decimal.Decimal  // in base units
	Interval    numeral.Interval // what the printed digits and words stand for
	Dimension   numeral.Dimension
	Unit        string // the base unit's name, or the counted thing's
	Approximate string // 约, 近, 余, 左右, 以上 …, "" if none
	Bound       string // >=, <=, >, <, == where the figure is printed as a target or limit
	Glued       bool   // stands in cells that run together, so that its digits may be those of two
	UnitGiven   bool   // the unit is printed at the figure, not taken from a header or neighbour

	Name   string // what is measured, in the report's words
	Topic  string // the words of the clause group around it
	Period lang.Period
	Report int // from 1
	Key    Key

	Place Place
}

// Place is where a Figure, or words, stand.
type Place struct {
	Line, Column, Length int
	Page                 int
	Table, Row, Cell     int // from 1; 0 outside tables
	Sheet                string

	// Block, Sentence and Section order the text: the block's index in the
	// Document, the sentence in the Document, the innermost heading.
	Block, Sentence, Section int
	Group                    int // of its sentence, from 0: what ；parts
}

// Report is one self-evaluation in a Document.
type Report struct {
	ID                  int
	Title               string
	Organization        string
	Subject             string    // the fund or project that is evaluated
	Fund                lang.Fund // Subject as a fund, if it is one
	Year                int
	FirstLine, LastLine int
	TitlePlace          Place
}

// Alone reports whether the report is about one fund or project, so that a
// rate without further words is the rate of the whole.
func (r *Report) Alone() bool { return r.Subject != "" || r.Fund != lang.NoFund }

// Months is the number of months that a figure's own period, or else its
// report's title, covers, where that is not a year.
func (r *Report) Months(own, title lang.Period) []int {
	for _, p := range []lang.Period{own, title} {
		if p.To > 0 && p.From > 0 && p.To-p.From+1 < 12 && (p.From == 1 || p.To-p.From == 2) {
			return []int{p.To - p.From + 1}
		}
	}
	return nil
}

// Stretch is the period that a report's title names.
func (r *Report) Stretch() lang.Period {
	switch {
	case strings.Contains(r.Title, "上半年"):
		return lang.Period{From: 1, To: 6}
	case strings.Contains(r.Title, "前三季度"):
		return lang.Period{From: 1, To: 9}
	}
	return lang.PeriodIn(r.Title)
}
