package docx

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"gouji/parse/document"
	"gouji/parse/internal/readertest"
)

const namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
	` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
	` xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"` +
	` xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"` +
	` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
	` xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"` +
	` xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"`

// part is a part with that root element.
func part(root, content string) string {
	return `<?xml version="1.0" encoding="UTF-8"?><w:` + root + " " + namespaces + ">" + content + "</w:" + root + ">"
}

// parts are the parts of a document with that body, and with others by the
// name of their root element.
func parts(body string, others ...string) map[string]string {
	p := map[string]string{"word/document.xml": part("document", "<w:body>"+body+"</w:body>")}
	for i := 0; i < len(others); i += 2 {
		p["word/"+others[i]+".xml"] = part(others[i], others[i+1])
	}
	return p
}

// show is a document on lines: headings after their level, cells after their
// column and spans where these are not plain.
func show(d *document.Document) string {
	var out strings.Builder
	for _, b := range d.Blocks {
		switch b.Kind {
		case document.Paragraph:
			fmt.Fprintln(&out, b.Text)
		case document.Heading:
			fmt.Fprintln(&out, strings.Repeat("#", b.Level), b.Text)
		case document.Grid:
			fmt.Fprintf(&out, "table %d %s\n", b.Table.Number, b.Table.Caption)
			for _, r := range b.Table.Rows {
				next := 0
				for _, c := range r.Cells {
					out.WriteString("|")
					if c.Column != next {
						fmt.Fprintf(&out, "@%d ", c.Column)
					}
					if c.ColSpan != 1 || c.RowSpan != 1 {
						fmt.Fprintf(&out, "%dx%d ", c.ColSpan, c.RowSpan)
					}
					out.WriteString(c.Text.String())
					next = c.Column + c.ColSpan
				}
				out.WriteString("|\n")
			}
		}
	}
	return strings.TrimSuffix(out.String(), "\n")
}

