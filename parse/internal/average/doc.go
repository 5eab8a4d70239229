// Package average reads averages and whatever else comes of an amount and a
// number: 人均, 次均, per unit, per month, how long what is left will last, how
// many times one is another, products and sums that are written out.
//
// Amounts for each that somebody has set are of package standard.
package average
