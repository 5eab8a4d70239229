package standard

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Standards that differ by class, told before the numbers that they are for: 标准为甲类每公里 S
// 元、乙类每公里 T 元。甲类 3 公里、乙类 5 公里，补助 X. Names join each class's standard, number
// and amount.

// standardClass is the class that a standard is for, by the words before 每, none if they
// name none.
func standardClass(c *content.Draft, m *content.Mention) string {
	name := m.Label
	if at := strings.Index(name, "每"); at >= 0 {
		name = name[:at]
	} else if c.At(m.Figure).Dimension != numeral.PerHead {
		return ""
	}
	for _, lead := range []string{"标准分别为", "标准为", "标准是", "标准按", "其中"} {
		if _, s, ok := strings.Cut(name, lead); ok {
			name = s
		}
	}
	name = content.TrimSuffixes(name, []string{"年均", "补助标准", "标准", "补助", "补贴", "按"})
	if !content.Longer(name, 1) {
		return ""
	}
	return name
}

// recipients end the names of who gets a standard.
var recipients = []string{"对象", "人员", "人口", "群体", "家庭", "户", "学生", "儿童", "老人", "职工", "居民", "一级", "二级", "三级", "甲类", "乙类", "丙类", "一档", "二档", "三档"}

// OfRecipients reports whether a standard is that of one class of those who get it.
func OfRecipients(c *content.Draft, m *content.Mention) bool {
	return clause.IsStandard(c, m) && lang.HasAnySuffix(standardClass(c, m), recipients)
}

// classedStandards are the standards from the i-th mention of a paragraph on, one behind the
// other in a sentence, each for a class of its own; nil if there are fewer than two.
func classedStandards(c *content.Draft, p *content.Para, i int) (run []int, classes []string) {
	for _, x := range p.Mentions[i:] {
		if len(run) > longestSeries {
			return nil, nil
		}
		m := &c.Mentions[x]
		class := ""
		if clause.IsStandard(c, m) {
			class = standardClass(c, m)
		}
		if class == "" || len(run) > 0 && (m.Depth != c.Mentions[run[0]].Depth || !clause.SameSort(c, run[0], x) && c.At(m.Figure).Dimension != c.At(c.Mentions[run[0]].Figure).Dimension) {
			break
		}
		for _, other := range classes {
			if strings.HasSuffix(other, class) || strings.HasSuffix(class, other) {
				return nil, nil
			}
		}
		run, classes = append(run, x), append(classes, class)
	}
	if len(run) < 2 || len(run) > longestSeries {
		return nil, nil
	}
	return run, classes
}

// Classes relates the amounts behind such standards to them.
func Classes(c *content.Draft, p *content.Para) {
	for i := 0; i < len(p.Mentions); i++ {
		run, classes := classedStandards(c, p, i)
		if run == nil {
			continue
		}
		i += len(run) - 1
		heads := make([]int, len(run))
		named, beside := make([]int, len(run)), make([]int, len(run))
		for k, class := range classes {
			heads[k], named[k], beside[k] = classNumber(c, p, run[len(run)-1], run[k], class), -1, -1
			if heads[k] >= 0 {
				named[k], beside[k] = classAmount(c, p, heads[k], class), amountBeside(c, p, heads[k])
			}
		}
		amounts := named
		if told(named) < 2 && told(beside) == len(run) {
			amounts = beside
		}
		classProducts(c, p, run, heads, amounts)
	}
}

// classNumber is the one number behind a run of standards that bears a class's name, -1 if
// there is none or there are several.
func classNumber(c *content.Draft, p *content.Para, last, std int, class string) int {
	found := -1
	for x := last + 1; x <= p.Mentions[len(p.Mentions)-1] && x <= last+clause.FarStandard; x++ {
		m := &c.Mentions[x]
		if !content.IsPart(m) || !strings.HasSuffix(m.Label, class) || c.At(m.Figure).Dimension == numeral.Money || !multiplies(c, &c.Mentions[std], x) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = x
	}
	return found
}

