package lang

import (
	"sync"

	"gouji/parse/internal/trie"
)

// Class says what a word does in a clause.
type Class uint8

const (
	Plain    Class = iota
	Noun           // names a quantity or narrows one
	Opener         // opens the parts of a total: 其中, 包括
	Total          // announces a sum of what stands around it: 合计, 共计
	Each           // hands several values to several names: 分别, 依次
	Compare        // names the base of a change: 比, 较, 同比
	Rise           // 增加, 增长, 提高
	Fall           // 减少, 下降, 降低
	Level          // says that a level follows, not an amount of change: 至, 到, 达, 为
	Share          // 占, 相当于
	Limit          // a target or limit follows: 不低于, ≥
	After          // a limit or approximation stands before: 以上, 以内
	Approx         // 约, 近
	Adjust         // a change to a budget: 追加, 调减
	Rate           // names a quotient: 执行率, 占比
	Average        // 人均, 次均: an amount for each
	Target         // 目标, 计划: what follows is planned
	Function       // carries no meaning of its own here
	Admit          // admits what would else be a finding: 未完成, 主要原因
	Open           // leaves a list open: 等, 主要
)

// Term is one entry of the lexicon.
type Term struct {
	Word    string
	Class   Class
	Measure Measure
	Fund    Fund
	Account Account
	Tier    Tier
	Mode    Mode
	Op      string    // of Limit and After: >=, <=, >, <
	Sign    int       // of Adjust and of measures that carry a sign in the word (赤字)
	Rate    *RateKind // of Rate
	Full    bool      // of a fund: its full name, fit to name what is evaluated
}

// Lexicon holds all terms, built when the first paragraph is read.
var Lexicon = sync.OnceValue(func() *trie.Trie[*Term] {
	t := &trie.Trie[*Term]{}
	for _, add := range []func(func(Term, ...string)){measureTerms, fundTerms, wordTerms, rateTerms} {
		add(func(tm Term, words ...string) {
			for _, w := range words {
				e := tm
				e.Word = w
				t.Add(w, &e)
			}
		})
	}
	return t
})
