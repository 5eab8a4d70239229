package rate

import (
	"strings"

	"gouji/parse/internal/change"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Rates of some of what was done, whom nobody counts: 计划抽检 400 批次，实际抽检 400 批次，合格率 97.5% is of how many
// passed; 受理 60 件，办结 58 件，按时办结率 95% of how many were done in time.

// inTime are words of a rate that counts but some of what was done.
var inTime = []string{"按时", "按期", "及时", "限时", "提前", "有效", "一次性"}

// ofAnything are stems of rates that say no more than that something was done, or whom it reached.
var ofAnything = []string{"完成", "覆盖", "普及", "落实", "到位", "执行", "兑现", "受益", "惠及", "比例", "比率", "建成", "实施", "使用度", "达标", "回收", "保障", "发放"}

// wordsOfSettling are words of one thing: that a case was dealt with.
var wordsOfSettling = []string{"办结", "处置", "处理", "化解", "解决", "回复", "答复", "整改", "销号", "完成", "调解", "调处", "结案", "审结", "办理", "落实", "采纳", "回访"}

// ofSome reports whether a rate is by its name of some of what the numerator of a reading counts.
func ofSome(c *content.Draft, p *content.Para, mi int, r content.Reading) bool {
	if len(r.Operands) != 2 || r.Formula != "a/b" {
		return false
	}
	m := &c.Mentions[mi]
	if b := c.MentionOf(r.Operands[1]); b != nil && change.Owing(b.Label) && ofAllOwed(p, m, b) {
		return false // of those who should have
	}
	stem, ok := strings.CutSuffix(m.Label, "率")
	n := c.MentionOf(r.Operands[0])
	if !ok || n == nil || n.Para != m.Para || n.Pos > m.Pos || p.Lex[n.Pos].Sentence != p.Lex[m.Pos].Sentence {
		return false
	}
	if b := c.MentionOf(r.Operands[1]); b != nil && b.Para == m.Para && namesAll(b, n) && dueSaid(b, stem) {
		return false // 应种 B 剂次，实种 A 剂次，接种率
	}
	f := c.At(n.Figure)
	switch f.Dimension {
	case numeral.Count, numeral.Persons, numeral.Visits, numeral.Households, numeral.Area, numeral.Weight, numeral.Length:
	default:
		return false
	}
	told := p.Words(clause.LabelStart(p, n.Pos), m.LabelFrom)
	for _, w := range inTime {
		if !strings.Contains(stem, w) || lang.ContainsAny(told, inTime) {
			continue
		}
		// 农膜使用 B 吨，回收 A 吨，有效回收率: all that is gathered is, unlike sheets that were filled in
		return w != "有效" || f.Dimension == numeral.Count
	}
	if m.Rate != lang.OtherRate && m.Rate != nil {
		return false
	}
	d := c.MentionOf(r.Operands[1])
	if d == nil || d.Para != m.Para || d.Pos > m.Pos || c.At(d.Figure).Unit != f.Unit || strings.Contains(d.Label, "编制") || stem == "" || sharesWord(stem, told) && content.Longer(stem, 1) || lang.HasAnySuffix(stem, ofAnything) || lang.HasAnySuffix(stem, wordsOfSettling) && lang.ContainsAny(told, wordsOfSettling) {
		return false
	}
	due := p.Words(clause.LabelStart(p, d.Pos), d.Pos+1)
	for _, x := range strings.TrimSuffix(clause.LastWord(m.Label), "率") {
		if strings.ContainsRune(told, x) && !strings.ContainsRune(due, x) {
			return false // 应到会 20 人，实到 19 人，到会率
		}
	}
	return true
}
