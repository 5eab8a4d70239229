package mention

import (
	"strings"

	"gouji/parse/internal/average"
	"gouji/parse/internal/balance"
	"gouji/parse/internal/change"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/outline"
	"gouji/parse/internal/rate"
	"gouji/parse/internal/standard"
	"gouji/parse/internal/table"
	"gouji/parse/internal/total"
	"gouji/parse/numeral"
)

// comparedOnly reports whether the time at lexeme k is only what a clause without
// figures compares with, or a change: 与上年持平, 与上年决算数下降 X% date nothing behind
// them.
func comparedOnly(p *content.Para, k int) bool {
	if k == 0 || !lang.HasAnySuffix(p.Sub(p.Lex[k-1].From, p.Lex[k-1].To), clause.Comparing) {
		return false
	}
	for j := k + 1; j < len(p.Lex) && p.Lex[j].Kind != content.LexFigure; j++ {
		x := &p.Lex[j]
		if x.Kind == content.LexPunct && (x.Mate < 0 || x.Mate < k) {
			return true
		}
		if x.Kind == content.LexTerm && (x.Term.Class == lang.Rise || x.Term.Class == lang.Fall) && p.Lex[k].Period.Rel != "" {
			return true
		}
	}
	return false
}

// reasonOnly reports whether the earlier time at lexeme k is only what gives a reason for what stands before it: 收入 a，下降 X%，
// 主要是上年清缴较多；支出 b dates nothing behind ；.
func reasonOnly(p *content.Para, k int) bool {
	if rel := p.Lex[k].Period.Rel; rel == "" || rel == "本年" || k == 0 {
		return false
	}
	depth := p.Lex[k].Depth
	for j := k + 1; j < len(p.Lex) && p.Lex[j].Sentence == p.Lex[k].Sentence; j++ {
		switch x := &p.Lex[j]; {
		case x.Depth > depth:
		case x.Kind == content.LexFigure, x.Kind == content.LexPeriod:
			return false
		case x.Kind == content.LexPunct && x.Mate < 0 && x.R == '；':
			return true
		}
	}
	return false
}

