package clause

import (
	"strings"
)

// Complements are names that divide one whole between them, so that whole and
// parts need no word of opening: 救助 6.4 万人次，住院 1.1 万人次、门诊 5.3 万人次.
var Complements = [][]string{
	{"盈余", "超支"}, {"结余", "超支"}, {"公立", "民营"}, {"城市", "农村"}, {"县内", "县外"}, {"市内", "市外"}, {"省内", "省外"}, {"本地", "异地"},
	{"住院", "门诊"}, {"职工", "居民"}, {"在职", "退休"}, {"城镇", "农村"}, {"城镇", "乡村"}, {"境内", "境外"}, {"集中", "分散"}, {"集中", "散居"}, {"男", "女"}, {"统筹", "个人账户"}, {"中央", "省", "市", "县"}, {"基本支出", "项目支出"}, {"人员经费", "公用经费"}, Posts, {"完成", "部分完成"}, {"达标", "部分达标"}, {"线上", "线下"}, {"C级", "D级"}, {"本级", "二层"}, {"本级", "下属"},
}

// Posts are the two kinds of posts and of those who hold them.
var Posts = []string{"行政", "事业"}

// AreComplementary tells whether two names divide a whole between them, as 入组 and
// 未入组 do, and the words by which they do it.
func AreComplementary(a, b string) (set []string, ok bool) {
	for _, not := range []string{"未", "不"} {
		if a != "" && strings.HasSuffix(b, not+a) || b != "" && strings.HasSuffix(a, not+b) {
			return nil, true
		}
	}
	for _, set := range Complements {
		x, y := -1, -1
		for i, w := range set {
			if strings.Contains(a, w) {
				x = i
			}
			if strings.Contains(b, w) {
				y = i
			}
		}
		if len(set) == 2 && x >= 0 && y >= 0 && x != y {
			return set, true
		}
	}
	return nil, false
}
