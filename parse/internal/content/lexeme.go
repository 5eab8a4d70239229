package content

import (
	"gouji/parse/document"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// LexKind says what a lexeme is.
type LexKind uint8

const (
	LexText   LexKind = iota // words that the lexicon does not know
	LexTerm                  // a word of the lexicon
	LexFigure                // a number that measures something
	LexPunct                 // punctuation
	LexPeriod                // a year, date or relative time
	LexOther                 // markers, codes, ordinals
	LexNumber                // a number in Chinese characters
)

// Lexeme is one piece of a paragraph.
type Lexeme struct {
	Kind     LexKind
	damaged  bool // of a period: it cannot be read
	R        rune
	From, To int // characters of the paragraph
	Term     *lang.Term
	Fig      FigureID
	Mention  int              // of a figure: its mention's index and 1, 0 as long as it has none
	Period   *lang.Period     // of a period, nil otherwise
	Num      *numeral.Numeral // of a number in Chinese characters, nil otherwise
	Depth    int              // brackets open around it
	Mate     int              // of a bracket: the lexeme of its partner, -1 if it has none
	Sentence int              // of the paragraph, from 0
}

// Lexer turns one text into lexemes, making a Figure of each measured number.
type Lexer struct {
	C    *Draft
	Text document.Text
	At   Context // where it stands
	lex  []Lexeme
	Cell bool // the text is the cell of a table
}

// Run splits the text. Its cost is linear in the length: each character is
// looked at by the scanner once and by the lexicon at most as often as the
// longest term is long.
func (l *Lexer) Run(atStart bool) []Lexeme {
	rs := l.Text.Runes
	s := lang.Scanner{Rs: rs, AtStart: atStart, Cell: l.Cell, Out: l.C.Rooms.tokens[:0]}
	s.Run()
	tokens := s.Out
	l.lex = l.C.Rooms.kept.rest(len(rs)/2 + 1) // most texts have fewer
	lx := lang.Lexicon()
	text := -1
	flush := func(to int) {
		if text >= 0 {
			l.lex = append(l.lex, Lexeme{Kind: LexText, From: text, To: to, Mate: -1})
			text = -1
		}
	}
	next := 0
	for i := 0; i < len(rs); {
		for next < len(tokens) && tokens[next].From < i {
			next++
		}
		if next < len(tokens) && tokens[next].From == i {
			k := &tokens[next]
			next++
			if k.Kind != lang.TokChinese {
				flush(i)
				x := Lexeme{From: k.From, To: k.To, Mate: -1, Kind: LexOther}
				switch k.Kind {
				case lang.TokNumber:
					x.Kind = LexFigure
					x.Fig = l.C.NewFigure(l.Text, k, &l.At)
				case lang.TokPeriod:
					x.Kind, x.Period, x.damaged = LexPeriod, l.C.keep(k.Period), k.Damaged
					// 上年结余 is the name of a quantity, not a time and a word.
					if t, j := lx.At(rs, i, len(rs)); t != nil && j > k.To {
						x = Lexeme{Kind: LexTerm, From: i, To: j, Term: t, Mate: -1}
					}
				}
				l.lex = append(l.lex, x)
				i = x.To
				continue
			}
			if t, j := lx.At(rs, i, len(rs)); (t == nil || j < k.To) && (k.Num.HasUnit || j <= i) && !(t != nil && t.Class == lang.Plain) {
				flush(i)
				num := &l.C.Rooms.inWords.Take(1)[0]
				*num = k.Num
				l.lex = append(l.lex, Lexeme{Kind: LexNumber, From: k.From, To: k.To, Num: num, Mate: -1})
				i = k.To
				continue
			}
		}
		if lang.IsHan(rs[i]) && !lx.Begins(rs[i]) {
			if text < 0 {
				text = i
			}
			i++
			continue
		}
		end := len(rs)
		if next < len(tokens) && tokens[next].From > i && tokens[next].Kind != lang.TokPeriod && tokens[next].Kind != lang.TokChinese {
			end = tokens[next].From
		}
		t, j := lx.At(rs, i, end)
		if t != nil && j < len(rs) && rs[j-1] == '分' && rs[j] == '别' {
			t, j = lx.At(rs, i, j-1) // 自评分别得 is no 自评分
		} else if t != nil && j > i+1 && j < len(rs) && rs[j-1] == '到' && (rs[j] == '位' || rs[j] == '账') {
			t, j = lx.At(rs, i, j-1) // 占到位资金 is no 占到
		}
		if t != nil {
			flush(i)
			l.lex = append(l.lex, Lexeme{Kind: LexTerm, From: i, To: j, Term: t, Mate: -1})
			i = j
			continue
		}
		if isPunct(rs[i]) {
			flush(i)
			l.lex = append(l.lex, Lexeme{Kind: LexPunct, From: i, To: i + 1, R: punct(rs, i), Mate: -1})
			i++
			continue
		}
		if text < 0 {
			text = i
		}
		i++
	}
	flush(len(rs))
	l.nest()
	l.C.Rooms.tokens = tokens
	l.C.Rooms.kept.keep(l.lex)
	return l.lex[:len(l.lex):len(l.lex)]
}

// keep is a period that stays.
func (c *Draft) keep(p lang.Period) *lang.Period {
	kept := &c.Rooms.periods.Take(1)[0]
	*kept = p
	return kept
}

// nest pairs brackets within a sentence and numbers depth and sentences. A
// bracket without a partner opens nothing.
func (l *Lexer) nest() {
	var room [8]int
	open := room[:0]
	sentence := 0
	for i := range l.lex {
		x := &l.lex[i]
		if x.Kind == LexPunct {
			switch x.R {
			case '(', '[':
				open = append(open, i)
			case ')', ']':
				if n := len(open); n > 0 {
					x.Mate = open[n-1]
					l.lex[open[n-1]].Mate = i
					open = open[:n-1]
				}
			case '。':
				if len(open) > 0 && i-open[len(open)-1] > 200 {
					open = open[:0]
				}
			}
		}
	}
	depth := 0
	for i := range l.lex {
		x := &l.lex[i]
		if x.Kind == LexPunct && x.Mate > i {
			depth++
		}
		x.Depth = depth
		x.Sentence = sentence
		if x.Kind == LexPunct && x.Mate >= 0 && x.Mate < i {
			depth--
		}
		if x.Kind == LexPunct && x.R == '。' && depth == 0 {
			sentence++
		}
	}
}

func isPunct(r rune) bool {
	switch r {
	case '，', ',', '；', ';', '。', '！', '!', '？', '?', '：', ':', '、', '(', ')', '[', ']', '|', '\t', '“', '”', '"', '《', '》', '/', '→', '…', '$':
		return true
	}
	return false
}

// punct maps the marks that mean the same to one.
func punct(rs []rune, i int) rune {
	switch r := rs[i]; r {
	case ',':
		return '，'
	case ';':
		return '；'
	case ':':
		return '：'
	case '!', '！', '?', '？':
		return '。'
	default:
		return r
	}
}
