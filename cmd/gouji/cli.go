package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/pflag"

	"gouji/cmd/internal/output"
)

// Exit statuses. Of several that apply, usage beats unread, which beats
// findings: a gate must not take a report for checked that was not.
const (
	exitOK       = 0
	exitFindings = 1 // at or above --fail-on
	exitUsage    = 2 // wrong usage, or an output that cannot be written
	exitUnread   = 3 // something could not be read or checked
)

// cli is one run of the program.
type cli struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	lang           output.Language
}

func (c *cli) run(args []string) int {
	name, rest := split(args)
	switch name {
	case "":
		if asksHelp(rest) {
			c.help(c.stdout)
			return exitOK
		}
		if u := unknownGlobal(rest); u != "" {
			return c.usage(c.say("未知的选项 "+u, "unknown flag "+u), "")
		}
		c.help(c.stderr)
		return exitUsage
	case "help":
		return c.helpOn(rest)
	}
	cmd := find(name)
	if cmd == nil {
		return c.usage(fmt.Sprintf(c.say("未知的命令 %q", "unknown command %q"), name), "")
	}
	flags := pflag.NewFlagSet(cmd.name, pflag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.Usage = func() {}
	flags.SortFlags = false
	body := cmd.setup(c, flags)
	lang := flags.String("lang", string(output.Chinese), c.say("提示语言：zh 或 en", "language of messages: zh or en"))
	flags.BoolP("help", "h", false, c.say("显示本说明", "show this text"))
	if err := flags.Parse(rest); err != nil {
		return c.usage(c.flagError(err), cmd.name)
	}
	if help, _ := flags.GetBool("help"); help {
		c.helpFor(c.stdout, cmd, flags)
		return exitOK
	}
	if *lang != string(output.Chinese) && *lang != string(output.English) {
		return c.usage(fmt.Sprintf(c.say("--lang 只能是 zh 或 en，不能是 %q", "--lang must be zh or en, not %q"), *lang), cmd.name)
	}
	return body(flags.Args())
}

// say chooses between the languages of the program.
func (c *cli) say(zh, en string) string { return c.lang.Say(zh, en) }

// usage tells what is wrong with the command line, in one line, and where to
// read on.
func (c *cli) usage(message, command string) int {
	help := "gouji --help"
	if command != "" {
		help = "gouji " + command + " --help"
	}
	fmt.Fprintf(c.stderr, c.say("gouji：%s（用法见 %s）\n", "gouji: %s (see %s)\n"), message, help)
	return exitUsage
}

// refuse tells what is wrong with a file that the command line names.
func (c *cli) refuse(message string) int {
	fmt.Fprintf(c.stderr, c.say("gouji：%s\n", "gouji: %s\n"), message)
	return exitUsage
}

// flagError tells a mistake in the flags in the language of the program.
func (c *cli) flagError(err error) string {
	var (
		unknown *pflag.NotExistError
		value   *pflag.ValueRequiredError
		invalid *pflag.InvalidValueError
	)
	switch {
	case errors.As(err, &unknown):
		name := "--" + unknown.GetSpecifiedName()
		if unknown.GetSpecifiedShortnames() != "" {
			name = "-" + unknown.GetSpecifiedName()
		}
		return fmt.Sprintf(c.say("未知的选项 %s", "unknown flag %s"), name)
	case errors.As(err, &value):
		return fmt.Sprintf(c.say("选项 --%s 需要一个值", "flag --%s needs a value"), value.GetSpecifiedName())
	case errors.As(err, &invalid):
		return fmt.Sprintf(c.say("选项 --%s 的值 %q 不正确", "flag --%s: bad value %q"), invalid.GetFlag().Name, invalid.GetValue())
	}
	return err.Error()
}

// language finds --lang before anything else is understood, so that even a
// mistake in the flags is told in the language asked for.
func language(args []string) output.Language {
	l := output.Chinese
	for i, a := range args {
		v, ok := strings.CutPrefix(a, "--lang=")
		switch {
		case a == "--":
			return l
		case a == "--lang" && i+1 < len(args):
			v, ok = args[i+1], true
		}
		if ok {
			l = output.Chinese
			if v == string(output.English) {
				l = output.English
			}
		}
	}
	return l
}

// split finds the command, which --lang may precede, and what is left.
func split(args []string) (command string, rest []string) {
	for i := 0; i < len(args); i++ {
		switch {
		case args[i] == "--lang" && i+1 < len(args):
			i++
		case strings.HasPrefix(args[i], "--lang="):
		case args[i] == "--version":
			return "version", rest
		case strings.HasPrefix(args[i], "-"):
			return "", args
		default:
			return args[i], append(append(rest, args[:i]...), args[i+1:]...)
		}
	}
	return "", args
}

func asksHelp(args []string) bool {
	for _, a := range args {
		if a == "-h" || a == "--help" {
			return true
		}
	}
	return false
}

// unknownGlobal is the first flag before any command that means nothing there.
func unknownGlobal(args []string) string {
	for _, a := range args {
		if strings.HasPrefix(a, "-") && a != "-" && !strings.HasPrefix(a, "--lang") {
			return a
		}
	}
	return ""
}
