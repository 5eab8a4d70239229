package check

import (
	"strings"

	"gouji/parse"
	"gouji/parse/numeral"
)

// A rate of a form, or of another section, may be worked out from two figures that a sentence of
// the report tells side by side: 家庭医生签约率 96.5% in the form, 共 143 户，已签约 138 户 in its note;
// 满意度 98.5%, and 抽查 200 户、满意 197 户 where the survey is told.

// togetherReach is how many figures apart two of one sentence are looked at.
const togetherReach = 12

// anyThing are words that the names of rates share with much that they are not of.
var anyThing = append([]string{"群众", "人员", "工作", "服务", "对象", "指标", "建设", "农村", "城乡", "全县", "全市", "全区", "全镇", "居民", "基金", "医疗", "医保", "保障", "保险", "补助", "补贴", "救助", "管理", "年末", "任务", "目标", "执行", "到位", "比例", "比重", "农业", "学校", "学生", "机构", "县级", "市级", "省级", "中央", "工程", "政策", "单位"}, common...)

// rateNouns end the names of rates behind what they count.
var rateNouns = []string{"率", "度", "面", "比例", "比重", "占比"}

// together finds the two figures told in one sentence, anywhere in the report, that close on a
// rate: the first bears the word that the rate is made of (签约率: 已签约), or where none does one
// that says what the rate counts, and the two are of one kind.
func (s *closings) together(f *parse.Figure, fm *recipe) (parse.Reading, bool) {
	name := s.around(f).name
	rd, tries := s.sideBySide(f, fm, func(words string) bool { return strings.Contains(words, stem(name.text)) })
	if tries == 0 {
		rd, _ = s.sideBySide(f, fm, func(words string) bool { return s.sharesOwn(name, s.word(words)) })
	}
	return rd, rd.Operands != nil
}

// stem is the word that the name of a rate is made of, which ends it but for the noun; a rate that
// is made of none has one that no name holds.
func stem(name string) string {
	for _, w := range rateNouns {
		if of, ok := strings.CutSuffix(name, w); ok {
			rs := []rune(of)
			if word := string(rs[max(0, len(rs)-2):]); len(rs) >= 2 && !containsWord(word, anyThing...) {
				return word
			}
		}
	}
	return "\x00"
}

// sideBySide finds the one pair of figures of a sentence that closes on a rate, the first of which
// bears words that are akin to it, and counts those that might have.
func (s *closings) sideBySide(f *parse.Figure, fm *recipe, akin func(words string) bool) (parse.Reading, int) {
	t := &attempt{recipe: fm}
	for id := max(1, int(f.ID)-window); id <= min(len(s.c.Figures), int(f.ID)+window); id++ {
		a := s.counted(f, parse.FigureID(id))
		if a == nil || !akin(s.told(a)) {
			continue
		}
		for by := -togetherReach; by <= togetherReach; by++ {
			b := s.counted(f, a.ID+parse.FigureID(by))
			if b == nil || b.Place.Block != a.Place.Block || b.Place.Sentence != a.Place.Sentence || b.Value.Equal(a.Value) || !fm.kinds(a, b) || !fm.may(a, b) {
				continue
			}
			t.tries++
			if fm.ofB(b.Value).Contains(a.Value) {
				if t.a != nil && t.a.Value.Equal(a.Value) && t.b.Value.Equal(b.Value) {
					continue // told again
				}
				t.found(a, b)
			}
		}
	}
	if t.a == nil || t.several || byLuck(f.Value, fm.step(t.a, t.b), t.tries) {
		return parse.Reading{}, t.tries
	}
	return parse.Reading{Formula: fm.text, Operands: []parse.FigureID{t.a.ID, t.b.ID}, HoldOnly: true}, t.tries
}

// counted is the figure of a number where it is a quantity told in words of the report that f is of,
// nil where it is something else.
func (s *closings) counted(f *parse.Figure, id parse.FigureID) *parse.Figure {
	g := s.c.Figure(id)
	if g == nil || g.Report != f.Report || g.ID == f.ID || g.Value.Sign() <= 0 || !divides(g) || g.Approximate != "" || g.Bound != "" || s.each(g) {
		return nil
	}
	switch g.Dimension {
	case numeral.Months, numeral.Time, numeral.Times, numeral.PerHead:
		return nil
	}
	if m := s.c.Mention(id); m == nil || m.Role != parse.RoleLevel && m.Role != parse.RoleLimit {
		return nil
	}
	return g
}

// sharesOwn reports whether two names share a pair of characters that says what is counted.
func (s *closings) sharesOwn(a, b *wording) bool {
	for _, p := range a.pairs {
		if b.holds(p) && !containsWord(string([]rune{rune(p >> 32), rune(p & 0xffffffff)}), anyThing...) {
			return true
		}
	}
	return false
}
