package doc

// readBoxes finds the text of each text box and where the boxes are anchored.
func (s *source) readBoxes() {
	s.boxes = make(map[uint32]span)
	s.shape = make(map[int]uint32)
	all := s.fib.boxSpan()
	texts := s.part(fcBoxTexts)
	n := (len(texts) - 4) / 26
	end := 0
	for i := range n {
		from, to := texts.i32(4*i), texts.i32(4*i+4)
		if from < end || to < from || to > all.to-all.from {
			break
		}
		end = to
		shape := uint32(texts.u32(4*(n+1) + 22*i + 14))
		if _, ok := s.boxes[shape]; !ok && from < to && shape != 0 {
			s.boxes[shape] = span{all.from + from, all.from + to}
			s.boxOrder = append(s.boxOrder, shape)
		}
	}
	anchors := s.part(fcAnchors)
	n = (len(anchors) - 4) / 30
	for i := range n {
		shape := uint32(anchors.u32(4*(n+1) + 26*i))
		if _, ok := s.boxes[shape]; ok {
			s.shape[anchors.i32(4*i)] = shape
		}
	}
}
