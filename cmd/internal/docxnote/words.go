package docxnote

import (
	"fmt"
	"strings"

	"gouji/check"
	"gouji/cmd/internal/excerpt"
	"gouji/cmd/internal/output"
	"gouji/parse"
)

// A comment quotes so many passages elsewhere, each in about so many
// characters: Word does not show the lines that messages count.
const (
	otherPassages = 4
	otherPassage  = 60
)

// text is what the comment at a finding says, in paragraphs.
func text(r *check.Result, f *check.Finding, n int, l output.Language, quotes *excerpt.Of) []string {
	head := fmt.Sprintf(l.Say("【勾稽 %d】%s", "[gouji %d] %s"), n, l.Severity(f.Severity))
	if f.Accepted != nil {
		head += l.Say("（已认可）", " (accepted)")
	}
	out := []string{head + l.Say("：", ": ") + l.Pick(f.Message)}
	// What the message says already is not said again.
	message := flat(l.Pick(f.Message))
	if rel := relation(r, f); rel != nil {
		if rel.Formula != "" && !strings.Contains(message, flat(rel.Formula)) && !strings.HasPrefix(rel.Rule, "bound/") {
			out = append(out, l.Say("算式：", "Formula: ")+rel.Formula)
		}
		if rel.Stated != "" && rel.Computed != "" && !(strings.Contains(message, flat(rel.Stated)) && strings.Contains(message, flat(rel.Computed))) {
			s := l.Say("报告写 ", "Printed ") + rel.Stated + l.Say("，", ", ") + l.Computed(f, rel) + " " + rel.Computed
			if rel.Difference != "" {
				s += l.Say("，相差 ", ", difference ") + l.Difference(rel)
			}
			out = append(out, s)
		}
	}
	for i, p := range quotes.Passages(r, f) {
		if i > 0 && i <= otherPassages {
			quote, _ := p.Shorten(otherPassage).Marked("【", "】")
			out = append(out, l.Say("相关原文：", "Elsewhere: ")+quote)
		}
	}
	for i, c := range f.Causes {
		s := l.Say("可能原因：", "Likely cause: ")
		if i > 0 {
			s = l.Say("或者：", "Or: ")
		}
		out = append(out, s+l.Pick(c.Message))
		if c.Suggest != "" {
			out = append(out, suggestion(r, c, l))
		}
	}
	if a := f.Accepted; a != nil {
		s := l.Say("认可说明：", "Accepted: ") + a.Reason
		if a.By != "" {
			s += l.Say("，", ", ") + a.By
		}
		if a.Until != "" {
			s += l.Say("，有效期至 ", ", until ") + a.Until
		}
		out = append(out, s)
	}
	return append(out, l.Say("规则：", "Rule: ")+f.Rule)
}

// flat is a text without its spaces.
func flat(s string) string { return strings.ReplaceAll(s, " ", "") }

func suggestion(r *check.Result, c check.Cause, l output.Language) string {
	s := l.Say("建议：", "Suggestion: ")
	if fig := r.Figure(c.Figure); fig != nil {
		return s + fmt.Sprintf(l.Say("把 %s 改为 %s", "change %s to %s"), fig.Text, c.Suggest)
	}
	return s + l.Say("改为 ", "change to ") + c.Suggest
}

// hint is what the comment at a figure says that a finding elsewhere suspects.
func hint(r *check.Result, f *check.Finding, id parse.FigureID, n int, l output.Language) []string {
	out := []string{fmt.Sprintf(l.Say("【勾稽 %d】此数可能有误，见同号批注：", "[gouji %d] This figure may be wrong, see the comment of the same number: "), n) + l.Pick(f.Message)}
	for _, c := range f.Causes {
		if c.Figure == id && c.Suggest != "" {
			out = append(out, l.Pick(c.Message), suggestion(r, c, l))
		}
	}
	return out
}

// relation is the telling relation of a finding, nil if it has none.
func relation(r *check.Result, f *check.Finding) *check.Relation {
	if len(f.Relations) == 0 {
		return nil
	}
	for i := range r.Relations {
		if r.Relations[i].ID == f.Relations[0] {
			return &r.Relations[i]
		}
	}
	return nil
}
