package count

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Lists beside a number of whatever things, which only show it to be right: 开办小麦、玉米、能繁母猪三个险种, 对 A、B、C
// 等 3 家医院开展检查, “甲”“乙”“丙”等 3 项举措, 分配到三个乡镇：A 镇 a 万元、B 镇 b 万元, 共 2 项，即 A 和 B.

// longestThing is how long such a name may be, longestLed how long the first may be, which the words of its clause lead to.
const (
	longestThing = 12
	longestLed   = 30
)

// equalList are the names before or behind the number at lexeme k where they are as many as it says, nil otherwise.
func equalList(p *content.Para, k, n int) []string {
	before, behind := equalBefore(p, k), namesBehind(p, k)
	for _, names := range [][]string{before, joinedToo(before, "和"), quotesBefore(p, k), itemsBehind(p, k), behind, joinedToo(behind, "和及与")} {
		if len(names) == n {
			return names
		}
	}
	return nil
}

// joinedToo are names with those that some words join taken apart: 办公室和人事科、财务科.
func joinedToo(names []string, by string) []string {
	var out []string
	for _, x := range names {
		out = append(out, strings.FieldsFunc(x, func(r rune) bool { return strings.ContainsRune(by, r) })...)
	}
	return out
}

// listWords stand between a list and the number of its names.
var listWords = []string{"等", "共", "这", "共计", "合计"}

// equalBefore are the names joined by 、 right before a number.
func equalBefore(p *content.Para, k int) []string {
	rs := p.Text.Runes
	i := p.Lex[k].From
	for i > 0 && p.Lex[k].From-i < longItems && !strings.ContainsRune("。；，：:,;“”", rs[i-1]) {
		i--
	}
	list := content.TrimSuffixes(strings.TrimSpace(p.Sub(i, p.Lex[k].From)), listWords)
	if !strings.Contains(list, "、") || strings.ContainsAny(list, "0123456789") || strings.Contains(list, "等") || lang.HasAnySuffix(list, joining) || strings.HasSuffix(list, "、") {
		return nil
	}
	names := splitNames(list)
	for j, x := range names {
		if !content.Longer(x, 1) || j > 0 && content.Longer(x, longestThing) || content.Longer(x, longestLed) {
			return nil
		}
	}
	return names
}

// quotesBefore are the names in “” right before a number.
func quotesBefore(p *content.Para, k int) []string {
	rs := p.Text.Runes
	i := p.Lex[k].From
	for i > 0 && strings.ContainsRune("等共这 ", rs[i-1]) {
		i--
	}
	var out []string
	for i > 0 && rs[i-1] == '”' && p.Lex[k].From-i < longItems {
		j := i - 2
		for j >= 0 && rs[j] != '“' && rs[j] != '”' {
			j--
		}
		if j < 0 || rs[j] != '“' {
			return nil
		}
		out = append(splitNames(string(rs[j+1:i-1])), out...)
		for i = j; i > 0 && strings.ContainsRune("、和及", rs[i-1]); i-- {
		}
	}
	return out
}

// behindColon is the text behind the colon that follows a number and what it counts, up to the end of the sentence.
func behindColon(p *content.Para, k int) string {
	rs := p.Text.Runes
	i := p.Lex[k].To
	for i < len(rs) && i-p.Lex[k].To < 8 && lang.IsHan(rs[i]) {
		i++
	}
	if i >= len(rs) || rs[i] != '：' {
		return ""
	}
	end := i + 1
	for end < len(rs) && rs[end] != '。' && end-i <= longItems {
		end++
	}
	if end-i > longItems {
		return ""
	}
	return p.Sub(i+1, end)
}

// itemsBehind are the items behind a number and its colon, numbered 1. 2. or each with an amount behind its name.
func itemsBehind(p *content.Para, k int) []string {
	list := behindColon(p, k)
	if list == "" || lang.ContainsAny(list, []string{"等", "其余"}) {
		return nil
	}
	names := strings.Split(strings.TrimRight(list, "； "), "；")
	if len(names) == 1 {
		names = splitNames(list)
	}
	if last := len(names) - 1; last > 1 && lang.ContainsAny(names[last][:max(0, strings.IndexAny(names[last], "0123456789"))], []string{"共", "合计", "总"}) {
		names = names[:last] // A 镇 a，B 镇 b，两地共 X
	}
	numbered := true
	for i, x := range names {
		x = strings.TrimSpace(x)
		if !lang.HasAnyPrefix(x, []string{lang.Itoa(i+1) + ".", lang.Itoa(i+1) + "、", lang.Itoa(i+1) + "．"}) {
			numbered = false
		}
	}
	if numbered && len(names) > 1 {
		return names
	}
	for _, x := range names {
		if at := strings.IndexAny(x, "0123456789"); at < len("项目") || lang.HasAnyPrefix(x, saidOfItem) {
			return nil
		}
	}
	return names
}

// thatIsThese lead from a number of things to their names.
var thatIsThese = []string{"，即", "：即", "，为", "，包括", "，分别是", "，分别为"}

// namesBehind are the names that 即 leads to, up to the next mark: 共 2 项，即 A 和 B.
func namesBehind(p *content.Para, k int) []string {
	rs := p.Text.Runes
	i := p.Lex[k].To
	for i < len(rs) && i-p.Lex[k].To < 8 && lang.IsHan(rs[i]) {
		i++
	}
	rest := p.Sub(i, min(len(rs), i+longItems))
	for _, w := range thatIsThese {
		list, ok := strings.CutPrefix(rest, w)
		if !ok {
			continue
		}
		if at := strings.IndexAny(list, "。；，："); at >= 0 {
			list = list[:at]
		}
		if strings.ContainsAny(list, "0123456789") || strings.Contains(list, "等") {
			return nil
		}
		names := splitNames(list)
		for _, x := range names {
			if !content.Longer(x, 1) || content.Longer(x, 20) {
				return nil
			}
		}
		return names
	}
	return nil
}
