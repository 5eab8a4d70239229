package change

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/numeral"
)

// By how much a quantity is beyond another that its own verb names: 支出 X，超出预算 B 达 D; 用工 X
// 人，少于核定数 B 人计 D 人.

// goingBeyond begin the words before such a quantity, with the sign of the amount behind it.
var goingBeyond = []struct {
	word string
	dir  int
}{{"超出", 1}, {"超过", 1}, {"高出", 1}, {"高于", 1}, {"多于", 1}, {"突破", 1}, {"超", 1}, {"低于", -1}, {"少于", -1}, {"不足", -1}, {"不及", -1}}

// amounting are the words that may stand between it and the amount.
var amounting = []string{"", "达", "计", "共", "共计", "约", "近", "达到", "多达"}

// BeyondBases makes the one what is compared with and the other the amount of change.
func BeyondBases(c *content.Draft, p *content.Para) {
	for _, mi := range p.Mentions {
		if mi == p.Mentions[0] {
			continue
		}
		m, b := &c.Mentions[mi], &c.Mentions[mi-1]
		f := c.At(m.Figure)
		if f.Dimension == numeral.Percent || f.Dimension == numeral.Points || !clause.SameSort(c, mi-1, mi) || b.Depth != m.Depth || b.Role == content.RoleBase || clause.MarkBetween(p, b.Pos, m.Pos) != 0 {
			continue
		}
		if !slices.Contains(amounting, strings.TrimSpace(p.Words(b.Pos+1, m.Pos))) || f.Value.GreaterThan(c.At(b.Figure).Value) {
			continue
		}
		said := strings.TrimLeft(p.Words(b.LabelFrom, b.Pos), "，、, ")
		for _, w := range goingBeyond {
			if strings.HasPrefix(said, w.word) {
				b.Role, b.Dir, b.Op = content.RoleBase, 0, ""
				m.Role, m.Dir, m.Peer = content.RoleDelta, w.dir, -1
				break
			}
		}
	}
}
