package content

import (
	"slices"
	"strings"

	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Paragraphs, sentences and clauses that begin each with a place or a unit tell of
// its own figures: 东山区申请补贴 X … ¶西河县申请补贴 Y …; so do those that begin each
// with a batch of the project: 一批项目修路 X；二批项目修路 Y.

// ownerEnds end the name of a place or of a unit, by their kind.
var ownerEnds = [][]string{
	{"开发区", "新区", "管委会", "自治县", "区", "县", "市", "州", "盟", "旗"},
	{"街道办事处", "街道", "镇", "乡", "村"},
	{"卫生院", "医院", "护理院", "服务中心", "中心", "学校", "中学", "小学", "公司", "银行"},
}

// nobodys are beginnings of what is no proper name: 全市, 各县, 我局.
var nobodys = []string{"全", "各", "我", "本", "该", "其", "每", "两", "社区", "城区", "地区", "园区", "县区", "市县", "农村", "乡镇", "城镇", "城市", "城乡", "辖区", "所属"}

// unnamed are characters that join words, of which a name has none: 中央下达我市.
const unnamed = "级我全各本的及和与由对在为该向"

// longestOwner is the length up to which words can be the name of a unit, longestPlace
// that of a place whose kind one character tells.
const (
	longestOwner = 12
	longestPlace = 4
)

// batchProjects follow the number of a batch that has no 第 before it; batchKind is
// the kind of such names.
var batchProjects = []string{"批项目", "批工程", "期项目", "期工程", "标段"}

const batchKind = -1

// batchAt is the batch that a text begins with, 二批项目, "" if it begins with all of
// them, 三批项目共计, and whether it begins with either.
func batchAt(rs []rune) (name string, ok bool) {
	if len(rs) < 4 || !strings.ContainsRune(serialNumerals, rs[0]) {
		return "", false
	}
	clause := string(rs[1:min(len(rs), 1+longestOwner)])
	if i := strings.IndexAny(clause, "，、：；。"); i >= 0 {
		clause = clause[:i]
	}
	if !lang.HasAnyPrefix(clause, batchProjects) {
		return "", false
	}
	if rs[0] == '两' || strings.ContainsAny(clause, "共总均合各都") {
		return "", true // 两 is no number of one of them
	}
	return string(rs[:2]), true
}

// BatchOf is the batch of a project that a name begins with, 二批 of 二批项目支出, "" if it
// begins with none.
func BatchOf(name string) string {
	b, _ := batchAt([]rune(name))
	return b
}

// serialNumerals number batches.
const serialNumerals = "一二两三四五六七八九十"

// ownerAt is the proper name that a text begins with, "" if it begins with none,
// and its kind.
func ownerAt(rs []rune) (name string, kind int) {
	if b, ok := batchAt(rs); ok {
		return b, batchKind
	}
	for j := 0; j < len(rs) && j < longestOwner && lang.IsHan(rs[j]); j++ {
		s := string(rs[:j+1])
		for kind, ends := range ownerEnds {
			for _, e := range ends {
				n := len([]rune(e))
				if j+1 <= n || !strings.HasSuffix(s, e) || n == 1 && j+1 > longestPlace {
					continue
				}
				if lang.HasAnyPrefix(s, nobodys) || strings.ContainsAny(s, unnamed) || listsPlaces(rs[j+1:]) {
					return "", 0
				}
				return s, kind
			}
		}
	}
	return "", 0
}

// listsPlaces reports whether 、 and another name follow a name, or one of a place in it, so that what is told is of all of them:
// 甲区、乙县、丙县2021年度…, 甲市乙区、丙县2021年度….
func listsPlaces(rs []rune) bool {
	const kinds = "区县市旗镇乡村"
	n := 0 // names, the first of which rs follows
	for j := 0; j < len(rs) && j <= longestPlace && n < 2; j++ {
		switch {
		case rs[j] == '、':
			rs, j = rs[j:], 0
			n++
			if n == 2 {
				return true
			}
		case !lang.IsHan(rs[j]):
			return false
		case strings.ContainsRune(kinds, rs[j]):
			if j+1 >= len(rs) || rs[j+1] != '、' {
				return n == 1
			}
		}
	}
	return false
}

// Owners finds the stretches of text that are each about a place or unit of its
// own: at least two behind one another that begin with different names of one kind.
func (c *Draft) Owners() {
	type stretch struct {
		figures []FigureID
		name    string
		kind    int
		report  int
	}
	var last stretch
	var group [][]FigureID // of stretches behind one another, each with an owner of its own
	own := func(s *stretch) {
		for _, id := range s.figures {
			if c.owned == nil {
				c.owned = map[FigureID]string{}
			}
			c.owned[id] = s.name
		}
	}
	for _, p := range c.Paras {
		if p.InTable || len(p.Mentions) == 0 {
			continue
		}
		now := stretch{report: p.Report}
		finish := func() {
			if len(now.figures) == 0 {
				return
			}
			if now.name != "" && last.name != "" && now.kind == last.kind && now.name != last.name && now.report == last.report {
				if len(group) == 0 {
					own(&last)
					group = append(group, last.figures)
				}
				own(&now)
				group = append(group, now.figures)
			} else {
				c.ownerTotals(group)
				group = nil
			}
			last = now
		}
		_, at := HeadingAt(p.Text.Runes)
		at = lang.SkipSpace(p.Text.Runes, at)
		now.name, now.kind = ownerAt(p.Text.Runes[at:])
		for k := range p.Lex {
			x := &p.Lex[k]
			switch {
			case x.Kind == LexFigure:
				now.figures = append(now.figures, x.Fig)
			case x.Kind == LexPunct && x.Depth == 0 && (x.R == '。' || x.R == '；'):
				if name, kind := ownerAt(p.Text.Runes[lang.SkipSpace(p.Text.Runes, x.To):]); name != "" || kind == batchKind {
					finish()
					now = stretch{name: name, kind: kind, report: p.Report}
				}
			}
		}
		finish()
	}
	c.ownerTotals(group)
}

// nearWholes is how many figures before a list of owners can be totals of what they
// have.
const nearWholes = 30

// ownerTotals reads what was told of all before three places or units or more are gone
// through, each by the same name: 补贴 X，其中 …。¶东山区补贴 a …¶西河县补贴 b …. Others may
// not be told of, so that it is only taken where it holds.
func (c *Draft) ownerTotals(group [][]FigureID) {
	if len(group) < 3 {
		return
	}
	first := group[0][0]
	for id := first - 1; id >= 1 && id >= first-nearWholes; id-- {
		f := c.At(id)
		w := c.MentionOf(id)
		if f.Report != c.At(first).Report {
			return
		}
		if w == nil || !IsPart(w) || c.Summed[id] {
			continue
		}
		name := w.Label
		if rs := []rune(name); len(rs) > 2 && rs[0] == '全' {
			name = string(rs[2:]) // 全市, 全县
		}
		if len([]rune(name)) < 3 {
			continue
		}
		var parts []Part
		for _, figures := range group {
			best := FigureID(0)
			for _, x := range figures {
				m := c.MentionOf(x)
				if m != nil && IsPart(m) && Addable(f, c.At(x)) && Similar(name, m.Label) >= 0.75 {
					best = x
					break
				}
			}
			if best == 0 {
				break
			}
			parts = append(parts, Part{best, 1})
		}
		if len(parts) == len(group) {
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: id, Closed: HalfOpen, Reach: ReachSection,
				Readings: []Reading{{Parts: parts, Weak: true}}})
		}
	}
}

