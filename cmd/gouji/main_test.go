package main

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"gouji": main})
}

func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("NO_COLOR", "")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"bytes":   writeBytes,
			"encode":  encode,
			"archive": archive,
			"status":  status,
		},
	})
}

// writeBytes writes a file from a string with Go's escapes: bytes FILE STRING.
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: bytes FILE STRING")
	}
	s, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(s), 0o666))
}

// encode writes a file in another encoding: encode gbk|utf16 FROM TO.
func encode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: encode gbk|utf16 FROM TO")
	}
	enc := simplifiedchinese.GBK.NewEncoder()
	if args[0] == "utf16" {
		enc = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder()
	}
	out, err := enc.Bytes([]byte(ts.ReadFile(args[1])))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), out, 0o666))
}

// archive makes a zip file of the given files: archive ZIP FILE… The name of
// a member follows its file behind an equals sign where it differs; gbk:NAME
// writes it in GBK, as archivers of Chinese Windows do.
func archive(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 {
		ts.Fatalf("usage: archive ZIP FILE[=[gbk:]NAME]…")
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, a := range args[1:] {
		file, name, ok := strings.Cut(a, "=")
		if !ok {
			name = file
		}
		h := &zip.FileHeader{Name: name, Method: zip.Deflate}
		if gbk, ok := strings.CutPrefix(name, "gbk:"); ok {
			s, err := simplifiedchinese.GBK.NewEncoder().String(gbk)
			ts.Check(err)
			h.Name, h.NonUTF8 = s, true
		}
		w, err := z.CreateHeader(h)
		ts.Check(err)
		_, err = w.Write([]byte(ts.ReadFile(file)))
		ts.Check(err)
	}
	ts.Check(z.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b.Bytes(), 0o666))
}

// status runs a program and compares its exit status: status N PROGRAM ARG…
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N PROGRAM ARG…")
	}
	got := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if fmt.Sprint(got) != args[0] {
		ts.Fatalf("exit status %d, want %s", got, args[0])
	}
}