// classAmount is the one amount behind the number of a class that bears the class's name
// alone, -1 if there is none or there are several.
func classAmount(c *content.Draft, p *content.Para, heads int, class string) int {
	found := -1
	for x := heads + 1; x <= p.Mentions[len(p.Mentions)-1] && x <= heads+clause.FarStandard; x++ {
		m := &c.Mentions[x]
		if !IsAmount(c, m) || strings.TrimSuffix(strings.TrimSuffix(m.Label, "补助"), "补贴") != class {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = x
	}
	return found
}

// amountBeside is the amount right behind a number that is told to be paid for it, -1.
func amountBeside(c *content.Draft, p *content.Para, heads int) int {
	h, x := &c.Mentions[heads], heads+1
	if x > p.Mentions[len(p.Mentions)-1] {
		return -1
	}
	m := &c.Mentions[x]
	if !IsAmount(c, m) || p.Lex[m.Pos].Sentence != p.Lex[h.Pos].Sentence || m.Depth != h.Depth || clause.StrongMark(p, h.Pos, m.Pos) || m.Peer != heads && !productWord(c, p, m) || m.Total > 0 || lang.ContainsAny(m.Label, inPart) {
		return -1
	}
	return x
}

// inPart are words of an amount that need not be all that standards come to.
var inPart = []string{"首批", "第一批", "预拨", "已", "累计", "实际", "中央", "省级", "市级", "县级"}

// told is how many of some mentions there are.
func told(mentions []int) int {
	n := 0
	for _, x := range mentions {
		if x >= 0 {
			n++
		}
	}
	return n
}

// classProducts makes the frames of the classes' amounts, or of the one amount of them all.
func classProducts(c *content.Draft, p *content.Para, run, heads, amounts []int) {
	for k := range run {
		if told(amounts) < 2 || amounts[k] < 0 {
			continue
		}
		if rs := product(c, p, amounts[k], heads[k], run[k], false); len(rs) > 0 {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/standard", Claim: c.Mentions[amounts[k]].Figure, Reach: content.ReachParagraph, Closed: content.Closed, Readings: rs})
		}
	}
	if told(amounts) > 0 || told(heads) < len(run) {
		return
	}
	b := clause.BasisOf(c.At(c.Mentions[run[0]].Figure), c.Mentions[run[0]].Label)
	for x := heads[len(heads)-1] + 1; !b.Month && !b.Day && !b.Other && x <= p.Mentions[len(p.Mentions)-1]; x++ {
		m := &c.Mentions[x]
		if p.Lex[m.Pos].Sentence != p.Lex[c.Mentions[heads[0]].Pos].Sentence || clause.StrongMark(p, c.Mentions[heads[0]].Pos, m.Pos) {
			return
		}
		if !IsAmount(c, m) {
			continue
		}
		r := SumOfProducts(c, heads, run, run[0])
		r.HoldOnly = !Barely(m.Label) && !lang.HasAnySuffix(m.Label, needing) && !lang.ContainsAny(m.Label, []string{"补助", "补贴", "津贴", "奖补", "发放", "兑付"}) || c.At(m.Figure).Key.Tier != lang.NoTier || lang.ContainsAny(m.Label, inPart)
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/standard", Claim: m.Figure, Reach: content.ReachParagraph, Closed: content.Closed, Readings: []content.Reading{r}})
		return
	}
}

// otherClass reports whether a standard is for another class than the number it would be
// multiplied with, and a standard told beside it is for that one.
func otherClass(c *content.Draft, heads, std int) bool {
	s, h := &c.Mentions[std], &c.Mentions[heads]
	if class := standardClass(c, s); class == "" || strings.HasSuffix(h.Label, class) {
		return false
	}
	for x := max(0, std-longestSeries); x <= min(len(c.Mentions)-1, std+longestSeries); x++ {
		y := &c.Mentions[x]
		if x == std || y.Para != s.Para || !clause.IsStandard(c, y) {
			continue
		}
		if class := standardClass(c, y); class != "" && strings.HasSuffix(h.Label, class) {
			return true
		}
	}
	return false
}
