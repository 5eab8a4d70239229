package parse

import (
	"strings"

	"gouji/parse/document"
	"gouji/parse/numeral"
)

// Role says what a figure does in its clause.
type Role uint8

const (
	RoleLevel  Role = iota // a quantity
	RoleDelta              // an amount of change: 增加X
	RoleGrowth             // a rate of change: 增长X%
	RoleBase               // the quantity before the change: 比上年X
	RoleLimit              // a target or limit: 不低于X, 目标X
	RoleRate               // a quotient: 执行率X%
	RoleAdjust             // a change to a budget: 追加X
)

// Mention is a figure in its words: what the clause around it says it is.
type Mention struct {
	Figure  FigureID
	Para    int // index of the paragraph, -1 in a table
	Pos     int // lexeme in the paragraph
	Depth   int // brackets open around it
	Label   string
	After   string   // the words behind it, up to the next mark
	Topic   string   // the words of its clause group before it, without figures
	Subject FigureID // of a completion: what was completed
	Role    Role
	Dir     int // of Delta, Growth and Adjust: +1 or -1
	Total   int // 0 none, 1 weak (共, 累计), 2 strong (合计, 共计)
	Peer    int // the mention before it in the same item (120人次、36万元), -1
	Rate    *RateKind
	Share   bool   // 占…的X%
	Each    bool   // an amount for each: 人均
	Apiece  bool   // what each of several has: 甲、乙各 X
	Factor  bool   // of a product that is written out: N 人×S 元
	Joint   bool   // of several things named with 、, of which the label is the last
	Things  int    // of which: how many they are, 0 if not told
	Ordinal string // what numbers it, right before its name: 第二批, 2号
	Paper   string // the number of the document that its paragraph cited last before it: 〔2023〕12号
	Op      string

	level  string // of government, that its paragraph named last before it
	budget int    // likewise, by its number
	flow   rune   // likewise, the side of the balance: '收', '支'

	// labelFrom and labelTo are the lexemes of the label.
	labelFrom, labelTo int
	sign               int // of a measure that carries one in the word (赤字)
	afterOpener        int // lexeme of the opener that the label starts behind, -1
}

// Signed tells whether the words make the figure negative: 赤字.
func (m *Mention) Signed() int {
	if m.sign < 0 {
		return -1
	}
	return 1
}

// Opened reports whether a word of opening leads to the figure: 其中 a.
func (m *Mention) Opened() bool { return m.afterOpener >= 0 }

// para is one paragraph with its lexemes and mentions.
type para struct {
	block     int
	text      document.Text
	line      string  // the same
	at        []int32 // where each character, and the end, stands in line
	marks     marks   // that stand in it
	chars     characters
	fields    []ColumnRole // the header words of forms in a block
	lex       []lexeme
	mentions  []int // indices into Content.Mentions
	section   int
	report    int
	sentence  int        // number of its first sentence in the document
	sentences []sentence // of its lexemes, once asked for
	heading   bool
	numbered  item  // once asked for
	own       Fund  // that the headings above or the report's title name
	inTable   bool  // a cell
	prose     bool  // a cell that is read as prose
	lead      *para // the cell of words before it
	rule      bool  // says how a form is to be filled in
	goal      bool  // says what is to be reached, beside a text of what was
	side      Side  // of a text of goals or results that its heads were parted from

	items      []itemMark // where the items of lists in words begin, once asked for
	itemFirsts []int
	itemsKnown bool

	strong      []int // the lexemes ； and 。, once asked for
	strongKnown bool

	told  map[int]bool     // changes that were read with the first of their series
	pairs map[int]*pairing // what stands before the series behind 分别, by its lexeme
}

// string is the text of a paragraph.
func (p *para) string() string { return p.line }

// mentionAt is the mention of the figure at lexeme k, if it has one by now.
func (p *para) mentionAt(k int) (int, bool) {
	mi := p.lex[k].mention - 1
	return mi, mi >= 0
}

// dues say within a name that money should arrive: 财政补助应到位.
var dues = []string{"应到位", "应到", "应下达", "应拨", "应配套", "应筹", "应征", "应收", "应补助"}

// comparing are the words that lead to what is compared with.
var comparing = []string{"与", "同", "和", "比", "较"}

