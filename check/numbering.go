package check

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"gouji/parse"
)

// cellBelow reports whether the line below another that is not blank holds a number and nothing
// else.
func (v *view) cellBelow(line int) bool {
	for n := line; n < len(v.c.Document.Lines); n++ {
		if s := strings.TrimSpace(v.c.Document.Lines[n]); s != "" {
			return !fewerRunes(s, 1) && fewerRunes(s, cellRunes) && strings.Trim(s, "0123456789.,%|- ") == ""
		}
	}
	return false
}

// cellRunes is the length up to which a line may be a cell with an amount.
const cellRunes = 20

// numbering reports headings that skip or repeat a number. Headings of one
// style count under the heading above them; a count may begin anew at one.
func (v *view) numbering(r *Result) {
	type state struct {
		last  int
		level int
		style string
	}
	var stack []state // open counts, outermost first
	report := 0
	for i := range v.c.Headings {
		h := &v.c.Headings[i]
		if h.Number == 0 || h.Style == "(1)" && strings.Trim(h.Text, "() 0123456789") == "" {
			continue // （20） alone is a cell
		}
		if h.Alone && v.cellBelow(h.Place.Line) {
			continue // （2）其他资金 above an amount: the label of a row, one cell to a line
		}
		if h.Report != report {
			report, stack = h.Report, nil
		}
		for len(stack) > 0 && stack[len(stack)-1].level > h.Level {
			stack = stack[:len(stack)-1]
		}
		n := len(stack)
		if n == 0 || stack[n-1].level < h.Level || stack[n-1].style != h.Style+h.Parent {
			if n > 0 && stack[n-1].level == h.Level {
				stack = stack[:n-1]
			}
			stack = append(stack, state{h.Last, h.Level, h.Style + h.Parent})
			continue
		}
		s := &stack[n-1]
		last := s.last
		s.last = h.Last
		if h.Number == last+1 || h.Number == 1 || h.Number > last+1 && (budgetItem(h.Text) || v.amongRows(h.Place.Line)) {
			continue
		}
		if v.countedAbove(h) {
			continue
		}
		f := Finding{Rule: "numbering/headings", Severity: Note, Place: h.Place, Words: h.Text}
		switch {
		case h.Number == last:
			f.Message = Message{"序号 " + number1(h) + " 重复出现", "number " + number1(h) + " is repeated"}
		case h.Number > last+1:
			if (h.Level == 2 || h.Level == 1 && h.Alone) && !containsWord(v.c.Reports[h.Report-1].Title, "节选", "摘要", "摘录") {
				f.Severity = Warning // an extract leaves some out
			}
			f.Message = Message{"序号由 " + strconv.Itoa(last) + " 跳到 " + strconv.Itoa(h.Number) + "，缺 " + between(last, h.Number), "numbers jump from " + strconv.Itoa(last) + " to " + strconv.Itoa(h.Number)}
		default:
			f.Message = Message{"序号 " + strconv.Itoa(h.Number) + " 排在 " + strconv.Itoa(last) + " 之后，次序颠倒", "number " + strconv.Itoa(h.Number) + " follows " + strconv.Itoa(last)}
		}
		r.Findings = append(r.Findings, f)
	}
}

// countedAbove reports whether the line before a heading holds the number before its own, glued to other words: 第三部分
// 决算情况说明一、收入支出总体情况 above 二、收入决算情况.
func (v *view) countedAbove(h *parse.Heading) bool {
	if h.Level != 1 || h.Number < 2 || h.Number >= len(chineseOrdinals) {
		return false
	}
	for n := h.Place.Line - 1; n >= 1; n-- {
		if s := strings.TrimSpace(v.c.Document.Lines[n-1]); s != "" {
			before, _, found := strings.Cut(s, chineseOrdinals[h.Number-1]+"、")
			last, _ := utf8.DecodeLastRuneInString(before)
			return found && before != "" && !strings.ContainsRune("十二三四五六七八九", last)
		}
	}
	return false
}

