package main

import (
	"errors"
	"fmt"
	"iter"
	"time"

	"gouji/check"
	"gouji/parse"
	"gouji/parse/document"
	"gouji/parse/reader"
)

// outcome is what became of one input: exactly one of result, err and skipped
// is set.
type outcome struct {
	path    string
	result  *check.Result
	err     *check.Message
	skipped bool
}

// work checks the inputs with some workers and yields the outcomes in the
// order of the inputs. At most twice as many inputs as workers are under way,
// so that memory does not grow with the number of inputs.
func work(in iter.Seq[input], workers int, timeout time.Duration, lim document.Limits) iter.Seq[outcome] {
	type task struct {
		in   input
		done chan outcome
	}
	return func(yield func(outcome) bool) {
		tasks := make(chan task)
		order := make(chan chan outcome, workers)
		stop := make(chan struct{})
		defer close(stop)
		for range workers {
			go func() {
				for t := range tasks {
					t.done <- within(timeout, t.in, lim)
				}
			}()
		}
		go func() {
			defer close(order)
			defer close(tasks)
			for i := range in {
				done := make(chan outcome, 1)
				select {
				case order <- done:
				case <-stop:
					return
				}
				select {
				case tasks <- task{i, done}:
				case <-stop:
					return
				}
			}
		}()
		for done := range order {
			if !yield(<-done) {
				return
			}
		}
	}
}

// within gives up an input that takes too long. What works on it cannot be
// stopped and goes on in the background until the program ends.
func within(timeout time.Duration, in input, lim document.Limits) outcome {
	if timeout == 0 || in.err != nil || in.Unknown {
		return one(in, lim)
	}
	done := make(chan outcome, 1)
	go func() { done <- one(in, lim) }()
	timer := time.NewTimer(timeout)
	defer timer.Stop()
	select {
	case o := <-done:
		return o
	case <-timer.C:
		return outcome{path: in.Path, err: &timedOut}
	}
}

// one reads and checks one input. A mistake of the program on one input must
// not keep the others from being checked.
func one(in input, lim document.Limits) (o outcome) {
	defer func() {
		if p := recover(); p != nil {
			o = outcome{path: in.Path, err: &check.Message{
				ZH: fmt.Sprintf("程序内部错误，未能检查（%v）；请反馈这一文件", p),
				EN: fmt.Sprintf("internal error, not checked (%v); please report it with this file", p),
			}}
		}
	}()
	switch {
	case in.err != nil:
		return outcome{path: in.Path, err: in.err}
	case in.Unknown:
		return outcome{path: in.Path, skipped: true}
	}
	doc, err := read(in.Source, lim)
	if err != nil {
		var unknown *reader.UnknownType
		if in.quiet && errors.As(err, &unknown) {
			return outcome{path: in.Path, skipped: true}
		}
		m := explain(err)
		return outcome{path: in.Path, err: &m}
	}
	return outcome{path: in.Path, result: check.Check(parse.Parse(doc))}
}

func read(s reader.Source, lim document.Limits) (*document.Document, error) {
	data, err := s.Data()
	if err != nil {
		return nil, err
	}
	return reader.Read(s.Path, data, lim)
}
