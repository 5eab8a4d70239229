//go:build !windows

package main

import "os"

// canColour reports whether the terminal understands colours.
func canColour(*os.File) bool { return os.Getenv("TERM") != "dumb" }
