package parse

import (
	"strings"
	"unicode/utf8"
)

// medicalName takes the words out of the name of a medical fund that say no more than that it is one.
var medicalName = strings.NewReplacer("(含生育保险)", "", "城镇", "", "城乡", "", "基本", "", "医疗保险", "", "医保", "")

// kindRows reads a row as the sum of the two behind it that are of its kinds, as their names
// say: 基本医疗保险 over 职工基本医疗保险 and 居民基本医疗保险, whether or not rows beginning with
// 其中 stand between.
func (c *Content) kindRows(s *sheet, i int) {
	w := &s.lines[i]
	stem := headerText(w.text)
	if len(w.nums) == 0 || w.among || w.sum || s.whole[i] || utf8.RuneCountInString(stem) < 3 {
		return
	}
	var rows []int
	var kinds []string
	for j := i + 1; j < len(s.lines) && len(rows) < 2; j++ {
		x := &s.lines[j]
		if x.among && len(x.nums) > 0 {
			continue
		}
		kind, ok := strings.CutSuffix(headerText(x.text), stem)
		if !ok && w.key.Fund == BasicMedical && (x.key.Fund == Employee || x.key.Fund == Resident) {
			kind, ok = strings.CutSuffix(medicalName.Replace(headerText(x.text)), medicalName.Replace(stem)) // 医保参保人数 over 职工参保人数, 居民参保人数
		}
		if !ok || kind == "" || len(x.nums) == 0 {
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
	c.sumFrames(s, i, []sumWay{{rows: rows, sure: true, said: true}}, Closed)
}
