package mention

import (
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/standard"
	"gouji/parse/numeral"
)

// inheritUnits gives figures of a paragraph the unit that stands at the end
// of their series (8.42、51.37 万人), and bare amounts the unit of their
// neighbours where their own words say that they are money.
func inheritUnits(c *content.Draft, p *content.Para) {
	unitsBehindBrackets(c, p)
	next := -1 // the figure that follows, as lexeme
	for k := len(p.Lex) - 1; k >= 0; k-- {
		x := &p.Lex[k]
		if x.Kind != content.LexFigure {
			continue
		}
		f := c.At(x.Fig)
		if next >= 0 && !f.Numeral.HasUnit && f.Numeral.PowerTen.Equal(lang.DecOne) && clause.OnlyJoins(p, k+1, next) && p.Lex[next].Sentence == x.Sentence {
			g := c.At(p.Lex[next].Fig)
			if g.Numeral.HasUnit {
				f.Numeral = f.Numeral.WithUnit(g.Numeral.Unit, g.Numeral.PowerTen)
				f.Settle()
			}
		}
		next = k
	}
	money, tens := moneyNear(c, p)
	for k := range p.Lex {
		x := &p.Lex[k]
		if x.Kind != content.LexFigure {
			continue
		}
		f := c.At(x.Fig)
		if f.Numeral.HasUnit || f.Bound != "" || ratioGoesOn(p.Text.Runes, x.To) {
			continue // 城乡收入比 2.1:1
		}
		label := clause.KeyOf(p, clause.LabelStart(p, k), k)
		if g := comparedBare(c, p, k); g != nil && (f.Numeral.Decimals > 0 || f.Numeral.Integers > 4 || f.Numeral.Integers == 4 && f.Text[:2] != "20" && f.Text[:2] != "19") {
			f.Numeral = f.Numeral.WithUnit(g.Numeral.Unit, g.Numeral.PowerTen)
			f.Settle()
			if g.Dimension == numeral.Money {
				c.Remarks = append(c.Remarks, content.Remark{Kind: content.RemarkUnitMissing, Place: f.Place, Figure: f.ID, Report: p.Report, Words: f.Text, Detail: "money"})
			}
			continue
		}
		switch {
		case f.Numeral.PowerTen.GreaterThan(lang.DecOne):
			// 2000万: money where the words say so, or where nothing counted follows.
			if (clause.IsMoney(label.Measure) || money && label.Tier != lang.NoTier && label.Measure == lang.NoMeasure) && (clause.After(p, k) == "" || lang.HasAnyPrefix(clause.After(p, k), saidBehind)) || bareAmount(c, p, k) {
				u, _ := numeral.LookupUnit("元")
				f.Numeral = f.Numeral.WithUnit(u, f.Numeral.PowerTen)
				f.Settle()
			} else if u, ok := headUnit(p.Words(clause.LabelStart(p, k), k)); ok && clause.After(p, k) == "" || !ok && lang.HasAnyPrefix(clause.After(p, k), headsBehind) {
				if !ok {
					u, _ = numeral.LookupUnit("人")
				}
				f.Numeral = f.Numeral.WithUnit(u, f.Numeral.PowerTen)
				f.Settle()
			}
		case f.Numeral.Decimals == 0 && f.Numeral.Integers > 4 && clause.After(p, k) == "" && !f.Numeral.HasUnit && headsNamed(p.Words(clause.LabelStart(p, k), k)):
			u, _ := headUnit(p.Words(clause.LabelStart(p, k), k)) // 符合条件的人数为 4194602
			f.Numeral = f.Numeral.WithUnit(u, lang.DecOne)
			f.Settle()
		case money && clause.IsMoney(label.Measure) && !isQuotient(p.Words(clause.LabelStart(p, k), k)) && clause.After(p, k) == "" && (f.Numeral.Decimals > 0 || f.Numeral.Integers >= 4):
			u, _ := numeral.LookupUnit("元")
			f.Numeral = f.Numeral.WithUnit(u, tens)
			f.Settle()
			c.Remarks = append(c.Remarks, content.Remark{Kind: content.RemarkUnitMissing, Place: f.Place, Figure: f.ID, Report: p.Report, Words: f.Text, Detail: "money"})
		case hasRate(p, clause.LabelStart(p, k), k) && !fraction(p, k) && !f.Value.IsZero() && f.Numeral.Integers <= 3 && (clause.After(p, k) == "" || f.Approximate != ""):
			u, _ := numeral.LookupUnit("%")
			f.Numeral = f.Numeral.WithUnit(u, lang.DecOne)
			f.Settle()
			c.Remarks = append(c.Remarks, content.Remark{Kind: content.RemarkUnitMissing, Place: f.Place, Figure: f.ID, Report: p.Report, Words: f.Text, Detail: "percent"})
		}
	}
}

