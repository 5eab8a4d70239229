package stream

import (
	"slices"
	"strings"
	"sync"

	"gouji/parse/decimal"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/trie"
	"gouji/parse/numeral"
)

// Cells glued together: 一级指标二级指标三级指标分值指标值实际值得分 above 产出指标（60分）数量指标维修校舍20 ≥6处6处20. Words and numbers part at
// their borders, levels where their names end.

// GluedHeads are the heads of a line that holds nothing else, glued together, nil if it is no such line.
func GluedHeads(p *content.Para, line int) []Cell {
	rs := p.Text.Runes
	if p.Marks&content.Spaces != 0 || len(rs) < 12 {
		return nil
	}
	heads := FormHeads()
	var out []Cell
	for i := 0; i < len(rs); {
		role, end := heads.At(rs, i, len(rs))
		if end == i {
			for l := min(MaxHead, len(rs)-i); l > 1 && end == i; l-- {
				if LevelOfHead(string(rs[i:i+l])) > 0 {
					end = i + l
				}
			}
		}
		if end == i {
			if len(out) > 3 && i+MaxHead > len(rs) {
				end = len(rs) // 得分未完成原因分析及改进措施
			} else {
				return nil
			}
		}
		if end < len(rs) && rs[end] == '(' {
			if j := slices.Index(rs[end:], ')'); j > 0 && j < LongHead {
				end += j + 1
			}
		}
		if role == lang.ColReason && len(out) > 0 && !content.Longer(string(rs[i:]), MaxHead) {
			end = len(rs) // 偏差原因分析及改进措施
		}
		out = append(out, newStreamCell(p, i, end, line, len(out)+1))
		i = end
	}
	return out
}

// BoundSigns begin a target.
const BoundSigns = "≥≤<>=＝═≧≦"

// GluedOf parts a paragraph whose cells are glued together. Its lines may have been joined.
func GluedOf(out []Cell, p *content.Para, _ int) []Cell {
	first := len(out)
	for from := 0; from < p.Text.Len(); {
		to := from + 1
		for to < p.Text.Len() && p.Text.At[to].Line == p.Text.At[from].Line {
			to++
		}
		rs := p.Text.Runes[from:to]
		for i := 0; i < len(rs); {
			if rs[i] == ' ' {
				i++
				continue
			}
			end := gluedNumber(rs, i)
			if end == i {
				end = gluedWords(rs, i)
			}
			out = append(out, newStreamCell(p, from+i, from+end, int(p.Text.At[from].Line), len(out)-first+1))
			i = end
		}
		from = to
	}
	return out
}

// gluedNumber is where the number ends, with its sign and its unit, that begins at i; i if none does.
func gluedNumber(rs []rune, i int) int {
	j := i
	for j < len(rs) && (strings.ContainsRune(BoundSigns, rs[j]) || j > i && rs[j] == ' ') {
		j++
	}
	n := NumberEnd(rs[j:])
	if n == 0 {
		return j // a sign alone
	}
	if lang.IsDigits(rs[j:j+n]) && n > 4 && j+n < len(rs) && rs[j+n] == '年' {
		return j + n - 4 // 20 2021年11月完成
	}
	bound := j > i
	value, _ := decimal.NewFromString(strings.ReplaceAll(string(rs[j:j+n]), ",", ""))
	j += n
	if n == 4 && lang.IsDigits(rs[j-n:j]) && j < len(rs) && rs[j] == '年' { // 2023年12月底前完成
		for j < len(rs) {
			switch l := digitsIn(rs[j:]); {
			case l > 0 && rs[j-1] == '年', l > 0 && rs[j-1] == '月' && j+l < len(rs) && (rs[j+l] == '日' || rs[j+l] == '号'):
				j += l
			case l == 0 && lang.IsHan(rs[j]) && levelAt(rs, j) == j:
				j++
			default:
				return j // 2022年10月20: the score behind a month
			}
		}
		return j
	}
	if j < len(rs) && rs[j] == '%' {
		return j + 1
	}
	for l := min(MaxUnit+1, len(rs)-j); l > 0; l-- {
		if !UnitWord(string(rs[j : j+l])) {
			continue
		}
		end := j + l
		for _, w := range []string{"以上", "以内", "以下", "及以上"} {
			if strings.HasPrefix(string(rs[end:min(len(rs), end+3)]), w) {
				return end + len([]rune(w))
			}
		}
		if end == len(rs) || !lang.IsHan(rs[end]) || bound || value.GreaterThan(lang.DecHundred) || levelAt(rs, end) > end {
			return end
		}
		break // 10人员到位及时: a weight, and a target in words
	}
	return j
}