// expect reads the parts and compares what they show.
func expect(t *testing.T, want string, parts map[string]string) {
	t.Helper()
	d, err := Read(readertest.Zip(t, parts), document.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	if got := show(d); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

// p is a paragraph with one run of text.
func p(text string) string { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>" }

// styled is a paragraph with the properties given.
func styled(properties, text string) string {
	return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>"
}

func TestText(t *testing.T) {
	r := func(content string) string { return "<w:r>" + content + "</w:r>" }
	text := func(s string) string { return r("<w:t>" + s + "</w:t>") }
	box := `<w:txbxContent>` + p("框内100万元") + `</w:txbxContent>`
	for _, c := range []struct{ name, body, want string }{
		{"runs are joined", "<w:p>" + text("预算51306") + text(".02万元") + "</w:p>", "预算51306.02万元"},
		{"blank paragraphs are left out", "<w:p/>" + p(" ") + p("一"), "一"},
		{"spaces at the ends count only if preserved",
			`<w:p>` + text(" a ") + `<w:r><w:t xml:space="preserve"> b </w:t></w:r>` + text("c") + "</w:p>", "a b c"},
		{"line breaks part paragraphs", "<w:p>" + r("<w:t>甲</w:t><w:br/><w:t>乙</w:t>") + r("<w:cr/><w:t>丙</w:t>") + "</w:p>", "甲\n乙\n丙"},
		{"tabs become spaces", "<w:p>" + r("<w:t>甲</w:t><w:tab/><w:t>100</w:t><w:ptab/><w:t>200</w:t>") + "</w:p>", "甲 100 200"},
		{"hyphens", "<w:p>" + r("<w:t>2019</w:t><w:noBreakHyphen/><w:t>20</w:t><w:softHyphen/><w:t>21</w:t>") + "</w:p>", "2019-2021"},
		{"symbols", `<w:p>` + r(`<w:sym w:font="Symbol" w:char="F0B3"/><w:t>95%</w:t><w:sym w:font="Wingdings 2" w:char="0052"/><w:sym w:font="Wingdings" w:char="F04A"/>`) + "</w:p>", "≥95%☑"},
		{"symbols as text", "<w:p>" + r(`<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr><w:t>&#xF0FE;合格</w:t>`) + text("&#xF0A3;90%") + "</w:p>", "☑合格≤90%"},
		{"insertions stay, deletions go",
			"<w:p>" + text("预算") + "<w:ins>" + text("200") + "</w:ins><w:del><w:r><w:delText>100</w:delText></w:r>" + text("9") + "</w:del>" + text("万元") + "</w:p>", "预算200万元"},
		{"moved text stands where it went",
			"<w:p><w:moveFrom>" + text("乙") + "</w:moveFrom>" + text("甲") + "<w:moveTo>" + text("乙") + "</w:moveTo></w:p>", "甲乙"},
		{"a deleted paragraph mark joins paragraphs",
			styled("<w:rPr><w:del/></w:rPr>", "收入100") + p("万元") + p("支出"), "收入100万元\n支出"},
		{"a deleted mark before a table ends the paragraph",
			styled("<w:rPr><w:del/></w:rPr>", "甲") + "<w:tbl><w:tr><w:tc>" + p("乙") + "</w:tc></w:tr></w:tbl>", "甲\ntable 1 \n|乙|"},
		{"a dropped capital belongs to the next paragraph", styled(`<w:framePr w:dropCap="drop"/>`, "2") + p("024年"), "2024年"},
		{"hidden text goes", "<w:p>" + r("<w:rPr><w:vanish/></w:rPr><w:t>隐</w:t><w:tab/>") + r(`<w:rPr><w:vanish w:val="0"/></w:rPr><w:t>显</w:t>`) + "</w:p>", "显"},
		{"old properties do not count", "<w:p>" + r(`<w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>显</w:t>`) + "</w:p>", "显"},
		{"content controls, links, tags",
			"<w:sdt><w:sdtPr/><w:sdtContent>" + p("块") + "</w:sdtContent></w:sdt><w:p><w:sdt><w:sdtContent>" + text("控件") +
				"</w:sdtContent></w:sdt><w:hyperlink>" + text("链接") + "</w:hyperlink><w:smartTag><w:smartTag>" + text("标记") +
				"</w:smartTag></w:smartTag><w:customXml>" + text("xml") + "</w:customXml></w:p>", "块\n控件链接标记xml"},
		{"ruby shows its base", "<w:p>" + r("<w:ruby><w:rt>"+text("gōu")+"</w:rt><w:rubyBase>"+text("勾")+"</w:rubyBase></w:ruby><w:t>稽</w:t>") + "</w:p>", "勾稽"},
		{"text boxes follow their paragraph, once",
			"<w:p>" + text("前") + r("<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"+box+"</wps:txbx></w:drawing></mc:Choice>"+
				"<mc:Fallback><w:pict><v:textbox>"+box+"</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>") + text("后") + "</w:p>" + p("下"), "前后\n框内100万元\n下"},
		{"text boxes of old drawings", "<w:p>" + r("<w:pict><v:shape><v:textbox>"+box+"</v:textbox></v:shape></w:pict>") + "</w:p>", "框内100万元"},
		{"text boxes in a cell follow the table", "<w:tbl><w:tr><w:tc><w:p>" + text("格") + r("<w:pict>"+box+"</w:pict>") + "</w:p></w:tc></w:tr></w:tbl>", "table 1 \n|格|\n框内100万元"},
		{"a table in a text box", "<w:p>" + text("前") + r("<w:pict><w:txbxContent><w:tbl><w:tr><w:tc>"+p("格")+"</w:tc></w:tr></w:tbl></w:txbxContent></w:pict>") + "</w:p>", "前\ntable 1 \n|格|"},
		{"a fallback without a choice", "<mc:AlternateContent><mc:Fallback>" + p("甲") + "</mc:Fallback></mc:AlternateContent>", "甲"},
		{"formulas", `<w:p>` + text("执行率=") + `<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>c</m:t></m:r></m:den></m:f>` +
			`<m:r><m:t>×</m:t></m:r><m:d><m:e><m:sSup><m:e><m:r><m:t>2</m:t></m:r></m:e><m:sup><m:r><m:t>3</m:t></m:r></m:sup></m:sSup></m:e></m:d></m:oMath></w:p>`, "执行率=(a+b)/c×(2^3)"},
		{"headings by their own level", styled(`<w:outlineLvl w:val="1"/>`, "概况") + styled(`<w:outlineLvl w:val="9"/>`, "正文"), "## 概况\n正文"},
		{"a broken heading is one", "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>" + r("<w:t>第一部分</w:t><w:br/><w:t>概况</w:t>") + "</w:p>", "# 第一部分概况"},
		{"text behind a heading is not", "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>" + r("<w:t>一、概况</w:t><w:br/><w:t>收入5万元。</w:t>") + "</w:p>", "# 一、概况\n收入5万元。"},
	} {
		t.Run(c.name, func(t *testing.T) { expect(t, c.want, parts(c.body)) })
	}
}

func TestFields(t *testing.T) {
	mark := func(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }
	text := func(s string) string { return "<w:r><w:t>" + s + "</w:t></w:r>" }
	code := "<w:r><w:instrText>SUM(ABOVE)</w:instrText></w:r>"
	for _, c := range []struct{ name, body, want string }{
		{"result only", "<w:p>" + text("合计") + mark("begin") + code + mark("separate") + text("100") + mark("end") + text("万元") + "</w:p>", "合计100万元"},
		{"text in an instruction", "<w:p>" + mark("begin") + code + mark("begin") + code + mark("separate") + text("7") + mark("end") + mark("separate") + text("8") + mark("end") + "</w:p>", "8"},
		{"a field in a result", "<w:p>" + mark("begin") + code + mark("separate") + text("1") + mark("begin") + code + mark("separate") + text("2") + mark("end") + text("3") + mark("end") + "</w:p>", "123"},
		{"a result of several paragraphs", "<w:p>" + mark("begin") + code + mark("separate") + text("1") + "</w:p><w:p>" + text("2") + mark("end") + text("3") + "</w:p>", "1\n23"},
		{"no result", "<w:p>" + text("甲") + mark("begin") + code + mark("end") + text("乙") + "</w:p>", "甲乙"},
		{"simple fields", `<w:p><w:fldSimple w:instr="PAGE">` + text("3") + "</w:fldSimple></w:p>", "3"},
		{"an unfinished field ends with its paragraph", "<w:p>" + mark("begin") + code + text("x") + "</w:p>" + p("5万元"), "5万元"},
		{"an end too many", "<w:p>" + mark("end") + mark("separate") + text("5") + "</w:p>", "5"},
		{"a text box has fields of its own",
			"<w:p>" + mark("begin") + code + mark("separate") + "<w:r><w:pict><w:txbxContent><w:p>" + mark("begin") + text("x") + mark("separate") + text("框") + "</w:p></w:txbxContent></w:pict></w:r>" + text("甲") + mark("end") + "</w:p>", "甲\n框"},
	} {
		t.Run(c.name, func(t *testing.T) { expect(t, c.want, parts(c.body)) })
	}
}

func TestNotes(t *testing.T) {
	ref := func(kind, id string) string {
		return "<w:p><w:r><w:t>金额</w:t></w:r><w:r><w:" + kind + `Reference w:id="` + id + `"/></w:r></w:p>`
	}
	note := func(kind, id, text string) string {
		return "<w:" + kind + ` w:id="` + id + `">` + "<w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>" + text + "</w:t></w:r></w:p></w:" + kind + ">"
	}
	expect(t, "金额\n金额\n甲\n金额\n注二\n注一\n尾注",
		parts(ref("footnote", "2")+ref("endnote", "1")+
			`<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r></w:p>`+
			ref("footnote", "2")+"<w:p><w:del><w:r><w:footnoteReference w:id=\"3\"/></w:r></w:del></w:p>",
			"footnotes", note("footnote", "0", "分隔")+note("footnote", "1", "注一")+note("footnote", "2", "注二")+note("footnote", "3", "已删"),
			"endnotes", note("endnote", "1", "尾注")))
}

func TestStyles(t *testing.T) {
	style := func(id, content string) string {
		return `<w:style w:type="paragraph" w:styleId="` + id + `">` + content + "</w:style>"
	}
	expect(t, "# 甲\n# 乙\n### 丙\n丁\n戊己\n循环",
		parts(styled(`<w:pStyle w:val="1"/>`, "甲")+styled(`<w:pStyle w:val="b"/>`, "乙")+
			styled(`<w:pStyle w:val="named"/>`, "丙")+styled(`<w:pStyle w:val="b"/><w:outlineLvl w:val="9"/>`, "丁")+
			styled(`<w:pStyle w:val="gone"/>`, "隐")+
			`<w:p><w:r><w:t>戊</w:t></w:r><w:r><w:rPr><w:rStyle w:val="hide"/></w:rPr><w:t>隐</w:t></w:r><w:r><w:t>己</w:t></w:r></w:p>`+
			styled(`<w:pStyle w:val="x"/>`, "循环"),
			"styles", style("1", `<w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>`)+
				style("b", `<w:basedOn w:val="1"/>`)+
				style("named", `<w:name w:val="heading 3"/>`)+
				style("gone", `<w:rPr><w:vanish/></w:rPr>`)+
				style("hide", `<w:rPr><w:vanish/></w:rPr>`)+
				style("x", `<w:basedOn w:val="y"/>`)+style("y", `<w:basedOn w:val="x"/>`)))
}

// TestPackage finds the parts however the archive names them.
func TestPackage(t *testing.T) {
	body := part("document", "<w:body>"+styled(`<w:pStyle w:val="1"/>`, "甲")+"</w:body>")
	styles := part("styles", `<w:style w:styleId="1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>`)
	link := func(kind, target string) string {
		return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"` +
			` Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/` + kind + `" Target="` + target + `"/></Relationships>`
	}
	strict := strings.NewReplacer(
		"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main").Replace
	prefixed := strings.NewReplacer("xmlns:w=", "xmlns:ns0=", "w:", "ns0:").Replace
	wide := func(s string) string {
		var out strings.Builder
		out.WriteString("\xFF\xFE")
		for _, u := range utf16.Encode([]rune(strings.Replace(s, "UTF-8", "UTF-16", 1))) {
			out.WriteByte(byte(u))
			out.WriteByte(byte(u >> 8))
		}
		return out.String()
	}
	for name, files := range map[string]map[string]string{
		"without relationships": {"word/document.xml": body, "word/styles.xml": styles},
		"by relationships": {"_rels/.rels": link("officeDocument", "/main/doc2.xml"), "main/doc2.xml": body,
			"main/_rels/doc2.xml.rels": link("styles", "../s/style.xml"), "s/style.xml": styles},
		"backslashes and capitals": {`Word\Document.xml`: body, `WORD\styles.xml`: styles},
		"strict":                   {"word/document.xml": strict(body), "word/styles.xml": strict(styles)},
		"another prefix":           {"word/document.xml": prefixed(body), "word/styles.xml": styles},
		"UTF-16":                   {"word/document.xml": wide(body), "word/styles.xml": wide(styles)},
		"byte-order mark":          {"word/document.xml": "\uFEFF" + body, "word/styles.xml": styles},
	} {
		t.Run(name, func(t *testing.T) { expect(t, "# 甲", files) })
	}
}

// TestUnread notes what holds figures and is not read.
func TestUnread(t *testing.T) {
	for _, body := range []string{
		`<w:p><w:r><w:object><o:OLEObject/></w:object></w:r></w:p>`,
		`<w:p><w:r><w:drawing><a:graphic><c:chart/></a:graphic></w:drawing></w:r></w:p>`,
		`<w:altChunk r:id="rId1"/>`,
	} {
		d, err := Read(readertest.Zip(t, parts(p("甲")+body)), document.DefaultLimits)
		if err != nil {
			t.Fatal(err)
		}
		if len(d.Notes) != 1 {
			t.Errorf("%s: notes %v", body, d.Notes)
		}
	}
}
