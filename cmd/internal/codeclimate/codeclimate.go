// Package codeclimate writes the findings as a Code Quality report of GitLab,
// a JSON list in the form of Code Climate. Accepted findings are left out: an
// entry cannot be marked as accepted.
package codeclimate

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"gouji/cmd/internal/output"
	"gouji/cmd/internal/plain"
	"gouji/parse"
)

type issue struct {
	Type        string   `json:"type"`
	CheckName   string   `json:"check_name"`
	Description string   `json:"description"`
	Categories  []string `json:"categories"`
	Severity    string   `json:"severity"`
	Fingerprint string   `json:"fingerprint"`
	Location    location `json:"location"`
}

type location struct {
	Path  string `json:"path"`
	Lines lines  `json:"lines"`
}

type lines struct {
	Begin int `json:"begin"`
	End   int `json:"end"`
}

// Write writes a run.
func Write(w io.Writer, r *output.Run) error {
	out := []issue{}
	used := map[string]bool{}
	put := func(check, description, severity, fingerprint, path string, p parse.Place) {
		path = plain.Path(path)
		line := max(p.Line, 1)
		out = append(out, issue{"issue", check, description, []string{"Bug Risk"}, severity,
			unique(used, fingerprint, path), location{path, lines{line, line}}})
	}
	for _, e := range r.Errors {
		put("unread", r.Language.Pick(e.Message), "blocker", hash("unread", plain.Path(e.Path)), e.Path, parse.Place{})
	}
	for _, res := range r.Results {
		path := res.Content.Document.Path
		for _, n := range r.Language.Notes(res.Content.Document) {
			put("note", n, "info", hash("note", plain.Path(path), n), path, parse.Place{})
		}
		for i := range res.Findings {
			f := &res.Findings[i]
			if f.Accepted != nil {
				continue
			}
			text := strings.Join(plain.Lines(r.Language, res, f), r.Language.Say("；", "; "))
			mark := f.Fingerprint
			if mark == "" {
				mark = hash(f.Rule, f.Words, fmt.Sprint(f.Place.Line, f.Place.Column))
			}
			put(f.Rule, text, plain.Level(f.Severity, "critical", "major", "info"), mark, path, f.Place)
		}
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(out)
}

// unique is the fingerprint of an entry. GitLab drops all but one of several
// that are equal, but the same mistake in two copies of a report is two
// mistakes: the later ones are told apart by their paths.
func unique(used map[string]bool, mark, path string) string {
	for m, n := mark, 1; ; n++ {
		if !used[m] {
			used[m] = true
			return m
		}
		m = hash(mark, path, fmt.Sprint(n))
	}
}

func hash(s ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(s, "\x00")))
	return hex.EncodeToString(sum[:16])
}
