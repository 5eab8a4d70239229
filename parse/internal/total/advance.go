package total

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Grants that came in several goes, the first ahead of the year: 共下达 X … 提前下达 a …；
// 第二次下达 b ….

// aheadWords are of the first go, againWords of those that follow it.
var (
	aheadWords = []string{"提前下达", "提前拨付", "提前安排", "提前告知", "提前批"}
	againWords = []string{"第二", "再次", "再下达", "又下达", "后续", "追加下达", "补充下达", "年中下达", "年中追加", "清算下达", "清算"}
)

// farGrant is how many figures before the first go the grant itself may stand.
const farGrant = 12

// Advanced reads them in a paragraph; the grant stands before them, there or in a paragraph
// before.
func Advanced(c *content.Draft, p *content.Para) {
	if !p.Has("提前") {
		return
	}
	var parts []int
	again := false
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if f.Dimension != numeral.Money || m.Depth > 0 {
			continue
		}
		words := clause.Words(p, m)
		switch {
		case len(parts) == 0 && !lang.ContainsAny(words, aheadWords):
			continue
		case !content.IsPart(m) && m.Role != content.RoleAdjust || m.Total > 0:
			return
		case len(parts) == 0:
		case lang.ContainsAny(words, againWords):
			again = true
		case !lang.ContainsAny(words, []string{"下达", "拨付", "安排"}) || !dated(p, c.Mentions[parts[len(parts)-1]].Pos, m.Pos):
			return
		}
		parts = append(parts, mi)
	}
	if len(parts) < 2 {
		return
	}
	w := grantBefore(c, p, parts)
	if w < 0 {
		return
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: c.Mentions[w].Figure, Closed: content.HalfOpen, Reach: content.ReachSection, Readings: []content.Reading{{Parts: clause.Terms(c, parts), HoldOnly: !again}}})
}

// grantBefore is the grant that came in such parts, -1 if none is told.
func grantBefore(c *content.Draft, p *content.Para, parts []int) int {
	for x := parts[0] - 1; x >= 0 && x >= parts[0]-farGrant; x-- {
		m := &c.Mentions[x]
		f := c.At(m.Figure)
		switch {
		case f.Report != p.Report || m.Para < 0:
			return -1
		case m.Total == 0 || m.Depth > 0 || f.Dimension != numeral.Money || !content.IsPart(m):
			continue
		case f.Key.Measure != lang.Budget && f.Key.Measure != lang.Received && !strings.Contains(m.Label, "下达"):
			return -1
		}
		for _, y := range parts {
			if t := c.At(c.Mentions[y].Figure).Key.Tier; f.Key.Tier != lang.NoTier && t != f.Key.Tier {
				return -1 // 省级共下达 X; 提前下达中央资金 a
			}
		}
		return x
	}
	return -1
}
