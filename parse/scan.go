package parse

import (
	"strings"
	"unicode"

	"gouji/parse/document"
	"gouji/parse/numeral"
)

// tokenKind says what a token of scan is.
type tokenKind uint8

const (
	tokNumber  tokenKind = iota // a numeral that measures something
	tokPeriod                   // a year, a date, months, a quarter
	tokMarker                   // a list marker or heading number
	tokOrdinal                  // 第3批
	tokCode                     // document and telephone numbers, codes, versions
	tokChinese                  // a number in Chinese characters before a counting word
)

// token is a run of characters that holds a number in some sense.
type token struct {
	kind     tokenKind
	from, to int // characters of the text; to includes the unit
	num      numeral.Numeral
	period   Period
	damaged  bool // a date that cannot be read: 2021年0630
}

// scan finds the numbers of a text in one pass and tells the measured ones
// from years, dates, document numbers, markers, telephone numbers and codes.
// atStart says that the text begins a line or paragraph, where markers stand.
// cell says that the text is the cell of a table, where a long number without
// unit may be an amount. The tokens stand behind those of out.
func scan(out []token, t document.Text, atStart, cell bool) []token {
	s := scanner{rs: t.Runes, atStart: atStart, cell: cell, out: out}
	s.run()
	return s.out
}

type scanner struct {
	rs      []rune
	atStart bool
	cell    bool
	out     []token
	// The numeral read last, and where: whether it is one is asked in turn by
	// the readers of dates, markers, codes and numbers.
	num      numeral.Numeral
	numAt    int // its place and 1
	isNumber bool
}

// numeral is the numeral at i, which is not to be changed.
func (s *scanner) numeral(i int) (*numeral.Numeral, bool) {
	if s.numAt != i+1 {
		s.num, s.isNumber = numeral.At(s.rs, i)
		s.numAt = i + 1
	}
	return &s.num, s.isNumber
}

func (s *scanner) run() {
	rs := s.rs
	for i := 0; i < len(rs); {
		r := rs[i]
		if isHan(r) && !mayBeNumber(r) {
			i++
			continue
		}
		switch {
		case isDigit(r):
			i = s.digits(i)
		case r == '[' || r == '(':
			if j := s.bracketed(i); j > i {
				i = j
			} else {
				i++
			}
		case r == '负' && i+1 < len(rs) && isDigit(rs[i+1]) && (i == 0 || rs[i-1] != '正'):
			i = s.number(i)
		case (r == '-' || r == '+') && i+1 < len(rs) && isDigit(rs[i+1]) && signMayStand(rs, i):
			i = s.number(i)
		case r == '第':
			i = s.ordinal(i)
		case isLatin(r):
			i = s.latin(i)
		case isChineseDigit(r):
			i = s.chinese(i)
		case r == '上' || r == '下' || r == '前' || r == '本' || r == '去' || r == '当' || r == '今':
			if n := relativePeriod(rs, i); n > 0 {
				s.out = append(s.out, token{kind: tokPeriod, from: i, to: i + n, period: relPeriod(string(rs[i : i+n]))})
				i += n
			} else {
				i++
			}
		default:
			i++
		}
	}
}

// mayBeNumber reports whether a Chinese character may begin a number or a time.
func mayBeNumber(r rune) bool {
	switch r {
	case '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '零', '负', '第', '上', '下', '前', '本', '去', '当', '今':
		return true
	}
	return false
}

// signMayStand keeps the dash of a range or name from being read as a sign.
func signMayStand(rs []rune, i int) bool {
	if i == 0 {
		return true
	}
	p := rs[i-1]
	if strings.ContainsRune("元万亿人户", p) && i > 1 && (isDigit(rs[i-2]) || strings.ContainsRune("万亿千百", rs[i-2])) {
		return false // 2万元-5万元
	}
	if isHan(p) && dashBehind(rs, i+1) {
		return false // 及时率-100%-已完成
	}
	return !isDigit(p) && !isLatin(p) && p != ')' && p != '%' && p != '-' && p != '~' && p != '月' && p != '年' && p != '日'
}

// longestUnit is how many characters the unit has at most behind which a dash parts cells.
const longestUnit = 4

