package main

import "gouji/check"

// rules are all rules. TODO(lead): replace by check.Rules.
var rules []*check.Rule
