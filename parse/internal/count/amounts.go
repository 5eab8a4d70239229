package count

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// itemsWithAmounts reads 四个方面：A 10 万元，B 20 万元 …: as many things as are announced, each
// with its amount, up to the end of the sentence. Where ； parts them an item may say more.
func itemsWithAmounts(c *content.Draft, p *content.Para, k int) []string {
	rs := p.Text.Runes
	to := p.Lex[k].To
	colon := to
	for colon < len(rs) && colon-to < 8 && lang.IsHan(rs[colon]) {
		colon++
	}
	if p.Lex[k].Kind != content.LexNumber || colon >= len(rs) || rs[colon] != '：' || !lang.ContainsAny(p.Sub(p.Lex[k].From, colon), countedClasses) {
		return nil
	}
	end := colon + 1
	for end < len(rs) && rs[end] != '。' && end-colon <= longItems {
		end++
	}
	list := p.Sub(colon+1, end)
	if end-colon > longItems || lang.ContainsAny(list, []string{"等", "其余", "其他支出"}) {
		return nil
	}
	names := strings.Split(strings.TrimRight(list, "； "), "；")
	if len(names) == 1 {
		names = splitNames(list)
	}
	for _, n := range names {
		at := strings.IndexAny(n, "0123456789")
		if at < len("项目") || lang.HasAnyPrefix(n, saidOfItem) {
			return nil
		}
	}
	return names
}

// longItems is how many characters a list of names has at most, beside the number that counts
// them.
const longItems = 400

// saidOfItem begin what is said of the item before: A 10 万元，占 20%.
var saidOfItem = []string{"占", "同比", "比", "较", "完成", "增长", "下降", "其中", "执行", "合计", "共"}
