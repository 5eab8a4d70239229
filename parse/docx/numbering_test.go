package docx

import (
	"fmt"
	"strings"
	"testing"
)

// item is a paragraph of a list at a level.
func item(list, level int, text string) string {
	return styled(fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, level, list), text)
}

// lvl is a level of a list that starts at 1.
func lvl(i int, format, text, more string) string {
	return fmt.Sprintf(`<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/>%s<w:lvlText w:val="%s"/></w:lvl>`, i, format, more, text)
}

// abstract is a pattern, num a list of it.
func abstract(id int, levels ...string) string {
	return fmt.Sprintf(`<w:abstractNum w:abstractNumId="%d">%s</w:abstractNum>`, id, strings.Join(levels, ""))
}

func num(id, pattern int, overrides ...string) string {
	return fmt.Sprintf(`<w:num w:numId="%d"><w:abstractNumId w:val="%d"/>%s</w:num>`, id, pattern, strings.Join(overrides, ""))
}

func override(level int, content string) string {
	return fmt.Sprintf(`<w:lvlOverride w:ilvl="%d">%s</w:lvlOverride>`, level, content)
}

const startAt5 = `<w:startOverride w:val="5"/>`

func TestNumbering(t *testing.T) {
	report := abstract(0,
		lvl(0, "chineseCountingThousand", "%1、", ""),
		lvl(1, "chineseCounting", "（%2）", ""),
		lvl(2, "decimal", "%3.", ""),
		lvl(3, "decimalEnclosedCircle", "%4", ""))
	legal := abstract(1,
		lvl(0, "chineseCounting", "第%1章", ""),
		lvl(1, "decimal", "%1.%2", "<w:isLgl/>"),
		lvl(2, "lowerLetter", "(%3)", `<w:lvlRestart w:val="0"/>`))
	decimal := abstract(2, lvl(0, "decimal", "%1.", ""), lvl(1, "decimal", "%1.%2.", ""), lvl(2, "decimal", "%1.%2.%3", ""))

	for _, c := range []struct{ name, body, numbering, want string }{
		{"a report",
			item(1, 0, "概况") + item(1, 1, "背景") + item(1, 2, "收入") + item(1, 2, "5万元") + item(1, 3, "其中") + item(1, 1, "目标") + item(1, 2, "甲") + item(1, 0, "结论") + item(1, 1, "乙"),
			report + num(1, 0), "一、概况\n(一)背景\n1. 收入\n2. 5万元\n①其中\n(二)目标\n1. 甲\n二、结论\n(一)乙"},
		{"legal numbers and no restart",
			item(1, 0, "总则") + item(1, 1, "甲") + item(1, 2, "乙") + item(1, 1, "丙") + item(1, 2, "丁"),
			legal + num(1, 1), "第一章总则\n1.1 甲\n(a)乙\n1.2 丙\n(b)丁"},
		{"lists of one pattern count on",
			item(1, 0, "甲") + item(2, 0, "乙") + item(1, 0, "丙"), decimal + num(1, 2) + num(2, 2), "1. 甲\n2. 乙\n3. 丙"},
		{"a list starts anew",
			item(1, 0, "甲") + item(2, 0, "乙") + item(2, 0, "丙") + item(1, 0, "丁"),
			decimal + num(1, 2) + num(2, 2, override(0, startAt5)), "1. 甲\n5. 乙\n6. 丙\n7. 丁"},
		{"a start that is given counts after each restart",
			item(1, 0, "甲") + item(1, 1, "乙") + item(1, 0, "丙") + item(1, 1, "丁"),
			decimal + num(1, 2, override(1, startAt5)), "1. 甲\n1.5. 乙\n2. 丙\n2.5. 丁"},
		{"a level is replaced",
			item(1, 0, "甲"), decimal + num(1, 2, override(0, lvl(0, "upperRoman", "%1)", ""))), "I)甲"},
		{"a level above that was never used", item(1, 2, "甲") + item(1, 0, "乙"), decimal + num(1, 2), "1.1.1 甲\n2. 乙"},
		{"numbers alone, as in a column of a table",
			tbl(tr("", "<w:tc>"+item(1, 0, "")+"</w:tc>", tc("", "甲")), tr("", "<w:tc>"+item(1, 0, "")+"</w:tc>", tc("", "乙"))),
			abstract(0, lvl(0, "decimal", "%1", "")) + num(1, 0), "table 1 \n|1|甲|\n|2|乙|"},
		{"suffix nothing", item(1, 0, "5万元"), abstract(0, lvl(0, "decimal", "%1.", `<w:suff w:val="nothing"/>`)) + num(1, 0), "1.5万元"},
		{"suffix space", item(1, 0, "5万元"), abstract(0, lvl(0, "decimal", "%1.", `<w:suff w:val="space"/>`)) + num(1, 0), "1. 5万元"},
		{"bullets", item(1, 0, "5万元"), abstract(0, lvl(0, "bullet", "-", "")) + num(1, 0), "5万元"},
		{"picture bullets", item(1, 0, "甲"), abstract(0, lvl(0, "decimal", "%1", `<w:lvlPicBulletId w:val="0"/>`)) + num(1, 0), "甲"},
		{"hidden numbers", item(1, 0, "甲"), abstract(0, lvl(0, "decimal", "%1", "<w:rPr><w:vanish/></w:rPr>")) + num(1, 0), "甲"},
		{"a custom format in an alternative", item(1, 0, "甲"),
			abstract(0, `<w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>`+
				`<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>`) + num(1, 0), "007 甲"},
		{"unknown lists and levels", item(9, 0, "甲") + item(1, 8, "乙") + item(1, 99, "丙") + item(0, 0, "丁"), decimal + num(1, 2) + num(2, 99), "甲\n乙\n丙\n丁"},
		{"deleted items do not count",
			item(1, 0, "甲") + `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p>` + item(1, 0, "乙"),
			decimal + num(1, 2), "1. 甲\n2. 乙"},
	} {
		t.Run(c.name, func(t *testing.T) { expect(t, c.want, parts(c.body, "numbering", c.numbering)) })
	}
}

