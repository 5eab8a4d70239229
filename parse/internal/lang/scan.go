package lang

import (
	"strings"
	"unicode"

	"gouji/parse/document"
	"gouji/parse/numeral"
)

// TokenKind says what a token of scan is.
type TokenKind uint8

const (
	TokNumber  TokenKind = iota // a numeral that measures something
	TokPeriod                   // a year, a date, months, a quarter
	tokMarker                   // a list marker or heading number
	tokOrdinal                  // 第3批
	tokCode                     // document and telephone numbers, codes, versions
	TokChinese                  // a number in Chinese characters before a counting word
)

// Token is a run of characters that holds a number in some sense.
type Token struct {
	Kind     TokenKind
	From, To int // characters of the text; to includes the unit
	Num      numeral.Numeral
	Period   Period
	Damaged  bool // a date that cannot be read: 2021年0630
}

// Scan finds the numbers of a text in one pass and tells the measured ones
// from years, dates, document numbers, markers, telephone numbers and codes.
// AtStart says that the text begins a line or paragraph, where markers stand.
// cell says that the text is the cell of a table, where a long number without
// unit may be an amount. The tokens stand behind those of out.
func Scan(out []Token, t document.Text, atStart, cell bool) []Token {
	s := Scanner{Rs: t.Runes, AtStart: atStart, Cell: cell, Out: out}
	s.Run()
	return s.Out
}

type Scanner struct {
	Rs      []rune
	AtStart bool
	Cell    bool
	Out     []Token
	// The numeral read last, and where: whether it is one is asked in turn by
	// the readers of dates, markers, codes and numbers.
	num      numeral.Numeral
	numAt    int // its place and 1
	isNumber bool
}

// numeral is the numeral at i, which is not to be changed.
func (s *Scanner) numeral(i int) (*numeral.Numeral, bool) {
	if s.numAt != i+1 {
		s.num, s.isNumber = numeral.At(s.Rs, i)
		s.numAt = i + 1
	}
	return &s.num, s.isNumber
}

