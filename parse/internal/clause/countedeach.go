package clause

import (
	"gouji/parse/internal/content"
	"gouji/parse/numeral"
)

// Counted reports whether a figure counts things, persons or households.
func Counted(f *content.Figure) bool {
	return f.Dimension == numeral.Count || f.Dimension == numeral.Persons || f.Dimension == numeral.Households
}
