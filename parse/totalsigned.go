package parse

import "strings"

// Parts of a balance that say themselves whether they are left or wanting: 当期结余 X，其中
// 统筹基金赤字 a，个人账户结余 b.

// signParts gives the parts of the balances among the frames made since from the signs that
// their words have, seen from the whole's.
func (c *Content) signParts(from int) {
	for i := from; i < len(c.Frames); i++ {
		fr := &c.Frames[i]
		if m := c.figure(fr.Claim).Key.Measure; fr.Kind != KindTotal || !left(m) && m != CarryOver {
			continue
		}
		whole := c.saidSign(fr.Claim)
		if whole == 0 {
			whole = 1
		}
		for _, r := range fr.Readings {
			for k := range r.Parts {
				if s := c.saidSign(r.Parts[k].Figure); s != 0 && r.Parts[k].Sign > 0 {
					r.Parts[k].Sign = s * whole
				}
			}
		}
	}
}

// saidSign is the sign that the words of a balance give it, 0 where they name none of their
// own or the figure is printed with its sign.
func (c *Content) saidSign(id FigureID) int {
	m, f := c.mentionOf(id), c.figure(id)
	switch {
	case m == nil || f.Value.Sign() <= 0:
		return 0
	case m.sign < 0:
		return -1
	}
	return max(0, wordSign(m.Label))
}

// overspends makes of 统筹基金超支 X what is wanting of a fund or an account: of a budget the
// word would speak without them.
func (m *Mention) overspends(key *Key) {
	if key.Account == NoAccount && !hasAnySuffix(m.Label, []string{"基金超支"}) || !hasAnySuffix(m.Label, []string{"超支"}) || containsAny(m.Label, []string{"预算", "总额", "定额", "指标"}) {
		return
	}
	key.Measure, m.sign = Surplus, -1
}

// nettings say that what is left and what is wanting are set off against each other.
var nettings = []string{"两者相抵", "二者相抵", "两项相抵", "盈亏相抵", "余缺相抵", "相互抵", "互抵"}

// netted reads A 超支 a，B 结余 b，两者相抵净超支 X.
func (c *Content) netted(p *para) {
	if !p.may("抵") {
		return
	}
	for _, mi := range p.mentions {
		w := &c.Mentions[mi]
		if !part(w) || !containsAny(w.Label, nettings) {
			continue
		}
		a, b := c.twoBefore(p, mi)
		if a < 0 {
			continue
		}
		_, net, _ := strings.Cut(w.Label, "抵")
		sign := wordSign(net)
		parts := c.terms([]int{min(a, b), max(a, b)})
		for k := range parts {
			parts[k].Sign = sign * wordSign(c.mentionOf(parts[k].Figure).Label)
		}
		if parts[0].Sign*parts[1].Sign < 0 {
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: Closed, Reach: ReachSentence, Readings: []Reading{{Parts: parts}}})
		}
	}
}

// wordSign is the sign that the words of a balance give it, 0 if they name none.
func wordSign(s string) int {
	switch {
	case containsAny(s, []string{"超支", "赤字", "亏", "缺口"}):
		return -1
	case containsAny(s, []string{"结余", "盈余", "结存"}):
		return 1
	}
	return 0
}
