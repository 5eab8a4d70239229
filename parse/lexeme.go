package parse

import (
	"gouji/parse/document"
	"gouji/parse/numeral"
)

// lexKind says what a lexeme is.
type lexKind uint8

const (
	lexText   lexKind = iota // words that the lexicon does not know
	lexTerm                  // a word of the lexicon
	lexFigure                // a number that measures something
	lexPunct                 // punctuation
	lexPeriod                // a year, date or relative time
	lexOther                 // markers, codes, ordinals
	lexNumber                // a number in Chinese characters
)

// lexeme is one piece of a paragraph.
type lexeme struct {
	kind     lexKind
	damaged  bool // of a period: it cannot be read
	r        rune
	from, to int // characters of the paragraph
	term     *Term
	fig      FigureID
	mention  int              // of a figure: its mention's index and 1, 0 as long as it has none
	period   *Period          // of a period, nil otherwise
	num      *numeral.Numeral // of a number in Chinese characters, nil otherwise
	depth    int              // brackets open around it
	mate     int              // of a bracket: the lexeme of its partner, -1 if it has none
	sentence int              // of the paragraph, from 0
}

// lexer turns one text into lexemes, making a Figure of each measured number.
type lexer struct {
	c    *Content
	text document.Text
	at   context // where it stands
	lex  []lexeme
	cell bool // the text is the cell of a table
}

// run splits the text. Its cost is linear in the length: each character is
// looked at by the scanner once and by the lexicon at most as often as the
// longest term is long.
func (l *lexer) run(atStart bool) []lexeme {
	rs := l.text.Runes
	s := scanner{rs: rs, atStart: atStart, cell: l.cell, out: l.c.rooms.tokens[:0]}
	s.run()
	tokens := s.out
	l.lex = l.c.rooms.kept.rest(len(rs)/2 + 1) // most texts have fewer
	lx := lexicon()
	text := -1
	flush := func(to int) {
		if text >= 0 {
			l.lex = append(l.lex, lexeme{kind: lexText, from: text, to: to, mate: -1})
			text = -1
		}
	}
	next := 0
	for i := 0; i < len(rs); {
		for next < len(tokens) && tokens[next].from < i {
			next++
		}
		if next < len(tokens) && tokens[next].from == i {
			k := &tokens[next]
			next++
			if k.kind != tokChinese {
				flush(i)
				x := lexeme{from: k.from, to: k.to, mate: -1, kind: lexOther}
				switch k.kind {
				case tokNumber:
					x.kind = lexFigure
					x.fig = l.c.newFigure(l.text, k, &l.at)
				case tokPeriod:
					x.kind, x.period, x.damaged = lexPeriod, l.c.keep(k.period), k.damaged
					// 上年结余 is the name of a quantity, not a time and a word.
					if t, j := lx.At(rs, i, len(rs)); t != nil && j > k.to {
						x = lexeme{kind: lexTerm, from: i, to: j, term: t, mate: -1}
					}
				}
				l.lex = append(l.lex, x)
				i = x.to
				continue
			}
			if t, j := lx.At(rs, i, len(rs)); (t == nil || j < k.to) && (k.num.HasUnit || j <= i) && !(t != nil && t.Class == Plain) {
				flush(i)
				num := &l.c.rooms.inWords.take(1)[0]
				*num = k.num
				l.lex = append(l.lex, lexeme{kind: lexNumber, from: k.from, to: k.to, num: num, mate: -1})
				i = k.to
				continue
			}
		}
		if isHan(rs[i]) && !lx.Begins(rs[i]) {
			if text < 0 {
				text = i
			}
			i++
			continue
		}
		end := len(rs)
		if next < len(tokens) && tokens[next].from > i && tokens[next].kind != tokPeriod && tokens[next].kind != tokChinese {
			end = tokens[next].from
		}
		t, j := lx.At(rs, i, end)
		if t != nil && j < len(rs) && rs[j-1] == '分' && rs[j] == '别' {
			t, j = lx.At(rs, i, j-1) // 自评分别得 is no 自评分
		} else if t != nil && j > i+1 && j < len(rs) && rs[j-1] == '到' && (rs[j] == '位' || rs[j] == '账') {
			t, j = lx.At(rs, i, j-1) // 占到位资金 is no 占到
		}
		if t != nil {
			flush(i)
			l.lex = append(l.lex, lexeme{kind: lexTerm, from: i, to: j, term: t, mate: -1})
			i = j
			continue
		}
		if isPunct(rs[i]) {
			flush(i)
			l.lex = append(l.lex, lexeme{kind: lexPunct, from: i, to: i + 1, r: punct(rs, i), mate: -1})
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
	l.c.rooms.tokens = tokens
	l.c.rooms.kept.keep(l.lex)
	return l.lex[:len(l.lex):len(l.lex)]
}

// keep is a period that stays.
func (c *Content) keep(p Period) *Period {
	kept := &c.rooms.periods.take(1)[0]
	*kept = p
	return kept
}

// nest pairs brackets within a sentence and numbers depth and sentences. A
// bracket without a partner opens nothing.
func (l *lexer) nest() {
	var room [8]int
	open := room[:0]
	sentence := 0
	for i := range l.lex {
		x := &l.lex[i]
		if x.kind == lexPunct {
			switch x.r {
			case '(', '[':
				open = append(open, i)
			case ')', ']':
				if n := len(open); n > 0 {
					x.mate = open[n-1]
					l.lex[open[n-1]].mate = i
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
		if x.kind == lexPunct && x.mate > i {
			depth++
		}
		x.depth = depth
		x.sentence = sentence
		if x.kind == lexPunct && x.mate >= 0 && x.mate < i {
			depth--
		}
		if x.kind == lexPunct && x.r == '。' && depth == 0 {
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
