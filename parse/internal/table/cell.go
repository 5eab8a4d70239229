package table

import (
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/document"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
	"gouji/parse/numeral"
)

// GiveUnit gives a bare figure the unit that its column prints.
func GiveUnit(c *content.Draft, id content.FigureID, u numeral.Unit, tens decimal.Decimal) {
	f := c.At(id)
	if f.Numeral.HasUnit || u.Name == "" {
		return
	}
	f.Numeral = f.Numeral.WithUnit(u, tens)
	f.Settle()
}

// GiveNamed gives a bare figure the unit of a name.
func GiveNamed(c *content.Draft, id content.FigureID, name string) {
	if u, ok := numeral.LookupUnit(name); ok {
		GiveUnit(c, id, u, lang.DecOne)
	}
}

// CellFigure is the figure of a cell, 0 if there is none.
func CellFigure(g *content.Cell) content.FigureID {
	if g == nil {
		return 0
	}
	return g.Fig
}

// CellFigures are the figures of a cell that is a value: one number, or two
// limits of an interval.
func CellFigures(c *content.Draft, g *content.Cell) []content.FigureID {
	if g == nil || g.P == nil {
		return nil
	}
	if g.Fig != 0 {
		return []content.FigureID{g.Fig}
	}
	var out []content.FigureID
	for k, x := range g.P.Lex {
		switch {
		case x.Kind == content.LexFigure:
			out = append(out, x.Fig)
		case clause.Blank(g.P, k), x.Kind == content.LexPunct, x.Kind == content.LexTerm && (x.Term.Class == lang.Limit || x.Term.Class == lang.Level || x.Term.Class == lang.Approx || x.Term.Class == lang.After || x.Term.Class == lang.Function || x.Term.Class == lang.Target):
		case x.Kind == content.LexText && len([]rune(g.Text)) <= 12:
			s := strings.TrimSpace(string(g.P.Text.Runes[x.From:x.To]))
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

// CountedIn is the word behind the only figure of a cell, where the figure has
// no unit and nothing else stands in the cell; "" if there is none.
func CountedIn(c *content.Draft, g *content.Cell) string {
	ids := OnlyFigure(c, g)
	if len(ids) == 0 || c.At(ids[0]).Numeral.HasUnit {
		return ""
	}
	for k, x := range g.P.Lex {
		if x.Kind != content.LexFigure {
			continue
		}
		w := strings.TrimSpace(clause.After(g.P, k))
		if n := len([]rune(w)); n == 0 || n > 4 {
			return ""
		}
		for _, y := range g.P.Lex[:k] {
			if y.Kind != content.LexTerm && y.Kind != content.LexPunct || y.Kind == content.LexTerm && y.Term.Class != lang.Limit && y.Term.Class != lang.Approx {
				return ""
			}
		}
		for _, y := range g.P.Lex[k+1:] {
			if y.Kind != content.LexText && y.Kind != content.LexTerm {
				return ""
			}
		}
		return w
	}
	return ""
}

// OnlyFigure is the figure of a cell that holds just one.
func OnlyFigure(c *content.Draft, g *content.Cell) []content.FigureID {
	if g == nil || g.P == nil {
		return nil
	}
	var out []content.FigureID
	for _, x := range g.P.Lex {
		if x.Kind == content.LexFigure {
			out = append(out, x.Fig)
		}
	}
	if len(out) != 1 {
		return nil
	}
	return out
}

func isLatexRest(s string) bool { return s == "\\" || s == "\\%" || s == "$" }

// ReportOf is the report that a cell stands in.
func ReportOf(c *content.Draft, g *content.Cell) int {
	if g.P == nil {
		return 0
	}
	return g.P.Report
}

// RoleOf is the role that a cell's words give a column.
func RoleOf(g *content.Cell) (role lang.ColumnRole, exact bool) {
	if !g.Asked {
		g.Role, g.Exact = lang.RoleOf(g.Text)
		g.Asked = true
	}
	return g.Role, g.Exact
}

// longCell is the length from which a cell with clauses in it is read as
// prose.
const longCell = 18

// Cell reads one cell. Its figures are made here; a cell of prose is read
// like a paragraph.
func Cell(c *content.Draft, t document.Text, p *content.Para, x content.Context, col, span int) content.Cell {
	g := content.Cell{Col: col, Span: span}
	if t.Len() == 0 {
		g.Blank = true
		return g
	}
	t = withoutMark(t)
	q := &c.Rooms.Paras.Take(1)[0]
	q.Block, q.Section, q.Report, q.InTable = p.Block, p.Section, p.Report, true
	c.SetText(q, t)
	g.Text = content.Trimmed(q.Line)
	g.Place = content.PlaceOf(t, 0, t.Len())
	switch g.Text {
	case "":
		g.Blank = true
		return g
	case "-", "—", "——", "/", "×", "--", "－", "无", "*", "\\", "…":
		g.Dash = true
		return g
	case "≥", "≤", "=", ">", "<", ">=", "<=", "定性", "==":
		g.Sign = g.Text
		return g
	}
	if n := codeBefore(t.Runes); n > 0 {
		t = t.Slice(n, t.Len()) // a code before a name is no figure
		c.SetText(q, t)
	}
	q.Sentence = c.Sentences
	x.Sentence = q.Sentence
	l := content.Lexer{C: c, Text: t, At: x, Cell: true}
	q.Lex = l.Run(true)
	c.Sentences++
	g.P = q
	c.TemplateRemark(q)
	logicCells(c, q)
	n := 0
	only := true
	for k := range q.Lex {
		y := &q.Lex[k]
		switch {
		case y.Kind == content.LexFigure:
			n++
			g.Fig = y.Fig
			c.At(y.Fig).Place.Sentence = q.Sentence + y.Sentence
		case clause.Blank(q, k), y.Kind == content.LexTerm && (y.Term.Class == lang.Limit || y.Term.Class == lang.After || y.Term.Class == lang.Approx), y.Kind == content.LexPunct && (y.R == '$' || y.R == '(' || y.R == ')'):
		default:
			only = false
		}
	}
	if n > 1 && (amountRemarked(q) || n > 2 && amountParted(q)) {
		g.Fig = q.Lex[0].Fig
		if n > 2 {
			c.Paras = append(c.Paras, q) // and of what it is made up
		}
	} else if n != 1 || !only {
		g.Fig = 0
	} else {
		g.Percent = c.At(g.Fig).Dimension == numeral.Percent
	}
	if n > 0 && g.Fig == 0 && len(q.Lex) > 0 {
		c.Sentences += q.Lex[len(q.Lex)-1].Sentence
		if t.Len() >= longCell && (strings.ContainsAny(g.Text, "，。；,") || n > 2 && strings.Contains(g.Text, "、") && strings.Contains(g.Text, "(")) || n > 2 && worksOut(g.Text) || n > 1 && tiesFigures(g.Text) || adjusts(q) {
			c.Paras = append(c.Paras, q)
			q.Prose = true
		}
	}
	if n == 0 && t.Len() >= longCell && (lang.ContainsAny(g.Text, Keeping) || namesYear(q)) {
		c.Cells = append(c.Cells, q)
	}
	return g
}

// tying are words by which a cell of several figures ties them, though it has no marks of a sentence: 养护县道 412
// 公里、乡道 736 公里共 1148 公里.
var tying = []string{"其中", "共", "合计", "总计", "占", "人均", "户均", "比上年", "较上年", "分别"}

// tiesFigures reports whether the words of a cell tie its figures to each other.
func tiesFigures(s string) bool { return !strings.Contains(s, " ") && lang.ContainsAny(s, tying) }

// worksOut reports whether a cell writes out how it comes to a figure: 在职47人/编制52名=90.38%.
func worksOut(s string) bool {
	i := strings.IndexAny(s, "/÷×*+-")
	return i >= 0 && strings.Contains(s[i:], "=")
}

// amountRemarked reports whether a cell is an amount and a remark in brackets: 45（其中农机
// 补助8万元）.
func amountRemarked(p *content.Para) bool {
	if len(p.Lex) < 3 || p.Lex[0].Kind != content.LexFigure {
		return false
	}
	open, last := &p.Lex[1], &p.Lex[len(p.Lex)-1]
	return open.Kind == content.LexPunct && open.R == '(' && open.Mate == len(p.Lex)-1 && last.Kind == content.LexPunct && strings.HasPrefix(strings.TrimLeft(p.Sub(open.To, last.From), " "), "其中")
}

// amountParted reports whether a cell is an amount and its parts in a bracket, each with its unit: 45（农机补助 8 万元，耕地
// 补贴 37 万元）.
func amountParted(p *content.Para) bool {
	if len(p.Lex) < 3 || p.Lex[0].Kind != content.LexFigure {
		return false
	}
	open := &p.Lex[1]
	if open.Kind != content.LexPunct || open.R != '(' || open.Mate != len(p.Lex)-1 {
		return false
	}
	if lang.ContainsAny(p.Sub(open.To, p.Lex[open.Mate].From), []string{"收回", "调减", "核减", "扣除", "减去", "压减"}) {
		return false // 结转 a 万元，当年 b 万元，收回 c 万元
	}
	for k := 2; k < open.Mate; k++ {
		if x := &p.Lex[k]; x.Kind == content.LexFigure && (p.Lex[k-1].Kind == content.LexPunct || k+1 < open.Mate && p.Lex[k+1].Kind != content.LexPunct) {
			return false // no name before it, or words behind
		}
	}
	return true
}

// withoutMark is a cell without the question mark that a lost blank has left
// behind an amount: 1,204.50?
func withoutMark(t document.Text) document.Text {
	n := t.Len()
	if n < 5 || t.Runes[n-1] != '?' || t.Runes[n-4] != '.' || !lang.IsDigits(t.Runes[n-3:n-1]) || !lang.IsDigit(t.Runes[n-5]) {
		return t
	}
	return t.Slice(0, n-1)
}

// Numeric reports whether a cell holds one number and nothing else.
func Numeric(g *content.Cell) bool { return g.Fig != 0 }

// Words reports whether a cell holds words.
func Words(g *content.Cell) bool { return !g.Blank && !g.Dash && g.Sign == "" && g.Fig == 0 }

// GradeOfTotal relates the score of a total row to the band that a cell of the row prints its grade with: 总分 | 100 |
// 94.5 | 自评等级 | 优（90分及以上）.
func GradeOfTotal(c *content.Draft, g *content.Cell, score content.FigureID) {
	if score == 0 || g.P == nil || !Words(g) {
		return
	}
	open := strings.IndexByte(g.Text, '(')
	if open < 0 || !lang.HasAnySuffix(strings.TrimRight(g.Text[:open], "”\" "), stream.GradeWords) {
		return
	}
	for k := range g.P.Lex {
		x := &g.P.Lex[k]
		if x.Kind != content.LexFigure || x.Depth == 0 {
			continue
		}
		f := c.At(x.Fig)
		if op := LimitAt(g.P, k, f); op != "" && (f.Dimension == numeral.Score || !f.Numeral.HasUnit) {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTarget, Rule: "bound/grade", Claim: score, Op: op, Reach: content.ReachCell, Closed: content.Closed, InTable: true,
				Readings: []content.Reading{{Formula: "a", Operands: []content.FigureID{f.ID}}}})
		}
	}
}

// LimitAt is how the signs and words around the figure at lexeme i make it the
// end of a band, "" if they do not.
func LimitAt(p *content.Para, i int, f *content.Figure) string {
	next := strings.TrimSpace(p.Sub(p.Lex[i].To, min(p.Lex[i].To+4, p.Text.Len())))
	prev := strings.TrimSpace(p.Sub(max(0, p.Lex[i].From-2), p.Lex[i].From))
	switch {
	case strings.HasPrefix(next, "≤") || strings.HasPrefix(next, "<="):
		return ">="
	case strings.HasPrefix(next, "<"):
		return ">"
	case strings.HasSuffix(prev, "≤"):
		return "<="
	case strings.HasSuffix(prev, "<"):
		return "<"
	case f.Approximate == "以上" || strings.HasPrefix(next, "(含)以上") || strings.HasPrefix(next, "(含)至") || strings.HasPrefix(next, "(含)-"):
		return ">="
	case f.Approximate == "以下":
		return "<"
	}
	return ""
}

// adjusts reports whether a cell speaks of a change to the budget.
func adjusts(q *content.Para) bool {
	adjust, number := false, false
	for _, x := range q.Lex {
		adjust = adjust || x.Kind == content.LexTerm && x.Term.Class == lang.Adjust
		number = number || x.Kind == content.LexFigure
	}
	return adjust && number
}

// logicCells notes targets in a cell that cannot be meant.
func logicCells(c *content.Draft, q *content.Para) {
	for k, x := range q.Lex {
		if x.Kind == content.LexFigure {
			c.LogicRemark(q, k)
		}
	}
}

// namesYear reports whether a paragraph names a year.
func namesYear(p *content.Para) bool {
	for k := range p.Lex {
		if x := &p.Lex[k]; x.Kind == content.LexPeriod && x.Period.Year != 0 {
			return true
		}
	}
	return false
}

// GrantNames end the full name of a grant, GrantWords stand in any; keeping are
// words of a clause on how the report's own money is kept; AnyGrant are words
// that any grant may bear.
var (
	GrantNames = []string{"补助资金", "专项资金", "补贴资金", "奖补资金", "专项经费", "补助经费"}
	GrantWords = []string{"资金", "补助", "补贴", "奖补", "经费"}
	Keeping    = []string{"专款专用", "专账核算", "专户管理", "专账管理", "挪用", "截留", "挤占", "使用规范"}
	AnyGrant   = []string{"中央", "省级", "市级", "县级", "区级", "各级", "上级", "本级", "财政", "专项", "补助", "补贴", "奖补", "资金", "经费", "项目", "转移支付", "年度", "下达的", "发放的"}
)
