package pdf

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

func TestProto(t *testing.T) {
	t0 := time.Now()
	dir, _ := os.UserCacheDir()
	cache, err := wazero.NewCompilationCacheWithDir(filepath.Join(dir, "gouji"))
	if err != nil {
		t.Fatal(err)
	}
	ctx := experimental.WithCompilationWorkers(context.Background(), 2)
	rc := wazero.NewRuntimeConfig().WithCompilationCache(cache).WithMemoryLimitPages(12288)
	pool, err := webassembly.Init(webassembly.Config{Context: ctx, MinIdle: 0, MaxIdle: 2, MaxTotal: 2, FSConfig: wazero.NewFSConfig(), RuntimeConfig: rc, Stdout: io.Discard, Stderr: io.Discard})
	if err != nil {
		t.Fatal(err)
	}
	fmt.Println("init", time.Since(t0))
	t0 = time.Now()
	in, err := pool.GetInstance(time.Second * 10)
	fmt.Println("instance", time.Since(t0), err)
	mod := reflect.ValueOf(in.GetImplementation()).Elem().FieldByName("Module").Interface().(api.Module)
	for n, f := range mod.ExportedFunctionDefinitions() {
		if len(n) > 4 && os.Getenv("L") != "" {
			fmt.Println(n, f.ParamTypes(), f.ResultTypes())
		}
	}
	t0 = time.Now()
	in2, err := pool.GetInstance(time.Second * 10)
	fmt.Println("instance2", time.Since(t0), err)
	in2.Close()
	call := func(n string, a ...uint64) uint64 {
		r, err := mod.ExportedFunction(n).Call(ctx, a...)
		if err != nil {
			t.Fatal(n, err)
		}
		if len(r) == 0 {
			return 0
		}
		return r[0]
	}
	data, _ := os.ReadFile(os.Getenv("F"))
	t0 = time.Now()
	p := call("malloc", uint64(len(data)))
	mod.Memory().Write(uint32(p), data)
	doc := call("FPDF_LoadMemDocument", p, uint64(len(data)), 0)
	n := call("FPDF_GetPageCount", doc)
	fmt.Println("open", n, time.Since(t0))
	var tl, tt, tu, tb, to, tg, ta, ts, tp time.Duration
	chars := 0
	scratch := call("malloc", 64)
	objs, segs := 0, 0
	for i := uint64(0); i < n; i++ {
		t0 = time.Now()
		pg := call("FPDF_LoadPage", doc, i)
		tl += time.Since(t0)
		t0 = time.Now()
		tx := call("FPDFText_LoadPage", pg)
		tt += time.Since(t0)
		k := call("FPDFText_CountChars", tx)
		chars += int(k)
		loop := func(name string, d *time.Duration, args ...uint64) {
			f := mod.ExportedFunction(name)
			t0 := time.Now()
			st := make([]uint64, 8)
			for j := uint64(0); j < k; j++ {
				st[0], st[1] = tx, j
				copy(st[2:], args)
				f.CallWithStack(ctx, st)
			}
			*d += time.Since(t0)
		}
		loop("FPDFText_GetUnicode", &tu)
		loop("FPDFText_GetLooseCharBox", &tb, scratch)
		loop("FPDFText_GetCharOrigin", &to, scratch, scratch+8)
		loop("FPDFText_IsGenerated", &tg)
		loop("FPDFText_GetCharAngle", &ta)
		loop("FPDFText_GetFontSize", &ts)
		t0 = time.Now()
		c := call("FPDFPage_CountObjects", pg)
		for j := uint64(0); j < c; j++ {
			o := call("FPDFPage_GetObject", pg, j)
			ty := call("FPDFPageObj_GetType", o)
			objs++
			if ty == 2 {
				segs += int(call("FPDFPath_CountSegments", o))
			}
		}
		tp += time.Since(t0)
		call("FPDFText_ClosePage", tx)
		call("FPDF_ClosePage", pg)
	}
	fmt.Println("chars", chars, "objs", objs, segs, "load", tl, "textload", tt, "unicode", tu, "box", tb, "origin", to, "gen", tg, "angle", ta, "size", ts, "objs", tp, "mem", mod.Memory().Size()>>20)
	cl := time.Now()
	in.Close()
	fmt.Println("close", time.Since(cl))
}
