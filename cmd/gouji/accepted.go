package main

import (
	"errors"
	"fmt"
	"io/fs"
	"time"

	"gouji/check"
	"gouji/cmd/internal/baseline"
	"gouji/cmd/internal/config"
	"gouji/cmd/internal/output"
)

// accepted is what the users said beforehand of rules and findings, and what
// a run writes down for later ones.
type accepted struct {
	lang   output.Language
	files  *config.Finder
	old    *baseline.Baseline
	now    baseline.Recorder
	out    *atomicFile // of --write-baseline
	failOn string      // of the command line; "" leaves it to the files
}

// openAccepted reads and opens what the flags name before anything else is
// read, so that a mistake shows at once.
func (c *cli) openAccepted(args []string, f *checkFlags) (*accepted, *outputError) {
	a := &accepted{lang: c.lang, now: baseline.Recorder{Language: c.lang}}
	if f.failOnGiven {
		a.failOn = f.failOn
	}
	var err error
	if a.files, err = config.NewFinder(f.config, args, check.Rules, time.Now()); err != nil {
		return nil, c.misconfigured(f.config, err)
	}
	if f.baseline != "" {
		if a.old, err = baseline.Read(f.baseline); err != nil {
			m := explain(err)
			return nil, wrong(f.baseline+"："+m.ZH, f.baseline+": "+m.EN)
		}
	}
	if f.writeBaseline != "" {
		if a.out, err = createAtomic(f.writeBaseline); err != nil {
			return nil, unwritable(f.writeBaseline, err)
		}
	}
	return a, nil
}

// misconfigured tells what is wrong with a configuration: all but the last
// mistake at once, the last as the error.
func (c *cli) misconfigured(path string, err error) *outputError {
	var e *config.Error
	if !errors.As(err, &e) {
		var pe *fs.PathError
		if errors.As(err, &pe) {
			path = pe.Path
		}
		m := explain(err)
		return wrong(path+"："+m.ZH, path+": "+m.EN)
	}
	last := len(e.Problems) - 1
	for _, p := range e.Problems[:last] {
		fmt.Fprintf(c.stderr, c.say("gouji：%s\n", "gouji: %s\n"), p.In(c.lang))
	}
	return wrong(e.Problems[last].In(output.Chinese), e.Problems[last].In(output.English))
}

// apply does to a result what was said of it. level is the severity from which
// its findings fail the run.
func (a *accepted) apply(path string, r *check.Result) (level string, notices []config.Notice, err error) {
	file, err := a.files.For(path)
	if err != nil {
		return "", nil, err
	}
	level = string(check.Error)
	if file != nil && file.FailOn != "" {
		level = file.FailOn
	}
	if a.failOn != "" {
		level = a.failOn
	}
	notices = config.Apply(file, r)
	a.now.Add(r)
	a.old.Accept(r, a.lang)
	return level, notices, nil
}

// end writes the new baseline.
func (a *accepted) end() error {
	if a.out == nil {
		return nil
	}
	if err := a.now.Write(a.out); err != nil {
		return err
	}
	return a.out.commit()
}

func (a *accepted) discard() {
	if a.out != nil {
		a.out.discard()
	}
}

// notices tells of what was said and did nothing.
func (c *cli) notices(list []config.Notice) {
	for _, n := range list {
		fmt.Fprintf(c.stderr, c.say("gouji：注意：%s\n", "gouji: note: %s\n"), n.In(c.lang))
	}
}

// unmatched tells, after the last result, of entries that nothing fitted.
func (c *cli) unmatched(a *accepted, path string) {
	c.notices(a.files.Unmatched())
	if n := a.old.Unmatched(); n > 0 {
		fmt.Fprintf(c.stderr, c.say("gouji：注意：基线 %s 中有 %d 条没有对应的问题（多为已修改），可用 --write-baseline 更新\n",
			"gouji: note: %[2]d entries of the baseline %[1]s match no finding (mended, mostly); --write-baseline brings it up to date\n"), output.Printable(path), n)
	}
}
