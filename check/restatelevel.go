package check

import (
	"strings"

	"gouji/parse"
	"gouji/parse/numeral"
)

// Scores of the parts of a form that its sections tell again: 产出 | W | X and （三）产出情况。分值 W 分，得分 X 分. The
// full mark, the same in both, tells that it is the same part.

// levelTails end the name of a part in its section.
var levelTails = []string{"完成情况", "得分情况", "情况分析", "情况", "分析", "评价", "方面", "得分", "指标", "类"}

// restateLevels compares such scores with the only row of their name.
func (v *view) restateLevels() []parse.Frame {
	type row struct {
		report int
		name   string
	}
	scores := map[row][]*parse.Figure{}
	for i := range v.c.Figures {
		f := &v.c.Figures[i]
		if name, ok := strings.CutSuffix(f.Name, "得分"); ok && f.Place.Table > 0 && f.Dimension == numeral.Score && f.Report > 0 {
			if name = levelName(name); name != "" {
				k := row{f.Report, name}
				scores[k] = append(scores[k], f)
			}
		}
	}
	if len(scores) == 0 {
		return nil
	}
	var out []parse.Frame
	for i := 1; i < len(v.c.Figures); i++ {
		full, got := &v.c.Figures[i-1], &v.c.Figures[i]
		if got.Place.Table > 0 || full.Place.Table > 0 || got.Dimension != numeral.Score || full.Dimension != numeral.Score || full.Place.Block != got.Place.Block || full.Place.Sentence != got.Place.Sentence {
			continue
		}
		m, n := v.c.Mention(full.ID), v.c.Mention(got.ID)
		if m == nil || n == nil || !containsWord(m.Label, "分值", "满分", "权重") || n.Label != "得分" && n.Label != "自评得分" && n.Label != "实际得分" && n.Label != "得" || m.Depth != n.Depth || i > 1 && v.c.Figures[i-2].Place.Block == got.Place.Block {
			continue
		}
		list := scores[row{got.Report, v.sectionName(full)}]
		if len(list) != 1 {
			continue
		}
		if w := v.figure(list[0].ID - 1); w != nil && w.Place.Row == list[0].Place.Row && w.Place.Table == list[0].Place.Table && w.Dimension == numeral.Score && w.Value.Equal(full.Value) {
			out = append(out, v.same("restatement/score", v.figure(min(list[0].ID, got.ID)), v.figure(max(list[0].ID, got.ID))))
		}
	}
	return out
}

// sectionName is the name of the part that a line begins with before figure f, without its number.
func (v *view) sectionName(f *parse.Figure) string {
	if f.Place.Line < 1 || f.Place.Line > len(v.c.Document.Lines) {
		return ""
	}
	rs := []rune(v.c.Document.Lines[f.Place.Line-1])
	s := string(rs[:max(0, min(f.Place.Column-1, len(rs)))])
	if i := strings.IndexAny(s, "。，：,:；"); i > 0 {
		s = s[:i]
	}
	if i := strings.LastIndexAny(s, "）)、."); i >= 0 {
		s = strings.TrimLeft(s[i:], "）)、.")
	}
	return levelName(s)
}

// levelName is the name of a part without the words that any part's may end in.
func levelName(s string) string {
	s = strings.TrimSpace(s)
	s = parse.TrimSuffixes(s, levelTails)
	if len([]rune(s)) < 2 || len([]rune(s)) > 12 {
		return ""
	}
	return s
}
