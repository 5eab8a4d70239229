package rate

import (
	"maps"
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// The one survey of a report and the rate of those satisfied that its form, or another section, prints:
// 群众满意度 | ≥90% | 96.7%, and in words 抽查 240 户，满意 232 户.

// askedWords are words of those who were asked, answered first.
var askedWords = []string{"收回", "回收", "有效", "问卷", "调查", "抽查", "抽样", "走访", "访问", "回访", "测评", "随访", "抽取", "受访", "访谈", "答卷"}

// cameBack are words of the papers that came back, or of what of them can be used.
var cameBack = []string{"收回", "回收", "有效", "返回"}

// amongReturned keeps of a rate's readings those over what came back, where the words count its part among
// that: 发放问卷 400 份，收回 392 份，收回的问卷中 380 份满意，满意度 R%.
func amongReturned(c *content.Draft, p *content.Para, fr *content.Frame) {
	over := func(r content.Reading) bool {
		if r.Formula != "a/b" || len(r.Operands) != 2 {
			return false
		}
		part, whole := c.MentionOf(r.Operands[0]), c.MentionOf(r.Operands[1])
		if part == nil || whole == nil || !lang.ContainsAny(part.Label, cameBack) || !strings.Contains(part.Label, "中") {
			return false
		}
		for _, w := range cameBack {
			if strings.Contains(part.Label, w) && strings.Contains(whole.Label, w) {
				return true
			}
		}
		return false
	}
	if i := slices.IndexFunc(fr.Readings, over); i >= 0 {
		r := fr.Readings[i]
		r.Weak, r.HoldOnly = false, false
		fr.Readings, fr.Queries = []content.Reading{r}, nil
	}
}

// survey is what a sentence tells of one: those asked, in the order told, and those satisfied.
type survey struct {
	asked     []content.FigureID
	satisfied content.FigureID
}

// Surveys lets the rates of satisfaction of each report that nothing else explains be those of its
// only survey.
func Surveys(c *content.Draft) {
	told := map[int][]survey{}
	for _, p := range c.Paras {
		if p.Rule || len(p.Mentions) < 2 || !p.Has("满意") {
			continue
		}
		for _, mi := range p.Mentions {
			if s, ok := surveyAt(c, p, mi); ok {
				told[p.Report] = append(told[p.Report], s)
			}
		}
	}
	for _, report := range slices.Sorted(maps.Keys(told)) {
		if list := told[report]; len(list) == 1 {
			ratesOfSurvey(c, report, &list[0])
		}
	}
}

// surveyAt is the survey whose satisfied mention mi counts, if it does.
func surveyAt(c *content.Draft, p *content.Para, mi int) (s survey, ok bool) {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	if !strings.Contains(m.Label+m.After, "满意") || lang.ContainsAny(m.Label, []string{"满意度", "满意率"}) || m.Role != content.RoleLevel || f.Approximate != "" || negated(m) || strings.Contains(m.Label+m.After, "不满意") {
		return s, false
	}
	switch f.Dimension {
	case numeral.Persons, numeral.Households, numeral.Count:
	default:
		return s, false
	}
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		if y.Role != content.RoleLevel || g.Dimension == numeral.Percent || !(clause.SameSort(c, x, mi) || oneEach(f, g) || oneEach(g, f)) {
			continue
		}
		if !lang.ContainsAny(y.Label+y.After, askedWords) && !(y.Label == "" && lang.ContainsAny(g.Topic, askedWords)) || g.Value.LessThan(f.Value) {
			return s, false
		}
		s.asked = append(s.asked, g.ID)
	}
	s.satisfied = f.ID
	return s, len(s.asked) > 0
}

// ratesOfSurvey makes the rates of satisfaction of a report that no quotient claims those of a survey,
// where they are all one and no grades leave open who was satisfied.
func ratesOfSurvey(c *content.Draft, report int, s *survey) {
	var rates []*content.Figure
	for f := range c.FiguresOf(report) {
		if f.Dimension != numeral.Percent || f.Bound != "" || f.Approximate != "" || !lang.ContainsAny(f.Name+f.Topic, []string{"满意度", "满意率"}) || f.Key.Mode == lang.Planned {
			continue
		}
		if m := c.MentionOf(f.ID); m != nil && m.Role != content.RoleRate || clause.IsPrior(c, f) {
			continue
		}
		if len(rates) > 0 && !rates[0].Value.Equal(f.Value) {
			return
		}
		rates = append(rates, f)
	}
	doubt := false
	for id := s.satisfied - 1; id <= s.satisfied+2; id++ {
		if m := c.MentionOf(id); m != nil && lang.ContainsAny(m.Label+m.After, form.HalfSatisfied) && c.At(id).Place.Sentence == c.At(s.satisfied).Place.Sentence {
			doubt = true
		}
	}
	for _, f := range rates {
		if quotientOfClaim(c, f.ID) {
			continue
		}
		fr := content.Frame{Kind: content.KindQuotient, Rule: "ratio/rate", Claim: f.ID, Reach: content.ReachReport, Closed: content.HalfOpen}
		for n, asked := range s.asked {
			other := othersAsked(f.Name+f.Topic, c.At(s.satisfied).Topic+c.At(asked).Name+c.At(asked).Topic)
			fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{s.satisfied, asked}, HoldOnly: doubt || other || n > 0})
		}
		c.Frames = append(c.Frames, fr)
	}
}

// respondents are words of who may be asked.
var respondents = []string{"学生", "家长", "教师", "企业", "群众", "农户", "农民", "村民", "居民", "职工", "患者", "参保", "干部", "机构", "对象", "用户", "游客", "读者", "业主", "商户", "老年人", "残疾人"}

// othersAsked reports whether a rate and a survey both tell who was asked, and nobody in common.
func othersAsked(rate, survey string) bool {
	named, told, same := false, false, false
	for _, w := range respondents {
		r, s := strings.Contains(rate, w), strings.Contains(survey, w)
		named, told, same = named || r, told || s, same || r && s
	}
	return named && told && !same
}

// quotientOfClaim reports whether a quotient claims a figure.
func quotientOfClaim(c *content.Draft, id content.FigureID) bool {
	for _, i := range clause.FramesOf(c, id) {
		if c.Frames[i].Kind == content.KindQuotient {
			return true
		}
	}
	return false
}
