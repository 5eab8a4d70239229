package table

import (
	"fmt"
	"strings"

	"gouji/check"
	"gouji/cmd/internal/excerpt"
	"gouji/cmd/internal/output"
	"gouji/cmd/internal/wrap"
)

const (
	indent = 2
	// A sentence and the other passages that a finding refers to are shown in
	// about so many characters, and at most so many other passages.
	mainPassage   = 200
	otherPassage  = 80
	otherPassages = 6
)

// finding shows one finding: what it says in a line or two, and under it the
// table of its evidence.
func (w *writer) finding(f *check.Finding, number int, evidence []string) {
	paint := w.style.severity(f.Severity)
	w.blank()
	head := fmt.Sprintf("%d. %s", number, w.Language.Severity(f.Severity))
	if f.Accepted != nil {
		head += w.Say("（已认可）", " (accepted)")
	}
	for i, l := range wrap.Text(head+w.Say("　", "  ")+output.Printable(w.Pick(f.Message)), w.width-indent) {
		if i == 0 {
			l = paint(head) + w.style.strong(strings.TrimPrefix(l, head))
		} else {
			l = strings.Repeat(" ", indent) + w.style.strong(l)
		}
		fmt.Fprintln(w, l)
	}
	w.indented(indent, evidence)
}

// evidence is the table of the evidence of each finding, by lines.
func (w *writer) evidence(r *check.Result, quotes *excerpt.Of) [][]string {
	first := 0
	for _, n := range w.names() {
		first = max(first, wrap.Width(n))
	}
	tables := make([][]pair, len(r.Findings))
	for i := range r.Findings {
		tables[i] = w.evidenceOf(r, &r.Findings[i], quotes, w.width-indent-first-pairFrame)
	}
	return w.pairs(first, tables)
}

// evidenceOf is the evidence of one finding in lines of the given width.
func (w *writer) evidenceOf(r *check.Result, f *check.Finding, quotes *excerpt.Of, width int) []pair {
	names := w.names()
	path := r.Content.Document.Path
	var rows []pair
	put := func(name, text string) {
		if text != "" {
			rows = append(rows, pair{name, wrap.Text(output.Printable(text), width)})
		}
	}
	put(names[place], w.Place(path, f.Place))
	put(names[rule], f.Rule)
	rel := relation(r, f)
	if rel != nil {
		put(names[stated], rel.Stated)
		put(w.Computed(f, rel), rel.Computed)
		put(names[difference], w.Difference(rel))
		put(names[formula], rel.Formula)
	} else {
		put(names[stated], f.Words)
	}
	var also []string
	for i, id := range f.Relations {
		if other := find(r, id); i > 0 && other != nil {
			s := other.Formula
			if other.Stated != "" {
				s += fmt.Sprintf(w.Say("，报告写 %s", "; printed: %s"), other.Stated)
			}
			also = append(also, wrap.Text(output.Printable(s), width)...)
		}
	}
	if len(also) > 0 {
		rows = append(rows, pair{names[alsoBroken], also})
	}
	passages := quotes.Passages(r, f)
	if len(passages) > 0 {
		put(names[header], passages[0].Header)
		rows = append(rows, pair{names[sentence], w.style.quote(passages[0].Shorten(mainPassage), width)})
	}
	if len(passages) > 1 {
		rows = append(rows, pair{names[elsewhere], w.others(passages[1:], width)})
	}
	for i, c := range f.Causes {
		name := names[cause]
		if i > 0 {
			name = names[orCause]
		}
		s := w.Pick(c.Message)
		if fig := r.Figure(c.Figure); fig != nil && c.Suggest != "" {
			put(name, s)
			put(names[suggestion], fmt.Sprintf(w.Say("把 %s（%d:%d）改为 %s", "change %s (%d:%d) to %s"), fig.Text, fig.Place.Line, fig.Place.Column, c.Suggest))
			continue
		}
		put(name, s)
		if c.Suggest != "" {
			put(names[suggestion], w.Say("改为 ", "change to ")+c.Suggest)
		}
	}
	if a := f.Accepted; a != nil {
		s := []string{a.Reason}
		if a.By != "" {
			s = append(s, a.By)
		}
		if a.Until != "" {
			s = append(s, w.Say("有效期至 ", "until ")+a.Until)
		}
		put(names[accepted], strings.Join(s, w.Say("，", ", ")))
	}
	return rows
}

// others are the passages elsewhere that a finding refers to, each with its
// line and column.
func (w *writer) others(passages []excerpt.Passage, width int) []string {
	var out []string
	for i, p := range passages {
		if i == otherPassages {
			out = append(out, fmt.Sprintf(w.Say("……另有 %d 处", "… and %d more"), len(passages)-i))
			break
		}
		at := fmt.Sprintf("%d:%d ", p.Place.Line, p.Place.Column)
		pad := strings.Repeat(" ", len(at))
		for j, l := range w.style.quote(p.Shorten(otherPassage), width-len(at)) {
			if j == 0 {
				l = w.style.faint(at) + l
			} else {
				l = pad + l
			}
			out = append(out, l)
		}
	}
	return out
}

// relation is the telling relation of a finding, nil if it has none.
func relation(r *check.Result, f *check.Finding) *check.Relation {
	if len(f.Relations) == 0 {
		return nil
	}
	return find(r, f.Relations[0])
}

func find(r *check.Result, id int) *check.Relation {
	if id >= 1 && id <= len(r.Relations) && r.Relations[id-1].ID == id {
		return &r.Relations[id-1]
	}
	for i := range r.Relations {
		if r.Relations[i].ID == id {
			return &r.Relations[i]
		}
	}
	return nil
}

// The rows of a finding's table.
const (
	place = iota
	rule
	stated
	difference
	formula
	alsoBroken
	header
	sentence
	elsewhere
	cause
	orCause
	suggestion
	accepted
)

func (w *writer) names() []string {
	if w.Language == output.English {
		return []string{"place", "rule", "printed", "difference", "formula", "also broken", "header", "sentence", "elsewhere", "likely cause", "or", "suggestion", "accepted"}
	}
	return []string{"位置", "规则", "报告写", "相差", "算式", "同时不符", "表头", "原文", "相关原文", "可能原因", "或者", "建议", "已认可"}
}
