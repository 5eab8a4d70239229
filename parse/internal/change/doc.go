// Package change reads growth and decrease: amounts and rates of change with what
// they are against, percentage points, what moved from one value to another,
// differences, gaps and what is beyond a budget or short of it.
//
// What is left of money that came in is of package balance.
package change
