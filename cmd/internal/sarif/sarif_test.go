package sarif

import (
	"bytes"
	"flag"
	"os"
	"runtime"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"gouji/check"
	"gouji/cmd/internal/output"
	"gouji/cmd/internal/sample"
	"gouji/parse"
)

var update = flag.Bool("update", false, "write the golden files")

func write(t *testing.T, rules []*check.Rule, r *output.Run) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Writer(rules)(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestGolden(t *testing.T) {
	for _, l := range []output.Language{output.Chinese, output.English} {
		got := write(t, sample.Rules(), sample.Run(l))
		golden := "testdata/" + string(l) + ".golden"
		if *update {
			if err := os.WriteFile(golden, got, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(string(want), string(got)); d != "" {
			t.Errorf("%s (-want +got):\n%s", golden, d)
		}
		if again := write(t, sample.Rules(), sample.Run(l)); !bytes.Equal(got, again) {
			t.Error("two runs differ")
		}
	}
}

// TestSchema validates logs against what the standard says of the parts that
// are written. GOUJI_SARIF_SCHEMA may name a copy of the schema that OASIS
// publishes, which they are then validated against as well.
func TestSchema(t *testing.T) {
	schemas := []string{"testdata/subset.schema.json"}
	if s := os.Getenv("GOUJI_SARIF_SCHEMA"); s != "" {
		schemas = append(schemas, s)
	}
	bare := sample.Run(output.Chinese)
	for i := range bare.Results {
		for j := range bare.Results[i].Findings {
			f := &bare.Results[i].Findings[j]
			f.Place, f.Fingerprint = parse.Place{}, ""
		}
	}
	logs := map[string][]byte{
		"sample":  write(t, sample.Rules(), sample.Run(output.Chinese)),
		"english": write(t, append(sample.Rules(), nil), sample.Run(output.English)),
		"bare":    write(t, nil, bare),
		"nothing": write(t, nil, &output.Run{}),
	}
	for _, s := range schemas {
		c := jsonschema.NewCompiler()
		c.AssertFormat()
		schema, err := c.Compile(s)
		if err != nil {
			t.Fatal(err)
		}
		for name, log := range logs {
			v, err := jsonschema.UnmarshalJSON(bytes.NewReader(log))
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(v); err != nil {
				t.Errorf("%s against %s: %v", name, s, err)
			}
		}
	}
}

func TestURI(t *testing.T) {
	tests := map[string]string{
		"a.txt":                 "a.txt",
		"./a//b c.md":           "a/b%20c.md",
		"../某市/报告#1?.docx":      "../%E6%9F%90%E5%B8%82/%E6%8A%A5%E5%91%8A%231%3F.docx",
		"c:x":                   "c%3Ax",
		"包.zip!/100%.txt":       "%E5%8C%85.zip%21/100%25.txt",
		"-":                     "-",
		"bad\xffname.txt":       "bad%FFname.txt",
		"a&b=c+d@e;f,g[1]'.txt": "a&b=c+d@e%3Bf%2Cg%5B1%5D%27.txt",
	}
	if runtime.GOOS != "windows" {
		tests["/home/某/a.txt"] = "file:///home/%E6%9F%90/a.txt"
	}
	for path, want := range tests {
		if got := uri(path); got != want {
			t.Errorf("uri(%q) = %q, want %q", path, got, want)
		}
	}
}
