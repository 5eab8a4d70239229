package flat

import (
	"strings"

	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/stream"
)

// reasonAt is where the reason of a row begins that spaces part: words with figures of their own
// behind the values, which end the row: 合格率 ≥95% 94.74% 20 19.9 验收38台，一次合格36台. It is 0
// where a row has none, or another row follows on the line.
func reasonAt(rs []rune) int {
	values, words, reason := 0, 0, 0
	digit, bare := false, false
	for i := 0; i < len(rs); {
		if rs[i] == ' ' || rs[i] == '|' {
			i++
			continue
		}
		j := i
		for j < len(rs) && rs[j] != ' ' && rs[j] != '|' {
			j++
		}
		w := string(rs[i:j])
		value := reflow.ValueWord(w)
		switch {
		case reason > 0:
			if value && bare || strings.ContainsAny(w, "≥≤") || reflow.BeginsRow(w) || stream.IsLevelName(w) || headsItem(w) {
				return 0
			}
			digit = digit || strings.ContainsFunc(w, lang.IsDigit)
			bare = value
		case value:
			if values++; words == 0 {
				return 0
			}
		case values > 1 && lang.IsHan(rs[i]) && !stream.UnitWord(w):
			reason = i
			digit = strings.ContainsFunc(w, lang.IsDigit)
			if reflow.BeginsRow(w) || stream.IsLevelName(w) || headsItem(w) {
				return 0
			}
		case w == "-" || w == "—" || w == "/":
		default:
			words++
			values = 0
		}
		i = j
	}
	if !digit {
		return 0
	}
	return reason
}

// headsItem reports whether a word begins with the number of an indicator: 指标2：发放准确率.
func headsItem(w string) bool {
	rest, ok := strings.CutPrefix(w, "指标")
	return ok && rest != "" && lang.IsDigit(rune(rest[0]))
}
