package check_test

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"

	"gouji/check"
	"gouji/fixtures"
)

// mutantsEach is the number of mutants tried for every relation.
const mutantsEach = 4

// TestMutants changes one figure of a relation that holds, so that it holds no
// longer, and asks for a new finding that names the figure. Where the figure
// stands in two relations or more, it can be told from the others: a cause of
// the finding should blame it, and suggest what stood there.
func TestMutants(t *testing.T) {
	var mu sync.Mutex
	var made, killed, blamable, blamed, restored int
	t.Run("cases", func(t *testing.T) {
		for _, c := range load(t) {
			t.Run(c.Name, func(t *testing.T) {
				t.Parallel()
				before := alarms(run(t, c.Text))
				for i := range c.Gold.Relations {
					r := &c.Gold.Relations[i]
					if !r.Clear() || !r.Holds || r.Expr == "" || len(r.Operands) == 0 || r.Kind == "bound" {
						continue
					}
					for _, m := range mutantsOf(t, c, r) {
						told, blame, suggest := m.caught(t, before)
						mu.Lock()
						made++
						if told {
							killed++
						} else {
							t.Logf("survived %v (%s %s)", m, r.Kind, r.Claim)
						}
						if told && m.ties > 1 {
							blamable++
							if blame {
								blamed++
							}
							if suggest {
								restored++
							}
						}
						mu.Unlock()
					}
				}
			})
		}
	})
	kills, blames := share{killed, made}, share{blamed, blamable}
	t.Logf("mutants %d: killed %v, blamed %v, old value suggested %v", made, kills, blames, share{restored, blamable})
	if made < 500 {
		t.Errorf("only %d mutants", made)
	}
	f := floors(t)
	floor(t, "mutants killed", kills.percent(), &f.MutantsKilled)
	floor(t, "mutants blamed", blames.percent(), &f.MutantsBlamed)
	if *update {
		writeFloors(t, f)
	}
}

// mutant is a report with one figure changed.
type mutant struct {
	text     string
	was, is  string // the numerals
	span     fixtures.Span
	unit     string // behind the numeral
	original fixtures.Amount
	ties     int // relations that the figure stands in
}

func (m mutant) String() string { return fmt.Sprintf("L%d %s -> %s", m.span.Line, m.was, m.is) }

// mutantsOf makes the mutants of a relation, always the same ones.
func mutantsOf(t *testing.T, c *fixtures.Case, r *fixtures.Relation) []mutant {
	t.Helper()
	h := fnv.New64()
	fmt.Fprint(h, c.Name, r.Claim, r.Operands)
	rng := rand.New(rand.NewPCG(h.Sum64(), 1))
	refs := r.Refs()
	var out []mutant
	for range mutantsEach {
		i := rng.IntN(len(refs))
		span, text, err := c.Find(refs[i])
		if err != nil {
			t.Fatal(err)
		}
		was, unit := cutNumeral(text)
		is := change(rng, was)
		if is == "" || slices.ContainsFunc(out, func(o mutant) bool { return o.span.Line == span.Line && o.span.Start == span.Start && o.is == is }) {
			continue
		}
		if holds, err := holdsWith(c, r, refs[i], is+unit); err != nil || holds {
			continue // the rounding hides the change
		}
		line := []rune(c.Lines[span.Line-1])
		lines := slices.Clone(c.Lines)
		lines[span.Line-1] = string(line[:span.Start]) + is + string(line[span.Start+len([]rune(was)):])
		m := mutant{text: strings.Join(lines, "\n"), was: was, is: is, unit: unit, ties: ties(c, span)}
		m.span = fixtures.Span{Line: span.Line, Start: span.Start, End: span.Start + len([]rune(is))}
		if m.original, err = c.Amount(refs[i]); err != nil {
			t.Fatal(err)
		}
		out = append(out, m)
	}
	return out
}

func cutNumeral(text string) (numeral, rest string) {
	i := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsDigit(r) && !strings.ContainsRune(".．,，", r) })
	if i < 0 {
		i = len(text)
	}
	return text[:i], text[i:]
}

