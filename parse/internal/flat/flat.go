package flat

import (
	"slices"
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// Read finds the flattened forms and tables among the paragraphs of a
// document and reads them; the paragraphs it has read are returned, so that
// they are not taken for prose.
func Read(c *content.Draft, ps []*content.Para, i int, grid *table.Context) int {
	before := form.MadeSoFar(c, grid.Form)
	for _, read := range flatReaders {
		if n := read(c, ps, i, grid); n > 0 {
			return n
		}
		form.Unmake(c, before)
	}
	return 0
}

// flatReaders are the ways to read a flattened table, the surest first.
var flatReaders = []func(*content.Draft, []*content.Para, int, *table.Context) int{
	streamForm, flatPairs, sourcesAlong, onLine, scoringRows, form.Lettered, letterCells, nested, pairedCells, stagesBelow, numberedCells, cellTurns, stacked, itemRows, torn, flowCells, resultsBehindHead, lineForm, keyedCells, cellGoals, flatForm, spacedRemarks, gapped, spaced,
}

// isCellLine reports whether a paragraph may be one cell of a table that was
// copied one cell to a line.
func isCellLine(s string) bool {
	return s != "" && !content.Longer(s, content.CellLine) && !content.Parted(s)
}

// flatForm reads a flattened form that begins at paragraph i: a header of the
// budget block, its rows, a header of the indicator block, its rows and its
// total. It returns how many paragraphs it has taken.
func flatForm(c *content.Draft, ps []*content.Para, i int, grid *table.Context) int {
	fields, n := fieldsAt(c, ps, i)
	budget, indicator := reflow.BudgetFields(fields), reflow.IndicatorFields(fields)
	if !budget && !indicator {
		return 0
	}
	for k := i + 1; budget && k < i+n; k++ {
		if _, rows := flowBlock(ps, k); rows > 0 {
			return 0 // a fund's block below
		}
	}
	if budget && !budgetFollows(ps, i+n) {
		return 0 // the header of an account, whose rows are no sources
	}
	text := joined(ps[i : i+n])
	h := flatHeader(fields)
	if n == 1 {
		otherColumns(h, ps[i].Line)
	}
	if u, k, ok := lang.UnitIn(strings.ReplaceAll(text, " ", "")); ok {
		form.SetUnit(h, u, k)
	} else if grid.HasUnit {
		form.SetUnit(h, grid.Unit, grid.Tens)
	}
	// A unit on a line before the header: 项目资金 / （万元）.
	for b := max(0, i-2); b < i; b++ {
		if ps[b].Text.Len() > 0 && ps[b].Text.Len() < 20 {
			if u, k, ok := lang.UnitIn(ps[b].Line); ok {
				form.SetUnit(h, u, k)
			}
		} else if last := ps[b].Line[strings.LastIndexByte(ps[b].Line, ' ')+1:]; strings.HasPrefix(last, "(") {
			if u, k, ok := lang.UnitIn(last); ok {
				form.SetUnit(h, u, k) // 实施单位 某局 项目资金 (万元)
			}
		}
	}
	j := i + n
	if budget {
		grid.Last.Budget = h
		natures := 0
		headPoints(c, h, ps[max(0, i-2):i+n])
		var stream []content.Piece
		lines := 0
		for ; j < len(ps) && lines < 60; j++ {
			q := ps[j]
			if q.Text.Len() == 0 {
				break // a table
			}
			s := q.Line
			if f, _ := fieldsAt(c, ps, j); reflow.IndicatorFields(f) || reflow.BudgetFields(f) || tornHead(q) {
				break
			}
			if form.HeadsNatures(ps, j) {
				natures = j
				break
			}
			if strings.ContainsAny(s, "。") && len([]rune(s)) > 30 || reflow.TitleLike(strings.TrimSpace(s)) && len(stream) > 0 && !isCellLine(s) || proseLine(s) {
				break
			}
			if len(stream) > 0 && (content.StartsSection(q.Text.Runes) || HeadsColumns(q)) {
				break // another part of the report, or another table
			}
			if strings.Contains(s, "绩效指标(") || strings.HasPrefix(strings.TrimSpace(s), "年度总体目标") || strings.HasPrefix(strings.TrimSpace(s), "年度目标") {
				if len(stream) > 0 && !strings.ContainsAny(s, "%") {
					break
				}
			}
			stream = append(stream, pieces(c, q.Text, q, table.ContextOf(c, q), j)...)
			if u, k, ok := lang.UnitIn(strings.ReplaceAll(s, " ", "")); ok {
				form.SetUnit(h, u, k)
			}
			lines++
		}
		if h = placed(c, h, ps[max(0, i-headsFar):i], stream); h != nil {
			grid.Last.Budget = h
			flatBudget(c, h, labelsFirst(h, stream), grid.Form)
		}
		if natures > 0 && (grid.Form.Budget != 0 || grid.Form.Executed != 0) {
			j += form.NatureLines(c, ps, natures, grid.Form)
		}
		return j - i
	}
	grid.Last.Indicator = h
	before := form.MadeSoFar(c, grid.Form)
	if j < len(ps) && form.ConvertsScores(ps[j].Line) {
		if m := convertedRows(c, ps, j+1, grid.Form); m > 0 {
			return n + 1 + m
		}
		form.Unmake(c, before)
	}
	if n >= 4 {
		lines, k := lineHeader(ps[i:i+n], fields)
		if m := indicatorLines(c, ps, i+k, lines, grid); m > 0 {
			return k + m
		}
		form.Unmake(c, before)
	}
	rest := h
	rowsRead := 0
	var levels []levelPoints
	// The header's own line may go on with the first row.
	for ; j < len(ps); j++ {
		q := ps[j]
		if q.Text.Len() == 0 {
			break
		}
		s := strings.TrimSpace(q.Line)
		if f, _ := fieldsAt(c, ps, j); reflow.BudgetFields(f) {
			break
		}
		var parts []content.Piece
		if capped(q) {
			parts = pieces(c, q.Text, q, table.ContextOf(c, q), j)
			if n, closed := glued(c, rest, parts, grid.Form); n > 0 {
				if rowsRead += n; closed {
					j++
					break
				}
				continue
			}
		}
		if !scored(rest) && parts == nil && wordedRow(c, q) {
			rowsRead++
			continue
		}
		if proseLine(s) {
			if parts == nil {
				parts = withCaps(c, pieces(c, q.Text, q, table.ContextOf(c, q), j))
			}
			if !rowOfRemark(c, rest, parts) {
				break
			}
		}
		if n := capLines(c, ps, j, grid.Form); n > 0 {
			j += n - 1
			continue
		}
		if parts == nil {
			parts = pieces(c, q.Text, q, table.ContextOf(c, q), j)
		}
		if rest.Has(lang.ColWeight) {
			parts = withCaps(c, parts)
		} else {
			parts, levels = withoutLevels(c, parts, levels)
		}
		if reflow.IsTotalLine(s) || bareTotal(c, parts, grid.Form) {
			flatTotal(c, rest, parts, grid.Form)
			j++
			break
		}
		if !scored(rest) {
			rowsRead += flatResults(c, rest, parts, rowsRead > 0 && j+1 < len(ps) && rowFollows(ps[j+1]))
		} else if flatIndicator(c, rest, parts, grid.Form) {
			rowsRead++
		} else if numericPieces(parts) > 1 {
			grid.Form.Damaged = true
		}
	}
	if rowsRead == 0 {
		form.Unmake(c, before)
		return n
	}
	closeLevels(c, levels)
	return j - i
}

// headPoints gives the column of points the weight that a line of the header prints for
// want of a column: 得分（20分*执行率）, 预算执行情况（20分）.
func headPoints(c *content.Draft, h *table.Header, ps []*content.Para) {
	score := slices.IndexFunc(h.Cols, func(col content.Column) bool { return col.Role == lang.ColScore })
	if score < 0 || h.Has(lang.ColWeight) {
		return
	}
	for _, q := range slices.Backward(ps) {
		if q.Marks&content.Digits == 0 || !q.Has("分") || !lang.ContainsAny(q.Line, []string{"执行率", "预算执行"}) {
			continue
		}
		g := table.Cell(c, q.Text, q, table.ContextOf(c, q), 0, 1)
		if g.P != nil && slices.ContainsFunc(g.P.Lex, func(x content.Lexeme) bool {
			return x.Kind == content.LexFigure && c.At(x.Fig).Dimension == numeral.Score
		}) {
			h.Cols[score].P = g.P
			return
		}
	}
}

// rowFollows reports whether a line begins a row of its own, with words and values
// behind them.
func rowFollows(p *content.Para) bool {
	words, numbers := 0, 0
	for _, w := range reflow.WordsFrom(p.Text, 0) {
		switch {
		case strings.ContainsAny(w, "0123456789"):
			numbers++
		case numbers == 0:
			words++
		}
	}
	return words > 0 && numbers > 0
}

// capLines reads the name of a level that stands alone on its line, with its
// cap on the same line or the next: 产出指标 / （50分）. It returns how many lines
// it took.
func capLines(c *content.Draft, ps []*content.Para, j int, f *table.Form) int {
	q := ps[j]
	lone := stream.Bracketed(strings.TrimSpace(q.Line)) // its name is lost
	if !lone && (!stream.IsFirstLevel(stream.CapName(q.Line)) || q.Text.Len() > content.CellLine || strings.ContainsFunc(afterCap(q.Line), lang.IsDigit)) {
		return 0
	}
	if lone {
		f.Cap = -1
	}
	t, n := q.Text, 1
	if j+1 < len(ps) && !strings.ContainsRune(q.Line, '(') && stream.Bracketed(strings.TrimSpace(ps[j+1].Line)) {
		t, n = stream.WithCap(t, ps[j+1].Text), 2
	}
	g := table.Cell(c, t, q, table.ContextOf(c, q), 0, 1)
	form.OpenCap(c, &g, f, 0)
	return n
}

// afterCap is what stands behind the points of a level's name: 投入(10分) 立项 5 5 is a row of its own.
func afterCap(line string) string {
	_, rest, _ := strings.Cut(line, ")")
	return rest
}

// budgetFollows reports whether a budget block may begin at paragraph i: among
// rows of words and numbers one bears the label of its total or has lost it. A total
// below rows of which none names a source closes a list.
func budgetFollows(ps []*content.Para, i int) bool {
	j, sources := i, false
	for ; j < len(ps) && j < i+form.MaxBlock && SpacedRow(ps[j]) > 0; j++ {
		total, part := budgetLabelIn(strings.TrimRight(spacedWords(ps[j].Line)[0], "0123456789.,")) // 年度资金总额:320
		if total {
			return sources || j < i+minListed
		}
		sources = sources || part
	}
	return j < i+minSpaced
}

// minListed is the number of rows from which a total closes a list.
const minListed = 2

// numericPieces is the number of values among pieces.
func numericPieces(ps []content.Piece) int {
	n := 0
	for i := range ps {
		if table.Numeric(&ps[i].Cell) {
			n++
		}
	}
	return n
}

// indicatorLines reads an indicator block whose cells stand one to a line. It
// returns how many paragraphs it took.
func indicatorLines(c *content.Draft, ps []*content.Para, j int, h *table.Header, grid *table.Context) int {
	var rows []table.Row
	var ends []int // of each row, the paragraphs up to it
	for k := j; k < len(ps); k++ {
		q := ps[k]
		if q.Text.Len() == 0 || len(rows) > 0 && (content.StartsSection(q.Text.Runes) || proseLine(q.Line) && !cellsGoOn(ps, k+1)) {
			break
		}
		if f, _ := fieldsAt(c, ps, k); reflow.BudgetFields(f) {
			break
		}
		if len(rows) < 6 && (strings.ContainsRune(strings.TrimSpace(q.Line), ' ') || len(q.Text.Runes) > 2*content.CellLine) {
			return 0 // rows of several cells
		}
		t := q.Text
		if k+1 < len(ps) && stream.IsFirstLevel(stream.CapName(q.Line)) && !strings.ContainsRune(q.Line, '(') && stream.Bracketed(strings.TrimSpace(ps[k+1].Line)) {
			t = stream.WithCap(t, ps[k+1].Text)
			k++
		} else if k+1 < len(ps) && content.Trimmed(ps[k+1].Line) == "指标" && stream.IsLevelName(content.Trimmed(q.Line)+"指标") {
			t = stream.WithCap(t, ps[k+1].Text) // 满意度 / 指标
			k++
		}
		rows = append(rows, table.Row{Index: len(rows), Cells: []content.Cell{table.Cell(c, t, q, table.ContextOf(c, q), 0, 1)}})
		ends = append(ends, k+1-j)
	}
	n := form.BrokenIndicators(c, h, rows, grid.Form)
	if n == 0 {
		return 0
	}
	return ends[n-1]
}

// cellsGoOn reports whether the cells of a form go on at paragraph i up to its
// total, or at least with the name of a level and the values of an indicator: what stands
// before is a reason that one of its cells gives.
func cellsGoOn(ps []*content.Para, i int) bool {
	level, values := false, 0
	for k := i; k < len(ps) && k < i+maxCells; k++ {
		q := ps[k]
		switch s := strings.TrimSpace(q.Line); {
		case q.Text.Len() == 0 || content.StartsSection(q.Text.Runes) || k == i && !isCellLine(s):
			return false
		case stream.IsTotalLabel(s):
			return k > i
		case k < i+nextCells && stream.IsLevelName(s):
			level = true
		case level && k < i+nextCells && isCellNumber(q):
			if values++; values == minNextValues {
				return true
			}
		}
	}
	return false
}

// Within how many cells behind a reason the next indicator is looked for, and how many numbers show that it is one.
const (
	nextCells     = 24
	minNextValues = 3
)

// maxCells is how many cells are looked through for the total of a form.
const maxCells = 160

// HeadsColumns reports whether a line is the header of a table whose cells are
// parted by spaces.
func HeadsColumns(p *content.Para) bool {
	if p.Marks&content.Spaces == 0 || p.Marks&(content.Digits|content.Commas|content.Stops|content.Semicolons) != 0 {
		return false
	}
	f := strings.Fields(p.Line)
	if len(f) < 3 {
		return false
	}
	exact := 0
	for _, w := range f {
		if role, ok := lang.RoleOf(w); ok && role != lang.ColReason {
			exact++
		}
	}
	return exact >= 2
}

// proseLine reports whether a line is running text.
func proseLine(s string) bool {
	return content.Longer(s, 24) && (strings.Count(s, "，")+strings.Count(s, "。") >= 2 || strings.HasSuffix(s, "。")) || strings.HasPrefix(s, "注：") || strings.HasPrefix(s, "说明：") || strings.HasPrefix(s, "填表说明")
}

// fieldsAt are the header words at paragraph i, joined over short lines where
// the header was copied one cell to a line, and the paragraphs it takes.
func fieldsAt(c *content.Draft, ps []*content.Para, i int) ([]lang.ColumnRole, int) {
	p := ps[i]
	if p.Text.Len() == 0 {
		return nil, 0
	}
	s := p.Line
	if !isCellLine(s) {
		if roles := budgetHeadWords(p); roles != nil {
			return roles, 1
		}
		if len(p.Fields) == 0 || hasDigitsBeforeFields(s) {
			return nil, 1
		}
		return p.Fields, 1
	}
	if !lang.ContainsAny(s, []string{"预算", "指标", "年初", "全年", "执行", "分值"}) {
		return nil, 0
	}
	n := 0
	text := ""
	var roles []lang.ColumnRole // of lines that are a header's words and nothing else
	for i+n < len(ps) && n < 16 {
		q := ps[i+n]
		t := strings.TrimSpace(q.Line)
		if q.Text.Len() == 0 || !isCellLine(t) || strings.ContainsAny(lang.HeaderText(t), "0123456789") {
			break
		}
		if total, part := reflow.BudgetLabel(t); total || part || stream.IsLevelName(t) {
			break
		}
		if role, ok := lang.RoleOf(t); ok || form.IsMoneyColumn(role) || role == lang.ColRate {
			roles = append(roles, role)
		}
		text += t
		n++
	}
	if len(roles) == n && reflow.BudgetFields(roles) {
		return roles, n // each line is a head of its own
	}
	f := form.TargetsFirst(reflow.FieldsIn(text))
	if !reflow.BudgetFields(f) && !reflow.IndicatorFields(f) && (reflow.BudgetFields(roles) || reflow.IndicatorFields(roles)) {
		return roles, n
	}
	return f, n
}

// budgetHeadWords are the roles of the words of a line that is the header of a budget block, its name before them: 项目资金
// 年初安排 全年安排 全年支出 支出进度. They are nil where a word is no head.
func budgetHeadWords(p *content.Para) []lang.ColumnRole {
	if p.Marks&content.Spaces == 0 || p.Marks&(content.Digits|content.Stops|content.Semicolons|content.Commas) != 0 || p.Text.Len() > maxHeadLine {
		return nil
	}
	var roles []lang.ColumnRole
	for n, w := range strings.Fields(p.Line) {
		role, exact := lang.RoleOf(w)
		if role == lang.ColUnknown && n == 0 && strings.Contains(w, "资金") || stream.Bracketed(w) {
			continue
		}
		if !exact && !form.IsMoneyColumn(role) && role != lang.ColRate {
			return nil
		}
		roles = append(roles, role)
	}
	if !reflow.BudgetFields(roles) {
		return nil
	}
	return roles
}

// maxHeadLine is the length up to which a line is the header of a budget block and nothing else.
const maxHeadLine = 80

// hasDigitsBeforeFields keeps lines of values from being read as headers.
func hasDigitsBeforeFields(s string) bool {
	digits := 0
	for _, r := range s {
		if lang.IsDigit(r) {
			digits++
		}
	}
	return digits > 6
}

func joined(ps []*content.Para) string {
	var b strings.Builder
	for _, p := range ps {
		b.WriteString(p.Line)
	}
	return b.String()
}

// bareTotal reports whether a line without words, but for a grade at its end, is the total of a form:
// two numbers of which the first is the sum of all weights read.
func bareTotal(c *content.Draft, ps []content.Piece, f *table.Form) bool {
	if n := len(ps); n == 3 && slices.Contains(stream.GradeWords, ps[2].Text) {
		ps = ps[:2]
	}
	if len(ps) == 0 || len(ps) > 2 || len(f.Weights) < 2 {
		return false
	}
	for i := range ps {
		if !table.Numeric(&ps[i].Cell) || c.At(ps[i].Fig).Numeral.HasUnit {
			return false
		}
	}
	return len(ps) == 2 && c.At(ps[0].Fig).Value.Equal(form.WeightsOf(c, f))
}

// flatTotal reads the total of a flattened form.
func flatTotal(c *content.Draft, h *table.Header, ps []content.Piece, f *table.Form) {
	r := table.Row{}
	for i := range ps {
		if table.Numeric(&ps[i].Cell) {
			g := ps[i].Cell
			g.Col = len(h.Cols) + i // under no column: weights come before scores
			r.Cells = append(r.Cells, g)
		}
	}
	if len(r.Cells) > 2 {
		r.Cells = r.Cells[:2]
	}
	form.TotalRow(c, h, &r, f)
	if len(r.Cells) == 2 {
		for i := range ps {
			table.GradeOfTotal(c, &ps[i].Cell, r.Cells[1].Fig)
		}
	}
}

func indexRunes(rs, w []rune, from int) int {
	for i := from; i+len(w) <= len(rs); i++ {
		if string(rs[i:i+len(w)]) == string(w) {
			return i
		}
	}
	return from
}

// stagesBelow reads such a block that was copied one cell to a line, stage below stage: 预算安排 / 520 / 其中：中央 / 120 /
// 省级 / 400 / 资金到位 / 500 / … It returns how many paragraphs it took.
func stagesBelow(c *content.Draft, ps []*content.Para, i int, grid *table.Context) int {
	if i+5 >= len(ps) || reflow.StageOf(ps[i].Line) == lang.ColUnknown || !isCellNumber(ps[i+1]) || !isRowLabel(ps[i+2]) || !isCellNumber(ps[i+3]) || reflow.StageOf(ps[i+2].Line) != lang.ColUnknown {
		return 0
	}
	var rows []table.Row
	for j := i; j+1 < len(ps) && j < i+form.MostStageLines && isRowLabel(ps[j]) && isCellNumber(ps[j+1]); j += 2 {
		rows = append(rows, table.Row{Index: len(rows), Cells: []content.Cell{table.Cell(c, ps[j].Text, ps[j], table.ContextOf(c, ps[j]), 0, 1), table.Cell(c, ps[j+1].Text, ps[j+1], table.ContextOf(c, ps[j+1]), 1, 1)}})
	}
	around := *grid
	if i > 0 && !content.Longer(ps[i-1].Line, content.CellLine) {
		around.SeeUnits(ps[i-1].Line) // 资金情况（万元）
	}
	return 2 * form.StageRows(c, rows, &around)
}
