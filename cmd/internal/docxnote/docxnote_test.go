package docxnote

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gouji/check"
	"gouji/cmd/internal/output"
	"gouji/parse"
	"gouji/parse/document"
	"gouji/parse/reader"
)

const namespaces = `xmlns:w="` + wordNS + `"` +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
	` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
	` xmlns:m="` + mathNS + `"` +
	` xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"` +
	` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
	` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
	` xmlns:v="urn:schemas-microsoft-com:vml"`

const header = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

const officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

// file is a member of a docx file.
type file struct{ name, text string }

// build makes a docx file with that body and further parts of word/, given by
// name and content.
func build(t testing.TB, body string, more ...file) []byte {
	t.Helper()
	types, links := "", ""
	for i, f := range more {
		kind := strings.TrimSuffix(f.name, ".xml")
		types += `<Override PartName="/word/` + f.name + `" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.` + kind + `+xml"/>`
		links += fmt.Sprintf(`<Relationship Id="rId%d" Type="%s" Target="%s"/>`, i+1, officeRelations+kind, f.name)
	}
	if !strings.Contains(body, "document") {
		body = `<w:document ` + namespaces + `><w:body>` + body + `<w:sectPr/></w:body></w:document>`
	}
	files := []file{
		{"[Content_Types].xml", header + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>` + types + `</Types>`},
		{"_rels/.rels", header + `<Relationships xmlns="` + relations + `"><Relationship Id="rId1" Type="` + officeRelations + `officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", header + body},
		{"word/_rels/document.xml.rels", header + `<Relationships xmlns="` + relations + `">` + links + `</Relationships>`},
		{"word/media/image1.png", "\x89PNG not really"},
	}
	for _, f := range more {
		files = append(files, file{"word/" + f.name, header + f.text})
	}
	return pack0(t, files)
}

func pack0(t testing.TB, files []file) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		w, err := z.Create(f.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(f.text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// findings is a result with a finding at each of the words.
func findings(t testing.TB, data []byte, words ...string) *check.Result {
	t.Helper()
	doc, err := reader.Read("报告.docx", data, document.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	r := &check.Result{Content: &parse.Content{Document: doc}}
	for i, w := range words {
		f := check.Finding{ID: i + 1, Rule: "sum/components", Severity: check.Error, Message: check.Message{ZH: "不符：" + w, EN: "broken: " + w}}
		for n, l := range doc.Lines {
			if k := strings.Index(l, w); k >= 0 {
				f.Place = parse.Place{Line: n + 1, Column: len([]rune(l[:k])) + 1, Length: len([]rune(w))}
				break
			}
		}
		if f.Place.Line == 0 {
			t.Fatalf("%q is not in %q", w, doc.Lines)
		}
		r.Findings = append(r.Findings, f)
	}
	return r
}

func annotate(t testing.TB, data []byte, r *check.Result) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, data, r, output.Chinese); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func member(t testing.TB, data []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	b, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// note is a comment as it is found in a file again.
type note struct {
	id, over, text string
}

// notes are the comments of a file in the order of their references, with the
// text that each stands at. A reference to a footnote counts as an asterisk.
func notes(t testing.TB, data []byte) []note {
	t.Helper()
	texts := map[string]string{}
	walk(t, member(t, data, "word/comments.xml"), func(path []xml.StartElement, chars string) {
		for _, e := range path {
			if e.Name.Local == "comment" {
				texts[id(e)] += chars
			}
		}
	})
	var out []note
	open := map[string]*strings.Builder{}
	over := map[string]string{}
	walk(t, member(t, data, "word/document.xml"), func(path []xml.StartElement, chars string) {
		e := path[len(path)-1]
		switch e.Name.Local {
		case "commentRangeStart":
			open[id(e)] = &strings.Builder{}
		case "commentRangeEnd":
			if open[id(e)] == nil {
				t.Errorf("comment %s ends before it starts", id(e))
				return
			}
			over[id(e)] = open[id(e)].String()
			delete(open, id(e))
		case "commentReference":
			out = append(out, note{id(e), over[id(e)], texts[id(e)]})
			if path[len(path)-3].Name.Local == "txbxContent" {
				t.Errorf("comment %s stands in a text box", id(e))
			}
		case "footnoteReference", "endnoteReference":
			chars = "*"
			fallthrough
		case "t":
			for _, b := range open {
				b.WriteString(chars)
			}
		}
	})
	if len(open) > 0 {
		t.Errorf("%d comments never end", len(open))
	}
	return out
}

func id(e xml.StartElement) string {
	for _, a := range e.Attr {
		if a.Name.Local == "id" && a.Name.Space == e.Name.Space {
			return a.Value
		}
	}
	return ""
}

// walk calls visit with every element and with all character data.
func walk(t testing.TB, text string, visit func(path []xml.StartElement, chars string)) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(text))
	var path []xml.StartElement
	for {
		token, err := d.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatalf("%v in %s", err, text)
		}
		switch x := token.(type) {
		case xml.StartElement:
			path = append(path, x.Copy())
			visit(path, "")
		case xml.EndElement:
			path = path[:len(path)-1]
		case xml.CharData:
			if len(path) > 0 {
				visit(path, string(x))
			}
		}
	}
}

