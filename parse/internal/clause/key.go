package clause

import (
	"strings"
	"unicode/utf8"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// KeyOf reads a key off the terms of lexemes i up to j. In a Chinese noun
// phrase the head stands last, so later terms of one kind win, but a measure
// of more meaning is not replaced by one of less (支出预算: a budget, planned
// outlay).
func KeyOf(p *content.Para, i, j int) content.Key {
	var k content.Key
	var room [96]byte
	rest := room[:0]
	granted := lang.NoMeasure // 安排 before what the money is for
	for ; i < j; i++ {
		x := &p.Lex[i]
		if x.Kind == content.LexPunct && x.Mate > i && x.Mate < j {
			i = x.Mate
			continue
		}
		switch x.Kind {
		case content.LexPeriod:
			k.Period = lang.Merge(k.Period, *x.Period)
		case content.LexText:
			for _, r := range p.Text.Runes[x.From:x.To] {
				if lang.IsHan(r) || lang.IsLatin(r) {
					rest = utf8.AppendRune(rest, r)
				}
			}
			if k.Measure == lang.Income && lang.HasAt(p.Text.Runes, x.To-2, "经费") {
				k.Measure = granted // 筹资工作经费: what raising costs, not what it raised
			}
		case content.LexTerm:
			t := x.Term
			if t.Class == lang.Plain && t.Mode == lang.NoMode {
				rest = append(rest, t.Word...)
			}
			if t.Fund != lang.NoFund {
				if !(t.Fund == lang.BasicMedical && k.Fund != lang.NoFund) {
					k.Fund = meant(p, t)
				}
			}
			if t.Account != lang.NoAccount {
				k.Account = t.Account
			}
			if t.Tier != lang.NoTier && (k.Tier == lang.NoTier || t.Word != "自筹资金") {
				k.Tier = t.Tier // 县级自筹资金 is the county's
			}
			if t.Mode != lang.NoMode {
				k.Mode = t.Mode
			}
			if t.Measure == lang.Budget && (k.Measure == lang.Income || k.Measure == lang.Outlay) && (t.Word == "预算" || t.Word == "预算数" || t.Word == "预算合计" || t.Word == "预算总额") {
				k.Mode = lang.Planned // 基金收入预算
			}
			if t.Measure == lang.Reimbursed && (k.Measure == lang.Budget || k.Measure == lang.Received) && strings.HasSuffix(t.Word, "资金") {
				continue // 下达救助资金
			}
			if t.Measure != lang.NoMeasure {
				if t.Measure == lang.Budget && (k.Measure == lang.Income || k.Measure == lang.Outlay) && strings.Contains(t.Word, "预算") {
					k.Mode = lang.Planned // 基金收入预算数
				}
				if k.Measure == lang.Budget || k.Measure == lang.Received {
					granted = k.Measure
				}
				if !(isStage(t.Word) && IsFlow(k.Measure)) {
					k.Measure = headMeasure(k.Measure, t.Measure)
				}
				if t.Measure == lang.Goal {
					k.Mode = lang.Planned
				}
				switch t.Word {
				case "收入预算", "预算收入":
					k.Measure, k.Mode = lang.Income, lang.Planned
				case "支出预算":
					k.Measure, k.Mode = lang.Outlay, lang.Planned
				case "预算当期结余":
					k.Measure, k.Mode = lang.Surplus, lang.Planned
				}
			}
		}
	}
	k.Words = string(rest)
	return k
}

// headMeasure chooses between two measures of one phrase.
func headMeasure(a, b lang.Measure) lang.Measure {
	if a == lang.NoMeasure {
		return b
	}
	if b == lang.Goal {
		return a // 参保人数目标任务: heads, planned
	}
	if b == lang.Budget && (a == lang.Income || a == lang.Outlay || a == lang.Received || a == lang.Prepaid || a == lang.CarryOver || a == lang.Surplus) {
		return a // 收入 … 资金
	}
	if b == lang.Headcount && (a == lang.Enrolled || a == lang.Entitled) {
		return a
	}
	if b == lang.Standard && a == lang.Reimbursed {
		return b
	}
	return b
}

// meant is the fund that a name stands for in the paragraph.
func meant(p *content.Para, t *lang.Term) lang.Fund { return Meant(p.Own, t) }

// Meant is the fund that a name stands for where the text is about fund f:
// 养老保险 and 居民 alone are short for it where it is one of their kind.
func Meant(f lang.Fund, t *lang.Term) lang.Fund {
	switch {
	case t.Fund == lang.Pension && (f == lang.EmployeePension || f == lang.ResidentPension || f == lang.InstitutionPension),
		!t.Full && t.Fund == lang.Resident && f == lang.ResidentPension,
		!t.Full && t.Fund == lang.Employee && f == lang.EmployeePension:
		return f
	}
	return t.Fund
}

// isStage reports whether a word only says that a figure is what came about:
// 年末滚存结余决算数 is a balance, no outlay.
func isStage(w string) bool { return w == "决算数" || w == "执行数" || w == "预算执行数" }

// IsFlow reports whether a measure is what comes in, goes out or is left.
func IsFlow(m lang.Measure) bool { return FlowClass(m) != 0 || m == lang.Enrolled }

// FlowClass joins the measures that can be parts of one total of a fund.
func FlowClass(m lang.Measure) int {
	switch m {
	case lang.Income:
		return 1
	case lang.Outlay, lang.Reimbursed:
		return 2
	case lang.CarryOver, lang.Opening:
		return 3
	case lang.Surplus:
		return 4
	case lang.Residual:
		return 5
	}
	return 0
}

// IsMoney reports whether a measure is an amount of money.
func IsMoney(m lang.Measure) bool {
	switch m {
	case lang.Income, lang.Outlay, lang.Surplus, lang.CarryOver, lang.Opening, lang.Residual, lang.Budget, lang.Received, lang.Cost, lang.Reimbursed, lang.SelfPaid, lang.Prepaid, lang.Investment:
		return true
	}
	return false
}
