package rdjson

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gouji/cmd/internal/output"
	"gouji/cmd/internal/sample"
	"gouji/parse"
)

func write(t *testing.T, r *output.Run) result {
	t.Helper()
	var b strings.Builder
	if err := Write(&b, r); err != nil {
		t.Fatal(err)
	}
	var out result
	d := json.NewDecoder(strings.NewReader(b.String()))
	d.DisallowUnknownFields()
	if err := d.Decode(&out); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestWrite(t *testing.T) {
	at := func(line, from, to int) *span {
		return &span{position{line, from}, &position{line, to}}
	}
	want := result{source{"gouji"}, []diagnostic{
		{"Not checked: the file is damaged", location{"附件/坏 的#1.pdf", nil}, "ERROR", nil},
		{"Note: the hidden sheet 底稿 was read as well", location{"自评报告.txt", nil}, "INFO", nil},
		{"the total is not the sum of its parts\nLikely cause: one digit may be wrong; change 51834.07万元 (2:13) to 51834.67万元\nOr: the parts were rounded",
			location{"自评报告.txt", at(2, 29, 43)}, "ERROR", &code{"sum/components"}},
		{"a column does not add up\nPlace: table 1, row 3, cell 3", location{"自评报告.txt", at(6, 18, 20)}, "WARNING", &code{"sum/table"}},
		{"the name of another fund: “城镇职工基本医疗保险基金”", location{"自评报告.txt", at(7, 1, 37)}, "ERROR", &code{"label/fund"}},
	}}
	r := sample.Run(output.English)
	got := write(t, r)
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	// The range cuts the figure out of the bytes of its line.
	line := r.Results[0].Content.Document.Lines[1]
	s := got.Diagnostics[2].Location.Range
	if cut := line[s.Start.Column-1 : s.End.Column-1]; cut != "51834.07万元" {
		t.Errorf("the range holds %q", cut)
	}
}

func TestRange(t *testing.T) {
	r := sample.Result()
	tests := []struct {
		p    parse.Place
		want *span
	}{
		{parse.Place{}, nil},
		{parse.Place{Line: 1000, Column: 2}, &span{Start: position{Line: 1000}}},
		{parse.Place{Line: 2}, &span{Start: position{Line: 2}}},
		{parse.Place{Line: 9, Column: 6}, &span{Start: position{9, 16}}},
		{parse.Place{Line: 9, Column: 6, Length: 99}, &span{position{9, 16}, &position{9, 28}}},
	}
	for _, tt := range tests {
		if d := cmp.Diff(tt.want, rangeOf(r, tt.p)); d != "" {
			t.Errorf("%v (-want +got):\n%s", tt.p, d)
		}
	}
}
