package check

import "gouji/parse"

// Check resolves and recomputes every claim of a document.
func Check(c *parse.Content) *Result {
	return &Result{Content: c}
}