// dashBehind reports whether a dash and words follow the number at i and its unit: what parts cells before it is no sign.
func dashBehind(rs []rune, i int) bool {
	for i < len(rs) && (isDigit(rs[i]) || rs[i] == '.' || rs[i] == ',') {
		i++
	}
	for n := 0; n < longestUnit && i < len(rs) && (isHan(rs[i]) || rs[i] == '%'); n++ {
		i++
	}
	return i+1 < len(rs) && rs[i] == '-' && isHan(rs[i+1])
}

// digits reads what begins with a digit at i and gives the place behind it.
func (s *scanner) digits(i int) int {
	if j, p, bad := dateAt(s.rs, i); j > i {
		s.out = append(s.out, token{kind: tokPeriod, from: i, to: j, period: p, damaged: bad})
		return j
	}
	if j := s.marker(i); j > i {
		s.out = append(s.out, token{kind: tokMarker, from: i, to: j})
		return j
	}
	if j := s.code(i); j > i {
		s.out = append(s.out, token{kind: tokCode, from: i, to: j})
		return j
	}
	if j := ageGroup(s.rs, i); j > i {
		return j // 60周岁以上 is a name
	}
	return s.number(i)
}

func (s *scanner) number(i int) int {
	n, ok := s.numeral(i)
	if j := beforeYear(s.rs, i); j > i {
		m, whole := numeral.At(s.rs[:j], i)
		n, ok = &m, whole
	}
	if !ok {
		return i + 1
	}
	end := i + n.Total
	if n.HasUnit && n.Unit.Name == "分" && hasAt(s.rs, end, "制") {
		s.out = append(s.out, token{kind: tokCode, from: i, to: end}) // 按100分制: how it is scored
		return end
	}
	// A damaged character beside a digit may have swallowed another digit.
	if i > 0 && isDamaged(s.rs[i-1]) || i+n.Len < len(s.rs) && isDamaged(s.rs[i+n.Len]) && i+n.Len+1 < len(s.rs) && isDigit(s.rs[i+n.Len+1]) {
		s.out = append(s.out, token{kind: tokCode, from: i, to: end})
		return end
	}
	s.out = append(s.out, token{kind: tokNumber, from: i, to: end, num: *n})
	return end
}

// agedWords stand behind 岁 where that tells of an age group.
var agedWords = []string{"以上", "及以上", "以下", "及以下", "(含)", "(含", "老", "儿童", "妇女", "人群", "组", "年龄段", "未成年"}

// ageGroup is the place behind an age at i that names a group of people, 60周岁以上,
// 80-89岁, 35-64岁妇女; i if there is none. How old somebody is, or becomes, is a figure.
func ageGroup(rs []rune, i int) int {
	j := i
	for j < len(rs) && isDigit(rs[j]) && j-i < 3 {
		j++
	}
	span := false
	for k := j; k < len(rs) && k-j < 3; k++ {
		if isDigit(rs[k]) && k > j {
			for span = true; k < len(rs) && isDigit(rs[k]); k++ {
			}
			j = k
			break
		}
		if !strings.ContainsRune("-—–~～至到岁周", rs[k]) {
			break
		}
	}
	full := j+1 < len(rs) && rs[j] == '周' && rs[j+1] == '岁'
	if full {
		j++
	}
	if j >= len(rs) || rs[j] != '岁' {
		return i
	}
	if j++; full || span {
		return j
	}
	for _, w := range agedWords {
		if hasAt(rs, j, w) {
			return j
		}
	}
	return i
}

// beforeYear is the place of the year that is glued to the digits at i, 82022年6月
// for 8 and 2022年6月, i if there is none.
func beforeYear(rs []rune, i int) int {
	j := i
	for j < len(rs) && isDigit(rs[j]) {
		j++
	}
	if n := j - i; n < 5 || n > 6 || j+1 >= len(rs) || rs[j] != '年' || !isDigit(rs[j+1]) || !plausibleYear(atoi(rs[j-4:j])) {
		return i
	}
	return j - 4
}

func isDamaged(r rune) bool { return r == '\uFFFD' }