// Of builds the mentions of a paragraph.
func Of(c *content.Draft, pi int) {
	p := c.Paras[pi]
	inheritUnits(c, p)
	p.Mentions = c.Rooms.Mentioned[len(c.Rooms.Mentioned):]
	ctx := newFundContext(c, p)
	year := outline.YearOf(c, p)
	period := lang.Period{}
	now := period             // before the last word for a time
	var outside []lang.Period // of the brackets that are open
	sentence := 0
	paper := ""
	for k := range p.Lex {
		x := &p.Lex[k]
		if x.Sentence != sentence {
			sentence = x.Sentence
			period, outside = lang.Period{}, nil
			ctx.counted = false
		}
		switch x.Kind {
		case content.LexOther:
			if s := p.Sub(x.From, x.To); strings.HasSuffix(s, "号") && !lang.IsDigit(p.Text.Runes[x.From]) {
				paper = s
			}
		case content.LexPeriod:
			if comparedOnly(p, k) || reasonOnly(p, k) {
				break
			}
			if k > 0 && p.Lex[k-1].Kind == content.LexTerm && p.Lex[k-1].Term.Class == lang.Compare && p.Lex[k-1].Sentence == x.Sentence {
				break // 较2022年增加 X，支出 Y: only of what is compared with
			}
			if average.TimesBehind(c, p, k) {
				break // 造林 X，是上年同期的 1.4 倍；育林 Y
			}
			now = period
			period = lang.Merge(period, *x.Period)
		case content.LexPunct:
			switch {
			case x.Mate > k:
				outside = append(outside, period)
			case x.Mate >= 0 && len(outside) > 0:
				// （上年 800 人） says nothing of what follows.
				period, outside = outside[len(outside)-1], outside[:len(outside)-1]
			}
			if x.R == '；' {
				ctx.fresh, ctx.counted = true, false
			}
		case content.LexTerm:
			if x.Term.Fund != lang.NoFund {
				if ctx.counted && (ctx.fresh || ctx.nowIn != x.Sentence) && beneficiaries(p, k) {
					ctx.counted = false
				}
				ctx.see(x, lang.HasAt(p.Text.Runes, x.To, "基金"))
			}
		case content.LexFigure:
			m := mention(c, p, pi, k)
			f := c.At(x.Fig)
			m.Op, m.Paper = f.Bound, paper
			key := clause.LabelKey(c, p, &m)
			if m.Label == "" || key.Measure == lang.NoMeasure && !standard.Names(c, p, &m) {
				key = table.MergeKey(clause.KeyOf(p, k+1, afterEnd(p, k)), key)
			}
			if f.Dimension == numeral.Percent && m.Role == content.RoleLimit && key.Measure == lang.Budget {
				key.Measure = lang.NoMeasure // 超过上级下达的 95%
			}
			if k > 0 && key.Measure == lang.NoMeasure && p.Lex[k-1].Kind == content.LexTerm && p.Lex[k-1].Term.Word == "将" && m.After != "" {
				key = clause.KeyOf(p, k+1, afterEnd(p, k)) // 省财政厅将 X 分配下达到: who acts is not whose it is
			}
			if key.Measure == lang.Outlay && key.Tier != lang.NoTier && lang.ContainsAny(m.Label, grantees) {
				key.Measure = lang.Budget // 中央拨付我省: granted, not spent
			}
			if key.Tier != lang.NoTier && tierOfFund(p, &m) {
				key.Tier = lang.NoTier // 市级社会保险基金收入: whose fund, not who paid
			}
			if key.Tier != lang.NoTier && takenToBudget(m.Label) {
				key.Tier = lang.NoTier // 两项列入县本级年初预算 X: whose budget, not who granted
			}
			if key.Measure == lang.NoMeasure && m.Total == 2 && f.Dimension == numeral.Money && lang.ContainsAny(p.Words(max(content.SentenceStart(p, k), k-farSource), k), sourceWords) {
				key.Measure = lang.Budget // 资金来源：中央 A、县级 B，共计 X
			}
			if (key.Measure == lang.CarryOver || key.Measure == lang.Surplus || key.Measure == lang.Residual) && lang.HasAnyPrefix(m.Label, handedOver) {
				key.Measure, key.Account, key.Period = lang.Outlay, lang.NoAccount, lang.Period{} // 上解上级个人账户累计结余 X
			}
			if key.Measure == lang.Reimbursed && lang.ContainsAny(m.Label, rate.Raised) {
				key.Measure = lang.Income // 筹集救助资金
			}
			if key.Measure == lang.Income && key.Fund == lang.NoFund && (lang.ContainsAny(m.Label, rate.Raised) || strings.HasSuffix(m.Label, "筹资")) {
				key.Measure = lang.Received // of a project: money found for it
			}
			if key.Measure == lang.Received && (strings.HasPrefix(m.Label, "应") || lang.ContainsAny(m.Label, clause.Dues)) {
				key.Measure = lang.Budget // 应到位, 应筹集: what should arrive
			}
			if i := m.LabelFrom; key.Fund != lang.NoFund && i >= 2 && p.Lex[i-1].Kind == content.LexPunct && p.Lex[i-1].R == '、' && p.Lex[i-2].Kind == content.LexTerm && p.Lex[i-2].Term.Fund != lang.NoFund {
				key.Fund = lang.SeveralFunds
			}
			if f.Dimension == numeral.Persons && (key.Measure == lang.NoMeasure || key.Measure == lang.Headcount) && key.Fund != lang.NoFund && strings.Contains(m.Label, "参加") && !strings.Contains(m.Label, "新") {
				key.Measure = lang.Enrolled // 参加职工医保 X 人
			}
			if key.Fund == lang.NoFund && lang.HasAnyPrefix(m.After, beneficiary) && (f.Dimension == numeral.Persons || f.Dimension == numeral.Visits || f.Dimension == numeral.Households) {
				key.Fund = clause.KeyOf(p, k+1, afterEnd(p, k)).Fund // 有 X 人次享受工伤保险待遇
				if f.Dimension == numeral.Persons && strings.HasPrefix(m.After, "参加") && key.Fund != lang.NoFund && (key.Measure == lang.NoMeasure || key.Measure == lang.Headcount) {
					key.Measure = lang.Enrolled // 有 X 人参加居民医保
				}
			}
			total.Overspends(&m, &key)
			m.ShortFlow(f, &key)
			passTotal(c, p, &m)
			earlier := m.Role == content.RoleLevel && m.Depth == 0 && len(p.Mentions) > 0 && onlyEarlier(c, p, &c.Mentions[p.Mentions[len(p.Mentions)-1]], &m)
			if earlier {
				m.Role = content.RoleBase
			}
			key.Dimension = f.Dimension
			if key.Fund == lang.BasicMedical && (ctx.heading == lang.Employee || ctx.heading == lang.Resident) {
				key.Fund, key.FundFrom = ctx.heading, 3 // 二、居民医保 … 基本医疗保险待遇支出 X
			}
			if key.Fund == lang.NoFund {
				if key.Fund, key.FundFrom = ctx.fund(x.Sentence); key.Fund != lang.NoFund && p.SentenceOf(k).Counted < k {
					key.Fund, key.FundFrom = lang.SeveralFunds, 1 // 两项基金收入合计 X
				}
			}
			if key.Period.IsZero() {
				key.Period = period
			}
			if key.Period.Year == 0 && (key.Period.Rel == "" || key.Period.Rel == "本年") {
				key.Period.Year = year
			}
			if p.Goal || key.Mode == lang.NoMode && clause.IsFlow(key.Measure) && total.PlannedSection(c, p.Section) {
				key.Mode = lang.Planned
			}
			f.Key = key
			f.Period = key.Period
			if f.Key.Each = standard.UnitPrice(f, m.Label); f.Key.Each && f.Numeral.Decimals == 0 && !average.WorkedOut(p.Words(clause.LabelStart(p, k), k)) && (f.Numeral.PowerTen.Equal(lang.DecOne) || strings.HasPrefix(m.Label, "每") || strings.Contains(m.Label, "每") && lang.ContainsAny(m.Label, []string{"补助", "补贴", "奖补", "奖励", "标准"})) && f.Approximate == "" {
				f.Interval = numeral.Exactly(f.Value) // set as a rule, like 元/人
			} else if f.Key.Each && average.WorkedOut(p.Words(clause.LabelStart(p, k), k)) {
				average.Rounded(f)
			}
			f.Name = m.Label
			switch {
			case f.Name != "":
				if f.Dimension == numeral.Money && strings.HasPrefix(m.After, "由") && lang.HasAnyPrefix(f.Name, []string{"其余", "余下", "剩余"}) {
					f.Name += m.After // 其余 X 由县级自筹
				}
			case k == 0 && p.Lead != nil:
				f.Name = lang.HeaderText(p.Lead.Line) // 年初预算 | 100 万元，其中基本支出 60 万元
				f.Key = table.MergeKey(clause.KeyOf(p.Lead, 0, len(p.Lead.Lex)), f.Key)
			case m.Peer >= 0:
				f.Name = c.At(c.Mentions[m.Peer].Figure).Name
			default:
				f.Name = m.After
			}
			f.Topic = m.Topic
			p.Mentions = append(p.Mentions, len(c.Mentions))
			c.Mentions = append(c.Mentions, m)
			p.Lex[k].Mention = len(c.Mentions)
			ctx.counted, ctx.begun = true, true
			if earlier {
				period = now
			}
		}
	}
	c.Rooms.Mentioned = c.Rooms.Mentioned[:len(c.Rooms.Mentioned)+len(p.Mentions)]
	p.Mentions = p.Mentions[:len(p.Mentions):len(p.Mentions)]
	basesOf(c, p)
	change.BeyondBases(c, p)
	change.ReachedBy(c, p)
	listFunds(c, p)
	total.LetterTiers(c, p)
	total.PlansAndResults(c, p)
	nameSeries(c, p)
	sharedVerb(c, p)
	rate.YearSeries(c, p)
	average.ClassRanges(c, p)
	change.FromTo(c, p)
	change.FromBefore(c, p)
	change.Partitives(c, p)
	total.Apieces(c, p)
	total.JointNames(c, p)
	balance.AdjustSeries(c, p)
	average.FactorsOf(c, p)
	average.NoTargets(c, p)
	average.PerYuan(c, p)
	if p.Rule {
		for _, mi := range p.Mentions { // limits of the form's own, no quantities
			c.Mentions[mi].Role, c.Mentions[mi].Each = content.RoleLimit, true
		}
	}
}

