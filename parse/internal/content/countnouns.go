package content

import (
	"strings"
	"unicode/utf8"

	"gouji/parse/internal/lang"
)

// Things named right before their number, or by their titles: 建立了 A、B、C 三项制度; 出台《A》《B》两个文件.

// CountedThing is which of some things the number at lexeme k counts, "" if none.
func (p *Para) CountedThing(k int, things []string) string {
	x := &p.Lex[k]
	s := p.Sub(x.From, min(len(p.Text.Runes), x.To+4))
	for _, w := range things {
		if i := strings.Index(s, w); i >= 0 && utf8.RuneCountInString(s[:i]) <= x.To-x.From {
			return w
		}
	}
	return ""
}

// Titles are those in 《》 right before the number at lexeme k of what has a title, or right behind it and
// a colon.
func (p *Para) Titles(k int) []string {
	rs := p.Text.Runes
	if said := p.Sub(p.Lex[k].From, min(len(rs), p.Lex[k].To+4)); strings.Contains(said, "部门") || !lang.ContainsAny(said, lang.ThingsTitled) {
		return nil // 根据《A》《B》，3 个单位 …
	}
	var out []string
	for i := p.Lex[k].From; i > 0; {
		if s := string(rs[max(0, i-2):i]); len(out) > 0 && (strings.HasSuffix(s, "、") || strings.HasSuffix(s, "和") || strings.HasSuffix(s, "及")) {
			i--
		}
		if i == 0 || rs[i-1] != '》' {
			break
		}
		j := i - 2
		for j >= 0 && rs[j] != '《' && rs[j] != '》' {
			j--
		}
		if j < 0 || rs[j] != '《' {
			return nil
		}
		out = append([]string{string(rs[j+1 : i-1])}, out...)
		i = j
	}
	if len(out) > 1 {
		return out
	}
	i := p.Lex[k].To
	for i < len(rs) && i < p.Lex[k].To+8 && !strings.ContainsRune("：:。；，,;《(", rs[i]) {
		i++
	}
	if i >= len(rs) || rs[i] != '：' && rs[i] != ':' {
		return nil
	}
	out = nil
	for i++; i < len(rs) && rs[i] == '《'; {
		j := i + 1
		for j < len(rs) && rs[j] != '》' && rs[j] != '《' {
			j++
		}
		if j == len(rs) || rs[j] != '》' {
			return nil
		}
		out = append(out, string(rs[i+1:j]))
		for i = j + 1; i < len(rs) && strings.ContainsRune("、和及", rs[i]); i++ {
		}
	}
	if len(out) < 2 || i < len(rs) && !strings.ContainsRune("。；，", rs[i]) {
		return nil // 等
	}
	return out
}
