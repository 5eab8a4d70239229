package doc

import (
	"testing"

	"gouji/parse/document"
)

func TestNumber(t *testing.T) {
	for _, c := range []struct {
		format, n int
		want      string
	}{
		{0, 12, "12"}, {1, 1994, "MCMXCIV"}, {2, 4, "iv"}, {3, 27, "AA"}, {4, 3, "c"}, {5, 12, "12th"}, {5, 22, "22nd"},
		{10, 105, "一〇五"}, {11, 110, "百十"}, {14, 12, "１２"}, {18, 20, "⑳"}, {18, 21, "21"}, {22, 7, "07"},
		{23, 1, ""}, {26, 3, "⒊"}, {27, 3, "⑶"}, {28, 10, "⑩"}, {28, 11, "11"}, {29, 2, "㊁"}, {30, 10, "癸"}, {30, 11, "11"}, {31, 12, "亥"}, {32, 60, "癸亥"}, {32, 61, "61"},
		{33, 100, "一○○"}, {36, 10, "一○"}, {37, 19, "十九"}, {37, 101, "一〇一"}, {38, 10, "壹拾"}, {38, 101, "壹佰零壹"},
		{39, 10, "十"}, {39, 11, "十一"}, {39, 20, "二十"}, {39, 110, "一百一十"}, {39, 101, "一百零一"}, {39, 10010, "一万零一十"},
		{57, 3, "- 3 -"}, {255, 3, ""}, {9, 5, "5"}, {39, 1 << 20, "1048576"},
	} {
		if got := number(c.format, c.n); got != c.want {
			t.Errorf("number(%d, %d) = %q, want %q", c.format, c.n, got, c.want)
		}
	}
}

// madeLevel is a level of a list; \x00 to \x08 in its text are the numbers of
// levels.
func madeLevel(start, format, flags int, text string) []byte {
	b := make([]byte, 28)
	copy(b, le32(start))
	b[4], b[5], b[15] = byte(format), byte(flags), followNothing
	b = append(b, le16(len([]rune(text)))...)
	for _, r := range text {
		b = append(b, le16(int(r))...)
	}
	return b
}

// madeLists are two lists: one of nine levels, of which three are used, and
// one of a single level; and overrides of them.
func madeLists() map[int][]byte {
	head := func(id, simple int) []byte {
		b := make([]byte, 28)
		copy(b, le32(id))
		for k := range 9 {
			copy(b[8+2*k:], le16(0xFFF))
		}
		b[26] = byte(simple)
		return b
	}
	lists := join(le16(2), head(7, 0), head(8, 1),
		madeLevel(1, 39, 0, "\x00、"), madeLevel(1, 39, 0, "（\x01）"), madeLevel(1, 0, 4, "\x00.\x01.\x02"))
	for range 6 {
		lists = append(lists, madeLevel(1, 255, 0, "")...)
	}
	lists = append(lists, madeLevel(3, 0, 0, "\x00)")...)
	override := func(id, levels int) []byte {
		b := make([]byte, 16)
		copy(b, le32(id))
		b[12] = byte(levels)
		return b
	}
	none := le32(-1)
	return map[int][]byte{
		fcLists: lists,
		fcLFO: join(le32(4), override(7, 0), override(8, 0), override(8, 1), override(7, 1),
			none, none,
			none, le32(1), le32(0x10), // starts level 0 again at 1
			none, le32(0), le32(0x21), madeLevel(1, 3, 0, "\x01.")), // shows level 1 in another way
	}
}

// oldNumber is how Word 6 numbers a paragraph of that kind of list.
func oldNumber(kind, format, start, flags int, before, after string) []byte {
	b := make([]byte, 24) // Word writes 84 bytes, the rest zeros
	b[0], b[1], b[2], b[3] = byte(format), byte(len([]rune(before))), byte(len([]rune(after))), byte(flags)
	copy(b[10:], le16(start))
	for i, r := range []rune(before + after) {
		copy(b[20+2*i:], le16(int(r)))
	}
	return join(prl(pListLevel, byte(kind)), prl(pList, le16(oldList)...), prl(pOldNumber, append([]byte{byte(len(b))}, b...)...))
}

func TestOldLists(t *testing.T) {
	numbers := made{text: "x\r", papx: oldNumber(10, 0, 3, 0, "(", ")")}
	chinese := made{text: "x\r", papx: oldNumber(1, 37, 1, 0, "", "\u3001")}
	below := made{text: "x\r", papx: oldNumber(2, 0, 1, 0, "", ".")}
	joined := made{text: "x\r", papx: oldNumber(3, 0, 1, 4, "", "")}
	bullet := made{text: "x\r", papx: oldNumber(11, 23, 0, 0, "\uF0B7", "")}
	skipped := made{text: "x\r", papx: oldNumber(12, 0, 0, 0, "", "")}
	plain := made{text: "x\r"}
	for _, c := range []struct {
		about  string
		pieces []made
		want   string
	}{
		{"a plain list ends with the next paragraph outside", []made{numbers, numbers, plain, numbers}, "(3)x|(4)x|x|(3)x|"},
		{"bullets and skipped paragraphs stand within", []made{numbers, bullet, skipped, numbers}, "(3)x|x|x|(4)x|"},
		{"headings", []made{chinese, plain, below, joined, joined, below, chinese, below}, "一、x|x|1. x|1.1 x|1.2 x|2. x|二、x|1. x|"},
	} {
		d, err := readMade(&madeDoc{pieces: c.pieces}, document.DefaultLimits)
		if err != nil {
			t.Errorf("%s: %v", c.about, err)
			continue
		}
		got := ""
		for _, l := range d.Lines {
			got += l + "|"
		}
		if got != c.want {
			t.Errorf("%s: got %s, want %s", c.about, got, c.want)
		}
	}
}

func TestLists(t *testing.T) {
	p := func(list, level int) made {
		return made{text: "x\r", papx: join(prl(pList, le16(list)...), prl(pListLevel, byte(level)))}
	}
	for _, c := range []struct {
		about  string
		pieces []made
		want   string
	}{
		{"levels restart below a higher one", []made{p(1, 0), p(1, 1), p(1, 1), p(1, 0), p(1, 1), p(1, 2), p(1, 2)}, "一、x|（一）x|（二）x|二、x|（一）x|2.1.1x|2.1.2x|"},
		{"a lower level first", []made{p(1, 2), p(1, 0), p(1, 1)}, "1.1.1x|二、x|（一）x|"},
		{"two overrides count together, one starts again", []made{p(2, 0), p(2, 0), p(3, 0), p(3, 0), p(2, 0)}, "3)x|4)x|1)x|2)x|3)x|"},
		{"an override shows a level in its own way", []made{p(1, 0), p(4, 1), p(1, 1)}, "一、x|A.x|（二）x|"},
		{"numbers of other indents, none, and unknown lists", []made{p(0xFFFE, 0), p(0, 0), p(0xF801, 0), p(9, 0), p(2, 5)}, "3)x|x|x|x|4)x|"},
	} {
		d, err := readMade(&madeDoc{pieces: c.pieces, parts: madeLists()}, document.DefaultLimits)
		if err != nil {
			t.Errorf("%s: %v", c.about, err)
			continue
		}
		got := ""
		for _, l := range d.Lines {
			got += l + "|"
		}
		if got != c.want {
			t.Errorf("%s: got %s, want %s", c.about, got, c.want)
		}
	}
}
