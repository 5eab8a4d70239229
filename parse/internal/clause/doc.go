// Package clause answers what every reader of prose asks of the clause that a
// figure stands in: its label, the marks and brackets around it, the items and
// the series that it belongs to, what stands for its plan, which claims have
// taken it already.
//
// It claims nothing itself. What only one sort of claim asks stands with that.
package clause
