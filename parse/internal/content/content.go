package content

import (
	"iter"
	"sort"
	"strings"
	"unicode/utf8"

	"gouji/parse/decimal"
	"gouji/parse/document"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Content is what a Document says: its reports, figures and claims.
type Content struct {
	Document *document.Document
	Reports  []Report
	Figures  []Figure
	Mentions []Mention
	Headings []Heading
	Spoken   []Spoken // 一是, 二是 … in reading order
	Frames   []Frame
	Remarks  []Remark
	Labels   []Label
	Goals    []TargetOf // targets whose results stand elsewhere
	Gaps     []GoalGap  // how far results are from goals that stand elsewhere
	Spent    []Spent    // cells of tables beside their budgets

	of *Draft // the draft that it was read as, nil where it was made by hand
}

// Draft is a Content while it is read, with what its readers leave for one another.
type Draft struct {
	Content

	Paras []*Para
	Cells []*Para // without figures, on how the money is kept
	// Sections are the headings above each section number, innermost first.
	Sections []Section
	Told     []ToldSeries // behind 分别
	// Sentences numbers the sentences of the document.
	Sentences  int
	Around     []*Para         // all paragraphs and tables in order
	Noted      map[int][]Noted // what the notes of a report say of columns, once asked for
	Levels     []LevelName
	Pending    *PendingForm
	Budgets    []BudgetPair
	Turned     []Turned     // the targets of rows that tell goals and results by turns
	TextSides  map[int]Side // of the texts of forms that tell goals or results, by block
	Sources    []SourceRow
	FormMoney  []FormMoney
	FormLevels []FormLevel
	FundList   []lang.Fund // the funds last listed
	Lists      []ItemList
	// FramesBy are the frames by the figures that they claim; so many are seen.
	FramesBy map[FigureID][]int
	Seen     int
	// InTotals are the frames of totals by their parts, bounded those of parts
	// that are not to exceed their wholes; of the frames so many are in them.
	InTotals  map[FigureID][]int
	Bounded   map[FigureID]int
	Looked    int
	PartOf    map[FigureID]FigureID // parts -> the totals whose lists they stand in
	MadeUp    map[FigureID]bool     // amounts that are left, whose makeup is told or read already
	Goal      map[FigureID]bool     // targets that ask for a result
	Accrued   map[FigureID]bool     // stocks that are told with what they were and what was added
	PlanOf    map[FigureID]FigureID // results -> the plans printed right before them
	backAt    map[int]bool          // the reports that look back under a heading of its own
	SpentOf   map[FigureID]FigureID // what was spent of an item -> what the item had, 0 where a rate may be of all items
	Summed    map[FigureID]bool     // totals over funds whose parts stand right before them
	GivenDays map[FigureID]string   // the days on which amounts were given
	// ClassesTold are the runs of classes told so far, a number and its standard each.
	ClassesTold []ClassList
	// ShareWhole are the wholes that lists of shares tell, by share.
	ShareWhole map[FigureID]FigureID
	// TierShares are the part and the whole of what a level of government bears of a standard, by share.
	TierShares map[FigureID][2]FigureID
	// SharedWhole is what the shares of a sentence are taken of, by sentence.
	SharedWhole map[int]Want
	// MoneyYears are the years, by report, of which money is printed.
	MoneyYears map[[2]int]bool
	// reportFigures are the figures of each report, of so many as there were when they were listed.
	reportFigures map[int][]FigureID
	figuresListed int
	Periods       *PeriodTimes // once asked for
	// WordTimes tell how many times the lines of a report say some words, once asked for.
	WordTimes map[ReportWords]int
	// FundsNamed tell how many times a report names each fund.
	FundsNamed map[int]map[lang.Fund]int
	// OwnScores are the digits of the scores that each report gives itself.
	OwnScores map[int]map[DigitCounts]bool
	// Execution tells whether the document prints how far the budget was
	// executed: 1 it does, -1 it does not, 0 not asked yet.
	Execution int
	Received  Receipts // of the last table that tells of nothing else
	// BudgetRows are the rows of tables that show a budget and what came of it.
	BudgetRows []BudgetRow
	RunIn      map[*Para]bool      // run-in headings whose points are told of, true where others stand beside them
	Groups     int                 // computed rows and columns, and series of shares that have one whole
	ByFigure   []int               // figure -> mention, -1
	owned      map[FigureID]string // the place or unit of several that a figure is of
	Rooms      *Rooms              // nil once the document has been read
	Texts      strings.Builder     // of all paragraphs and cells, behind one another
	// lastPrinted is where printed found the last figure. Those of a line are
	// made in order, so the next is looked for from there.
	lastPrinted lineMark
}

// NewDraft begins to read a document that holds so many numbers.
func NewDraft(doc *document.Document, numbers int) *Draft {
	c := &Draft{Content: Content{Document: doc, Figures: make([]Figure, 0, numbers)}, Rooms: spareRooms.Get().(*Rooms)}
	c.of = c
	return c
}

// draft is what a Content was read as.
func (c *Content) draft() *Draft {
	if c.of == nil {
		return &Draft{Content: *c}
	}
	return c.of
}

// Section is a stretch of text under one heading.
type Section struct {
	Heading int // index in Headings, -1 for the top
	Parent  int // section around it, -1
	Fund    lang.Fund
	Year    int    // that its heading begins with, or one around it; 0 if none does
	Line    string // without a number that heads it in place of a heading
}

// At is the figure of a number that is known to be one.
func (c *Draft) At(id FigureID) *Figure { return &c.Figures[id-1] }

// FiguresOf are the figures of a report.
func (c *Draft) FiguresOf(report int) iter.Seq[*Figure] {
	if c.figuresListed != len(c.Figures) {
		c.reportFigures, c.figuresListed = map[int][]FigureID{}, len(c.Figures)
		for i := range c.Figures {
			f := &c.Figures[i]
			c.reportFigures[f.Report] = append(c.reportFigures[f.Report], f.ID)
		}
	}
	return func(yield func(*Figure) bool) {
		for _, id := range c.reportFigures[report] {
			if !yield(c.At(id)) {
				return
			}
		}
	}
}

// Figure finds a figure by its number, nil if there is none.
func (c *Content) Figure(id FigureID) *Figure {
	if id < 1 || int(id) > len(c.Figures) {
		return nil
	}
	return &c.Figures[id-1]
}

// WholeOf is the total in whose list a figure stands, 0 if there is none.
func (c *Content) WholeOf(id FigureID) FigureID { return c.draft().PartOf[id] }

// Mention finds how a figure is mentioned, nil if it stands in a table.
func (c *Content) Mention(id FigureID) *Mention {
	if int(id) >= len(c.draft().ByFigure) || c.draft().ByFigure[id] < 0 {
		return nil
	}
	return &c.Mentions[c.draft().ByFigure[id]]
}

// Context is where a text stands while its figures are made.
type Context struct {
	Block, Section, Report int
	Sentence               int
	Page                   int
	Table, Row, Cell       int
	Sheet                  string
}

// NewFigure makes the Figure of a number token.
func (c *Draft) NewFigure(t document.Text, k *lang.Token, x *Context) FigureID {
	id := FigureID(len(c.Figures) + 1)
	c.Figures = append(c.Figures, Figure{})
	f := &c.Figures[id-1]
	f.ID, f.Numeral, f.Report = id, k.Num, x.Report
	f.Place = PlaceOf(t, k.From, k.To)
	f.Place.Page, f.Place.Table, f.Place.Row, f.Place.Cell, f.Place.Sheet = x.Page, x.Table, x.Row, x.Cell, x.Sheet
	f.Place.Block, f.Place.Section, f.Place.Sentence = x.Block, x.Section, x.Sentence
	f.UnitGiven = k.Num.HasUnit
	f.Text = c.printedOver(t, k.From, k.To)
	c.approximation(f, t.Runes, k)
	f.Settle()
	return id
}

// PlaceOf is the place of characters i up to j of a text, none where that is nothing: an empty cell.
func PlaceOf(t document.Text, i, j int) Place {
	if i >= j {
		return Place{}
	}
	a := t.At[i]
	p := Place{Line: int(a.Line), Column: int(a.Column), Length: j - i}
	if b := t.At[j-1]; b.Line == a.Line {
		p.Length = int(b.Column-a.Column) + 1
	} else { // runs on in the next line: the part on its own line
		for k := i; k < j && t.At[k].Line == a.Line; k++ {
			p.Length = int(t.At[k].Column-a.Column) + 1
		}
	}
	return p
}

// printedOver is the text of characters i up to j as the source has it, without the
// line breaks that a margin has put into it: 936.28万 at the end of a line, 元 in the next.
func (c *Draft) printedOver(t document.Text, i, j int) string {
	p := PlaceOf(t, i, j)
	s := c.Printed(p)
	for k := i + 1; k < j; k++ {
		if t.At[k].Line != t.At[k-1].Line {
			s += c.Printed(PlaceOf(t, k, j))
		}
	}
	return s
}

// lineMark is a place in a line of the source: a column and its byte.
type lineMark struct{ line, column, offset int }

// Printed is the text at a place as the source has it.
func (c *Draft) Printed(p Place) string {
	if p.Line < 1 || p.Line > len(c.Document.Lines) {
		return ""
	}
	line := c.Document.Lines[p.Line-1]
	at := &c.lastPrinted
	if at.line != p.Line || at.column > p.Column {
		*at = lineMark{line: p.Line, column: 1}
	}
	n := at.column
	from, to := -1, len(line)
	for i := at.offset; i < len(line); i++ {
		if !utf8.RuneStart(line[i]) {
			continue
		}
		if n == p.Column {
			from = i
		}
		if n == p.Column+p.Length {
			to = i
			break
		}
		n++
	}
	if from < 0 {
		return ""
	}
	at.column, at.offset = p.Column, from
	return strings.TrimRight(line[from:to], " ")
}

// Settle computes value, interval and dimension from the numeral.
func (f *Figure) Settle() {
	f.Value = f.Numeral.Value()
	f.Interval = f.Numeral.Interval()
	f.Dimension = f.Numeral.Unit.Dimension
	f.Unit = f.Numeral.Unit.Name
	switch f.Dimension {
	case numeral.Money:
		f.Unit = "元"
	case numeral.Persons:
		f.Unit = "人"
	case numeral.Percent:
		f.Unit = "%"
	}
	f.approximate()
}

// approximate widens the interval by the words around the figure. They count
// in the place of the last digit that is not zero.
func (f *Figure) approximate() {
	if f.Approximate == "" || f.Value.IsZero() {
		return
	}
	v, u := f.Value, f.Numeral.LastPlace()
	end := func(at decimal.Decimal, open bool) numeral.End { return numeral.End{At: at, Open: open} }
	switch f.Approximate {
	case "约", "左右":
		f.Interval = numeral.Around(v, u)
	case "近":
		f.Interval = numeral.Interval{Lo: end(v.Sub(u), false), Hi: end(v, true)}
	case "余":
		f.Interval = numeral.Interval{Lo: end(v, false), Hi: end(v.Add(u), true)}
	case "以上":
		f.Interval = numeral.Interval{Lo: end(f.Interval.Lo.At, false), Hi: numeral.End{Infinite: true}}
	case "以下":
		f.Interval = numeral.Interval{Lo: numeral.End{Infinite: true}, Hi: end(f.Interval.Hi.At, false)}
	}
}

// approximation reads the words directly around a number that make it a
// limit or an approximation.
func (c *Draft) approximation(f *Figure, rs []rune, k *lang.Token) {
	if k.Num.More {
		f.Approximate = "余"
	}
	i := k.From
	for i > 0 && (rs[i-1] == ' ' || rs[i-1] == '$') {
		i--
	}
	if i > 0 && endsLimit(rs[i-1]) {
		for _, a := range [...]struct{ word, approx, bound string }{
			{"约为", "约", ""}, {"约有", "约", ""}, {"大约", "约", ""}, {"约", "约", ""}, {"将近", "近", ""}, {"接近", "近", ""}, {"近乎", "近", ""}, {"近", "近", ""},
			{"逾", "以上", ""}, {"不足", "以下", ""}, {"不到", "以下", ""}, {"\\geq", "", ">="}, {"\\ge", "", ">="}, {"\\leq", "", "<="}, {"\\le", "", "<="},
			{"≥", "", ">="}, {">=", "", ">="}, {"≤", "", "<="}, {"<=", "", "<="}, {">", "", ">"}, {"<", "", "<"}, {"=", "", "=="},
			{"不低于", "", ">="}, {"不少于", "", ">="}, {"不超过", "", "<="}, {"不高于", "", "<="}, {"不大于", "", "<="}, {"不小于", "", ">="}, {"至少", "", ">="}, {"至多", "", "<="},
		} {
			if lang.HasSuffixAt(rs, i, a.word) {
				if a.word == "近" && i >= 2 && (rs[i-2] == '最' || rs[i-2] == '附') || a.word == "约" && i >= 2 && (rs[i-2] == '节' || rs[i-2] == '大' || rs[i-2] == '契' || rs[i-2] == '制' || rs[i-2] == '签' || rs[i-2] == '履' || rs[i-2] == '预') {
					continue
				}
				if a.approx != "" {
					f.Approximate = a.approx
				}
				f.Bound = a.bound
				break
			}
		}
	}
	j := lang.SkipSpace(rs, k.To)
	if j < len(rs) && beginsLimit(rs[j]) {
		for _, a := range [...]struct{ word, approx string }{
			{"及以上", "以上"}, {"(含)以上", "以上"}, {"以上", "以上"}, {"及以下", "以下"}, {"以下", "以下"}, {"以内", "以下"}, {"之内", "以下"}, {"左右", "左右"}, {"上下", "左右"}, {"有余", "余"},
		} {
			if lang.HasAt(rs, j, a.word) {
				f.Approximate = a.approx
			}
		}
	}
}

// endsLimit reports whether the words before a number that make it a limit or
// an approximation end so, beginsLimit whether those behind it begin so.
func endsLimit(r rune) bool {
	switch r {
	case '为', '有', '约', '近', '乎', '逾', 'q', 'e', '≥', '=', '≤', '>', '<', '于', '少', '多', '过', '足', '到':
		return true
	}
	return false
}

func beginsLimit(r rune) bool {
	switch r {
	case '及', '(', '以', '之', '左', '上', '有':
		return true
	}
	return false
}

// MentionIndex is the index of a figure's mention, -1 if it has none.
func (c *Draft) MentionIndex(id FigureID) int {
	i := sort.Search(len(c.Mentions), func(i int) bool { return c.Mentions[i].Figure >= id })
	if i < len(c.Mentions) && c.Mentions[i].Figure == id {
		return i
	}
	return -1
}

// MentionOf finds the mention of a figure before the index is made.
func (c *Draft) MentionOf(id FigureID) *Mention {
	if i := c.MentionIndex(id); i >= 0 {
		return &c.Mentions[i]
	}
	return nil
}

// GivenOn is the day on which an amount was given by the words that its sentence begins with, "" if they do not tell.
func (c *Content) GivenOn(id FigureID) string { return c.draft().GivenDays[id] }
