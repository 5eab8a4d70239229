package docx

import (
	"testing"

	"gouji/parse/document"
	"gouji/parse/internal/readertest"
)

// FuzzRead reads archives of which the parts are fuzzed, and the bytes of the
// main part as a file of their own. Parts are stored uncompressed: what
// inflates them is not under test.
func FuzzRead(f *testing.F) {
	box := "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>" + p("框") + tbl(tr("", tc("", "格"))) +
		"</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>"
	seed := func(body, styles, numbering, notes string) {
		f.Add([]byte(part("document", "<w:body>"+body+"</w:body>")), []byte(part("styles", styles)),
			[]byte(part("numbering", numbering)), []byte(part("footnotes", notes)))
	}
	seed(p("预算100万元")+"<w:p>"+box+"</w:p>", "", "", "")
	seed(tbl(tr(`<w:gridBefore w:val="1"/>`, tc(wide2+restart, "甲"), tc("", "1")),
		tr("", tc(wide2+goesOn, ""), "<w:tc>"+tbl(tr("<w:del/>", tc(`<w:hMerge w:val="restart"/>`, "里"), tc("<w:hMerge/>", "")))+"</w:tc>")), "", "", "")
	seed(item(1, 0, "甲")+item(1, 1, "乙")+item(2, 2, "丙")+styled(`<w:pStyle w:val="h"/><w:outlineLvl w:val="2"/>`, "丁"),
		`<w:style w:type="paragraph" w:default="1" w:styleId="h"><w:name w:val="heading 1"/><w:basedOn w:val="h"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>`,
		abstract(0, lvl(0, "chineseCounting", "%1、", "<w:isLgl/>"), lvl(1, "lowerRoman", "%1.%2", `<w:lvlRestart w:val="0"/>`), lvl(2, "custom", "%9%3", `<w:pStyle w:val="h"/>`))+
			num(1, 0, override(0, startAt5), override(1, lvl(1, "upperLetter", "%2", "")))+num(2, 0), "")
	seed(`<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>x</w:instrText><w:fldChar w:fldCharType="separate"/><w:t xml:space="preserve"> 1 </w:t><w:br/><w:tab/>`+
		`<w:sym w:font="Symbol" w:char="F0B3"/><w:fldChar w:fldCharType="end"/><w:footnoteReference w:id="1"/></w:r></w:p>`+
		styled("<w:rPr><w:del/></w:rPr>", "甲")+styled("<w:rPr><w:vanish/></w:rPr>", "乙")+
		`<w:p><m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:d><m:e/></m:d></m:den></m:f><m:rad/><m:sSup/></m:oMath></w:p>`,
		"", "", `<w:footnote w:id="1">`+p("注")+"</w:footnote>")

	lim := document.Limits{Bytes: 1 << 20, Decompressed: 1 << 20, Cells: 10_000, Depth: 16, Pages: 10}
	f.Fuzz(func(t *testing.T, main, styles, numbering, notes []byte) {
		for _, data := range [][]byte{main, readertest.Zip(t, map[string]string{
			"word/document.xml": string(main), "word/styles.xml": string(styles), "word/numbering.xml": string(numbering), "word/footnotes.xml": string(notes),
		})} {
			d, err := Read(data, lim)
			readertest.Check(t, d, err)
		}
	})
}
