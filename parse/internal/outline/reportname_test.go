package outline_test

import (
	"testing"

	"gouji/parse/internal/parsetest"

	"gouji/parse"
)

func TestNameOfWhatIsEvaluated(t *testing.T) {
	for _, x := range []struct {
		text    string
		fund    parse.Fund
		subject string
	}{
		{"# 项目支出绩效自评表\n\n| 项目名称 | 城镇职工基本医疗保险基金 | 主管部门 | 某县医疗保障局 |\n| --- | --- | --- | --- |\n| 项目资金 | 全年预算数 | 全年执行数 | 执行率 |\n| 年度资金总额 | 2400 | 2352 | 98% |\n", parse.Employee, "城镇职工基本医疗保险基金"},
		{"项目支出绩效自评表\n(2022年度)\n项目名称：乡村医生岗位补贴项目  主管部门：某县卫健局\n年度资金总额 2400 2352 98%\n", parse.NoFund, "乡村医生岗位补贴项目"},
		{"转移支付绩效自评表\n转移支付名称\n城乡居民基本医疗保险补助资金\n主管部门\n某市医疗保障局\n", parse.Resident, "城乡居民基本医疗保险补助资金"},
		{"某市2023年度职工基本医疗保险基金（含生育保险）绩效自评报告\n一、基本情况\n基金运行平稳。\n", parse.Employee, "职工基本医疗保险基金(含生育保险)"},
		{"某县2021年城乡医疗救助资金使用情况公示\n全年支出1268万元。\n", parse.Aid, "城乡医疗救助资金使用情况公示"},
		{"# 项目支出绩效自评表\n项目名称：乡村医生岗位补贴项目\n项目名称：城镇职工基本医疗保险基金\n", parse.NoFund, "项目支出"},
		{"# 某县医疗保障局2022年度部门整体支出绩效自评报告\n项目名称：城镇职工基本医疗保险基金\n", parse.NoFund, "部门整体支出"},
	} {
		r := parsetest.Read(t, x.text).Reports[0]
		if r.Fund != x.fund || r.Subject != x.subject {
			t.Errorf("%s: fund %q, subject %q", x.text, r.Fund.Name(), r.Subject)
		}
	}
}
