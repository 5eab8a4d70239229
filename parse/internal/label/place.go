package label

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// The name of another region, and the benefits of another fund, that a template left in a report.

// ofProvince are words of a report of a province, where an autonomous region has 自治区.
var ofProvince = []string{"省级", "省财政", "省厅", "全省", "省政府", "省医保", "省人社", "省民政", "省教育", "省农业", "省住建", "省卫", "省委", "我省", "省局", "省下达"}

// minProvince is how many lines of a report speak of its province at least.
const minProvince = 2

// otherRegion are what stands before 自治区 where it is of the name of one, or told beside others.
var otherRegion = []string{"族", "古", "藏", "尔", "、", "(", "（", "省", "《", "和", "或", "新疆", "广西", "宁夏", "西藏"}

// acrossPlaces are words of a line on works with other places.
var acrossPlaces = []string{"毗邻", "周边", "相邻", "邻近", "签订", "协议", "合作", "异地", "帮扶", "协作", "对口", "支援", "援", "就读", "外出", "务工", "转入", "转出", "跨省", "兄弟", "专家", "考察", "学习", "经验", "调研"}

// Regions finds the one 自治区 of a report that speaks of its province else.
func Regions(c *content.Draft) {
	const region = "自治区"
	for _, p := range c.Paras {
		if p.Report < 1 || p.Rule {
			continue
		}
		lead, rest, found := strings.Cut(p.Line, region)
		if !found || timesSaid(c, p.Report, region) != 1 || lang.HasAnySuffix(lead, otherRegion) || lang.HasAnyPrefix(rest, []string{"、", ")", "）", "直辖市", "(", "（"}) || lang.ContainsAny(p.Line, acrossPlaces) {
			continue
		}
		said := 0
		for _, w := range ofProvince {
			said += timesSaid(c, p.Report, w)
		}
		if said >= minProvince {
			at := len([]rune(lead))
			c.Labels = append(c.Labels, content.Label{Kind: LabelOwner, Place: content.PlaceOf(p.Text, at, at+len([]rune(region))), Words: region, Own: "省", Report: p.Report})
		}
	}
}

// benefits are what a fund alone pays.
var benefits = []struct {
	fund  lang.Fund
	words []string
}{
	{lang.Unemployment, []string{"失业保险金", "失业补助金", "稳岗返还", "技能提升补贴"}},
	{lang.Injury, []string{"工伤医疗待遇", "工伤医疗费", "工亡补助金", "伤残津贴", "一次性伤残补助金", "劳动能力鉴定", "供养亲属抚恤金", "伤残待遇"}},
	{lang.ResidentPension, []string{"基础养老金", "个人账户养老金"}},
	{lang.InstitutionPension, []string{"职业年金"}},
}

// paidFor lead the list of what a fund was spent on.
var paidFor = []string{"主要用于", "用于", "主要是", "其中", "包括", "主要为", "支付"}

// Benefits finds the benefit of another fund in the list of those that the fund of a section has paid: 工伤保险基金 …
// 主要用于失业保险金、工伤医疗待遇和一次性工亡补助金.
func Benefits(c *content.Draft, p *content.Para) {
	if p.Report < 1 || p.Rule || p.InTable || lang.ContainsAny(p.Line, apart) {
		return
	}
	own := c.SectionFund(p.Section)
	if own == lang.NoFund {
		own = c.Reports[p.Report-1].Fund
	}
	if own != lang.Unemployment && own != lang.Injury && own != lang.ResidentPension {
		return
	}
	for _, s := range strings.Split(p.Line, "。") {
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
		if !mine || other == "" || timesSaid(c, p.Report, other) > 1 && c.SectionFund(p.Section) == lang.NoFund {
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
		if by < 0 || strings.ContainsAny(lead[by:], "，；0123456789") || lang.ContainsAny(s, []string{"转", "调剂", "代缴", "衔接", "不再", "停发", "与", "同时享受", "领取失业"}) {
			continue
		}
		rest := strings.TrimLeft(s[i+len(other):], " ")
		if !strings.HasPrefix(rest, "、") && !strings.HasPrefix(rest, "和") && !lang.HasAnySuffix(lead, []string{"、", "和"}) {
			continue
		}
		at := strings.Index(p.Line, s)
		from := len([]rune(p.Line[:at+i]))
		c.Labels = append(c.Labels, content.Label{Kind: LabelFund, Place: content.PlaceOf(p.Text, from, from+len([]rune(other))), Words: other, Own: own.Name(), Report: p.Report})
		return
	}
}
