package parse

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Numbers in Chinese characters stand in many words that count nothing: 第三, 五年, 一是,
// “十五五”, 三通一平.

// countsNothing reports whether the number at lexeme k does not say how many there are of
// a list: an item's own mark, a stretch of time, or a part of a saying.
func (p *para) countsNothing(k int) bool {
	x := &p.lex[k]
	rs := p.text.Runes
	if x.kind != lexNumber {
		return false
	}
	if x.to+1 < len(rs) && rs[x.to] == '级' && isHan(rs[x.to+1]) && rs[x.to+1] != '是' {
		return true // 二级单位: a level, not a number
	}
	if hasAt(rs, x.to, "大攻坚战") {
		return true
	}
	if x.to < len(rs) && strings.ContainsRune("是年月日天周届中", rs[x.to]) || x.from > 0 && strings.ContainsRune("第十百初", rs[x.from-1]) {
		return true
	}
	open, end := p.quoteAround(k)
	if open < 0 {
		return false
	}
	if end == x.to || open+1 == x.from && x.to < len(rs) && rs[x.to] == '大' || open > 0 && rs[open-1] == '”' || end+1 < len(rs) && rs[end+1] == '“' {
		return true // “十五五”, “三大经济”, “两重”“两新”
	}
	for i := open + 1; i < end; i++ {
		if (i < x.from || i >= x.to) && (slices.Index(numerals[:], rs[i]) > 0 || rs[i] == '两') {
			return true // “三通一平”
		}
	}
	return false
}

// farQuote is how far from a number in a saying its marks are looked for.
const farQuote = 12

// quoteAround is where the marks “ and ” around lexeme k stand, -1 if there are none.
func (p *para) quoteAround(k int) (open, end int) {
	rs := p.text.Runes
	for i := p.lex[k].from - 1; i >= 0 && i >= p.lex[k].from-farQuote && rs[i] != '”'; i-- {
		if rs[i] != '“' {
			continue
		}
		for j := p.lex[k].to; j < len(rs) && j < p.lex[k].to+farQuote; j++ {
			if rs[j] == '”' {
				return i, j
			}
		}
		break
	}
	return -1, -1
}

// openingWords stand between the number of things and the first of them, and name nothing.
var openingWords = []string{"主要", "具体", "分别", "其中", "表现", "体现", "即", "是", "为", "如下", "在", "：", "，", "“", " "}

// leadsTo reports whether the words between an announced number and the 一是 of a list
// announce nothing else, and those before it nothing that it is joined to.
func (p *para) leadsTo(k, at int) bool {
	for j := k - 1; j >= 0 && j >= k-farJoined && p.lex[j].sentence == p.lex[k].sentence; j-- {
		if p.announcesAt(j) && containsAny(p.sub(p.lex[j].to, p.lex[k].from), []string{"和", "及", "与"}) {
			return false // 9 项任务和 3 项措施。一是 …
		}
	}
	from := p.lex[k].to
	for j := k + 1; j < len(p.lex) && p.lex[j].to <= at; j++ {
		x := &p.lex[j]
		if p.announcesAt(j) {
			return false
		}
		if x.kind == lexPunct && x.r == '。' {
			from = x.to
		}
	}
	if from == p.lex[k].to {
		return true
	}
	lead := p.sub(from, at) // the words of another sentence
	lead = Without(lead, openingWords)
	return lead == ""
}

// farJoined is how many lexemes before an announced number one that it is joined to may
// stand.
const farJoined = 8

// announcesAt reports whether lexeme j is a number that says that so many things follow.
func (p *para) announcesAt(j int) bool {
	x := &p.lex[j]
	return (x.kind == lexNumber || x.kind == lexFigure) && announces(p.text.Runes, x.to, x.kind == lexNumber) && !p.countsNothing(j)
}

// partOfName reports whether a number behind names belongs to a name itself: 三中、四中全会,
// A 园区、三联园区. Behind one that counts, the thing comes at once: 东乡、西乡两乡.
func partOfName(names []string, kind []rune) bool {
	for _, n := range names {
		r := []rune(n)
		if last := len(r) - 1; last > 0 && slices.Index(numerals[:], r[last-1]) > 0 && r[last] == kind[0] {
			return true
		}
	}
	if strings.ContainsRune("个家项类种大条座所处", kind[0]) {
		return false
	}
	return !slices.ContainsFunc(names, func(n string) bool { return strings.HasSuffix(n, string(kind[0])) })
}

// clauseRunes is how many characters a name has at least that is a clause.
const clauseRunes = 7

// oneName joins the last two names of a list again that 和 parted, where there are one too many, and the
// names are clauses or the first of the two alone ends otherwise than all: 办公室、法制科、规划财务和审计科.
func (p *para) oneName(names []string, announced int) []string {
	n := len(names)
	if n != announced+1 || n < 3 || p.has("、"+names[n-1]) {
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
		if len([]rune(x)) >= clauseRunes {
			long++
		}
	}
	if 2*long < n-2 && !half {
		return names
	}
	return append(slices.Clone(names[:n-2]), names[n-2]+"和"+names[n-1])
}
