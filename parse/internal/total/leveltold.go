package total

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// TellLevels notes of each figure of a paragraph the level, the budget and the side of the balance named last before it; a
// paragraph that goes on with the one before it, behind the foot of a page, begins with what that has named.
func TellLevels(c *content.Draft, p *content.Para) {
	var now content.ToldAt
	at := c.Mentions[p.Mentions[0]].Para
	for k := at - 1; k >= 0 && k >= at-parasOver && at > 0; k-- {
		q := c.Paras[k]
		if strings.IndexFunc(q.Line, lang.IsHan) < 0 {
			continue // the number of a page
		}
		if q.Report == p.Report && len(q.Mentions) > 0 && !strings.HasSuffix(strings.TrimSpace(q.Line), "。") {
			m := &c.Mentions[q.Mentions[len(q.Mentions)-1]]
			now = content.ToldAt{Level: m.Level, Budget: m.Budget, Flow: m.Flow}
			for _, t := range content.LevelsIn(q.Line) {
				if t.At >= q.Lex[m.Pos].From {
					take(&now, t)
				}
			}
		}
		break
	}
	list := content.LevelsIn(p.Line)
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		for len(list) > 0 && list[0].At < p.Lex[m.Pos].From {
			take(&now, list[0])
			list = list[1:]
		}
		m.Level, m.Budget, m.Flow = now.Level, now.Budget, now.Flow
	}
}

// parasOver is how far before a paragraph the one that it goes on with can stand.
const parasOver = 2

// take goes on to what is named next.
func take(t *content.ToldAt, next content.ToldAt) {
	if next.Level != "" {
		t.Level = next.Level
	}
	if next.Budget > 0 {
		t.Budget = next.Budget
	}
	if next.Flow > 0 {
		t.Flow = next.Flow
	}
}
