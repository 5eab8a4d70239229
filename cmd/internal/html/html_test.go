package html

import (
	"bytes"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"

	"gouji/check"
	"gouji/cmd/internal/output"
	"gouji/cmd/internal/sample"
	"gouji/parse"
	"gouji/parse/document"
)

// page writes a page of the results.
func page(t testing.TB, l output.Language, results ...*check.Result) string {
	t.Helper()
	var b bytes.Buffer
	w := New(&b, output.Options{Version: "v1", Language: l})
	for _, r := range results {
		if err := w.Result(r); err != nil {
			t.Fatal(err)
		}
	}
	end := &output.End{Inputs: len(results)}
	if len(results) > 1 {
		end.Errors = []output.InputError{{Path: "坏.docx", Message: check.Message{ZH: "文件已损坏", EN: "damaged"}}}
		end.Skipped = map[string]int{".jpg": 2, "": 1, ".png": 2}
	}
	if err := w.End(end); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// tree is the page as a browser takes it apart.
func tree(t testing.TB, page string) *html.Node {
	t.Helper()
	n, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// class reports whether an element has a class.
func class(n *html.Node, name string) bool {
	for _, c := range strings.Fields(attr(n, "class")) {
		if c == name {
			return true
		}
	}
	return false
}

// text is the text under a node without white space.
func text(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return unspaced(b.String())
}

func unspaced(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// one finds the element with an id.
func one(t testing.TB, root *html.Node, id string) *html.Node {
	t.Helper()
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && attr(n, "id") == id {
			return n
		}
	}
	t.Fatalf("nothing has the id %s", id)
	return nil
}

func TestPage(t *testing.T) {
	for _, l := range []output.Language{output.Chinese, output.English} {
		root := tree(t, page(t, l, sample.Result()))
		first := text(one(t, root, "d1-f1"))
		for _, want := range []string{
			"46205.41 + 2107.2 + 3522.06 = 51834.67", "51834.07万元", "-0.60万元",
			l.Say("合计与分项之和不符", "the total is not the sum of its parts"),
			l.Say("疑为一位数字笔误", "one digit may be wrong"), "51834.67万元",
			"46205.41 = 46205.41", // the other relation that does not hold
			l.Say("错误", "error"), l.Say("第2行", "line 2"), "sum/components",
		} {
			if !strings.Contains(first, unspaced(want)) {
				t.Errorf("%s: finding 1 lacks %q in %q", l, want, first)
			}
		}
		if f := one(t, root, "d1-f4"); attr(f, "data-severity") != "accepted" || !strings.Contains(text(f), "另有说明") {
			t.Errorf("%s: the accepted finding is not shown as such", l)
		}
		for id, want := range map[string]string{"d1-n1": "bad", "d1-n2": "part", "d1-n5": "acc", "d1-n6": "open", "d1-n7": "bad", "d1-w3": "bad", "d1-n9": "open"} {
			if n := one(t, root, id); !class(n, want) {
				t.Errorf("%s: %s has the class %q, want %s", l, id, attr(n, "class"), want)
			}
		}
		if s := text(one(t, root, "d1-p2")); !strings.Contains(s, unspaced(l.Say("没有一处勾稽关系可以核对", "no relation between them could be checked"))) {
			t.Errorf("%s: a report in which nothing was checked looks clean: %s", l, s)
		}
		if s := text(one(t, root, "d1-w3")); s != "城镇职工基本医疗保险基金" {
			t.Errorf("%s: the words at fault are %q", l, s)
		}
	}
}

func TestStates(t *testing.T) {
	r := sample.Clean()
	at := func(id parse.FigureID) parse.Place { return r.Figure(id).Place }
	r.Findings = []check.Finding{
		{Rule: "unit/missing", Severity: check.Warning, Place: at(3), Figures: []parse.FigureID{3}},
		{Rule: "bound/logic", Severity: check.Error, Place: at(4), Figures: []parse.FigureID{4}},
		{Rule: "label/year", Severity: check.Note, Place: parse.Place{Line: 2, Column: 1, Length: 5}, Words: "2023年"},
	}
	root := tree(t, page(t, output.Chinese, r))
	for id, want := range map[string]string{"d1-n1": "near", "d1-n2": "free", "d1-n3": "warn", "d1-n4": "bad", "d1-n5": "near", "d1-w3": "warn"} {
		if n := one(t, root, id); !class(n, want) {
			t.Errorf("%s has the class %q, want %s", id, attr(n, "class"), want)
		}
	}
}

func TestSeveralDocuments(t *testing.T) {
	bad, clean := sample.Result(), sample.Clean()
	root := tree(t, page(t, output.Chinese, clean, bad))
	o := one(t, root, "overview")
	var links []string
	for n := range o.Descendants() {
		if n.Data == "a" {
			links = append(links, attr(n, "href"))
		}
	}
	// Nothing checked before errors, errors before none.
	if got := strings.Join(links, " "); got != "#d2-p2 #d2-p1 #d1" {
		t.Errorf("the reports are listed as %s", got)
	}
	for _, want := range []string{"坏.docx", "文件已损坏", "跳过5个", ".jpg2，.png2，无扩展名1"} {
		if !strings.Contains(text(o), want) {
			t.Errorf("the overview lacks %q: %s", want, text(o))
		}
	}
}

func TestSound(t *testing.T) {
	for _, p := range []string{page(t, output.Chinese, sample.Result()), page(t, output.English, sample.Clean(), sample.Result()), page(t, output.Chinese)} {
		root := tree(t, p)
		ids := map[string]bool{}
		for n := range root.Descendants() {
			if id := attr(n, "id"); id != "" {
				if ids[id] {
					t.Errorf("two elements have the id %s", id)
				}
				ids[id] = true
			}
		}
		for n := range root.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			refs := append(strings.Fields(attr(n, "aria-labelledby")), strings.Fields(attr(n, "aria-controls"))...)
			if h := attr(n, "href"); h != "" {
				if !strings.HasPrefix(h, "#") {
					t.Errorf("the page leads elsewhere: %s", h)
				}
				refs = append(refs, h[1:])
			}
			if p := attr(n, "data-primary"); p != "" {
				refs = append(refs, p)
			}
			for _, id := range refs {
				if !ids[id] {
					t.Errorf("<%s> refers to %s, which is missing", n.Data, id)
				}
			}
			if attr(n, "src") != "" || n.Data == "link" || n.Data == "iframe" || n.Data == "base" {
				t.Errorf("the page loads <%s>", n.Data)
			}
			if attr(n, "style") != "" {
				t.Errorf("<%s style> does not pass the page's own policy", n.Data)
			}
		}
	}
}

func TestDeterministic(t *testing.T) {
	first := page(t, output.Chinese, sample.Result(), sample.Clean())
	for range 5 {
		if page(t, output.Chinese, sample.Result(), sample.Clean()) != first {
			t.Fatal("two pages of the same results differ")
		}
	}
}

// TestWholeText demands that every character of the report is shown, once and
// in order.
func TestWholeText(t *testing.T) {
	r := sample.Result()
	var want strings.Builder
	for _, l := range r.Content.Document.Lines {
		want.WriteString(strings.ReplaceAll(l, "|", ""))
	}
	var got strings.Builder
	for n := range tree(t, page(t, output.Chinese, r)).Descendants() {
		if class(n, "body") && n.Data == "div" {
			for c := range n.ChildNodes() {
				if !class(c, "divider") {
					got.WriteString(strings.ReplaceAll(text(c), "|", ""))
				}
			}
		}
	}
	if got.String() != unspaced(want.String()) {
		t.Errorf("the page shows\n%s\nwant\n%s", got.String(), unspaced(want.String()))
	}
}

func TestEscapes(t *testing.T) {
	const evil = `"'><script>alert(1)</script><img src=x onerror=alert(1)>{{.}}` + "\x1b\u202e"
	r := sample.Result()
	m := check.Message{ZH: evil, EN: evil}
	c := r.Content
	c.Document.Path, c.Document.Notes = evil, []document.Note{{ZH: evil, EN: evil}}
	c.Document.Lines = append(c.Document.Lines, evil)
	c.Reports[0].Title, c.Reports[0].Organization, c.Reports[0].Subject = evil, evil, evil
	for i := range c.Figures {
		c.Figures[i].Text, c.Figures[i].Name = evil, evil
	}
	for i := range r.Relations {
		x := &r.Relations[i]
		x.Rule, x.Formula, x.Stated, x.Computed, x.Difference, x.Slack, x.Reason.Message = evil, evil, evil, evil, evil, evil, m
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		f.Rule, f.Message, f.Words = evil, m, evil
		f.Causes = append(f.Causes, check.Cause{Message: m, Suggest: evil})
		if f.Accepted != nil {
			f.Accepted = &check.Acceptance{Reason: evil, By: evil, Until: evil}
		}
	}
	for n := range tree(t, page(t, output.Chinese, r, r)).Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if n.Data == "img" || n.Data == "script" && n.FirstChild.Data != script {
			t.Errorf("<%s> got into the page", n.Data)
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") {
				t.Errorf("<%s %s> got into the page", n.Data, a.Key)
			}
		}
	}
}