// comparedOnly reports whether the time at lexeme k is only what a clause without
// figures compares with, or a change: 与上年持平, 与上年决算数下降 X% date nothing behind
// them.
func (p *para) comparedOnly(k int) bool {
	if k == 0 || !hasAnySuffix(p.sub(p.lex[k-1].from, p.lex[k-1].to), comparing) {
		return false
	}
	for j := k + 1; j < len(p.lex) && p.lex[j].kind != lexFigure; j++ {
		x := &p.lex[j]
		if x.kind == lexPunct && (x.mate < 0 || x.mate < k) {
			return true
		}
		if x.kind == lexTerm && (x.term.Class == Rise || x.term.Class == Fall) && p.lex[k].period.Rel != "" {
			return true
		}
	}
	return false
}

// reasonOnly reports whether the earlier time at lexeme k is only what gives a reason for what stands before it: 收入 a，下降 X%，
// 主要是上年清缴较多；支出 b dates nothing behind ；.
func (p *para) reasonOnly(k int) bool {
	if rel := p.lex[k].period.Rel; rel == "" || rel == "本年" || k == 0 {
		return false
	}
	depth := p.lex[k].depth
	for j := k + 1; j < len(p.lex) && p.lex[j].sentence == p.lex[k].sentence; j++ {
		switch x := &p.lex[j]; {
		case x.depth > depth:
		case x.kind == lexFigure, x.kind == lexPeriod:
			return false
		case x.kind == lexPunct && x.mate < 0 && x.r == '；':
			return true
		}
	}
	return false
}

