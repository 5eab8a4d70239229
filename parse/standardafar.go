package parse

import "strings"

// Classes told with their number and standard in one place, and what each came to in another: 甲类面积 a
// 亩，标准 s 元/亩；乙类面积 b 亩，标准 t 元/亩。… 甲类补贴发放 X 万元，乙类补贴发放 Y 万元.

// classList is a run of such classes: a number and its standard each.
type classList struct {
	report           int
	heads, standards []int
}

// longestClasses is how many classes such a list has at most.
const longestClasses = 8

// plainClassWords are words that the names of classes and of what they came to have in common.
var plainClassWords = strings.NewReplacer("面积", "", "补贴", "", "补助", "", "发放", "", "资金", "", "支出", "", "金额", "", "标准", "", "人数", "", "数量", "", "兑付", "", "拨付", "", "其中", "", "共", "", "奖补", "", "救助", "", "以上", "", "以下", "")

// classLists keeps the runs of classes of a paragraph.
func (c *Content) classLists(p *para) {
	for i := 0; i+3 < len(p.mentions); i++ {
		l := classList{report: p.report}
		k := i
		for ; k+1 < len(p.mentions); k += 2 {
			if c.namesClass(p, p.mentions[k]) && k+2 < len(p.mentions) {
				k++
			}
			h, s := &c.Mentions[p.mentions[k]], &c.Mentions[p.mentions[k+1]]
			if !part(h) || h.Total > 0 || p.strongMark(h.Pos, s.Pos) || len(l.heads) > 0 && !c.sameSort(l.heads[0], p.mentions[k]) || c.isStandard(h) ||
				!(c.isStandard(s) && c.multiplies(s, p.mentions[k]) || len(l.heads) > 0 && c.lostUnit(p, s, l.standards[0], l.heads[0], p.mentions[k])) {
				break
			}
			l.heads, l.standards = append(l.heads, p.mentions[k]), append(l.standards, p.mentions[k+1])
		}
		if len(l.heads) > 1 {
			i = k - 1
		}
		if len(l.heads) > 1 && len(l.heads) <= longestClasses {
			c.classesTold = append(c.classesTold, l)
		}
	}
}

// classAmounts reads what the classes of the last such list came to, where as many amounts of a sentence
// bear their names, in order.
func (c *Content) classAmounts(p *para) {
	if len(c.classesTold) == 0 {
		return
	}
	l := &c.classesTold[len(c.classesTold)-1]
	n := len(l.heads)
	if l.report != p.report {
		return
	}
	for i := 0; i+n <= len(p.mentions); i++ {
		if p.mentions[i] <= l.standards[n-1] || !c.comesToClasses(p, p.mentions[i:i+n], l) {
			continue
		}
		if !c.mostComeTo(p.mentions[i:i+n], l) || containsAny(p.sub(p.lex[0].from, p.lex[len(p.lex)-1].to), paidInPart) {
			i += n - 1
			continue
		}
		for k, x := range p.mentions[i : i+n] {
			if c.claimed(c.Mentions[x].Figure) {
				continue
			}
			c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/standard", Claim: c.Mentions[x].Figure, Reach: ReachSection, Closed: Closed,
				Readings: []Reading{c.sumOfProducts(l.heads[k:k+1], l.standards[k:k+1], l.standards[0])}})
		}
		i += n - 1
	}
}

// paidInPart are words of a paragraph whose amounts are not all that the classes came to.
var paidInPart = []string{"已发", "已兑", "已拨", "已支", "其余", "剩余", "余款", "尚", "未", "首批", "第一批", "半年", "季度", "中央资金", "省级资金", "市级资金", "县级资金", "预拨"}

// mostComeTo reports whether all amounts but one at most, and one at least, are what the classes of a list come to.
func (c *Content) mostComeTo(amounts []int, l *classList) bool {
	held := 0
	for k, x := range amounts {
		h, s := c.figure(c.Mentions[l.heads[k]].Figure), c.figure(c.Mentions[l.standards[k]].Figure)
		if c.figure(c.Mentions[x].Figure).Interval.Contains(h.Value.Mul(s.Value)) {
			held++
		}
	}
	return held > 0 && held >= len(amounts)-1
}

// comesToClasses reports whether amounts bear the names of the classes of a list one by one,
// each more of it than of the others'.
func (c *Content) comesToClasses(p *para, amounts []int, l *classList) bool {
	for k, x := range amounts {
		m := &c.Mentions[x]
		if !c.isAmount(m) || p.lex[m.Pos].sentence != p.lex[c.Mentions[amounts[0]].Pos].sentence || m.Depth != c.Mentions[amounts[0]].Depth {
			return false
		}
		name := plainClassWords.Replace(m.Label)
		own := runShared(name, plainClassWords.Replace(c.Mentions[l.heads[k]].Label))
		for j, h := range l.heads {
			if own < 2 || j != k && runShared(name, plainClassWords.Replace(c.Mentions[h].Label)) >= own {
				return false
			}
		}
	}
	return true
}

// runShared is the length of the longest run of characters that two names share.
func runShared(a, b string) int {
	x, y := []rune(a), []rune(b)
	most := 0
	row := make([]int, len(y)+1)
	for i := range x {
		before := 0
		for j := range y {
			n := 0
			if x[i] == y[j] {
				n = before + 1
			}
			before, row[j+1] = row[j+1], n
			most = max(most, n)
		}
	}
	return most
}
