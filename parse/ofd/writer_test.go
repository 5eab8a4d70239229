package ofd

import (
	"fmt"
	"strings"
	"testing"

	"gouji/parse/internal/readertest"
)

// sample writes OFD files for the tests.
type sample struct {
	pages     []string // what stands in the layer of each page
	templates []string
	units     []string // graphic units, whose ids start at 900
	// What is in the annotations of the first page.
	annotations string
	parts       map[string]string // further parts, or others in the place of usual ones
	flat        bool              // without folders
	lost        string            // a part that is named and not there
}

const space = `xmlns:ofd="http://www.ofdspec.org/2016"`

// bytes is the file.
func (s sample) bytes(t testing.TB) []byte {
	t.Helper()
	dir := "Doc_0/"
	if s.flat {
		dir = ""
	}
	parts := map[string]string{
		"OFD.xml": "\uFEFF" + `<?xml version="1.0" encoding="UTF-8"?><ofd:OFD ` + space + `><ofd:DocBody><ofd:DocRoot>` + dir + `Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
	}
	var doc strings.Builder
	doc.WriteString(`<ofd:Document ` + space + `><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>`)
	for i := range s.templates {
		fmt.Fprintf(&doc, `<ofd:TemplatePage ID="%d" BaseLoc="/%sTpls/Tpl_%d/Content.xml"/>`, 800+i, dir, i)
	}
	doc.WriteString(`</ofd:CommonData><ofd:Pages>`)
	layer := func(head, objects string) string {
		return `<ofd:Page ` + space + `>` + head + `<ofd:Content><ofd:Layer ID="1">` + objects + `</ofd:Layer></ofd:Content></ofd:Page>`
	}
	for i, t := range s.templates {
		parts[fmt.Sprintf("%sTpls/Tpl_%d/Content.xml", dir, i)] = layer("", t)
	}
	for i, p := range s.pages {
		head := ""
		if i < len(s.templates) {
			head = fmt.Sprintf(`<ofd:Template TemplateID="%d"/>`, 800+i)
		}
		fmt.Fprintf(&doc, `<ofd:Page ID="%d" BaseLoc="Pages/Page_%d/Content.xml"/>`, i, i)
		parts[fmt.Sprintf("%sPages/Page_%d/Content.xml", dir, i)] = layer(head, p)
	}
	doc.WriteString(`</ofd:Pages>`)
	if s.annotations != "" {
		doc.WriteString(`<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>`)
		parts[dir+"Annots/Annotations.xml"] = `<ofd:Annotations ` + space + `><ofd:Page PageID="0"><ofd:FileLoc>Page_0/Annotation.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>`
		parts[dir+"Annots/Page_0/Annotation.xml"] = `<ofd:PageAnnot ` + space + `>` + s.annotations + `</ofd:PageAnnot>`
	}
	doc.WriteString(`</ofd:Document>`)
	parts[dir+"Document.xml"] = doc.String()
	var res strings.Builder
	for i, u := range s.units {
		fmt.Fprintf(&res, `<ofd:CompositeGraphicUnit ID="%d"><ofd:Content>%s</ofd:Content></ofd:CompositeGraphicUnit>`, 900+i, u)
	}
	parts[dir+"DocumentRes.xml"] = `<ofd:Res ` + space + `><ofd:CompositeGraphicUnits>` + res.String() + `</ofd:CompositeGraphicUnits></ofd:Res>`
	for name, text := range s.parts {
		parts[name] = text
	}
	delete(parts, s.lost)
	return readertest.Zip(t, parts)
}

// at is a text whose first character stands at x, y, in a type of 4 mm.
func at(x, y float64, text string) string {
	var delta strings.Builder
	for _, r := range text {
		fmt.Fprintf(&delta, "%g ", 4*width(r))
	}
	return fmt.Sprintf(`<ofd:TextObject Boundary="%g %g 200 5" Size="4"><ofd:TextCode X="0" Y="3.4" DeltaX="%s">%s</ofd:TextCode></ofd:TextObject>`, x, y-3.4, delta.String(), text)
}

// ruled is a stroke.
func ruled(x1, y1, x2, y2 float64) string {
	return fmt.Sprintf(`<ofd:PathObject Boundary="%g %g %g %g" LineWidth="0.2"><ofd:AbbreviatedData>M 0 0 L %g %g</ofd:AbbreviatedData></ofd:PathObject>`, x1, y1, x2-x1, y2-y1, x2-x1, y2-y1)
}

// barred is a line that is a thin filled shape.
func barred(x1, y1, x2, y2 float64) string {
	w, h := max(x2-x1, 0.2), max(y2-y1, 0.2)
	return fmt.Sprintf(`<ofd:PathObject Boundary="%g %g %g %g" Stroke="false" Fill="true"><ofd:AbbreviatedData>M0 0L%g 0L%g %gL0 %gC</ofd:AbbreviatedData></ofd:PathObject>`, x1, y1, w, h, w, w, h, h)
}
