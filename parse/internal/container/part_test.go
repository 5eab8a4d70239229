package container

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"gouji/parse/document"
	"gouji/parse/internal/readertest"
)

const depth = 20

// pieces shows what a part is made of, characters that stand together as one.
type pieces struct{ out, text strings.Builder }

func (p *pieces) put(format string, args ...any) {
	if p.text.Len() > 0 {
		fmt.Fprintf(&p.out, "%q ", p.text.String())
		p.text.Reset()
	}
	fmt.Fprintf(&p.out, format, args...)
}

func read(p *Part) (string, error) {
	var s pieces
	for {
		k, err := p.Next()
		if err != nil {
			return "", err
		}
		switch k {
		case Start:
			s.put("<%s %s", p.Element.Space, p.Element.Local)
			for _, a := range p.Element.Attrs {
				s.put(" %s=%q", a.Local, a.Value)
			}
			s.put("> ")
		case Stop:
			s.put("</%s %s> ", p.Element.Space, p.Element.Local)
		case Text:
			s.text.Write(p.Text)
		case End:
			s.put("")
			return s.out.String(), nil
		}
	}
}

// byLibrary reads with encoding/xml.
func byLibrary(data string) (string, error) {
	d := xml.NewDecoder(strings.NewReader(data))
	var s pieces
	for {
		t, err := d.Token()
		if err == io.EOF {
			s.put("")
			return s.out.String(), nil
		}
		if err != nil {
			return "", err
		}
		switch t := t.(type) {
		case xml.StartElement:
			s.put("<%s %s", t.Name.Space, t.Name.Local)
			for _, a := range t.Attr {
				if a.Name.Space != "xmlns" && (a.Name.Space != "" || a.Name.Local != "xmlns") {
					s.put(" %s=%q", a.Name.Local, a.Value)
				}
			}
			s.put("> ")
		case xml.EndElement:
			s.put("</%s %s> ", t.Name.Space, t.Name.Local)
		case xml.CharData:
			s.text.Write(t)
		}
	}
}

// text starts reading text as a part, a byte or a block at a time.
func text(data string, slow bool) (*Part, error) {
	left := int64(100 * MaxToken)
	p := &Part{raw: &meter{in: strings.NewReader(data), left: &left}, limit: depth, file: io.NopCloser(nil)}
	p.in.r = p.raw
	if slow {
		p.in.r = iotest.OneByteReader(p.raw)
	}
	return p, p.decode()
}

var samples = []string{
	`<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE a [<!ELEMENT b (c)> <!-- '> -->]><w:a xmlns:w="u" xmlns="v" w:x='1"&lt;' y="&#x4E00;&#19968;"><b/><w:c  z = "2"  /> x &amp; y` + "\r\n\rz" + `<![CDATA[<a>&amp;]]></w:a >`,
	`<a><b xmlns="u"><c xmlns:p="q"><p:d p:e="1" e="2"/></c><p:f/></b><g/></a><!-- end --> `,
	"\uFEFF<a b='\r\n\t1'>\r</a>",
	"<a>甲<!-- - -->乙<?x y?>丙</a>",
	"<a:b:c/>", "<:a/>", "<a:/>", "<a", "<a>", "</a>", "<a></b>", "<a b>", "<a b=1>", "<a b='1'c='2'/>", "<a>&x;</a>", "<a>&#1114112;</a>", "<a>&#xD800;</a>", "<a>]]></a>", "<a>\xFF</a>", "<a>\x01</a>", "<>", "< a/>", "<a/ >", "text", "",
}

func TestNextAgreesWithLibrary(t *testing.T) {
	for _, s := range samples {
		agree(t, s)
	}
}

