package clause

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// PlanBefore is the one quantity before mi in its sentence that is planned and
// of the kind of num: 年初预算收入 X，实际完成 Y，完成预算的. It is 0 where there are
// several, or others of that kind.
func PlanBefore(c *content.Draft, p *content.Para, mi, num int) content.FigureID {
	if num < 0 {
		return 0
	}
	done := c.At(c.Mentions[num].Figure)
	if x := num - 1; x >= p.Mentions[0] {
		// 共有 X 公里，今年计划改造 A 公里，完成 B 公里，完成年度计划的 R%
		m, f := &c.Mentions[x], c.At(c.Mentions[x].Figure)
		if IsPlan(c, f.ID) && (m.Role == content.RoleLevel || m.Role == content.RoleLimit) && SameSort(c, x, num) && m.Depth == c.Mentions[num].Depth && p.Lex[m.Pos].Sentence == p.Lex[c.Mentions[num].Pos].Sentence && MarkBetween(p, m.Pos, c.Mentions[num].Pos) == '，' {
			return f.ID
		}
	}
	id := content.FigureID(0)
	for x := range Mates(c, p, mi) {
		f := c.At(c.Mentions[x].Figure)
		if x == num || f.Dimension != done.Dimension || f.Unit != done.Unit {
			continue
		}
		if id != 0 || !IsPlan(c, f.ID) || c.Mentions[x].Role != content.RoleLevel && c.Mentions[x].Role != content.RoleLimit {
			return 0
		}
		id = f.ID
	}
	return id
}

// IsPlan reports whether a figure is planned: a target, or what should be.
func IsPlan(c *content.Draft, id content.FigureID) bool {
	f := c.At(id)
	if f.Key.Mode == lang.Planned || f.Key.Measure == lang.Budget || f.Key.Measure == lang.Goal || f.Key.Measure == lang.Entitled {
		return true
	}
	if lang.ContainsAny(f.Name, []string{"和实际", "与实际", "及实际"}) {
		return false // 计划和实际投保 X: both at once
	}
	for _, w := range []string{"计划", "目标", "任务", "应", "列入", "监测"} {
		if strings.Contains(f.Name, w) {
			return true
		}
	}
	if f.Dimension != numeral.Money && (strings.HasSuffix(f.Name, "规划") || strings.HasPrefix(f.Name, "规划建设") || strings.HasPrefix(f.Name, "规划新建")) {
		return true
	}
	return strings.Contains(Accounts.Replace(f.Name), "预算") && !lang.ContainsAny(f.Name, []string{"预算执行", "完成预算", "预算支出"})
}

// Accounts takes the names of a government's accounts out of a quantity's: 一般公共预算
// 收入 has come in.
var Accounts = strings.NewReplacer("一般公共预算", "", "公共财政预算", "", "政府性基金预算", "", "国有资本经营预算", "", "社会保险基金预算", "", "社保基金预算", "")

// FarPlan is how many figures back the plan of a quantity is looked for.
const FarPlan = 80

// OverPlan reports whether a change is one against the plan, not against
// another period: 比年初预算增加 X, 超预算 X.
func OverPlan(c *content.Draft, p *content.Para, m *content.Mention) bool {
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		x := &p.Lex[i]
		if x.Kind == content.LexPeriod && x.Period.Rel == "上年" {
			return false
		}
		if x.Kind == content.LexTerm && (x.Term.Measure == lang.Budget && strings.Contains(x.Term.Word, "预算") || x.Term.Word == "计划" || x.Term.Word == "预计") {
			if j := Before(p, i); j < m.LabelFrom {
				return strings.HasPrefix(m.Label, "超") || i == m.LabelFrom
			} else if y := &p.Lex[j]; y.Kind == content.LexTerm && (y.Term.Class == lang.Compare || y.Term.Class == lang.Rise || y.Term.Class == lang.Fall || y.Term.Class == lang.Approx) {
				return true
			}
		}
	}
	return false
}

// PlanOfSame is the want for the plan of the quantity that mention mi states.
func PlanOfSame(c *content.Draft, mi int) content.Want {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	if b := c.PlanOf[f.ID]; b != 0 {
		return content.Want{Given: b}
	}
	return content.Want{Label: m.Label, Key: content.Key{Measure: f.Key.Measure, Fund: f.Key.Fund, Account: f.Key.Account, Tier: f.Key.Tier, Mode: lang.Planned, Dimension: f.Dimension}, Like: 1}
}
