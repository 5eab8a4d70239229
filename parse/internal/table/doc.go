// Package table reads tables: rows and cells, headers with the roles of their
// columns, and what the layout claims of plain ones: totals of rows and columns,
// trees of items, columns that are rates, shares, changes or products of others,
// by their heads, their letters or the notes below.
//
// The rows of self-evaluation forms are read by package form, and what has lost
// its cells by package flat, which also tells the two sorts of tables apart.
package table
