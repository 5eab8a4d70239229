package document

// Limits bound what one file may cost. A reader that meets one returns
// TooLarge.
type Limits struct {
	Bytes        int64 // of the file as it is
	Decompressed int64 // of everything unpacked from it
	Cells        int   // in all its tables
	Depth        int   // of nested tables, archives and elements
	Pages        int   // of a PDF or OFD
}

// DefaultLimits are generous for reports and still keep one file within a few
// hundred megabytes.
var DefaultLimits = Limits{
	Bytes:        200 << 20,
	Decompressed: 400 << 20,
	Cells:        2_000_000,
	Depth:        64,
	Pages:        5_000,
}
