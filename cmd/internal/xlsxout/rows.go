package xlsxout

import (
	"fmt"
	"strings"

	"gouji/check"
	"gouji/cmd/internal/excerpt"
	"gouji/cmd/internal/output"
	"gouji/cmd/internal/plain"
	"gouji/parse"
)

// passage is about how many characters of the report are quoted.
const passage = 160

// otherPassages is how many passages elsewhere are quoted besides.
const otherPassages = 6

func (b *book) findings(r *output.Run) error {
	s, err := b.sheet("问题", "Findings", []column{
		{"序号", "No.", 7}, {"级别", "Severity", 10}, {"文件", "File", 24}, {"报告", "Report", 30}, {"行", "Line", 7}, {"列", "Column", 8}, {"位置", "Place", 16},
		{"规则", "Rule", 20}, {"规则名称", "Title", 20}, {"问题", "Finding", 48}, {"报告写", "Printed", 16}, {"算得（要求）", "Computed (required)", 16}, {"相差", "Difference", 14},
		{"单位", "Unit", 8}, {"算式", "Formula", 40}, {"可能原因", "Likely causes", 40}, {"原文", "Sentence", 50}, {"相关原文", "Elsewhere", 50}, {"认可", "Accepted", 20}, {"指纹", "Fingerprint", 20},
	})
	if err != nil {
		return err
	}
	n := 0
	for _, res := range r.Results {
		quotes := excerpt.New(res)
		names := b.names(res)
		for i := range res.Findings {
			f := &res.Findings[i]
			n++
			var causes []string
			for j := range f.Causes {
				causes = append(causes, plain.Cause(b.Language, res, &f.Causes[j]))
			}
			quote, elsewhere := "", []string(nil)
			for j, p := range quotes.Passages(res, f) {
				if j == 0 {
					quote = string(p.Shorten(passage).Text)
				} else if j <= otherPassages {
					elsewhere = append(elsewhere, string(p.Shorten(passage/2).Text))
				}
			}
			accepted := any(nil)
			if f.Accepted != nil {
				accepted = s.cell(plain.Acceptance(b.Language, f.Accepted), style{colour: dull})
			}
			stated, computed, difference, unit, formula := s.text(f.Words), any(nil), any(nil), any(nil), any(nil)
			if rel := plain.Telling(res, f); rel != nil {
				stated, computed, difference, unit = s.amounts(rel)
				formula = s.text(rel.Formula)
			}
			s.add(s.count(n), s.severity(f.Severity), s.text(res.Content.Document.Path), s.text(names[output.FindingReport(res, f)]),
				s.number(f.Place.Line), s.number(f.Place.Column), s.text(b.Where(f.Place)), s.text(f.Rule), s.text(b.titles[f.Rule]), s.text(b.Pick(f.Message)),
				stated, computed, difference, unit, formula, s.text(strings.Join(causes, b.Say("；或：", "; or: "))), s.text(quote), s.text(strings.Join(elsewhere, "\n")), accepted, s.text(f.Fingerprint))
		}
	}
	return s.close()
}

