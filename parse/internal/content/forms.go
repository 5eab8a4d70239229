package content

import (
	"gouji/parse/decimal"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Column is what the header says of one column.
type Column struct {
	Role  lang.ColumnRole
	Exact bool
	Text  string
	Unit  numeral.Unit
	Tens  decimal.Decimal // the power of ten before the unit
	Has   bool            // a unit is printed
	Key   Key
	P     *Para // the header cell, for targets printed in it
	// Group numbers the columns under one cell of the row above, from 1; own is
	// the column's text without the group's; over is set where the group is the
	// whole of the others.
	Group int
	Own   string
	Over  bool
	Of    lang.ColumnRole // of the group's cell
	// Outer numbers the columns under one cell two rows above, from 1; subtotal is set
	// where the group is the sum of the others there: 小计 under 公务用车费.
	Outer    int
	Subtotal bool
	First    int    // where the group's cell stands
	Counts   string // the unit that the header's noun implies: 人, 户, 人次
	// IsEach is of the text EachFor: whether it names amounts for each, or rates.
	IsEach  bool
	EachFor string
}

// BudgetRow are the budgets and the result that a row of a table shows.
type BudgetRow struct {
	Name                      string
	Sum                       bool
	Report                    int
	Initial, Budget, Executed FigureID
}

// GoalGap is by how much a result is over its goal, or short of it, where the goal stands
// elsewhere: 全年修渠 18 公里，超出目标 2 公里.
type GoalGap struct {
	Claim  FigureID
	Result FigureID // 0 where it stands elsewhere, too
	Name   string   // of the indicator, where it is told with the gap
	Dir    int      // of what the words say: 1 over the goal, -1 short of it
	Report int
}

// SourceRow is what a budget block prints of one source of its money.
type SourceRow struct {
	Name             string
	Report           int
	Budget, Executed FigureID
}

// FormMoney is what the total of a budget block prints, 0 for what it does not.
type FormMoney struct {
	Report                    int
	Budget, Arrived, Executed FigureID
}

// FormSpent is the budget and the outlay in the total row of the last form before a figure, 0 where there is none.
func (c *Content) FormSpent(f *Figure) (planned, spent FigureID) {
	for _, x := range c.draft().FormMoney {
		if x.Report == f.Report && x.Executed != 0 && x.Executed < f.ID {
			planned, spent = x.Budget, x.Executed
		}
	}
	return planned, spent
}

// Receipts are what came in, by the row of the table that prints it last, and what of it was left
// over from the year before, where that is a column of it.
type Receipts struct {
	Report  int
	Of      map[string]FigureID
	Carried map[string]FigureID
}

// Spent is a cell of what was spent and that of its budget, beside it on its row.
type Spent struct{ Executed, Budget FigureID }

// BudgetPair is the initial and the adjusted budget of a form.
type BudgetPair struct {
	Initial, Adjusted FigureID
	Unit              bool // the form prints their unit
}

// Cell is a cell of a table, or a piece of a flattened form, as the rules of
// tables see it.
type Cell struct {
	Text    string
	P       *Para
	Fig     FigureID // the cell's one number, 0 if it holds none or several
	Blank   bool
	Dash    bool     // —, /, ×: says that nothing belongs here
	Percent bool     // its number is printed with %
	Points  FigureID // behind the name of a level, without brackets: 产出指标 45 分
	Sign    string   // the cell is nothing but ≥, ≤, =, 定性
	Col     int
	Span    int
	Place   Place
	Role    lang.ColumnRole // that its words give a column, once asked for
	Exact   bool            // they are a header's words and nothing else
	Asked   bool
}

// FormLevel is what the indicators of one first-level name have: 产出指标.
type FormLevel struct {
	Name            string
	Report          int
	Weights, Scores []Part
}

// Noted is what a note says of a column: a formula over the columns of these names, or, where
// the formula is missing, the base of a rate.
type Noted struct {
	Name    string
	Formula string
	Words   []string
}

// PendingForm is a form whose total is short of the points of the budget's execution, which may
// stand below it.
type PendingForm struct {
	Report          int
	Total           [2]FigureID // weight and score
	Weights, Scores []FigureID
}

// Turned is a target of such a table: the place or project in whose column it stands.
type Turned struct {
	Frame, Report, Row int
	Place              string // "" for the total of all
}

// TargetOf is a target without its result beside it.
type TargetOf struct {
	Figure FigureID
	From   FigureID // of the first figure of its item in a paragraph, 0 in a table
	To     FigureID
	Name   string // the words that tell it from others
	Shown  string // the name as printed
	Op     string
	Report int
	// Quantified is set where the report is bound to state a result: the
	// indicator is printed with a sign, or in a table, or among the targets.
	Quantified bool
	// Spoken is set for a goal that a line of goals tells in words.
	Spoken bool
	// Alone is set where a line names the target and nothing else.
	Alone bool
}
