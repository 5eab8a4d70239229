package parse

import "strings"

// Rates of works over the task that a paragraph before sets: 下达任务 N 户。 … 开工 n 户，开工率 R%.

// farTask is how many figures back the task may stand.
const farTask = 24

// taskAbove is the nearest task of a mention's sort set before its paragraph, 0, and whether no
// other is set there, nor is one of them of works that the other does not name.
func (c *Content) taskAbove(p *para, n int) (task FigureID, only bool) {
	name, only := c.Mentions[n].Label, true
	for _, w := range worksRates {
		name = strings.TrimSuffix(name, strings.TrimSuffix(w, "率"))
	}
	for x := p.mentions[0] - 1; x >= 0 && x >= p.mentions[0]-farTask; x-- {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if f.Report != p.report {
			break
		}
		if !c.sameSort(x, n) || y.Role != RoleLevel && y.Role != RoleLimit || y.Op != "" || f.Key.Part || c.partOf[f.ID] != 0 || !strings.Contains(y.Label+y.After, "任务") && !c.isPlan(f.ID) {
			continue
		}
		if task != 0 && !c.figure(task).Value.Equal(f.Value) {
			return task, false
		}
		if task == 0 {
			task = f.ID
			only = !longer(name, 3) || strings.Contains(y.Label, name) // 户厕改造开工 n 户: of another task
		}
	}
	return task, only
}
