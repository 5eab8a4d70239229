// Package doc reads Word's binary documents (Word 97 to 2003 and the .wps and
// .doc files of WPS).
//
// Such a file keeps all its text in one stream, in an order that the piece
// table gives, followed by the texts of footnotes, headers, comments and text
// boxes. Properties hang on byte ranges of the stream: those of characters
// (deleted, hidden) and those of paragraphs (style, list, table), whose rows
// carry the edges of their cells. Read turns the pieces into units (units.go),
// the units into paragraphs (story.go), and the paragraphs into blocks
// (blocks.go, grid.go); lists.go and numbers.go make the automatic numbers.
package doc

import (
	"gouji/parse/document"
	"gouji/parse/internal/ole"
)

// Reasons of this reader alone.
var (
	Old     = &document.Problem{ZH: "这是 Word 6.0/95 或更早版本的文档，不支持；请用 Word 或 WPS 打开后另存为 .docx", EN: "documents of Word 6.0/95 and earlier are not supported; open it in Word or WPS and save it as .docx"}
	NotWord = &document.Problem{ZH: "文件中没有 Word 文档的正文，可能不是 .doc 或 .wps 文件；请用 Word 或 WPS 打开后另存为 .docx", EN: "the file holds no text of a Word document and may not be a .doc or .wps file; open it in Word or WPS and save it as .docx"}
)

// Read reads a document from the bytes of its file. An error is always a
// *document.Problem.
func Read(data []byte, lim document.Limits) (d *document.Document, err error) {
	defer func() {
		if recover() != nil {
			d, err = nil, document.Damaged
		}
	}()
	return read(data, lim)
}

// read is Read without its net.
func read(data []byte, lim document.Limits) (*document.Document, error) {
	if len(data) == 0 {
		return nil, document.Empty
	}
	if int64(len(data)) > lim.Bytes {
		return nil, document.TooLarge
	}
	// Word 2 and older wrote no compound file.
	if len(data) > 4 && (data[0] == 0xDB || data[0] == 0x9B) && data[1] == 0xA5 {
		return nil, Old
	}
	if !ole.Is(data) {
		return nil, document.Damaged
	}
	f, err := ole.Open(data)
	if err != nil {
		return nil, document.Damaged
	}
	if f.Has("EncryptedPackage") {
		return nil, document.Encrypted
	}
	if !f.Has("WordDocument") {
		return nil, NotWord
	}
	word, err := f.Stream("WordDocument")
	if err != nil {
		return nil, document.Damaged
	}
	h, err := readFIB(word)
	if err != nil {
		return nil, err
	}
	table, err := f.Stream(h.tableName())
	if err != nil {
		return nil, document.Damaged
	}
	// Few documents keep properties in the data stream, and it is mostly
	// pictures: without it the rest can still be read.
	stream, _ := f.Stream("Data")
	return readStreams(word, table, stream, h, lim)
}

// readStreams makes the document from its three streams.
func readStreams(word, table, stream buf, h *fib, lim document.Limits) (*document.Document, error) {
	s := &source{word: word, table: table, data: stream, fib: h, lim: lim}
	if err := s.readPieces(); err != nil {
		return nil, err
	}
	s.readFonts()
	s.readStyles()
	s.readLists()
	s.paragraphs = s.readPapx()
	if err := s.readUnits(); err != nil {
		return nil, err
	}
	s.readFields()
	s.readBoxes()

	b := document.NewBuilder("doc")
	l := &layout{source: s, b: b}
	if err := l.all(); err != nil {
		return nil, err
	}
	if !s.spend(0) {
		return nil, document.TooLarge
	}
	if s.objects {
		b.Note("文件中有嵌入的对象、图表或外部内容，其中的数字没有读取", "the file holds embedded objects, charts or outside content, whose figures were not read")
	}
	d := b.Document()
	if len(d.Blocks) == 0 {
		if s.pictures {
			return nil, document.Scan
		}
		return nil, document.Empty
	}
	return d, nil
}

// source is a document being read.
type source struct {
	word, table, data buf
	fib               *fib
	lim               document.Limits

	pieces []piece
	prcs   []buf // the property lists that pieces refer to

	styles     []style
	lists      map[uint32]*list
	overrides  []override
	old        oldLists
	paragraphs []papx
	spent      int // see spend

	units    []uint16     // the text, one for each character position
	flags    []byte       // for each of them why it is not shown, or 0
	symbols  map[int]rune // what is shown instead of some of them
	fonts    []string
	pictures bool
	objects  bool // something of another program is embedded

	boxes    map[uint32]span // the text of each text box, by its shape
	shape    map[int]uint32  // the shape anchored at a character position
	boxOrder []uint32        // the shapes of the text boxes in the order of their texts
}

// span is a range of character positions.
type span struct{ from, to int }