// TestNumberingOfStyles takes the list and level of a paragraph from its style.
func TestNumberingOfStyles(t *testing.T) {
	style := func(id, base, properties string) string {
		return `<w:style w:type="paragraph" w:styleId="` + id + `"><w:basedOn w:val="` + base + `"/><w:pPr>` + properties + "</w:pPr></w:style>"
	}
	use := func(id, text string) string { return styled(`<w:pStyle w:val="`+id+`"/>`, text) }
	expect(t, "# 一、甲\n## (一)乙\n## (二)丙\n# 二、丁\n# 戊\n(一)己\n1)庚\n2)辛",
		parts(use("h1", "甲")+use("h2", "乙")+use("h2x", "丙")+use("h1", "丁")+
			styled(`<w:pStyle w:val="h1"/><w:numPr><w:numId w:val="0"/></w:numPr>`, "戊")+
			use("bound", "己")+use("linked", "庚")+use("linked", "辛"),
			"styles", style("h1", "", `<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/>`)+
				style("h2", "", `<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/>`)+
				style("h2x", "h2", "")+
				style("bound", "", `<w:numPr><w:numId w:val="1"/></w:numPr>`)+
				style("linked", "", `<w:numPr><w:numId w:val="2"/></w:numPr>`)+
				style("list", "", `<w:numPr><w:numId w:val="3"/></w:numPr>`),
			"numbering", abstract(0, lvl(0, "chineseCounting", "%1、", `<w:pStyle w:val="h1"/>`), lvl(1, "chineseCounting", "（%2）", `<w:pStyle w:val="bound"/>`))+
				`<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="list"/></w:abstractNum>`+
				abstract(2, lvl(0, "decimal", "%1)", ""))+
				num(1, 0)+num(2, 1)+num(3, 2)))
}