// mentionsOf builds the mentions of a paragraph.
func (c *Content) mentionsOf(pi int) {
	p := c.paras[pi]
	c.inheritUnits(p)
	p.mentions = c.rooms.mentioned[len(c.rooms.mentioned):]
	ctx := c.fundContext(p)
	year := c.yearOf(p)
	period := Period{}
	now := period        // before the last word for a time
	var outside []Period // of the brackets that are open
	sentence := 0
	paper := ""
	for k := range p.lex {
		x := &p.lex[k]
		if x.sentence != sentence {
			sentence = x.sentence
			period, outside = Period{}, nil
			ctx.counted = false
		}
		switch x.kind {
		case lexOther:
			if s := p.sub(x.from, x.to); strings.HasSuffix(s, "号") && !isDigit(p.text.Runes[x.from]) {
				paper = s
			}
		case lexPeriod:
			if p.comparedOnly(k) || p.reasonOnly(k) {
				break
			}
			if k > 0 && p.lex[k-1].kind == lexTerm && p.lex[k-1].term.Class == Compare && p.lex[k-1].sentence == x.sentence {
				break // 较2022年增加 X，支出 Y: only of what is compared with
			}
			if c.timesBehind(p, k) {
				break // 造林 X，是上年同期的 1.4 倍；育林 Y
			}
			now = period
			period = merge(period, *x.period)
		case lexPunct:
			switch {
			case x.mate > k:
				outside = append(outside, period)
			case x.mate >= 0 && len(outside) > 0:
				// （上年 800 人） says nothing of what follows.
				period, outside = outside[len(outside)-1], outside[:len(outside)-1]
			}
			if x.r == '；' {
				ctx.fresh, ctx.counted = true, false
			}
		case lexTerm:
			if x.term.Fund != NoFund {
				if ctx.counted && (ctx.fresh || ctx.nowIn != x.sentence) && p.beneficiaries(k) {
					ctx.counted = false
				}
				ctx.see(x, hasAt(p.text.Runes, x.to, "基金"))
			}
		case lexFigure:
			m := c.mention(p, pi, k)
			f := c.figure(x.fig)
			m.Op, m.Paper = f.Bound, paper
			key := c.labelKey(p, &m)
			if m.Label == "" || key.Measure == NoMeasure && !c.names(p, &m) {
				key = mergeKey(keyOf(p, k+1, p.afterEnd(k)), key)
			}
			if f.Dimension == numeral.Percent && m.Role == RoleLimit && key.Measure == Budget {
				key.Measure = NoMeasure // 超过上级下达的 95%
			}
			if k > 0 && key.Measure == NoMeasure && p.lex[k-1].kind == lexTerm && p.lex[k-1].term.Word == "将" && m.After != "" {
				key = keyOf(p, k+1, p.afterEnd(k)) // 省财政厅将 X 分配下达到: who acts is not whose it is
			}
			if key.Measure == Outlay && key.Tier != NoTier && containsAny(m.Label, grantees) {
				key.Measure = Budget // 中央拨付我省: granted, not spent
			}
			if key.Tier != NoTier && p.tierOfFund(&m) {
				key.Tier = NoTier // 市级社会保险基金收入: whose fund, not who paid
			}
			if key.Tier != NoTier && takenToBudget(m.Label) {
				key.Tier = NoTier // 两项列入县本级年初预算 X: whose budget, not who granted
			}
			if key.Measure == NoMeasure && m.Total == 2 && f.Dimension == numeral.Money && containsAny(p.words(max(sentenceStart(p, k), k-farSource), k), sourceWords) {
				key.Measure = Budget // 资金来源：中央 A、县级 B，共计 X
			}
			if (key.Measure == CarryOver || key.Measure == Surplus || key.Measure == Residual) && hasAnyPrefix(m.Label, handedOver) {
				key.Measure, key.Account, key.Period = Outlay, NoAccount, Period{} // 上解上级个人账户累计结余 X
			}
			if key.Measure == Reimbursed && containsAny(m.Label, raised) {
				key.Measure = Income // 筹集救助资金
			}
			if key.Measure == Income && key.Fund == NoFund && (containsAny(m.Label, raised) || strings.HasSuffix(m.Label, "筹资")) {
				key.Measure = Received // of a project: money found for it
			}
			if key.Measure == Received && (strings.HasPrefix(m.Label, "应") || containsAny(m.Label, dues)) {
				key.Measure = Budget // 应到位, 应筹集: what should arrive
			}
			if i := m.labelFrom; key.Fund != NoFund && i >= 2 && p.lex[i-1].kind == lexPunct && p.lex[i-1].r == '、' && p.lex[i-2].kind == lexTerm && p.lex[i-2].term.Fund != NoFund {
				key.Fund = SeveralFunds
			}
			if f.Dimension == numeral.Persons && (key.Measure == NoMeasure || key.Measure == Headcount) && key.Fund != NoFund && strings.Contains(m.Label, "参加") && !strings.Contains(m.Label, "新") {
				key.Measure = Enrolled // 参加职工医保 X 人
			}
			if key.Fund == NoFund && hasAnyPrefix(m.After, beneficiary) && (f.Dimension == numeral.Persons || f.Dimension == numeral.Visits || f.Dimension == numeral.Households) {
				key.Fund = keyOf(p, k+1, p.afterEnd(k)).Fund // 有 X 人次享受工伤保险待遇
				if f.Dimension == numeral.Persons && strings.HasPrefix(m.After, "参加") && key.Fund != NoFund && (key.Measure == NoMeasure || key.Measure == Headcount) {
					key.Measure = Enrolled // 有 X 人参加居民医保
				}
			}
			m.overspends(&key)
			m.shortFlow(f, &key)
			c.passTotal(p, &m)
			earlier := m.Role == RoleLevel && m.Depth == 0 && len(p.mentions) > 0 && c.onlyEarlier(p, &c.Mentions[p.mentions[len(p.mentions)-1]], &m)
			if earlier {
				m.Role = RoleBase
			}
			key.Dimension = f.Dimension
			if key.Fund == BasicMedical && (ctx.heading == Employee || ctx.heading == Resident) {
				key.Fund, key.FundFrom = ctx.heading, 3 // 二、居民医保 … 基本医疗保险待遇支出 X
			}
			if key.Fund == NoFund {
				if key.Fund, key.FundFrom = ctx.fund(x.sentence); key.Fund != NoFund && p.sentenceOf(k).counted < k {
					key.Fund, key.FundFrom = SeveralFunds, 1 // 两项基金收入合计 X
				}
			}
			if key.Period.IsZero() {
				key.Period = period
			}
			if key.Period.Year == 0 && (key.Period.Rel == "" || key.Period.Rel == "本年") {
				key.Period.Year = year
			}
			if p.goal || key.Mode == NoMode && isFlow(key.Measure) && c.plannedSection(p.section) {
				key.Mode = Planned
			}
			f.Key = key
			f.Period = key.Period
			if f.Key.Each = unitPrice(f, m.Label); f.Key.Each && f.Numeral.Decimals == 0 && !workedOut(p.words(labelStart(p, k), k)) && (f.Numeral.PowerTen.Equal(decOne) || strings.HasPrefix(m.Label, "每") || strings.Contains(m.Label, "每") && containsAny(m.Label, []string{"补助", "补贴", "奖补", "奖励", "标准"})) && f.Approximate == "" {
				f.Interval = numeral.Exactly(f.Value) // set as a rule, like 元/人
			} else if f.Key.Each && workedOut(p.words(labelStart(p, k), k)) {
				f.rounded()
			}
			f.Name = m.Label
			switch {
			case f.Name != "":
				if f.Dimension == numeral.Money && strings.HasPrefix(m.After, "由") && hasAnyPrefix(f.Name, []string{"其余", "余下", "剩余"}) {
					f.Name += m.After // 其余 X 由县级自筹
				}
			case k == 0 && p.lead != nil:
				f.Name = headerText(p.lead.line) // 年初预算 | 100 万元，其中基本支出 60 万元
				f.Key = mergeKey(keyOf(p.lead, 0, len(p.lead.lex)), f.Key)
			case m.Peer >= 0:
				f.Name = c.figure(c.Mentions[m.Peer].Figure).Name
			default:
				f.Name = m.After
			}
			f.Topic = m.Topic
			p.mentions = append(p.mentions, len(c.Mentions))
			c.Mentions = append(c.Mentions, m)
			p.lex[k].mention = len(c.Mentions)
			ctx.counted, ctx.begun = true, true
			if earlier {
				period = now
			}
		}
	}
	c.rooms.mentioned = c.rooms.mentioned[:len(c.rooms.mentioned)+len(p.mentions)]
	p.mentions = p.mentions[:len(p.mentions):len(p.mentions)]
	c.basesOf(p)
	c.beyondBases(p)
	c.reachedBy(p)
	c.listFunds(p)
	c.letterTiers(p)
	c.plansAndResults(p)
	c.nameSeries(p)
	c.sharedVerb(p)
	c.yearSeries(p)
	c.classRanges(p)
	c.fromTo(p)
	c.fromBefore(p)
	c.partitives(p)
	c.apieces(p)
	c.jointNames(p)
	c.adjustSeries(p)
	c.factorsOf(p)
	c.noTargets(p)
	c.perYuan(p)
	if p.rule {
		for _, mi := range p.mentions { // limits of the form's own, no quantities
			c.Mentions[mi].Role, c.Mentions[mi].Each = RoleLimit, true
		}
	}
}

