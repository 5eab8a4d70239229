package parse

import (
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/document"
	"gouji/parse/numeral"
)

// giveUnit gives a bare figure the unit that its column prints.
func (c *Content) giveUnit(id FigureID, u numeral.Unit, tens decimal.Decimal) {
	f := c.figure(id)
	if f.Numeral.HasUnit || u.Name == "" {
		return
	}
	f.Numeral = f.Numeral.WithUnit(u, tens)
	f.settle()
}

func (c *Content) giveNamed(id FigureID, name string) {
	if u, ok := numeral.LookupUnit(name); ok {
		c.giveUnit(id, u, decOne)
	}
}

func cellFigure(g *gcell) FigureID {
	if g == nil {
		return 0
	}
	return g.fig
}

// cellFigures are the figures of a cell that is a value: one number, or two
// limits of an interval.
func (c *Content) cellFigures(g *gcell) []FigureID {
	if g == nil || g.p == nil {
		return nil
	}
	if g.fig != 0 {
		return []FigureID{g.fig}
	}
	var out []FigureID
	for k, x := range g.p.lex {
		switch {
		case x.kind == lexFigure:
			out = append(out, x.fig)
		case g.p.blank(k), x.kind == lexPunct, x.kind == lexTerm && (x.term.Class == Limit || x.term.Class == Level || x.term.Class == Approx || x.term.Class == After || x.term.Class == Function || x.term.Class == Target):
		case x.kind == lexText && len([]rune(g.text)) <= 12:
			s := strings.TrimSpace(string(g.p.text.Runes[x.from:x.to]))
			if s == "且" || s == "或" || s == "~" || s == "至" || isLatexRest(s) {
				continue
			}
			return nil
		default:
			return nil
		}
	}
	if len(out) > 2 {
		return nil
	}
	return out
}

// countedIn is the word behind the only figure of a cell, where the figure has
// no unit and nothing else stands in the cell; "" if there is none.
func (c *Content) countedIn(g *gcell) string {
	ids := c.onlyFigure(g)
	if len(ids) == 0 || c.figure(ids[0]).Numeral.HasUnit {
		return ""
	}
	for k, x := range g.p.lex {
		if x.kind != lexFigure {
			continue
		}
		w := strings.TrimSpace(after(g.p, k))
		if n := len([]rune(w)); n == 0 || n > 4 {
			return ""
		}
		for _, y := range g.p.lex[:k] {
			if y.kind != lexTerm && y.kind != lexPunct || y.kind == lexTerm && y.term.Class != Limit && y.term.Class != Approx {
				return ""
			}
		}
		for _, y := range g.p.lex[k+1:] {
			if y.kind != lexText && y.kind != lexTerm {
				return ""
			}
		}
		return w
	}
	return ""
}

// onlyFigure is the figure of a cell that holds just one.
func (c *Content) onlyFigure(g *gcell) []FigureID {
	if g == nil || g.p == nil {
		return nil
	}
	var out []FigureID
	for _, x := range g.p.lex {
		if x.kind == lexFigure {
			out = append(out, x.fig)
		}
	}
	if len(out) != 1 {
		return nil
	}
	return out
}

func isLatexRest(s string) bool { return s == "\\" || s == "\\%" || s == "$" }

// reportOf is the report that a cell stands in.
func (c *Content) reportOf(g *gcell) int {
	if g.p == nil {
		return 0
	}
	return g.p.report
}

// gcell is a cell of a table, or a piece of a flattened form, as the rules of
// tables see it.
type gcell struct {
	text    string
	p       *para
	fig     FigureID // the cell's one number, 0 if it holds none or several
	blank   bool
	dash    bool     // —, /, ×: says that nothing belongs here
	percent bool     // its number is printed with %
	points  FigureID // behind the name of a level, without brackets: 产出指标 45 分
	sign    string   // the cell is nothing but ≥, ≤, =, 定性
	col     int
	span    int
	place   Place
	role    ColumnRole // that its words give a column, once asked for
	exact   bool       // they are a header's words and nothing else
	asked   bool
}

// roleOf is the role that a cell's words give a column.
func (g *gcell) roleOf() (role ColumnRole, exact bool) {
	if !g.asked {
		g.role, g.exact = roleOf(g.text)
		g.asked = true
	}
	return g.role, g.exact
}

func normalized(s string) string {
	return strings.Map(document.Normal, s)
}

// longCell is the length from which a cell with clauses in it is read as
// prose.
const longCell = 18

