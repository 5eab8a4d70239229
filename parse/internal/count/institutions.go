package count

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gouji/parse/decimal"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Counts behind the names of what an office has or a project holds: 内设办公室、人事股等 2 个股室,
// 包含 A、B、C 3 个项目.

// havingWords lead to such names, holdingWords to those of projects.
var (
	havingWords  = []string{"内设机构为", "内设机构有", "内设", "下设", "设有", "设置", "下辖", "下属", "设立"}
	holdingWords = []string{"包含", "包括", "涵盖"}
	unitWords    = []string{"单位包括", "单位包含", "单位为", "单位有", "机构包括", "机构包含", "机构为", "机构有"}
)

// institutionNouns are what the names are called behind the number, projectNouns likewise.
var (
	institutionNouns = []string{"内设机构", "内设科室", "内设股室", "职能科室", "职能处室", "股室", "科室", "处室", "部门", "机构", "股", "科", "处", "中队", "二级单位", "下属单位", "直属单位", "事业单位", "直属事业单位", "下属事业单位", "所属事业单位", "所属单位", "预算单位", "二级预算单位", "二级机构", "直属机构"}
	projectNouns     = []string{"项目", "子项目", "子项", "支出方向"}
)

// joining end a list that goes on with what the number counts: 办公室、人事股和 2 个事业单位.
var joining = []string{"和", "及", "与", "暨", "并", "加", "另"}

// longestOffice and longestProject are how long one such name may be.
const (
	longestOffice  = 16
	longestProject = 26
)

// officesBefore are the names before number k, nil if they are none of these, or if 等 says that
// there are more.
func officesBefore(c *content.Draft, p *content.Para, k int, n decimal.Decimal) []string {
	noun := strings.TrimSpace(clause.After(p, k))
	if p.Lex[k].Kind == content.LexFigure {
		noun = strings.TrimPrefix(c.At(p.Lex[k].Fig).Unit, "个") + noun // 5 个项目
	}
	leads, longest := havingWords, longestOffice
	switch {
	case slices.Contains(institutionNouns, noun):
		leads = append(unitWords, leads...)
	case slices.Contains(projectNouns, noun):
		leads, longest = holdingWords, longestProject
	default:
		return nil
	}
	rs := p.Text.Runes
	i := p.Lex[k].From
	for i > 0 && p.Lex[k].From-i < longItems && !strings.ContainsRune("。；，：:,;", rs[i-1]) {
		i--
	}
	list, lead := p.Sub(i, p.Lex[k].From), false
	for _, w := range leads {
		if _, rest, ok := strings.Cut(list, w); ok {
			list, lead = rest, true
			break
		}
	}
	list = strings.TrimSpace(list)
	list = strings.TrimSuffix(list, "共")
	list, open := strings.CutSuffix(list, "等")
	if !lead || lang.HasAnySuffix(list, joining) || !strings.Contains(list, "、") || strings.ContainsAny(list, "0123456789") || strings.Contains(list, "等") {
		return nil
	}
	names := splitNames(list)
	for _, x := range names {
		x, _, _ = strings.Cut(x, "(") // 人事科（教师工作科）
		if l := utf8.RuneCountInString(x); l < 2 || l > longest {
			return nil
		}
	}
	if len(names) < 2 || open && n.GreaterThan(decimal.NewFromInt(int64(len(names)))) {
		return nil
	}
	return names
}
