package reader

import (
	"slices"
	"strings"

	"gouji/parse/internal/ole"
)

// extensions are the names under which the readable formats usually go.
var extensions = []string{
	".txt", ".text", ".md", ".markdown", ".csv", ".tsv", ".tab",
	".html", ".htm", ".xhtml", ".shtml", ".mht", ".mhtml",
	".doc", ".docx", ".docm", ".dot", ".dotx", ".wps", ".wpt",
	".xls", ".xlsx", ".xlsm", ".xlt", ".xltx", ".et", ".ett",
	".pdf", ".ofd", ".zip",
}

// Named reports whether the name promises a format that can be read.
func Named(name string) bool { return slices.Contains(extensions, extension(name)) }

// Promising reports whether a file that nobody named, found in a folder or an
// archive, is worth reading: by its name, or by the start of its content. Text
// under another name is source code or data more often than a report.
func Promising(name string, head []byte) bool {
	return Named(name) || ole.Is(head) || isPDF(head) || IsZip(head) && extension(name) == ""
}

// Hidden reports whether a file or folder inside a folder or an archive is
// none of the user's documents: the leavings of editors and systems.
func Hidden(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(part, ".") && part != "." && part != ".." || strings.HasPrefix(part, "~$") || part == "__MACOSX" {
			return true
		}
	}
	return false
}