// Run scans the whole text.
func (s *Scanner) Run() {
	rs := s.Rs
	for i := 0; i < len(rs); {
		r := rs[i]
		if IsHan(r) && !mayBeNumber(r) {
			i++
			continue
		}
		switch {
		case IsDigit(r):
			i = s.digits(i)
		case r == '[' || r == '(':
			if j := s.bracketed(i); j > i {
				i = j
			} else {
				i++
			}
		case r == '负' && i+1 < len(rs) && IsDigit(rs[i+1]) && (i == 0 || rs[i-1] != '正'):
			i = s.number(i)
		case (r == '-' || r == '+') && i+1 < len(rs) && IsDigit(rs[i+1]) && signMayStand(rs, i):
			i = s.number(i)
		case r == '第':
			i = s.ordinal(i)
		case IsLatin(r):
			i = s.latin(i)
		case IsChineseDigit(r):
			i = s.chinese(i)
		case r == '上' || r == '下' || r == '前' || r == '本' || r == '去' || r == '当' || r == '今':
			if n := relativePeriod(rs, i); n > 0 {
				s.Out = append(s.Out, Token{Kind: TokPeriod, From: i, To: i + n, Period: relPeriod(string(rs[i : i+n]))})
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
	if strings.ContainsRune("元万亿人户", p) && i > 1 && (IsDigit(rs[i-2]) || strings.ContainsRune("万亿千百", rs[i-2])) {
		return false // 2万元-5万元
	}
	if IsHan(p) && dashBehind(rs, i+1) {
		return false // 及时率-100%-已完成
	}
	return !IsDigit(p) && !IsLatin(p) && p != ')' && p != '%' && p != '-' && p != '~' && p != '月' && p != '年' && p != '日'
}

// longestUnit is how many characters the unit has at most behind which a dash parts cells.
const longestUnit = 4

// dashBehind reports whether a dash and words follow the number at i and its unit: what parts cells before it is no sign.
func dashBehind(rs []rune, i int) bool {
	for i < len(rs) && (IsDigit(rs[i]) || rs[i] == '.' || rs[i] == ',') {
		i++
	}
	for n := 0; n < longestUnit && i < len(rs) && (IsHan(rs[i]) || rs[i] == '%'); n++ {
		i++
	}
	return i+1 < len(rs) && rs[i] == '-' && IsHan(rs[i+1])
}

// digits reads what begins with a digit at i and gives the place behind it.
func (s *Scanner) digits(i int) int {
	if j, p, bad := DateAt(s.Rs, i); j > i {
		s.Out = append(s.Out, Token{Kind: TokPeriod, From: i, To: j, Period: p, Damaged: bad})
		return j
	}
	if j := s.marker(i); j > i {
		s.Out = append(s.Out, Token{Kind: tokMarker, From: i, To: j})
		return j
	}
	if j := s.code(i); j > i {
		s.Out = append(s.Out, Token{Kind: tokCode, From: i, To: j})
		return j
	}
	if j := ageGroup(s.Rs, i); j > i {
		return j // 60周岁以上 is a name
	}
	return s.number(i)
}

func (s *Scanner) number(i int) int {
	n, ok := s.numeral(i)
	if j := beforeYear(s.Rs, i); j > i {
		m, whole := numeral.At(s.Rs[:j], i)
		n, ok = &m, whole
	}
	if !ok {
		return i + 1
	}
	end := i + n.Total
	if n.HasUnit && n.Unit.Name == "分" && HasAt(s.Rs, end, "制") {
		s.Out = append(s.Out, Token{Kind: tokCode, From: i, To: end}) // 按100分制: how it is scored
		return end
	}
	// A damaged character beside a digit may have swallowed another digit.
	if i > 0 && isDamaged(s.Rs[i-1]) || i+n.Len < len(s.Rs) && isDamaged(s.Rs[i+n.Len]) && i+n.Len+1 < len(s.Rs) && IsDigit(s.Rs[i+n.Len+1]) {
		s.Out = append(s.Out, Token{Kind: tokCode, From: i, To: end})
		return end
	}
	s.Out = append(s.Out, Token{Kind: TokNumber, From: i, To: end, Num: *n})
	return end
}

// agedWords stand behind 岁 where that tells of an age group.
var agedWords = []string{"以上", "及以上", "以下", "及以下", "(含)", "(含", "老", "儿童", "妇女", "人群", "组", "年龄段", "未成年"}

// ageGroup is the place behind an age at i that names a group of people, 60周岁以上,
// 80-89岁, 35-64岁妇女; i if there is none. How old somebody is, or becomes, is a figure.
func ageGroup(rs []rune, i int) int {
	j := i
	for j < len(rs) && IsDigit(rs[j]) && j-i < 3 {
		j++
	}
	span := false
	for k := j; k < len(rs) && k-j < 3; k++ {
		if IsDigit(rs[k]) && k > j {
			for span = true; k < len(rs) && IsDigit(rs[k]); k++ {
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
		if HasAt(rs, j, w) {
			return j
		}
	}
	return i
}

// beforeYear is the place of the year that is glued to the digits at i, 82022年6月
// for 8 and 2022年6月, i if there is none.
func beforeYear(rs []rune, i int) int {
	j := i
	for j < len(rs) && IsDigit(rs[j]) {
		j++
	}
	if n := j - i; n < 5 || n > 6 || j+1 >= len(rs) || rs[j] != '年' || !IsDigit(rs[j+1]) || !PlausibleYear(Atoi(rs[j-4:j])) {
		return i
	}
	return j - 4
}

func isDamaged(r rune) bool { return r == '\uFFFD' }

// marker reads a list marker or heading number: 1. 2、 3) 4.1 at the start of
// the text or of a sentence.
func (s *Scanner) marker(i int) int {
	rs := s.Rs
	if !s.startsItem(i) {
		return i
	}
	j := i
	for j < len(rs) && IsDigit(rs[j]) && j-i < 3 {
		j++
	}
	if j-i > 2 || j >= len(rs) {
		return i
	}
	parts := 1
	for j+1 < len(rs) && (rs[j] == '.') && IsDigit(rs[j+1]) {
		k := j + 1
		for k < len(rs) && IsDigit(rs[k]) && k-j < 4 {
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
		if j < len(rs) && (IsHan(rs[j]) || rs[j] == ' ') {
			if n, ok := s.numeral(i); ok && !n.HasUnit && n.PowerTen.Equal(DecOne) {
				return j
			}
		}
		if j < len(rs) && (rs[j] == '、' || rs[j] == '.') {
			return j + 1
		}
		// 1.2024年: the marker 1. before a year.
		j = i
		for IsDigit(rs[j]) {
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
		if !IsDigit(rs[j+1]) {
			if rs[j] != '.' {
				return i
			}
			return j + 1
		}
		if e, _, _ := DateAt(rs, j+1); rs[j] == '.' && e > j+1 {
			return j + 1
		}
	}
	return i
}

// startsItem reports whether nothing but spaces stands between the start of
// the text, or the end of a sentence or bracket, and i.
func (s *Scanner) startsItem(i int) bool {
	k := i - 1
	for k >= 0 && s.Rs[k] == ' ' {
		k--
	}
	if k < 0 {
		return s.AtStart
	}
	switch s.Rs[k] {
	case '。', '；', ';', '!', '？', '：':
		return true
	}
	return false
}

// bracketed reads what a bracket at i makes a document number, a marker or a
// mark of the program that wrote the text.
func (s *Scanner) bracketed(i int) int {
	rs := s.Rs
	j := i + 1
	if rs[i] == '[' && j < len(rs) && IsLatin(rs[j]) { // [bookmark: _GoBack]
		for k := j; k < len(rs) && k-i < 60; k++ {
			if rs[k] == ']' {
				s.Out = append(s.Out, Token{Kind: tokCode, From: i, To: k + 1})
				return k + 1
			}
		}
		return i
	}
	for j < len(rs) && IsDigit(rs[j]) {
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
		s.Out = append(s.Out, Token{Kind: tokCode, From: i, To: k})
		return k
	case rs[i] == '[' && n >= 5 && n <= 8 && rs[j] == '号': // 〔2020165号, a bracket lost
		s.Out = append(s.Out, Token{Kind: tokCode, From: i, To: j + 1})
		return j + 1
	case closed && rs[i] == '(' && n <= 2:
		s.Out = append(s.Out, Token{Kind: tokMarker, From: i, To: j + 1})
		return j + 1
	case closed && n == 4 && PlausibleYear(Atoi(rs[i+1:j])):
		s.Out = append(s.Out, Token{Kind: TokPeriod, From: i, To: j + 1, Period: Period{Year: Atoi(rs[i+1 : j])}})
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
	for j < len(rs) && (IsDigit(rs[j]) || rs[j] == ' ') {
		j++
	}
	if j > i && j < len(rs) && rs[j] == '号' {
		return j + 1
	}
	return 0
}

// ordinal reads 第3批, 第十二条.
func (s *Scanner) ordinal(i int) int {
	rs := s.Rs
	j := i + 1
	for j < len(rs) && (IsDigit(rs[j]) || IsChineseDigit(rs[j]) || rs[j] == '-') {
		j++
	}
	if j == i+1 {
		return i + 1
	}
	if j+1 < len(rs) && rs[j] == '季' && rs[j+1] == '度' {
		q := 0
		if IsDigit(rs[i+1]) {
			q = int(rs[i+1] - '0')
		} else if v, n := numeral.ChineseAt(rs, i+1); n > 0 {
			q = int(v.IntPart())
		}
		s.Out = append(s.Out, Token{Kind: TokPeriod, From: i, To: j + 2, Period: Period{From: 3*q - 2, To: 3 * q}})
		return j + 2
	}
	if j < len(rs) && IsHan(rs[j]) {
		j++
	}
	s.Out = append(s.Out, Token{Kind: tokOrdinal, From: i, To: j})
	return j
}

// latin skips a word of letters and digits: DRG904, P1.5, kg.
func (s *Scanner) latin(i int) int {
	rs := s.Rs
	if j := address(rs, i); j > i {
		s.Out = append(s.Out, Token{Kind: tokCode, From: i, To: j})
		return j
	}
	j, digit := i, false
	for j < len(rs) && (IsLatin(rs[j]) || IsDigit(rs[j]) || (rs[j] == '-' || rs[j] == '_' || rs[j] == '.') && j+1 < len(rs) && (IsLatin(rs[j+1]) || IsDigit(rs[j+1]))) {
		digit = digit || IsDigit(rs[j])
		j++
	}
	if digit {
		s.Out = append(s.Out, Token{Kind: tokCode, From: i, To: j})
	}
	return j
}

// address reads a web address and gives the place behind it.
func address(rs []rune, i int) int {
	if !HasAt(rs, i, "http://") && !HasAt(rs, i, "https://") && !HasAt(rs, i, "www.") {
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
func (s *Scanner) code(i int) int {
	rs := s.Rs
	j := i
	for j < len(rs) && IsDigit(rs[j]) {
		j++
	}
	n := j - i
	if j < len(rs) && IsLatin(rs[j]) && rs[j] != 'k' && rs[j] != 'm' && !signAt(rs[j:]) {
		for j < len(rs) && (IsLatin(rs[j]) || IsDigit(rs[j])) {
			j++
		}
		return j
	}
	if n >= 3 && n <= 4 && j+5 < len(rs) && rs[j] == '-' && IsDigit(rs[j+1]) {
		k := j + 1
		for k < len(rs) && (IsDigit(rs[k]) || rs[k] == 'x' || rs[k] == '*') {
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
		for j < len(rs) && IsDigit(rs[j]) {
			j++
		}
		return j
	}
	if num, ok := s.numeral(i); ok && !num.HasUnit && num.Decimals == 0 && !num.Grouped &&
		(n >= codeDigits && !(s.Cell && bareAmount(rs, i, j)) || behindCodeWord(rs, i) || n == 5 && (HasAt(rs, j, "热线") || HasAt(rs, j, "政务"))) {
		return j
	}
	if k := dotted(rs, i); k > i {
		return k
	}
	if j < len(rs) && rs[j] == '号' && !(i > 0 && IsDigit(rs[i-1])) {
		return j + 1
	}
	if j+1 < len(rs) && n <= 4 && rs[j] == '-' && IsDigit(rs[j+1]) && (i > 0 && rs[i-1] == '-') {
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
	if SkipSpace(rs, 0) != i || SkipSpace(rs, j) < len(rs) || j-i > 11 || rs[i] == '0' {
		return false
	}
	if j-i == 11 && rs[i] == '1' && rs[i+1] >= '3' {
		return false
	}
	if m, d := Atoi(rs[i+4:i+6]), Atoi(rs[i+6:i+8]); j-i == 8 && PlausibleYear(Atoi(rs[i:i+4])) && m >= 1 && m <= 12 && d >= 1 && d <= 31 {
		return false
	}
	return true
}

// dotted reads a chain of three numbers or more, as in 192.168.1.1, and gives
// the place behind it.
func dotted(rs []rune, i int) int {
	j, dots := i, 0
	for j < len(rs) && (IsDigit(rs[j]) || rs[j] == '.' && j+1 < len(rs) && IsDigit(rs[j+1])) {
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

// CodeName reports whether a header or label names such numbers.
func CodeName(s string) bool {
	return HasAnySuffix(s, codeWords)
}

// LongestCodeWord is the length of the longest of codeWords.
const LongestCodeWord = 4

// behindCodeWord reports whether one of codeWords stands before i.
func behindCodeWord(rs []rune, i int) bool {
	for i > 0 && (rs[i-1] == ' ' || rs[i-1] == '：' || rs[i-1] == ':' || rs[i-1] == '为') {
		i--
	}
	return CodeName(string(rs[max(0, i-LongestCodeWord):i]))
}

// numbered are nouns that a number directly behind them numbers.
var numbered = []string{"指标", "附件", "附表", "附", "表", "图", "目标", "项目", "标段", "附录"}

func behindLabelWord(rs []rune, i int) bool {
	for _, w := range numbered {
		if HasSuffixAt(rs, i, w) {
			return true
		}
	}
	return false
}

// chinese reads a number in Chinese characters before a counting word, or a
// year written so.
func (s *Scanner) chinese(i int) int {
	rs := s.Rs
	if j := ChineseYear(rs, i); j > i {
		s.Out = append(s.Out, Token{Kind: TokPeriod, From: i, To: j, Period: Period{Year: ChineseYearValue(rs[i:j])}})
		return j
	}
	v, n := numeral.ChineseAt(rs, i)
	if n == 0 {
		return i + 1
	}
	j := i + n
	if j+1 < len(rs) && rs[j] == '季' && rs[j+1] == '度' {
		q := int(v.IntPart())
		s.Out = append(s.Out, Token{Kind: TokPeriod, From: i, To: j + 2, Period: Period{From: 3*q - 2, To: 3 * q}})
		return j + 2
	}
	num := numeral.Numeral{Len: n, Total: n, Raw: v, Scale: DecOne, PowerTen: DecOne, Integers: n}
	if u, l := numeral.UnitAt(rs[j:]); l > 0 && u.Whole {
		num.Unit, num.HasUnit, num.Total = u, true, n+l
	}
	s.Out = append(s.Out, Token{Kind: TokChinese, From: i, To: i + num.Total, Num: num})
	return i + n
}

// HasSuffixAt reports whether rs[:i] ends in w.
func HasSuffixAt(rs []rune, i int, w string) bool {
	n := 0
	for range w {
		n++
	}
	return i >= n && HasAt(rs, i-n, w)
}

// HasAnySuffix reports whether s ends with one of the words.
func HasAnySuffix(s string, words []string) bool {
	for _, w := range words {
		if n := len(s) - len(w); n >= 0 && s[len(s)-1] == w[len(w)-1] && s[n:] == w {
			return true
		}
	}
	return false
}
