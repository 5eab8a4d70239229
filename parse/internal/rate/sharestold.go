package rate

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/standard"
	"gouji/parse/numeral"
)

// Shares of who pays, told in words and paid in the columns of a table: 水稻保险中央、省级、市县、农户各承担
// 45%、25%、10%、20% over 险种 | 总保费 | 中央财政 | 省级财政 | 市县财政 | 农户自交.

// sharePayers are the words of who pays, longest first, each with whom it names.
var sharePayers = []struct{ word, payer string }{
	{"中央", "中央"}, {"市县", "市县"}, {"县市", "市县"}, {"自治区", "省"}, {"省级", "省"}, {"省", "省"}, {"市级", "市"}, {"州级", "市"}, {"市", "市"},
	{"县级", "县"}, {"区级", "县"}, {"区县", "县"}, {"县区", "县"}, {"县", "县"}, {"农户", "户"}, {"农民", "户"}, {"投保人", "户"}, {"个人", "户"}, {"自缴", "户"}, {"自交", "户"}, {"自筹", "户"},
}

// sharingWords are words of who pays how much.
var sharingWords = []string{"承担", "负担", "分担", "补贴", "补助", "自缴", "自交", "依次"}

// shareBases head the columns of what is shared.
var shareBases = []string{"总保费", "保费总额", "保费合计", "保费规模", "保费", "总投资", "总额", "合计", "小计"}

// shareTold is who pays how much of what the rows of a name cost, "" of all.
type shareTold struct {
	of    string
	rates map[string]content.FigureID // by payer
	order []string
}

// whoPays are those who pay that words name, in their order.
func whoPays(s string) []string {
	var out []string
	for s != "" {
		i, n, who := -1, 0, ""
		for _, x := range sharePayers {
			if k := strings.Index(s, x.word); k >= 0 && (i < 0 || k < i) {
				i, n, who = k, len(x.word), x.payer
			}
		}
		if i < 0 {
			break
		}
		if len(out) == 0 || out[len(out)-1] != who { // 农户自交 is one
			out = append(out, who)
		}
		s = s[i+n:]
	}
	return out
}

// sharesTold are those that a report tells in its prose.
func sharesTold(c *content.Draft, report int) []shareTold {
	var out []shareTold
	for _, p := range c.Paras {
		if p.Report != report || len(p.Mentions) == 0 {
			continue
		}
		var order []string
		for i := 0; i < len(p.Mentions); {
			j := i
			for j+1 < len(p.Mentions) && !clause.StrongMark(p, c.Mentions[p.Mentions[j]].Pos, c.Mentions[p.Mentions[j+1]].Pos) && p.Lex[c.Mentions[p.Mentions[j]].Pos].Sentence == p.Lex[c.Mentions[p.Mentions[j+1]].Pos].Sentence {
				j++
			}
			if t, ok := shareGroup(c, p, i, j, order); ok {
				order = t.order
				out = append(out, t)
			}
			i = j + 1
		}
	}
	return out
}

