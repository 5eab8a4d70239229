package total

import (
	"strings"

	"gouji/parse/internal/change"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Parts of a balance that say themselves whether they are left or wanting: 当期结余 X，其中
// 统筹基金赤字 a，个人账户结余 b.

// signParts gives the parts of the balances among the frames made since from the signs that
// their words have, seen from the whole's.
func signParts(c *content.Draft, from int) {
	for i := from; i < len(c.Frames); i++ {
		fr := &c.Frames[i]
		if m := c.At(fr.Claim).Key.Measure; fr.Kind != content.KindTotal || !clause.Left(m) && m != lang.CarryOver {
			continue
		}
		whole := saidSign(c, fr.Claim)
		if whole == 0 {
			whole = 1
		}
		for _, r := range fr.Readings {
			for k := range r.Parts {
				if s := saidSign(c, r.Parts[k].Figure); s != 0 && r.Parts[k].Sign > 0 {
					r.Parts[k].Sign = s * whole
				}
			}
		}
	}
}

// saidSign is the sign that the words of a balance give it, 0 where they name none of their
// own or the figure is printed with its sign.
func saidSign(c *content.Draft, id content.FigureID) int {
	m, f := c.MentionOf(id), c.At(id)
	switch {
	case m == nil || f.Value.Sign() <= 0:
		return 0
	case m.Sign < 0:
		return -1
	}
	return max(0, wordSign(m.Label))
}

// Overspends makes of 统筹基金超支 X what is wanting of a fund or an account: of a budget the
// word would speak without them.
func Overspends(m *content.Mention, key *content.Key) {
	if key.Account == lang.NoAccount && !lang.HasAnySuffix(m.Label, []string{"基金超支"}) || !lang.HasAnySuffix(m.Label, []string{"超支"}) || lang.ContainsAny(m.Label, []string{"预算", "总额", "定额", "指标"}) {
		return
	}
	key.Measure, m.Sign = lang.Surplus, -1
}

// netted reads A 超支 a，B 结余 b，两者相抵净超支 X.
func netted(c *content.Draft, p *content.Para) {
	if !p.May("抵") {
		return
	}
	for _, mi := range p.Mentions {
		w := &c.Mentions[mi]
		if !content.IsPart(w) || !lang.ContainsAny(w.Label, change.Nettings) {
			continue
		}
		a, b := change.TwoBefore(c, p, mi)
		if a < 0 {
			continue
		}
		_, net, _ := strings.Cut(w.Label, "抵")
		sign := wordSign(net)
		parts := clause.Terms(c, []int{min(a, b), max(a, b)})
		for k := range parts {
			parts[k].Sign = sign * wordSign(c.MentionOf(parts[k].Figure).Label)
		}
		if parts[0].Sign*parts[1].Sign < 0 {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: content.Closed, Reach: content.ReachSentence, Readings: []content.Reading{{Parts: parts}}})
		}
	}
}

// wordSign is the sign that the words of a balance give it, 0 if they name none.
func wordSign(s string) int {
	switch {
	case lang.ContainsAny(s, []string{"超支", "赤字", "亏", "缺口"}):
		return -1
	case lang.ContainsAny(s, []string{"结余", "盈余", "结存"}):
		return 1
	}
	return 0
}
