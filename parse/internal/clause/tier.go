package clause

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// tierLeads are the words for levels of government, a longer one before one that it begins with.
var tierLeads = []string{"中央", "自治区级", "自治区", "省级", "省", "市级", "市", "盟市", "旗县", "县级", "县", "区级", "区"}

// TierOf is the word for a level of government that a name begins with, "" if none.
func TierOf(name string) string {
	for _, w := range tierLeads {
		if strings.HasPrefix(name, w) {
			return w
		}
	}
	return ""
}

// bareTiers are levels of government by their shortest names, which only a list of levels
// makes sure: 中央 50 万元、省 30 万元、区 18 万元.
var bareTiers = map[string]lang.Tier{"省": lang.Provincial, "市": lang.Municipal, "州": lang.Municipal, "县": lang.County, "区": lang.County}

// TierNamed is the level of government that a mention names, also by its shortest name.
func TierNamed(c *content.Draft, m *content.Mention) lang.Tier {
	if t := c.At(m.Figure).Key.Tier; t != lang.NoTier {
		return t
	}
	return bareTiers[m.Label]
}
