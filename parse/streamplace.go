package parse

import (
	"strings"
)

// What it costs to set a cell under a column, or to leave a column of a row without one.
const (
	costNever = 1000
	costLevel = 2
)

// place is what it costs to set a cell under a column.
func (s *stream) place(x *streamCell, k int) int {
	switch role := s.cols[k].role; role {
	case ColName:
		switch {
		case k < s.name && x.kind == streamLevel:
			if n := levelOfHead(s.cols[k].text); n > 0 && n < 3 && isFirstLevel(capName(x.text)) != (n == 1) && capName(x.text) != "成本指标" {
				return 2
			}
			return 0
		case k < s.name && x.kind == streamWords && longer(x.text, cellLine):
			return 60
		case k < s.name && x.kind == streamWords && x.cap:
			return 2 // 产出及效率（40分）
		case k < s.name && x.kind == streamWords:
			return 16
		case k == s.name && x.kind == streamWords:
			return 0
		case k == s.name && x.kind == streamLevel:
			return 12
		case k == s.name && x.kind == streamUnit:
			return 20
		case x.kind == streamDash:
			return 30
		}
		return 120
	case ColTarget, ColActual:
		switch x.kind {
		case streamNumber, streamDate:
			if role == ColActual && x.limit {
				return 15
			}
			if role == ColTarget && x.limit {
				return 0
			}
			return 1
		case streamBare:
			if s.units {
				return 1
			}
			return 8
		case streamWords:
			if longer(x.text, longResult) {
				return 25
			}
			return 8
		case streamDash:
			return 8
		case streamLevel, streamTotal:
			return 90
		}
		return 30
	case ColWeight, ColScore:
		switch {
		case x.kind == streamBare && !x.value.GreaterThan(decHundred) && !x.value.LessThan(decZero):
			return 0
		case x.kind == streamNumber && x.rate && !x.limit && role == ColWeight:
			return 30
		}
		return costNever
	case ColReason:
		switch x.kind {
		case streamWords:
			return 4
		case streamDash:
			return 0
		case streamUnit, streamDate:
			return 20
		case streamLevel:
			return 60
		}
		return 70
	case ColUnit:
		switch x.kind {
		case streamUnit:
			return 0
		case streamDash:
			return 4
		case streamWords:
			if longer(x.text, maxUnit) {
				return 60
			}
			return 8
		case streamNumber, streamBare:
			return costNever
		}
		if strings.TrimSpace(x.text) == "%" {
			return 0
		}
		return 60
	case ColSign:
		switch x.kind {
		case streamSign:
			return 0
		case streamDash:
			return 6
		}
		return 80
	case ColOrdinal:
		if x.kind == streamBare && x.value.Equal(x.value.Floor()) {
			return 0
		}
		return 90
	case ColGrade:
		if x.kind == streamWords || x.kind == streamDash {
			return 6
		}
		return 70
	default: // rates and deductions
		switch {
		case x.kind == streamNumber && x.rate && s.cols[k].role != ColDeduct:
			return 0
		case x.kind == streamBare:
			return 5
		case x.kind == streamDash:
			return 2
		}
		return 90
	}
}

// longResult is the length from which a cell is more than a result in words.
const longResult = 24

// skip is what it costs that a row has no cell under a column.
func (s *stream) skip(k int) int {
	switch s.cols[k].role {
	case ColName:
		if k == s.name {
			return 90
		}
		return 1
	case ColTarget:
		return 22
	case ColActual:
		return 22
	case ColWeight, ColScore:
		return 60
	case ColUnit:
		return 6
	case ColSign:
		return 6
	case ColOrdinal:
		return 8
	case ColReason, ColDeduct, ColGrade:
		return 0
	}
	return 10
}

// Weights and scores come in pairs: a row may have neither, of what makes up the indicator above it, but hardly one alone.
const (
	costUnscored = 24 // of the first of the two, left out
	costNeither  = 8  // of the second, behind that
	costAlone    = 60 // of the second, behind the first
)

// pair is where the weight and the score of a row stand, the first of them first; -1 where the header has but one.
func (s *stream) pair() (first, second int) {
	if s.weight < 0 || s.score < 0 {
		return -1, -1
	}
	return min(s.weight, s.score), max(s.weight, s.score)
}

