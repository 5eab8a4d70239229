package check

import (
	"strings"

	"gouji/parse"
)

// goalText is a target with the sign that it is printed with.
func goalText(f *parse.Figure) string {
	if sign := opWords[f.Bound]; sign != "=" {
		return sign + flat(f.Text)
	}
	return flat(f.Text)
}

// missing reports targets for which the report states no result.
func (v *view) missing(r *Result, goals []parse.TargetOf) {
	told := map[string]int{} // findings by what they say
	met := map[parse.FigureID]bool{}
	for i := range r.Relations {
		if rel := &r.Relations[i]; rel.Rule == "bound/target" && len(rel.Operands) == 1 {
			met[rel.Operands[0]] = true
		}
	}
	for i := 0; i < len(goals); i++ {
		g := goals[i]
		f := v.figure(g.Figure)
		if v.word(g.Name).rate == "" && f.Place.Table == 0 && !g.Spoken {
			continue // 两项目标值均为: no indicator of its own
		}
		if met[g.Figure] {
			continue
		}
		if v.metAgain(f, v.word(g.Name), met) {
			continue
		}
		if v.followed(f) || v.resultInRow(f) {
			continue // cells run together: ≥95百分比 96
		}
		name, target, figures := g.Shown, goalText(f), []parse.FigureID{g.Figure}
		// The two ends of a range are one target.
		for i+1 < len(goals) && goals[i+1].Name == g.Name && v.figure(goals[i+1].Figure).Place.Line == f.Place.Line && v.figure(goals[i+1].Figure).Place.Cell == f.Place.Cell {
			i++
			target += "、" + goalText(v.figure(goals[i].Figure))
			figures = append(figures, goals[i].Figure)
		}
		// A target that the report repeats lacks its result but once.
		key := itoa(f.Report) + name + target
		if k, ok := told[key]; ok {
			r.Findings[k].Figures = append(r.Findings[k].Figures, figures...)
			continue
		}
		told[key] = len(r.Findings)
		r.Findings = append(r.Findings, Finding{Rule: "missing/result", Severity: Warning, Place: f.Place, Figures: figures, Words: name,
			Message: Message{"指标“" + name + "”的目标是 " + target + "，全文未见对应的实际完成值", "the indicator “" + name + "” has the target " + strings.ReplaceAll(target, "、", ", ") + " and no result"}})
	}
}

// metAgain reports whether a goal is told again beside its result, so that it lacks none where it stands first: 满意度达到90%以上 …
// 满意度目标值≥90%，完成值93.7%.
func (v *view) metAgain(f *parse.Figure, name *wording, met map[parse.FigureID]bool) bool {
	for id := range met {
		if g := v.figure(id); g.ID != f.ID && g.Report == f.Report && g.Dimension == f.Dimension && g.Value.Equal(f.Value) && max(similar(name, v.around(g).name), similar(name, v.word(v.labelOf(g)))) >= sameIndicator {
			return true
		}
	}
	return false
}

// followed reports whether another figure stands right behind a target, with no
// word between them: of cells that lost their lines the next may be the result.
func (v *view) followed(f *parse.Figure) bool {
	g := v.figure(f.ID + 1)
	end := f.Place.Column + f.Place.Length
	return g != nil && g.Bound == "" && f.Place.Table == 0 && g.Place.Line == f.Place.Line && (g.Place.Column == end || g.Place.Column == end+1)
}

// resultInRow reports whether a row goes on behind a target with a number of its kind, below a head that is none of results:
// 年度指标值 | 1-6月完成 | 全年预计.
func (v *view) resultInRow(f *parse.Figure) bool {
	if f.Place.Table == 0 {
		return false
	}
	for g := v.c.Figure(f.ID + 1); g != nil && g.Place.Table == f.Place.Table && g.Place.Row == f.Place.Row; g = v.c.Figure(g.ID + 1) {
		if g.Dimension == f.Dimension && g.Bound == "" && g.Unit == f.Unit {
			return true
		}
	}
	return false
}
