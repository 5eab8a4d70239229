package reflow

import (
	"gouji/parse/document"
)

// WithBlocks is a document of which some blocks have others in their place. Block i, which will be number at, is asked for
// those that stand for it and the next, n in all: nil where they stay. A document whose blocks all stay is returned as it is.
func WithBlocks(doc *document.Document, instead func(i, at int) (blocks []document.Block, n int)) *document.Document {
	var out []document.Block
	for i := 0; i < len(doc.Blocks); {
		at := len(out)
		if out == nil {
			at = i
		}
		blocks, n := instead(i, at)
		if blocks != nil && out == nil {
			out = append(make([]document.Block, 0, len(doc.Blocks)+len(blocks)), doc.Blocks[:i]...)
		} else if blocks == nil {
			blocks = doc.Blocks[i : i+n]
		}
		if out != nil {
			out = append(out, blocks...)
		}
		i += n
	}
	if out == nil {
		return doc
	}
	copied := *doc
	copied.Blocks = out
	return &copied
}

// partedBlock is a block in parts, one for each text.
func partedBlock(b document.Block, texts []document.Text) []document.Block {
	var out []document.Block
	for _, t := range texts {
		b.Text = t
		out = append(out, b)
	}
	return out
}
