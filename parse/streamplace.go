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

// step is the best way to have set the cells up to one, that one under a column.
type streamStep struct {
	cost int32
	from int16 // the column of the cell before it
	new  bool  // it begins a row
}

// rows parts cells among the rows of a stream: for each cell its column, and whether it begins a row. The cost tells
// how well they suit.
func (s *stream) rows(cells []streamCell) (cols []int, starts []bool, cost int) {
	w := len(s.cols)
	steps := make([]streamStep, len(cells)*w)
	skipped := make([]int, w+1) // of the columns before
	for k := range w {
		skipped[k+1] = skipped[k] + s.skip(k)
	}
	ends := func(k int) int { // a row ends behind column k
		if k < s.name {
			return 6 // the name of a level alone
		}
		return skipped[w] - skipped[k+1]
	}
	for i := range cells {
		x := &cells[i]
		for k := range w {
			at := &steps[i*w+k]
			at.cost = costNever * 100
			here := s.place(x, k)
			if here >= costNever {
				continue
			}
			begin := skipped[k] + here
			if k > s.name {
				begin += 40
			}
			if i == 0 {
				at.cost, at.new = int32(begin), true
				continue
			}
			prev := &cells[i-1]
			apart := prev.line != x.line
			for q := range w {
				before := steps[(i-1)*w+q].cost
				if before >= costNever*100 {
					continue
				}
				// on in the same row
				on := costNever * 100
				switch {
				case q < k:
					on = skipped[k] - skipped[q+1] + here
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
				}
				if apart && on < costNever {
					on++
				}
				if total := before + int32(on); total < at.cost {
					*at = streamStep{total, int16(q), false}
				}
				// a new row
				next := begin + ends(q)
				if !apart {
					next += 2
				}
				if total := before + int32(next); total < at.cost {
					*at = streamStep{total, int16(q), true}
				}
			}
		}
	}
	last := len(cells) - 1
	best, k := int32(costNever*100), -1
	for q := range w {
		if total := steps[last*w+q].cost + int32(ends(q)); steps[last*w+q].cost < costNever*100 && total < best {
			best, k = total, q
		}
	}
	if k < 0 {
		return nil, nil, costNever
	}
	cols, starts = make([]int, len(cells)), make([]bool, len(cells))
	for i := last; i >= 0; i-- {
		cols[i], starts[i] = k, steps[i*w+k].new
		k = int(steps[i*w+k].from)
	}
	return cols, starts, int(best)
}
