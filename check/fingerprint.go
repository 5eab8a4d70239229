package check

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"

	"gouji/parse"
)

// fingerprints gives every finding a name that survives moved lines and
// reworded neighbours and changes with the figures: a hash of rule, subject,
// year, the printed values with their units, the words at fault, and an
// ordinal among equals.
func (r *Result) fingerprints() {
	seen := map[string]int{}
	for i := range r.Findings {
		f := &r.Findings[i]
		var b strings.Builder
		b.WriteString(f.Rule)
		if rep := r.reportOf(f); rep != nil {
			b.WriteString("|" + bare(rep.Subject) + "|" + itoa(rep.Year))
		} else {
			b.WriteString("||")
		}
		for _, id := range f.Figures {
			if g := r.Figure(id); g != nil {
				b.WriteString("|" + g.Value.String() + g.Unit)
			}
		}
		b.WriteString("|" + bare(f.Words))
		key := b.String()
		seen[key]++
		sum := sha256.Sum256([]byte(key + "|" + itoa(seen[key])))
		f.Fingerprint = hex.EncodeToString(sum[:8])
	}
}

// reportOf is the report that a finding belongs to, nil if there is none.
func (r *Result) reportOf(f *Finding) *parse.Report {
	n := 0
	if len(f.Figures) > 0 {
		if g := r.Figure(f.Figures[0]); g != nil {
			n = g.Report
		}
	}
	for i := range r.Content.Reports {
		rep := &r.Content.Reports[i]
		if n == rep.ID || n == 0 && rep.FirstLine <= f.Place.Line && f.Place.Line <= rep.LastLine {
			return rep
		}
	}
	return nil
}

// bare is a text without spaces and marks of layout.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '$' || r == '\\' {
			return -1
		}
		if r >= 0xFF01 && r <= 0xFF5E {
			return r - 0xFEE0
		}
		return r
	}, s)
}
