package label

import (
	"slices"
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/outline"
)

// The premiums that a fund takes in bear its own name: 四、失业保险基金。本年收入 8640 万元，其中，工伤保险费收入 8120 万元
// was left over from the paragraph of another.

// paidIn are what the insured pay into each sort of fund.
var paidIn = []struct {
	words string
	funds []lang.Fund
}{
	{"失业保险费", []lang.Fund{lang.Unemployment}},
	{"工伤保险费", []lang.Fund{lang.Injury}},
	{"生育保险费", []lang.Fund{lang.Maternity, lang.Employee, lang.BasicMedical}},
	{"养老保险费", []lang.Fund{lang.Pension, lang.EmployeePension, lang.ResidentPension, lang.InstitutionPension}},
	{"医疗保险费", []lang.Fund{lang.Employee, lang.Resident, lang.BasicMedical, lang.Maternity, lang.Critical, lang.LongTermCare}},
}

// Premiums finds such names in the paragraph of a fund.
func Premiums(c *content.Draft, p *content.Para) {
	if p.Report < 1 || p.InTable || !p.May("险") || !strings.Contains(p.Line, "保险费收入") || lang.ContainsAny(p.Line, apart) || lang.ContainsAny(p.Line, []string{"三项社会保险", "各项社会保险", "五项社会保险", "社会保险费由"}) {
		return
	}
	own := p.Own
	if first, _, ok := strings.Cut(p.Line, "。"); ok && !content.Longer(first, captionLength/2) {
		if named := outline.FundsOf(first); len(named) == 1 {
			for f := range named {
				own = f
			}
		}
	}
	found, known := -1, false
	for i, w := range paidIn {
		own := slices.Contains(w.funds, own)
		known = known || own
		if !strings.Contains(p.Line, w.words+"收入") {
			continue
		}
		if own || found >= 0 {
			return // of several funds
		}
		found = i
	}
	if found < 0 || !known {
		return
	}
	w := paidIn[found].words
	at := strings.Index(p.Line, w+"收入")
	from := len([]rune(p.Line[:at]))
	k := lexemeAt(p, from)
	if k < 0 {
		return
	}
	start, _ := clauseAt(p, k)
	if lead := strings.Trim(p.Sub(start, from), " ：:"); (lead == "" || lead == "其中") && strings.Contains(p.Sub(0, from), "其中") { // not 降低费率，工伤保险费收入减少
		c.Labels = append(c.Labels, content.Label{Kind: LabelFund, Place: content.PlaceOf(p.Text, from, from+len([]rune(w))), Words: w, Own: own.Name(), Report: p.Report})
	}
}
