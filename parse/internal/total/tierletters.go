package total

import (
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Levels of government named by a letter in a list of those that bear a sum: 中央 440 元、自治区
// 55 元、盟 11 元、旗 44 元.

// tierLetters are the letters; alone they say nothing, for any name may end in one.
var tierLetters = map[string]lang.Tier{"省": lang.Provincial, "市": lang.Municipal, "州": lang.Municipal, "盟": lang.Municipal, "县": lang.County, "区": lang.County, "旗": lang.County}

// LetterTiers gives the items of such lists their level, where one names a higher level in full.
func LetterTiers(c *content.Draft, p *content.Para) {
	for i := 0; i < len(p.Mentions); {
		n, named := i, false // up to the end of the list
		for n < len(p.Mentions) {
			m := &c.Mentions[p.Mentions[n]]
			k := &c.At(m.Figure).Key
			if tierLetter(m.Label) == lang.NoTier && k.Tier == lang.NoTier || n > i && !clause.SameSort(c, p.Mentions[n-1], p.Mentions[n]) {
				break
			}
			if n > i && !listedBy(c, p, p.Mentions[n-1]) && clause.MarkBetween(p, c.Mentions[p.Mentions[n-1]].Pos, m.Pos) != '，' {
				break
			}
			named = named || k.Tier == lang.Central || k.Tier == lang.Provincial
			n++
		}
		for _, mi := range p.Mentions[i:n] {
			if f := c.At(c.Mentions[mi].Figure); named && n-i > 1 && f.Key.Tier == lang.NoTier {
				f.Key.Tier = tierLetter(c.Mentions[mi].Label)
			}
		}
		i = max(n, i+1)
	}
}

// tierLetter is the level that a label names by its letter.
func tierLetter(label string) lang.Tier {
	label = content.TrimSuffixes(label, []string{"承担", "负担", "配套", "补助", "财政"})
	return tierLetters[label]
}
