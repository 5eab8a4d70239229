package total

import (
	"strings"

	"gouji/parse/internal/content"
)

// What officials use money for has three heads, which are told one by one and are
// no parts of each other: going abroad, cars, receptions.

// officialUses are the words that tell them apart.
var officialUses = []string{"因公出国", "公务用车", "公务接待"}

// officialUse is the head that a name is of, -1 for none and for several.
func officialUse(name string) int {
	found := -1
	for i, w := range officialUses {
		if strings.Contains(name, w) {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}

// upToOtherUse are the items of a list of what one of the heads is made up of before
// the first that is of another: 公务用车费用 X，其中运行维护费 a，公务接待费 Y.
func upToOtherUse(c *content.Draft, w *content.Mention, parts []int) []int {
	head := officialUse(w.Label)
	if head < 0 {
		return parts
	}
	for i, mi := range parts {
		if use := officialUse(c.Mentions[mi].Label); use >= 0 && use != head {
			return parts[:i]
		}
	}
	return parts
}
