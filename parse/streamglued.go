package parse

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
)

// Cells glued together: 一级指标二级指标三级指标分值指标值实际值得分 above 产出指标（60分）数量指标维修校舍20 ≥6处6处20. Words and numbers part at
// their borders, levels where their names end.

// gluedHeads are the heads of a line that holds nothing else, glued together, nil if it is no such line.
func gluedHeads(p *para, line int) []streamCell {
	rs := p.text.Runes
	if p.marks&spaces != 0 || len(rs) < 12 {
		return nil
	}
	heads := formHeads()
	var out []streamCell
	for i := 0; i < len(rs); {
		role, end := heads.At(rs, i, len(rs))
		if end == i {
			for l := min(maxHead, len(rs)-i); l > 1 && end == i; l-- {
				if levelOfHead(string(rs[i:i+l])) > 0 {
					end = i + l
				}
			}
		}
		if end == i {
			if len(out) > 3 && i+maxHead > len(rs) {
				end = len(rs) // 得分未完成原因分析及改进措施
			} else {
				return nil
			}
		}
		if end < len(rs) && rs[end] == '(' {
			if j := slices.Index(rs[end:], ')'); j > 0 && j < longHead {
				end += j + 1
			}
		}
		if role == ColReason && len(out) > 0 && !longer(string(rs[i:]), maxHead) {
			end = len(rs) // 偏差原因分析及改进措施
		}
		out = append(out, newStreamCell(p, i, end, line, len(out)+1))
		i = end
	}
	return out
}

// boundSigns begin a target.
const boundSigns = "≥≤<>=＝═≧≦"

// gluedOf parts a paragraph whose cells are glued together. Its lines may have been joined.
func gluedOf(out []streamCell, p *para, _ int) []streamCell {
	first := len(out)
	for from := 0; from < p.text.Len(); {
		to := from + 1
		for to < p.text.Len() && p.text.At[to].Line == p.text.At[from].Line {
			to++
		}
		rs := p.text.Runes[from:to]
		for i := 0; i < len(rs); {
			if rs[i] == ' ' {
				i++
				continue
			}
			end := gluedNumber(rs, i)
			if end == i {
				end = gluedWords(rs, i)
			}
			out = append(out, newStreamCell(p, from+i, from+end, int(p.text.At[from].Line), len(out)-first+1))
			i = end
		}
		from = to
	}
	return out
}

// gluedNumber is where the number ends, with its sign and its unit, that begins at i; i if none does.
func gluedNumber(rs []rune, i int) int {
	j := i
	for j < len(rs) && (strings.ContainsRune(boundSigns, rs[j]) || j > i && rs[j] == ' ') {
		j++
	}
	n := numberEnd(rs[j:])
	if n == 0 {
		return j // a sign alone
	}
	if isDigits(rs[j:j+n]) && n > 4 && j+n < len(rs) && rs[j+n] == '年' {
		return j + n - 4 // 20 2021年11月完成
	}
	bound := j > i
	value, _ := decimal.NewFromString(strings.ReplaceAll(string(rs[j:j+n]), ",", ""))
	j += n
	if n == 4 && isDigits(rs[j-n:j]) && j < len(rs) && rs[j] == '年' { // 2023年12月底前完成
		for j < len(rs) {
			switch l := digitsIn(rs[j:]); {
			case l > 0 && rs[j-1] == '年', l > 0 && rs[j-1] == '月' && j+l < len(rs) && (rs[j+l] == '日' || rs[j+l] == '号'):
				j += l
			case l == 0 && isHan(rs[j]) && levelAt(rs, j) == j:
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
	for l := min(maxUnit+1, len(rs)-j); l > 0; l-- {
		if !unitWord(string(rs[j : j+l])) {
			continue
		}
		end := j + l
		for _, w := range []string{"以上", "以内", "以下", "及以上"} {
			if strings.HasPrefix(string(rs[end:min(len(rs), end+3)]), w) {
				return end + len([]rune(w))
			}
		}
		if end == len(rs) || !isHan(rs[end]) || bound || value.GreaterThan(decHundred) || levelAt(rs, end) > end {
			return end
		}
		break // 10人员到位及时: a weight, and a target in words
	}
	return j
}

// digitsIn is how many digits runes begin with.
func digitsIn(rs []rune) int {
	n := 0
	for n < len(rs) && isDigit(rs[n]) {
		n++
	}
	return n
}

// nestLevels sets the names of levels with points that the open level above has room for under the next column: 项目效益（30分）
// … 满意度指标（10分）. Where cells are glued together nothing else tells which of them stands below which.
func (s *stream) nestLevels(rows []streamRow) {
	if s.name < 2 {
		return
	}
	full, sum := decZero, decZero
	for i := range rows {
		r := &rows[i]
		for k := range r.cells {
			points, ok := capPoints(r.cells[k].text)
			switch {
			case !ok || r.cols[k] != 0:
			case sum.LessThan(full) && !sum.Add(points).GreaterThan(full) && (k+1 == len(r.cols) || r.cols[k+1] > 1):
				r.cols[k] = 1
			default:
				full, sum = points, decZero
			}
		}
		w, _ := r.at(s.weight)
		sum = sum.Add(w)
	}
}

// capPoints are the points in brackets behind the name of a level.
func capPoints(t string) (decimal.Decimal, bool) {
	_, rest, _ := strings.Cut(t, "(")
	number, ok := strings.CutSuffix(rest, "分)")
	if !ok {
		return decZero, false
	}
	points, err := decimal.NewFromString(number)
	return points, err == nil
}

// levelAt is where the name of a level ends that begins at i, with its points, or the label of the total; i if none does.
func levelAt(rs []rune, i int) int {
	for l := min(cellLine, len(rs)-i); l > 1; l-- {
		w := string(rs[i : i+l])
		end := i + l
		capped := end < len(rs) && rs[end] == '('
		switch {
		case isLevelName(w) && (strings.HasSuffix(w, "指标") || capped):
			if capped {
				if j := slices.Index(rs[end:], ')'); j > 0 && bracketed(string(rs[end:end+j+1])) {
					return end + j + 1
				}
			}
			return end
		case isTotalLabel(w) && (end == len(rs) || isDigit(rs[end])):
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
			if bracketed(string(rs[j : j+end+1])) {
				return j + end + 1
			}
			j += end
		case r == ' ' || j > i && strings.ContainsRune(boundSigns, r):
			return j
		case r == '，' || r == '；' || r == '。' || r == ',':
			said = true
		case isDigit(r) && j > i:
			end := gluedNumber(rs, j)
			switch {
			case rs[j-1] == '第' || rs[j-1] == '-' || end < len(rs) && strings.ContainsRune("：:、.", rs[end]):
				j = end - 1 // 第3季度, 指标1：
			case end < len(rs) && strings.ContainsRune("，。；,", rs[end]), said && end < len(rs) && rs[end] != ' ' && (!isDigit(rs[end-1]) || unitWord(string(rs[end:end+1]))):
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
