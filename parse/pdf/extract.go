package pdf

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"gouji/parse/document"
	"gouji/parse/internal/layout"
)

// manyPages is from how many pages on a second instance helps.
const manyPages = 16

// job is a file being read, by one instance or by two.
type job struct {
	data  []byte
	lim   document.Limits
	pages []*layout.Page
	next  atomic.Int64 // the page to be read next, from 0
	bytes atomic.Int64 // that the characters take
	ended chan error   // one from each instance
	size  chan int     // how many pages there are
}

// extract reads the characters and lines of all pages. An instance that hangs
// cannot be stopped; it is left behind, and the reader goes on without it.
func extract(data []byte, lim document.Limits) ([]*layout.Page, error) {
	j := &job{data: data, lim: lim, ended: make(chan error, 2), size: make(chan int, 1)}
	slots <- struct{}{}
	release := []func(){j.start(true)}
	defer func() {
		for _, f := range release {
			f()
		}
	}()
	deadline := time.NewTimer(30 * time.Second)
	defer deadline.Stop()
	var err error
	for running := 1; running > 0; {
		select {
		case n := <-j.size:
			deadline.Reset(30*time.Second + time.Duration(n)*200*time.Millisecond)
			if n < manyPages || cap(slots) < 2 {
				continue
			}
			select {
			case slots <- struct{}{}:
				release = append(release, j.start(false))
				running++
			default: // all are busy with other files
			}
		case e := <-j.ended:
			running--
			if err == nil {
				err = e
			}
		case <-deadline.C:
			return nil, stuck
		}
	}
	if err != nil {
		return nil, err
	}
	return j.pages, nil
}

// start lets an instance work on the file. What it returns gives the slot of
// the instance back; it is called once the file is done with.
func (j *job) start(first bool) (release func()) {
	release = sync.OnceFunc(func() { <-slots })
	go func() {
		err := j.work(first)
		release()
		j.ended <- err
	}()
	return release
}

// work reads pages until none is left. The first instance counts them.
func (j *job) work(first bool) (err error) {
	in, err := newInstance()
	if err != nil {
		return fmt.Errorf("starting pdfium: %w", err)
	}
	defer func() {
		if recover() != nil { // mostly a trap
			err = document.Damaged
			if in.full() {
				err = document.TooLarge
			}
		}
		if err != nil { // nobody needs the other pages
			j.next.Store(1 << 40)
		}
		in.close()
	}()
	s, err := open(in, j.data)
	if err != nil {
		return err
	}
	if first {
		if s.pages > j.lim.Pages {
			return document.TooLarge
		}
		j.pages = make([]*layout.Page, max(0, s.pages))
		j.size <- s.pages
	}
	for {
		i := j.next.Add(1) - 1
		if i >= int64(len(j.pages)) {
			return nil
		}
		p := s.page(int(i), j.lim.Depth)
		j.pages[i] = p
		if j.bytes.Add(int64(len(p.Glyphs))*100) > j.lim.Decompressed {
			return document.TooLarge
		}
	}
}
