package check

import (
	"gouji/parse"
)

// finding tells the reader of a relation that does not hold.
func (v *view) finding(fr *parse.Frame, o outcome, rel Relation) Finding {
	claim := v.figure(fr.Claim)
	f := Finding{
		Rule: fr.Rule, Severity: Error, Place: claim.Place,
		Figures: append([]parse.FigureID{fr.Claim}, rel.Operands...), Relations: []int{rel.ID},
	}
	f.Message = Message{
		ZH: "原文写 " + rel.Stated + "，按 " + rel.Formula + "，应为 " + rel.Computed + "，相差 " + rel.Difference,
		EN: "stated " + rel.Stated + ", but " + rel.Formula + ": should be " + rel.Computed + ", off by " + rel.Difference,
	}
	if s := o.slip; s != nil {
		f.Causes = append(f.Causes, Cause{Kind: s.kind, Figure: s.figure, Suggest: s.print + unitText(v.figure(s.figure)),
			Message: Message{"疑为数字笔误", "a slip of the pen"}})
	}
	return f
}
