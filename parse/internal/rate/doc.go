// Package rate reads rates and shares: a percentage and the two figures that it
// is the quotient of, beside it, in a list or a series, in a table, or paragraphs
// away under a name of their own.
//
// Rates of growth are of package change.
package rate