// unitsBehindBrackets gives a number the unit that stands behind the bracket that lists its parts, and the parts that lack
// one, too: 救助 2356（城市 356、农村 2000）人次.
func unitsBehindBrackets(c *content.Draft, p *content.Para) {
	for k := range p.Lex {
		x := &p.Lex[k]
		if x.Kind != content.LexFigure || k+2 >= len(p.Lex) || p.Lex[k+1].Kind != content.LexPunct || p.Lex[k+1].Mate <= k+1 || p.Lex[k+1].R != '（' && p.Lex[k+1].R != '(' {
			continue
		}
		f, end := c.At(x.Fig), p.Lex[k+1].Mate
		if f.Numeral.HasUnit || f.Bound != "" || end >= len(p.Lex) {
			continue
		}
		u, tens, ok := numeral.UnitBehind(p.Text.Runes[p.Lex[end].To:])
		if !ok {
			continue
		}
		inside := 0
		for j := k + 2; j < end; j++ {
			if p.Lex[j].Kind == content.LexFigure && p.Lex[j].Depth == x.Depth+1 {
				g := c.At(p.Lex[j].Fig)
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
			if y := &p.Lex[j]; y.Kind == content.LexFigure && (j == k || y.Depth == x.Depth+1) {
				g := c.At(y.Fig)
				g.Numeral = g.Numeral.WithUnit(u, tens)
				g.Settle()
			}
		}
	}
}

// bareAmount reports whether a number in 万 or 亿 at lexeme k is one of money, though no measure names it: it names what
// is given (补助资金共 736 万), that stands behind it (将 142 万补助资金), or it goes on with a list of amounts (甲县 179 万元，乙
// 县 86 万).
func bareAmount(c *content.Draft, p *content.Para, k int) bool {
	behind := clause.After(p, k)
	if lang.HasAnyPrefix(behind, givenBehind) {
		return true
	}
	words := p.Words(clause.LabelStart(p, k), k)
	if behind != "" || lang.ContainsAny(words, countedHeads) {
		return false
	}
	n, bare := amountsBefore(c, p, k)
	return lang.ContainsAny(words, givenWords) || n >= minAmounts || n > 0 && bare
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
func amountsBefore(c *content.Draft, p *content.Para, k int) (n int, bare bool) {
	for j := k - 1; j >= 0 && p.Lex[j].Sentence == p.Lex[k].Sentence; j-- {
		if x := &p.Lex[j]; x.Kind == content.LexFigure {
			f := c.At(x.Fig)
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
func comparedBare(c *content.Draft, p *content.Para, k int) *content.Figure {
	if k+2 >= len(p.Lex) || p.Lex[k+1].Kind != content.LexTerm || p.Lex[k+1].Term.Class != lang.Rise && p.Lex[k+1].Term.Class != lang.Fall || p.Lex[k+2].Kind != content.LexFigure {
		return nil
	}
	g := c.At(p.Lex[k+2].Fig)
	if !g.Numeral.HasUnit || g.Dimension == numeral.Percent || g.Dimension == numeral.Points {
		return nil
	}
	for i := clause.LabelStart(p, k); i < k; i++ {
		if x := &p.Lex[i]; x.Kind == content.LexTerm && x.Term.Class == lang.Compare {
			return g
		}
	}
	return nil
}

// saidBehind begin words behind an amount that can name nothing counted: 未拨付 2.6 万为结转.
var saidBehind = []string{"为", "系", "是", "用于", "结转", "已", "全部", "全额", "由", "均"}

// ratioGoesOn reports whether a colon and a number follow: 2.1:1, 6.8：77.3：15.9.
func ratioGoesOn(rs []rune, i int) bool {
	i = lang.SkipSpace(rs, i)
	if i >= len(rs) || rs[i] != ':' && rs[i] != '：' && rs[i] != '∶' {
		return false
	}
	i = lang.SkipSpace(rs, i+1)
	return i < len(rs) && lang.IsDigit(rs[i])
}

// isQuotient reports whether words name one amount over another, which has no unit: 城乡收入比
// 降至 2.2.
func isQuotient(words string) bool {
	words = content.TrimSuffixes(words, []string{"为", "达", "到", "至", "缩小", "降", "由", "是"})
	return lang.HasAnySuffix(words, []string{"比", "比值", "之比", "倍差", "系数", "指数"})
}

// moneyNear reports whether the paragraph prints amounts of money, and the
// power of ten that they carry.
func moneyNear(c *content.Draft, p *content.Para) (bool, decimal.Decimal) {
	for _, x := range p.Lex {
		if x.Kind == content.LexFigure {
			if f := c.At(x.Fig); f.Dimension == numeral.Money {
				return true, f.Numeral.PowerTen
			}
		}
	}
	return false, lang.DecOne
}

// fraction reports whether a number is one of the two of a fraction: 比重稳定在 1/3 左右.
func fraction(p *content.Para, k int) bool {
	rs, x := p.Text.Runes, &p.Lex[k]
	return x.To+1 < len(rs) && rs[x.To] == '/' && rs[x.To+1] >= '0' && rs[x.To+1] <= '9' || x.From > 1 && rs[x.From-1] == '/' && rs[x.From-2] >= '0' && rs[x.From-2] <= '9'
}

// hasRate reports whether a label names a rate that is printed in per cent.
func hasRate(p *content.Para, i, j int) bool {
	for ; i < j; i++ {
		if x := &p.Lex[i]; x.Kind == content.LexTerm && x.Term.Class == lang.Rate {
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
	words = content.TrimSuffixes(words, []string{"达到", "达", "为", "共", "约"})
	for _, h := range headUnits {
		if strings.HasSuffix(words, h.ending) {
			return numeral.LookupUnit(h.unit)
		}
	}
	return numeral.Unit{}, false
}

// UnitMix notes money in 元 and in 万元 in one sentence that compares budget
// and receipt or outlay.
func UnitMix(c *content.Draft, p *content.Para) {
	var first content.FigureID
	sentence := -1
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if f.Dimension != numeral.Money || m.Role != content.RoleLevel || m.Each || f.Key.Each || m.Depth > 0 || standard.OfStandard(c, m) {
			continue
		}
		switch f.Key.Measure {
		case lang.Budget, lang.Received, lang.Outlay:
		default:
			continue
		}
		if f.Place.Sentence != sentence {
			first, sentence = f.ID, f.Place.Sentence
			continue
		}
		g := c.At(first)
		if g.Numeral.PowerTen.GreaterThan(lang.DecOne) != f.Numeral.PowerTen.GreaterThan(lang.DecOne) && g.Key.Measure != f.Key.Measure && !g.Value.Equal(f.Value) {
			c.Remarks = append(c.Remarks, content.Remark{Kind: content.RemarkUnitMix, Place: g.Place, Figure: f.ID, Other: first, Report: p.Report})
			return
		}
	}
}