func TestNumberFormats(t *testing.T) {
	for _, c := range []struct {
		format string
		want   string // of each of the numbers below
	}{
		{"decimal", "0 1 2 10 11 20 21 60 99 100 101 110 1001 2020 11000"},
		{"decimalZero", "00 01 02 10 11 20 21 60 99 100 101 110 1001 2020 11000"},
		{"upperRoman", " I II X XI XX XXI LX XCIX C CI CX MI MMXX MMMMMMMMMMM"},
		{"lowerRoman", " i ii x xi xx xxi lx xcix c ci cx mi mmxx mmmmmmmmmmm"},
		{"upperLetter", " A B J K T U HHH UUUU VVVV WWWW FFFFF MMMMMMMMM RRRRRRRRRRRRRRRRRR BBBB"},
		{"ordinal", "0th 1st 2nd 10th 11th 20th 21st 60th 99th 100th 101st 110th 1001st 2020th 11000th"},
		{"hex", "0 1 2 A B 14 15 3C 63 64 65 6E 3E9 7E4 2AF8"},
		{"none", strings.Repeat(" ", 14)},
		{"decimalFullWidth", "０ １ ２ １０ １１ ２０ ２１ ６０ ９９ １００ １０１ １１０ １００１ ２０２０ １１０００"},
		{"decimalEnclosedCircle", "0 ① ② ⑩ ⑪ ⑳ 21 60 99 100 101 110 1001 2020 11000"},
		{"decimalEnclosedCircleChinese", "0 ① ② ⑩ 11 20 21 60 99 100 101 110 1001 2020 11000"},
		{"decimalEnclosedParen", "0 ⑴ ⑵ ⑽ ⑾ ⒇ 21 60 99 100 101 110 1001 2020 11000"},
		{"decimalEnclosedFullstop", "0 ⒈ ⒉ ⒑ ⒒ ⒛ 21 60 99 100 101 110 1001 2020 11000"},
		{"ideographEnclosedCircle", "0 ㊀ ㊁ ㊉ 11 20 21 60 99 100 101 110 1001 2020 11000"},
		{"ideographTraditional", "0 甲 乙 癸 11 20 21 60 99 100 101 110 1001 2020 11000"},
		{"ideographZodiac", "0 子 丑 酉 戌 20 21 60 99 100 101 110 1001 2020 11000"},
		{"ideographZodiacTraditional", "0 甲子 乙丑 癸酉 甲戌 癸未 甲申 癸亥 99 100 101 110 1001 2020 11000"},
		{"ideographDigital", "〇 一 二 一〇 一一 二〇 二一 六〇 九九 一〇〇 一〇一 一一〇 一〇〇一 二〇二〇 一一〇〇〇"},
		{"chineseCounting", "零 一 二 十 十一 二十 二十一 六十 九十九 一〇〇 一〇一 一一〇 一〇〇一 二〇二〇 一一〇〇〇"},
		{"chineseCountingThousand", "零 一 二 十 十一 二十 二十一 六十 九十九 一百 一百零一 一百一十 一千零一 二千零二十 一万一千"},
		{"taiwaneseCountingThousand", "零 一 二 十 十一 二十 二十一 六十 九十九 一百 一百零一 一百一十 一千零一 二千零二十 一万一千"},
		{"chineseLegalSimplified", "零 壹 贰 壹拾 壹拾壹 贰拾 贰拾壹 陆拾 玖拾玖 壹佰 壹佰零壹 壹佰壹拾 壹仟零壹 贰仟零贰拾 壹万壹仟"},
		{"japaneseCounting", "〇 一 二 十 十一 二十 二十一 六十 九十九 百 百一 百十 千一 二千二十 一万千"},
		{"thaiNumbers", "0 1 2 10 11 20 21 60 99 100 101 110 1001 2020 11000"},
	} {
		var got []string
		for _, n := range []int{0, 1, 2, 10, 11, 20, 21, 60, 99, 100, 101, 110, 1001, 2020, 11000} {
			got = append(got, (&level{format: c.format}).number(n))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.format, s, c.want)
		}
	}
	for _, n := range []int{-5, 40_000, 1 << 30} {
		if got := (&level{format: "upperRoman"}).number(n); got != fmt.Sprint(n) {
			t.Errorf("%d: %.20s", n, got)
		}
	}
}
