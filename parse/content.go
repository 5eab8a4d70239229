package parse

import "gouji/parse/document"

// Content is what a Document says: its reports, figures and claims.
type Content struct {
	Document *document.Document
	Reports  []Report
	Figures  []Figure
	Frames   []Frame
	Headings []HeadingLine
	Mentions []Mention
}
