package reflow

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"gouji/parse/decimal"
	"gouji/parse/document"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
)

// A form that a copy has put on a single line: header, budget block and
// indicators follow one another with spaces between. What can be told apart, the
// stream of the indicators and the budget block, becomes lines of its own.

// rowWords begin a row of a form, in the middle of a line as well.
var rowWords = []string{
	"附件:", "附件：", "项目名称", "主管部门", "项目资金", "年度资金总额", "资金总额", "其中:", "其中：", "年度总体目标", "预期目标", "实际完成情况", "绩效指标", "一级指标",
	"产出指标", "效益指标", "满意度指标", "成本指标", "数量指标", "质量指标", "时效指标", "社会效益", "经济效益", "生态效益", "可持续影响", "服务对象满意度",
	"总分", "合计", "总计",
}

// minUnfolded is the length from which a line can be a whole form.
const minUnfolded = 150

// Unfold parts the forms of a document that stand on one line into their rows.
// A document without one is returned as it is.
func Unfold(doc *document.Document) *document.Document {
	var lines formLines
	var units unitLines
	return WithBlocks(doc, func(i, _ int) ([]document.Block, int) {
		b := &doc.Blocks[i]
		if b.Kind == document.Grid {
			lines.left = 0
			return nil, 1
		}
		if whole, n := shownPages(doc.Blocks[i:]); n > 1 {
			if rows := gluedRows(whole); rows != nil {
				return partedBlock(*b, rows), n
			}
		}
		var rows []document.Text
		if b.Text.Len() >= minUnfolded {
			rows = streamRows(b.Text)
		}
		if rows == nil && b.Text.Len() >= minUnfolded {
			rows = gluedRows(b.Text)
		}
		if rows == nil && b.Text.Len() >= minBudgetLine {
			rows = budgetRows(b.Text)
		}
		if rows == nil {
			rows = lines.part(b.Text)
		}
		if rows == nil && b.Text.Len() >= minUnfolded {
			rows = tornRows(b.Text)
		}
		if rows == nil && b.Text.Len() >= minUnfolded {
			rows = pageRows(b.Text)
		}
		if rows == nil {
			rows = units.part(b.Text)
		}
		return partedBlock(*b, rows), 1
	})
}

// minBudgetLine is the length from which a line can be the budget block of a
// form with its header.
const minBudgetLine = 48

// budgetRows are the header and the rows of a budget block on one line, nil if
// t is none: behind the header's words the total with its values, and sources
// that add up to it in a column at least.
func budgetRows(t document.Text) []document.Text {
	if !lang.Holds(t.Runes, "执行") || lang.Holds(t.Runes, "级指标") {
		return nil
	}
	at := totalBehindHead(t)
	if at == 0 {
		return nil
	}
	headed := 0
	for _, r := range FieldsIn(string(t.Runes[budgetHead(t, at):at])) {
		if r != lang.ColName && r != lang.ColUnknown {
			headed++
		}
	}
	var rows []document.Text
	if head := budgetHead(t, at); head > 0 {
		rows = append(rows, trimText(t.Slice(0, head)), t.Slice(head, at))
	} else {
		rows = append(rows, t.Slice(0, at))
	}
	var values [][]decimal.Decimal
	from, numbers := at, []decimal.Decimal(nil)
	cut := func(to int) {
		for to > from && t.Runes[to-1] == ' ' {
			to--
		}
		if from < to {
			rows = append(rows, t.Slice(from, to))
			values = append(values, numbers)
		}
		numbers = nil
	}
	for i, w := range WordsFrom(t, at) {
		if content.NumberWord(w) {
			x, _ := decimal.NewFromString(strings.TrimSuffix(strings.ReplaceAll(w, ",", ""), "%"))
			numbers = append(numbers, x)
		} else if numbers != nil || i > at && BeginsRow(w) {
			cut(i)
			from = i
			if total, part := BudgetLabel(w); !total && !part && !IsStructurePart(w) && len(rows) > 2 {
				break // another block
			}
		}
	}
	rest := from
	for rest < t.Len() && t.Runes[rest] == ' ' {
		rest++
	}
	if total, part := BudgetLabel(string(t.Runes[rest:min(t.Len(), rest+MaxSourceName)])); numbers != nil || total || part {
		cut(t.Len())
	} else if rest < t.Len() {
		rows = append(rows, t.Slice(rest, t.Len()))
	}
	if len(values) > 0 && len(values[0]) > 2 && len(values[0]) == headed {
		return rows // the total has a value for each column
	}
	if len(values) < 2 || len(values[0]) < 2 {
		return nil
	}
	for k, total := range values[0] {
		sum, n := decimal.Zero, 0
		for _, v := range values[1:] {
			if k < len(v) {
				sum = sum.Add(v[k])
				n++
			}
		}
		if n > 0 && sum.Equal(total) && total.Sign() > 0 {
			return rows
		}
	}
	return nil
}

