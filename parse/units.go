package parse

import (
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// inheritUnits gives figures of a paragraph the unit that stands at the end
// of their series (8.42、51.37 万人), and bare amounts the unit of their
// neighbours where their own words say that they are money.
func (c *Content) inheritUnits(p *para) {
	c.unitsBehindBrackets(p)
	next := -1 // the figure that follows, as lexeme
	for k := len(p.lex) - 1; k >= 0; k-- {
		x := &p.lex[k]
		if x.kind != lexFigure {
			continue
		}
		f := c.figure(x.fig)
		if next >= 0 && !f.Numeral.HasUnit && f.Numeral.PowerTen.Equal(decOne) && p.onlyJoins(k+1, next) && p.lex[next].sentence == x.sentence {
			g := c.figure(p.lex[next].fig)
			if g.Numeral.HasUnit {
				f.Numeral = f.Numeral.WithUnit(g.Numeral.Unit, g.Numeral.PowerTen)
				f.settle()
			}
		}
		next = k
	}
	money, tens := c.moneyNear(p)
	for k := range p.lex {
		x := &p.lex[k]
		if x.kind != lexFigure {
			continue
		}
		f := c.figure(x.fig)
		if f.Numeral.HasUnit || f.Bound != "" || ratioGoesOn(p.text.Runes, x.to) {
			continue // 城乡收入比 2.1:1
		}
		label := keyOf(p, labelStart(p, k), k)
		if g := c.comparedBare(p, k); g != nil && (f.Numeral.Decimals > 0 || f.Numeral.Integers > 4 || f.Numeral.Integers == 4 && f.Text[:2] != "20" && f.Text[:2] != "19") {
			f.Numeral = f.Numeral.WithUnit(g.Numeral.Unit, g.Numeral.PowerTen)
			f.settle()
			if g.Dimension == numeral.Money {
				c.Remarks = append(c.Remarks, Remark{Kind: RemarkUnitMissing, Place: f.Place, Figure: f.ID, Report: p.report, Words: f.Text, Detail: "money"})
			}
			continue
		}
		switch {
		case f.Numeral.PowerTen.GreaterThan(decOne):
			// 2000万: money where the words say so, or where nothing counted follows.
			if (isMoney(label.Measure) || money && label.Tier != NoTier && label.Measure == NoMeasure) && (after(p, k) == "" || hasAnyPrefix(after(p, k), saidBehind)) || c.bareAmount(p, k) {
				u, _ := numeral.LookupUnit("元")
				f.Numeral = f.Numeral.WithUnit(u, f.Numeral.PowerTen)
				f.settle()
			} else if u, ok := headUnit(p.words(labelStart(p, k), k)); ok && after(p, k) == "" || !ok && hasAnyPrefix(after(p, k), headsBehind) {
				if !ok {
					u, _ = numeral.LookupUnit("人")
				}
				f.Numeral = f.Numeral.WithUnit(u, f.Numeral.PowerTen)
				f.settle()
			}
		case f.Numeral.Decimals == 0 && f.Numeral.Integers > 4 && after(p, k) == "" && !f.Numeral.HasUnit && headsNamed(p.words(labelStart(p, k), k)):
			u, _ := headUnit(p.words(labelStart(p, k), k)) // 符合条件的人数为 4194602
			f.Numeral = f.Numeral.WithUnit(u, decOne)
			f.settle()
		case money && isMoney(label.Measure) && !isQuotient(p.words(labelStart(p, k), k)) && after(p, k) == "" && (f.Numeral.Decimals > 0 || f.Numeral.Integers >= 4):
			u, _ := numeral.LookupUnit("元")
			f.Numeral = f.Numeral.WithUnit(u, tens)
			f.settle()
			c.Remarks = append(c.Remarks, Remark{Kind: RemarkUnitMissing, Place: f.Place, Figure: f.ID, Report: p.report, Words: f.Text, Detail: "money"})
		case hasRate(p, labelStart(p, k), k) && !p.fraction(k) && !f.Value.IsZero() && f.Numeral.Integers <= 3 && (after(p, k) == "" || f.Approximate != ""):
			u, _ := numeral.LookupUnit("%")
			f.Numeral = f.Numeral.WithUnit(u, decOne)
			f.settle()
			c.Remarks = append(c.Remarks, Remark{Kind: RemarkUnitMissing, Place: f.Place, Figure: f.ID, Report: p.report, Words: f.Text, Detail: "percent"})
		}
	}
}

// unitsBehindBrackets gives a number the unit that stands behind the bracket that lists its parts, and the parts that lack
// one, too: 救助 2356（城市 356、农村 2000）人次.
func (c *Content) unitsBehindBrackets(p *para) {
	for k := range p.lex {
		x := &p.lex[k]
		if x.kind != lexFigure || k+2 >= len(p.lex) || p.lex[k+1].kind != lexPunct || p.lex[k+1].mate <= k+1 || p.lex[k+1].r != '（' && p.lex[k+1].r != '(' {
			continue
		}
		f, end := c.figure(x.fig), p.lex[k+1].mate
		if f.Numeral.HasUnit || f.Bound != "" || end >= len(p.lex) {
			continue
		}
		u, tens, ok := numeral.UnitBehind(p.text.Runes[p.lex[end].to:])
		if !ok {
			continue
		}
		inside := 0
		for j := k + 2; j < end; j++ {
			if p.lex[j].kind == lexFigure && p.lex[j].depth == x.depth+1 {
				g := c.figure(p.lex[j].fig)
				if g.Numeral.HasUnit && g.Numeral.Unit.Name != u.Name {
					inside = -1
					break
				}
				inside++
			}
		}
		if inside < 1 {
			continue
		}
		for j := k; j < end; j++ {
			if y := &p.lex[j]; y.kind == lexFigure && (j == k || y.depth == x.depth+1) {
				g := c.figure(y.fig)
				g.Numeral = g.Numeral.WithUnit(u, tens)
				g.settle()
			}
		}
	}
}

// bareAmount reports whether a number in 万 or 亿 at lexeme k is one of money, though no measure names it: it names what
// is given (补助资金共 736 万), that stands behind it (将 142 万补助资金), or it goes on with a list of amounts (甲县 179 万元，乙
// 县 86 万).
func (c *Content) bareAmount(p *para, k int) bool {
	behind := after(p, k)
	if hasAnyPrefix(behind, givenBehind) {
		return true
	}
	words := p.words(labelStart(p, k), k)
	if behind != "" || containsAny(words, countedHeads) {
		return false
	}
	n, bare := c.amountsBefore(p, k)
	return containsAny(words, givenWords) || n >= minAmounts || n > 0 && bare
}

// givenWords name money that is given, givenBehind begin such words, countedHeads name what is counted in 万 and has no
// unit of its own.
var (
	givenBehind  = []string{"资金", "经费", "补助资金", "补助款", "补贴", "财政资金", "财政补助", "专项资金", "项目资金", "专款", "拨款"}
	givenWords   = []string{"资金", "经费", "补助款", "补贴款", "拨款", "专款"}
	countedHeads = []string{"人", "户", "数", "量", "面积", "群众", "学生", "对象", "次", "点击", "覆盖", "惠及", "受益", "服务", "亩", "家", "册", "株", "只", "头"}
)

// minAmounts is how many amounts stand in a row before one that goes on with them.
const minAmounts = 2

// amountsBefore is how many amounts of money stand one behind the other before lexeme k, in its sentence, and whether the
// last lacks its 元, too.
func (c *Content) amountsBefore(p *para, k int) (n int, bare bool) {
	for j := k - 1; j >= 0 && p.lex[j].sentence == p.lex[k].sentence; j-- {
		if x := &p.lex[j]; x.kind == lexFigure {
			f := c.figure(x.fig)
			if f.Dimension != numeral.Money {
				break
			}
			bare = bare || n == 0 && !strings.Contains(f.Text, "元")
			n++
		}
	}
	return n, bare
}

// comparedBare is the change right behind a number without a unit at lexeme k that the words
// compare with: 较上年 7120.36 增加 418.24 万元. It is nil if there is none.
func (c *Content) comparedBare(p *para, k int) *Figure {
	if k+2 >= len(p.lex) || p.lex[k+1].kind != lexTerm || p.lex[k+1].term.Class != Rise && p.lex[k+1].term.Class != Fall || p.lex[k+2].kind != lexFigure {
		return nil
	}
	g := c.figure(p.lex[k+2].fig)
	if !g.Numeral.HasUnit || g.Dimension == numeral.Percent || g.Dimension == numeral.Points {
		return nil
	}
	for i := labelStart(p, k); i < k; i++ {
		if x := &p.lex[i]; x.kind == lexTerm && x.term.Class == Compare {
			return g
		}
	}
	return nil
}

// saidBehind begin words behind an amount that can name nothing counted: 未拨付 2.6 万为结转.
var saidBehind = []string{"为", "系", "是", "用于", "结转", "已", "全部", "全额", "由", "均"}

// ratioGoesOn reports whether a colon and a number follow: 2.1:1, 6.8：77.3：15.9.
func ratioGoesOn(rs []rune, i int) bool {
	i = skipSpace(rs, i)
	if i >= len(rs) || rs[i] != ':' && rs[i] != '：' && rs[i] != '∶' {
		return false
	}
	i = skipSpace(rs, i+1)
	return i < len(rs) && isDigit(rs[i])
}

// isQuotient reports whether words name one amount over another, which has no unit: 城乡收入比
// 降至 2.2.
func isQuotient(words string) bool {
	words = TrimSuffixes(words, []string{"为", "达", "到", "至", "缩小", "降", "由", "是"})
	return hasAnySuffix(words, []string{"比", "比值", "之比", "倍差", "系数", "指数"})
}

// isMoney reports whether a measure is an amount of money.
func isMoney(m Measure) bool {
	switch m {
	case Income, Outlay, Surplus, CarryOver, Opening, Residual, Budget, Received, Cost, Reimbursed, SelfPaid, Prepaid, Investment:
		return true
	}
	return false
}

// moneyNear reports whether the paragraph prints amounts of money, and the
// power of ten that they carry.
func (c *Content) moneyNear(p *para) (bool, decimal.Decimal) {
	for _, x := range p.lex {
		if x.kind == lexFigure {
			if f := c.figure(x.fig); f.Dimension == numeral.Money {
				return true, f.Numeral.PowerTen
			}
		}
	}
	return false, decOne
}

// fraction reports whether a number is one of the two of a fraction: 比重稳定在 1/3 左右.
func (p *para) fraction(k int) bool {
	rs, x := p.text.Runes, &p.lex[k]
	return x.to+1 < len(rs) && rs[x.to] == '/' && rs[x.to+1] >= '0' && rs[x.to+1] <= '9' || x.from > 1 && rs[x.from-1] == '/' && rs[x.from-2] >= '0' && rs[x.from-2] <= '9'
}

// labelStart is the lexeme behind the mark or figure left of lexeme k.
func labelStart(p *para, k int) int {
	j := k - 1
	for ; j >= 0; j-- {
		x := &p.lex[j]
		if x.kind == lexPunct && (x.r == ')' || x.r == ']') && x.mate >= 0 {
			j = x.mate
			continue
		}
		if x.kind == lexFigure || x.kind == lexPunct && !p.blank(j) {
			break
		}
	}
	return j + 1
}

// hasRate reports whether a label names a rate that is printed in per cent.
func hasRate(p *para, i, j int) bool {
	for ; i < j; i++ {
		if x := &p.lex[i]; x.kind == lexTerm && x.term.Class == Rate {
			return true
		}
	}
	return false
}

// headsBehind begin names of people that stand right behind a number in 万: 1373 万城乡居民.
var headsBehind = []string{"城乡居民", "居民", "老年居民", "城镇居民", "农村居民", "农民", "职工", "群众", "学生", "老人", "老年人", "人口", "农村人口", "贫困人口", "参保"}

// headsNamed reports whether the words before a number end in a name that counts heads.
func headsNamed(words string) bool {
	_, ok := headUnit(words)
	return ok
}

// headUnits are the units of what names end by counting: 住院总人次 86 万.
var headUnits = []struct{ ending, unit string }{{"人次", "人次"}, {"人次数", "人次"}, {"人数", "人"}, {"户数", "户"}}

// headUnit is the unit that the words before a number end in.
func headUnit(words string) (numeral.Unit, bool) {
	words = strings.TrimSpace(words)
	words = TrimSuffixes(words, []string{"达到", "达", "为", "共", "约"})
	for _, h := range headUnits {
		if strings.HasSuffix(words, h.ending) {
			return numeral.LookupUnit(h.unit)
		}
	}
	return numeral.Unit{}, false
}
