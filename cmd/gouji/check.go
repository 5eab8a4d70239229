package main

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"gouji/check"
	"gouji/cmd/internal/output"
	"gouji/parse/document"
)

// checkFlags are the flags of `gouji check`.
type checkFlags struct {
	formats       []string
	failOn        string
	failOnGiven   bool
	config        string
	baseline      string
	writeBaseline string
	stdinName     string
	noColor       bool
	jobs          int
	timeout       time.Duration
}

// severities are the values of --fail-on, the worst first.
var severities = []check.Severity{check.Error, check.Warning, check.Note}

const never = "never"

func setupCheck(c *cli, flags *pflag.FlagSet) func(args []string) int {
	var f checkFlags
	flags.StringArrayVar(&f.formats, "format", nil, fmt.Sprintf(c.say(
		"输出格式 `FORMAT[=FILE]`，可多次给出；不写 FILE 则输出到标准输出。格式：%s（默认 table）",
		"output `FORMAT[=FILE]`, may be given several times; without FILE to standard output. Formats: %s (default table)"), strings.Join(formatNames(), c.say("、", ", "))))
	flags.StringVar(&f.failOn, "fail-on", string(check.Error), c.say(
		"有该`级别`及以上的问题时退出状态为 1：error、warning、note 或 never（默认 error）",
		"exit with 1 on findings of this `level` or above: error, warning, note or never (default error)"))
	flags.StringVar(&f.config, "config", "", c.say("规则开关、级别和已认可问题的配置`文件`（默认为报告旁的 .gouji.yaml）", "configuration `file`: rules, severities, accepted findings (default: .gouji.yaml beside the reports)"))
	flags.StringVar(&f.baseline, "baseline", "", c.say("认可这个基线`文件`中的问题，只有新问题才算不通过", "accept the findings of this baseline `file`; only new ones fail"))
	flags.StringVar(&f.writeBaseline, "write-baseline", "", c.say("把现有的问题写入基线`文件`", "write the present findings to a baseline `file`"))
	flags.StringVar(&f.stdinName, "stdin-name", "", c.say("标准输入的`名称`，用于显示和判断类型", "`name` of standard input, shown and used to tell its type"))
	flags.BoolVar(&f.noColor, "no-color", false, c.say("不用颜色（设置环境变量 NO_COLOR 也可）", "no colour (as does the environment variable NO_COLOR)"))
	flags.IntVar(&f.jobs, "jobs", runtime.GOMAXPROCS(0), c.say("同时处理的文件`数`（默认为处理器核数）", "`number` of files worked on at once (default: all processors)"))
	flags.DurationVar(&f.timeout, "timeout", 2*time.Minute, c.say("每个文件的`时限`，如 30s、5m；0 为不限（默认 2m）", "`time` allowed for each file, such as 30s or 5m; 0 for no limit (default 2m)"))
	return func(args []string) int {
		f.failOnGiven = flags.Changed("fail-on")
		return c.check(args, &f)
	}
}

func (c *cli) check(args []string, f *checkFlags) int {
	switch {
	case len(args) == 0:
		return c.usage(c.say("没有给出要检查的文件或文件夹", "no file or folder given"), "check")
	case f.failOn != never && !slices.Contains(severities, check.Severity(f.failOn)):
		return c.usage(fmt.Sprintf(c.say("--fail-on 只能是 error、warning、note 或 never，不能是 %q", "--fail-on must be error, warning, note or never, not %q"), f.failOn), "check")
	case f.jobs < 1:
		return c.usage(c.say("--jobs 至少为 1", "--jobs must be at least 1"), "check")
	case f.timeout < 0:
		return c.usage(c.say("--timeout 不能为负", "--timeout must not be negative"), "check")
	}
	outs, err := c.openOutputs(f)
	if err != nil {
		return c.usage(c.lang.Pick(err.message), "check")
	}
	defer outs.discard()
	said, err := c.openAccepted(args, f)
	if err != nil {
		return c.refuse(c.lang.Pick(err.message))
	}
	defer said.discard()

	var (
		end   = output.End{Skipped: map[string]int{}}
		found = false // a finding at or above --fail-on
		shown = c.newProgress(args, f.noColor)
	)
	report := func(path string, m check.Message) {
		end.Errors = append(end.Errors, output.InputError{Path: path, Message: m})
		shown.Clear()
		c.complain(path, m)
	}
	in := inputs{args: args, stdin: c.stdin, stdinName: f.stdinName, lim: document.DefaultLimits}
	for o := range work(in.all(), f.jobs, f.timeout, document.DefaultLimits) {
		switch {
		case o.skipped:
			end.Skipped[extension(o.path)]++
			shown.Step(0)
			continue
		case o.err != nil:
			end.Inputs++
			report(o.path, *o.err)
			shown.Step(0)
			continue
		}
		end.Inputs++
		level, notices, err := said.apply(o.path, o.result)
		if err != nil {
			shown.Clear()
			return c.refuse(c.lang.Pick(c.misconfigured(o.path, err).message))
		}
		if len(notices) > 0 || len(outs.files) < len(outs.writers) && isTerminal(c.stdout) {
			shown.Clear()
		}
		c.notices(notices)
		if err := outs.result(o.result); err != nil {
			return c.unwritten(err)
		}
		found = found || failing(o.result, level)
		if m := unchecked(o.result); m != nil {
			report(o.path, *m)
		}
		shown.Step(len(o.result.Findings))
	}
	shown.Clear()
	if end.Inputs == 0 {
		report(strings.Join(args, " "), nothingFound)
	}
	if err := outs.end(&end); err != nil {
		return c.unwritten(err)
	}
	if err := said.end(); err != nil {
		return c.unwritten(err)
	}
	c.unmatched(said, f.baseline)
	switch {
	case len(end.Errors) > 0:
		return exitUnread
	case found:
		return exitFindings
	}
	return exitOK
}

// failing reports whether a result has a finding at or above the level, that
// nobody has accepted.
func failing(r *check.Result, level string) bool {
	limit := slices.Index(severities, check.Severity(level))
	for i := range r.Findings {
		if r.Findings[i].Accepted == nil && slices.Index(severities, r.Findings[i].Severity) <= limit {
			return true
		}
	}
	return false
}