// Owner is the place or unit of several of which a figure in prose is told, "" if
// it is of none.
func (c *Content) Owner(id FigureID) string { return c.draft().owned[id] }

// Similar is the share of the pairs of neighbouring characters of want that
// name holds as well.
func Similar(want, name string) float64 {
	a, b := []rune(want), []rune(name)
	if len(a) < 2 {
		return 0
	}
	n := 0
	for i := 0; i+1 < len(a); i++ {
		for j := 0; j+1 < len(b); j++ {
			if a[i] == b[j] && a[i+1] == b[j+1] {
				n++
				break
			}
		}
	}
	return float64(n) / float64(len(a)-1)
}

// StandardBehind reports whether the words behind an amount say that it is paid for each: 按 3 万元标准拨付 30 万元.
// What is paid below or above such a standard is none.
func StandardBehind(m *Mention) bool {
	rest, ok := strings.CutPrefix(strings.TrimPrefix(m.After, "的"), "标准")
	return ok && !lang.HasAnyPrefix(rest, []string{"以", "化", "厂", "田", "地", "间", "件", "校", "库", "为"})
}

// IsPart reports whether a mention can be a part or a whole: a plain quantity.
func IsPart(m *Mention) bool {
	return m.Role == RoleLevel && !m.Each && !m.Apiece && !m.Factor && m.Rate == nil && !(m.After != "" && StandardBehind(m))
}

// Addable reports whether figures of dimension b can be parts of a whole of
// dimension a.
func Addable(a, b *Figure) bool {
	if b.Key.Each && !a.Key.Each {
		return false
	}
	if a.Dimension != b.Dimension {
		return a.Dimension == numeral.Visits && (b.Dimension == numeral.Persons || b.Dimension == numeral.Count && b.Unit == "例")
	}
	switch a.Dimension {
	case numeral.Percent, numeral.Points, numeral.Months, numeral.Times, numeral.PerHead, numeral.None, numeral.Score, numeral.Time:
		return false
	case numeral.Area:
		return numeral.Metric(a.Unit) == numeral.Metric(b.Unit)
	case numeral.Count:
		x, y := Pieces(a.Unit), Pieces(b.Unit)
		if x == "个" && y != "个" {
			return false
		}
		if slices.Contains(unitsTogether[a.Unit], y) {
			return true
		}
		if stem, ok := strings.CutSuffix(x, "次"); ok && stem == y {
			return true // 检查 X 家次，其中医院 a 家
		}
		return x == y || strings.HasSuffix(x, y) || strings.HasSuffix(y, x)
	}
	return true
}

// unitsTogether are the units of the items of a whole that is counted in several: 机具 3000 台(套)，其中
// 拖拉机 a 台、无人机 b 架.
var unitsTogether = map[string][]string{
	"台(套)": {"台", "套", "架", "部", "辆", "艘", "件", "组"},
	"台(件)": {"台", "件", "套", "架", "部"},
	"件(套)": {"件", "套", "台", "个", "把", "张", "组"},
	"套(件)": {"件", "套", "台", "个", "把", "张", "组"},
}

// Pieces is a unit of things counted in 个, also where it names them: 个项目. What
// it may be as well does not count: 台（套）.
func Pieces(unit string) string {
	if strings.HasPrefix(unit, "个") {
		return "个"
	}
	if i := strings.IndexAny(unit, "(（"); i > 0 {
		return unit[:i]
	}
	return unit
}
