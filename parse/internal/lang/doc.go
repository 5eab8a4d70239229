// Package lang is the language of reports before anything is read: characters,
// numbers and dates as they are printed, the words of the genre with what each
// does in a clause, the funds, measures and kinds of rates, and the words that
// head columns. A new word of that kind is an entry of a table here.
//
// It knows no paragraph and no figure: those are of package content.
package lang
