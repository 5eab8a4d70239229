package content

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gouji/parse/internal/lang"
)

// Numbers in Chinese characters stand in many words that count nothing: 第三, 五年, 一是,
// “十五五”, 三通一平.

// CountsNothing reports whether the number at lexeme k does not say how many there are of
// a list: an item's own mark, a stretch of time, or a part of a saying.
func (p *Para) CountsNothing(k int) bool {
	x := &p.Lex[k]
	rs := p.Text.Runes
	if x.Kind != LexNumber {
		return false
	}
	if x.To+1 < len(rs) && rs[x.To] == '级' && lang.IsHan(rs[x.To+1]) && rs[x.To+1] != '是' {
		return true // 二级单位: a level, not a number
	}
	if lang.HasAt(rs, x.To, "大攻坚战") {
		return true
	}
	if x.To < len(rs) && strings.ContainsRune("是年月日天周届中", rs[x.To]) || x.From > 0 && strings.ContainsRune("第十百初", rs[x.From-1]) {
		return true
	}
	open, end := p.quoteAround(k)
	if open < 0 {
		return false
	}
	if end == x.To || open+1 == x.From && end == x.To+1 || open+1 == x.From && x.To < len(rs) && rs[x.To] == '大' || open > 0 && rs[open-1] == '”' || end+1 < len(rs) && rs[end+1] == '“' {
		return true // “十五五”, “两重”项目, “三大经济”, “两重”“两新”
	}
	for i := open + 1; i < end; i++ {
		if (i < x.From || i >= x.To) && (slices.Index(lang.Numerals[:], rs[i]) > 0 || rs[i] == '两') {
			return true // “三通一平”
		}
	}
	return false
}

// quoteAround is where the marks “ and ” around lexeme k stand, -1 if there are none.
func (p *Para) quoteAround(k int) (open, end int) {
	rs := p.Text.Runes
	for i := p.Lex[k].From - 1; i >= 0 && i >= p.Lex[k].From-lang.FarQuote && rs[i] != '”'; i-- {
		if rs[i] != '“' {
			continue
		}
		for j := p.Lex[k].To; j < len(rs) && j < p.Lex[k].To+lang.FarQuote; j++ {
			if rs[j] == '”' {
				return i, j
			}
		}
		break
	}
	return -1, -1
}

// OneName joins the last two names of a list again that 和 parted, where there are one too many, and the
// names are clauses or the first of the two alone ends otherwise than all: 办公室、法制科、规划财务和审计科.
func (p *Para) OneName(names []string, announced int) []string {
	n := len(names)
	if n != announced+1 || n < 3 || p.Has("、"+names[n-1]) {
		return names
	}
	ends := map[rune]bool{}
	for _, x := range names[:n-2] {
		r, _ := utf8.DecodeLastRuneInString(x)
		ends[r] = true
	}
	halved, _ := utf8.DecodeLastRuneInString(names[n-2])
	last, _ := utf8.DecodeLastRuneInString(names[n-1])
	half := ends[last] && !ends[halved]
	long := 0
	for _, x := range names[:n-2] {
		if len([]rune(x)) >= lang.ClauseRunes {
			long++
		}
	}
	if 2*long < n-2 && !half {
		return names
	}
	return append(slices.Clone(names[:n-2]), names[n-2]+"和"+names[n-1])
}
