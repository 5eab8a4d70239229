package content

import (
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// attributes are words for what one person or field can be, by what they tell of: of a
// list whose items tell of several things one person may stand in many items.
// 在职 120 人，其中党员 45 人、本科以上 80 人、女性 60 人.
var attributes = [][]string{
	{"党员", "团员", "群众"},
	{"男", "女", "妇女"},
	{"博士", "硕士", "研究生", "本科", "大专", "专科", "中专", "高中"},
	{"高级职称", "中级职称", "初级职称", "正高", "副高", "高级", "中级"},
	{"汉族", "少数民族"},
	{"残疾", "重度"},
	{"老年", "老人", "儿童", "未成年", "周岁"},
	{"基本农田"}, {"高标准"}, {"水田", "旱地", "水浇地"},
	{"初访", "重访"}, {"集体访", "个体访"}, {"越级访", "进京访"},
}

// servedAs are words of those who served in the army, each of whom is paid as one: 残疾军人 a 人、60周岁以上退役士兵 b 人.
var servedAs = []string{"军人", "退役士兵", "退伍", "复员"}

// aided are words for what a person or household is helped as: who is helped as
// one may be another too, but many lists count each once.
var aided = [][]string{
	{"农业人口", "农村人口"},
	{"脱贫", "建档立卡"},
	{"低保", "特困", "五保"},
	{"残疾"},
}

// Handled are words for what is done about one that broke a rule: it may be told to mend its
// ways, be fined and lose its contract as well.
var Handled = [][]string{
	{"约谈", "谈话"},
	{"整改", "改正"},
	{"通报", "曝光"},
	{"暂停", "中止"},
	{"解除", "终止", "取消", "吊销"},
	{"罚款", "处罚", "立案"},
	{"追回", "退回", "拒付"},
	{"移送", "移交"},
}

// Covered are words for what a treatment cost as far as a policy pays for it: what
// was paid for is a part of it.
var Covered = []string{"范围内", "目录内", "政策内", "合规"}

// Overlap reports whether the items of a list tell of several things that one
// person may be at once.
func (c *Draft) Overlap(items []int) bool { return c.TellSeveral(items, attributes) }

// MayOverlap reports whether the items of a list need not exclude each other, so
// that they prove nothing where they do not make up the whole: people helped as
// several things, women alone among others, those of an age and those still older.
func (c *Draft) MayOverlap(items []int) bool {
	return c.severally(items) || c.oneSex(items) || c.olderToo(items) || c.livelihood(items)
}

// countedAgain are words of those who are counted as several of a list's items.
var countedAgain = []string{"双重", "重复", "兼有", "交叉", "重叠"}

// Doubled reports whether the sentence of a list says right behind it, before another figure, that its items
// overlap: …，部分人员享受双重待遇.
func (c *Draft) Doubled(p *Para, items []int) bool {
	at := c.Mentions[items[len(items)-1]].Pos
	end := at + 1
	for end < len(p.Lex) && p.Lex[end].Sentence == p.Lex[at].Sentence && p.Lex[end].Kind != LexFigure {
		end++
	}
	return lang.ContainsAny(p.Words(at+1, end), countedAgain)
}

// livelihood reports whether money is listed by what it was spent on beside all that was
// spent on people's livelihood, whatever it was spent on: 其中民生支出 a、教育支出 b.
func (c *Draft) livelihood(items []int) bool {
	n := 0
	for _, mi := range items {
		if lang.HasAnySuffix(c.Mentions[mi].Label, []string{"民生支出", "民生领域支出", "民生投入"}) {
			n++
		}
	}
	return n > 0 && n < len(items)
}

// olderToo reports whether the items of a list count those from one age on and those
// from another on as well: 60 周岁以上 X 人，80 周岁以上 Y 人.
func (c *Draft) olderToo(items []int) bool {
	n := 0
	for _, mi := range items {
		if lang.ContainsAny(c.Mentions[mi].Label, []string{"周岁以上", "周岁及以上", "岁以上", "岁及以上"}) {
			n++
		}
	}
	return n > 1
}

// severally reports whether people are listed by several things they are helped as.
func (c *Draft) severally(items []int) bool { return c.TellSeveral(items, aided) }

// TellSeveral reports whether the items of a list are named by words of several groups.
// Money is spent once, so that lists of it never are.
func (c *Draft) TellSeveral(items []int, groups [][]string) bool {
	told := -1
	for _, mi := range items {
		f := c.At(c.Mentions[mi].Figure)
		if f.Dimension == numeral.Money {
			return false
		}
		name := c.Mentions[mi].Label
		if name == "" {
			name = f.Name // 脱贫户 A 户 a 人
		}
		if lang.ContainsAny(name, servedAs) {
			continue
		}
		for i, words := range groups {
			if !lang.ContainsAny(name, words) {
				continue
			}
			if told >= 0 && told != i {
				return true
			}
			told = i
		}
	}
	return false
}

// oneSex reports whether women or members of a party are listed without the others.
func (c *Draft) oneSex(items []int) bool {
	some, others := false, false
	for _, mi := range items {
		m := &c.Mentions[mi]
		if d := c.At(m.Figure).Dimension; d != numeral.Persons && d != numeral.Visits {
			return false
		}
		switch {
		case strings.HasPrefix(m.Label, "女") || strings.HasPrefix(m.Label, "妇女") || strings.HasSuffix(m.Label, "女性") || strings.HasSuffix(m.Label, "妇女") || strings.HasPrefix(m.Label, "党员") || strings.HasSuffix(m.Label, "党员"):
			some = true
		case strings.HasPrefix(m.Label, "男") || strings.HasSuffix(m.Label, "男性") || strings.HasPrefix(m.Label, "其他") || strings.HasPrefix(m.Label, "其余") || strings.HasPrefix(m.Label, "非"):
			return false
		default:
			others = true
		}
	}
	return some && others
}

// MakeUp reports whether items come to what their whole is, as printed.
func (c *Draft) MakeUp(whole *Figure, items []int) bool {
	sum := numeral.Exactly(decimal.Zero)
	for _, mi := range items {
		sum = sum.Add(c.At(c.Mentions[mi].Figure).Interval)
	}
	return sum.Meet(whole.Interval)
}