// budgetHead is where the header of a budget block begins on a line on which the title and the lines
// of the form stand before it; its total stands at a character. It is 0 where nothing does.
func budgetHead(t document.Text, total int) int {
	before, own := 0, false // the word before, and whether it is the block's name
	for i, w := range WordsFrom(t, 0) {
		if i >= total {
			break
		}
		if role, _ := lang.RoleOf(w); BudgetFields([]lang.ColumnRole{role, lang.ColExecuted, lang.ColRate}) && role != lang.ColUnknown && !strings.Contains(w, "项目") {
			if own {
				i = before
			}
			if len(FieldsIn(string(t.Runes[i:total]))) < len(FieldsIn(string(t.Runes[:total]))) {
				return 0 // 全年预 算数: a word of the header is torn
			}
			return i
		}
		before, own = i, lang.ContainsAny(w, []string{"资金", "预算"})
	}
	return 0
}

// totalBehindHead is where the label of the total stands that a budget block begins with behind the
// words of its header, 0 if there is none.
func totalBehindHead(t document.Text) int {
	if lang.Holds(t.Runes, "资金总额") {
		s := string(t.Runes)
		at := utf8.RuneCountInString(s[:strings.Index(s, "资金总额")])
		for at > 0 && t.Runes[at-1] != ' ' && lang.IsHan(t.Runes[at-1]) && !lang.HasAt(t.Runes, at-1, "分") {
			at--
		}
		if BudgetFields(FieldsIn(string(t.Runes[:at]))) {
			return at
		}
		return 0
	}
	for i, w := range WordsFrom(t, 0) {
		if content.NumberWord(w) {
			return 0
		}
		if total, _ := BudgetLabel(w); total && i > 0 && BudgetFields(FieldsIn(string(t.Runes[:i]))) {
			return i
		}
	}
	return 0
}

// tornRows are the header of a budget block, its values and what follows them on
// the line of a form whose columns were copied one after the other, nil if t is
// none.
func tornRows(t document.Text) []document.Text {
	if !lang.Holds(t.Runes, "执行率") || !lang.Holds(t.Runes, "得分") || !lang.Holds(t.Runes, "级指标") {
		return nil
	}
	head, values, numbers, before := 0, 0, 0, ""
	for i, w := range WordsFrom(t, 0) {
		number := content.NumberWord(w)
		switch {
		case number && head == 0 && strings.HasSuffix(before, "得分"):
			head = i
		case !number && head > 0 && values == 0 && numbers >= 3:
			if total, part := BudgetLabel(w); !total && !part {
				values = i
			}
		}
		if number && head > 0 && w != "—" && w != "-" {
			numbers++
		}
		before = w
	}
	if head == 0 || values == 0 || !BudgetFields(FieldsIn(string(t.Runes[:head]))) {
		return nil
	}
	return []document.Text{t.Slice(0, head-1), t.Slice(head, values-1), t.Slice(values, t.Len())}
}

// BeginsRow reports whether a word begins a row of a form.
func BeginsRow(w string) bool {
	return lang.HasAnyPrefix(w, rowWords)
}

// WordsFrom are the words of a text that blanks part, from character at on, each
// with where it begins.
func WordsFrom(t document.Text, at int) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for i := at; i < t.Len(); {
			j := i
			for j < t.Len() && t.Runes[j] != ' ' {
				j++
			}
			if j > i && !yield(i, string(t.Runes[i:j])) {
				return
			}
			i = j + 1
		}
	}
}

// MaxSourceName is the length up to which a header may be the bare name of a
// source of money.
const MaxSourceName = 8

// BudgetTotals and budgetParts are the labels of the rows of a budget block.
var (
	BudgetTotals = []string{"年度资金总额", "资金总额", "总额", "年度资金", "项目资金总额", "合计", "总计", "项目总投资", "资金合计", "年度预算资金总额", "年度总额", "年度预算总额", "全年资金总额", "年度金额", "金额", "总量", "预算总量", "资金总量", "部门预算总量", "年度总金额", "总金额", "部门预算总额", "年度支出总额", "整体支出", "部门整体支出"}
	budgetParts  = []string{"财政拨款", "财政资金", "中央", "省级", "市级", "县级", "区级", "州级", "自治区", "地方", "上年结转", "结转", "其他", "单位资金", "事业收入", "经营收入", "自筹", "公益金", "专户", "补助", "一般公共预算", "政府性基金", "社会资金", "配套", "区县", "旗县", "盟市"}
)

