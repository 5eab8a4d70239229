package content

import (
	"gouji/parse/internal/lang"
)

// LabelKind says what a Label names.
type LabelKind int

// Label is a name in the text that is not the report's own.
type Label struct {
	Kind      LabelKind
	Place     Place
	Words     string
	Own       string // the name that was meant, where it can be told
	Report    int
	Evaluated bool // the clause says what is evaluated, scored or executed
}

// LevelName is a first-level indicator name in a table.
type LevelName struct {
	Name   string
	Report int
	Scored bool // in a table of scores by first level
	Place  Place
}

// PeriodTimes tell how many times the reports of a document name a period, and a year: all in all, but for documents, and
// but for those times that something is compared with it.
type PeriodTimes struct {
	Period        map[ReportPeriod]int
	Year, Plainly map[[2]int]int
}

// ReportPeriod is a period that a report names.
type ReportPeriod struct {
	Report int
	lang.Period
}

// DigitCounts are how many of each a figure prints: the same for two of which one is the other with
// digits exchanged.
type DigitCounts [10]int

// ReportWords are words, and the report that may say them.
type ReportWords struct {
	Report int
	Words  string
}
