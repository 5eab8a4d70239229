package stream

import (
	"slices"
	"strings"
	"sync"

	"gouji/parse/decimal"
	"gouji/parse/document"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/trie"
	"gouji/parse/numeral"
)

// Cells glued together: 一级指标二级指标三级指标分值指标值实际值得分 above 产出指标（60分）数量指标维修校舍20 ≥6处6处20. Words and numbers part at
// their borders, levels where their names end.

// GluedHeads are the heads of a line that holds nothing else, glued together, nil if it is no such line.
func GluedHeads(p *content.Para, line int) []Cell {
	if p.Marks&content.Spaces != 0 || p.Text.Len() < 12 {
		return nil
	}
	if from, to := GluedRun(p.Text.Runes, func(string) bool { return true }); from > 0 || to < p.Text.Len() {
		return nil
	}
	out := GluedHeadCells(p.Text, 0, p.Text.Len())
	for i := range out {
		out[i].P, out[i].Line = p, line
	}
	return out
}

// GluedRun is where the first heads stand in a text that follow one another without a blank, three of them or more, the first of
// which is one that begins; 0, 0 if none do.
func GluedRun(rs []rune, begins func(head string) bool) (from, to int) {
	for i := 0; i < len(rs); i++ {
		end := gluedHead(rs, i, 0)
		if end == i {
			continue
		}
		if !begins(string(rs[i:end])) {
			i = end - 1 // 绩效指标 before 一级指标 is no 指标一级
			continue
		}
		if n, to := headsFrom(rs, i); n >= MinHeadWords {
			if more, end := headsFrom(rs, i+2); more >= n && end > to {
				return i + 2, end // 绩效 指标一级 指标二级 指标三级 指标
			}
			return i, to
		}
	}
	return 0, 0
}

// headsFrom is how many heads follow one another from i on, and where they end.
func headsFrom(rs []rune, i int) (n, to int) {
	for end := gluedHead(rs, i, 0); end > i; n++ {
		i, end = end, gluedHead(rs, end, n+1)
	}
	return n, i
}

// GluedHeadCells are the heads of a run.
func GluedHeadCells(t document.Text, from, to int) (out []Cell) {
	p := &content.Para{Text: t}
	for i := from; i < to; {
		end := gluedHead(t.Runes, i, len(out))
		out = append(out, newStreamCell(p, i, end, 0, len(out)+1))
		i = end
	}
	return out
}

// levelBegins are the characters that the heads of levels begin with.
const levelBegins = "一二三四指"

// gluedHead is where the head ends that begins at i behind n others, with its brackets; i if none does.
func gluedHead(rs []rune, i, n int) int {
	heads := FormHeads()
	if i >= len(rs) || n == 0 && !heads.Begins(rs[i]) && !strings.ContainsRune(levelBegins, rs[i]) || !lang.IsHan(rs[i]) || levelAt(rs, i) > i {
		return i
	}
	role, end := heads.At(rs, i, len(rs))
	if end == i && strings.ContainsRune(levelBegins, rs[i]) {
		for l := min(MaxHead, len(rs)-i); l > 1 && end == i; l-- {
			if LevelOfHead(string(rs[i:i+l])) > 0 {
				end = i + l
			}
		}
	}
	if end == i && n <= MinHeadWords {
		return i
	}
	if end < len(rs) && end > i && rs[end] == '(' {
		if j := slices.Index(rs[end:], ')'); j > 0 && j < MaxHead && (j < LongHead || !strings.ContainsAny(string(rs[end:end+j]), "，,；;")) {
			end += j + 1
		}
	}
	if end > i && role != lang.ColReason || n == 0 {
		return end
	}
	for j := end; j <= len(rs) && j <= i+MaxHead; j++ { // 未完成原因 及拟采取的改进措施, up to the first name of a level
		if j == len(rs) || levelAt(rs, j) > j {
			return j
		}
		if !lang.IsHan(rs[j]) {
			break
		}
	}
	return end
}

// BoundSigns begin a target.
const BoundSigns = "≥≤<>=＝═≧≦"

