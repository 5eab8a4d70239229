package rate

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
)

// Rates of works over the task that a paragraph before sets: 下达任务 N 户。 … 开工 n 户，开工率 R%.

// farTask is how many figures back the task may stand.
const farTask = 24

// taskAbove is the nearest task of a mention's sort set before its paragraph, 0, and whether no
// other is set there, nor is one of them of works that the other does not name.
func taskAbove(c *content.Draft, p *content.Para, n int) (task content.FigureID, only bool) {
	name, only := c.Mentions[n].Label, true
	for _, w := range worksRates {
		name = strings.TrimSuffix(name, strings.TrimSuffix(w, "率"))
	}
	for x := p.Mentions[0] - 1; x >= 0 && x >= p.Mentions[0]-farTask; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if f.Report != p.Report {
			break
		}
		if !clause.SameSort(c, x, n) || y.Role != content.RoleLevel && y.Role != content.RoleLimit || y.Op != "" || f.Key.Part || c.PartOf[f.ID] != 0 || !strings.Contains(y.Label+y.After, "任务") && !clause.IsPlan(c, f.ID) {
			continue
		}
		if task != 0 && !c.At(task).Value.Equal(f.Value) {
			return task, false
		}
		if task == 0 {
			task = f.ID
			only = !content.Longer(name, 3) || strings.Contains(y.Label, name) // 户厕改造开工 n 户: of another task
		}
	}
	return task, only
}
