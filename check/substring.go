package check

import (
	"strings"
	"unicode/utf8"
)

// containsWord reports whether a text holds one of some words.
func containsWord(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// hasPrefixOf reports whether a text begins with one of some words.
func hasPrefixOf(s string, words []string) bool {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// hasSuffixOf reports whether a text ends with one of some words.
func hasSuffixOf(s string, words []string) bool {
	for _, w := range words {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

// fewerRunes reports whether a text has fewer than n characters.
func fewerRunes(s string, n int) bool {
	return len(s) < n || len(s) < n*utf8.UTFMax && utf8.RuneCountInString(s) < n
}

// longerThan reports whether a text has more than n characters.
func longerThan(s string, n int) bool { return !fewerRunes(s, n+1) }
