package parse

import (
	"strings"

	"gouji/parse/document"
	"gouji/parse/numeral"
)

// Role says what a figure does in its clause.
type Role int

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
	Share   bool // 占…的X%
	Each    bool // an amount for each: 人均
	Op      string

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

// para is one paragraph with its lexemes and mentions.
type para struct {
	block    int
	text     document.Text
	lex      []lexeme
	mentions []int // indices into Content.Mentions
	section  int
	report   int
	sentence int // number of its first sentence in the document
	heading  bool
	inTable  bool        // a cell
	prose    bool        // a cell that is read as prose
	atFigure map[int]int // lexeme -> mention
}

// mentionsOf builds the mentions of a paragraph.
func (c *Content) mentionsOf(pi int) {
	p := c.paras[pi]
	p.atFigure = map[int]int{}
	c.inheritUnits(p)
	ctx := c.fundContext(p)
	period := Period{}
	var outside []Period // of the brackets that are open
	sentence := 0
	for k := range p.lex {
		x := &p.lex[k]
		if x.sentence != sentence {
			sentence = x.sentence
			period, outside = Period{}, nil
			ctx.counted = false
		}
		switch x.kind {
		case lexPeriod:
			period = merge(period, x.period)
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
			ctx.see(x)
		case lexFigure:
			m := c.mention(p, pi, k)
			f := c.figure(x.fig)
			m.Op = f.Bound
			key := c.labelKey(p, &m)
			if m.Label == "" || key.Measure == NoMeasure && !c.names(p, &m) {
				key = mergeKey(keyOf(p, k+1, p.afterEnd(k)), key)
			}
			if key.Measure == Outlay && key.Tier != NoTier && containsAny(m.Label, grantees) {
				key.Measure = Budget // 中央拨付我省: granted, not spent
			}
			c.passTotal(p, &m)
			key.Dimension = f.Dimension
			if key.Fund == NoFund {
				key.Fund, key.FundFrom = ctx.fund(x.sentence)
			}
			if key.Period.IsZero() {
				key.Period = period
			}
			f.Key = key
			f.Period = key.Period
			f.Name = m.Label
			switch {
			case f.Name != "":
			case m.Peer >= 0:
				f.Name = c.figure(c.Mentions[m.Peer].Figure).Name
			default:
				f.Name = m.After
			}
			f.Topic = m.Topic
			p.mentions = append(p.mentions, len(c.Mentions))
			p.atFigure[k] = len(c.Mentions)
			c.Mentions = append(c.Mentions, m)
			ctx.counted = true
		}
	}
	c.listFunds(p)
	c.nameSeries(p)
	c.fromTo(p)
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
	x := p.lex[k]
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
	x := p.lex[k]
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
	x := p.lex[k]
	m := Mention{Figure: x.fig, Para: pi, Pos: k, Depth: x.depth, Peer: -1, afterOpener: -1}
	j := k - 1
	has := false
	crossed := 0
walk:
	for ; j >= 0; j-- {
		y := p.lex[j]
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
	if !has && j >= 0 && p.lex[j].kind == lexFigure && p.lex[j].sentence == x.sentence {
		if mi, ok := p.atFigure[j]; ok && p.onlyJoins(j+1, k) {
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
	return m
}

// onlyJoins reports whether nothing but 、 and ， and function words stand
// between two lexemes.
func (p *para) onlyJoins(i, j int) bool {
	for ; i < j; i++ {
		x := p.lex[i]
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
	for i < j && (p.blank(i) || p.lex[i].kind == lexPunct && p.lex[i].mate < 0 || p.lex[i].kind == lexTerm && (p.lex[i].term.Class == Function || p.lex[i].term.Class == Each)) {
		i++
	}
	for j > i {
		x := p.lex[j-1]
		if p.blank(j-1) || x.kind == lexPunct && x.mate < 0 ||
			x.kind == lexTerm && (x.term.Class == Function || x.term.Class == Level || x.term.Class == Approx || x.term.Class == Limit || x.term.Class == Each) {
			j--
			continue
		}
		break
	}
	return words(p.text, p.lex, i, j)
}

// after is the text behind the figure at lexeme k up to the next mark or
// figure.
func after(p *para, k int) string {
	j := k + 1
	for j < len(p.lex) {
		x := p.lex[j]
		if x.kind == lexFigure || x.kind == lexPunct && !p.blank(j) {
			break
		}
		j++
	}
	if j == k+1 {
		return ""
	}
	return words(p.text, p.lex, k+1, j)
}

// before is the nearest lexeme left of k that carries meaning, -1 if a mark or
// figure comes first.
func (p *para) before(k int) int {
	for j := k - 1; j >= 0; j-- {
		x := p.lex[j]
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

// role decides what the figure does.
func (c *Content) role(p *para, m *Mention) {
	f := c.figure(m.Figure)
	k := m.Pos
	j := p.before(k)
	// 增长率为4.98%: a copula behind a word of change is no level.
	dirAt := -1
	if j >= m.labelFrom && p.lex[j].kind == lexTerm {
		t := p.lex[j].term
		if t.Class == Level && (t.Word == "为" || t.Word == "达" || t.Word == "是" || t.Word == "约为" || t.Word == "达到") {
			if i := p.before(j); i >= m.labelFrom && p.lex[i].kind == lexTerm && (p.lex[i].term.Class == Rise || p.lex[i].term.Class == Fall) && strings.HasSuffix(p.lex[i].term.Word, "率") || i >= m.labelFrom && p.lex[i].kind == lexTerm && (p.lex[i].term.Class == Rise || p.lex[i].term.Class == Fall) && strings.Contains(p.lex[i].term.Word, "幅") {
				dirAt = i
			}
		}
		if (t.Class == Rise || t.Class == Fall) && (long(t) || p.adjacent(j, k)) {
			dirAt = j
		}
	}
	rate := (*RateKind)(nil)
	rateAt, shareAt, limitAt, targetAt, levelAt := -1, -1, -1, -1, -1
	compare := false
	for i := m.labelFrom; i < m.labelTo; i++ {
		x := p.lex[i]
		if x.kind == lexPunct && x.mate > i && x.mate < m.labelTo {
			i = x.mate
			continue
		}
		if x.kind == lexPeriod && x.period.Rel == "上年" && i > m.labelFrom && p.lex[i-1].kind == lexTerm && p.lex[i-1].term.Class == Compare {
			compare = true
		}
		if x.kind != lexTerm {
			continue
		}
		t := x.term
		switch t.Class {
		case Rate:
			rate, rateAt = t.Rate, i
		case Share:
			shareAt = i
		case Average:
			m.Each = true
		case Total:
			if !long(t) && !totalStands(p, i, k) {
				break
			}
			if t.Word == "累计" || !long(t) || t.Word == "总体" || t.Word == "全部" {
				m.Total = max(m.Total, 1)
			} else {
				m.Total = 2
			}
		case Adjust:
			if f.Dimension == numeral.Money || f.Dimension == numeral.None {
				m.Role, m.Dir = RoleAdjust, t.Sign
			}
		case Compare:
			compare = true
		case Limit:
			limitAt = i
		case Target:
			targetAt = i
		case Level:
			levelAt = i
		case Noun:
			if t.Measure == Goal {
				targetAt = i
			}
			if strings.HasPrefix(t.Word, "总") && t.Measure != ScoreOf && t.Measure != Weight {
				m.Total = max(m.Total, 1)
			}
			if strings.HasSuffix(t.Word, "合计") || strings.HasSuffix(t.Word, "总计") {
				m.Total = 2
			}
			if t.Sign < 0 {
				m.sign = -1
			}
			if t.Measure != NoMeasure && t.Sign == 0 {
				m.sign = 0
			}
		}
	}
	if rate == executionRate && containsAny(m.Label, []string{"按期", "及时", "按时", "足额"}) {
		rate = otherRate // 按期拨付率 counts cases
	}
	m.Rate = rate
	pct := f.Dimension == numeral.Percent
	switch {
	case f.Dimension == numeral.Points:
		m.Role, m.Dir = RoleDelta, 1
		for i := m.labelFrom; i < m.labelTo; i++ {
			if p.lex[i].kind == lexTerm && p.lex[i].term.Class == Fall {
				m.Dir = -1
			}
		}
		return
	case pct && overAt(p, m) >= 0:
		m.Role, m.Dir = RoleGrowth, 1
		return
	case dirAt >= 0 && limitBehind(p, m, dirAt):
		m.Role = RoleLimit
		m.Op = ">="
		if p.lex[dirAt].term.Class == Fall {
			m.Op = "<="
		}
		f.Bound = m.Op
		return
	case dirAt >= 0 && !m.Each:
		m.Role = RoleDelta
		if pct || f.Dimension == numeral.Times {
			m.Role = RoleGrowth
		}
		m.Dir = 1
		if p.lex[dirAt].term.Class == Fall {
			m.Dir = -1
		}
		return
	case m.Role == RoleAdjust:
		return
	case f.Bound != "" || limitAt >= 0 && limitAt > levelAt:
		m.Role = RoleLimit
		if f.Bound == "" {
			f.Bound = p.lex[limitAt].term.Op
			m.Op = f.Bound
		}
		return
	case pct && shareAt >= 0:
		m.Share, m.Role = true, RoleRate
		return
	case pct && targetAt >= 0 && strings.HasSuffix(strings.TrimSpace(words(p.text, p.lex, m.labelFrom, m.labelTo)), "的"):
		m.Role = RoleRate // 完成计划户数的 X%
		return
	case targetAt >= 0 && targetAt >= rateAt && !planned(p, targetAt) && f.Dimension != numeral.Money:
		m.Role = RoleLimit
		return
	case pct:
		m.Role = RoleRate
		return
	case compare && levelAt < 0 && m.Label != "":
		m.Role = RoleBase
	}
}

// planned reports whether a target word only narrows a noun: 目标任务的 98%,
// 计划面积, 预计.
func planned(p *para, i int) bool {
	w := p.lex[i].term.Word
	if i+1 < len(p.lex) && p.lex[i+1].kind == lexFigure {
		return false
	}
	return w == "预计" || w == "任务" && i > 0 || i+1 < len(p.lex) && p.lex[i+1].kind == lexTerm && p.lex[i+1].term.Word == "的"
}

// totalStands reports whether a one-character word of totality does its work:
// directly before the figure, or before the noun that the figure measures.
func totalStands(p *para, i, k int) bool {
	if p.adjacent(i, k) {
		return true
	}
	if p.lex[i].term.Word != "共" && p.lex[i].term.Word != "总" {
		return false
	}
	n := 0
	for j := i + 1; j < k; j++ {
		if !p.blank(j) {
			n++
		}
	}
	return n <= 2
}

// labelKey reads the key that a mention's own label gives.
func (c *Content) labelKey(p *para, m *Mention) Key {
	return keyOf(p, m.labelFrom, m.labelTo)
}

// keyOf reads a key off the terms of lexemes i up to j. In a Chinese noun
// phrase the head stands last, so later terms of one kind win, but a measure
// of more meaning is not replaced by one of less (支出预算: a budget, planned
// outlay).
func keyOf(p *para, i, j int) Key {
	var k Key
	var rest strings.Builder
	for ; i < j; i++ {
		x := p.lex[i]
		if x.kind == lexPunct && x.mate > i && x.mate < j {
			i = x.mate
			continue
		}
		switch x.kind {
		case lexPeriod:
			k.Period = merge(k.Period, x.period)
		case lexText:
			for _, r := range p.text.Runes[x.from:x.to] {
				if isHan(r) || isLatin(r) {
					rest.WriteRune(r)
				}
			}
		case lexTerm:
			t := x.term
			if t.Class == Plain && t.Mode == NoMode {
				rest.WriteString(t.Word)
			}
			if t.Fund != NoFund {
				if !(t.Fund == BasicMedical && k.Fund != NoFund) {
					k.Fund = t.Fund
				}
			}
			if t.Account != NoAccount {
				k.Account = t.Account
			}
			if t.Tier != NoTier {
				k.Tier = t.Tier
			}
			if t.Mode != NoMode {
				k.Mode = t.Mode
			}
			if t.Measure != NoMeasure {
				k.Measure = headMeasure(k.Measure, t.Measure)
				if t.Measure == Goal {
					k.Mode = Planned
				}
				switch t.Word {
				case "收入预算", "预算收入":
					k.Measure, k.Mode = Income, Planned
				case "支出预算":
					k.Measure, k.Mode = Outlay, Planned
				case "预算当期结余":
					k.Measure, k.Mode = Surplus, Planned
				}
			}
		}
	}
	k.Words = rest.String()
	return k
}

// headMeasure chooses between two measures of one phrase.
func headMeasure(a, b Measure) Measure {
	if a == NoMeasure {
		return b
	}
	if b == Goal {
		return a // 参保人数目标任务: heads, planned
	}
	if b == Budget && (a == Income || a == Outlay || a == Received || a == Prepaid || a == CarryOver || a == Surplus) {
		return a // 收入 … 资金
	}
	if b == Headcount && (a == Enrolled || a == Entitled) {
		return a
	}
	if b == Standard && a == Reimbursed {
		return b
	}
	return b
}

// grantees are those to whom a higher level hands its money down.
var grantees = []string{"我省", "我市", "我县", "我区", "我州", "我院", "我局"}

// names reports whether the label of a mention holds words of its own.
func (c *Content) names(p *para, m *Mention) bool {
	for i := m.labelFrom; i < m.labelTo; i++ {
		if x := p.lex[i]; x.kind == lexText && p.content(i) || x.kind == lexTerm && (x.term.Fund != NoFund || x.term.Account != NoAccount || x.term.Tier != NoTier) {
			return true
		}
	}
	return false
}

// afterEnd is the lexeme behind the words that follow a figure.
func (p *para) afterEnd(k int) int {
	j := k + 1
	for j < len(p.lex) && p.lex[j].kind != lexFigure && !(p.lex[j].kind == lexPunct && !p.blank(j)) {
		j++
	}
	return j
}

// passTotal lets a sum word govern the items joined to the first by 、: 两年共
// 立项 A 万亩、高效节水 B 万亩.
func (c *Content) passTotal(p *para, m *Mention) {
	if m.Total > 0 || len(p.mentions) == 0 {
		return
	}
	prev := &c.Mentions[p.mentions[len(p.mentions)-1]]
	if prev.Total == 0 || prev.Depth != m.Depth || p.lex[prev.Pos].sentence != p.lex[m.Pos].sentence {
		return
	}
	if k := prev.Pos + 1; k < len(p.lex) && p.lex[k].kind == lexPunct && p.lex[k].r == '、' {
		m.Total = 1
	}
}

// limitBehind reports whether what follows a figure makes it a limit: 高于 70%
// 的年度目标.
func limitBehind(p *para, m *Mention, at int) bool {
	switch p.lex[at].term.Word {
	case "高于", "超过", "低于", "高出", "超出":
	default:
		return false
	}
	return strings.HasPrefix(m.After, "的") && containsAny(m.After, []string{"目标", "标准", "要求", "任务", "计划", "指标", "水平", "预警线", "警戒线", "红线", "底线", "下限", "上限", "规定"})
}

// topicLength is how many characters of its clause group describe a figure.
const topicLength = 90

// topic is the text of the clause group before lexeme k, back to ； or the
// sentence's start, without figures and brackets, behind the run-in heading of
// its paragraph.
func topic(p *para, k int) string {
	from := k
	for from > 0 && p.lex[from-1].sentence == p.lex[k].sentence && !(p.lex[from-1].kind == lexPunct && p.lex[from-1].r == '；') && p.lex[k].from-p.lex[from-1].from < topicLength {
		from--
	}
	var b strings.Builder
	if from > 0 {
		// 4.普通门诊：… the paragraph's lead names what all of it is about.
		for i := 0; i < from && i < 8; i++ {
			if p.lex[i].kind == lexPunct && (p.lex[i].r == '：' || p.lex[i].r == '。') {
				b.WriteString(words(p.text, p.lex, 0, i))
				break
			}
			if p.lex[i].kind == lexFigure {
				break
			}
		}
	}
	for i := from; i < k; i++ {
		x := p.lex[i]
		if x.kind == lexPunct && x.mate > i && x.mate < k {
			i = x.mate
			continue
		}
		if x.kind == lexText || x.kind == lexTerm {
			b.WriteString(string(p.text.Runes[x.from:x.to]))
		}
	}
	return b.String()
}

// overAt finds 超过, 高于 or 低于 with a quantity behind it in the label of a
// percentage: 支出超过收入 1.79%. It gives the lexeme, -1 if there is none.
func overAt(p *para, m *Mention) int {
	for i := m.labelFrom; i+1 < m.labelTo; i++ {
		x := p.lex[i]
		if x.kind != lexTerm {
			continue
		}
		switch x.term.Word {
		case "超过", "高于", "低于", "超出", "多于":
			if y := p.lex[i+1]; y.kind == lexTerm && isMoney(y.term.Measure) {
				return i
			}
		}
	}
	return -1
}

// fromTo makes the first of 由 X 增加到 Y the base of the second.
func (c *Content) fromTo(p *para) {
	for i := 1; i < len(p.mentions); i++ {
		m := &c.Mentions[p.mentions[i]]
		f := c.figure(m.Figure)
		if m.Role != RoleLevel && m.Role != RoleRate {
			continue
		}
		j := p.before(m.Pos)
		if j < 0 || p.lex[j].kind != lexTerm || p.lex[j].term.Class != Level || !containsAny(p.lex[j].term.Word, []string{"至", "到", "改为", "调整为"}) || p.lex[j].term.Word == "达到" {
			continue
		}
		b := &c.Mentions[p.mentions[i-1]]
		if c.figure(b.Figure).Dimension != f.Dimension || p.lex[b.Pos].sentence != p.lex[m.Pos].sentence || b.Role != RoleLevel && b.Role != RoleRate {
			continue
		}
		if p.markBetween(b.Pos, m.Pos) != 0 {
			continue
		}
		b.Role = RoleBase
		if f.Key.Measure == NoMeasure {
			f.Key.Measure = c.figure(b.Figure).Key.Measure
		}
		f.Name = c.figure(b.Figure).Name
	}
}
