package layout

import (
	"fmt"
	"strings"

	"gouji/parse/document"
)

// Build makes a Document of pages and tells what could not be read of them.
func Build(format string, pages []*Page, lim document.Limits) (doc *document.Document, err error) {
	defer func() {
		if recover() != nil {
			doc, err = nil, document.Damaged
		}
	}()
	var scans, failed, unreadable, unknown []int
	text, legible := false, false
	for _, p := range pages {
		switch {
		case p.Failed:
			failed = append(failed, p.Number)
		case p.Unreadable:
			unreadable = append(unreadable, p.Number)
			text = true
		case !p.blank():
			text, legible = true, true
			if p.Unknown {
				unknown = append(unknown, p.Number)
			}
		case p.Pictures:
			scans = append(scans, p.Number)
		}
	}
	switch {
	case text:
	case len(scans) > 0:
		return nil, document.Scan
	case len(failed) > 0:
		return nil, document.Damaged
	default:
		return nil, document.Empty
	}
	if !legible {
		return nil, document.Garbled
	}
	b := document.NewBuilder(format)
	note := func(pages []int, zh, en string) {
		if len(pages) > 0 {
			list := numbers(pages)
			b.Note("第"+list+"页"+zh, "page "+strings.ReplaceAll(list, "、", ", ")+": "+en)
		}
	}
	note(scans, "没有文字层（扫描件），其中的数字无法核对，请提供带文字的版本", "no text layer (a scan): its figures cannot be checked; supply a version with text")
	note(failed, "已损坏或缺失，无法读取，请重新导出", "damaged or missing, and not read; export the file again")
	note(unreadable, "的文字没有可用的编码，读出的内容不可靠，请重新导出", "text without a usable encoding: what was read of it is unreliable; export the file again")
	note(unknown, "有字符的编码由内嵌字体自定，无法识别，以 □ 表示", "characters that only an embedded font knows, shown as □")
	cells := 0
	for _, bl := range blocks(pages) {
		b.Page(bl.page)
		if bl.table == nil {
			b.Paragraph(bl.text)
			continue
		}
		for _, r := range bl.table.rows {
			if cells += len(r); cells > lim.Cells {
				return nil, document.TooLarge
			}
		}
		b.Table("", bl.table.cells())
	}
	return b.Document(), nil
}

// numbers lists pages: 1、3—5.
func numbers(pages []int) string {
	var parts []string
	for i := 0; i < len(pages); {
		j := i
		for j+1 < len(pages) && pages[j+1] == pages[j]+1 {
			j++
		}
		switch {
		case j == i:
			parts = append(parts, fmt.Sprint(pages[i]))
		default:
			parts = append(parts, fmt.Sprintf("%d—%d", pages[i], pages[j]))
		}
		i = j + 1
	}
	return strings.Join(parts, "、")
}
