package check

import (
	"errors"
	"slices"
	"sync"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// errZero is a division by an interval that holds zero.
var errZero = errors.New("division by zero")

// formula is an expression over operands a, b, c … with + - * / and whole
// numbers, compiled once.
type formula struct {
	op   byte // 'v' variable, 'n' number, or + - * /
	v    int
	n    decimal.Decimal
	l, r *formula
}

var formulas sync.Map // string -> *formula

// compile parses a formula; formulas are constants of this program, so a
// mistake in one is a bug.
func compile(s string) *formula {
	if f, ok := formulas.Load(s); ok {
		return f.(*formula)
	}
	p := formulaParser{s: s}
	f := p.sum()
	if p.i != len(s) {
		panic("check: bad formula " + s)
	}
	formulas.Store(s, f)
	return f
}

type formulaParser struct {
	s string
	i int
}

func (p *formulaParser) peek() byte {
	if p.i < len(p.s) {
		return p.s[p.i]
	}
	return 0
}

func (p *formulaParser) sum() *formula {
	l := p.product()
	for p.peek() == '+' || p.peek() == '-' {
		op := p.s[p.i]
		p.i++
		l = &formula{op: op, l: l, r: p.product()}
	}
	return l
}

func (p *formulaParser) product() *formula {
	l := p.atom()
	for p.peek() == '*' || p.peek() == '/' {
		op := p.s[p.i]
		p.i++
		l = &formula{op: op, l: l, r: p.atom()}
	}
	return l
}

func (p *formulaParser) atom() *formula {
	switch c := p.peek(); {
	case c == '(':
		p.i++
		f := p.sum()
		p.i++
		return f
	case c >= 'a' && c <= 'z':
		p.i++
		return &formula{op: 'v', v: int(c - 'a')}
	case c >= '0' && c <= '9':
		n := int64(0)
		for c := p.peek(); c >= '0' && c <= '9'; c = p.peek() {
			n = n*10 + int64(c-'0')
			p.i++
		}
		return &formula{op: 'n', n: decimal.NewFromInt(n)}
	}
	panic("check: bad formula " + p.s)
}

// at evaluates the formula for given operands.
func (f *formula) at(v []decimal.Decimal) (decimal.Decimal, error) {
	switch f.op {
	case 'v':
		return v[f.v], nil
	case 'n':
		return f.n, nil
	}
	l, err := f.l.at(v)
	if err != nil {
		return l, err
	}
	r, err := f.r.at(v)
	if err != nil {
		return r, err
	}
	switch f.op {
	case '+':
		return l.Add(r), nil
	case '-':
		return l.Sub(r), nil
	case '*':
		return l.Mul(r), nil
	}
	return quotient(l, r)
}

// solve gives the operand with which the formula would be c, the others being
// what they are. An operand may stand on both sides of one division.
func (f *formula) solve(operand int, c decimal.Decimal, v []decimal.Decimal) (decimal.Decimal, error) {
	if f.op == 'v' {
		return c, nil
	}
	switch inL, inR := f.l.has(operand), f.r.has(operand); {
	case inL && inR:
		return f.solveBoth(operand, c, v)
	case inL:
		r, err := f.r.at(v)
		if err != nil {
			return c, err
		}
		switch f.op {
		case '+':
			c = c.Sub(r)
		case '-':
			c = c.Add(r)
		case '*':
			c, err = quotient(c, r)
		case '/':
			c = c.Mul(r)
		}
		if err != nil {
			return c, err
		}
		return f.l.solve(operand, c, v)
	}
	l, err := f.l.at(v)
	if err != nil {
		return c, err
	}
	switch f.op {
	case '+':
		c = c.Sub(l)
	case '-':
		c = l.Sub(c)
	case '*':
		c, err = quotient(c, l)
	case '/':
		c, err = quotient(l, c)
	}
	if err != nil {
		return c, err
	}
	return f.r.solve(operand, c, v)
}

// solveBoth solves (l + mx) ÷ (r + nx) = c for x, the operand.
func (f *formula) solveBoth(operand int, c decimal.Decimal, v []decimal.Decimal) (decimal.Decimal, error) {
	was := v[operand]
	defer func() { v[operand] = was }()
	v[operand] = decimal.Zero
	l, err := f.l.at(v)
	if err != nil {
		return c, err
	}
	r, err := f.r.at(v)
	if err != nil {
		return c, err
	}
	v[operand] = decimal.NewFromInt(1)
	m, err := f.l.at(v)
	if err != nil {
		return c, err
	}
	n, err := f.r.at(v)
	if err != nil {
		return c, err
	}
	return quotient(c.Mul(r).Sub(l), m.Sub(l).Sub(c.Mul(n.Sub(r))))
}

// has reports whether an operand stands in the formula.
func (f *formula) has(operand int) bool {
	switch f.op {
	case 'v':
		return f.v == operand
	case 'n':
		return false
	}
	return f.l.has(operand) || f.r.has(operand)
}

func quotient(a, b decimal.Decimal) (decimal.Decimal, error) {
	if b.IsZero() {
		return b, errZero
	}
	return a.Quo(b), nil
}

// middle evaluates the formula for the printed values, and tells where that or
// what they stand for cannot be computed.
func (f *formula) middle(ops []given) (decimal.Decimal, error) {
	var room [4]decimal.Decimal
	mid := room[:0]
	for i := range ops {
		mid = append(mid, ops[i].value)
	}
	m, err := f.at(mid)
	switch {
	case err != nil:
	case f.denominator(ops):
		err = errZero
	case f.compound():
		_, err = f.span(m, ops) // its divisor may be zero somewhere
	case slices.ContainsFunc(ops, func(g given) bool { return !g.span.Bounded() }):
		err = errUnbounded
	}
	return m, err
}

// span evaluates the formula over what the operands stand for: the formulas in
// use rise or fall with each operand, so the extremes lie at corners.
func (f *formula) span(m decimal.Decimal, ops []given) (numeral.Interval, error) {
	out := numeral.Exactly(m)
	var room [4]decimal.Decimal
	var wides [4]int
	corner, wide := room[:0], wides[:0]
	for i := range ops {
		corner = append(corner, ops[i].value)
		if !ops[i].span.Exact() {
			wide = append(wide, i)
		}
	}
	for bits := 0; bits < 1<<len(wide); bits++ {
		open := false
		for k, i := range wide {
			e := ops[i].span.Lo
			if bits>>k&1 == 1 {
				e = ops[i].span.Hi
			}
			if e.Infinite {
				return numeral.Interval{}, errUnbounded
			}
			corner[i] = e.At
			open = open || e.Open
		}
		v, err := f.at(corner)
		if err != nil {
			return numeral.Interval{}, err
		}
		if c := v.Cmp(out.Lo.At); c < 0 || c == 0 && !open {
			out.Lo = numeral.End{At: v, Open: open}
		}
		if c := v.Cmp(out.Hi.At); c > 0 || c == 0 && !open {
			out.Hi = numeral.End{At: v, Open: open}
		}
	}
	return out, nil
}

// compound reports whether the formula divides by more than an operand or a
// number.
func (f *formula) compound() bool {
	if f.op == 'v' || f.op == 'n' {
		return false
	}
	return f.op == '/' && f.r.op != 'v' && f.r.op != 'n' || f.l.compound() || f.r.compound()
}

// errUnbounded is an operand that is only bounded to one side.
var errUnbounded = errors.New("unbounded operand")

// denominator reports whether a lone operand below a division may be zero.
func (f *formula) denominator(ops []given) bool {
	if f.op == 'v' || f.op == 'n' {
		return false
	}
	if f.op == '/' && f.r.op == 'v' && ops[f.r.v].span.HoldsZero() {
		return true
	}
	return f.l.denominator(ops) || f.r.denominator(ops)
}

// signs are what the operators are written as.
var signs = [...]string{'+': " + ", '-': " − ", '*': " × ", '/': " ÷ "}

// print writes the formula with the given texts of the operands.
func (f *formula) print(text []string, parent byte) string {
	switch f.op {
	case 'v':
		return text[f.v]
	case 'n':
		return f.n.String()
	}
	s := f.l.print(text, f.op) + signs[f.op] + f.r.print(text, f.op|0x80)
	low := f.op == '+' || f.op == '-'
	if parent != 0 && (low && (parent&0x7f == '*' || parent&0x7f == '/' || parent == '-'|0x80) || parent == '/'|0x80) {
		return "(" + s + ")"
	}
	return s
}

// sumOf adds signed terms but one, if that is not -1.
func sumOf(figs func(parse.FigureID) *parse.Figure, parts []parse.Part, but int, exactScores bool) (decimal.Decimal, numeral.Interval) {
	total := decimal.Zero
	iv := numeral.Exactly(decimal.Zero)
	for k, p := range parts {
		if k == but {
			continue
		}
		f := figs(p.Figure)
		v, i := f.Value, f.Interval
		if exactScores && f.Approximate == "" {
			i = numeral.Exactly(v)
		}
		if p.Sign < 0 {
			v, i = v.Neg(), i.Neg()
		}
		total = total.Add(v)
		iv = iv.Add(i)
	}
	return total, iv
}
