package clause

import (
	"gouji/parse/internal/content"
)

// Claimed reports whether a frame made so far claims a figure.
func Claimed(c *content.Draft, id content.FigureID) bool { return len(FramesOf(c, id)) > 0 }

// FramesOf are the frames made so far that claim a figure.
func FramesOf(c *content.Draft, id content.FigureID) []int {
	if c.FramesBy == nil {
		c.FramesBy = map[content.FigureID][]int{}
	}
	for ; c.Seen < len(c.Frames); c.Seen++ {
		claim := c.Frames[c.Seen].Claim
		c.FramesBy[claim] = append(c.FramesBy[claim], c.Seen)
	}
	return c.FramesBy[id]
}
