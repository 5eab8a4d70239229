package change

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// A change that names what has changed before 比 or 较 is of the quantity of that name: 公用经费
// 预算 X；三公经费比上年 B 下降 R% says nothing of X.

// anyQuantity are words that the names of many quantities bear.
var anyQuantity = strings.NewReplacer("“", "", "”", "", "经费", "", "支出", "", "费用", "", "资金", "", "收入", "", "总额", "", "金额", "", "合计", "", "总计", "", "预算", "", "决算", "",
	"本年", "", "全年", "", "当年", "", "年度", "", "实际", "", "累计", "", "人数", "", "人次", "", "数量", "", "规模", "", "总量", "", "投入", "", "完成", "", "费", "", "数", "", "总", "", "共", "", "的", "", "其", "", "该", "")

// namedBefore is what the label of a mention names before its word of comparison, and what of that
// any quantity may not bear; both are empty where nothing stands there.
func namedBefore(p *content.Para, m *content.Mention) (name, own string, key content.Key) {
	for i := m.LabelFrom + 1; i < m.LabelTo; i++ {
		if x := &p.Lex[i]; x.Kind == content.LexTerm && x.Term.Class == lang.Compare {
			name = content.WithoutYear(clause.Label(p, m.LabelFrom, i))
			return name, anyQuantity.Replace(name), clause.KeyOf(p, m.LabelFrom, i)
		}
	}
	return "", "", content.Key{}
}

// changed is what a change names before its word of comparison; own is empty where it names nothing.
type changed struct {
	own string
	key content.Key
}

// named takes what mention m of the comparison names, where nothing was named nearer to the change.
func (w *changed) named(p *content.Para, m *content.Mention) {
	if w.own == "" {
		_, w.own, w.key = namedBefore(p, m)
	}
}

// other reports whether the quantity y bears a name that has nothing in common with what changed,
// or none of its own where it is told apart from the change.
func (w *changed) other(c *content.Draft, y *content.Mention, apart bool) bool {
	f := c.At(y.Figure)
	if !content.Longer(w.own, 1) || clause.IsFlow(w.key.Measure) && w.key.Measure == f.Key.Measure {
		return false
	}
	said := anyQuantity.Replace(y.Label + f.Name)
	if !content.Longer(said, 1) {
		return apart
	}
	return !clause.SharesTwo(said+y.After, w.own)
}
