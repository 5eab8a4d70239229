//go:build !unix

package check_test

import "time"

var begin = time.Now()

// spent is the time since this process began.
func spent() time.Duration { return time.Since(begin) }
