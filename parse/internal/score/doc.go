// Package score reads the points of an evaluation in prose: parts of a score,
// deductions, rates times weights, grades and their bands, and rows of score
// tables that the text tells of.
//
// The columns of weights and scores in a form are read by package form.
package score
