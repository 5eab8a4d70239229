package parse

import "strings"

// A change that names what has changed before 比 or 较 is of the quantity of that name: 公用经费
// 预算 X；三公经费比上年 B 下降 R% says nothing of X.

// anyQuantity are words that the names of many quantities bear.
var anyQuantity = strings.NewReplacer("“", "", "”", "", "经费", "", "支出", "", "费用", "", "资金", "", "收入", "", "总额", "", "金额", "", "合计", "", "总计", "", "预算", "", "决算", "",
	"本年", "", "全年", "", "当年", "", "年度", "", "实际", "", "累计", "", "人数", "", "人次", "", "数量", "", "规模", "", "总量", "", "投入", "", "完成", "", "费", "", "数", "", "总", "", "共", "", "的", "", "其", "", "该", "")

// namedBefore is what the label of a mention names before its word of comparison, and what of that
// any quantity may not bear; both are empty where nothing stands there.
func (p *para) namedBefore(m *Mention) (name, own string, key Key) {
	for i := m.labelFrom + 1; i < m.labelTo; i++ {
		if x := &p.lex[i]; x.kind == lexTerm && x.term.Class == Compare {
			name = withoutYear(label(p, m.labelFrom, i))
			return name, anyQuantity.Replace(name), keyOf(p, m.labelFrom, i)
		}
	}
	return "", "", Key{}
}

// changed is what a change names before its word of comparison; own is empty where it names nothing.
type changed struct {
	own string
	key Key
}

// named takes what mention m of the comparison names, where nothing was named nearer to the change.
func (w *changed) named(p *para, m *Mention) {
	if w.own == "" {
		_, w.own, w.key = p.namedBefore(m)
	}
}

// other reports whether the quantity y bears a name that has nothing in common with what changed,
// or none of its own where it is told apart from the change.
func (w *changed) other(c *Content, y *Mention, apart bool) bool {
	f := c.figure(y.Figure)
	if !longer(w.own, 1) || isFlow(w.key.Measure) && w.key.Measure == f.Key.Measure {
		return false
	}
	said := anyQuantity.Replace(y.Label + f.Name)
	if !longer(said, 1) {
		return apart
	}
	return !sharesTwo(said+y.After, w.own)
}
