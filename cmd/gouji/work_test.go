package main

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"gouji/parse/document"
	"gouji/parse/reader"
)

func source(path string, data func() ([]byte, error)) input {
	return input{Source: reader.Source{Path: path, Data: data}}
}

// The outcomes come in the order of the inputs, and what is under way is
// bounded.
func TestWorkOrder(t *testing.T) {
	const n, workers = 60, 4
	var begun, ended atomic.Int32
	in := func(yield func(input) bool) {
		for i := range n {
			ok := yield(source(fmt.Sprint(i), func() ([]byte, error) {
				time.Sleep(time.Duration(i*7%5) * time.Millisecond)
				return nil, document.Empty
			}))
			if !ok {
				return
			}
			if b := begun.Add(1) - ended.Load(); b > 3*workers {
				t.Errorf("%d inputs under way", b)
			}
		}
	}
	var got []string
	for o := range work(in, workers, time.Minute, document.DefaultLimits) {
		ended.Add(1)
		if o.err == nil || o.err.ZH != document.Empty.ZH {
			t.Errorf("%s: %v", o.path, o.err)
		}
		got = append(got, o.path)
	}
	for i, p := range got {
		if p != fmt.Sprint(i) {
			t.Fatalf("order %v", got)
		}
	}
	if len(got) != n {
		t.Errorf("%d outcomes", len(got))
	}
}

// Whoever stops listening leaves no worker behind that blocks.
func TestWorkStopped(t *testing.T) {
	in := slices.Values([]input{
		source("1", func() ([]byte, error) { return nil, document.Empty }),
		source("2", func() ([]byte, error) { return nil, document.Empty }),
	})
	next, stop := iter.Pull(work(in, 1, 0, document.DefaultLimits))
	if o, ok := next(); !ok || o.path != "1" {
		t.Errorf("%v, %v", o, ok)
	}
	stop()
}

func TestWorkTrouble(t *testing.T) {
	release := make(chan struct{})
	defer close(release)
	in := slices.Values([]input{
		source("slow", func() ([]byte, error) { <-release; return nil, nil }),
		source("panic", func() ([]byte, error) { panic("bug") }),
		{Source: reader.Source{Path: "unknown", Unknown: true}},
		{Source: reader.Source{Path: "quiet.bin", Data: func() ([]byte, error) { return []byte("\x89PNG"), nil }}, quiet: true},
		source("picture", func() ([]byte, error) { return []byte("\x89PNG"), nil }),
	})
	var got []string
	for o := range work(in, 2, 50*time.Millisecond, document.DefaultLimits) {
		s := o.path
		if o.skipped {
			s += " skipped"
		}
		if o.err != nil {
			s += " " + o.err.EN
		}
		got = append(got, s)
	}
	for i, want := range []string{"slow took longer", "panic internal error", "unknown skipped", "quiet.bin skipped", "picture unsupported"} {
		if !strings.HasPrefix(got[i], want) {
			t.Errorf("got %q, want %q", got[i], want)
		}
	}
}
