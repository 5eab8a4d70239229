package check

import (
	"strings"
	"testing"
)

// onceBroken are texts that have brought the program down.
var onceBroken = []string{
	"基金收入" + strings.Repeat("7", 70) + "元，支出100元，当期结余5元。",
	"收入支出总计1300万元，其中收入总计1300万元、支出总计1300万元。",
	"支出总计1300万元，其中：本年支出总计1180万元，年末结转120万元。",
	"根据省市统一部署，本年度安排交通建设资金，由县交通运输部门负责组织实施，经验收全部合格，全年新建公路130公里。\n新建公路分为县道55公里、乡道75公里。",
	"收入1300万元，支出1180万元，加上上级补助收入60万元，加上下级上解收入25万元，减去上解支出35万元，本年收支结余170万元。",
	"待遇支出（含住院、门诊、大病、救助、生育）130万元。",
	"项目共15个，优秀占80%，其余3个为良好。",
	"发放问卷150份，满意占80%，尚未回收6份。",
}

func TestOnceBroken(t *testing.T) {
	for _, s := range onceBroken {
		if r := ruleResult(t, s); len(r.Content.Figures) == 0 {
			t.Errorf("no figure in %s", s)
		}
	}
}
