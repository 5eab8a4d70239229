package parse

import "strings"

// addedUp end the last of the names of things whose amounts are added: 住院和
// 门诊两项共.
var addedUp = []string{"合计", "共计", "总计", "累计", "共", "两项", "三项", "二者", "两者", "三者", "之和", "分别"}

// maxNamed is the number of things that an amount of several may name.
const maxNamed = 4

// namedTogether reads an amount of several things that it names, of which each is
// told under its name before: 住院救助 A … 门诊救助 B … 住院救助和门诊救助 X. The names may
// be of more than what is printed, so that they only verify, but where the words count
// them or add them up and each is told once: 住院救助和门诊救助两项共 X.
func (c *Content) namedTogether(p *para, used map[FigureID]bool) {
	if !p.may("和") && !p.may("与") && !p.may("及") && !p.may("、") {
		return
	}
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if !part(m) || used[m.Figure] || m.Peer >= 0 || m.Apiece || c.isStandard(m) {
			continue
		}
		names, added := p.namesTogether(m.Pos)
		if len(names) < 2 || len(names) > maxNamed {
			continue
		}
		var parts []int
		sure := added && m.afterOpener < 0
		for _, name := range withTail(ofTiers(names)) {
			x, once := c.toldBefore(mi, name)
			if x < 0 || len(parts) > 0 && x == parts[len(parts)-1] {
				parts = nil
				break
			}
			sure = sure && once
			parts = append(parts, x)
		}
		if len(parts) >= 2 {
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: m.Figure, Closed: Closed, Reach: ReachSection, Readings: []Reading{{Parts: c.terms(parts), Weak: !sure, HoldOnly: !sure}}})
		}
	}
}

// ofTiers gives levels of government that a list names the word behind the last of them:
// 中央、市级补助 are 中央补助 and 市级补助.
func ofTiers(names []string) []string {
	last := names[len(names)-1]
	tail := strings.TrimPrefix(last, tierOf(last))
	if tail == last || tail == "" {
		return names
	}
	out := append([]string(nil), names...)
	for i, n := range out[:len(out)-1] {
		if n != "" && tierOf(n) == n {
			out[i] = n + tail
		}
	}
	return out
}

// withTail gives names the words behind the last of them where all are of one length and end
// alike without those: 福彩、体彩公益金 are 福彩公益金 and 体彩公益金.
func withTail(names []string) []string {
	first := []rune(names[0])
	for _, w := range leadIns {
		first = []rune(strings.TrimPrefix(string(first), w))
	}
	n, last := len(first), []rune(names[len(names)-1])
	if n < 2 || len(last) < n+2 {
		return names
	}
	out := make([]string, len(names))
	for i, name := range names {
		rs := []rune(name)
		if i == 0 {
			rs = first
		}
		if i < len(names)-1 && len(rs) != n || rs[n-1] != last[n-1] {
			return names
		}
		out[i] = string(rs[:n]) + string(last[n:])
	}
	return out
}

// tierLeads are the words for levels of government, a longer one before one that it begins with.
var tierLeads = []string{"中央", "自治区级", "自治区", "省级", "省", "市级", "市", "盟市", "旗县", "县级", "县", "区级", "区"}

// tierOf is the word for a level of government that a name begins with, "" if none.
func tierOf(name string) string {
	for _, w := range tierLeads {
		if strings.HasPrefix(name, w) {
			return w
		}
	}
	return ""
}

// namesTogether are the names of things before lexeme k that stand for one amount, and
// whether words count them or add them up: A和B两项共, 三项合计（A、B、C）.
func (p *para) namesTogether(k int) (names []string, added bool) {
	from, to := p.phraseStart(k), k
	n := 0
	if open := p.bracketBefore(k); open > 0 {
		lead := strings.TrimLeft(p.words(p.phraseStart(open), open), "以上述这")
		if n = countedNames(lead); n == 0 {
			return nil, false
		}
		from, to, added = open+1, p.lex[open].mate, true
	}
	spans := p.splitNames(from, to)
	for i, s := range spans {
		name := label(p, s.from, s.to)
		if i+1 == len(spans) && !added {
			if at, x := countedTail(name); at >= 0 {
				name, n, added = name[:at], x, true
			}
			if t := TrimSuffixes(name, spendingLast); endsTotal(t) {
				name = t // A、B 共支出
			}
			added = added || endsTotal(name) && !strings.HasSuffix(name, "分别")
			name = TrimSuffixes(name, addedUp)
		}
		if a, b, ok := strings.Cut(name, "和"); ok && a != "" && tierOf(a) == a && tierOf(b) != "" {
			names, name = append(names, a), b // 中央和省级 is one word
		}
		names = append(names, name)
	}
	return names, added && (n == 0 || n == len(names))
}

