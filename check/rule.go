package check

// Rule documents one kind of check. The README's table and `gouji rules` are
// made from it.
type Rule struct {
	ID       string   // family/name
	Title    Message  // one line
	Verifies Message  // what it verifies
	Formula  Message  // the identity or official rule behind it
	Source   Message  // where that formula comes from
	Evidence Message  // the words or layout it asks for
	Silent   Message  // when it stays silent
	Example  Message  // one example
	Severity Severity // the highest it may report
}