// marker reads a list marker or heading number: 1. 2、 3) 4.1 at the start of
// the text or of a sentence.
func (s *scanner) marker(i int) int {
	rs := s.rs
	if !s.startsItem(i) {
		return i
	}
	j := i
	for j < len(rs) && isDigit(rs[j]) && j-i < 3 {
		j++
	}
	if j-i > 2 || j >= len(rs) {
		return i
	}
	parts := 1
	for j+1 < len(rs) && (rs[j] == '.') && isDigit(rs[j+1]) {
		k := j + 1
		for k < len(rs) && isDigit(rs[k]) && k-j < 4 {
			k++
		}
		if k-j > 3 || k-j == 3 && parts == 1 { // 1.25 is a number, 3.12 too
			break
		}
		j = k
		parts++
	}
	if parts > 1 {
		// 4.3加强: a two-level number glued to its heading, never before a unit.
		if j < len(rs) && (isHan(rs[j]) || rs[j] == ' ') {
			if n, ok := s.numeral(i); ok && !n.HasUnit && n.PowerTen.Equal(decOne) {
				return j
			}
		}
		if j < len(rs) && (rs[j] == '、' || rs[j] == '.') {
			return j + 1
		}
		// 1.2024年: the marker 1. before a year.
		j = i
		for isDigit(rs[j]) {
			j++
		}
	}
	switch rs[j] {
	case '、', ')':
		return j + 1
	case '.', '，', ',':
		if rs[j] != '.' && i > 0 {
			return i
		}
		if j+1 >= len(rs) {
			return i
		}
		if !isDigit(rs[j+1]) {
			if rs[j] != '.' {
				return i
			}
			return j + 1
		}
		if e, _, _ := dateAt(rs, j+1); rs[j] == '.' && e > j+1 {
			return j + 1
		}
	}
	return i
}

// startsItem reports whether nothing but spaces stands between the start of
// the text, or the end of a sentence or bracket, and i.
func (s *scanner) startsItem(i int) bool {
	k := i - 1
	for k >= 0 && s.rs[k] == ' ' {
		k--
	}
	if k < 0 {
		return s.atStart
	}
	switch s.rs[k] {
	case '。', '；', ';', '!', '？', '：':
		return true
	}
	return false
}

// bracketed reads what a bracket at i makes a document number, a marker or a
// mark of the program that wrote the text.
func (s *scanner) bracketed(i int) int {
	rs := s.rs
	j := i + 1
	if rs[i] == '[' && j < len(rs) && isLatin(rs[j]) { // [bookmark: _GoBack]
		for k := j; k < len(rs) && k-i < 60; k++ {
			if rs[k] == ']' {
				s.out = append(s.out, token{kind: tokCode, from: i, to: k + 1})
				return k + 1
			}
		}
		return i
	}
	for j < len(rs) && isDigit(rs[j]) {
		j++
	}
	n := j - i - 1
	if n == 0 || j >= len(rs) {
		return i
	}
	closed := rs[j] == ']' || rs[j] == ')'
	switch {
	case closed && n == 4 && documentNumberFollows(rs, j+1) > 0:
		k := documentNumberFollows(rs, j+1)
		s.out = append(s.out, token{kind: tokCode, from: i, to: k})
		return k
	case rs[i] == '[' && n >= 5 && n <= 8 && rs[j] == '号': // 〔2020165号, a bracket lost
		s.out = append(s.out, token{kind: tokCode, from: i, to: j + 1})
		return j + 1
	case closed && rs[i] == '(' && n <= 2:
		s.out = append(s.out, token{kind: tokMarker, from: i, to: j + 1})
		return j + 1
	case closed && n == 4 && plausibleYear(atoi(rs[i+1:j])):
		s.out = append(s.out, token{kind: tokPeriod, from: i, to: j + 1, period: Period{Year: atoi(rs[i+1 : j])}})
		return j + 1
	}
	return i
}

// documentNumberFollows reads 66号, 第0001号 and gives the place behind 号.
func documentNumberFollows(rs []rune, i int) int {
	if i < len(rs) && rs[i] == '第' {
		i++
	}
	j := i
	for j < len(rs) && (isDigit(rs[j]) || rs[j] == ' ') {
		j++
	}
	if j > i && j < len(rs) && rs[j] == '号' {
		return j + 1
	}
	return 0
}