// change makes one slip in a numeral: a digit changed, two swapped or one
// lost, or the point moved. It returns "" where the slip cannot be made.
func change(rng *rand.Rand, numeral string) string {
	s := []rune(numeral)
	var digits []int
	for i, r := range s {
		if unicode.IsDigit(r) {
			digits = append(digits, i)
		}
	}
	if len(digits) == 0 {
		return ""
	}
	slips := 4
	if strings.ContainsAny(numeral, ",，") {
		slips = 2
	}
	point := slices.Index(s, '.')
	switch slip := rng.IntN(slips); {
	case slip == 1 && len(digits) > 1:
		k := rng.IntN(len(digits) - 1)
		i, j := digits[k], digits[k+1]
		s[i], s[j] = s[j], s[i]
	case slip == 2 && len(digits) > 3:
		i := digits[1+rng.IntN(len(digits)-1)]
		s = slices.Delete(s, i, i+1)
	case slip == 3 && len(digits) > 3 && point > 0:
		s = slices.Delete(s, point, point+1)
		if point > 1 {
			point--
		} else {
			point++
		}
		s = slices.Insert(s, point, '.')
	default:
		i := digits[rng.IntN(len(digits))]
		for was := s[i]; s[i] == was; {
			s[i] = '1' + rune(rng.IntN(9))
		}
	}
	if s[len(s)-1] == '.' || string(s) == numeral {
		return ""
	}
	return string(s)
}

// holdsWith reports whether the relation would hold with other words at a place.
func holdsWith(c *fixtures.Case, r *fixtures.Relation, at fixtures.Ref, text string) (bool, error) {
	var amounts []fixtures.Amount
	for _, ref := range r.Refs() {
		a, err := c.Amount(ref)
		if ref == at {
			a, err = fixtures.ReadAmount(text, ref.Unit)
		}
		if err != nil {
			return false, err
		}
		amounts = append(amounts, a)
	}
	return fixtures.Holds(r.Expr, amounts[0], amounts[1:])
}

// ties counts the clear relations that hold and in which the figure stands.
func ties(c *fixtures.Case, at fixtures.Span) int {
	n := 0
	for i := range c.Gold.Relations {
		r := &c.Gold.Relations[i]
		if r.Clear() && r.Holds && slices.ContainsFunc(r.Refs(), func(ref fixtures.Ref) bool {
			s, _, err := c.Find(ref)
			return err == nil && s.Line == at.Line && s.Start == at.Start
		}) {
			n++
		}
	}
	return n
}

// alarm is a finding above a note.
type alarm struct {
	spans   []fixtures.Span // of its figures
	blames  *fixtures.Span  // of the first cause that names a figure
	suggest string
}

func alarms(r *check.Result) map[string]alarm {
	j := judgement{result: r}
	out := map[string]alarm{}
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Severity == check.Note {
			continue
		}
		a := alarm{spans: []fixtures.Span{spanOf(f.Place, "")}}
		ids := slices.Clone(f.Figures)
		for _, id := range f.Relations {
			ids = append(ids, parts(&r.Relations[id-1])...)
		}
		for _, id := range ids {
			a.spans = append(a.spans, j.span(id))
		}
		for _, c := range f.Causes {
			if c.Figure != 0 {
				s := j.span(c.Figure)
				a.blames, a.suggest = &s, c.Suggest
				break
			}
		}
		out[f.Rule+" "+f.Message.ZH] = a
	}
	return out
}

// caught reports whether a finding that was not there before names the changed
// figure, whether one blames it, and whether one suggests what it was.
func (m *mutant) caught(t *testing.T, before map[string]alarm) (told, blamed, restored bool) {
	for key, a := range alarms(run(t, m.text)) {
		if _, old := before[key]; old || !slices.ContainsFunc(a.spans, m.span.Overlaps) {
			continue
		}
		told = true
		if a.blames == nil || !m.span.Overlaps(*a.blames) {
			continue
		}
		blamed = true
		if _, rest := cutNumeral(a.suggest); rest == "" && a.suggest != "" {
			a.suggest += m.unit
		}
		if s, err := fixtures.ReadAmount(a.suggest, ""); err == nil && s.Value.Cmp(m.original.Value) == 0 {
			restored = true
		}
	}
	return told, blamed, restored
}
