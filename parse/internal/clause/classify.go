package clause

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Classifies reports whether the phrase before lexeme k is 分…看, 按…划分 and
// the like.
func Classifies(p *content.Para, k int) bool {
	i := NameStart(p, k)
	if i == k {
		return false
	}
	s := content.Trimmed(p.Sub(p.Lex[i].From, p.Lex[k].From))
	if strings.HasSuffix(s, "中") && len([]rune(s)) <= 24 && !strings.Contains(s, "其中") && KeyOf(p, i, k).Measure != lang.NoMeasure {
		return true // 支出中，A …，B …
	}
	if p.Lex[k].R == '：' && (lang.HasAnySuffix(s, []string{"结构", "构成"}) || Details(p, k)) && len([]rune(s)) <= 12 && KeyOf(p, i, k).Measure != lang.NoMeasure {
		return true // 支出结构：A …；B …
	}
	if strings.HasPrefix(s, "按") && lang.HasAnySuffix(s, dividers) {
		switch n := len([]rune(s)); {
		case p.Lex[k].R == '：' && n <= 12:
			return true // 按性质：A …、B …
		case p.Lex[k].R == '，' && n <= 8 && !lang.ContainsAny(s, keptTo):
			return true // 按经济科目，A …，B …
		}
	}
	for _, end := range []string{"看", "划分", "分", "分类", "来看", "区分", "统计"} {
		if strings.HasSuffix(s, end) && lang.ContainsAny(s, []string{"分", "按", "从"}) && len([]rune(s)) <= 16 && !lang.HasAnySuffix(s, endsInFen) {
			return true
		}
	}
	return false
}

// endsInFen are words that end in 分 and divide nothing: 就业更加充分，城镇新增就业 X.
var endsInFen = []string{"充分", "部分", "十分", "成分", "身份", "评分", "得分", "处分", "百分", "水分"}

// Details reports whether the phrase before lexeme k opens what a quantity that it names consists
// of: 支出内容：A a、B b.
func Details(p *content.Para, k int) bool {
	i := NameStart(p, k)
	return i < k && lang.HasAnySuffix(content.Trimmed(p.Sub(p.Lex[i].From, p.Lex[k].From)), []string{"内容", "明细", "去向", "方向"})
}

// dividers end what a whole is divided by, keptTo say that it is only kept to.
var (
	dividers = []string{"性质", "科目", "来源", "用途", "类别", "功能", "分类"}
	keptTo   = []string{"按照", "规定", "批准", "批复", "约定", "要求", "原", "相应", "各自"}
)

// Grades are what a survey or review sorts its cases into, which divide them
// between them.
var Grades = []string{"满意", "优秀", "良好", "合格", "达标", "优", "良", "中", "差", "一般", "甲等", "乙等"}

// LowGrade reports whether a name is that of a grade of those who did not do well.
func LowGrade(label string) bool {
	return strings.HasPrefix(label, "不") || lang.HasAnySuffix(label, []string{"一般", "差", "乙等", "中"}) && !lang.HasAnySuffix(label, middleSchools)
}

// OfGrade reports whether a name ends in a grade. Schools end in 中, too: 初中, 高中.
func OfGrade(label string) bool {
	return lang.HasAnySuffix(label, Grades) && !lang.HasAnySuffix(label, middleSchools)
}

// middleSchools end the names of schools, and of their stages.
var middleSchools = []string{"初中", "高中", "完中", "职中", "中职", "一中", "二中", "三中"}