func (b *book) relations(r *output.Run) error {
	s, err := b.sheet("关系", "Relations", []column{
		{"文件", "File", 24}, {"报告", "Report", 30}, {"行", "Line", 7}, {"列", "Column", 8}, {"规则", "Rule", 20}, {"名称", "Name", 20}, {"结论", "Verdict", 13},
		{"算式", "Formula", 50}, {"报告写", "Printed", 16}, {"算得（要求）", "Computed (required)", 16}, {"相差", "Difference", 14}, {"单位", "Unit", 8},
		{"舍入范围", "Slack", 18}, {"未核对原因", "Why unchecked", 34}, {"问题序号", "Finding no.", 12},
	})
	if err != nil {
		return err
	}
	n := 0
	for _, res := range r.Results {
		names := b.names(res)
		told := map[int][]string{}
		for i := range res.Findings {
			n++
			for _, id := range res.Findings[i].Relations {
				told[id] = append(told[id], fmt.Sprint(n))
			}
		}
		for i := range res.Relations {
			rel := &res.Relations[i]
			var at parse.Place
			name := ""
			if f := res.Figure(rel.Claim); f != nil {
				at, name = f.Place, f.Name
			}
			reason := ""
			if rel.Verdict == check.Unchecked {
				if reason = b.Pick(rel.Reason.Message); reason == "" {
					reason = rel.Reason.Code
				}
			}
			stated, computed, difference, unit := s.amounts(rel)
			s.add(s.text(res.Content.Document.Path), s.text(names[output.RelationReport(res, rel)]), s.number(at.Line), s.number(at.Column),
				s.text(rel.Rule), s.text(name), s.verdict(rel.Verdict), s.text(rel.Formula), stated, computed, difference, unit,
				s.text(rel.Slack), s.text(reason), s.text(strings.Join(told[rel.ID], ", ")))
		}
	}
	return s.close()
}

func (b *book) untied(r *output.Run) error {
	s, err := b.sheet("未勾稽数字", "Figures not tied", []column{
		{"文件", "File", 24}, {"报告", "Report", 30}, {"行", "Line", 7}, {"列", "Column", 8}, {"位置", "Place", 16}, {"数字", "Figure", 18},
		{"数值", "Value", 18}, {"单位", "Unit", 10}, {"名称", "Name", 24}, {"期间", "Period", 12}, {"上下文", "Context", 60},
	})
	if err != nil {
		return err
	}
	for _, res := range r.Results {
		names := b.names(res)
		for _, id := range res.Untied() {
			f := res.Figure(id)
			if f == nil {
				continue
			}
			value, unit := any(nil), f.Unit
			if a, ok := readAmount(f.Text); ok && (a.unit != "" || f.Unit == "") {
				value, unit = s.cell(a.value, style{format: a.format(false)}), a.unit
			} else { // the unit stands elsewhere: in base units
				printed := f.Value.String()
				if f.Unit == "%" {
					printed = f.Value.Shift(2).String()
				}
				value = s.amount(printed+f.Unit, f.Unit, false)
			}
			s.add(s.text(res.Content.Document.Path), s.text(names[f.Report]), s.number(f.Place.Line), s.number(f.Place.Column), s.text(b.Where(f.Place)),
				s.text(f.Text), value, s.text(unit), s.text(f.Name), s.text(f.Period.String()), s.text(around(res, f.Place)))
		}
	}
	return s.close()
}

// names are the reports of a result by number.
func (b *book) names(r *check.Result) map[int]string {
	names := map[int]string{}
	for i := range r.Content.Reports {
		p := &r.Content.Reports[i]
		names[p.ID] = b.ReportName(p)
	}
	return names
}

// amounts are the cells of what a relation states, what is computed, the
// difference, and their unit. A percentage differs by percentage points, which
// are kept as text.
func (s *sheet) amounts(rel *check.Relation) (stated, computed, difference, unit any) {
	u := ""
	for _, printed := range []string{rel.Stated, rel.Computed} {
		if a, ok := readAmount(printed); ok && u == "" {
			u = a.unit
		}
	}
	return s.amount(rel.Stated, u, false), s.amount(rel.Computed, u, false), s.amount(s.b.Difference(rel), u, true), s.text(u)
}

// around is the text on both sides of a place in its line.
func around(r *check.Result, p parse.Place) string {
	const side = 25
	lines := r.Content.Document.Lines
	if p.Line < 1 || p.Line > len(lines) || p.Column < 1 {
		return ""
	}
	rs := []rune(lines[p.Line-1])
	at := min(p.Column-1, len(rs))
	from, to := max(0, at-side), min(len(rs), at+p.Length+side)
	text := strings.TrimSpace(string(rs[from:to]))
	if from > 0 {
		text = "…" + text
	}
	if to < len(rs) {
		text += "…"
	}
	return text
}