// cell reads one cell. Its figures are made here; a cell of prose is read
// like a paragraph.
func (c *Content) cell(t document.Text, p *para, x context, col, span int) gcell {
	g := gcell{col: col, span: span}
	if t.Len() == 0 {
		g.blank = true
		return g
	}
	t = withoutMark(t)
	q := &c.rooms.paras.take(1)[0]
	q.block, q.section, q.report, q.inTable = p.block, p.section, p.report, true
	c.setText(q, t)
	g.text = trimmed(q.line)
	g.place = placeOf(t, 0, t.Len())
	switch g.text {
	case "":
		g.blank = true
		return g
	case "-", "—", "——", "/", "×", "--", "－", "无", "*", "\\", "…":
		g.dash = true
		return g
	case "≥", "≤", "=", ">", "<", ">=", "<=", "定性", "==":
		g.sign = g.text
		return g
	}
	if n := codeBefore(t.Runes); n > 0 {
		t = t.Slice(n, t.Len()) // a code before a name is no figure
		c.setText(q, t)
	}
	q.sentence = c.sentences
	x.sentence = q.sentence
	l := lexer{c: c, text: t, at: x, cell: true}
	q.lex = l.run(true)
	c.sentences++
	g.p = q
	c.templateRemark(q)
	c.logicCells(q)
	n := 0
	only := true
	for k := range q.lex {
		y := &q.lex[k]
		switch {
		case y.kind == lexFigure:
			n++
			g.fig = y.fig
			c.figure(y.fig).Place.Sentence = q.sentence + y.sentence
		case q.blank(k), y.kind == lexTerm && (y.term.Class == Limit || y.term.Class == After || y.term.Class == Approx), y.kind == lexPunct && (y.r == '$' || y.r == '(' || y.r == ')'):
		default:
			only = false
		}
	}
	if n > 1 && (q.amountRemarked() || n > 2 && q.amountParted()) {
		g.fig = q.lex[0].fig
		if n > 2 {
			c.paras = append(c.paras, q) // and of what it is made up
		}
	} else if n != 1 || !only {
		g.fig = 0
	} else {
		g.percent = c.figure(g.fig).Dimension == numeral.Percent
	}
	if n > 0 && g.fig == 0 && len(q.lex) > 0 {
		c.sentences += q.lex[len(q.lex)-1].sentence
		if t.Len() >= longCell && (strings.ContainsAny(g.text, "，。；,") || n > 2 && strings.Contains(g.text, "、") && strings.Contains(g.text, "(")) || n > 2 && worksOut(g.text) || n > 1 && tiesFigures(g.text) || adjusts(q) {
			c.paras = append(c.paras, q)
			q.prose = true
		}
	}
	if n == 0 && t.Len() >= longCell && (containsAny(g.text, keeping) || q.namesYear()) {
		c.cells = append(c.cells, q)
	}
	return g
}

// tying are words by which a cell of several figures ties them, though it has no marks of a sentence: 养护县道 412
// 公里、乡道 736 公里共 1148 公里.
var tying = []string{"其中", "共", "合计", "总计", "占", "人均", "户均", "比上年", "较上年", "分别"}

// tiesFigures reports whether the words of a cell tie its figures to each other.
func tiesFigures(s string) bool { return !strings.Contains(s, " ") && containsAny(s, tying) }

// worksOut reports whether a cell writes out how it comes to a figure: 在职47人/编制52名=90.38%.
func worksOut(s string) bool {
	i := strings.IndexAny(s, "/÷×*+-")
	return i >= 0 && strings.Contains(s[i:], "=")
}

// amountRemarked reports whether a cell is an amount and a remark in brackets: 45（其中农机
// 补助8万元）.
func (p *para) amountRemarked() bool {
	if len(p.lex) < 3 || p.lex[0].kind != lexFigure {
		return false
	}
	open, last := &p.lex[1], &p.lex[len(p.lex)-1]
	return open.kind == lexPunct && open.r == '(' && open.mate == len(p.lex)-1 && last.kind == lexPunct && strings.HasPrefix(strings.TrimLeft(p.sub(open.to, last.from), " "), "其中")
}

// amountParted reports whether a cell is an amount and its parts in a bracket, each with its unit: 45（农机补助 8 万元，耕地
// 补贴 37 万元）.
func (p *para) amountParted() bool {
	if len(p.lex) < 3 || p.lex[0].kind != lexFigure {
		return false
	}
	open := &p.lex[1]
	if open.kind != lexPunct || open.r != '(' || open.mate != len(p.lex)-1 {
		return false
	}
	if containsAny(p.sub(open.to, p.lex[open.mate].from), []string{"收回", "调减", "核减", "扣除", "减去", "压减"}) {
		return false // 结转 a 万元，当年 b 万元，收回 c 万元
	}
	for k := 2; k < open.mate; k++ {
		if x := &p.lex[k]; x.kind == lexFigure && (p.lex[k-1].kind == lexPunct || k+1 < open.mate && p.lex[k+1].kind != lexPunct) {
			return false // no name before it, or words behind
		}
	}
	return true
}

// withoutMark is a cell without the question mark that a lost blank has left
// behind an amount: 1,204.50?
func withoutMark(t document.Text) document.Text {
	n := t.Len()
	if n < 5 || t.Runes[n-1] != '?' || t.Runes[n-4] != '.' || !isDigits(t.Runes[n-3:n-1]) || !isDigit(t.Runes[n-5]) {
		return t
	}
	return t.Slice(0, n-1)
}

// numeric reports whether a cell holds one number and nothing else.
func (g *gcell) numeric() bool { return g.fig != 0 }

// words reports whether a cell holds words.
func (g *gcell) words() bool { return !g.blank && !g.dash && g.sign == "" && g.fig == 0 }
