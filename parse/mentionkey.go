package parse

import (
	"strings"
	"unicode/utf8"
)

// labelKey reads the key that a mention's own label gives.
func (c *Content) labelKey(p *para, m *Mention) Key {
	return keyOf(p, m.labelFrom, m.labelTo)
}

// keyOf reads a key off the terms of lexemes i up to j. In a Chinese noun
// phrase the head stands last, so later terms of one kind win, but a measure
// of more meaning is not replaced by one of less (支出预算: a budget, planned
// outlay).
func keyOf(p *para, i, j int) Key {
	var k Key
	var room [96]byte
	rest := room[:0]
	granted := NoMeasure // 安排 before what the money is for
	for ; i < j; i++ {
		x := &p.lex[i]
		if x.kind == lexPunct && x.mate > i && x.mate < j {
			i = x.mate
			continue
		}
		switch x.kind {
		case lexPeriod:
			k.Period = merge(k.Period, *x.period)
		case lexText:
			for _, r := range p.text.Runes[x.from:x.to] {
				if isHan(r) || isLatin(r) {
					rest = utf8.AppendRune(rest, r)
				}
			}
			if k.Measure == Income && hasAt(p.text.Runes, x.to-2, "经费") {
				k.Measure = granted // 筹资工作经费: what raising costs, not what it raised
			}
		case lexTerm:
			t := x.term
			if t.Class == Plain && t.Mode == NoMode {
				rest = append(rest, t.Word...)
			}
			if t.Fund != NoFund {
				if !(t.Fund == BasicMedical && k.Fund != NoFund) {
					k.Fund = p.meant(t)
				}
			}
			if t.Account != NoAccount {
				k.Account = t.Account
			}
			if t.Tier != NoTier && (k.Tier == NoTier || t.Word != "自筹资金") {
				k.Tier = t.Tier // 县级自筹资金 is the county's
			}
			if t.Mode != NoMode {
				k.Mode = t.Mode
			}
			if t.Measure == Budget && (k.Measure == Income || k.Measure == Outlay) && (t.Word == "预算" || t.Word == "预算数" || t.Word == "预算合计" || t.Word == "预算总额") {
				k.Mode = Planned // 基金收入预算
			}
			if t.Measure == Reimbursed && (k.Measure == Budget || k.Measure == Received) && strings.HasSuffix(t.Word, "资金") {
				continue // 下达救助资金
			}
			if t.Measure != NoMeasure {
				if t.Measure == Budget && (k.Measure == Income || k.Measure == Outlay) && strings.Contains(t.Word, "预算") {
					k.Mode = Planned // 基金收入预算数
				}
				if k.Measure == Budget || k.Measure == Received {
					granted = k.Measure
				}
				if !(isStage(t.Word) && isFlow(k.Measure)) {
					k.Measure = headMeasure(k.Measure, t.Measure)
				}
				if t.Measure == Goal {
					k.Mode = Planned
				}
				switch t.Word {
				case "收入预算", "预算收入":
					k.Measure, k.Mode = Income, Planned
				case "支出预算":
					k.Measure, k.Mode = Outlay, Planned
				case "预算当期结余":
					k.Measure, k.Mode = Surplus, Planned
				}
			}
		}
	}
	k.Words = string(rest)
	return k
}

// headMeasure chooses between two measures of one phrase.
func headMeasure(a, b Measure) Measure {
	if a == NoMeasure {
		return b
	}
	if b == Goal {
		return a // 参保人数目标任务: heads, planned
	}
	if b == Budget && (a == Income || a == Outlay || a == Received || a == Prepaid || a == CarryOver || a == Surplus) {
		return a // 收入 … 资金
	}
	if b == Headcount && (a == Enrolled || a == Entitled) {
		return a
	}
	if b == Standard && a == Reimbursed {
		return b
	}
	return b
}

// grantees are those to whom a higher level hands its money down.
var grantees = []string{"我省", "我市", "我县", "我区", "我州", "我院", "我局"}

// names reports whether the label of a mention holds words of its own.
func (c *Content) names(p *para, m *Mention) bool {
	for i := m.labelFrom; i < m.labelTo; i++ {
		if x := &p.lex[i]; x.kind == lexText && p.content(i) || x.kind == lexTerm && (x.term.Fund != NoFund || x.term.Account != NoAccount || x.term.Tier != NoTier) {
			return true
		}
	}
	return false
}

// afterEnd is the lexeme behind the words that follow a figure.
func (p *para) afterEnd(k int) int {
	j := k + 1
	for j < len(p.lex) && p.lex[j].kind != lexFigure && !(p.lex[j].kind == lexPunct && !p.blank(j)) {
		j++
	}
	return j
}

// topicLength is how many characters of its clause group describe a figure.
const topicLength = 90

// topic is the text of the clause group before lexeme k, back to ； or the
// sentence's start, without figures and brackets, behind the run-in heading of
// its paragraph.
func topic(p *para, k int) string {
	from := k
	for from > 0 && p.lex[from-1].sentence == p.lex[k].sentence && !(p.lex[from-1].kind == lexPunct && p.lex[from-1].r == '；') && p.lex[k].from-p.lex[from-1].from < topicLength {
		from--
	}
	var room [4 * topicLength]byte
	b := room[:0]
	if from > 0 {
		// 4.普通门诊：… the paragraph's lead names what all of it is about.
		for i := 0; i < from && i < 8; i++ {
			if p.lex[i].kind == lexPunct && (p.lex[i].r == '：' || p.lex[i].r == '。') {
				b = append(b, p.words(0, i)...)
				break
			}
			if p.lex[i].kind == lexFigure {
				break
			}
		}
	}
	for i := from; i < k; i++ {
		x := &p.lex[i]
		if x.kind == lexPunct && x.mate > i && x.mate < k {
			i = x.mate
			continue
		}
		if x.kind == lexText || x.kind == lexTerm {
			b = append(b, p.sub(x.from, x.to)...)
		}
	}
	return string(b)
}
