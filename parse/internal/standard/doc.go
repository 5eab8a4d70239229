// Package standard reads standards, an amount for each of what is counted or
// measured, with the numbers that they are for and the amounts that they come to.
//
// An amount for each that is computed and not set is an average.
package standard
