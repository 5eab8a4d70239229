package content

import (
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Key says what a figure measures. A zero field is unknown, and unknown never
// equals known.
type Key struct {
	Measure   lang.Measure
	Fund      lang.Fund
	Account   lang.Account
	Tier      lang.Tier
	Mode      lang.Mode
	Dimension numeral.Dimension
	Period    lang.Period
	Rate      *lang.RateKind // of a rate in a table
	// FundFrom tells how near the words stand that name the fund: 0 in the
	// figure's own label, 1 in its sentence, 2 in its paragraph, 3 in a
	// heading or caption.
	FundFrom int
	// Part is set where the figure is a part of a printed total.
	Part bool
	// Lent is set where a part's words name no measure and it bears its whole's.
	Lent bool
	// Whole is set where the figure is a total whose parts are printed.
	Whole bool
	// Each is set where the figure is the price of one thing: 每盏, 单价.
	Each bool
	// Words are the label's characters that no term explains: the proper name
	// of what is measured.
	Words string
}
