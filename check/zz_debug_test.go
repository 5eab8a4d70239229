package check

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"gouji/parse"
	"gouji/parse/document"
	"gouji/parse/text"
)

func TestZZ(t *testing.T) {
	path := os.Getenv("ZZ")
	if path == "" {
		t.Skip()
	}
	want := os.Getenv("ZL")
	b, _ := os.ReadFile(path)
	doc, err := text.Read(b, document.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	c := parse.Parse(doc)
	v := newView(c)
	v.settleColumns()
	for i := range c.Figures {
		f := &c.Figures[i]
		if fmt.Sprint(f.Place.Line) == want {
			m := c.Mention(f.ID)
			fmt.Printf("FIG %d %s name=%q key=%+v", f.ID, f.Text, f.Name, f.Key)
			if m != nil {
				fmt.Printf(" role=%d total=%d peer=%d op=%q share=%v after=%q topic=%q", m.Role, m.Total, m.Peer, m.Op, m.Share, m.After, f.Topic)
			}
			fmt.Println()
		}
	}
	for i := range c.Frames {
		fr := &c.Frames[i]
		f := v.figure(fr.Claim)
		if fmt.Sprint(f.Place.Line) != want {
			continue
		}
		fmt.Println("FRAME", fr.Rule, f.Text, fr.Op, len(fr.Queries))
		for _, r := range v.resolve(fr) {
			var s []string
			for _, id := range operands(r) {
				s = append(s, v.figure(id).Text)
			}
			o := v.evaluate(fr, r)
			fmt.Println("    ", r.Weak, r.Formula, strings.Join(s, " ; "), o.verdict)
		}
	}
}