// endsTotal reports whether a name ends with a word of adding up.
func endsTotal(name string) bool { return hasAnySuffix(name, addedUp) }

// bracketBefore is the opening bracket of one that ends right before lexeme k, 0 if none
// does.
func (p *para) bracketBefore(k int) int {
	for k--; k > 0 && p.blank(k); k-- {
	}
	if k > 0 && p.lex[k].kind == lexPunct && p.lex[k].r == ')' && p.lex[k].mate >= 0 {
		return p.lex[k].mate
	}
	return 0
}

// countedNames is how many things words take together, 0 if they do not: 三项合计.
func countedNames(s string) int {
	if at, n := countedTail(s); at == 0 {
		return n
	}
	return 0
}

// countedTail is where in a name the number of all that it ends begins, and that number:
// 门诊救助两项资金; -1 if there is none.
func countedTail(name string) (at, n int) {
	for i, w := range []string{"两", "三", "四"} {
		for _, x := range []string{"项", "类", "者", "部分"} {
			if at := strings.Index(name, w+x); at >= 0 {
				return at, i + 2
			}
		}
	}
	return -1, 0
}

// phraseStart is where the phrase before lexeme k begins, behind the last mark but
// 、, figure or opener.
func (p *para) phraseStart(k int) int {
	i := k
	for i > 0 {
		x := &p.lex[i-1]
		if x.kind == lexFigure || x.kind == lexPunct && x.r != '、' && !p.blank(i-1) || x.kind == lexTerm && x.term.Class == Opener {
			break
		}
		if x.kind == lexOther && hasAnySuffix(p.sub(x.from, x.to), []string{"、", ".", ")"}) {
			break // the number of a list
		}
		i--
	}
	return i
}

// nameStart is where the words right before lexeme k begin, behind the last mark, figure
// or number of a list.
func (p *para) nameStart(k int) int {
	i := k
	for i > 0 && p.lex[i-1].kind != lexPunct && p.lex[i-1].kind != lexFigure && p.lex[i-1].kind != lexOther {
		i--
	}
	return i
}

// opensSentence reports whether nothing stands before lexeme i in its sentence but the number
// of a list: 2.项目支出.
func (p *para) opensSentence(i int) bool {
	if i >= len(p.lex) {
		return false
	}
	s := sentenceStart(p, i)
	for s < i && p.blank(s) {
		s++
	}
	return i == s || i == s+1 && p.lex[s].kind == lexOther || p.lex[s].mate == i-1 && i > s+1
}

// toldBefore is the last quantity before mention mi that bears a name and can be a
// part of it, -1 if there is none. once tells whether it bears the name alone and no other
// amount does.
func (c *Content) toldBefore(mi int, name string) (found int, once bool) {
	f := c.figure(c.Mentions[mi].Figure)
	found = -1
	if !longer(name, 1) {
		return
	}
	for x := mi - 1; x >= 0 && x >= mi-farBack; x-- {
		y := &c.Mentions[x]
		g := c.figure(y.Figure)
		if g.Report != f.Report {
			break
		}
		if !part(y) || y.Para < 0 || y.Depth > 0 || !addable(f, g) || !strings.HasSuffix(y.Label, name) && !strings.HasSuffix(thingNamed(y.Label), name) && !ofTier(y.Label, name) {
			continue
		}
		switch {
		case found < 0:
			found, once = x, thingNamed(y.Label) == thingNamed(name) || longer(name, 2) && strings.HasSuffix(thingNamed(y.Label), name) || ofTier(y.Label, name)
		case !g.Value.Equal(c.figure(c.Mentions[found].Figure).Value):
			once = false
		}
	}
	return found, once
}

// ofTier reports whether a label is that of a level's money that a name means: 中央财政补助资金
// for 中央补助.
func ofTier(label, name string) bool {
	w := tierOf(name)
	rest := strings.TrimPrefix(name, w)
	return w != "" && rest != "" && strings.HasPrefix(label, w) && containsAny(label, []string{rest, TrimSuffixes(rest, []string{"资金"})}) && !containsAny(label, []string{"支出", "收入", "结余", "结转"})
}
