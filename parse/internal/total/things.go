package total

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Things told with the places where they are: 建成饮水工程 a 处，分布在 19 个镇 62 个村，其中管网延伸的饮水工程 b 个 counts
// works, not villages.

// standingIn lead to the places in which things are.
var standingIn = []string{"分布在", "分布于", "分布", "位于", "涉及", "覆盖", "遍及"}

// ofThingsBefore gives a list whose items are called after things counted before the places in which they
// are the number of these, and leaves out the items behind that are called otherwise.
func ofThingsBefore(c *content.Draft, p *content.Para, k int, wholes, items []int) ([]int, []int) {
	if len(wholes) == 0 || len(items) == 0 {
		return wholes, items
	}
	w, first := &c.Mentions[wholes[0]], &c.Mentions[items[0]]
	rs := []rune(first.Label)
	if len(rs) < 4 || c.At(first.Figure).Dimension != numeral.Count || c.At(w.Figure).Dimension != numeral.Count {
		return wholes, items
	}
	thing := string(rs[len(rs)-2:])
	if strings.Contains(w.Label+w.After, thing) || !lang.ContainsAny(p.Words(content.SentenceStart(p, w.Pos), w.Pos), standingIn) {
		return wholes, items
	}
	own := slices.IndexFunc(items, func(mi int) bool { return !strings.HasSuffix(c.Mentions[mi].Label, thing) })
	if own < 0 {
		own = len(items)
	}
	for x := wholes[0] - 1; x >= p.Mentions[0] && p.Lex[c.Mentions[x].Pos].Sentence == p.Lex[k].Sentence; x-- {
		y := &c.Mentions[x]
		if lang.ContainsAny(y.Label, standingIn) {
			continue
		}
		if f := c.At(y.Figure); f.Dimension == numeral.Count && clause.Whole(c, y) && y.Depth <= p.Lex[k].Depth && strings.Contains(y.Label+y.After, thing) {
			if content.Addable(f, c.At(first.Figure)) || (content.Pieces(f.Unit) == "处" && content.Pieces(c.At(first.Figure).Unit) == "个") {
				return []int{x}, items[:own]
			}
			return nil, nil
		}
	}
	return wholes, items
}
