package reflow

import (
	"slices"
	"strings"

	"gouji/parse/document"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// The texts of a form that tell in sentences what was to be done and what was, which a copy has put on
// one line with their heads, or on the line below the heads of both, parted by a blank alone:
//
//	年度总 体目标 预期目标 实际完成情况 为460户发放补助,每户200元 为452户发放补助9.04万元,…
//	预期目标 核查800户,每户50元 实际完成情况 核查760户,支付38000元,其中…
//
// Each of the texts is prose of its own, and the heads are neither its words nor those of the rows around.

// sideBlocks head the block of both texts, or one text as GoalHeads and resultHeads do.
var sideBlocks = []string{"年度总体目标完成情况", "总体目标完成情况", "年度目标完成情况", "年度绩效目标完成情况", "绩效目标完成情况", "项目绩效目标", "项目总体目标"}

// sideResults are heads of the text of results.
var sideResults = []string{"实际完成情况", "全年实际完成情况", "年度实际完成情况", "目标实际完成情况", "全年完成情况", "年度完成情况", "实际完成目标", "目标完成情况", "完成情况"}

// minSideText is the length from which words behind such heads are a text, with a comma in it, and minSideClause
// that from which a single word with a number in it is.
const (
	minSideText   = 12
	minSideClause = 6
	maxSideWords  = 64 // that two texts may have together, parted by blanks
)

// sideText is a piece of such a line: a word of it, a head, or the text of a side.
type sideText struct {
	from, to int
	side     content.Side
	block    bool // a head that may be that of a block of both
}

// sideHead is what a word heads that stands by itself. A block's head stands before those of its texts.
func sideHead(w string) (side content.Side, block bool) {
	w = strings.TrimRight(w, ":：")
	switch {
	case slices.Contains(sideBlocks, w):
		return content.ResultSide, true
	case slices.Contains(sideResults, w):
		return content.ResultSide, false
	case slices.Contains(content.GoalHeads, w), w == "项目年度绩效目标":
		return content.GoalSide, strings.HasSuffix(w, "总体目标") || w == "绩效目标"
	}
	return content.NoSide, false
}

// wordsOfSides are the words of a line, those of heads that a blank has torn put together: 年度总 体目标.
func wordsOfSides(t document.Text) (out []sideText) {
	rs := t.Runes
	for i := range WordsFrom(t, 0) {
		j := i
		for j < len(rs) && rs[j] != ' ' {
			j++
		}
		w := sideText{from: i, to: j}
		w.side, w.block = sideHead(string(rs[i:j]))
		if n := len(out); n > 0 && w.side == content.NoSide && out[n-1].side == content.NoSide && j-out[n-1].from < content.CellLine {
			whole := string(rs[out[n-1].from:out[n-1].to]) + string(rs[i:j])
			if side, block := sideHead(whole); side != content.NoSide {
				out[n-1].to, out[n-1].side, out[n-1].block = j, side, block
				continue
			}
		}
		out = append(out, w)
	}
	return out
}

// isSideText reports whether words are a text of sentences or clauses, and no cells.
func isSideText(rs []rune) bool {
	words := strings.Fields(string(rs))
	for _, w := range words {
		if content.NumberWord(w) || ValueWord(w) {
			return false
		}
	}
	if !strings.ContainsAny(string(rs), "，,；;。") {
		return len(words) == 1 && len(rs) >= minSideClause && lang.IsHan(rs[0]) && strings.ContainsFunc(words[0], lang.IsDigit)
	}
	return len(rs) >= minSideText
}

// formGoals are heads of goals that stand in forms alone: one by itself on its line heads the line below.
var formGoals = []string{"预期目标", "年初设定目标", "年度预期目标"}

// PartSides parts the texts of goals and results of a document from their heads and from one another, and says
// by their blocks which of the two they tell. A document without any is returned as it is.
func PartSides(doc *document.Document) (*document.Document, map[int]content.Side) {
	var told map[int]content.Side
	var open content.Side
	parted := WithBlocks(doc, func(i, at int) ([]document.Block, int) {
		b := &doc.Blocks[i]
		if b.Kind == document.Grid {
			open = content.NoSide
			return nil, 1
		}
		var parts []sideText
		parts, open = sideParts(b.Text, open)
		var texts []document.Text
		for k, x := range parts {
			if texts = append(texts, b.Text.Slice(x.from, x.to)); x.side != content.NoSide {
				if told == nil {
					told = map[int]content.Side{}
				}
				told[at+k] = x.side
			}
		}
		return partedBlock(*b, texts), 1
	})
	return parted, told
}

// sideParts parts a line below the heads that wait for their texts, nil if it holds none of these, and says which
// heads wait behind it.
func sideParts(t document.Text, open content.Side) ([]sideText, content.Side) {
	if t.Len() == 0 {
		return nil, open
	}
	if open == content.NoSide && !lang.Holds(t.Runes, "目标") && !lang.Holds(t.Runes, "完成情况") || lang.Holds(t.Runes, "级指标") || lang.Holds(t.Runes, "分值") {
		return nil, content.NoSide
	}
	words := wordsOfSides(t)
	var out []sideText
	texts := 0
	for i := 0; i < len(words); {
		w, j := words[i], i
		for j < len(words) && (words[j].side == content.NoSide) == (w.side == content.NoSide) {
			j++
		}
		run := sideText{from: w.from, to: words[j-1].to}
		switch {
		case w.side != content.NoSide:
			open |= openedBy(words[i:j])
		case open == content.NoSide || !isSideText(t.Runes[run.from:run.to]):
			open = content.NoSide
		case open == content.BothSides:
			k := secondText(t, words[i:j])
			run.side = content.GoalSide
			switch {
			case k > 0:
				out = append(out, sideText{from: run.from, to: words[i+k-1].to, side: content.GoalSide})
				run.from, run.side = words[i+k].from, content.ResultSide
				open = content.NoSide
			case i > 0 || j < len(words):
				return nil, content.NoSide // where the one ends nothing tells
			default:
				open = content.ResultSide // each on a line of its own
			}
			texts++
		default:
			run.side, open = open, content.NoSide
			texts++
		}
		out = append(out, run)
		i = j
	}
	n := len(words)
	switch {
	case n == 0: // blanks alone
	case texts == 0 && open == content.GoalSide && (n > 1 || !slices.Contains(formGoals, strings.TrimRight(string(t.Runes[words[0].from:words[0].to]), ":："))), texts > 0 && words[n-1].side == content.GoalSide:
		open = content.NoSide
	}
	if texts == 0 {
		out = nil
	}
	return out, open
}

// openedBy is what a run of heads opens. A block's head stands before those of its texts.
func openedBy(run []sideText) (open content.Side) {
	for i, w := range run {
		switch {
		case w.block && i+1 < len(run):
		case w.side == content.GoalSide:
			open |= content.GoalSide
		default:
			open |= content.ResultSide
		}
	}
	return open
}

// secondText is at which of the words of two texts the second begins, 0 if nothing tells: there is but one
// blank between them, or the second begins as the first did.
func secondText(t document.Text, words []sideText) int {
	if len(words) > maxSideWords {
		return 0
	}
	at := 0
	for k := 1; k < len(words); k++ {
		a, b := t.Runes[words[0].from:words[k-1].to], t.Runes[words[k].from:words[len(words)-1].to]
		if !isSideText(a) || !isSideText(b) {
			continue
		}
		if len(words) == 2 || a[0] == b[0] && a[1] == b[1] {
			if at > 0 {
				return 0
			}
			at = k
		}
	}
	return at
}

// ValueWord reports whether a word is a value of a form and nothing else: 38场, ≥95%, 9.5.
func ValueWord(w string) bool {
	w = strings.TrimLeft(w, "≥≤><=")
	n := 0
	for n < len(w) && (lang.IsDigit(rune(w[n])) || w[n] == '.' || w[n] == ',') {
		n++
	}
	if n == 0 {
		return false
	}
	rest := strings.TrimSuffix(strings.TrimSuffix(strings.TrimPrefix(w[n:], "%"), "以上"), "以内")
	if rest == "" {
		return true
	}
	_, _, ok := numeral.ParseUnit(rest)
	return ok
}
