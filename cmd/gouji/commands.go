package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/clipperhouse/displaywidth"
	"github.com/spf13/pflag"
)

// command is one command of the program. setup declares its flags and returns
// what runs it.
type command struct {
	name           string
	args           string // as the usage line shows them
	titleZH, title string
	setup          func(c *cli, flags *pflag.FlagSet) func(args []string) int
	examples       []string
}

func commands() []command {
	return []command{
		{"check", "PATH…", "核对报告中的数字（文件、文件夹，或 - 表示标准输入）", "check the figures of reports (files, folders, - for standard input)", setupCheck, []string{
			"gouji check report.docx",
			"gouji check --format table --format json=result.json reports/",
		}},
		{"text", "FILE", "按定位所用的行显示读到的文字", "print the text as read, in the lines that locations count", setupText, nil},
		{"rules", "[ID]", "列出核对规则，或说明其中一条", "list the rules, or explain one", setupRules, []string{"gouji rules sum/components"}},
		{"version", "", "显示版本", "print the version", setupVersion, nil},
	}
}

func find(name string) *command {
	for _, cmd := range commands() {
		if cmd.name == name {
			return &cmd
		}
	}
	return nil
}

// help is the text of `gouji --help`.
func (c *cli) help(w io.Writer) {
	fmt.Fprintln(w, c.say("gouji（勾稽）核对绩效自评报告里的数字：找出报告自己声称的勾稽关系，逐一重算，指出不成立的。",
		"gouji recomputes the ties between figures that a self-evaluation report claims, and shows those that do not hold."))
	fmt.Fprintln(w)
	fmt.Fprintln(w, c.say("用法：", "Usage:"))
	var rows [][2]string
	for _, cmd := range commands() {
		rows = append(rows, [2]string{strings.TrimSpace("gouji " + cmd.name + " " + cmd.args), c.say(cmd.titleZH, cmd.title)})
	}
	columns(w, rows)
	fmt.Fprintln(w)
	fmt.Fprintln(w, c.say("每个命令的选项：gouji 命令 --help；英文提示：--lang en", "Flags of a command: gouji COMMAND --help. Messages in English: --lang en"))
	c.statuses(w)
}

func (c *cli) helpOn(args []string) int {
	for _, a := range args {
		if cmd := find(a); cmd != nil {
			return c.run([]string{cmd.name, "--help", "--lang", string(c.lang)})
		}
	}
	c.help(c.stdout)
	return exitOK
}

// helpFor is the text of `gouji COMMAND --help`.
func (c *cli) helpFor(w io.Writer, cmd *command, flags *pflag.FlagSet) {
	fmt.Fprintln(w, c.say(cmd.titleZH, cmd.title))
	fmt.Fprintln(w)
	fmt.Fprintln(w, c.say("用法：", "Usage:"))
	fmt.Fprintln(w, strings.TrimRight(fmt.Sprintf("  gouji %s %s %s", cmd.name, c.say("[选项]", "[flags]"), cmd.args), " "))
	for _, e := range cmd.examples {
		fmt.Fprintln(w, "  "+e)
	}
	fmt.Fprintln(w)
	fmt.Fprintln(w, c.say("选项：", "Flags:"))
	var rows [][2]string
	flags.VisitAll(func(f *pflag.Flag) {
		value, usage := pflag.UnquoteUsage(f)
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		rows = append(rows, [2]string{strings.TrimSpace(name + " " + value), usage})
	})
	columns(w, rows)
	if cmd.name == "check" {
		c.statuses(w)
	}
}

func (c *cli) statuses(w io.Writer) {
	fmt.Fprintln(w)
	fmt.Fprintln(w, c.say("退出状态：", "Exit status:"))
	columns(w, [][2]string{
		{"0", c.say("没有达到 --fail-on 级别的问题", "no finding at or above --fail-on")},
		{"1", c.say("有达到该级别的问题", "findings at or above it")},
		{"2", c.say("用法有误，或结果无法写出", "wrong usage, or the output could not be written")},
		{"3", c.say("有输入无法读取，或有报告没有任何数字可核对", "some input could not be read, or nothing in a report could be checked")},
	})
}

// columns prints names and what they mean, aligned.
func columns(w io.Writer, rows [][2]string) {
	width := 0
	for _, r := range rows {
		width = max(width, displaywidth.String(r[0]))
	}
	for _, r := range rows {
		fmt.Fprintf(w, "  %s%s  %s\n", r[0], strings.Repeat(" ", width-displaywidth.String(r[0])), r[1])
	}
}