// grid shows a table as it is drawn: a letter for each cell in all the places
// that it takes, a dot for places that were filled up.
func grid(t *testing.T, rows ...[]document.Cell) string {
	t.Helper()
	l := &layout{Language: output.Chinese, doc: &document.Document{}, marks: &marks{}, lines: map[int32][]rune{}}
	var d document.Table
	for _, r := range rows {
		d.Rows = append(d.Rows, document.Row{Cells: r})
	}
	x := l.table(&d)
	drawn := map[[2]int]string{}
	width := 0
	for i, r := range append(x.Head, x.Rows...) {
		column := 0
		for _, c := range r.Cells {
			for drawn[[2]int{i, column}] != "" {
				column++
			}
			s := "."
			if len(c.Text) > 0 {
				s = c.Text[0].Text
			}
			for y := i; y < i+c.RowSpan; y++ {
				for z := column; z < column+c.ColSpan; z++ {
					if drawn[[2]int{y, z}] != "" {
						t.Errorf("two cells share row %d, column %d", y, z)
					}
					drawn[[2]int{y, z}] = s
					width = max(width, z+1)
				}
			}
		}
	}
	var b strings.Builder
	for i := range d.Rows {
		for z := range width {
			s := drawn[[2]int{i, z}]
			if s == "" {
				s = "!"
			}
			b.WriteString(s)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func at1(s string, column, colspan, rowspan int) document.Cell {
	x := document.Text{}
	for i, r := range s {
		x.Runes = append(x.Runes, r)
		x.At = append(x.At, document.Pos{Line: 1, Column: int32(i + 1)})
	}
	return document.Cell{Text: x, Column: column, ColSpan: colspan, RowSpan: rowspan}
}

func TestGrid(t *testing.T) {
	for _, c := range []struct {
		name string
		rows [][]document.Cell
		want string
	}{
		{"plain", [][]document.Cell{{at1("a", 0, 1, 1), at1("b", 1, 1, 1)}, {at1("c", 0, 1, 1), at1("d", 1, 1, 1)}}, "ab\ncd\n"},
		{"spans", [][]document.Cell{{at1("a", 0, 1, 2), at1("b", 1, 2, 1)}, {at1("c", 1, 1, 1), at1("d", 2, 1, 1)}}, "abb\nacd\n"},
		{"gaps", [][]document.Cell{{at1("a", 1, 1, 1), at1("b", 3, 1, 1)}, {at1("c", 0, 1, 1), at1("d", 1, 1, 1)}}, ".a.b\ncd..\n"},
		{"gap beside a span", [][]document.Cell{{at1("a", 0, 1, 1), at1("b", 1, 1, 3), at1("c", 2, 1, 1)}, {}, {at1("d", 0, 1, 1), at1("e", 2, 1, 1)}}, "abc\n.b.\ndbe\n"},
		{"too far down", [][]document.Cell{{at1("a", 0, 1, 9), at1("b", 1, 1, 1)}, {at1("c", 1, 1, 1)}}, "ab\nac\n"},
		{"alone", [][]document.Cell{{at1("a", 0, 1, 1)}, {at1("b", 0, 1, 1), at1("c", 1, 1, 1), at1("d", 2, 1, 1)}}, "aaa\nbcd\n"},
		{"short", [][]document.Cell{{at1("a", 0, 1, 1), at1("b", 1, 1, 1)}, {at1("c", 0, 1, 1), at1("d", 1, 1, 1), at1("e", 2, 1, 1)}}, "ab.\ncde\n"},
	} {
		if got := grid(t, c.rows...); got != c.want {
			t.Errorf("%s: drawn as\n%swant\n%s", c.name, got, c.want)
		}
	}
}
