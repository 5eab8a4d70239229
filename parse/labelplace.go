package parse

import "strings"

// The name of another region, and the benefits of another fund, that a template left in a report.

// ofProvince are words of a report of a province, where an autonomous region has 自治区.
var ofProvince = []string{"省级", "省财政", "省厅", "全省", "省政府", "省医保", "省人社", "省民政", "省教育", "省农业", "省住建", "省卫", "省委", "我省", "省局", "省下达"}

// minProvince is how many lines of a report speak of its province at least.
const minProvince = 2

// otherRegion are what stands before 自治区 where it is of the name of one, or told beside others.
var otherRegion = []string{"族", "古", "藏", "尔", "、", "(", "（", "省", "《", "和", "或", "新疆", "广西", "宁夏", "西藏"}

// acrossPlaces are words of a line on works with other places.
var acrossPlaces = []string{"毗邻", "周边", "相邻", "邻近", "签订", "协议", "合作", "异地", "帮扶", "协作", "对口", "支援", "援", "就读", "外出", "务工", "转入", "转出", "跨省", "兄弟", "专家", "考察", "学习", "经验", "调研"}

// regionLabels finds the one 自治区 of a report that speaks of its province else.
func (c *Content) regionLabels() {
	const region = "自治区"
	for _, p := range c.paras {
		if p.report < 1 || p.rule {
			continue
		}
		lead, rest, found := strings.Cut(p.line, region)
		if !found || c.timesSaid(p.report, region) != 1 || hasAnySuffix(lead, otherRegion) || hasAnyPrefix(rest, []string{"、", ")", "）", "直辖市", "(", "（"}) || containsAny(p.line, acrossPlaces) {
			continue
		}
		said := 0
		for _, w := range ofProvince {
			said += c.timesSaid(p.report, w)
		}
		if said >= minProvince {
			at := len([]rune(lead))
			c.Labels = append(c.Labels, Label{Kind: LabelOwner, Place: placeOf(p.text, at, at+len([]rune(region))), Words: region, Own: "省", Report: p.report})
		}
	}
}

// benefits are what a fund alone pays.
var benefits = []struct {
	fund  Fund
	words []string
}{
	{Unemployment, []string{"失业保险金", "失业补助金", "稳岗返还", "技能提升补贴"}},
	{Injury, []string{"工伤医疗待遇", "工伤医疗费", "工亡补助金", "伤残津贴", "一次性伤残补助金", "劳动能力鉴定", "供养亲属抚恤金", "伤残待遇"}},
	{ResidentPension, []string{"基础养老金", "个人账户养老金"}},
	{InstitutionPension, []string{"职业年金"}},
}

// paidFor lead the list of what a fund was spent on.
var paidFor = []string{"主要用于", "用于", "主要是", "其中", "包括", "主要为", "支付"}

// benefitLabels finds the benefit of another fund in the list of those that the fund of a section has paid: 工伤保险基金 …
// 主要用于失业保险金、工伤医疗待遇和一次性工亡补助金.
func (c *Content) benefitLabels(p *para) {
	if p.report < 1 || p.rule || p.inTable || containsAny(p.line, apart) {
		return
	}
	own := c.sectionFund(p.section)
	if own == NoFund {
		own = c.Reports[p.report-1].Fund
	}
	if own != Unemployment && own != Injury && own != ResidentPension {
		return
	}
	for _, s := range strings.Split(p.line, "。") {
		mine, other, n := false, "", 0
		for _, b := range benefits {
			for _, w := range b.words {
				switch {
				case !strings.Contains(s, w):
				case b.fund == own:
					mine = true
				case n > 0:
					return // of several funds
				default:
					other, n = w, n+1
				}
			}
		}
		if !mine || other == "" || c.timesSaid(p.report, other) > 1 && c.sectionFund(p.section) == NoFund {
			continue
		}
		i := strings.Index(s, other)
		lead := s[:i]
		by := -1
		for _, w := range paidFor {
			if j := strings.LastIndex(lead, w); j >= 0 {
				by = max(by, j+len(w))
			}
		}
		if by < 0 || strings.ContainsAny(lead[by:], "，；0123456789") || containsAny(s, []string{"转", "调剂", "代缴", "衔接", "不再", "停发", "与", "同时享受", "领取失业"}) {
			continue
		}
		rest := strings.TrimLeft(s[i+len(other):], " ")
		if !strings.HasPrefix(rest, "、") && !strings.HasPrefix(rest, "和") && !hasAnySuffix(lead, []string{"、", "和"}) {
			continue
		}
		at := strings.Index(p.line, s)
		from := len([]rune(p.line[:at+i]))
		c.Labels = append(c.Labels, Label{Kind: LabelFund, Place: placeOf(p.text, from, from+len([]rune(other))), Words: other, Own: own.Name(), Report: p.report})
		return
	}
}
