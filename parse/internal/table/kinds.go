package table

import (
	"strings"
	"unicode/utf8"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// medicalName takes the words out of the name of a medical fund that say no more than that it is one.
var medicalName = strings.NewReplacer("(含生育保险)", "", "城镇", "", "城乡", "", "基本", "", "医疗保险", "", "医保", "")

// kindRows reads a row as the sum of the two behind it that are of its kinds, as their names
// say: 基本医疗保险 over 职工基本医疗保险 and 居民基本医疗保险, whether or not rows beginning with
// 其中 stand between.
func kindRows(c *content.Draft, s *Sheet, i int) {
	w := &s.Lines[i]
	stem := lang.HeaderText(w.Text)
	if len(w.Nums) == 0 || w.Among || w.Sum || s.whole[i] || utf8.RuneCountInString(stem) < 3 {
		return
	}
	var rows []int
	var kinds []string
	for j := i + 1; j < len(s.Lines) && len(rows) < 2; j++ {
		x := &s.Lines[j]
		if x.Among && len(x.Nums) > 0 {
			continue
		}
		kind, ok := strings.CutSuffix(lang.HeaderText(x.Text), stem)
		if !ok && w.Key.Fund == lang.BasicMedical && (x.Key.Fund == lang.Employee || x.Key.Fund == lang.Resident) {
			kind, ok = strings.CutSuffix(medicalName.Replace(lang.HeaderText(x.Text)), medicalName.Replace(stem)) // 医保参保人数 over 职工参保人数, 居民参保人数
		}
		if !ok || kind == "" || len(x.Nums) == 0 {
			return
		}
		rows, kinds = append(rows, j), append(kinds, kind)
	}
	if len(rows) < 2 || !Complementary(kinds[0], kinds[1]) {
		return
	}
	s.whole[i] = true
	for _, j := range rows {
		s.part[j] = true
	}
	sumFrames(c, s, i, []sumWay{{rows: rows, sure: true, said: true}}, content.Closed)
}

// Complementary reports whether two names divide a whole between them: 省内 and 省外, 达标 and
// 未达标.
func Complementary(a, b string) bool {
	_, ok := clause.AreComplementary(a, b)
	return ok
}
