package parse

import (
	"maps"
	"slices"
	"strings"

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
func (c *Content) amongReturned(p *para, fr *Frame) {
	over := func(r Reading) bool {
		if r.Formula != "a/b" || len(r.Operands) != 2 {
			return false
		}
		part, whole := c.mentionOf(r.Operands[0]), c.mentionOf(r.Operands[1])
		if part == nil || whole == nil || !containsAny(part.Label, cameBack) || !strings.Contains(part.Label, "中") {
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
		fr.Readings, fr.Queries = []Reading{r}, nil
	}
}

// halfSatisfied are words of answers that may count as satisfied, or not.
var halfSatisfied = []string{"较满意", "较为满意", "比较满意", "基本满意", "非常满意", "很满意", "十分满意", "一般"}

// survey is what a sentence tells of one: those asked, in the order told, and those satisfied.
type survey struct {
	asked     []FigureID
	satisfied FigureID
}

// surveys lets the rates of satisfaction of each report that nothing else explains be those of its
// only survey.
func (c *Content) surveys() {
	told := map[int][]survey{}
	for _, p := range c.paras {
		if p.rule || len(p.mentions) < 2 || !p.has("满意") {
			continue
		}
		for _, mi := range p.mentions {
			if s, ok := c.surveyAt(p, mi); ok {
				told[p.report] = append(told[p.report], s)
			}
		}
	}
	for _, report := range slices.Sorted(maps.Keys(told)) {
		if list := told[report]; len(list) == 1 {
			c.ratesOfSurvey(report, &list[0])
		}
	}
}

// surveyAt is the survey whose satisfied mention mi counts, if it does.
func (c *Content) surveyAt(p *para, mi int) (s survey, ok bool) {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	if !strings.Contains(m.Label+m.After, "满意") || containsAny(m.Label, []string{"满意度", "满意率"}) || m.Role != RoleLevel || f.Approximate != "" || negated(m) || strings.Contains(m.Label+m.After, "不满意") {
		return s, false
	}
	switch f.Dimension {
	case numeral.Persons, numeral.Households, numeral.Count:
	default:
		return s, false
	}
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		g := c.figure(y.Figure)
		if y.Role != RoleLevel || g.Dimension == numeral.Percent || !(c.sameSort(x, mi) || oneEach(f, g) || oneEach(g, f)) {
			continue
		}
		if !containsAny(y.Label+y.After, askedWords) && !(y.Label == "" && containsAny(g.Topic, askedWords)) || g.Value.LessThan(f.Value) {
			return s, false
		}
		s.asked = append(s.asked, g.ID)
	}
	s.satisfied = f.ID
	return s, len(s.asked) > 0
}

// ratesOfSurvey makes the rates of satisfaction of a report that no quotient claims those of a survey,
// where they are all one and no grades leave open who was satisfied.
func (c *Content) ratesOfSurvey(report int, s *survey) {
	var rates []*Figure
	for f := range c.figuresOf(report) {
		if f.Dimension != numeral.Percent || f.Bound != "" || f.Approximate != "" || !containsAny(f.Name+f.Topic, []string{"满意度", "满意率"}) || f.Key.Mode == Planned {
			continue
		}
		if m := c.mentionOf(f.ID); m != nil && m.Role != RoleRate || c.isPrior(f) {
			continue
		}
		if len(rates) > 0 && !rates[0].Value.Equal(f.Value) {
			return
		}
		rates = append(rates, f)
	}
	doubt := false
	for id := s.satisfied - 1; id <= s.satisfied+2; id++ {
		if m := c.mentionOf(id); m != nil && containsAny(m.Label+m.After, halfSatisfied) && c.figure(id).Place.Sentence == c.figure(s.satisfied).Place.Sentence {
			doubt = true
		}
	}
	for _, f := range rates {
		if c.quotientOfClaim(f.ID) {
			continue
		}
		fr := Frame{Kind: KindQuotient, Rule: "ratio/rate", Claim: f.ID, Reach: ReachReport, Closed: HalfOpen}
		for n, asked := range s.asked {
			other := othersAsked(f.Name+f.Topic, c.figure(s.satisfied).Topic+c.figure(asked).Name+c.figure(asked).Topic)
			fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{s.satisfied, asked}, HoldOnly: doubt || other || n > 0})
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
func (c *Content) quotientOfClaim(id FigureID) bool {
	for _, i := range c.framesOf(id) {
		if c.Frames[i].Kind == KindQuotient {
			return true
		}
	}
	return false
}
