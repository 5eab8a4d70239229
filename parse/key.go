package parse

// Fund is a social-insurance fund or another subject of evaluation.
type Fund int

// Key says what a figure measures.
type Key struct{}

// Frame is a claim as words or layout make it, before any arithmetic.
type Frame struct{}

// HeadingLine is a heading.
type HeadingLine struct{}

// Mention is a figure in its words.
type Mention struct{}
