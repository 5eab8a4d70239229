package flat

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
)

// spacedSums are the sums down the columns of a table whose cells blanks part,
// over the rows that have all their numbers and are no sums.
func spacedSums(rows []*content.Para, cols int) []decimal.Decimal {
	out := make([]decimal.Decimal, cols)
	for _, q := range rows {
		words := spacedWords(q.Line)
		if sum, region := table.IsSumLabel(words[0]); sum || region || SpacedRow(q) != cols {
			continue
		}
		for k, w := range words[len(words)-cols:] {
			if x, ok := spacedNumber(w); ok {
				out[k] = out[k].Add(x)
			}
		}
	}
	return out
}

// spacedNumber is the value of a cell's word, without its sign of per cent.
func spacedNumber(w string) (decimal.Decimal, bool) {
	x, err := decimal.NewFromString(strings.ReplaceAll(strings.TrimSuffix(w, "%"), ",", ""))
	return x, err == nil
}

// placesBySums are the columns of the numbers of a row of sums that has lost
// blanks: each stands where it is the sum of its column, one that is none of
// them between its neighbours if there is but one column that can be summed, or
// none but one of rates. A number whose column nobody can tell has none, -1.
func placesBySums(numbers []string, sums []decimal.Decimal, cols []content.Column) []int {
	at := make([]int, len(numbers))
	next, found := 0, 0
	for m, w := range numbers {
		at[m] = -1
		x, ok := spacedNumber(w)
		if !ok {
			continue
		}
		if k := slices.IndexFunc(sums[next:], x.Equal); k >= 0 && len(sums)-next-k >= len(numbers)-m {
			at[m] = next + k
			next = at[m] + 1
			found++
		}
	}
	if found == 0 {
		return at
	}
	for m := range at {
		if at[m] >= 0 {
			continue
		}
		lo, hi := -1, len(sums)
		if m > 0 {
			lo = at[m-1]
			if lo < 0 {
				continue
			}
		}
		if m+1 < len(at) {
			hi = at[m+1]
		}
		var amounts, rates []int
		for k := lo + 1; k < hi; k++ {
			if table.Percent(&cols[k]) {
				rates = append(rates, k)
			} else if cols[k].Role != lang.ColScore {
				amounts = append(amounts, k)
			}
		}
		switch {
		case len(amounts) == 1:
			at[m] = amounts[0]
		case len(amounts) == 0 && len(rates) == 1:
			at[m] = rates[0]
		}
	}
	return at
}
