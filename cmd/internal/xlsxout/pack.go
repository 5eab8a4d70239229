package xlsxout

import (
	"archive/zip"
	"fmt"
	"io"
	"strings"
	"unicode"
)

const (
	declaration   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	spreadsheet   = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	relationship  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packaged      = "http://schemas.openxmlformats.org/package/2006/"
	contentPrefix = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

// pack writes the workbook. Equal results make equal bytes: nothing tells the
// time of writing.
func (b *book) pack(w io.Writer, version string) error {
	z := zip.NewWriter(w)
	var err error
	put := func(name string, text ...string) {
		if err != nil {
			return
		}
		var f io.Writer
		if f, err = z.Create(name); err != nil {
			return
		}
		for _, t := range append([]string{declaration}, text...) {
			if err == nil {
				_, err = io.WriteString(f, t)
			}
		}
	}
	put("[Content_Types].xml", b.contentTypes())
	put("_rels/.rels", `<Relationships xmlns="`+packaged+`relationships">`+
		`<Relationship Id="rId1" Type="`+relationship+`/officeDocument" Target="xl/workbook.xml"/>`+
		`<Relationship Id="rId2" Type="`+packaged+`relationships/metadata/core-properties" Target="docProps/core.xml"/>`+
		`<Relationship Id="rId3" Type="`+relationship+`/extended-properties" Target="docProps/app.xml"/></Relationships>`)
	put("docProps/app.xml", `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>gouji</Application></Properties>`)
	put("docProps/core.xml", `<cp:coreProperties xmlns:cp="`+packaged+`metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>`+
		escaped(b.Say("勾稽核对结果", "gouji results"))+`</dc:title><dc:creator>gouji</dc:creator><cp:version>`+escaped(version)+`</cp:version></cp:coreProperties>`)
	put("xl/_rels/workbook.xml.rels", b.relationships())
	put("xl/styles.xml", b.styleSheet())
	put("xl/workbook.xml", b.workbook())
	for i, s := range b.sheets {
		put(fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1), s.head(i == 0), s.data.String(), s.foot())
	}
	if err != nil {
		return err
	}
	return z.Close()
}

func (b *book) contentTypes() string {
	var t strings.Builder
	t.WriteString(`<Types xmlns="` + packaged + `content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>` +
		`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
		`<Override PartName="/xl/styles.xml" ContentType="` + contentPrefix + `styles+xml"/>` +
		`<Override PartName="/xl/workbook.xml" ContentType="` + contentPrefix + `sheet.main+xml"/>`)
	for i := range b.sheets {
		fmt.Fprintf(&t, `<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="%sworksheet+xml"/>`, i+1, contentPrefix)
	}
	return t.String() + "</Types>"
}

func (b *book) relationships() string {
	var t strings.Builder
	t.WriteString(`<Relationships xmlns="` + packaged + `relationships">`)
	for i := range b.sheets {
		fmt.Fprintf(&t, `<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/sheet%[1]d.xml"/>`, i+1, relationship)
	}
	fmt.Fprintf(&t, `<Relationship Id="rId%d" Type="%s/styles" Target="styles.xml"/></Relationships>`, len(b.sheets)+1, relationship)
	return t.String()
}

// workbook lists the sheets, and where each is filtered.
func (b *book) workbook() string {
	var sheets, names strings.Builder
	for i, s := range b.sheets {
		fmt.Fprintf(&sheets, `<sheet name="%s" sheetId="%d" r:id="rId%[2]d"/>`, escaped(s.name), i+1)
		fmt.Fprintf(&names, `<definedName name="_xlnm._FilterDatabase" localSheetId="%d" hidden="1">'%s'!$A$1:$%s$%d</definedName>`, i, escaped(s.name), columnName(len(s.cols)-1), s.filter)
	}
	return `<workbook ` + spreadsheet + ` xmlns:r="` + relationship + `"><sheets>` + sheets.String() + `</sheets><definedNames>` + names.String() + `</definedNames></workbook>`
}

// head is what stands before the rows of a sheet.
func (s *sheet) head(first bool) string {
	var t strings.Builder
	selected := ""
	if first {
		selected = ` tabSelected="1"`
	}
	t.WriteString(`<worksheet ` + spreadsheet + `><sheetViews><sheetView workbookViewId="0"` + selected + `>` +
		`<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`)
	for i, c := range s.cols {
		fmt.Fprintf(&t, `<col min="%d" max="%[1]d" width="%v" customWidth="1"/>`, i+1, c.width)
	}
	return t.String() + "</cols><sheetData>"
}

// foot is what stands behind them.
func (s *sheet) foot() string {
	return fmt.Sprintf(`</sheetData><autoFilter ref="$A$1:$%s$%d"/><pageSetup orientation="landscape"/></worksheet>`, columnName(len(s.cols)-1), s.filter)
}

// styleSheet is the styles of the cells.
func (b *book) styleSheet() string {
	const plain = `<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>`
	var formats, fonts, fills, cells strings.Builder
	fonts.WriteString(plain)
	fills.WriteString(`<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>`)
	cells.WriteString(`<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`)
	const firstFormat = 164 // those before have a number only
	painted := 0
	for i, st := range b.styles {
		format, font, fill := 0, 0, 0
		if st.format != "" {
			format = firstFormat + i
			fmt.Fprintf(&formats, `<numFmt numFmtId="%d" formatCode="%s"/>`, format, escaped(st.format))
		}
		if c, ok := colours[st.colour]; ok {
			painted++
			font, fill = painted, painted+1
			bold := ""
			if st.colour == head || st.colour == total {
				bold = "<b/>"
			}
			fmt.Fprintf(&fonts, `<font>%s<sz val="11"/><color rgb="FF%s"/><name val="Calibri"/><family val="2"/></font>`, bold, c[1])
			fmt.Fprintf(&fills, `<fill><patternFill patternType="solid"><fgColor rgb="FF%s"/></patternFill></fill>`, c[0])
		}
		alignment := `vertical="top"`
		if st.colour == head {
			alignment = `horizontal="center" vertical="center"`
		}
		if st.format == "" {
			alignment += ` wrapText="1"`
		}
		fmt.Fprintf(&cells, `<xf numFmtId="%d" fontId="%d" fillId="%d" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment %s/></xf>`,
			format, font, fill, alignment)
	}
	numbers := ""
	if formats.Len() > 0 {
		numbers = "<numFmts>" + formats.String() + "</numFmts>"
	}
	return `<styleSheet ` + spreadsheet + `>` + numbers + `<fonts>` + fonts.String() + `</fonts><fills>` + fills.String() + `</fills>` +
		`<borders><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
		`<cellStyleXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs>` + cells.String() + `</cellXfs>` +
		`<cellStyles><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}

var xmlReplacer = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// maxCell is how many characters a cell of Excel holds.
const maxCell = 32767

// escaped is text as it stands in a part.
func escaped(s string) string {
	if len(s) > maxCell {
		if rs := []rune(s); len(rs) > maxCell {
			s = string(rs[:maxCell])
		}
	}
	return xmlReplacer.Replace(strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == '\uFFFE' || r == '\uFFFF' {
			return unicode.ReplacementChar // XML does not allow it
		}
		return r
	}, s))
}