// ordinal reads 第3批, 第十二条.
func (s *scanner) ordinal(i int) int {
	rs := s.rs
	j := i + 1
	for j < len(rs) && (isDigit(rs[j]) || isChineseDigit(rs[j]) || rs[j] == '-') {
		j++
	}
	if j == i+1 {
		return i + 1
	}
	if j+1 < len(rs) && rs[j] == '季' && rs[j+1] == '度' {
		q := 0
		if isDigit(rs[i+1]) {
			q = int(rs[i+1] - '0')
		} else if v, n := numeral.ChineseAt(rs, i+1); n > 0 {
			q = int(v.IntPart())
		}
		s.out = append(s.out, token{kind: tokPeriod, from: i, to: j + 2, period: Period{From: 3*q - 2, To: 3 * q}})
		return j + 2
	}
	if j < len(rs) && isHan(rs[j]) {
		j++
	}
	s.out = append(s.out, token{kind: tokOrdinal, from: i, to: j})
	return j
}

// latin skips a word of letters and digits: DRG904, P1.5, kg.
func (s *scanner) latin(i int) int {
	rs := s.rs
	if j := address(rs, i); j > i {
		s.out = append(s.out, token{kind: tokCode, from: i, to: j})
		return j
	}
	j, digit := i, false
	for j < len(rs) && (isLatin(rs[j]) || isDigit(rs[j]) || (rs[j] == '-' || rs[j] == '_' || rs[j] == '.') && j+1 < len(rs) && (isLatin(rs[j+1]) || isDigit(rs[j+1]))) {
		digit = digit || isDigit(rs[j])
		j++
	}
	if digit {
		s.out = append(s.out, token{kind: tokCode, from: i, to: j})
	}
	return j
}

// address reads a web address and gives the place behind it.
func address(rs []rune, i int) int {
	if !hasAt(rs, i, "http://") && !hasAt(rs, i, "https://") && !hasAt(rs, i, "www.") {
		return i
	}
	for i < len(rs) && rs[i] > ' ' && rs[i] < 0x80 && !strings.ContainsRune("()<>[]|\"", rs[i]) {
		i++
	}
	return i
}

// codeDigits is the number of bare digits from which a number without unit
// and point is a code and no amount.
const codeDigits = 8

// code reads digits that number something instead of measuring it: glued to
// letters, a telephone number, a long run without unit, a number behind 指标,
// 附件 and the like, or a mark of time of day.
func (s *scanner) code(i int) int {
	rs := s.rs
	j := i
	for j < len(rs) && isDigit(rs[j]) {
		j++
	}
	n := j - i
	if j < len(rs) && isLatin(rs[j]) && rs[j] != 'k' && rs[j] != 'm' && !signAt(rs[j:]) {
		for j < len(rs) && (isLatin(rs[j]) || isDigit(rs[j])) {
			j++
		}
		return j
	}
	if n >= 3 && n <= 4 && j+5 < len(rs) && rs[j] == '-' && isDigit(rs[j+1]) {
		k := j + 1
		for k < len(rs) && (isDigit(rs[k]) || rs[k] == 'x' || rs[k] == '*') {
			k++
		}
		if k-j-1 >= 5 {
			return k
		}
	}
	if n >= 3 && n <= 9 && j+1 < len(rs) && rs[j] == '-' && unicode.Is(unicode.Han, rs[j+1]) && (i == 0 || rs[i-1] == ' ' || rs[i-1] == '：' || rs[i-1] == ':') {
		return j // 主管部门 219-某局: the number of an office in the budget
	}
	if j < len(rs) && rs[j] == 'x' {
		return j + 1
	}
	emphasis := i > 1 && rs[i-1] == '*' && rs[i-2] == '*'
	if !emphasis && j+1 < len(rs) && rs[j] == '*' && rs[j+1] == '*' { // 138****5678
		for j < len(rs) && rs[j] == '*' {
			j++
		}
		for j < len(rs) && isDigit(rs[j]) {
			j++
		}
		return j
	}
	if num, ok := s.numeral(i); ok && !num.HasUnit && num.Decimals == 0 && !num.Grouped &&
		(n >= codeDigits && !(s.cell && bareAmount(rs, i, j)) || behindCodeWord(rs, i) || n == 5 && (hasAt(rs, j, "热线") || hasAt(rs, j, "政务"))) {
		return j
	}
	if k := dotted(rs, i); k > i {
		return k
	}
	if j < len(rs) && rs[j] == '号' && !(i > 0 && isDigit(rs[i-1])) {
		return j + 1
	}
	if j+1 < len(rs) && n <= 4 && rs[j] == '-' && isDigit(rs[j+1]) && (i > 0 && rs[i-1] == '-') {
		return j
	}
	if i > 0 && n <= 2 && !(j < len(rs) && (rs[j] == '.' || rs[j] == '%')) {
		if num, ok := s.numeral(i); ok && !num.HasUnit && behindLabelWord(rs, i) {
			return j
		}
	}
	return i
}

