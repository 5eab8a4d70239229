package parse

import (
	"slices"
	"strings"
)

// The premiums that a fund takes in bear its own name: 四、失业保险基金。本年收入 8640 万元，其中，工伤保险费收入 8120 万元
// was left over from the paragraph of another.

// paidIn are what the insured pay into each sort of fund.
var paidIn = []struct {
	words string
	funds []Fund
}{
	{"失业保险费", []Fund{Unemployment}},
	{"工伤保险费", []Fund{Injury}},
	{"生育保险费", []Fund{Maternity, Employee, BasicMedical}},
	{"养老保险费", []Fund{Pension, EmployeePension, ResidentPension, InstitutionPension}},
	{"医疗保险费", []Fund{Employee, Resident, BasicMedical, Maternity, Critical, LongTermCare}},
}

// premiumLabels finds such names in the paragraph of a fund.
func (c *Content) premiumLabels(p *para) {
	if p.report < 1 || p.inTable || !p.may("险") || !strings.Contains(p.line, "保险费收入") || containsAny(p.line, apart) || containsAny(p.line, []string{"三项社会保险", "各项社会保险", "五项社会保险", "社会保险费由"}) {
		return
	}
	own := p.own
	if first, _, ok := strings.Cut(p.line, "。"); ok && !longer(first, captionLength/2) {
		if named := fundsOf(first); len(named) == 1 {
			for f := range named {
				own = f
			}
		}
	}
	found, known := -1, false
	for i, w := range paidIn {
		own := slices.Contains(w.funds, own)
		known = known || own
		if !strings.Contains(p.line, w.words+"收入") {
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
	at := strings.Index(p.line, w+"收入")
	from := len([]rune(p.line[:at]))
	k := p.lexemeAt(from)
	if k < 0 {
		return
	}
	start, _ := p.clause(k)
	if lead := strings.Trim(p.sub(start, from), " ：:"); (lead == "" || lead == "其中") && strings.Contains(p.sub(0, from), "其中") { // not 降低费率，工伤保险费收入减少
		c.Labels = append(c.Labels, Label{Kind: LabelFund, Place: placeOf(p.text, from, from+len([]rune(w))), Words: w, Own: own.Name(), Report: p.report})
	}
}
