// Package flat finds tables and forms and reads them: those that are tables in
// the document, and those that a copy has flattened, their cells one to a line,
// a row to a line with blanks between, columns torn apart, heads glued together.
// Each way of losing cells has its own reader here; the rows that they find go to
// packages table and form.
package flat
