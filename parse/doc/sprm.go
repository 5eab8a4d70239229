package doc

// The property modifiers that this package reads. The names are those of
// [MS-DOC], without their "sprm".
const (
	cDeleted = 0x0800 // CFRMarkDel
	cHidden  = 0x083C // CFVanish
	cObject  = 0x080A // CFOle2
	cSymbol  = 0x6A09 // CSymbol

	pStyle      = 0x4600 // PIstd
	pListLevel  = 0x260A // PIlvl
	pList       = 0x460B // PIlfo
	pOutline    = 0x2640 // POutLvl
	pOldNumber  = 0xC63E // PAnld80
	pInTable    = 0x2416 // PFInTable
	pRowEnd     = 0x2417 // PFTtp
	pDepth      = 0x6649 // PItap
	pDepthMore  = 0x664A // PDtap
	pInnerCell  = 0x244B // PFInnerTableCell
	pInnerRow   = 0x244C // PFInnerTtp
	pHuge       = 0x6646 // PHugePapx
	pHugeOld    = 0x6645
	pTableProps = 0x646B // PTableProps
	pTabs       = 0xC615 // PChgTabs
	pDropCap    = 0x442C // PDcs

	tDefinition = 0xD608 // TDefTable
	tOldTable   = 0xD606 // TDefTable10
	tVertical   = 0xD62B // TVertMerge
	tMerge      = 0x5624 // TMerge
	tSplit      = 0x5625 // TSplit
	tInsert     = 0x7621 // TInsert
	tDelete     = 0x5622 // TDelete
	tWidth      = 0x7623 // TDxaCol
)

// modifiers calls f for each property modifier in a list of them, with its
// operand. A list that breaks off ends there.
func modifiers(list buf, f func(op int, arg buf)) {
	for len(list) >= 2 {
		op := list.u16(0)
		list = list[2:]
		skip, n := 0, 0 // bytes before the operand, and its length
		switch op >> 13 {
		case 0, 1:
			n = 1
		case 2, 4, 5:
			n = 2
		case 3:
			n = 4
		case 7:
			n = 3
		case 6:
			switch {
			case op == tDefinition || op == tOldTable:
				skip, n = 2, max(list.u16(0)-1, 0)
			case op == pTabs && list.u8(0) == 255:
				closed := 4 * list.u8(1)
				skip, n = 1, 1+closed+1+3*list.u8(2+closed)
			default:
				skip, n = 1, list.u8(0)
			}
		}
		if skip+n > len(list) {
			return
		}
		f(op, list[skip:skip+n])
		list = list[skip+n:]
	}
}

// short is the modifier packed into the 16 bits of a piece, as a list of one.
// Only those that this package reads are unpacked.
func short(prm int) buf {
	op, ok := packed[prm>>1&0x7F]
	if !ok {
		return nil
	}
	return buf{byte(op), byte(op >> 8), byte(prm >> 8)}
}

var packed = map[int]int{
	0x0C: pListLevel,
	0x18: pInTable,
	0x19: pRowEnd,
	0x41: cDeleted,
	0x5C: cHidden,
}
