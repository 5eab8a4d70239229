package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
	"time"
)

// A program that is interrupted while it works leaves no half-written file and
// keeps the former one.
func TestInterrupt(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a process cannot be interrupted there by another")
	}
	for _, s := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "o.json"), []byte("old"), 0o666); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command("gouji", "check", "--format", "json=o.json", "--format", "html=o.html", "--write-baseline", "b.json", "-")
		cmd.Dir = dir
		var said bytes.Buffer
		cmd.Stderr = &said
		in, err := cmd.StdinPipe() // nothing ever comes
		if err != nil {
			t.Fatal(err)
		}
		defer in.Close()
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		begun := func() int {
			files, _ := filepath.Glob(filepath.Join(dir, ".gouji-*.tmp"))
			return len(files)
		}
		for end := time.Now().Add(time.Minute); begun() < 3 && time.Now().Before(end); {
			time.Sleep(10 * time.Millisecond)
		}
		if n := begun(); n != 3 {
			t.Errorf("%d files begun", n)
		}
		if err := cmd.Process.Signal(s); err != nil {
			t.Fatal(err)
		}
		cmd.Wait()
		if code := cmd.ProcessState.ExitCode(); code != 128+int(s) {
			t.Errorf("exit status %d", code)
		}
		if said.String() != "gouji：已中断，没有写完的文件已删除\n" {
			t.Errorf("said %q", said.String())
		}
		files, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		if len(files) != 1 || files[0].Name() != "o.json" {
			t.Errorf("left behind: %v", files)
		}
		if b, err := os.ReadFile(filepath.Join(dir, "o.json")); err != nil || string(b) != "old" {
			t.Errorf("%q %v", b, err)
		}
	}
}
