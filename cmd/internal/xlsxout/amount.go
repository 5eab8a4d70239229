package xlsxout

import (
	"regexp"
	"strings"
	"sync"

	"github.com/shopspring/decimal"

	"gouji/parse/document"
)

// amount is a printed amount as a workbook keeps it.
type amount struct {
	value  float64
	places int // printed decimals
	unit   string
}

var amountForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+))(?:\.(\d+))?\s*([^\d\s]*)$`)
})

// exactDigits is how many digits the numbers of a workbook keep.
const exactDigits = 15

// readAmount takes a printed amount apart. Anything but one number with a
// unit, and a number that a workbook would round, is none.
func readAmount(s string) (amount, bool) {
	s = strings.Map(document.Normal, strings.TrimSpace(s))
	m := amountForm().FindStringSubmatch(s)
	if m == nil {
		return amount{}, false
	}
	number := strings.ReplaceAll(m[1], ",", "")
	if m[2] != "" {
		number += "." + m[2]
	}
	d, err := decimal.NewFromString(number)
	if err != nil || d.NumDigits() > exactDigits {
		return amount{}, false
	}
	if m[3] == "%" {
		d = d.Shift(-2) // a workbook keeps 100% as 1
	}
	return amount{d.InexactFloat64(), len(m[2]), m[3]}, true
}

// format is the number format that shows an amount as it is printed.
func (a amount) format(signed bool) string {
	f := "#,##0"
	if a.unit == "%" {
		f = "0"
	}
	if a.places > 0 {
		f += "." + strings.Repeat("0", a.places)
	}
	if a.unit == "%" {
		f += "%"
	}
	if signed {
		return "+" + f + ";-" + f + ";" + f
	}
	return f
}
