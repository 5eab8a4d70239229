package ole

import "testing"

func TestIs(t *testing.T) {
	if Is([]byte("PK\x03\x04")) || Is(nil) || !Is(append([]byte{}, Magic...)) {
		t.Error("Is does not tell a compound file by its first bytes")
	}
}

// A file that ends right after its header must fail, not panic.
func TestOpenTruncated(t *testing.T) {
	for n := range 600 {
		data := make([]byte, n)
		copy(data, Magic)
		if _, err := Open(data); err == nil {
			t.Errorf("%d bytes: opened", n)
		}
	}
}

// The last sector of a file may be cut short; nothing may be read far past it.
func TestPadded(t *testing.T) {
	p := padded("abc")
	b := make([]byte, 8)
	if n, err := p.ReadAt(b, 1); n != 8 || err != nil || string(b) != "bc\x00\x00\x00\x00\x00\x00" {
		t.Errorf("ReadAt across the end = %d, %v, %q", n, err, b)
	}
	if _, err := p.ReadAt(b, 1<<20); err == nil {
		t.Error("ReadAt far past the end succeeded")
	}
}
