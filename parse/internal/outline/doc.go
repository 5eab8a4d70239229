// Package outline walks a document in reading order and parts it into reports and
// sections: titles, the organization and the year, headings and what they head.
//
// It says what a text belongs to, not what it says.
package outline
