package parse

// Levels of government named by a letter in a list of those that bear a sum: 中央 440 元、自治区
// 55 元、盟 11 元、旗 44 元.

// tierLetters are the letters; alone they say nothing, for any name may end in one.
var tierLetters = map[string]Tier{"省": Provincial, "市": Municipal, "州": Municipal, "盟": Municipal, "县": County, "区": County, "旗": County}

// letterTiers gives the items of such lists their level, where one names a higher level in full.
func (c *Content) letterTiers(p *para) {
	for i := 0; i < len(p.mentions); {
		n, named := i, false // up to the end of the list
		for n < len(p.mentions) {
			m := &c.Mentions[p.mentions[n]]
			k := &c.figure(m.Figure).Key
			if tierLetter(m.Label) == NoTier && k.Tier == NoTier || n > i && !c.sameSort(p.mentions[n-1], p.mentions[n]) {
				break
			}
			if n > i && !c.listedBy(p, p.mentions[n-1]) && p.markBetween(c.Mentions[p.mentions[n-1]].Pos, m.Pos) != '，' {
				break
			}
			named = named || k.Tier == Central || k.Tier == Provincial
			n++
		}
		for _, mi := range p.mentions[i:n] {
			if f := c.figure(c.Mentions[mi].Figure); named && n-i > 1 && f.Key.Tier == NoTier {
				f.Key.Tier = tierLetter(c.Mentions[mi].Label)
			}
		}
		i = max(n, i+1)
	}
}

// tierLetter is the level that a label names by its letter.
func tierLetter(label string) Tier {
	label = TrimSuffixes(label, []string{"承担", "负担", "配套", "补助", "财政"})
	return tierLetters[label]
}
