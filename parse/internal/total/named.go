package total

import (
	"strings"

	"gouji/parse/internal/change"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// addedUp end the last of the names of things whose amounts are added: 住院和
// 门诊两项共.
var addedUp = []string{"合计", "共计", "总计", "累计", "共", "两项", "三项", "二者", "两者", "三者", "之和", "分别"}

// maxNamed is the number of things that an amount of several may name.
const maxNamed = 4

// namedTogether reads an amount of several things that it names, of which each is
// told under its name before: 住院救助 A … 门诊救助 B … 住院救助和门诊救助 X. The names may
// be of more than what is printed, so that they only verify, but where the words count
// them or add them up and each is told once: 住院救助和门诊救助两项共 X.
func namedTogether(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	if !p.May("和") && !p.May("与") && !p.May("及") && !p.May("、") {
		return
	}
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if !content.IsPart(m) || used[m.Figure] || m.Peer >= 0 || m.Apiece || clause.IsStandard(c, m) {
			continue
		}
		names, added := namesTogether(p, m.Pos)
		if len(names) < 2 || len(names) > maxNamed {
			continue
		}
		var parts []int
		sure := added && m.AfterOpener < 0
		for _, name := range withTail(ofTiers(names)) {
			x, once := clause.ToldBefore(c, mi, name)
			if x < 0 || len(parts) > 0 && x == parts[len(parts)-1] {
				parts = nil
				break
			}
			sure = sure && once
			parts = append(parts, x)
		}
		if len(parts) >= 2 {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: m.Figure, Closed: content.Closed, Reach: content.ReachSection, Readings: []content.Reading{{Parts: clause.Terms(c, parts), Weak: !sure, HoldOnly: !sure}}})
		}
	}
}

// ofTiers gives levels of government that a list names the word behind the last of them:
// 中央、市级补助 are 中央补助 and 市级补助.
func ofTiers(names []string) []string {
	last := names[len(names)-1]
	tail := strings.TrimPrefix(last, clause.TierOf(last))
	if tail == last || tail == "" {
		return names
	}
	out := append([]string(nil), names...)
	for i, n := range out[:len(out)-1] {
		if n != "" && clause.TierOf(n) == n {
			out[i] = n + tail
		}
	}
	return out
}

// withTail gives names the words behind the last of them where all are of one length and end
// alike without those: 福彩、体彩公益金 are 福彩公益金 and 体彩公益金.
func withTail(names []string) []string {
	first := []rune(names[0])
	for _, w := range change.LeadIns {
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

// namesTogether are the names of things before lexeme k that stand for one amount, and
// whether words count them or add them up: A和B两项共, 三项合计（A、B、C）.
func namesTogether(p *content.Para, k int) (names []string, added bool) {
	from, to := clause.PhraseStart(p, k), k
	n := 0
	if open := clause.BracketBefore(p, k); open > 0 {
		lead := strings.TrimLeft(p.Words(clause.PhraseStart(p, open), open), "以上述这")
		if n = countedNames(lead); n == 0 {
			return nil, false
		}
		from, to, added = open+1, p.Lex[open].Mate, true
	}
	spans := clause.SplitNames(p, from, to)
	for i, s := range spans {
		name := clause.Label(p, s.From, s.To)
		if i+1 == len(spans) && !added {
			if at, x := countedTail(name); at >= 0 {
				name, n, added = name[:at], x, true
			}
			if t := content.TrimSuffixes(name, clause.SpendingLast); endsTotal(t) {
				name = t // A、B 共支出
			}
			added = added || endsTotal(name) && !strings.HasSuffix(name, "分别")
			name = content.TrimSuffixes(name, addedUp)
		}
		if a, b, ok := strings.Cut(name, "和"); ok && a != "" && clause.TierOf(a) == a && clause.TierOf(b) != "" {
			names, name = append(names, a), b // 中央和省级 is one word
		}
		names = append(names, name)
	}
	return names, added && (n == 0 || n == len(names))
}

// endsTotal reports whether a name ends with a word of adding up.
func endsTotal(name string) bool { return lang.HasAnySuffix(name, addedUp) }

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
