package main

import (
	"fmt"
	"strings"

	"github.com/spf13/pflag"

	"gouji/check"
	"gouji/cmd/internal/output"
	"gouji/cmd/internal/table"
)

func setupRules(c *cli, flags *pflag.FlagSet) func(args []string) int {
	noColor := flags.Bool("no-color", false, c.say("不用颜色", "no colour"))
	return func(args []string) int {
		o := output.Options{Language: c.lang, Terminal: terminal(c.stdout, *noColor)}
		switch len(args) {
		case 0:
			return c.print(table.Rules(c.stdout, check.Rules, o))
		case 1:
			return c.rule(args[0], o)
		}
		return c.usage(c.say("rules 最多接受一个规则名", "rules takes at most one rule"), "rules")
	}
}

// rule explains a rule, or lists a family of rules.
func (c *cli) rule(id string, o output.Options) int {
	var family []*check.Rule
	for _, r := range check.Rules {
		if r.ID == id {
			return c.print(table.Rule(c.stdout, r, o))
		}
		if f, _, _ := strings.Cut(r.ID, "/"); f == strings.TrimSuffix(id, "/") {
			family = append(family, r)
		}
	}
	if len(family) > 0 {
		return c.print(table.Rules(c.stdout, family, o))
	}
	fmt.Fprintf(c.stderr, c.say("gouji：没有规则 %q（gouji rules 列出全部规则）\n", "gouji: no rule %q (gouji rules lists them all)\n"), id)
	return exitUsage
}

func (c *cli) print(err error) int {
	if err != nil {
		return c.unwritten(err)
	}
	return exitOK
}