// takenToBudget reports whether a label says that several amounts were put into somebody's budget.
func takenToBudget(label string) bool {
	for _, w := range []string{"列入", "纳入", "编入", "并入"} {
		if of, budget, ok := strings.Cut(label, w); ok && strings.Contains(budget, "预算") && containsAny(of, []string{"项", "笔", "两级", "三级", "合计", "共", "一并", "全部"}) {
			return true
		}
	}
	return false
}

// tierOfFund reports whether the level of government in a label is that of the fund
// named right behind it.
func (p *para) tierOfFund(m *Mention) bool {
	for i := m.labelFrom; i+1 < m.labelTo; i++ {
		x := &p.lex[i]
		if x.kind != lexTerm || x.term.Tier == NoTier {
			continue
		}
		rest := strings.TrimSpace(p.words(i+1, m.labelTo))
		y := &p.lex[i+1]
		return hasAnyPrefix(rest, []string{"社会保险基金", "社保基金", "各项社会保险基金"}) || y.kind == lexTerm && y.term.Full && hasAt(p.text.Runes, y.to, "基金")
	}
	return false
}

// beneficiaries reports whether the fund named at lexeme k is that of the persons
// counted right before it, the first figure of its clause group: 有 120 人次享受了生育
// 保险待遇.
func (p *para) beneficiaries(k int) bool {
	i := k - 1
	for i >= 0 && p.lex[i].kind != lexFigure && p.lex[i].kind != lexPunct {
		i--
	}
	return i >= 0 && p.lex[i].kind == lexFigure && hasAnySuffix(strings.TrimSuffix(p.words(i+1, k), "了"), beneficiary)
}

// beneficiary are verbs between persons and the fund that they are of.
var beneficiary = []string{"享受", "领取", "参加"}

// onlyEarlier reports whether the label of m says nothing but that the quantity
// b was another at an earlier time: 收入 X，上年同期为 Y，支出 Z.
func (c *Content) onlyEarlier(p *para, b, m *Mention) bool {
	if b.Role != RoleLevel || c.figure(b.Figure).Dimension != c.figure(m.Figure).Dimension || p.lex[b.Pos].sentence != p.lex[m.Pos].sentence {
		return false
	}
	said := false
	for i := m.labelFrom; i < m.labelTo; i++ {
		x := &p.lex[i]
		switch {
		case p.blank(i), x.kind == lexPunct && x.r == '，', x.kind == lexTerm && (x.term.Class == Function || x.term.Class == Level):
		case x.kind == lexPeriod && (x.period.Rel == "上年" || x.period.Rel == "上期"):
			said = true
		default:
			return false
		}
	}
	return said
}