// agree compares with encoding/xml where that reads the text without error.
func agree(t *testing.T, data string) {
	t.Helper()
	var first string
	var problem error
	for i, slow := range []bool{false, true} {
		p, err := text(data, slow)
		got := ""
		if err == nil {
			got, err = read(p)
		}
		if i == 0 {
			first, problem = got, err
			continue
		}
		if got != first || err != problem {
			t.Errorf("%q: %s, %v in blocks, %s, %v by bytes", data, first, problem, got, err)
		}
	}
	if problem == nil {
		if c := strings.IndexFunc(first, func(r rune) bool { return r < ' ' && r != '\t' && r != '\n' }); c >= 0 {
			t.Errorf("%q: control character in %q", data, first)
		}
	} else if problem == document.TooLarge {
		return
	}
	want, err := byLibrary(strings.TrimPrefix(data, "\uFEFF"))
	if err == nil && (problem != nil || first != want) {
		t.Errorf("%q: got %s, %v, want %s", data, first, problem, want)
	}
}

func TestNextRefuses(t *testing.T) {
	long := strings.Repeat("x", MaxToken+1<<16)
	for about, c := range map[string]struct {
		data string
		want error
	}{
		"text":       {"<a>" + long + "</a>", document.TooLarge},
		"attribute":  {"<a b='" + long + "'/>", document.TooLarge},
		"comment":    {"<a><!--" + long + "--></a>", document.TooLarge},
		"directive":  {"<!DOCTYPE " + long + ">", document.TooLarge},
		"depth":      {strings.Repeat("<a>", depth+1), document.TooLarge},
		"namespaces": {strings.Repeat(`<a xmlns="u" `, depth) + strings.Repeat("xmlns:b='v' ", maxSpaces+1) + "/>", document.Damaged},
		"cut off":    {"<a><b>", document.Damaged},
		"crossed":    {"<a><b></a></b>", document.Damaged},
		"reference":  {"<a>&nbsp;</a>", document.Damaged},
		"no UTF-8":   {"<a>\xB2</a>", document.Damaged},
	} {
		p, err := text(c.data, false)
		if err == nil {
			_, err = read(p)
		}
		if !errors.Is(err, c.want) {
			t.Errorf("%s: %v", about, err)
		}
	}
}

func TestPart(t *testing.T) {
	data := readertest.Zip(t, map[string]string{
		`Word\Document.xml`: "<a>1</a>",
		"gb.xml":            "<?xml version=\"1.0\" encoding='GB2312'?><a>\xBB\xF9\xBD\xF0</a>",
		"utf16.xml":         "\xFE\xFF\x00<\x00a\x00>W\xFA\x91\xD1\x00<\x00/\x00a\x00>",
	})
	a, err := Open(data, 1000, depth)
	if err != nil {
		t.Fatal(err)
	}
	if !a.Has("/word/./document.xml") || a.Has("document.xml") {
		t.Error("names of parts")
	}
	for name, want := range map[string]string{"word/document.xml": `< a> "1" </ a> `, "gb.xml": `< a> "基金" </ a> `, "utf16.xml": `< a> "基金" </ a> `} {
		p, err := a.Part(name)
		if err != nil {
			t.Fatal(name, err)
		}
		if got, err := read(p); got != want || err != nil {
			t.Errorf("%s: %s, %v", name, got, err)
		}
	}
	if p, err := a.Part("other.xml"); p != nil || err != nil {
		t.Error("a part that is not there")
	}
	// What is left of the 1000 bytes does not suffice for ever.
	for err == nil {
		var p *Part
		if p, err = a.Part("gb.xml"); err == nil {
			_, err = read(p)
		}
	}
	if !errors.Is(err, document.TooLarge) {
		t.Error(err)
	}
}

func TestResolve(t *testing.T) {
	for _, c := range []struct{ from, location, want string }{
		{"", "word/document.xml", "word/document.xml"},
		{"word/document.xml", "styles.xml", "word/styles.xml"},
		{"xl/worksheets/sheet1.xml", `..\drawings\d.xml`, "xl/drawings/d.xml"},
		{"Doc_0/Document.xml", "/Doc_0/Res.xml", "/Doc_0/Res.xml"},
	} {
		if got := Resolve(c.from, c.location); got != c.want {
			t.Errorf("%s from %s: %s", c.location, c.from, got)
		}
	}
}

func FuzzPart(f *testing.F) {
	for _, s := range samples {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, data string) { agree(t, data) })
}
