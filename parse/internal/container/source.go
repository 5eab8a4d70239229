package container

import (
	"bytes"
	"io"

	"gouji/parse/document"
)

// source holds the part of a text that is being looked at.
type source struct {
	r        io.Reader
	buf      []byte
	pos, end int
	eof      bool
	err      error
}

// rest is what has been read and not been taken.
func (s *source) rest() []byte { return s.buf[s.pos:s.end] }

// take moves on by n bytes, which last until more is read.
func (s *source) take(n int) []byte {
	s.pos += n
	return s.buf[s.pos-n : s.pos]
}

// more reads until n bytes are there, and reports whether they are.
func (s *source) more(n int) bool {
	for s.end-s.pos < n {
		if s.eof || s.err != nil {
			return false
		}
		if s.end == len(s.buf) {
			switch size := min(2*len(s.buf), MaxToken); {
			case s.pos > len(s.buf)/2 || s.pos > 0 && size == len(s.buf):
				s.end = copy(s.buf, s.rest())
			case size == len(s.buf) && size > 0:
				s.err = document.TooLarge
				return false
			default:
				grown := make([]byte, max(size, 32<<10))
				s.end = copy(grown, s.rest())
				s.buf = grown
			}
			s.pos = 0
		}
		k, err := s.r.Read(s.buf[s.end:])
		s.end += k
		if err == io.EOF {
			s.eof = true
		} else if err != nil {
			s.err = err
		}
	}
	return true
}

// find is where the mark stands behind the first from bytes, -1 if nowhere.
func (s *source) find(from int, mark string) int {
	for {
		if from < s.end-s.pos {
			if i := bytes.Index(s.rest()[from:], []byte(mark)); i >= 0 {
				return from + i
			}
		}
		from = max(from, s.end-s.pos-len(mark)+1)
		if !s.more(s.end - s.pos + 1) {
			return -1
		}
	}
}

// tag is the length of the tag that begins here, -1 if it has no end.
func (s *source) tag() int {
	quote := byte(0)
	for i := 1; ; i++ {
		if i >= s.end-s.pos && !s.more(i+1) {
			return -1
		}
		switch b := s.buf[s.pos+i]; {
		case quote != 0:
			if b == quote {
				quote = 0
			}
		case b == '"' || b == '\'':
			quote = b
		case b == '>':
			return i + 1
		}
	}
}

// directive is the length of the directive that begins here, such as DOCTYPE,
// with those inside it; -1 if it has no end.
func (s *source) directive() int {
	quote, depth := byte(0), 1
	for i := 3; ; i++ { // behind "<!" and a letter
		if i >= s.end-s.pos && !s.more(i+1) {
			return -1
		}
		switch b := s.buf[s.pos+i]; {
		case quote != 0:
			if b == quote {
				quote = 0
			}
		case b == '"' || b == '\'':
			quote = b
		case b == '<':
			if s.more(i+4) && string(s.rest()[i:i+4]) == "<!--" {
				n := s.find(i+4, "-->")
				if n < 0 {
					return -1
				}
				i = n + 2
				continue
			}
			depth++
		case b == '>':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
}
