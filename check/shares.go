package check

import (
	"slices"
	"strings"

	"gouji/parse"
)

// What the names of the wholes of shares were found to mean, and which figures are
// told to be shares of one.

// wholeKey is the name of a share's whole in one sentence, or one section.
type wholeKey struct {
	place int
	name  string
}

// sharing are the figures of the claim's section that are told to be shares of
// a whole of that name: 直接支付 A，占总支出的 a%。 and, in the next paragraph, 授权支付 B，占总支出的 b%。
func (v *view) sharing(claim *parse.Figure, whole string) []parse.FigureID {
	if v.shares == nil {
		v.shares = map[wholeKey][]parse.FigureID{}
		for i := range v.c.Frames {
			fr := &v.c.Frames[i]
			if fr.Rule != "ratio/share" || len(fr.Queries) == 0 || len(fr.Queries[0].Wants) != 2 || fr.Queries[0].Wants[0].Given == 0 {
				continue
			}
			k := wholeKey{v.figure(fr.Claim).Place.Section, fr.Queries[0].Wants[1].Label}
			v.shares[k] = append(v.shares[k], fr.Queries[0].Wants[0].Given)
		}
	}
	if whole == "" {
		return nil
	}
	return v.shares[wholeKey{claim.Place.Section, whole}]
}

// remember keeps the whole that the name of a share's whole was found to mean:
// the sentence's further shares are of it too.
func (v *view) remember(fr *parse.Frame, o outcome) {
	if fr.Rule != "ratio/share" || !holds(o.verdict) || len(fr.Queries) == 0 || len(o.reading.Operands) != 2 {
		return
	}
	wants := fr.Queries[0].Wants
	if w := &wants[len(wants)-1]; w.Label != "" && w.Given == 0 {
		if v.wholes == nil {
			v.wholes = map[wholeKey]parse.FigureID{}
		}
		v.wholes[wholeKey{v.figure(fr.Claim).Place.Sentence, w.Label}] = o.reading.Operands[1]
	}
}

// longWhole is the length from which the words behind 占 are a name of their own.
const longWhole = 5

// soleNamed keeps, where one amount alone ends its name with all the words of the whole, those that bear
// these: 合计分配下达资金 W … 支出 X，占分配下达资金的 R% is of no other money, even if that would do.
func (v *view) soleNamed(list, parts []candidate, name string) []candidate {
	if len([]rune(name)) < longWhole || len(parts) == 0 {
		return list
	}
	sole := -1
	for k := range list {
		f := v.figure(list[k].id)
		if !strings.HasSuffix(f.Name, name) {
			continue
		}
		if sole >= 0 && !f.Value.Equal(v.figure(list[sole].id).Value) || f.Value.LessThan(v.figure(parts[0].id).Value) {
			return list
		}
		if sole < 0 {
			sole = k
		}
	}
	if sole < 0 {
		return list
	}
	list[sole].sure = true
	return slices.DeleteFunc(list, func(x candidate) bool { return !strings.Contains(v.figure(x.id).Name, name) })
}

// ofThatName keeps, where the figure that a share of the sentence was found to be of bears the
// whole's name, only those that bear it: A，占基本支出的 a%；B，占基本支出的 b% has no other whole for b.
func (v *view) ofThatName(list []candidate, id parse.FigureID, name string) []candidate {
	if len([]rune(name)) < 3 || !strings.HasSuffix(v.figure(id).Name, name) {
		return list
	}
	return slices.DeleteFunc(list, func(x candidate) bool {
		return x.id != id && !strings.Contains(v.figure(x.id).Name, name)
	})
}