// takenToBudget reports whether a label says that several amounts were put into somebody's budget.
func takenToBudget(label string) bool {
	for _, w := range []string{"列入", "纳入", "编入", "并入"} {
		if of, budget, ok := strings.Cut(label, w); ok && strings.Contains(budget, "预算") && lang.ContainsAny(of, []string{"项", "笔", "两级", "三级", "合计", "共", "一并", "全部"}) {
			return true
		}
	}
	return false
}

// tierOfFund reports whether the level of government in a label is that of the fund
// named right behind it.
func tierOfFund(p *content.Para, m *content.Mention) bool {
	for i := m.LabelFrom; i+1 < m.LabelTo; i++ {
		x := &p.Lex[i]
		if x.Kind != content.LexTerm || x.Term.Tier == lang.NoTier {
			continue
		}
		rest := strings.TrimSpace(p.Words(i+1, m.LabelTo))
		y := &p.Lex[i+1]
		return lang.HasAnyPrefix(rest, []string{"社会保险基金", "社保基金", "各项社会保险基金"}) || y.Kind == content.LexTerm && y.Term.Full && lang.HasAt(p.Text.Runes, y.To, "基金")
	}
	return false
}

// beneficiaries reports whether the fund named at lexeme k is that of the persons
// counted right before it, the first figure of its clause group: 有 120 人次享受了生育
// 保险待遇.
func beneficiaries(p *content.Para, k int) bool {
	i := k - 1
	for i >= 0 && p.Lex[i].Kind != content.LexFigure && p.Lex[i].Kind != content.LexPunct {
		i--
	}
	return i >= 0 && p.Lex[i].Kind == content.LexFigure && lang.HasAnySuffix(strings.TrimSuffix(p.Words(i+1, k), "了"), beneficiary)
}

