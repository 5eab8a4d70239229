package change

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// flowsCompared reads 收入完成率比支出执行率高 X 个百分点, where the rates by which income and outlay
// were carried out stand in other paragraphs: those told of the one and the other in the report.
func flowsCompared(c *content.Draft, p *content.Para, mi int, fr *content.Frame) bool {
	m := &c.Mentions[mi]
	own, other, formula := comparedNames(p.Words(m.LabelFrom, m.LabelTo))
	flow := func(name string) lang.Measure {
		switch {
		case !strings.Contains(name, "率") && !strings.Contains(name, "进度"):
		case strings.Contains(name, "收入") && !strings.Contains(name, "支出"):
			return lang.Income
		case strings.Contains(name, "支出") && !strings.Contains(name, "收入"):
			return lang.Outlay
		}
		return lang.NoMeasure
	}
	a, b := flowRate(c, p, mi, flow(own)), flowRate(c, p, mi, flow(other))
	if formula == "" || a == 0 || b == 0 || a == b {
		return false
	}
	fr.Readings = []content.Reading{{Formula: formula, Operands: []content.FigureID{a, b}}}
	return true
}

// farFlows is how many frames back the rates of flows are looked for.
const farFlows = 200

// flowRate is the one rate told before by which all of a flow was carried out, 0 if there is none
// or several differ.
func flowRate(c *content.Draft, p *content.Para, mi int, flow lang.Measure) content.FigureID {
	id := content.FigureID(0)
	for i := len(c.Frames) - 1; flow != lang.NoMeasure && i >= 0 && i >= len(c.Frames)-farFlows; i-- {
		fr := &c.Frames[i]
		if fr.Rule != "ratio/execution" && fr.Rule != "ratio/completion" || fr.Claim >= c.Mentions[mi].Figure {
			continue
		}
		f := c.At(fr.Claim)
		if f.Report != p.Report || f.Key.Part {
			continue
		}
		of := content.FigureID(0)
		if len(fr.Readings) > 0 && len(fr.Readings[0].Operands) > 0 {
			of = fr.Readings[0].Operands[0]
		} else if len(fr.Queries) > 0 {
			of = fr.Queries[0].Wants[0].Given
		}
		if of == 0 {
			if k := c.MentionOf(fr.Claim); k == nil || !strings.HasPrefix(k.Label, map[lang.Measure]string{lang.Income: "收入", lang.Outlay: "支出"}[flow]) {
				continue
			}
		} else if g := c.At(of); g.Key.Measure != flow || g.Key.Part || g.Key.Account != lang.NoAccount {
			continue
		}
		if id != 0 && !c.At(id).Value.Equal(f.Value) {
			return 0
		}
		id = f.ID
	}
	return id
}
