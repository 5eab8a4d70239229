package flat_test

import (
	"testing"

	"gouji/parse/internal/parsetest"
)

// A form on one line prints its unit in a bracket that a blank parts from 项目资金.
func TestUnitBehindBlank(t *testing.T) {
	c := parsetest.Read(t, "项目支出绩效自评表(2023年度) 项目名称 渠道清淤 主管部门 某县水利局 实施单位 某镇人民政府 项目资金 (万元) 年初预算数 全年预算数 全年执行数 分值 执行率 得分 年度资金总额: 64.5 62.18 62.18 10 100% 10 其中:本年财政拨款 64.5 62.18 62.18 - 100% - 上年结转资金 0 0 0 - - - 绩效指标 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 产出指标(60分) 数量指标 清淤长度 ≥12公里 12.4公里 60 60 效益指标(30分) 社会效益指标 受益农户 ≥300户 312户 30 30 总分 100 100")
	for _, f := range c.Figures {
		if f.Text == "64.5" && f.Value.String() != "645000" {
			t.Errorf("%s is %s元", f.Text, f.Value)
		}
	}
}