// beneficiary are verbs between persons and the fund that they are of.
var beneficiary = []string{"享受", "领取", "参加"}

// onlyEarlier reports whether the label of m says nothing but that the quantity
// b was another at an earlier time: 收入 X，上年同期为 Y，支出 Z.
func onlyEarlier(c *content.Draft, p *content.Para, b, m *content.Mention) bool {
	if b.Role != content.RoleLevel || c.At(b.Figure).Dimension != c.At(m.Figure).Dimension || p.Lex[b.Pos].Sentence != p.Lex[m.Pos].Sentence {
		return false
	}
	said := false
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		x := &p.Lex[i]
		switch {
		case clause.Blank(p, i), x.Kind == content.LexPunct && x.R == '，', x.Kind == content.LexTerm && (x.Term.Class == lang.Function || x.Term.Class == lang.Level):
		case x.Kind == content.LexPeriod && (x.Period.Rel == "上年" || x.Period.Rel == "上期"):
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
func basesOf(c *content.Draft, p *content.Para) {
	for i := 1; i < len(p.Mentions); i++ {
		m, b := &c.Mentions[p.Mentions[i]], &c.Mentions[p.Mentions[i-1]]
		f, g := c.At(m.Figure), c.At(b.Figure)
		if m.Role != content.RoleBase || b.Role != content.RoleLevel || f.Key.Measure != lang.NoMeasure || f.Dimension != g.Dimension || p.Lex[m.Pos].Sentence != p.Lex[b.Pos].Sentence || !onlyCompares(p, m) && !onlyEarlier(c, p, b, m) {
			continue
		}
		f.Key.Measure, f.Key.Account = g.Key.Measure, g.Key.Account
	}
}

// mention reads the words around the figure at lexeme k.
func mention(c *content.Draft, p *content.Para, pi, k int) content.Mention {
	x := &p.Lex[k]
	m := content.Mention{Figure: x.Fig, Para: pi, Pos: k, Depth: x.Depth, Peer: -1, AfterOpener: -1}
	j := k - 1
	has := false
	crossed := 0
walk:
	for ; j >= 0; j-- {
		y := &p.Lex[j]
		if y.Sentence != x.Sentence {
			break
		}
		switch y.Kind {
		case content.LexFigure:
			break walk
		case content.LexPunct:
			switch {
			case (y.R == ')' || y.R == ']') && y.Mate >= 0:
				j = y.Mate
				continue
			case (y.R == '(' || y.R == '[') && y.Mate >= 0:
				break walk
			case y.R == '，' || y.R == '；' || y.R == '。':
				if has || y.R != '，' {
					break walk
				}
				crossed++
				if crossed > 1 {
					break walk
				}
			case y.R == '、':
				if has {
					break walk
				}
			case y.R == '：':
				if has {
					break walk
				}
			}
		case content.LexTerm:
			if y.Term.Class == lang.Opener {
				m.AfterOpener = j
				break walk
			}
			has = has || clause.Wording(p, j)
		case content.LexText:
			has = has || clause.Wording(p, j)
		case content.LexOther:
			if has {
				break walk
			}
		}
	}
	m.LabelFrom, m.LabelTo = j+1, k
	if has && j >= 0 && p.Lex[j].Kind == content.LexOther {
		if s := p.Sub(p.Lex[j].From, p.Lex[j].To); strings.HasPrefix(s, "第") || strings.HasSuffix(s, "号") && lang.IsDigit(p.Text.Runes[p.Lex[j].From]) {
			m.Ordinal = s
		}
	}
	if has && j >= 0 && p.Lex[j].Kind == content.LexFigure && (total.JoinedByAndBefore(p, j+1, k) || total.ListedBefore(p, j+1, k)) && clause.After(p, k) != "" {
		m.LabelFrom = k // 50 人甲和 10 人乙: the words between are the first one's
	}
	if !has && j >= 0 && p.Lex[j].Kind == content.LexFigure && p.Lex[j].Sentence == x.Sentence {
		if mi, ok := clause.MentionAt(p, j); ok && clause.OnlyJoins(p, j+1, k) {
			m.Peer = mi
		}
	}
	if m.Peer >= 0 {
		if q := &c.Mentions[m.Peer]; q.Role == content.RoleDelta && c.At(q.Figure).Dimension == c.At(x.Fig).Dimension {
			m.Role, m.Dir = content.RoleDelta, q.Dir // a series of changes
		}
	}
	m.Label = clause.Label(p, m.LabelFrom, m.LabelTo)
	m.After = clause.After(p, k)
	m.Topic = topic(p, k)
	role(c, p, &m)
	if quoted(p, k) && (m.Role == content.RoleDelta || m.Role == content.RoleGrowth) {
		m.Role, m.Dir = content.RoleLevel, 0 // 稳增长“20条”: a name
	}
	return m
}

// quoted reports whether the figure at lexeme k stands alone between quotation marks.
func quoted(p *content.Para, k int) bool {
	rs, x := p.Text.Runes, &p.Lex[k]
	return x.From > 0 && x.To < len(rs) && strings.ContainsRune("“\"「", rs[x.From-1]) && strings.ContainsRune("”\"」", rs[x.To])
}

// adjacent reports whether nothing but spaces stands between lexeme j and k.
func adjacent(p *content.Para, j, k int) bool {
	for j++; j < k; j++ {
		if !clause.Blank(p, j) && !(p.Lex[j].Kind == content.LexTerm && p.Lex[j].Term.Class == lang.Approx) {
			return false
		}
	}
	return true
}
