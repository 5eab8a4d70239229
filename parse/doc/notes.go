package doc

// notes are the texts of the footnotes and then of the endnotes whose
// references are shown.
func (s *source) notes() []span {
	return append(s.notesOf(fcFootRefs, fcFootTexts, s.fib.footnoteSpan()), s.notesOf(fcEndRefs, fcEndTexts, s.fib.endnoteSpan())...)
}

func (s *source) notesOf(refs, texts int, all span) []span {
	ref, text := s.part(refs), s.part(texts)
	n := (len(ref) - 4) / 6
	if n <= 0 || len(text) < 4*(n+1) {
		// Without references the notes are still there.
		return []span{all}
	}
	var out []span
	end := 0
	for i := range n {
		from, to := text.i32(4*i), text.i32(4*i+4)
		if from < end || to < from || to > all.to-all.from {
			return []span{all}
		}
		end = to
		if at := ref.i32(4 * i); at >= 0 && at < len(s.flags) && s.flags[at] == 0 {
			out = append(out, span{all.from + from, all.from + to})
		}
	}
	return out
}
