package check

import (
	"fmt"
	"os"
	"testing"

	"gouji/parse"
	"gouji/parse/document"
	"gouji/parse/text"
)

func TestZZ(t *testing.T) {
	b, err := os.ReadFile(os.Getenv("ZZ"))
	if err != nil {
		t.Skip()
	}
	_ = b
	doc, err := text.Read(b, document.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	c := parse.Parse(doc)
	for i := range c.Figures {
		f := &c.Figures[i]
		m := c.Mention(f.ID)
		fmt.Printf("FIG %d %s key=%+v name=%q bound=%q\n", f.ID, f.Text, f.Key, f.Name, f.Bound)
		if m != nil {
			fmt.Printf("   MENTION %+v\n", *m)
		}
	}
	for i := range c.Frames {
		fr := &c.Frames[i]
		fmt.Printf("FRAME %s claim=%s closed=%d\n", fr.Rule, c.Figures[fr.Claim-1].Text, fr.Closed)
		for _, r := range fr.Readings {
			fmt.Printf("    R %q weak=%v hold=%v:", r.Formula, r.Weak, r.HoldOnly)
			for _, o := range r.Operands {
				fmt.Printf(" %s", c.Figures[o-1].Text)
			}
			for _, o := range r.Parts {
				fmt.Printf(" %+d*%s", o.Sign, c.Figures[o.Figure-1].Text)
			}
			fmt.Println()
		}
		for _, q := range fr.Queries {
			fmt.Printf("    Q %q %+v\n", q.Formula, q.Wants)
		}
	}
	_ = parse.Income
}
