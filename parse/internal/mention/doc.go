// Package mention reads how prose mentions each figure before any claim is read:
// its label, what it measures, its role in the clause, its place in a series, and
// the unit, fund and period that it takes over from what stands around it.
package mention
