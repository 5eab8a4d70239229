package html

import (
	"strconv"

	"gouji/check"
	"gouji/parse"
	"gouji/parse/document"
)

// state is how a figure stands. A later state hides an earlier one.
type state int

const (
	free     state = iota // in no relation
	open                  // only in relations that could not be decided
	involved              // an operand of relations that do not hold, and of no other
	near
	good
	noted    // a warning or note stands here
	accepted // at fault in a finding that the user has accepted
	bad      // in no way consistent, or an error stands here
	states
)

// class is the name of a state in the style sheet.
func (s state) class() string {
	return [...]string{"free", "open", "part", "near", "ok", "warn", "acc", "bad"}[s]
}

// marks are what the text shows of the figures and words of one result.
type marks struct {
	states  []state                           // by figure
	numbers []string                          // by figure, those of the findings at it: "1,3"
	lengths []int                             // by figure, in characters
	starts  map[document.Pos]parse.FigureID   // where a figure begins
	words   map[int32][]wordMark              // by line
	primary map[*check.Finding]parse.FigureID // the figure that stands where the finding does
}

// wordMark is a stretch of words that a finding is about.
type wordMark struct {
	from, to int32 // columns
	finding  int   // its number
	state    state
}

// newMarks decides how every figure stands. The findings are numbered as they
// are listed.
func newMarks(r *check.Result, listed []*check.Finding) *marks {
	n := len(r.Content.Figures) + 1
	m := &marks{
		states:  make([]state, n),
		numbers: make([]string, n),
		lengths: make([]int, n),
		starts:  make(map[document.Pos]parse.FigureID, n),
		words:   map[int32][]wordMark{},
		primary: map[*check.Finding]parse.FigureID{},
	}
	for i := range r.Content.Figures {
		f := &r.Content.Figures[i]
		m.lengths[f.ID] = f.Place.Length
		if p := pos(f.Place); f.Place.Line > 0 && m.starts[p] == 0 {
			m.starts[p] = f.ID
		}
	}
	forgiven := acceptedRelations(r)
	for i := range r.Relations {
		rel := &r.Relations[i]
		claim, operand := free, free
		switch rel.Verdict {
		case check.Consistent:
			claim, operand = good, good
		case check.Rounding:
			claim, operand = near, near
		case check.Inconsistent:
			claim, operand = bad, involved
			if forgiven[rel.ID] {
				claim = accepted
			}
		default:
			claim, operand = open, open
		}
		m.raise(rel.Claim, claim)
		for _, id := range rel.Operands {
			m.raise(id, operand)
		}
	}
	for i, f := range listed {
		s := noted
		switch {
		case f.Accepted != nil:
			s = accepted
		case f.Severity == check.Error:
			s = bad
		}
		id := m.starts[pos(f.Place)]
		if f.Place.Line == 0 && len(f.Figures) > 0 {
			id = f.Figures[0]
		}
		if id > 0 && int(id) < n && (f.Words == "" || r.Figure(id).Place.Length >= f.Place.Length) {
			m.primary[f] = id
			m.raise(id, s)
			if m.numbers[id] != "" {
				m.numbers[id] += ","
			}
			m.numbers[id] += strconv.Itoa(i + 1)
		} else if f.Place.Line > 0 {
			from := int32(f.Place.Column)
			line := int32(f.Place.Line)
			m.words[line] = append(m.words[line], wordMark{from, from + int32(max(f.Place.Length, 1)), i + 1, s})
		}
	}
	return m
}

func (m *marks) raise(id parse.FigureID, s state) {
	if id > 0 && int(id) < len(m.states) {
		m.states[id] = max(m.states[id], s)
	}
}

// word is the mark of the words at a place, nil if there is none.
func (m *marks) word(p document.Pos) *wordMark {
	for i := range m.words[p.Line] {
		if w := &m.words[p.Line][i]; w.from <= p.Column && p.Column < w.to {
			return w
		}
	}
	return nil
}

// acceptedRelations are the relations of which only accepted findings tell.
func acceptedRelations(r *check.Result) map[int]bool {
	out := map[int]bool{}
	for _, pass := range []bool{true, false} {
		for i := range r.Findings {
			if f := &r.Findings[i]; (f.Accepted != nil) == pass {
				for _, id := range f.Relations {
					out[id] = pass
				}
			}
		}
	}
	return out
}

func pos(p parse.Place) document.Pos {
	return document.Pos{Line: int32(p.Line), Column: int32(p.Column)}
}