// shareGroup reads the shares of one group of clauses, that of the mentions from i to j of a paragraph;
// order are the sharePayers that the group before names.
func shareGroup(c *content.Draft, p *content.Para, i, j int, order []string) (t shareTold, ok bool) {
	t.rates = map[string]content.FigureID{}
	from := c.Mentions[p.Mentions[i]].Pos
	for from > 0 && p.Lex[from-1].Sentence == p.Lex[from].Sentence && !(p.Lex[from-1].Kind == content.LexPunct && (p.Lex[from-1].R == '；' || p.Lex[from-1].R == '。' || p.Lex[from-1].R == '：')) {
		from--
	}
	// Clause by clause, as many payers as shares: 中央、省级分别承担 45%、25%，市县不承担，农户自交 30%.
	var rates []content.FigureID
	var who []string
	named, start, told := 0, from, true
	for x := i; x <= j; x++ {
		m := &c.Mentions[p.Mentions[x]]
		f := c.At(m.Figure)
		if f.Place.Table > 0 || f.Dimension != numeral.Percent || f.Approximate != "" || m.Depth > 0 {
			return t, false
		}
		said := p.Words(start, m.Pos)
		if k := strings.LastIndex(said, "，"); k >= 0 {
			told = told && named == len(rates)
			said = said[k:]
		}
		next := whoPays(said)
		who, named = append(who, next...), named+len(next)
		rates = append(rates, f.ID)
		start = m.Pos + 1
	}
	lead := p.Words(from, c.Mentions[p.Mentions[i]].Pos)
	if len(rates) < 2 || !lang.ContainsAny(p.Words(from, c.Mentions[p.Mentions[j]].Pos), sharingWords) {
		return t, false
	}
	at := len(lead)
	for _, x := range sharePayers {
		if k := strings.Index(lead, x.word); k >= 0 {
			at = min(at, k)
		}
	}
	switch {
	case told && len(who) == len(rates):
	case len(who) == 0 && len(order) == len(rates) && strings.Contains(lead, "依次"):
		who, at = order, strings.Index(lead, "依次")
	default:
		return t, false
	}
	for k, w := range who {
		if t.rates[w] != 0 {
			return t, false
		}
		t.rates[w] = rates[k]
	}
	t.order = who
	of := lead[:at]
	of = of[strings.LastIndex(of, "。")+1:]
	for _, w := range []string{"）", ")", "，", "：", "由"} {
		if k := strings.LastIndex(of, w); k >= 0 && w != "由" {
			of = of[k+len(w):]
		} else if w == "由" {
			of = strings.TrimSuffix(of, w)
		}
	}
	of = content.TrimSuffixes(of, []string{"保费", "保险", "险", "项目", "补贴"})
	t.of = strings.TrimSpace(of)
	return t, true
}

// SharesOfRows relates the amounts of who pays in the rows of tables to such shares.
func SharesOfRows(c *content.Draft) {
	told := map[int][]shareTold{}
	for row := range standard.TableRows(c) {
		row = slices.DeleteFunc(slices.Clone(row), func(id content.FigureID) bool { return c.At(id).Dimension != numeral.Money })
		sharesOfRow(c, row, told)
	}
}

// sharesOfRow makes the claims of one row with what is shared and with two at least who pay.
func sharesOfRow(c *content.Draft, row []content.FigureID, told map[int][]shareTold) {
	if len(row) < 3 {
		return
	}
	label := c.At(row[0]).Name
	for _, id := range row[1:] {
		label = commonStart(label, c.At(id).Name)
	}
	base, whose := content.FigureID(0), map[string]content.FigureID{}
	for _, id := range row {
		head := strings.TrimPrefix(c.At(id).Name, label)
		switch who := whoPays(head); {
		case len(who) == 1 && whose[who[0]] != 0, len(who) > 1:
			return
		case len(who) == 1:
			whose[who[0]] = id
		case base == 0 && lang.HasAnySuffix(head, shareBases) && !strings.Contains(head, "单位"):
			base = id
		}
	}
	if base == 0 || len(whose) < 2 {
		return
	}
	report := c.At(base).Report
	shares, seen := told[report]
	if !seen {
		shares = sharesTold(c, report)
		told[report] = shares
	}
	var t *shareTold
	for i := range shares {
		x := &shares[i]
		name := strings.NewReplacer("（", "", "）", "", "(", "", ")", "").Replace(label)
		if x.of != "" && !(content.Longer(x.of, 1) && strings.Contains(name, x.of)) && !(content.Longer(name, 1) && strings.Contains(x.of, name)) {
			continue
		}
		if t != nil {
			return // told twice
		}
		t = x
	}
	if t == nil {
		return
	}
	for who, id := range whose {
		if t.rates[who] == 0 && !c.At(id).Value.IsZero() {
			return // 中央、省、县承担 60%、30%、10% beside a column of what others pay: not of all of it
		}
	}
	for _, id := range row {
		who := whoPays(strings.TrimPrefix(c.At(id).Name, label))
		if id == base || len(who) != 1 {
			continue
		}
		rate := t.rates[who[0]]
		if rate == 0 || c.At(id).Value.IsZero() {
			continue
		}
		f := c.At(rate)
		f.Interval = numeral.Exactly(f.Value)
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/portion", Claim: id, Reach: content.ReachReport, Closed: content.Closed, Readings: []content.Reading{{Formula: "a*b", Operands: []content.FigureID{base, rate}}}})
	}
}

// commonStart is what two names begin with alike.
func commonStart(a, b string) string {
	rs, ts := []rune(a), []rune(b)
	n := 0
	for n < len(rs) && n < len(ts) && rs[n] == ts[n] {
		n++
	}
	return string(rs[:n])
}
