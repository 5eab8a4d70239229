package xls

import (
	"bytes"
	"crypto/md5"
	"crypto/rc4"
	"encoding/binary"
	"unicode/utf16"
)

// builtInPassword is that of workbooks whose structure is protected: Excel
// encrypts them, and opens them without asking.
const builtInPassword = "VelvetSweatshop"

// decrypt undoes the encryption of a protected workbook from a place in the
// stream on, given the record that describes it. It returns false for a
// workbook with a password of its own.
func decrypt(stream []byte, from int, pass buf) bool {
	if len(pass) < 54 || pass.u16(0) != 1 || pass.u16(2) != 1 || pass.u16(4) != 1 {
		return false // another kind of encryption
	}
	key := baseKey(builtInPassword, pass[6:22])
	c := blockCipher(key, 0)
	verifier, hash := make([]byte, 16), make([]byte, 16)
	c.XORKeyStream(verifier, pass[22:38])
	c.XORKeyStream(hash, pass[38:54])
	if sum := md5.Sum(verifier); !bytes.Equal(sum[:], hash) {
		return false
	}
	// The key changes every 1024 bytes, headers of records counted.
	const block = 1024
	mask := make([]byte, len(stream))
	for at := 0; at < len(mask); at += block {
		part := mask[at:min(at+block, len(mask))]
		blockCipher(key, at/block).XORKeyStream(part, part)
	}
	r := &records{stream: stream, at: from}
	for r.next() {
		at := r.at - len(r.body)
		switch r.kind {
		case recBOF, recFilePass, 0x00E1, 0x0138, 0x0194, 0x0195, 0x0196: // always plain
			continue
		case recBoundSheet: // the place of the sheet is plain
			at = min(at+4, r.at)
		}
		for ; at < r.at; at++ {
			stream[at] ^= mask[at]
		}
	}
	return true
}

// baseKey is what a password and a salt give for all blocks.
func baseKey(password string, salt []byte) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(password)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	hash := md5.Sum(b)
	sum := md5.Sum(bytes.Repeat(append(hash[:5:5], salt...), 16))
	return sum[:5]
}

func blockCipher(key []byte, block int) *rc4.Cipher {
	sum := md5.Sum(binary.LittleEndian.AppendUint32(key[:5:5], uint32(block)))
	c, _ := rc4.NewCipher(sum[:]) // fails only for keys of other lengths
	return c
}
