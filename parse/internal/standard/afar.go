package standard

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Classes told with their number and standard in one place, and what each came to in another: 甲类面积 a
// 亩，标准 s 元/亩；乙类面积 b 亩，标准 t 元/亩。… 甲类补贴发放 X 万元，乙类补贴发放 Y 万元.

// longestClasses is how many classes such a list has at most.
const longestClasses = 8

// plainClassWords are words that the names of classes and of what they came to have in common.
var plainClassWords = strings.NewReplacer("面积", "", "补贴", "", "补助", "", "发放", "", "资金", "", "支出", "", "金额", "", "标准", "", "人数", "", "数量", "", "兑付", "", "拨付", "", "其中", "", "共", "", "奖补", "", "救助", "", "以上", "", "以下", "")

// ClassLists keeps the runs of classes of a paragraph.
func ClassLists(c *content.Draft, p *content.Para) {
	for i := 0; i+3 < len(p.Mentions); i++ {
		l := content.ClassList{Report: p.Report}
		k := i
		for ; k+1 < len(p.Mentions); k += 2 {
			if NamesClass(c, p, p.Mentions[k]) && k+2 < len(p.Mentions) {
				k++
			}
			h, s := &c.Mentions[p.Mentions[k]], &c.Mentions[p.Mentions[k+1]]
			if !content.IsPart(h) || h.Total > 0 || clause.StrongMark(p, h.Pos, s.Pos) || len(l.Heads) > 0 && !clause.SameSort(c, l.Heads[0], p.Mentions[k]) || clause.IsStandard(c, h) ||
				!(clause.IsStandard(c, s) && multiplies(c, s, p.Mentions[k]) || len(l.Heads) > 0 && lostUnit(c, p, s, l.Standards[0], l.Heads[0], p.Mentions[k])) {
				break
			}
			l.Heads, l.Standards = append(l.Heads, p.Mentions[k]), append(l.Standards, p.Mentions[k+1])
		}
		if len(l.Heads) > 1 {
			i = k - 1
		}
		if len(l.Heads) > 1 && len(l.Heads) <= longestClasses {
			c.ClassesTold = append(c.ClassesTold, l)
		}
	}
}

// ClassAmounts reads what the classes of the last such list came to, where as many amounts of a sentence
// bear their names, in order.
func ClassAmounts(c *content.Draft, p *content.Para) {
	if len(c.ClassesTold) == 0 {
		return
	}
	l := &c.ClassesTold[len(c.ClassesTold)-1]
	n := len(l.Heads)
	if l.Report != p.Report {
		return
	}
	for i := 0; i+n <= len(p.Mentions); i++ {
		if p.Mentions[i] <= l.Standards[n-1] || !comesToClasses(c, p, p.Mentions[i:i+n], l) {
			continue
		}
		if !mostComeTo(c, p.Mentions[i:i+n], l) || lang.ContainsAny(p.Sub(p.Lex[0].From, p.Lex[len(p.Lex)-1].To), paidInPart) {
			i += n - 1
			continue
		}
		for k, x := range p.Mentions[i : i+n] {
			if clause.Claimed(c, c.Mentions[x].Figure) {
				continue
			}
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/standard", Claim: c.Mentions[x].Figure, Reach: content.ReachSection, Closed: content.Closed,
				Readings: []content.Reading{SumOfProducts(c, l.Heads[k:k+1], l.Standards[k:k+1], l.Standards[0])}})
		}
		i += n - 1
	}
}

// paidInPart are words of a paragraph whose amounts are not all that the classes came to.
var paidInPart = []string{"已发", "已兑", "已拨", "已支", "其余", "剩余", "余款", "尚", "未", "首批", "第一批", "半年", "季度", "中央资金", "省级资金", "市级资金", "县级资金", "预拨"}

// mostComeTo reports whether all amounts but one at most, and one at least, are what the classes of a list come to.
func mostComeTo(c *content.Draft, amounts []int, l *content.ClassList) bool {
	held := 0
	for k, x := range amounts {
		h, s := c.At(c.Mentions[l.Heads[k]].Figure), c.At(c.Mentions[l.Standards[k]].Figure)
		if c.At(c.Mentions[x].Figure).Interval.Contains(h.Value.Mul(s.Value)) {
			held++
		}
	}
	return held > 0 && held >= len(amounts)-1
}

// comesToClasses reports whether amounts bear the names of the classes of a list one by one,
// each more of it than of the others'.
func comesToClasses(c *content.Draft, p *content.Para, amounts []int, l *content.ClassList) bool {
	for k, x := range amounts {
		m := &c.Mentions[x]
		if !IsAmount(c, m) || p.Lex[m.Pos].Sentence != p.Lex[c.Mentions[amounts[0]].Pos].Sentence || m.Depth != c.Mentions[amounts[0]].Depth {
			return false
		}
		name := plainClassWords.Replace(m.Label)
		own := runShared(name, plainClassWords.Replace(c.Mentions[l.Heads[k]].Label))
		for j, h := range l.Heads {
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

// NamesClass reports whether a bound belongs to the name of the quantity right behind it: 100 亩以上连片面积 X 亩.
func NamesClass(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	return clause.Class(c, m) && mi < p.Mentions[len(p.Mentions)-1] && clause.MarkBetween(p, m.Pos, c.Mentions[mi+1].Pos) == 0 && clause.SameSort(c, mi, mi+1)
}
