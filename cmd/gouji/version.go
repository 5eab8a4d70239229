package main

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/pflag"
)

// release is set by the linker for released binaries:
// -ldflags "-X main.release=v1.2.3".
var release string

// version is the version of the program, as far as the build knows it.
func version() string {
	if release != "" {
		return release
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "devel"
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		return v
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 12 {
			return "devel-" + s.Value[:12]
		}
	}
	return "devel"
}

func setupVersion(c *cli, _ *pflag.FlagSet) func(args []string) int {
	return func(args []string) int {
		if len(args) > 0 {
			return c.usage(c.say("version 不接受参数", "version takes no arguments"), "version")
		}
		fmt.Fprintln(c.stdout, "gouji", version())
		return exitOK
	}
}