func run(s string) string { return `<w:r><w:t>` + s + `</w:t></w:r>` }

func TestAnchors(t *testing.T) {
	numbering := file{"numbering.xml", `<w:numbering ` + namespaces + `><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`}
	footnotes := file{"footnotes.xml", `<w:footnotes ` + namespaces + `><w:footnote w:id="2"><w:p>` + run("其中市级配套2107.2万元。") + `</w:p></w:footnote></w:footnotes>`}
	box := func(s string) string {
		return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent><w:p>` + run(s) + `</w:p></w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice>` +
			`<mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p>` + run(s) + `</w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
	}
	for _, c := range []struct {
		name  string
		body  string
		more  []file
		words []string
		over  []string // what the comments stand at, in the order of their ends
	}{
		{name: "middle of a run", body: `<w:p>` + run("合计得分93分，等次为优。") + `</w:p>`, words: []string{"93分"}, over: []string{"93分"}},
		{name: "start and end of runs", body: `<w:p>` + run("93分") + run("，共") + run("95分") + `</w:p>`, words: []string{"93分", "95分"}, over: []string{"93分", "95分"}},
		{name: "over several runs", body: `<w:p>` + run("安排51") + `<w:r><w:rPr><w:b/></w:rPr><w:t>834.</w:t></w:r><w:proofErr w:type="spellStart"/>` + run("07万元。") + `</w:p>`, words: []string{"51834.07万元"}, over: []string{"51834.07万元"}},
		{name: "twice the same", body: `<w:p>` + run("得93分。") + `</w:p>`, words: []string{"93分", "93分"}, over: []string{"93分", "93分"}},
		{name: "side by side", body: `<w:p>` + run("得43分40分12分。") + `</w:p>`, words: []string{"43分", "40分", "12分"}, over: []string{"43分", "40分", "12分"}},
		{name: "one within another", body: `<w:p>` + run("合计得分93分，优。") + `</w:p>`, words: []string{"合计得分93分", "93"}, over: []string{"93", "合计得分93分"}},
		{name: "white space that does not count", body: "<w:p><w:r><w:t>  得 93 分 \n</w:t></w:r></w:p>", words: []string{"93 分"}, over: []string{"93 分"}},
		{name: "white space that counts", body: `<w:p><w:r><w:t xml:space="preserve">得 93 分 </w:t></w:r>` + run("优") + `</w:p>`, words: []string{"93 分"}, over: []string{"93 分"}},
		{name: "references and CDATA", body: `<w:p>` + run("A&amp;B &lt;5&gt; &#x5408;计93分") + run("<![CDATA[得<40>分]]>") + `</w:p>`, words: []string{"93分", "40"}, over: []string{"93分", "40"}},
		{name: "tabs and breaks in a run", body: `<w:p><w:r><w:t>收入</w:t><w:tab/><w:t>5万元</w:t><w:tab/><w:t>支出6万元</w:t><w:br/><w:t>结余7万元</w:t></w:r></w:p>`, words: []string{"5万元", "6万元", "7万元"}, over: []string{"5万元", "6万元", "7万元"}},
		{name: "Latin over a break", body: `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>` + run("DRG") + `<w:r><w:br/></w:r>` + run("5.3 %") + `</w:p>`, words: []string{"5.3 %"}, over: []string{"5.3 %"}},
		{name: "list number", body: `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>` + run("5万元用于1项") + `</w:p>`, more: []file{numbering}, words: []string{"5万元", "1项"}, over: []string{"5万元", "1项"}},
		{name: "nothing but a list number", body: `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>` + run("收入5万元") + `</w:p>`, more: []file{numbering}, words: []string{"1."}, over: []string{"收"}},
		{name: "table", body: `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p>` + run("得分|分值") + `</w:p></w:tc></w:tr><w:tr><w:tc><w:p>` + run("43") + `</w:p><w:p>` + run("其中40") + `</w:p></w:tc><w:tc><w:p>` + run("50") + `</w:p></w:tc></w:tr></w:tbl><w:p>` + run("止") + `</w:p>`, words: []string{"43", "40", "50"}, over: []string{"43", "40", "50"}},
		{name: "rows within a row", body: `<w:tbl><w:tr><w:tc><w:p>` + run("手册2册") + `</w:p><w:p>` + run("讲座") + `</w:p></w:tc><w:tc><w:p>` + run("≥1,250.5") + `</w:p><w:p>` + run("-6场") + `</w:p></w:tc><w:tc><w:p>` + run("43%") + `</w:p><w:p>` + run("9") + `</w:p></w:tc></w:tr></w:tbl>`, words: []string{"2册", "≥1,250.5", "43%", "-6场", "9"}, over: []string{"2册", "≥1,250.5", "-6场", "43%", "9"}},
		{name: "link", body: `<w:p>` + run("见") + `<w:hyperlink r:id="rId9"><w:r><w:t>得93分</w:t></w:r></w:hyperlink>` + run("，优。") + `</w:p>`, words: []string{"93分", "得93分，优"}, over: []string{"93分", "得93分，优"}},
		{name: "revisions", body: `<w:p>` + run("得") + `<w:del w:id="1" w:author="a"><w:r><w:delText>95分</w:delText></w:r></w:del><w:ins w:id="2" w:author="a"><w:r><w:t>共93分</w:t></w:r></w:ins>` + run("。") + `</w:p>`, words: []string{"93分"}, over: []string{"93分"}},
		{name: "revised properties", body: `<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id="1" w:author="a"><w:rPr/></w:rPrChange></w:rPr><w:t>共得93分。</w:t></w:r></w:p>`, words: []string{"93分"}, over: []string{"共得93分。"}},
		{name: "hidden text", body: `<w:p>` + run("得") + `<w:r><w:rPr><w:vanish/></w:rPr><w:t>93分</w:t></w:r>` + run("共93分") + `</w:p>`, words: []string{"93分"}, over: []string{"93分"}},
		{name: "control", body: `<w:p>` + run("得") + `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>共93分</w:t></w:r></w:sdtContent></w:sdt>` + run("。") + `</w:p>`, words: []string{"93分"}, over: []string{"共93分"}},
		{name: "control around paragraphs", body: `<w:sdt><w:sdtContent><w:p>` + run("共93分。") + `</w:p></w:sdtContent></w:sdt>`, words: []string{"93分"}, over: []string{"93分"}},
		{name: "field", body: `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=93</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + run("93分") + `<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`, words: []string{"93分"}, over: []string{"93分"}},
		{name: "part of a field", body: `<w:p>` + run("得") + `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=93</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + run("共93分") + `<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`, words: []string{"93分"}, over: []string{"共93分"}},
		{name: "field over paragraphs", body: `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + run("共93分") + `</w:p><w:p>` + run("共95分") + `<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`, words: []string{"93分", "95分"}, over: []string{"93分", "95分"}},
		{name: "formula", body: `<w:p>` + run("比率") + `<m:oMath><m:f><m:num><m:r><m:t>93+2</m:t></m:r></m:num><m:den><m:r><m:t>100</m:t></m:r></m:den></m:f></m:oMath>` + run("。") + `</w:p>`, words: []string{"100"}, over: []string{"93+2100"}},
		{name: "text box", body: `<w:p>` + run("前") + box("共93分") + run("后") + `</w:p>`, words: []string{"93分"}, over: []string{"共93分共93分"}},
		{name: "footnote", body: `<w:p>` + run("安排51834.07万元") + `<w:r><w:footnoteReference w:id="2"/></w:r>` + run("。") + `</w:p>`, more: []file{footnotes}, words: []string{"2107.2万元"}, over: []string{"*"}},
		{name: "carried over", body: `<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr>` + run("安排518") + `</w:p><w:p>` + run("34万元。") + `</w:p>`, words: []string{"51834万元"}, over: []string{"51834万元"}},
		{name: "no prefix", body: `<document xmlns="` + wordNS + `"><body><p><r><t>得93分。</t></r></p></body></document>`, words: []string{"93分"}, over: []string{"93分"}},
		{name: "strict", body: `<x:document xmlns:x="` + strictNS + `"><x:body><x:p><x:r><x:t>得93分。</x:t></x:r></x:p></x:body></x:document>`, words: []string{"93分"}, over: []string{"93分"}},
		{name: "private characters", body: "<w:p>" + run("\U000F0003\U000F0000得\U0010FFFD93分\uf0b3。") + "</w:p>", words: []string{"93分"}, over: []string{"93分"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := build(t, c.body, c.more...)
			r := findings(t, data, c.words...)
			out := annotate(t, data, r)
			again, err := reader.Read("报告.docx", out, document.DefaultLimits)
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(again.Lines, r.Content.Document.Lines) {
				t.Errorf("the text became %q, was %q", again.Lines, r.Content.Document.Lines)
			}
			var over []string
			for _, n := range notes(t, out) {
				over = append(over, n.over)
			}
			if !slices.Equal(over, c.over) {
				t.Errorf("comments stand at %q, want %q in\n%s", over, c.over, member(t, out, "word/document.xml"))
			}
		})
	}
}

func TestFormatKept(t *testing.T) {
	data := build(t, `<w:p><w:r w:rsidR="00AB"><w:rPr><w:b/><w:sz w:val="32"/></w:rPr><w:t>合计得93分，优。</w:t></w:r></w:p>`)
	out := member(t, annotate(t, data, findings(t, data, "93分")), "word/document.xml")
	rPr := `<w:r w:rsidR="00AB"><w:rPr><w:b/><w:sz w:val="32"/></w:rPr>`
	want := `<w:p>` + rPr + `<w:t xml:space="preserve">合计得</w:t></w:r><w:commentRangeStart w:id="0"/>` +
		rPr + `<w:t xml:space="preserve">93分</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>` +
		rPr + `<w:t xml:space="preserve">，优。</w:t></w:r></w:p>`
	if !strings.Contains(out, want) {
		t.Errorf("got\n%s\nwant\n%s", out, want)
	}
}

// TestOtherParts demands that what is not concerned stays as it is packed.
func TestOtherParts(t *testing.T) {
	styles := file{"styles.xml", `<w:styles ` + namespaces + `/>`}
	data := build(t, `<w:p>`+run("得93分")+`</w:p>`, styles)
	out := annotate(t, data, findings(t, data, "93分"))
	names := func(b []byte) (names []string, raw map[string]string) {
		z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
		if err != nil {
			t.Fatal(err)
		}
		raw = map[string]string{}
		for _, f := range z.File {
			r, err := f.OpenRaw()
			if err != nil {
				t.Fatal(err)
			}
			x, err := io.ReadAll(r)
			if err != nil {
				t.Fatal(err)
			}
			names = append(names, f.Name)
			raw[f.Name] = string(x)
		}
		return names, raw
	}
	was, before := names(data)
	is, after := names(out)
	if want := append(was, "word/comments.xml"); !slices.Equal(is, want) {
		t.Errorf("the file holds %q, want %q", is, want)
	}
	for _, n := range []string{"_rels/.rels", "word/styles.xml", "word/media/image1.png"} {
		if before[n] != after[n] {
			t.Errorf("%s was changed", n)
		}
	}
	if s := member(t, out, "[Content_Types].xml"); !strings.Contains(s, `<Override PartName="/word/comments.xml" ContentType="`+commentsType+`"/></Types>`) {
		t.Errorf("the new part has no type: %s", s)
	}
	if s := member(t, out, "word/_rels/document.xml.rels"); !strings.Contains(s, `Type="`+relationType+`" Target="comments.xml"/></Relationships>`) {
		t.Errorf("the new part is not linked: %s", s)
	}
	if again := annotate(t, data, findings(t, data, "93分")); !bytes.Equal(again, out) {
		t.Error("two copies of the same differ")
	}
}

func TestExistingComments(t *testing.T) {
	for _, old := range []string{
		`<w:comments ` + namespaces + `><w:comment w:id="7" w:author="李四"><w:p>` + run("请核实") + `</w:p></w:comment></w:comments>`,
		`<comments xmlns="` + wordNS + `" xmlns:q="` + wordNS + `"><comment q:id="7" q:author="李四"><p><r><t>请核实</t></r></p></comment></comments>`,
	} {
		data := build(t, `<w:p><w:commentRangeStart w:id="7"/>`+run("得93分")+`<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`+run("共95分")+`</w:p>`, file{"comments.xml", old})
		got := notes(t, annotate(t, data, findings(t, data, "93分", "95分")))
		if len(got) != 3 || got[0].id != "8" || got[0].over != "93分" || got[1] != (note{"7", "得93分", "请核实"}) || got[2].id != "9" || got[2].over != "95分" {
			t.Errorf("comments are %+v", got)
		}
	}
	data := build(t, `<w:p>`+run("得93分")+`</w:p>`, file{"comments.xml", `<w:comments xmlns:w="` + wordNS + `" />`})
	if got := notes(t, annotate(t, data, findings(t, data, "93分"))); len(got) != 1 || !strings.Contains(got[0].text, "不符：93分") {
		t.Errorf("comments are %+v", got)
	}
}

func TestText(t *testing.T) {
	data := build(t, `<w:p>`+run("安排51834.07万元，其中46205.41万元。")+`</w:p>`)
	r := findings(t, data, "51834.07万元")
	r.Content.Figures = []parse.Figure{
		{ID: 1, Text: "51834.07万元", Place: r.Findings[0].Place},
		{ID: 2, Text: "46205.41万元", Place: parse.Place{Line: 1, Column: 16, Length: 10}},
	}
	r.Relations = []check.Relation{{ID: 1, Claim: 1, Formula: "1 + 1 < 3", Stated: "51834.07万元", Computed: "51834.67万元", Difference: "-0.60万元"}}
	f := &r.Findings[0]
	f.Relations = []int{1}
	f.Causes = []check.Cause{
		{Message: check.Message{ZH: "笔误", EN: "slip"}, Figure: 1, Suggest: "51834.67万元"},
		{Message: check.Message{ZH: "另一处", EN: "elsewhere"}, Figure: 2, Suggest: "46204.81万元"},
	}
	f.Accepted = &check.Acceptance{Reason: "已说明", By: "张三", Until: "2027-12-31"}
	got := notes(t, annotate(t, data, r))
	if len(got) != 2 {
		t.Fatalf("comments are %+v", got)
	}
	for _, want := range []string{"错误（已认可）：不符：51834.07万元", "算式：1 + 1 < 3", "应为 51834.67万元，相差 -0.60万元", "可能原因：笔误", "建议：把 51834.07万元 改为 51834.67万元", "或者：另一处", "认可说明：已说明，张三，有效期至 2027-12-31", "规则：sum/components"} {
		if !strings.Contains(got[0].text, want) {
			t.Errorf("the comment lacks %q: %s", want, got[0].text)
		}
	}
	if got[1].over != "46205.41万元" || !strings.Contains(got[1].text, "建议：把 46205.41万元 改为 46204.81万元") {
		t.Errorf("the figure suspected elsewhere has the comment %+v", got[1])
	}
}

// TestLong goes over more characters than there are marks.
func TestLong(t *testing.T) {
	var b strings.Builder
	for i := range 12_000 {
		fmt.Fprintf(&b, `<w:p>`+run("第%d段支出%d万元，均已核对")+`</w:p>`, i, 100_000+i)
	}
	data := build(t, b.String())
	words := []string{"100000万元", "105000万元", "111999万元"}
	for i, n := range notes(t, annotate(t, data, findings(t, data, words...))) {
		if n.over != words[i] {
			t.Errorf("comment %d stands at %q, want %q", i, n.over, words[i])
		}
	}
}

func TestUnsuitable(t *testing.T) {
	data := build(t, `<w:p>`+run("得93分")+`</w:p>`)
	r := findings(t, data, "93分")
	refused := func(name, want string, data []byte, read func(string) ([]byte, error), results ...*check.Result) {
		t.Helper()
		var b bytes.Buffer
		w := New(read)(&b, output.Options{Language: output.Chinese})
		var err error
		for _, r := range results {
			if err == nil {
				err = w.Result(r)
			}
		}
		if err == nil {
			err = w.End(&output.End{})
		}
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", name, err, want)
		}
	}
	same := func(string) ([]byte, error) { return data, nil }
	txt := findings(t, data, "93分")
	txt.Content.Document.Format = "txt"
	refused("other type", "--format html=", data, same, txt)
	refused("several", "html", data, same, r, r)
	refused("none", "没有可批注的文件", data, same)
	refused("gone", "无法再次读取", data, func(string) ([]byte, error) { return nil, errors.New("gone") }, r)
	refused("changed", "文件在检查后被改动", data, func(string) ([]byte, error) { return append(slices.Clone(data), 0), nil }, r)

	var b bytes.Buffer
	w := New(same)(&b, output.Options{Language: output.Chinese})
	if err := errors.Join(w.Result(r), w.End(&output.End{})); err != nil || len(notes(t, b.Bytes())) != 1 {
		t.Errorf("a suitable file is refused: %v", err)
	}
}

// TestLibreOffice has another program open the annotated copy.
func TestLibreOffice(t *testing.T) {
	program, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("no LibreOffice found, or no time for it")
	}
	data := build(t, `<w:p>`+run("2023年安排51")+`<w:r><w:rPr><w:b/></w:rPr><w:t>834.07万元</w:t></w:r>`+run("，得 93 分。")+`</w:p>`+
		`<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc><w:p>`+run("合计")+`</w:p></w:tc><w:tc><w:p>`+run("100分")+`</w:p></w:tc></w:tr></w:tbl><w:p>`+run("完。")+`</w:p>`)
	words := []string{"51834.07万元", "93 分", "100分"}
	out := annotate(t, data, findings(t, data, words...))
	dir := t.TempDir()
	convert := func(name string, data []byte, to string) string {
		t.Helper()
		in := filepath.Join(dir, name+".docx")
		if err := os.WriteFile(in, data, 0o666); err != nil {
			t.Fatal(err)
		}
		if msg, err := exec.Command(program, "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(dir, "profile")), "--headless", "--convert-to", to, "--outdir", dir, in).CombinedOutput(); err != nil {
			t.Fatalf("soffice: %v %s", err, msg)
		}
		ext, _, _ := strings.Cut(to, ":")
		b, err := os.ReadFile(filepath.Join(dir, name+"."+ext))
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	before, after := convert("before", data, "txt:Text (encoded):UTF8"), convert("after", out, "txt:Text (encoded):UTF8")
	if before != after || !strings.Contains(after, "51834.07万元") {
		t.Errorf("the text was\n%s\nis\n%s", before, after)
	}
	// In LibreOffice's own format a comment is an annotation and its end.
	var over []string
	open := map[string]*strings.Builder{}
	name := func(e xml.StartElement) string {
		for _, a := range e.Attr {
			if a.Name.Local == "name" {
				return a.Value
			}
		}
		return ""
	}
	walk(t, convert("own", out, "fodt"), func(path []xml.StartElement, chars string) {
		switch e := path[len(path)-1]; {
		case e.Name.Local == "annotation" && chars == "":
			open[name(e)] = &strings.Builder{}
		case e.Name.Local == "annotation-end" && chars == "" && open[name(e)] != nil:
			over = append(over, open[name(e)].String())
			delete(open, name(e))
		case !slices.ContainsFunc(path, func(e xml.StartElement) bool { return e.Name.Local == "annotation" }):
			if e.Name.Local == "s" && chars == "" {
				chars = " "
			}
			for _, b := range open {
				b.WriteString(chars)
			}
		}
	})
	if !slices.Equal(over, words) {
		t.Errorf("LibreOffice shows comments at %q, want %q", over, words)
	}
}
