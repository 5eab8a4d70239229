package stream

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// What it costs to set a cell under a column, or to leave a column of a row without one.
const (
	costNever = 1000
	costLevel = 2
)

// place is what it costs to set a cell under a column.
func (s *Stream) place(x *Cell, k int) int {
	switch role := s.Cols[k].Role; role {
	case lang.ColName:
		switch {
		case k < s.name && x.Kind == StreamLevel:
			if n := LevelOfHead(s.Cols[k].Text); n > 0 && n < 3 && IsFirstLevel(CapName(x.Text)) != (n == 1) && CapName(x.Text) != "成本指标" {
				return 2
			}
			return 0
		case k < s.name && x.Kind == StreamWords && content.Longer(x.Text, content.CellLine):
			return 60
		case k < s.name && x.Kind == StreamWords && x.cap:
			return 2 // 产出及效率（40分）
		case k < s.name && x.Kind == StreamWords:
			return 16
		case k == s.name && x.Kind == StreamWords:
			return 0
		case k == s.name && x.Kind == StreamLevel:
			return 12
		case k == s.name && x.Kind == streamUnit:
			return 20
		case x.Kind == streamDash:
			return 30
		}
		return 120
	case lang.ColTarget, lang.ColActual:
		switch x.Kind {
		case streamNumber, streamDate:
			if role == lang.ColActual && x.Limit {
				return 15
			}
			if role == lang.ColTarget && x.Limit {
				return 0
			}
			return 1
		case StreamBare:
			if s.units {
				return 1
			}
			return 8
		case StreamWords:
			if content.Longer(x.Text, longResult) {
				return 25
			}
			return 8
		case streamDash:
			return 8
		case StreamLevel, StreamTotal:
			return 90
		}
		return 30
	case lang.ColWeight, lang.ColScore:
		switch {
		case x.Kind == StreamBare && !x.Value.GreaterThan(lang.DecHundred) && !x.Value.LessThan(lang.DecZero):
			return 0
		case x.Kind == streamNumber && x.rate && !x.Limit && role == lang.ColWeight:
			return 30
		}
		return costNever
	case lang.ColReason:
		switch x.Kind {
		case StreamWords:
			return 4
		case streamDash:
			return 0
		case streamUnit, streamDate:
			return 20
		case StreamLevel:
			return 60
		}
		return 70
	case lang.ColUnit:
		switch x.Kind {
		case streamUnit:
			return 0
		case streamDash:
			return 4
		case StreamWords:
			if content.Longer(x.Text, MaxUnit) {
				return 60
			}
			return 8
		case streamNumber, StreamBare:
			return costNever
		}
		if strings.TrimSpace(x.Text) == "%" {
			return 0
		}
		return 60
	case lang.ColSign:
		switch x.Kind {
		case streamSign:
			return 0
		case streamDash:
			return 6
		}
		return 80
	case lang.ColOrdinal:
		if x.Kind == StreamBare && x.Value.Equal(x.Value.Floor()) {
			return 0
		}
		return 90
	case lang.ColGrade:
		if x.Kind == StreamWords || x.Kind == streamDash {
			return 6
		}
		return 70
	default: // rates and deductions
		switch {
		case x.Kind == streamNumber && x.rate && s.Cols[k].Role != lang.ColDeduct:
			return 0
		case x.Kind == StreamBare:
			return 5
		case x.Kind == streamDash:
			return 2
		}
		return 90
	}
}

// longResult is the length from which a cell is more than a result in words.
const longResult = 24

// skip is what it costs that a row has no cell under a column.
func (s *Stream) skip(k int) int {
	switch s.Cols[k].Role {
	case lang.ColName:
		if k == s.name {
			return 90
		}
		return 1
	case lang.ColTarget:
		return 22
	case lang.ColActual:
		return 22
	case lang.ColWeight, lang.ColScore:
		return 60
	case lang.ColUnit:
		return 6
	case lang.ColSign:
		return 6
	case lang.ColOrdinal:
		return 8
	case lang.ColReason, lang.ColDeduct, lang.ColGrade:
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
func (s *Stream) pair() (first, second int) {
	if s.Weight < 0 || s.Score < 0 {
		return -1, -1
	}
	return min(s.Weight, s.Score), max(s.Weight, s.Score)
}

// streamStep is the best way to have set the cells up to one, that one under a column.
type streamStep struct {
	cost int32
	from int16 // the column of the cell before it, and whether the first of the pair stood in that row by then
	new  bool  // it begins a row
}

// rows parts cells among the rows of a stream: for each cell its column, and whether it begins a row. The cost tells
// how well they suit.
func (s *Stream) rows(cells []Cell) (cols []int, starts []bool, cost int) {
	w := len(s.Cols)
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
			apart := prev.Line != x.Line
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
					if (q == s.Weight && k == s.Score || q == s.Score && k == s.Weight) && prev.Value.LessThan(x.Value) == (q == s.Weight) && !prev.Value.Equal(x.Value) {
						on += 25 // more points than there are
					}
				case q == k && x.Kind != StreamLevel && prev.Kind != StreamLevel && (s.Cols[k].Role == lang.ColReason || k == s.name || s.Cols[k].Role == lang.ColActual || s.Cols[k].Role == lang.ColTarget) && x.Kind != StreamBare && prev.Kind != streamDash && x.Kind != streamDash:
					on = 9 // goes on behind a blank, or on the next line
					if s.Cols[k].Role != lang.ColReason {
						on = 14
					}
					if x.Kind != StreamWords || prev.cap && s.Cols[k].Role == lang.ColName {
						on += 10
					}
					if s.Cols[k].Role != lang.ColReason && (prev.Kind == StreamBare || prev.Kind == streamNumber && apart) {
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

// IsFirstLevel reports whether a text is the name of an indicator of the first level.
func IsFirstLevel(s string) bool {
	t := strings.TrimSuffix(lang.HeaderText(s), "指标")
	switch t {
	case "产出", "效益", "满意度", "成本", "项目完成", "项目效益", "决策", "过程", "投入", "管理", "履职效能", "管理效率":
		return true
	}
	return false
}
