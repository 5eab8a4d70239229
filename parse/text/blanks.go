package text

import "strings"

// lostBlanks puts a blank for each question mark that stands where a page's own blank was lost
// on the way to an encoding without it: 项????目, ??其中：, 27,362.00? beside them. A text whose
// question marks all stand alone has lost none.
func lostBlanks(s string) string {
	if !strings.Contains(s, "??") {
		return s
	}
	b := []byte(s)
	for i := 0; i < len(b); {
		j := i
		for j < len(b) && b[j] == '?' {
			j++
		}
		if j-i > 1 || j-i == 1 && i > 0 && b[i-1] >= '0' && b[i-1] <= '9' {
			for k := i; k < j; k++ {
				b[k] = ' '
			}
		}
		i = max(j, i+1)
	}
	return string(b)
}
