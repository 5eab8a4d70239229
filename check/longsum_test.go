package check

import (
	"fmt"
	"strings"
	"testing"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/document"
	"gouji/parse/text"
)

// A sum that is kept is the sum that is worked out anew, whatever is left out or supposed.
func TestLongSums(t *testing.T) {
	var s strings.Builder
	s.WriteString("2023年度补助资金绩效自评报告\n全年投入9000万元，其中")
	for i := range 2 * longSum {
		fmt.Fprintf(&s, "第%d所%d.%d万元、", i+1, i+3, i%10)
	}
	doc, err := text.Read([]byte(s.String()+"\n"), document.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	v := newView(parse.Parse(doc))
	var parts []parse.Part
	for i := range v.c.Figures[1:] {
		parts = append(parts, parse.Part{Figure: v.c.Figures[1+i].ID, Sign: 1 - 2*(i%2)})
	}
	parts = append(parts, parts[3]) // one of them twice
	for _, at := range []int{-1, 0, 3, 7, len(parts) - 2} {
		v.supposed = nil
		if at >= 0 {
			other := *v.figure(parts[at].Figure)
			other.Value = other.Value.Add(decimal.NewFromInt(1000))
			v.supposed = &other
		}
		for _, but := range []int{-1, 0, 3, 7, len(parts) - 1} {
			got, span := v.sum(parts, but, false)
			want, spanned := sumOf(v.figure, parts, but, false)
			if !got.Equal(want) || !span.Lo.At.Equal(spanned.Lo.At) || !span.Hi.At.Equal(spanned.Hi.At) {
				t.Errorf("supposed %d, without %d: %v %v, want %v %v", at, but, got, span, want, spanned)
			}
		}
	}
}
