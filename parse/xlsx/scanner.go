package xlsx

import (
	"strconv"
	"strings"

	"gouji/parse/internal/container"
)

// scanner walks the tokens of one part. Its first error sticks and ends every
// loop over next.
type scanner struct {
	*container.Part
	token container.Kind
	err   error
}

// next moves to the next token.
func (s *scanner) next() bool {
	if s.err == nil {
		s.token, s.err = s.Next()
	}
	return s.err == nil && s.token != container.End
}

// starts reports whether the token starts an element of that local name.
func (s *scanner) starts(local string) bool {
	return s.token == container.Start && s.Element.Local == local
}

// ends reports whether the token ends an element of that local name.
func (s *scanner) ends(local string) bool {
	return s.token == container.Stop && s.Element.Local == local
}

// attr is the value of an attribute of the element that starts.
func (s *scanner) attr(local string) string { return s.Element.Attr(local) }

// text is the character data up to the end of the element just started.
func (s *scanner) text() string {
	level := s.Depth
	var out []byte
	for s.Depth >= level && s.next() {
		if s.token == container.Text {
			out = append(out, s.Text...)
		}
	}
	return string(out)
}

// richText is the text of the element just started without its phonetic
// hints.
func (s *scanner) richText() string {
	level := s.Depth
	var out strings.Builder
	for s.Depth >= level && s.next() {
		switch {
		case s.starts("rPh"):
			s.skip()
		case s.starts("t"):
			out.WriteString(unescape(s.text()))
		}
	}
	return out.String()
}

// skip moves to the end of the element just started.
func (s *scanner) skip() {
	level := s.Depth
	for s.Depth >= level && s.next() {
	}
}

// unescape undoes the form _x000D_ in which OOXML writes control characters.
func unescape(t string) string {
	if !strings.Contains(t, "_x") {
		return t
	}
	var out strings.Builder
	for i := 0; i < len(t); i++ {
		if t[i] == '_' && i+7 <= len(t) && t[i+1] == 'x' && t[i+6] == '_' {
			if n, err := strconv.ParseUint(t[i+2:i+6], 16, 16); err == nil {
				if n >= 0x20 || n == '\n' || n == '\t' {
					out.WriteRune(rune(n))
				}
				i += 6
				continue
			}
		}
		out.WriteByte(t[i])
	}
	return out.String()
}
