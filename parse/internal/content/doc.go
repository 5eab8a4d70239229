// Package content holds what is read: figures and what they measure, mentions of
// figures in prose, claims with their readings, labels, remarks; paragraphs with
// the lexemes that they are split into; and the Draft in which all of it is
// gathered while a document is read, of which a Content is what others see.
//
// It makes figures of numbers and answers what check asks of a Content. It reads
// no claims: those are of the packages named after what is claimed.
package content
