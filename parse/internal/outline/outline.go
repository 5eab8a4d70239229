package outline

import (
	"slices"
	"strings"

	"gouji/parse/document"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/stream"
)

// outline is a document with what is asked of its paragraphs again and again.
type outline struct {
	*document.Document
	paras []content.Para     // by block
	lines []content.Outlined // by block; of tables nothing is known
}

func newOutline(c *content.Draft) *outline {
	doc := c.Document
	c.Texts.Grow(lengthOf(doc))
	o := &outline{doc, c.Rooms.Paras.Take(len(doc.Blocks)), c.Rooms.Outlined.Take(len(doc.Blocks))}
	for i := range doc.Blocks {
		b, x, p := &doc.Blocks[i], &o.lines[i], &o.paras[i]
		p.Block = i
		if b.Kind == document.Grid {
			continue
		}
		c.SetText(p, b.Text)
		x.Text = p.Line
		x.Heading = c.HeadingOf(b, p)
		x.Fields = reflow.FieldsOf(b.Text.Runes, p.Marks)
		if x.Heading != nil && b.Kind != document.Heading {
			continue
		}
		if s := withoutField(withoutAnnex(content.Trimmed(stripMarks(x.Text)))); mayTitle(s) {
			x.Title = s
		}
	}
	return o
}

// lengthOf is the length of a document's lines in bytes.
func lengthOf(doc *document.Document) int {
	n := 0
	for _, l := range doc.Lines {
		n += len(l)
	}
	return n
}

// mayTitle reports whether a line may be one of a title's.
func mayTitle(s string) bool {
	return s != "" && !content.Longer(s, 60) && !content.Parted(s) && !strings.HasSuffix(s, "：") && !strings.HasSuffix(s, ":") && !strings.Contains(s, "级指标") && !stream.IsLevelName(s) && !lang.ContainsAny(s, clause.MetaWords)
}

// withoutField is the title that the field of a page names: 标题：某县2023年度某项目绩效自评报告.
func withoutField(s string) string {
	name, rest, ok := strings.Cut(strings.Replace(s, ":", "：", 1), "：")
	if !ok || content.Longer(name, 6) || !slices.Contains([]string{"标题", "名称", "文件名称", "信息名称", "信息标题"}, strings.ReplaceAll(name, " ", "")) {
		return s
	}
	if rest = content.Trimmed(rest); reflow.TitleLike(rest) {
		return rest
	}
	return s
}

// withoutAnnex is a line without 附件2： before what it says.
func withoutAnnex(s string) string {
	rest, ok := strings.CutPrefix(s, "附件")
	if !ok {
		return s
	}
	rest = strings.TrimLeft(rest, "0123456789一二三四五六七八九十- ")
	if t := strings.TrimLeft(rest, "：: "); t != "" && t != rest {
		return t
	}
	return s
}
