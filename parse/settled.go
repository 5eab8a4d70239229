package parse

import "strings"

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

// settlements reads what is left of an amount due after what has been paid of it.
func (c *Content) settlements(p *para) {
	for i := 2; i < len(p.mentions); i++ {
		m, paid, due := &c.Mentions[p.mentions[i]], &c.Mentions[p.mentions[i-1]], &c.Mentions[p.mentions[i-2]]
		back := containsAny(m.Label, takingBack)
		if !back && !containsAny(m.Label, settling) || !containsAny(paid.Label, aheadPaid) || !settles(due.Label) {
			continue
		}
		if !part(due) || !part(paid) || m.Role != RoleLevel && m.Role != RoleAdjust || due.Depth != m.Depth || paid.Depth != m.Depth || !c.sameSort(p.mentions[i], p.mentions[i-1]) || !c.sameSort(p.mentions[i], p.mentions[i-2]) {
			continue
		}
		if p.lex[due.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(due.Pos, m.Pos) || c.claimed(m.Figure) {
			continue
		}
		r := Reading{Formula: "a-b", Operands: []FigureID{due.Figure, paid.Figure}, HoldOnly: namesMore(m.Label)}
		switch {
		case back && c.figure(due.Figure).Value.GreaterThan(c.figure(paid.Figure).Value):
			r.HoldOnly = true // 应发放 A，已发放 B，收回结余 A−B: what was not needed
		case back:
			r.Formula = "b-a"
		}
		c.Frames = append(c.Frames, Frame{Kind: KindFlow, Rule: "balance/residual", Claim: m.Figure, Reach: ReachSentence, Closed: Closed, Readings: []Reading{r}})
	}
}

// namesMore reports whether a label names something besides what is settled: 此次下达其他专项.
func namesMore(label string) bool {
	for _, list := range [][]string{settling, takingBack, {"资金", "补助", "补贴", "指标", "经费", "金额", "此次", "本次", "清算", "应", "需", "由", "现"}} {
		label = Without(label, list)
	}
	return longer(label, 2)
}

// settles reports whether a label names what is due, and not what is due still.
func settles(label string) bool {
	return containsAny(label, dueNames) && !containsAny(label, []string{"已", "还应", "尚应", "未"}) && !strings.HasPrefix(label, "此次") && !strings.HasPrefix(label, "本次")
}