// BudgetLabel tells a total row from a part row of a budget block.
func BudgetLabel(s string) (total, part bool) {
	t := lang.HeaderText(s)
	t = strings.TrimPrefix(t, "其中")
	for _, w := range BudgetTotals {
		if t == w {
			return true, false
		}
	}
	if content.Longer(t, 24) {
		return false, false
	}
	if strings.HasSuffix(t, "资金总额") || strings.HasSuffix(t, "预算总额") {
		return true, false
	}
	return false, lang.ContainsAny(t, budgetParts) || strings.HasPrefix(s, "其中") || StructureRow(s) > 0
}

// StructureHeads head the rows of one way, structureParts name such rows that no source is
// called.
var (
	StructureHeads = []string{"资金来源", "资金结构", "按资金来源分", "按资金来源", "按资金性质分", "按支出性质分", "按支出结构分", "按收入性质分", "收入构成", "支出构成", "支出结构"}
	structureParts = []string{"财政性资金", "基本支出", "项目支出", "人员经费", "公用经费", "人员类项目", "公用经费项目", "特定目标类项目", "一般公共预算拨款", "政府性基金预算拨款"}
)

// StructureRow is 0 where a label is of no row of a way, 1 where it begins a way and 2
// where it goes on with it.
func StructureRow(s string) int {
	begins := false
	t := strings.TrimLeft(s, " ")
	for _, w := range StructureHeads {
		if rest, ok := strings.CutPrefix(t, w); ok && strings.ContainsAny(rest, ":：(（") {
			t, begins = strings.TrimLeft(rest, ":： "), true
			break
		}
	}
	number := 0
	if rest := strings.TrimLeft(t, "(（"); rest != t {
		if i := strings.IndexAny(rest, ")）"); i == 1 && lang.IsDigit(rune(rest[0])) {
			number = int(rest[0] - '0')
		}
	}
	switch {
	case !slices.Contains(structureParts, lang.HeaderText(t)) && !lang.ContainsAny(t, budgetParts):
		return 0
	case begins || number == 1:
		return 1
	case number > 1:
		return 2
	}
	return 0
}

// IsStructurePart reports whether a label is of a row of a way that no source is called.
func IsStructurePart(s string) bool {
	return slices.Contains(structureParts, lang.HeaderText(strings.TrimLeft(strings.TrimPrefix(s, "其中"), ":：")))
}

// streamRows parts a line at the stream of indicators that it holds, from their header to their total, where that closes;
// nil if it does not, or if the line is nothing but the stream.
func streamRows(t document.Text) []document.Text {
	if !lang.Holds(t.Runes, "指标") || !lang.Holds(t.Runes, "分") {
		return nil
	}
	var out []document.Text
	around := func(t document.Text) { // what stands between streams
		if t = trimText(t); t.Len() == 0 {
			return
		}
		if rows := budgetRows(t); rows != nil {
			out = append(out, rows...)
		} else {
			out = append(out, t)
		}
	}
	words := stream.Of(nil, &content.Para{Text: t}, 0)
	behind, next, found := 0, 0, false // the end of the last stream, and the word behind it
	for k := 0; k < len(words); k++ {
		if stream.LevelOfHead(words[k].Text) == 0 || k > 0 && stream.LevelOfHead(words[k-1].Text) > 0 {
			continue
		}
		cells := stream.FoldedHeads(words[k:min(len(words), k+stream.MaxStream)])
		s := stream.New(cells[:stream.HeadCells(cells)])
		if s == nil {
			continue
		}
		x, ok := s.Part(cells[s.Heads:], true)
		if !ok || !x.Closes(s, lang.DecZero, stream.ScoreBefore(s, &x, words[next:k])) || x.Total <= 0 || k == 0 && x.End == len(cells)-s.Heads {
			break
		}
		from, to := words[k].At[0], cells[s.Heads+x.End-1].At[1]
		around(t.Slice(behind, from))
		out = append(out, t.Slice(from, to))
		behind, found = to, true
		for k+1 < len(words) && words[k+1].At[0] < to {
			k++
		}
		next = k + 1
	}
	if !found {
		return nil
	}
	around(t.Slice(behind, t.Len()))
	return out
}
