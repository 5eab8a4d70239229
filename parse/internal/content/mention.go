package content

import (
	"gouji/parse/document"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Role says what a figure does in its clause.
type Role uint8

const (
	RoleLevel  Role = iota // a quantity
	RoleDelta              // an amount of change: 增加X
	RoleGrowth             // a rate of change: 增长X%
	RoleBase               // the quantity before the change: 比上年X
	RoleLimit              // a target or limit: 不低于X, 目标X
	RoleRate               // a quotient: 执行率X%
	RoleAdjust             // a change to a budget: 追加X
)

// Mention is a figure in its words: what the clause around it says it is.
type Mention struct {
	Figure  FigureID
	Para    int // index of the paragraph, -1 in a table
	Pos     int // lexeme in the paragraph
	Depth   int // brackets open around it
	Label   string
	After   string   // the words behind it, up to the next mark
	Topic   string   // the words of its clause group before it, without figures
	Subject FigureID // of a completion: what was completed
	Role    Role
	Dir     int // of Delta, Growth and Adjust: +1 or -1
	Total   int // 0 none, 1 weak (共, 累计), 2 strong (合计, 共计)
	Peer    int // the mention before it in the same item (120人次、36万元), -1
	Rate    *lang.RateKind
	Share   bool   // 占…的X%
	Each    bool   // an amount for each: 人均
	Apiece  bool   // what each of several has: 甲、乙各 X
	Factor  bool   // of a product that is written out: N 人×S 元
	Joint   bool   // of several things named with 、, of which the label is the last
	Things  int    // of which: how many they are, 0 if not told
	Ordinal string // what numbers it, right before its name: 第二批, 2号
	Paper   string // the number of the document that its paragraph cited last before it: 〔2023〕12号
	Op      string

	Level  string // of government, that its paragraph named last before it
	Budget int    // likewise, by its number
	Flow   rune   // likewise, the side of the balance: '收', '支'

	// LabelFrom and LabelTo are the lexemes of the label.
	LabelFrom, LabelTo int
	Sign               int // of a measure that carries one in the word (赤字)
	AfterOpener        int // lexeme of the opener that the label starts behind, -1
}

// Signed tells whether the words make the figure negative: 赤字.
func (m *Mention) Signed() int {
	if m.Sign < 0 {
		return -1
	}
	return 1
}

// Opened reports whether a word of opening leads to the figure: 其中 a.
func (m *Mention) Opened() bool { return m.AfterOpener >= 0 }

// Para is one paragraph with its lexemes and mentions.
type Para struct {
	Block     int
	Text      document.Text
	Line      string  // the same
	at        []int32 // where each character, and the end, stands in line
	Marks     Marks   // that stand in it
	chars     characters
	Fields    []lang.ColumnRole // the header words of forms in a block
	Lex       []Lexeme
	Mentions  []int // indices into Content.Mentions
	Section   int
	Report    int
	Sentence  int        // number of its first sentence in the document
	sentences []Sentence // of its lexemes, once asked for
	Heading   bool
	Numbered  Item      // once asked for
	Own       lang.Fund // that the headings above or the report's title name
	InTable   bool      // a cell
	Prose     bool      // a cell that is read as prose
	Lead      *Para     // the cell of words before it
	Rule      bool      // says how a form is to be filled in
	Goal      bool      // says what is to be reached, beside a text of what was
	Side      Side      // of a text of goals or results that its heads were parted from

	Items      []ItemMark // where the items of lists in words begin, once asked for
	ItemFirsts []int
	ItemsKnown bool

	Strong      []int // the lexemes ； and 。, once asked for
	StrongKnown bool

	Told  map[int]bool     // changes that were read with the first of their series
	Pairs map[int]*Pairing // what stands before the series behind 分别, by its lexeme
}

// String is the text of a paragraph.
func (p *Para) String() string { return p.Line }

// ShortFlow lets such a word say what a mention measures, and that it is a total.
func (m *Mention) ShortFlow(f *Figure, key *Key) {
	if key.Measure != lang.NoMeasure || f.Dimension != numeral.Money || m.Role != RoleLevel {
		return
	}
	for _, w := range lang.ShortFlows {
		if lang.HasAnySuffix(m.Label, w.Words) {
			key.Measure, m.Total = w.Measure, 2
		}
	}
}
