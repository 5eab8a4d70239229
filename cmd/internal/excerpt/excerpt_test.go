package excerpt_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gouji/cmd/internal/excerpt"
	"gouji/cmd/internal/sample"
)

// marked writes a passage with the claim in brackets and the operands in
// braces.
func marked(p excerpt.Passage) string {
	marks := map[excerpt.Role]string{excerpt.Claim: "[]", excerpt.Operand: "{}"}
	var b strings.Builder
	last := excerpt.Plain
	turn := func(r excerpt.Role) {
		if r != last {
			if last != excerpt.Plain {
				b.WriteByte(marks[last][1])
			}
			if r != excerpt.Plain {
				b.WriteByte(marks[r][0])
			}
			last = r
		}
	}
	for i, r := range p.Text {
		turn(p.Roles[i])
		b.WriteRune(r)
	}
	turn(excerpt.Plain)
	return b.String()
}

func TestPassages(t *testing.T) {
	r := sample.Result()
	o := excerpt.New(r)
	for i, want := range [][]string{
		{"2023年，本年预算共计[51834.07万元]，其中：中央与省级补助{46205.41万元}，市级配套{2107.2万元}，县级配套{3522.06万元}。"},
		{"合计 | 100 | [93]", "产出指标 | 50 | {43}"},
		{"[城镇职工基本医疗保险基金]绩效评价得分为93分。"},
		{"预算执行率约[100%]。"},
	} {
		var got []string
		for _, p := range o.Passages(r, &r.Findings[i]) {
			got = append(got, marked(p))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("finding %d: %s", i+1, diff)
		}
	}
	if p := o.Passages(r, &r.Findings[1]); p[0].Header != "指标 | 分值 | 得分" {
		t.Errorf("header %q", p[0].Header)
	}
}

// A figure whose place lies nowhere in the document is left out.
func TestPlaceOutside(t *testing.T) {
	r := sample.Result()
	r.Findings[0].Place.Column = 4000
	r.Findings[3].Place.Line = 4000
	r.Content.Figures[4].Place.Line = 4000
	o := excerpt.New(r)
	if p := o.Passages(r, &r.Findings[3]); len(p) != 0 {
		t.Errorf("%v", p)
	}
	if p := o.Passages(r, &r.Findings[0]); len(p) != 1 {
		t.Errorf("%v", p)
	}
}

func TestShorten(t *testing.T) {
	for _, tt := range []struct {
		name  string
		text  string // the claim in brackets
		limit int
		want  string
	}{
		{"short", "收入[100]元", 20, "收入[100]元"},
		{"far from the mark", strings.Repeat("前", 60) + "[100]" + strings.Repeat("后", 60), 24, "…" + strings.Repeat("前", 12) + "[100]" + strings.Repeat("后", 6) + "…"},
		{"a small gap stays", strings.Repeat("前", 10) + "[1]" + strings.Repeat("后", 10), 20, strings.Repeat("前", 10) + "[1]" + strings.Repeat("后", 5) + "…"},
		{"no mark", strings.Repeat("文", 30), 10, strings.Repeat("文", 10) + "…"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var p excerpt.Passage
			role := excerpt.Plain
			for _, r := range tt.text {
				switch r {
				case '[':
					role = excerpt.Claim
				case ']':
					role = excerpt.Plain
				default:
					p.Text = append(p.Text, r)
					p.Roles = append(p.Roles, role)
				}
			}
			if got := marked(p.Shorten(tt.limit)); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}
