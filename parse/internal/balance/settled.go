package balance

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Settlements: what is due for a year, what has been paid ahead, and what is paid now or
// taken back: 应补助 A，已提前下达 B，此次清算补拨 A−B; 应补助 A，已预拨 B，应收回 B−A.

// dueNames name what is due, aheadPaid what has been paid of it, settling what is paid now
// to make it up, and takingBack what was paid too much.
var (
	dueNames   = []string{"应补助", "应补", "应拨", "应发", "应下达", "应安排", "应兑付", "应享受", "核定", "结算", "清算"}
	aheadPaid  = []string{"提前下达", "已下达", "已拨", "预拨", "已发", "已安排", "已兑付", "已预发", "前期下达", "前期拨付", "已支付"}
	settling   = []string{"补拨", "补发", "补下达", "清算下达", "清算拨付", "清算补助", "清算资金", "还应下达", "还应拨付", "尚应拨付", "此次下达", "此次拨付", "本次下达", "本次拨付", "此次清算", "本次清算", "现下达", "现拨付", "应补拨", "应补发"}
	takingBack = []string{"收回", "扣回", "追回", "抵扣", "扣减", "多拨", "多发", "结余"}
)

// Settlements reads what is left of an amount due after what has been paid of it.
func Settlements(c *content.Draft, p *content.Para) {
	for i := 2; i < len(p.Mentions); i++ {
		m, paid, due := &c.Mentions[p.Mentions[i]], &c.Mentions[p.Mentions[i-1]], &c.Mentions[p.Mentions[i-2]]
		back := lang.ContainsAny(m.Label, takingBack)
		if !back && !lang.ContainsAny(m.Label, settling) || !lang.ContainsAny(paid.Label, aheadPaid) || !settles(due.Label) {
			continue
		}
		if !content.IsPart(due) || !content.IsPart(paid) || m.Role != content.RoleLevel && m.Role != content.RoleAdjust || due.Depth != m.Depth || paid.Depth != m.Depth || !clause.SameSort(c, p.Mentions[i], p.Mentions[i-1]) || !clause.SameSort(c, p.Mentions[i], p.Mentions[i-2]) {
			continue
		}
		if p.Lex[due.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, due.Pos, m.Pos) || clause.Claimed(c, m.Figure) {
			continue
		}
		r := content.Reading{Formula: "a-b", Operands: []content.FigureID{due.Figure, paid.Figure}, HoldOnly: namesMore(m.Label)}
		switch {
		case back && c.At(due.Figure).Value.GreaterThan(c.At(paid.Figure).Value):
			r.HoldOnly = true // 应发放 A，已发放 B，收回结余 A−B: what was not needed
		case back:
			r.Formula = "b-a"
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: "balance/residual", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed, Readings: []content.Reading{r}})
	}
}

// namesMore reports whether a label names something besides what is settled: 此次下达其他专项.
func namesMore(label string) bool {
	for _, list := range [][]string{settling, takingBack, {"资金", "补助", "补贴", "指标", "经费", "金额", "此次", "本次", "清算", "应", "需", "由", "现"}} {
		label = lang.Without(label, list)
	}
	return content.Longer(label, 2)
}

// settles reports whether a label names what is due, and not what is due still.
func settles(label string) bool {
	return lang.ContainsAny(label, dueNames) && !lang.ContainsAny(label, []string{"已", "还应", "尚应", "未"}) && !strings.HasPrefix(label, "此次") && !strings.HasPrefix(label, "本次")
}
