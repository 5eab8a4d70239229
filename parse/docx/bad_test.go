package docx

import (
	"errors"
	"runtime"
	"strings"
	"testing"
	"time"

	"gouji/parse/document"
	"gouji/parse/internal/container"
	"gouji/parse/internal/readertest"
)

func TestProblems(t *testing.T) {
	good := readertest.Zip(t, parts(p(strings.Repeat("收入一百万元。", 1000))))
	flipped := append([]byte(nil), good...)
	flipped[len(flipped)/3] ^= 0x55
	encrypted := append([]byte(nil), good...)
	encrypted[6] |= 1 // in the local header
	for i := range encrypted {
		if strings.HasPrefix(string(encrypted[i:]), "PK\x01\x02") {
			encrypted[i+8] |= 1
		}
	}
	one := func(content string) []byte { return readertest.Zip(t, map[string]string{"word/document.xml": content}) }
	for _, c := range []struct {
		name string
		data []byte
		want *document.Problem
	}{
		{"no bytes", nil, document.Empty},
		{"an OLE file", []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 rest"), document.Encrypted},
		{"an encrypted member", encrypted, document.Encrypted},
		{"not a zip", []byte("hello"), document.Damaged},
		{"truncated", good[:len(good)/2], document.Damaged},
		{"a wrong byte", flipped, document.Damaged},
		{"no main part", readertest.Zip(t, map[string]string{"xl/workbook.xml": "<workbook/>"}), document.Damaged},
		{"an empty main part", one(""), document.Damaged},
		{"XML cut off", one(part("document", "<w:body>"+p("甲"))[:400]), document.Damaged},
		{"another root", one("<html/>"), document.Damaged},
		{"text after the end", readertest.Zip(t, parts(p("甲")+"</w:body></w:document><x>")), nil},
		{"an entity", one(`<!DOCTYPE x [<!ENTITY a "aaaa">]>` + part("document", "<w:body>"+p("&a;")+"</w:body>")), document.Damaged},
		{"another charset", one(`<?xml version="1.0" encoding="gb2312"?><document/>`), document.Damaged},
		{"damaged styles", readertest.Zip(t, map[string]string{"word/document.xml": parts(p("甲"))["word/document.xml"], "word/styles.xml": "<a><b>"}), document.Damaged},
		{"no text", readertest.Zip(t, parts("<w:p/>")), document.Empty},
		{"an empty table", readertest.Zip(t, parts(tbl(tr("", tc("", ""))))), document.Empty},
		{"only pictures", readertest.Zip(t, parts("<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>")), document.Scan},
		{"deep elements", readertest.Zip(t, parts(strings.Repeat("<w:sdt>", 1000)+strings.Repeat("</w:sdt>", 1000))), document.TooLarge},
		{"deep tables", readertest.Zip(t, parts(strings.Repeat("<w:tbl><w:tr><w:tc>", 300)+p("甲")+strings.Repeat("</w:tc></w:tr></w:tbl>", 300))), document.TooLarge},
		{"a wide cell", readertest.Zip(t, parts(tbl(tr("", tc(`<w:gridSpan w:val="2000000000"/>`, "甲"))))), document.TooLarge},
		{"many wide cells", readertest.Zip(t, parts(tbl(strings.Repeat(tr("", tc(`<w:gridSpan w:val="1000"/>`, "甲")), 3000)))), document.TooLarge},
		{"a far row", readertest.Zip(t, parts(tbl(tr(`<w:gridBefore w:val="99999999"/>`, tc("", "甲"))))), document.TooLarge},
		{"many files", append(good, strings.Repeat("PK\x01\x02", 100_001)...), document.TooLarge},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Read(c.data, document.DefaultLimits)
			if c.want == nil && err == nil {
				return
			}
			if !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
}

// TestLimits meets each limit with a document that is otherwise good.
func TestLimits(t *testing.T) {
	data := readertest.Zip(t, parts(p("甲")+tbl(strings.Repeat(tr("", tc("", "1")), 100))))
	for name, change := range map[string]func(*document.Limits){
		"bytes":        func(l *document.Limits) { l.Bytes = 100 },
		"decompressed": func(l *document.Limits) { l.Decompressed = 1000 },
		"cells":        func(l *document.Limits) { l.Cells = 150 },
		"depth":        func(l *document.Limits) { l.Depth = 1 },
	} {
		lim := document.DefaultLimits
		change(&lim)
		if _, err := Read(data, lim); !errors.Is(err, document.TooLarge) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// TestLongTokens reads tags and texts that encoding/xml would keep as a whole.
func TestLongTokens(t *testing.T) {
	long := strings.Repeat("1", container.MaxToken+1<<16)
	for name, body := range map[string]string{
		"text":      p(long),
		"comment":   "<!--" + long + "-->",
		"attribute": `<w:p w:x="` + long + `"/>`,
		"name":      "<w:p" + long + "/>",
	} {
		if _, err := Read(readertest.Zip(t, parts(body)), document.DefaultLimits); !errors.Is(err, document.TooLarge) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// TestBombs reads small files that unpack to very large ones.
func TestBombs(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	lim := document.DefaultLimits
	lim.Decompressed = 8 << 20
	const size = 9 << 20
	fill := func(s string) string { return strings.Repeat(s, size/len(s)) }
	for name, body := range map[string]string{
		"many texts":       "<w:p><w:r>" + fill("<w:t>1</w:t>") + "</w:r></w:p>",
		"texts in pieces":  "<w:p><w:r><w:t>" + fill("1<!---->") + "</w:t></w:r></w:p>",
		"paragraphs":       fill("<w:p><w:r><w:t>1</w:t></w:r></w:p>"),
		"empty paragraphs": fill("<w:p/>"),
		"tables":           fill("<w:tbl><w:tr><w:tc/></w:tr></w:tbl>"),
		"cells":            "<w:tbl><w:tr>" + fill("<w:tc/>"),
		"rows":             "<w:tbl>" + fill("<w:tr/>"),
		"fields":           "<w:p><w:r>" + fill(`<w:fldChar w:fldCharType="begin"/>`),
		"open fields":      fill(`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>`),
		"deleted marks":    fill(`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>1</w:t></w:r></w:p>`),
		"formula":          "<w:p><m:oMath>" + fill("<m:r><m:t>1</m:t></m:r>"),
	} {
		t.Run(name, func(t *testing.T) {
			data := readertest.Zip(t, parts(body))
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			start := time.Now()
			_, err := Read(data, lim)
			took := time.Since(start)
			runtime.ReadMemStats(&after)
			if !errors.Is(err, document.TooLarge) {
				t.Errorf("got %v", err)
			}
			if took > 30*time.Second {
				t.Errorf("took %v", took)
			}
			t.Logf("%d bytes: %v, system memory +%d MB", len(data), took.Round(time.Millisecond), (after.Sys-before.Sys)>>20)
		})
	}
}
