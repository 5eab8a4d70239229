package content

import (
	"gouji/parse/internal/lang"
)

// Kind says what sort of tie a Frame claims.
type Kind uint8

const (
	KindTotal    Kind = iota // a whole and its parts
	KindFlow                 // what comes in, goes out and is left
	KindQuotient             // a rate and its numerator and denominator
	KindChange               // growth and decrease
	KindProduct              // amounts for each: averages, unit prices, months
	KindTarget               // a figure against its target or limit
	KindScore                // scores, weights, deductions
	KindCount                // things announced and listed
	KindSame                 // the same quantity stated again
)

// Reach says how far apart the words of a claim stand.
type Reach uint8

const (
	ReachCell Reach = iota
	ReachSentence
	ReachParagraph
	ReachSection
	ReachReport
)

// Closure says whether a list is meant to be complete.
type Closure uint8

const (
	Closed   Closure = iota // 分别, 合计, a table's total
	HalfOpen                // 其中, 包括: usually complete
	OpenList                // 等, 主要: need not be complete
)

// Part is one term of a sum.
type Part struct {
	Figure FigureID
	Sign   int
}

// Reading is one way to read a claim: a formula over figures. The formula
// names its operands a, b, c … in order.
type Reading struct {
	Formula  string
	Operands []FigureID
	Parts    []Part // of a sum, in place of Formula and Operands
	// Weak readings are taken only where they hold: words or layout allow
	// them, but would allow others too.
	Weak bool
	// HoldOnly readings verify a claim where they hold and say nothing where
	// they do not.
	HoldOnly bool
	// Fallback readings come last, where no other holds: a growth from the amount of
	// change behind one from what is printed of both years.
	Fallback bool
	// Spelled readings have each operand named by its role in the claim's own words: one that
	// fails is told however far off.
	Spelled bool
	// Way numbers the layout's ways of reading one row or column: its cells
	// vote for one of them.
	Way int
}

// Want describes a figure that a claim needs and its words do not name by
// place: check looks for it outward from the claim.
type Want struct {
	Given    FigureID // the figure itself, where it is known
	Measures []lang.Measure
	Label    string // the words that name it
	Key      Key
	Beside   int            // index+1 of the slot that it must follow closely, as its target
	Like     int            // index+1 of the slot whose dimension it must share
	Rate     *lang.RateKind // the kind of rate, where a rate is wanted
	Earlier  bool           // stands before the claim
	Sentence bool           // must stand in the claim's sentence
	Named    bool           // must bear the label in its own name
}

// Query is a formula whose operands are to be looked for.
type Query struct {
	Formula  string
	Wants    []Want
	HoldOnly bool // its readings verify a claim where they hold and say nothing else
	Also     bool // as good as the query before it
	Fallback bool // its readings are Fallback
}

// Frame is a claim as words or layout make it, before any arithmetic. Its
// readings exclude each other, the likeliest first.
type Frame struct {
	Kind      Kind
	Rule      string // the rule that verifies it
	Claim     FigureID
	Op        string // of a target: claim Op operand
	Readings  []Reading
	Queries   []Query
	Closed    Closure
	Reach     Reach
	InTable   bool
	Announced int      // of a count: the number of things listed
	Listed    []string // of a count: their names
	Whole     string   // words that name the whole, for messages; of a target the word that compares
	// Group joins the cells of one computed row or column of a table, or the
	// shares of one whole: the ways that they may be read in are confirmed by
	// all of them together.
	Group int
	// Confirmed is set where most of the group bears the way out.
	Confirmed bool
	// Capped is the weight that a computed score cannot exceed.
	Capped FigureID
	// Across asks check to gather the parts by one field of their keys.
	Across Across
	Funds  []lang.Fund // the funds that the claim names
	// Severally is set where one thing may be in several items of a list, so that only a slip
	// of the pen shows that it was meant to add up.
	Severally bool
	// Admitted is set where the report itself explains why the claim fails.
	Admitted bool
}

// RemarkKind says what a Remark is about.
type RemarkKind uint8

const (
	RemarkUnitMissing RemarkKind = iota
	RemarkDate
	RemarkTemplate   // instructions of the form that nobody filled in
	RemarkLogic      // a target that cannot be meant: ≥-10%或≤10%
	RemarkMissing    // a target without a result
	RemarkUnitMix    // 万元 and 元 side by side
	RemarkGrouping   // malformed thousands
	RemarkPoints     // % where percentage points are meant
	RemarkNoProblems // sections on problems that all say 无
	RemarkDateOrder  // a time that ends before it begins
	RemarkLate       // what was done after the time until which it was due
)

// Remark is something about words or a single figure that a rule may report.
type Remark struct {
	Kind   RemarkKind
	Place  Place
	Words  string
	Figure FigureID
	Other  FigureID
	Report int
	Detail string
}

// Across names the field of Key by which the parts of a total differ.
type Across uint8

const (
	AcrossNothing Across = iota
	AcrossFunds
	AcrossTiers
	AcrossHeadings // the funds that a report goes through under headings of their own
	AcrossMembers  // the funds that make up the one named, told of one by one behind it
	AcrossYears    // the years of a row or column of a table, so many as are announced
)
