package parse

import "gouji/parse/document"

// Parse reads the figures and claims of a document.
func Parse(doc *document.Document) *Content {
	return &Content{Document: doc}
}