// streamStep is the best way to have set the cells up to one, that one under a column.
type streamStep struct {
	cost int32
	from int16 // the column of the cell before it, and whether the first of the pair stood in that row by then
	new  bool  // it begins a row
}

// rows parts cells among the rows of a stream: for each cell its column, and whether it begins a row. The cost tells
// how well they suit.
func (s *stream) rows(cells []streamCell) (cols []int, starts []bool, cost int) {
	w := len(s.cols)
	first, second := s.pair()
	// A state is a column, and behind it the same with the first of the pair in the row.
	steps := make([]streamStep, len(cells)*w*2)
	skipped := make([]int, w+1) // of the columns before but the pair
	for k := range w {
		skipped[k+1] = skipped[k]
		if k != first && k != second {
			skipped[k+1] += s.skip(k)
		}
	}
	between := func(q, k int, has bool) int { // the columns from q up to k left out
		n := skipped[k] - skipped[q]
		if first >= q && first < k {
			n += costUnscored
		}
		if second >= q && second < k {
			if has {
				n += costAlone
			} else {
				n += costNeither
			}
		}
		return n
	}
	placed := func(k int, has bool) int { // what it costs besides to set the second of the pair without the first
		if k == second && !has {
			return costAlone - costUnscored
		}
		return 0
	}
	ends := func(k int, has bool) int { // a row ends behind column k
		if k < s.name {
			return 6 // the name of a level alone
		}
		return between(k+1, w, has)
	}
	const never = costNever * 100
	for i := range cells {
		x := &cells[i]
		for k := range w {
			for u := range 2 {
				steps[(i*w+k)*2+u].cost = never
			}
			here := s.place(x, k)
			if here >= costNever {
				continue
			}
			set := func(total int32, from int, has, new bool) {
				u := 0
				if has || k == first {
					u = 1
				}
				if at := &steps[(i*w+k)*2+u]; total < at.cost {
					*at = streamStep{total, int16(from), new}
				}
			}
			begin := between(0, k, false) + here + placed(k, false)
			if k > s.name {
				begin += 40
			}
			if i == 0 {
				set(int32(begin), 0, false, true)
				continue
			}
			prev := &cells[i-1]
			apart := prev.line != x.line
			for state := range w * 2 {
				q, has := state/2, state%2 == 1
				before := steps[(i-1)*w*2+state].cost
				if before >= never {
					continue
				}
				// on in the same row
				on := costNever * 100
				switch {
				case q < k:
					on = between(q+1, k, has) + here + placed(k, has)
					if q < s.name && k > s.name {
						on += 40
					}
					if (q == s.weight && k == s.score || q == s.score && k == s.weight) && prev.value.LessThan(x.value) == (q == s.weight) && !prev.value.Equal(x.value) {
						on += 25 // more points than there are
					}
				case q == k && x.kind != streamLevel && prev.kind != streamLevel && (s.cols[k].role == ColReason || k == s.name || s.cols[k].role == ColActual || s.cols[k].role == ColTarget) && x.kind != streamBare && prev.kind != streamDash && x.kind != streamDash:
					on = 9 // goes on behind a blank, or on the next line
					if s.cols[k].role != ColReason {
						on = 14
					}
					if x.kind != streamWords || prev.cap && s.cols[k].role == ColName {
						on += 10
					}
					if s.cols[k].role != ColReason && (prev.kind == streamBare || prev.kind == streamNumber && apart) {
						on += 25 // a number, and behind it what is no part of it
					}
				}
				if apart && on < costNever {
					on++
				}
				set(before+int32(on), state, has, false)
				// a new row
				next := begin + ends(q, has)
				if !apart {
					next += 2
				}
				set(before+int32(next), state, false, true)
			}
		}
	}
	last := len(cells) - 1
	best, k := int32(never), -1
	for state := range w * 2 {
		at := steps[last*w*2+state].cost
		if total := at + int32(ends(state/2, state%2 == 1)); at < never && total < best {
			best, k = total, state
		}
	}
	if k < 0 {
		return nil, nil, costNever
	}
	cols, starts = make([]int, len(cells)), make([]bool, len(cells))
	for i := last; i >= 0; i-- {
		at := &steps[i*w*2+k]
		cols[i], starts[i] = k/2, at.new
		k = int(at.from)
	}
	return cols, starts, int(best)
}