// handedOver are verbs of money that is passed on: of a balance too, which is
// then outlay.
var handedOver = []string{"上解", "上缴", "上划", "划转", "划拨", "归集上级", "支付", "拨付"}

// farSource is how many lexemes before a total the words may stand that head its list.
const farSource = 80

// sourceWords head the list of what a project's money is made up of.
var sourceWords = []string{"资金来源", "资金构成", "资金组成", "经费来源"}

// basesOf lets what is compared with measure what is compared: 累计结余 X，较上年末
// 的 Y 下降.
func (c *Content) basesOf(p *para) {
	for i := 1; i < len(p.mentions); i++ {
		m, b := &c.Mentions[p.mentions[i]], &c.Mentions[p.mentions[i-1]]
		f, g := c.figure(m.Figure), c.figure(b.Figure)
		if m.Role != RoleBase || b.Role != RoleLevel || f.Key.Measure != NoMeasure || f.Dimension != g.Dimension || p.lex[m.Pos].sentence != p.lex[b.Pos].sentence || !onlyCompares(p, m) && !c.onlyEarlier(p, b, m) {
			continue
		}
		f.Key.Measure, f.Key.Account = g.Key.Measure, g.Key.Account
	}
}

// merge lets a later word narrow or replace a period: 2023年 then 1-6月.
func merge(a, b Period) Period {
	if b.Year == 0 && b.Rel == "" && a.Year > 0 {
		a.From, a.To = b.From, b.To
		return a
	}
	return b
}

// blank reports whether a lexeme is nothing but spaces.
func (p *para) blank(k int) bool {
	x := &p.lex[k]
	if x.kind != lexText {
		return x.kind == lexPunct && (x.r == '“' || x.r == '”' || x.r == '"' || x.r == '$')
	}
	for _, r := range p.text.Runes[x.from:x.to] {
		if r != ' ' {
			return false
		}
	}
	return true
}

// content reports whether a lexeme says something of what is measured.
func (p *para) content(k int) bool {
	x := &p.lex[k]
	switch x.kind {
	case lexText:
		for _, r := range p.text.Runes[x.from:x.to] {
			if isHan(r) || isLatin(r) {
				return true
			}
		}
	case lexTerm:
		switch x.term.Class {
		case Noun, Rate, Average, Rise, Fall, Adjust, Share:
			return true
		case Plain:
			return x.term.Mode == NoMode
		case Target:
			return true
		}
	}
	return false
}

// mention reads the words around the figure at lexeme k.
func (c *Content) mention(p *para, pi, k int) Mention {
	x := &p.lex[k]
	m := Mention{Figure: x.fig, Para: pi, Pos: k, Depth: x.depth, Peer: -1, afterOpener: -1}
	j := k - 1
	has := false
	crossed := 0
walk:
	for ; j >= 0; j-- {
		y := &p.lex[j]
		if y.sentence != x.sentence {
			break
		}
		switch y.kind {
		case lexFigure:
			break walk
		case lexPunct:
			switch {
			case (y.r == ')' || y.r == ']') && y.mate >= 0:
				j = y.mate
				continue
			case (y.r == '(' || y.r == '[') && y.mate >= 0:
				break walk
			case y.r == '，' || y.r == '；' || y.r == '。':
				if has || y.r != '，' {
					break walk
				}
				crossed++
				if crossed > 1 {
					break walk
				}
			case y.r == '、':
				if has {
					break walk
				}
			case y.r == '：':
				if has {
					break walk
				}
			}
		case lexTerm:
			if y.term.Class == Opener {
				m.afterOpener = j
				break walk
			}
			has = has || p.content(j)
		case lexText:
			has = has || p.content(j)
		case lexOther:
			if has {
				break walk
			}
		}
	}
	m.labelFrom, m.labelTo = j+1, k
	if has && j >= 0 && p.lex[j].kind == lexOther {
		if s := p.sub(p.lex[j].from, p.lex[j].to); strings.HasPrefix(s, "第") || strings.HasSuffix(s, "号") && isDigit(p.text.Runes[p.lex[j].from]) {
			m.Ordinal = s
		}
	}
	if has && j >= 0 && p.lex[j].kind == lexFigure && (p.joinedByAndBefore(j+1, k) || p.listedBefore(j+1, k)) && after(p, k) != "" {
		m.labelFrom = k // 50 人甲和 10 人乙: the words between are the first one's
	}
	if !has && j >= 0 && p.lex[j].kind == lexFigure && p.lex[j].sentence == x.sentence {
		if mi, ok := p.mentionAt(j); ok && p.onlyJoins(j+1, k) {
			m.Peer = mi
		}
	}
	if m.Peer >= 0 {
		if q := &c.Mentions[m.Peer]; q.Role == RoleDelta && c.figure(q.Figure).Dimension == c.figure(x.fig).Dimension {
			m.Role, m.Dir = RoleDelta, q.Dir // a series of changes
		}
	}
	m.Label = label(p, m.labelFrom, m.labelTo)
	m.After = after(p, k)
	m.Topic = topic(p, k)
	c.role(p, &m)
	if p.quoted(k) && (m.Role == RoleDelta || m.Role == RoleGrowth) {
		m.Role, m.Dir = RoleLevel, 0 // 稳增长“20条”: a name
	}
	return m
}

