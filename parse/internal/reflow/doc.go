// Package reflow mends the layout of a document before anything is read: rows
// that were pasted with the line breaks in their cells, forms that a copy has put
// on a single line or a cell to a line, pages run together, texts of goals and
// results side by side. What goes in is a document, and what comes out is one.
//
// It makes no figures and claims nothing. Tables that only their numbers show to
// be tables are read by package flat.
package reflow
