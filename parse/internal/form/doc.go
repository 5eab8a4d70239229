// Package form reads the blocks of a self-evaluation form: its budget with what
// arrived and was spent, its indicators with targets, results, weights and scores
// level by level, its total, and what the text around says of them.
//
// It is given rows whose cells stand under a header. Where the cells have to be
// found first, package flat does that.
package form
