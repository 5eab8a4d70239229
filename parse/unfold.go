package parse

import (
	"iter"
	"strings"
	"unicode/utf8"

	"gouji/parse/decimal"
	"gouji/parse/document"
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

// unfold parts the forms of a document that stand on one line into their rows.
// A document without one is returned as it is.
func unfold(doc *document.Document) *document.Document {
	var lines formLines
	var units unitLines
	return withBlocks(doc, func(i, _ int) ([]document.Block, int) {
		b := &doc.Blocks[i]
		if b.Kind == document.Grid {
			lines.left = 0
			return nil, 1
		}
		var rows []document.Text
		if b.Text.Len() >= minUnfolded {
			rows = streamRows(b.Text)
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
	if !holds(t.Runes, "执行") || holds(t.Runes, "级指标") {
		return nil
	}
	at := totalBehindHead(t)
	if at == 0 {
		return nil
	}
	headed := 0
	for _, r := range fieldsIn(string(t.Runes[budgetHead(t, at):at])) {
		if r != ColName && r != ColUnknown {
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
	for i, w := range wordsFrom(t, at) {
		if numberWord(w) {
			x, _ := decimal.NewFromString(strings.TrimSuffix(strings.ReplaceAll(w, ",", ""), "%"))
			numbers = append(numbers, x)
		} else if numbers != nil || i > at && beginsRow(w) {
			cut(i)
			from = i
			if total, part := budgetLabel(w); !total && !part && !isStructurePart(w) && len(rows) > 2 {
				break // another block
			}
		}
	}
	rest := from
	for rest < t.Len() && t.Runes[rest] == ' ' {
		rest++
	}
	if total, part := budgetLabel(string(t.Runes[rest:min(t.Len(), rest+maxSourceName)])); numbers != nil || total || part {
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
	for i, w := range wordsFrom(t, 0) {
		if i >= total {
			break
		}
		if role, _ := roleOf(w); budgetFields([]ColumnRole{role, ColExecuted, ColRate}) && role != ColUnknown && !strings.Contains(w, "项目") {
			if own {
				i = before
			}
			if len(fieldsIn(string(t.Runes[i:total]))) < len(fieldsIn(string(t.Runes[:total]))) {
				return 0 // 全年预 算数: a word of the header is torn
			}
			return i
		}
		before, own = i, containsAny(w, []string{"资金", "预算"})
	}
	return 0
}

// totalBehindHead is where the label of the total stands that a budget block begins with behind the
// words of its header, 0 if there is none.
func totalBehindHead(t document.Text) int {
	if holds(t.Runes, "资金总额") {
		s := string(t.Runes)
		at := utf8.RuneCountInString(s[:strings.Index(s, "资金总额")])
		for at > 0 && t.Runes[at-1] != ' ' && isHan(t.Runes[at-1]) && !hasAt(t.Runes, at-1, "分") {
			at--
		}
		if budgetFields(fieldsIn(string(t.Runes[:at]))) {
			return at
		}
		return 0
	}
	for i, w := range wordsFrom(t, 0) {
		if numberWord(w) {
			return 0
		}
		if total, _ := budgetLabel(w); total && i > 0 && budgetFields(fieldsIn(string(t.Runes[:i]))) {
			return i
		}
	}
	return 0
}

// tornRows are the header of a budget block, its values and what follows them on
// the line of a form whose columns were copied one after the other, nil if t is
// none.
func tornRows(t document.Text) []document.Text {
	if !holds(t.Runes, "执行率") || !holds(t.Runes, "得分") || !holds(t.Runes, "级指标") {
		return nil
	}
	head, values, numbers, before := 0, 0, 0, ""
	for i, w := range wordsFrom(t, 0) {
		number := numberWord(w)
		switch {
		case number && head == 0 && strings.HasSuffix(before, "得分"):
			head = i
		case !number && head > 0 && values == 0 && numbers >= 3:
			if total, part := budgetLabel(w); !total && !part {
				values = i
			}
		}
		if number && head > 0 && w != "—" && w != "-" {
			numbers++
		}
		before = w
	}
	if head == 0 || values == 0 || !budgetFields(fieldsIn(string(t.Runes[:head]))) {
		return nil
	}
	return []document.Text{t.Slice(0, head-1), t.Slice(head, values-1), t.Slice(values, t.Len())}
}

// beginsRow reports whether a word begins a row of a form.
func beginsRow(w string) bool {
	return hasAnyPrefix(w, rowWords)
}

// minRows is the number of indicators from which weights can prove anything.
const minRows = 3

// executionPoints is what forms give the budget's execution.
var executionPoints = decimal.NewFromInt(10)

// wordsFrom are the words of a text that blanks part, from character at on, each
// with where it begins.
func wordsFrom(t document.Text, at int) iter.Seq2[int, string] {
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
