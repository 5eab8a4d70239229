// Package total reads wholes and their parts in prose: lists that 其中, 包括 or a
// colon opens, items numbered in paragraphs of their own, levels of government,
// batches, funds and years added up, parts whose whole stands behind them.
//
// The totals of tables are read by package table.
package total
