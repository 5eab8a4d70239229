package charset

import (
	"bytes"
	"regexp"
	"strings"
	"sync"
)

var (
	metaTag = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)<meta\s[^>]*charset\s*=\s*["']?\s*([\w.:-]+)`)
	})
	declaration = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)^\s*<\?xml\s[^>]*encoding\s*=\s*["']([\w.:-]+)`)
	})
)

// declared is the encoding that a page names in its XML declaration or in a
// meta element near its start, "" if it names none.
func declared(data []byte) string {
	head := data
	if len(head) > 8192 {
		head = head[:8192]
	}
	if m := declaration().FindSubmatch(head); m != nil {
		return string(m[1])
	}
	for len(head) > 0 {
		m := metaTag().FindSubmatchIndex(head)
		if m == nil {
			return ""
		}
		// A meta element inside a comment declares nothing.
		before := head[:m[0]]
		if bytes.LastIndex(before, []byte("<!--")) <= bytes.LastIndex(before, []byte("-->")) {
			return string(head[m[2]:m[3]])
		}
		head = head[m[1]:]
	}
	return ""
}

// canonical is the name of an encoding under its usual labels, "" for one that
// this package does not know.
func canonical(label string) string {
	switch strings.ToLower(strings.Trim(label, " \t\"'")) {
	case "utf-8", "utf8":
		return UTF8
	case "gb2312", "gbk", "gb18030", "gb_2312", "gb_2312-80", "x-gbk", "cp936", "ms936", "windows-936", "euc-cn", "chinese":
		return GB18030
	case "big5", "big5-hkscs", "cp950", "x-x-big5", "cn-big5":
		return Big5
	case "utf-16le", "utf-16", "unicode":
		return UTF16LE
	case "utf-16be":
		return UTF16BE
	case "iso-8859-1", "latin1", "windows-1252", "cp1252", "us-ascii", "ascii":
		return Latin1
	}
	return ""
}
