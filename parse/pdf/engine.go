package pdf

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"sync"
	"time"

	pdfium "github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// memoryPages bounds the memory of one instance, in units of 64 KiB.
const memoryPages = 12 << 10 // 768 MiB

// engine is PDFium, compiled once for the process. It starts with the first
// PDF: compiling takes seconds, loading the compiled code from the user's cache
// a tenth of one. Every file gets a fresh instance (two milliseconds), so a
// file that breaks its instance harms no other, and memory is given back.
var engine struct {
	sync.Mutex
	pool pdfium.Pool
}

// slots bounds the instances that work at the same time.
var slots = make(chan struct{}, max(1, min(4, runtime.NumCPU())))

// Close gives the engine's memory back. A later Read starts it again. It must
// not be called while a Read is under way.
func Close() {
	engine.Lock()
	defer engine.Unlock()
	if engine.pool != nil {
		engine.pool.Close()
		engine.pool = nil
	}
}

// start returns the running engine.
func start() (pdfium.Pool, error) {
	engine.Lock()
	defer engine.Unlock()
	if engine.pool != nil {
		return engine.pool, nil
	}
	cache := wazero.NewCompilationCache()
	if dir, err := os.UserCacheDir(); err == nil {
		if c, err := wazero.NewCompilationCacheWithDir(filepath.Join(dir, "gouji")); err == nil {
			cache = c
		}
	}
	pool, err := startWith(cache)
	if err != nil { // a broken cache must not keep anybody from reading
		pool, err = startWith(wazero.NewCompilationCache())
	}
	engine.pool = pool
	return pool, err
}

func startWith(cache wazero.CompilationCache) (pdfium.Pool, error) {
	return webassembly.Init(webassembly.Config{
		Context:  experimental.WithCompilationWorkers(context.Background(), 2),
		MaxIdle:  0,
		MaxTotal: -1, // slots counts them
		FSConfig: wazero.NewFSConfig(),
		Stdout:   io.Discard,
		Stderr:   io.Discard,
		RuntimeConfig: wazero.NewRuntimeConfig().
			WithCompilationCache(cache).
			WithMemoryLimitPages(memoryPages),
	})
}

// instance is one running PDFium, used by one goroutine at a time. It calls
// the exported C functions directly: the library's wrappers allocate for every
// character.
type instance struct {
	owner   pdfium.Pdfium
	module  api.Module
	memory  api.Memory
	funcs   map[string]func(args ...uint64) uint64
	scratch uint64 // the address of 64 bytes for results
}

// trap is the panic of an instance that broke.
type trap struct{ err error }

// newInstance starts a fresh instance.
func newInstance() (in *instance, err error) {
	pool, err := start()
	if err != nil {
		return nil, err
	}
	owner, err := pool.GetInstance(time.Minute)
	if err != nil {
		return nil, err
	}
	defer func() {
		if r := recover(); r != nil {
			owner.Close()
			in, err = nil, errors.New("pdfium did not start")
		}
	}()
	// The implementation lies in an internal package of the library, but its
	// field Module is exported.
	module, ok := reflect.ValueOf(owner.GetImplementation()).Elem().FieldByName("Module").Interface().(api.Module)
	if !ok {
		panic("no module")
	}
	in = &instance{owner: owner, module: module, memory: module.Memory(), funcs: map[string]func(...uint64) uint64{}}
	in.scratch = in.call("malloc", 64)
	return in, nil
}

// close ends the instance and frees its memory.
func (in *instance) close() { in.owner.Close() }

// full reports whether the instance has used up nearly all it may.
func (in *instance) full() bool {
	return in.memory.Size() > memoryPages/8*7<<16
}

// fn is the exported function of that name. Its result is 0 where C has none.
func (in *instance) fn(name string) func(args ...uint64) uint64 {
	if f := in.funcs[name]; f != nil {
		return f
	}
	f := in.module.ExportedFunction(name)
	if f == nil {
		panic(trap{errors.New("pdfium has no " + name)})
	}
	ctx := context.Background()
	stack := make([]uint64, 8)
	call := func(args ...uint64) uint64 {
		stack[0] = 0
		copy(stack, args)
		if err := f.CallWithStack(ctx, stack); err != nil {
			panic(trap{err})
		}
		return stack[0]
	}
	in.funcs[name] = call
	return call
}

// call calls the function of that name once.
func (in *instance) call(name string, args ...uint64) uint64 { return in.fn(name)(args...) }

// put copies data into the instance.
func (in *instance) put(data []byte) uint64 {
	p := in.call("malloc", uint64(len(data)))
	if p == 0 || !in.memory.Write(uint32(p), data) {
		panic(trap{errors.New("out of memory")})
	}
	return p
}

// float is the C float at that place of the results.
func (in *instance) float(offset uint64) float64 {
	f, _ := in.memory.ReadFloat32Le(uint32(in.scratch + offset))
	return float64(f)
}

// double is the C double at that place of the results.
func (in *instance) double(offset uint64) float64 {
	f, _ := in.memory.ReadFloat64Le(uint32(in.scratch + offset))
	return f
}

// integer is the C int at that place of the results.
func (in *instance) integer(offset uint64) int32 {
	n, _ := in.memory.ReadUint32Le(uint32(in.scratch + offset))
	return int32(n)
}
