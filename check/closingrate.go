package check

import (
	"strings"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// rateWords say that a percentage is one figure over another.
var rateWords = []string{"率", "占", "比例", "比重", "进度", "完成", "的", "满意度", "知晓度", "面"}

// foundWords are of percentages that are mostly told as they were found, as are the
// results of indicators: no figures behind them, but perhaps in their own paragraph, of what
// bears their name.
var foundWords = []string{"满意", "合格", "知晓", "利率"}

// changeWords are of what a percentage is the growth of, fallWords of those that fall.
var (
	changeWords = []string{"增", "降", "减", "升", "长", "超", "提高", "回落", "高于", "低于", "多", "少"}
	fallWords   = []string{"降", "减", "少", "低"}
)

// restRates are of what is left of the whole.
var restRates = []string{"结余率", "结转率", "节约率", "剩余率", "未"}

// rate finds the two figures that a percentage is a quotient of, or the growth from the
// one to the other.
func (s *closings) rate(f *parse.Figure) (parse.Frame, bool) {
	m := s.c.Mention(f.ID)
	if m == nil {
		m = &parse.Mention{Label: f.Name, Role: parse.RoleLevel}
	}
	if f.Value.Equal(decOne) {
		return parse.Frame{}, false // 100%: much would do
	}
	words := f.Name + m.After
	fr := parse.Frame{Kind: parse.KindQuotient, Rule: rateRule(m), Claim: f.ID, Reach: parse.ReachReport, Closed: parse.HalfOpen}
	text, times := "a/b", f.Interval // of what b is
	rest := numeral.Exactly(decOne).Sub(f.Interval)
	switch {
	case m.Role == parse.RoleGrowth || m.Role == parse.RoleLevel && containsWord(words, changeWords...) && !strings.Contains(words, "占"):
		fr.Kind, fr.Rule = parse.KindChange, "change/rate"
		text, times = "(a-b)/b", f.Interval.Add(numeral.Exactly(decOne))
		if m.Dir < 0 || containsWord(words, fallWords...) {
			text, times = "(b-a)/b", rest
		}
	case containsWord(words, restRates...):
		text, times = "(b-a)/b", rest
	case m.Role == parse.RoleRate:
	case m.Role == parse.RoleLevel && (containsWord(words, rateWords...) || f.Name == ""):
	default:
		return fr, false
	}
	farthest := everywhere
	found := containsWord(words, foundWords...)
	if found || s.aimed[f.ID] && (f.Place.Table > 0 || s.c.Mention(f.ID) == nil) {
		farthest = inParagraph
	}
	whole := s.wholeNamed(f)
	fm := soManyTimes(&recipe{
		text:    text,
		belongs: func(*parse.Figure) bool { return true },
		kinds:   func(a, b *parse.Figure) bool { return alike(a, b) && s.each(a) == s.each(b) },
		may: func(a, b *parse.Figure) bool {
			if whole != nil && similar(whole, s.around(b).name) == 0 && similar(whole, s.topic(b)) == 0 {
				return false // 占全年支出的: of no income
			}
			if found && !s.kin(s.around(f).name, s.word(s.told(a))) {
				return false // 结案 X 件，立案 Y 件，满意率 Z%
			}
			return s.c.WholeOf(b.ID) != a.ID && (fr.Kind != parse.KindQuotient || f.Value.LessThan(decOne) == a.Value.LessThan(b.Value))
		},
		step: func(a, b *parse.Figure) decimal.Decimal {
			// Of a whole of four like things a quarter is no accident.
			return widest(commonMeasure(a, b).Quo(b.Value), f.Interval.Width())
		},
	}, times)
	rd, ok := s.search(f, inSentence, min(farthest, inParagraph), fm)
	if !ok && fr.Kind == parse.KindQuotient && text == "a/b" {
		rd, ok = s.together(f, fm)
	}
	if !ok && fr.Rule == "ratio/share" {
		rd, ok = s.rowShare(f, fm)
	}
	if !ok {
		rd, ok = s.search(f, oneAway, farthest, fm)
	}
	fr.Readings = []parse.Reading{rd}
	return fr, ok
}

// wholeNamed is what a share says it is of, behind 占: nil where it says nothing.
func (s *closings) wholeNamed(f *parse.Figure) *wording {
	i := strings.LastIndex(f.Name, "占")
	if i < 0 {
		return nil
	}
	if name := f.Name[i+len("占"):]; !fewerRunes(name, 2) {
		return s.word(name)
	}
	return nil
}

// told are the words before and behind a figure.
func (s *closings) told(f *parse.Figure) string {
	if m := s.c.Mention(f.ID); m != nil {
		return f.Name + m.After
	}
	return f.Name
}

// rateRule is the rule of a percentage by its words.
func rateRule(m *parse.Mention) string {
	switch {
	case m.Share || strings.Contains(m.Label, "占"):
		return "ratio/share"
	case m.Rate != nil && m.Rate.Name == "执行率":
		return "ratio/execution"
	case m.Rate != nil && (m.Rate.Name == "到位率" || m.Rate.Name == "完成率") || strings.Contains(m.Label, "完成"):
		return "ratio/completion"
	case m.Rate != nil && m.Rate.Name == "报销比例":
		return "ratio/benefit"
	}
	return "ratio/rate"
}

// divides reports whether a figure may stand in a quotient: an amount of something, no
// rate, no points.
func divides(g *parse.Figure) bool {
	switch g.Dimension {
	case numeral.Percent, numeral.Points, numeral.Score, numeral.None:
		return false
	}
	return true
}