// GluedOf parts a paragraph whose cells are glued together. Its lines may have been joined.
func GluedOf(out []Cell, p *content.Para, _ int) []Cell {
	first := len(out)
	for from := 0; from < p.Text.Len(); {
		to := from + 1
		for to < p.Text.Len() && (p.Text.At[to].Line == p.Text.At[to-1].Line || p.Text.At[to].Column > 1) {
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

// Ungluing parts the numbers of glued cells that run together, as the heads tell: a weight and the target behind it, weight and
// score behind a result, both totals; and words that are printed twice, as target and as result.
func (s *Stream) Ungluing(cells []Cell) []Cell {
	target := slices.IndexFunc(s.Cols, func(col content.Column) bool { return col.Role == lang.ColTarget })
	first := s.Weight >= 0 && s.Weight < target && s.Score > target
	pair := s.Weight > target && s.Score > s.Weight && s.Score > s.Actual
	var out []Cell
	add := func(x *Cell, at int) {
		k := x.At[0] + at
		out = append(out, newStreamCell(x.P, x.At[0], k, x.Line, len(out)+1), newStreamCell(x.P, k, x.At[1], x.Line, len(out)+2))
	}
	for i := range cells {
		x := &cells[i]
		rs := []rune(x.Text)
		named := i > 0 && (cells[i-1].Kind == StreamWords || cells[i-1].Kind == StreamLevel) // stands behind words
		last := i+1 == len(cells) || cells[i+1].Kind == StreamWords || cells[i+1].Kind == StreamLevel || cells[i+1].Kind == StreamTotal || cells[i+1].Kind == streamDash
		switch {
		case i > 0 && cells[i-1].Kind == StreamTotal && x.Kind == StreamBare && s.Weight >= 0 && strings.HasPrefix(x.Text, "100") && len(rs) > 4:
			add(x, 3)
			continue
		case first && named && x.Kind == streamNumber && !x.Limit && i+2 < len(cells):
			if at := weightBefore(x.Text, cells[i+1].Text, cells[i+2:]); at > 0 {
				add(x, at)
				continue
			}
		case pair && x.Kind == StreamBare && last && len(rs) > 1:
			if at := scoreBehind(x.Text); at > 0 {
				add(x, at)
				continue
			}
		case x.Kind == StreamWords && i+1 < len(cells) && cells[i+1].Kind == StreamBare:
			if n := len(rs) / 2; len(rs) >= 4 && len(rs)%2 == 0 && string(rs[:n]) == string(rs[n:]) {
				add(x, n)
				continue
			}
			if n := twiceAtEnd(rs); n > 0 && !first {
				out = append(out, newStreamCell(x.P, x.At[0], x.At[1]-2*n, x.Line, len(out)+1))
				x.At[0] = x.At[1] - 2*n
				add(x, n)
				continue
			}
		}
		out = append(out, *x)
	}
	return out
}

// weightBefore is where the weight ends that stands before a target, 20100% with the result 100% behind it, or with the score of
// 20 behind that; 0 if that is not known.
func weightBefore(s, result string, behind []Cell) int {
	at := 0
	if w, ok := strings.CutSuffix(s, result); ok && len(w) > 0 && len(w) <= 3 && content.NumberWord(w) && !strings.HasPrefix(w, "0") {
		return len(w)
	}
	for i := range behind[:min(len(behind), 2)] {
		if w := behind[i].Text; behind[i].Kind == StreamBare && strings.HasPrefix(s, w) && len(w) < len(s) && s[len(w)] != '0' && s[len(w)] != '.' && s[len(w)] != '%' {
			at = len(w)
		}
	}
	return at
}

// scoreBehind is where the score begins that stands behind a weight, 1010, 109.5, 54; 0 if that is not known.
func scoreBehind(s string) int {
	at := 0
	for k := 1; k < len(s); k++ {
		w, err := decimal.NewFromString(s[:k])
		y, other := decimal.NewFromString(s[k:])
		if err != nil || other != nil || s[k] == '0' || s[k] == '.' || s[k-1] == '.' || w.GreaterThan(lang.DecHundred) || y.GreaterThan(w) || y.Add(y).LessThan(w) {
			continue
		}
		if at > 0 {
			return 0
		}
		at = k
	}
	return at
}

// twiceAtEnd is how many characters stand twice at the end of words, of which the name of an indicator stands before: 4 in
// 减轻家庭负担有效减轻有效减轻.
func twiceAtEnd(rs []rune) int {
	for n := min(len(rs)/2-1, LongHead); n > 1; n-- {
		if string(rs[len(rs)-n:]) == string(rs[len(rs)-2*n:len(rs)-n]) && len(rs) >= 2*n+2 {
			return n
		}
	}
	return 0
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
		case r == ' ' || j > i && strings.ContainsRune(BoundSigns, r) || j > i && rs[j-1] == '…' && r != '…':
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