// amongRows reports whether a line stands beside a numbered row of numbers, apart by blanks: 四、配套费收入  105931  70000 over
// 五、公益金收入.
func (v *view) amongRows(line int) bool {
	for _, n := range []int{line - 1, line + 1} {
		if n < 1 || n > len(v.c.Document.Lines) {
			continue
		}
		s := v.c.Document.Lines[n-1]
		if parse.Numbered(s).Level == 0 {
			continue
		}
		if words := strings.Fields(s); len(words) > 2 && strings.Trim(words[len(words)-1]+words[len(words)-2], "0123456789.,%-—") == "" {
			return true
		}
	}
	return false
}

// budgetItems are the heads of a budget, which keep their numbers where others of them have no amount.
var budgetItems = []string{"一般公共服务", "外交", "国防", "公共安全", "教育", "科学技术", "文化旅游体育与传媒", "文化体育与传媒", "社会保障和就业", "卫生健康", "医疗卫生", "节能环保", "城乡社区", "农林水", "交通运输", "资源勘探", "商业服务业", "金融", "援助其他地区", "自然资源", "住房保障", "粮油物资", "灾害防治", "债务还本", "债务付息", "债务发行", "其他", "利息", "转移", "上级补助", "下级上解", "抗疫特别国债", "政府性基金预算调出"}

// budgetItem reports whether a heading is a head of a budget: 九、交通运输支出 behind 一、一般公共服务支出.
func budgetItem(text string) bool {
	text = strings.TrimLeft(text, "（()）. 、．0123456789一二三四五六七八九十")
	i := strings.Index(text, "支出")
	if i < 0 {
		i = strings.Index(text, "收入")
	}
	return i > 0 && (hasPrefixOf(text, budgetItems) || fewerRunes(text, 24) && strings.ContainsAny(strings.TrimLeft(text[i+len("支出"):], " 　"), "0123456789") && !containsWord(text, "情况", "说明"))
}

// between names the numbers that a jump leaves out: 4、5 or 4–9.
func between(last, next int) string {
	switch from, to := last+1, next-1; to - from {
	case 0:
		return strconv.Itoa(from)
	case 1:
		return strconv.Itoa(from) + "、" + strconv.Itoa(to)
	default:
		return strconv.Itoa(from) + "–" + strconv.Itoa(to)
	}
}

// spoken reports items of running text that skip or repeat a number: 一是…；三是….
// Lists may stand within the items of others, so a number that goes on with an
// outer list is right.
func (v *view) spoken(r *Result) {
	var open []int // last numbers of the lists that may go on, outermost first
	report, section := 0, 0
	for _, x := range v.c.Spoken {
		if x.Report != report || x.Section != section {
			report, section, open = x.Report, x.Section, nil
		}
		if x.Number == 1 {
			open = append(open, 1)
			continue
		}
		k := len(open) - 1
		for k >= 0 && open[k]+1 != x.Number {
			k--
		}
		if k >= 0 {
			open = append(open[:k], x.Number)
			continue
		}
		if len(open) == 0 {
			continue // a list that begins otherwise
		}
		last := open[len(open)-1]
		open[len(open)-1] = x.Number
		f := Finding{Rule: "numbering/headings", Severity: Note, Place: x.Place, Words: chineseOrdinals[x.Number] + "是"}
		from, to := chineseOrdinals[last]+"是", chineseOrdinals[x.Number]+"是"
		switch {
		case x.Number == last:
			f.Message = Message{"“" + to + "”重复出现", "item " + strconv.Itoa(x.Number) + " (" + to + ") is repeated"}
		case x.Number > last:
			f.Message = Message{"“" + from + "”之后是“" + to + "”，中间缺号", "items jump from " + strconv.Itoa(last) + " to " + strconv.Itoa(x.Number)}
		default:
			continue
		}
		r.Findings = append(r.Findings, f)
	}
}

var chineseOrdinals = strings.Fields("〇 一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十")

func number1(h *parse.Heading) string { return strconv.Itoa(h.Number) }
