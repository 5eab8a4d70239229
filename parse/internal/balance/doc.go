// Package balance reads what comes in, goes out and is left, also step by step:
// receipts and outlay of a fund, money carried over, budgets adjusted on the way,
// settlements.
package balance
