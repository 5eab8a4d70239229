package doc

// readBoxes finds the text of each text box and where the boxes are anchored.
func (s *source) readBoxes() {
	s.boxes = make(map[uint32]span)
	s.shape = make(map[int]uint32)
	all := s.fib.boxSpan()
	texts := s.part(fcBoxTexts)
	n := (len(texts) - 4) / 26
	for i := range n {
		from, to := texts.i32(4*i), texts.i32(4*i+4)
		shape := uint32(texts.u32(4*(n+1) + 22*i + 14))
		if from >= 0 && from < to && to <= all.to-all.from && shape != 0 {
			if _, ok := s.boxes[shape]; !ok {
				s.boxes[shape] = span{all.from + from, all.from + to}
				s.boxOrder = append(s.boxOrder, shape)
			}
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