// quoted reports whether the figure at lexeme k stands alone between quotation marks.
func (p *para) quoted(k int) bool {
	rs, x := p.text.Runes, &p.lex[k]
	return x.from > 0 && x.to < len(rs) && strings.ContainsRune("“\"「", rs[x.from-1]) && strings.ContainsRune("”\"」", rs[x.to])
}

// onlyJoins reports whether nothing but 、 and ， and function words stand
// between two lexemes.
func (p *para) onlyJoins(i, j int) bool {
	for ; i < j; i++ {
		x := &p.lex[i]
		switch {
		case p.blank(i):
		case x.kind == lexPunct && (x.r == '、' || x.r == '，'):
		case x.kind == lexTerm && (x.term.Class == Function || x.term.Class == Approx):
		default:
			return false
		}
	}
	return true
}

// label is the text of the lexemes without leading and trailing words that
// only join.
func label(p *para, i, j int) string {
	if i < j && p.lex[i].kind == lexPunct && p.lex[i].mate > i && p.lex[i].mate+1 < j && p.lex[p.lex[i].mate+1].r == '，' {
		i = p.lex[i].mate + 1 // 54 套（间），超额完成: the bracket is the unit's
	}
	for i < j && (p.blank(i) || p.lex[i].kind == lexPunct && p.lex[i].mate < 0 || p.lex[i].kind == lexTerm && (p.lex[i].term.Class == Function || p.lex[i].term.Class == Each)) {
		i++
	}
	for j > i {
		x := &p.lex[j-1]
		if p.blank(j-1) || x.kind == lexPunct && x.mate < 0 ||
			x.kind == lexTerm && (x.term.Class == Function || x.term.Class == Level || x.term.Class == Approx || x.term.Class == Limit || x.term.Class == Each) {
			j--
			continue
		}
		break
	}
	return p.words(i, j)
}

// after is the text behind the figure at lexeme k up to the next mark or
// figure.
func after(p *para, k int) string {
	j := k + 1
	for j < len(p.lex) && j <= k+farWords {
		x := &p.lex[j]
		if x.kind == lexFigure || x.kind == lexPunct && !p.blank(j) {
			break
		}
		j++
	}
	if j == k+1 {
		return ""
	}
	return p.words(k+1, j)
}

// before is the nearest lexeme left of k that carries meaning, -1 if a mark or
// figure comes first.
func (p *para) before(k int) int {
	for j := k - 1; j >= 0; j-- {
		x := &p.lex[j]
		if p.blank(j) || x.kind == lexTerm && (x.term.Class == Function || x.term.Class == Approx) {
			continue
		}
		if x.kind == lexPunct && (x.r == ')' || x.r == ']') && x.mate >= 0 {
			j = x.mate
			continue
		}
		if x.kind == lexFigure || x.kind == lexPunct {
			return -1
		}
		return j
	}
	return -1
}

// adjacent reports whether nothing but spaces stands between lexeme j and k.
func (p *para) adjacent(j, k int) bool {
	for j++; j < k; j++ {
		if !p.blank(j) && !(p.lex[j].kind == lexTerm && p.lex[j].term.Class == Approx) {
			return false
		}
	}
	return true
}

// long reports whether a term is long enough to mean what it says anywhere;
// a term of one character only counts directly before its figure.
func long(t *Term) bool { return len(t.Word) > 3 }
