package check

import (
	"fmt"
	"strings"
)

// treacherous are true sentences whose figures only seem to be tied: what stands
// beside a list, classes that overlap, rates of other wholes, what is to come.
var treacherous = []func(h hand) string{
	func(h hand) string {
		n := h.between(600, 2000)
		again := n / h.between(3, 5)
		return fmt.Sprintf("全年接待来访%d批，其中集体访%d批，初访%d批，重访%d批。", n, n/h.between(8, 14), n-again, again)
	},
	func(h hand) string {
		a, b := h.between(2000, 8000), h.between(1000, 5000)
		return fmt.Sprintf("整治撂荒地%d亩，其中水田%d亩；建设用地报批%d个批次%d亩。", a, a-h.between(200, 900), h.between(5, 20), b)
	},
	func(h hand) string {
		a, up := h.between(200000, 400000), h.between(5000, 30000)
		return fmt.Sprintf("年末存款余额%s万元，比年初增加%s万元，增长%s，其中个人存款%s万元；贷款余额%s万元，比年初增加%s万元。", h.print(a), h.print(up), percent(up, a-up), h.print(a-a/4), h.print(h.between(100000, 300000)), h.print(up/2))
	},
	func(h hand) string {
		a, b := h.between(40, 120), h.between(40, 120)
		done := a + b - h.between(8, 20)
		return fmt.Sprintf("办理代表建议%d件、委员提案%d件，其中已解决%d件，列入计划%d件。", a, b, done, a+b-done)
	},
	func(h hand) string {
		n, bad := h.between(1200, 3000), h.between(10, 60)
		some := h.between(500, n-300)
		return fmt.Sprintf("抽检样品%d批次，合格%d批次，不合格%d批次，其中例行监测%d批次，专项监测%d批次，快速检测%d批次。", n, n-bad, bad, some, n-some, h.between(9000, 30000))
	},
	func(h hand) string {
		p := h.split(h.between(20000, 60000), 3)
		q := h.split(h.between(90, 200), 3)
		return fmt.Sprintf("全县有学校%d所，在校学生%d人，专任教师%d人，其中小学%d所%d人，初中%d所%d人，高中%d所%d人。", q[0]+q[1]+q[2], p[0]+p[1]+p[2], (p[0]+p[1]+p[2])/13, q[0], p[0], q[1], p[1], q[2], p[2])
	},
	func(h hand) string {
		add, cut := h.between(1, 5), h.between(2, 9)
		return fmt.Sprintf("自评总分%d分，其中基础分100分，扣%d分，加分%d分。", 100-cut+add, cut, add)
	},
	func(h hand) string {
		return fmt.Sprintf("绩效目标设置数量指标%d个、质量指标%d个、时效指标%d个，成本指标%d个。", h.between(4, 9), h.between(2, 4), h.between(1, 3), h.between(1, 2))
	},
	func(h hand) string {
		a := h.between(200000, 600000)
		b := h.between(40000, 150000)
		return fmt.Sprintf("一般公共预算总收入%s万元，完成预算的%d.%d%%，其中税收收入%s万元，完成预算的%d.%d%%。", h.print(a), h.between(100, 108), h.between(1, 9), h.print(b), h.between(95, 99), h.between(1, 9))
	},
	func(h hand) string {
		a := h.between(3000000, 6000000)
		b, c := a*8/10, a/2
		return fmt.Sprintf("民生支出%s万元，占一般公共预算支出的%s，其中教育支出%s万元，占比%s。", h.print(b), percent(b, a), h.print(c), percent(c, a))
	},
	func(h hand) string {
		a := h.between(1000000, 4000000)
		p := h.split(a, 3)
		return fmt.Sprintf("保障支出%s万元，其中保民生%s万元、保工资%s万元、保运转%s万元，占一般公共预算支出的%d.%d%%。", h.print(a), h.print(p[0]), h.print(p[1]), h.print(p[2]), h.between(52, 68), h.between(1, 9))
	},
	func(h hand) string {
		a := h.between(1000000, 4000000)
		b := h.between(1000000, 4000000)
		return fmt.Sprintf("常住人口%s万人，其中城镇人口%s万人，乡村人口%s万人，户籍人口%s万人，65岁以上人口%s万人，占户籍人口的%s。", h.print(a), h.print(a/3), h.print(a-a/3), h.print(b), h.print(b/7), percent(b/7, b))
	},
	func(h hand) string {
		a := h.between(100000, 400000)
		b := a + h.between(20000, 90000)
		return fmt.Sprintf("资助支出由2020年的%s万元增加到2023年的%s万元，高中资助面超过%d%%，职校资助面超过%d%%。", h.print(a), h.print(b), h.between(20, 40), h.between(80, 95))
	},
	func(h hand) string {
		return fmt.Sprintf("路面优良率%d.%d%%，较上年提高%d.%d个百分点，完成目标值85%%。", h.between(86, 94), h.between(1, 9), h.between(0, 3), h.between(1, 9))
	},
	func(h hand) string {
		return fmt.Sprintf("巩固率由%d.%d%%提高到%d.%d%%，低保标准、特困标准、孤儿养育标准分别提高%d%%、%d%%、%d%%。", h.between(86, 90), h.between(1, 9), h.between(92, 97), h.between(1, 9), h.between(5, 9), h.between(10, 14), h.between(5, 9))
	},
	func(h hand) string {
		return fmt.Sprintf("新增铁路%d公里、其中高铁%d公里，新增高速公路%d公里、农村公路%d公里。", h.between(300, 500), h.between(100, 290), h.between(600, 900), h.between(1000, 3000))
	},
	func(h hand) string {
		a := h.between(80000, 200000)
		b := a - h.between(8000, 20000)
		return fmt.Sprintf("采购预算%s万元，实际采购%s万元，节约资金%s万元，节约率%s，其中公开招标占比%d.%d%%，面向中小企业采购%s万元。", h.print(a), h.print(b), h.print(a-b), percent(a-b, a), h.between(70, 90), h.between(1, 9), h.print(b-b/8))
	},
	func(h hand) string {
		a, b := h.between(20000, 60000), h.between(20000, 60000)
		return fmt.Sprintf("省级安排%s万元，市级安排%s万元，合计%s万元，其中省级资金已支付%s万元，市级资金已支付%s万元。", h.print(a), h.print(b), h.print(a+b), h.print(a-a/11), h.print(b-b/13))
	},
	func(h hand) string {
		return fmt.Sprintf("县域内就诊率%d.%d%%，高于目标值%d个百分点，其中基层就诊率%d.%d%%，居全市第%d位。", h.between(90, 95), h.between(1, 9), h.between(1, 4), h.between(55, 68), h.between(1, 9), h.between(2, 9))
	},
	func(h hand) string {
		return fmt.Sprintf("去掉一个最高分%d分和一个最低分%d分后，平均得分%d.%d分，在%d个参评项目中排名第%d。", h.between(96, 99), h.between(70, 80), h.between(86, 92), h.between(1, 9), h.between(20, 40), h.between(3, 12))
	},
	func(h hand) string {
		var rows strings.Builder
		var sum [3]int64
		for _, name := range []string{"东片", "西片", "南片"} {
			x := []int64{h.between(100, 900), h.between(100, 900), h.between(10, 90)}
			for i := range x {
				sum[i] += x[i]
			}
			fmt.Fprintf(&rows, "%s\t%d\t%d\t%d\t%d\n", name, x[0], x[1], x[0]+x[1], x[2])
		}
		return fmt.Sprintf("各片区受理情况表（单位：件）\n片区\t来信\t网上\t小计\t其中：转办\n%s合计\t%d\t%d\t%d\t%d", rows.String(), sum[0], sum[1], sum[0]+sum[1], sum[2])
	},
}
