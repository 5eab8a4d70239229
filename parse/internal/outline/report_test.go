package outline_test

import (
	"testing"

	"gouji/parse/internal/parsetest"
)

// TestTitleWithoutMarks wants the marks of Markdown left out of a title that
// was pasted as text.
func TestTitleWithoutMarks(t *testing.T) {
	for _, s := range []string{"# 某县2023年度农村公路养护补助资金绩效自评报告", "## 某县2023年度农村公路养护补助资金绩效自评报告", "某县2023年度农村公路养护补助资金绩效自评报告"} {
		c := parsetest.Read(t, s+"\n一、基本情况\n下达资金620万元。\n")
		if got := c.Reports[0]; got.Title != "某县2023年度农村公路养护补助资金绩效自评报告" || got.Year != 2023 {
			t.Errorf("%s: %q of %d", s, got.Title, got.Year)
		}
	}
}