// digitsIn is how many digits runes begin with.
func digitsIn(rs []rune) int {
	n := 0
	for n < len(rs) && lang.IsDigit(rs[n]) {
		n++
	}
	return n
}

// NestLevels sets the names of levels with points that the open level above has room for under the next column: 项目效益（30分）
// … 满意度指标（10分）. Where cells are glued together nothing else tells which of them stands below which.
func (s *Stream) NestLevels(rows []Row) {
	if s.name < 2 {
		return
	}
	full, sum := lang.DecZero, lang.DecZero
	for i := range rows {
		r := &rows[i]
		for k := range r.Cells {
			points, ok := capPoints(r.Cells[k].Text)
			switch {
			case !ok || r.Cols[k] != 0:
			case sum.LessThan(full) && !sum.Add(points).GreaterThan(full) && (k+1 == len(r.Cols) || r.Cols[k+1] > 1):
				r.Cols[k] = 1
			default:
				full, sum = points, lang.DecZero
			}
		}
		w, _ := r.at(s.Weight)
		sum = sum.Add(w)
	}
}

// capPoints are the points in brackets behind the name of a level.
func capPoints(t string) (decimal.Decimal, bool) {
	_, rest, _ := strings.Cut(t, "(")
	number, ok := strings.CutSuffix(rest, "分)")
	if !ok {
		return lang.DecZero, false
	}
	points, err := decimal.NewFromString(number)
	return points, err == nil
}

// levelAt is where the name of a level ends that begins at i, with its points, or the label of the total; i if none does.
func levelAt(rs []rune, i int) int {
	for l := min(content.CellLine, len(rs)-i); l > 1; l-- {
		w := string(rs[i : i+l])
		end := i + l
		capped := end < len(rs) && rs[end] == '('
		switch {
		case IsLevelName(w) && (strings.HasSuffix(w, "指标") || capped):
			if capped {
				if j := slices.Index(rs[end:], ')'); j > 0 && Bracketed(string(rs[end:end+j+1])) {
					return end + j + 1
				}
			}
			return end
		case IsTotalLabel(w) && (end == len(rs) || lang.IsDigit(rs[end])):
			return end
		}
	}
	return i
}

// gluedWords is where the words end that begin at i: before a number that does not belong to them, behind points in
// brackets, or before the name of a level.
func gluedWords(rs []rune, i int) int {
	if end := levelAt(rs, i); end > i {
		return end
	}
	said := false // a comma: running text
	for j := i; j < len(rs); j++ {
		switch r := rs[j]; {
		case r == '(':
			end := slices.Index(rs[j:], ')')
			if end < 0 {
				return len(rs)
			}
			if Bracketed(string(rs[j : j+end+1])) {
				return j + end + 1
			}
			j += end
		case r == ' ' || j > i && strings.ContainsRune(BoundSigns, r):
			return j
		case r == '，' || r == '；' || r == '。' || r == ',':
			said = true
		case lang.IsDigit(r) && j > i:
			end := gluedNumber(rs, j)
			switch {
			case rs[j-1] == '第' || rs[j-1] == '-' || end < len(rs) && strings.ContainsRune("：:、.", rs[end]):
				j = end - 1 // 第3季度, 指标1：
			case end < len(rs) && strings.ContainsRune("，。；,", rs[end]), said && end < len(rs) && rs[end] != ' ' && (!lang.IsDigit(rs[end-1]) || UnitWord(string(rs[end:end+1]))):
				j = end - 1 // within a sentence
			default:
				return j
			}
		case j > i && levelAt(rs, j) > j && strings.Contains(string(rs[j:levelAt(rs, j)]), "指标"):
			return j
		}
	}
	return len(rs)
}

// FormHeads finds the header words of forms.
var FormHeads = sync.OnceValue(func() *trie.Trie[lang.ColumnRole] {
	t := &trie.Trie[lang.ColumnRole]{}
	for _, w := range lang.FormFields {
		role, _ := lang.RoleOf(w)
		t.Add(w, role)
	}
	return t
})

// UnitWord reports whether words are a unit that belongs to the value before.
func UnitWord(s string) bool {
	_, _, ok := numeral.ParseUnit(s)
	return ok
}
