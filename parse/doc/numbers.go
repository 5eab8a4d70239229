package doc

import "gouji/parse/internal/listnumber"

// The formats of numbers that this package names elsewhere.
const (
	nfcCircle = 18
	nfcBullet = 23
	nfcNone   = 255
)

// formats are the names of the formats that automatic numbers have
// ([MS-OSHARED] 2.2.1.3); the others are decimal.
var formats = map[int]string{
	1:         "upperRoman",
	2:         "lowerRoman",
	3:         "upperLetter",
	4:         "lowerLetter",
	5:         "ordinal",
	8:         "hex",
	10:        "ideographDigital",
	11:        "japaneseCounting",
	14:        "decimalFullWidth",
	16:        "japaneseLegal",
	17:        "japaneseDigitalTenThousand",
	nfcCircle: "decimalEnclosedCircle",
	19:        "decimalFullWidth2",
	22:        "decimalZero",
	nfcBullet: "bullet",
	26:        "decimalEnclosedFullstop",
	27:        "decimalEnclosedParen",
	28:        "decimalEnclosedCircleChinese",
	29:        "ideographEnclosedCircle",
	30:        "ideographTraditional",
	31:        "ideographZodiac",
	32:        "ideographZodiacTraditional",
	33:        "taiwaneseCounting",
	34:        "ideographLegalTraditional",
	35:        "taiwaneseCountingThousand",
	36:        "taiwaneseDigital",
	37:        "chineseCounting",
	38:        "chineseLegalSimplified",
	39:        "chineseCountingThousand",
	57:        "numberInDash",
	nfcNone:   "none",
}

// number is n in one of the formats.
func number(format, n int) string { return listnumber.Print(formats[format], n) }
