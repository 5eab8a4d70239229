package rate

import (
	"strings"

	"gouji/parse/internal/content"
)

// Amounts told by the years whose rows a table prints: 2023年完成 Y 亩，占当年任务的 R%, over a row 2023年 | 任务 b.

// farCells is how many figures back the table may stand.
const farCells = 120

// cellOfYear is the one cell in the row or column of a year of the table right before a figure that measures the same
// and bears a name, 0 if there is none or there are several.
func cellOfYear(c *content.Draft, like *content.Figure, year int, name string) content.FigureID {
	found, table := content.FigureID(0), 0
	for id := like.ID - 1; id >= 1 && id+farCells >= like.ID; id-- {
		f := c.At(id)
		if f.Report != like.Report {
			break
		}
		if f.Place.Table == 0 || f.Key.Period.Year != year || f.Dimension != like.Dimension || !strings.HasSuffix(f.Name, name) {
			continue
		}
		if found != 0 && (f.Place.Table == table) {
			return 0
		}
		if found == 0 {
			found, table = id, f.Place.Table
		}
	}
	return found
}

// ofItsYear is the cell of the year of a part that the whole of its share names: 2023年完成 Y 亩，占当年任务的 R%.
func ofItsYear(c *content.Draft, part content.FigureID, whole string) content.FigureID {
	f := c.At(part)
	for _, w := range []string{"当年", "该年", "本年", "年度"} {
		if name, ok := strings.CutPrefix(whole, w); ok && content.Longer(name, 1) && f.Key.Period.Year > 0 {
			return cellOfYear(c, f, f.Key.Period.Year, name)
		}
	}
	return 0
}
