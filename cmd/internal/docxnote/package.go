package docxnote

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"strings"
	"unicode/utf16"

	"gouji/parse/document"
)

// pack is the zip file of a document with the parts that are changed or added.
type pack struct {
	zip     *zip.Reader
	files   map[string]*zip.File // by name in the form of partName
	changed map[string][]byte    // by the same name
	added   []string             // names of new parts, in order
	left    int64                // bytes that may still be unpacked

	main      string // name of the main part
	body      *part
	footnotes *part // nil if there are none
	endnotes  *part
}

func openPackage(data []byte) (*pack, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, document.Damaged
	}
	p := &pack{zip: z, files: map[string]*zip.File{}, changed: map[string][]byte{}, left: document.DefaultLimits.Decompressed}
	for _, f := range z.File {
		if name := partName(f.Name); p.files[name] == nil {
			p.files[name] = f
		}
	}
	links, err := p.links("")
	if err != nil {
		return nil, err
	}
	p.main = "word/document.xml"
	for _, l := range links {
		if l.kind() == "officeDocument" {
			p.main = l.target("")
			break
		}
	}
	if p.body, err = p.part(p.main); err != nil {
		return nil, err
	}
	if p.body == nil {
		return nil, document.Damaged
	}
	if links, err = p.links(p.main); err != nil {
		return nil, err
	}
	dir := path.Dir(p.main)
	for _, n := range []struct {
		kind string
		into **part
	}{{"footnotes", &p.footnotes}, {"endnotes", &p.endnotes}} {
		name := dir + "/" + n.kind + ".xml"
		for _, l := range links {
			if l.kind() == n.kind {
				name = l.target(p.main)
				break
			}
		}
		if *n.into, err = p.part(name); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// partName is the form in which the reader compares names of parts.
func partName(name string) string {
	name = strings.ReplaceAll(name, `\`, "/")
	return strings.ToLower(strings.TrimPrefix(path.Clean(name), "/"))
}

// read is the content of a part in UTF-8, nil if there is no such part.
func (p *pack) read(name string) ([]byte, error) {
	name = partName(name)
	if data, ok := p.changed[name]; ok {
		return data, nil
	}
	f := p.files[name]
	if f == nil {
		return nil, nil
	}
	rc, err := f.Open()
	if err != nil {
		return nil, document.Damaged
	}
	defer rc.Close()
	data, err := io.ReadAll(io.LimitReader(rc, p.left+1))
	if err != nil {
		return nil, document.Damaged
	}
	if p.left -= int64(len(data)); p.left < 0 {
		return nil, document.TooLarge
	}
	return utf8Of(data), nil
}

// utf8Of is XML in UTF-8. The standard allows UTF-16 besides.
func utf8Of(b []byte) []byte {
	big := 0
	switch {
	case bytes.HasPrefix(b, []byte("\xFE\xFF")), bytes.HasPrefix(b, []byte("\x00<")):
		big = 1
	case bytes.HasPrefix(b, []byte("\xFF\xFE")), bytes.HasPrefix(b, []byte("<\x00")):
	default:
		return b
	}
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = uint16(b[2*i+big]) | uint16(b[2*i+1-big])<<8
	}
	s := strings.TrimPrefix(string(utf16.Decode(units)), "\uFEFF")
	if end := strings.Index(s, "?>"); strings.HasPrefix(s, "<?xml") && end > 0 {
		s = `<?xml version="1.0" encoding="UTF-8" standalone="yes"` + s[end:]
	}
	return []byte(s)
}

// replace gives a part another content, or adds it.
func (p *pack) replace(name string, data []byte) {
	key := partName(name)
	if p.files[key] == nil && p.changed[key] == nil {
		p.added = append(p.added, name)
	}
	p.changed[key] = data
}

// write packs the document again. What was not changed is copied as it is
// packed, bit by bit.
func (p *pack) write(w io.Writer) error {
	z := zip.NewWriter(w)
	if err := z.SetComment(p.zip.Comment); err != nil {
		return err
	}
	for _, f := range p.zip.File {
		data, ok := p.changed[partName(f.Name)]
		if !ok || p.files[partName(f.Name)] != f {
			if err := z.Copy(f); err != nil {
				return err
			}
			continue
		}
		h := &zip.FileHeader{Name: f.Name, NonUTF8: f.NonUTF8, Method: zip.Deflate, ExternalAttrs: f.ExternalAttrs, CreatorVersion: f.CreatorVersion}
		if f.Modified.Year() >= 1980 { // where it is given
			h.Modified = f.Modified
		}
		if err := put(z, h, data); err != nil {
			return err
		}
	}
	for _, name := range p.added {
		if err := put(z, &zip.FileHeader{Name: strings.TrimPrefix(name, "/"), Method: zip.Deflate}, p.changed[partName(name)]); err != nil {
			return err
		}
	}
	return z.Close()
}

func put(z *zip.Writer, h *zip.FileHeader, data []byte) error {
	w, err := z.CreateHeader(h)
	if err == nil {
		_, err = w.Write(data)
	}
	return err
}

// link is a relationship of a part.
type link struct {
	ID, Type, Target, Mode string
}

func (l link) kind() string {
	if l.Mode == "External" {
		return ""
	}
	return path.Base(l.Type)
}

// target is the name of the part that the link of another part leads to.
func (l link) target(from string) string {
	if strings.HasPrefix(l.Target, "/") {
		return strings.TrimPrefix(path.Clean(l.Target), "/")
	}
	return path.Join(path.Dir(from), l.Target)
}

func linksName(from string) string {
	dir, file := path.Split(from)
	return dir + "_rels/" + file + ".rels"
}

// links are the relationships of a part, or of the file itself for "".
func (p *pack) links(from string) ([]link, error) {
	data, err := p.read(linksName(from))
	if data == nil || err != nil {
		return nil, err
	}
	var r struct {
		Relationship []struct {
			ID     string `xml:"Id,attr"`
			Type   string `xml:"Type,attr"`
			Target string `xml:"Target,attr"`
			Mode   string `xml:"TargetMode,attr"`
		}
	}
	if err := xml.Unmarshal(data, &r); err != nil {
		return nil, document.Damaged
	}
	var out []link
	for _, x := range r.Relationship {
		out = append(out, link(x))
	}
	return out, nil
}

// within adds text at the end of the root element of a part.
func within(data []byte, text func(root *node) string) ([]byte, error) {
	p, err := parsePart(data)
	if err != nil {
		return nil, err
	}
	root := p.root
	var out bytes.Buffer
	if root.open == root.end { // <root/>
		out.Write(bytes.TrimRight(data[:root.end], "/> \t\r\n"))
		fmt.Fprintf(&out, ">%s</%s>", text(root), root.tag(data))
	} else {
		out.Write(data[:root.close])
		out.WriteString(text(root))
		out.Write(data[root.close:root.end])
	}
	out.Write(data[root.end:])
	return out.Bytes(), nil
}