// signAt reports whether a unit in letters stands at the start of rs: hm2.
func signAt(rs []rune) bool {
	_, n := numeral.UnitAt(rs)
	return n > 0
}

// bareAmount reports whether the digits at i up to j are all that a cell holds
// and may be an amount: not a date (20230630), a mobile number or an identity.
func bareAmount(rs []rune, i, j int) bool {
	if skipSpace(rs, 0) != i || skipSpace(rs, j) < len(rs) || j-i > 11 || rs[i] == '0' {
		return false
	}
	if j-i == 11 && rs[i] == '1' && rs[i+1] >= '3' {
		return false
	}
	if m, d := atoi(rs[i+4:i+6]), atoi(rs[i+6:i+8]); j-i == 8 && plausibleYear(atoi(rs[i:i+4])) && m >= 1 && m <= 12 && d >= 1 && d <= 31 {
		return false
	}
	return true
}

// dotted reads a chain of three numbers or more, as in 192.168.1.1, and gives
// the place behind it.
func dotted(rs []rune, i int) int {
	j, dots := i, 0
	for j < len(rs) && (isDigit(rs[j]) || rs[j] == '.' && j+1 < len(rs) && isDigit(rs[j+1])) {
		if rs[j] == '.' {
			dots++
		}
		j++
	}
	if dots < 2 {
		return i
	}
	if _, n := numeral.UnitAt(rs[j:]); n > 0 {
		return i
	}
	return j
}

// codeWords are the names of numbers that measure nothing.
var codeWords = []string{"电话", "手机", "手机号", "传真", "热线", "邮编", "邮政编码", "编码", "代码", "编号", "账号", "证号"}

// codeName reports whether a header or label names such numbers.
func codeName(s string) bool {
	return hasAnySuffix(s, codeWords)
}

// codeNameAt is codeName of characters and perhaps spaces.
func codeNameAt(rs []rune) bool {
	rs = trimRunes(rs)
	return codeName(string(rs[max(0, len(rs)-longestCodeWord):]))
}

// longestCodeWord is the length of the longest of codeWords.
const longestCodeWord = 4

// behindCodeWord reports whether one of codeWords stands before i.
func behindCodeWord(rs []rune, i int) bool {
	for i > 0 && (rs[i-1] == ' ' || rs[i-1] == '：' || rs[i-1] == ':' || rs[i-1] == '为') {
		i--
	}
	return codeName(string(rs[max(0, i-longestCodeWord):i]))
}

// numbered are nouns that a number directly behind them numbers.
var numbered = []string{"指标", "附件", "附表", "附", "表", "图", "目标", "项目", "标段", "附录"}

func behindLabelWord(rs []rune, i int) bool {
	for _, w := range numbered {
		if hasSuffixAt(rs, i, w) {
			return true
		}
	}
	return false
}

// chinese reads a number in Chinese characters before a counting word, or a
// year written so.
func (s *scanner) chinese(i int) int {
	rs := s.rs
	if j := chineseYear(rs, i); j > i {
		s.out = append(s.out, token{kind: tokPeriod, from: i, to: j, period: Period{Year: chineseYearValue(rs[i:j])}})
		return j
	}
	v, n := numeral.ChineseAt(rs, i)
	if n == 0 {
		return i + 1
	}
	j := i + n
	if j+1 < len(rs) && rs[j] == '季' && rs[j+1] == '度' {
		q := int(v.IntPart())
		s.out = append(s.out, token{kind: tokPeriod, from: i, to: j + 2, period: Period{From: 3*q - 2, To: 3 * q}})
		return j + 2
	}
	num := numeral.Numeral{Len: n, Total: n, Raw: v, Scale: decOne, PowerTen: decOne, Integers: n}
	if u, l := numeral.UnitAt(rs[j:]); l > 0 && u.Whole {
		num.Unit, num.HasUnit, num.Total = u, true, n+l
	}
	s.out = append(s.out, token{kind: tokChinese, from: i, to: i + num.Total, num: num})
	return i + n
}
