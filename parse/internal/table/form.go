package table

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
)

// Form gathers what the blocks of one self-evaluation form say until its
// total row adds them up.
type Form struct {
	Weights, Scores []content.FigureID // of the indicators, in order
	Shares          []content.FigureID // weights in per cent
	Deductions      []content.FigureID
	RateWeight      content.FigureID // of the execution rate
	RateScore       content.FigureID
	// of the total row of the budget block
	Initial, Budget, Executed content.FigureID
	Caps                      []CapGroup // 产出指标（50分）: a cap and the weights below it
	Cap                       int        // index of the open cap, -1
	CapLevel                  int        // among the columns of names
	Nested                    bool       // caps to come stand below the open one
	SecondCap                 int
	Rows                      int
	Level                     string // the first-level name that the rows stand under
	LevelCol                  int    // its column
	Levels                    []content.FormLevel
	Damaged                   bool    // a row could not be read
	Under                     *Header // of the last indicator
	Paired                    int     // rows of a flattened form with a target and a result
	Unfilled                  []Unfilled
	// Others are the scores of further columns, by column: 复核得分 beside 自评得分.
	Others map[int][]content.FigureID
	// Lots are where the groups that sub-totals have closed end: the number of
	// weights and of scores.
	Lots [2]int
	// Head is the score that the head of the form prints.
	Head content.FigureID
	// Top are the weight and the score of a total above the indicators.
	Top [2]content.FigureID
	// Whole is the target and the result of the last indicator, within those of
	// the rows below it that tell what it is made of.
	Whole WithinPair
	// Beside are the weights and the scores of plain tables above the indicators, which
	// may belong to the form: 收入合计 … 分值 10.
	Beside [2][]content.FigureID
	Within []WithinPair
	// Coefficients joins the scores that a column of coefficients gives.
	Coefficients int
	// Deviations joins the rates of a column that tells how far results are off their targets.
	Deviations int
}

// ShortOfExecution reports whether weights come to 90 of a hundred: the ten
// points of the budget's execution stand where they were not read.
func ShortOfExecution(c *content.Draft, total content.FigureID, weights []content.FigureID) bool {
	if total == 0 || !c.At(total).Value.Equal(lang.DecHundred) {
		return false
	}
	sum := stream.ExecutionPoints
	for _, id := range weights {
		sum = sum.Add(c.At(id).Value)
	}
	return sum.Equal(lang.DecHundred) && printsExecution(c)
}

// printsExecution reports whether a document prints how far the budget was
// executed.
func printsExecution(c *content.Draft) bool {
	if c.Execution == 0 {
		c.Execution = -1
		for _, s := range c.Document.Lines {
			if strings.Contains(s, "执行") && lang.ContainsAny(s, []string{"执行率", "执行数", "执行情况", "执行进度", "预算执行"}) || lang.ContainsAny(s, []string{"资金总额", "支出进度", "支付进度", "支出率"}) {
				c.Execution = 1
				break
			}
		}
	}
	return c.Execution > 0
}

// CapGroup is a cap printed with the name of an indicator of higher level.
type CapGroup struct {
	Figure  content.FigureID
	Weights []content.FigureID
	Subs    []content.FigureID // caps of the next level below it
	Loose   bool               // a weight stands under none of these
	All     bool               // covers all indicators of the form
	First   bool               // of an indicator of the first level
}

// WithinPair is a target and a result.
type WithinPair struct{ Target, Actual content.FigureID }

// Unfilled is such an indicator.
type Unfilled struct {
	Limit content.FigureID
	Name  string
}
