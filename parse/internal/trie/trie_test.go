package trie

import "testing"

func TestAt(t *testing.T) {
	var words Trie[int]
	for i, w := range []string{"收入", "收入合计", "支出", "收入", "𠮷"} {
		words.Add(w, i)
	}
	rs := []rune("收入合计与收入支𠮷")
	for i, want := range []struct{ value, stop int }{{1, 4}, {0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 7}, {0, 6}, {0, 7}, {4, 9}} {
		if v, stop := words.At(rs, i, len(rs)); v != want.value || stop != want.stop {
			t.Errorf("at %d: %d, %d; want %d, %d", i, v, stop, want.value, want.stop)
		}
	}
	if v, stop := words.At(rs, 0, 3); v != 0 || stop != 2 {
		t.Errorf("up to 3: %d, %d", v, stop)
	}
}
