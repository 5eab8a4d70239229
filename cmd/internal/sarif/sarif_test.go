package sarif

import (
	"bytes"
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	_ "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif" // for its copy of the schema
	"github.com/santhosh-tekuri/jsonschema/v6"

	"gouji/check"
	"gouji/cmd/internal/output"
	"gouji/cmd/internal/sample"
	"gouji/parse"
	"gouji/parse/document"
	"gouji/parse/reader"
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

// real is what the program makes of a report.
func real(t *testing.T) *check.Result {
	t.Helper()
	const path = "../../../fixtures/formats/bazhou-2020.docx"
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := reader.Read(path, data, document.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	r := check.Check(parse.Parse(doc))
	if len(r.Findings) == 0 {
		t.Fatal("no findings")
	}
	return r
}

// published is the schema that OASIS publishes, as a library for SARIF carries
// it in its source.
func published(t *testing.T) any {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/owenrumney/go-sarif/v3").Output()
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(strings.TrimSpace(string(dir)), "pkg", "report", "v210", "sarif", "schema.go")
	source, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	text := ""
	ast.Inspect(source, func(n ast.Node) bool {
		if c, ok := n.(*ast.ValueSpec); ok && c.Names[0].Name == "schema" {
			text, err = strconv.Unquote(c.Values[0].(*ast.BasicLit).Value)
		}
		return true
	})
	if err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// TestSchema validates logs against the published schema, and against a
// narrower one of the parts that are written.
func TestSchema(t *testing.T) {
	const official = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
	schemas := []string{"testdata/subset.schema.json", official}
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
		"real":    write(t, check.Rules, &output.Run{Results: []*check.Result{real(t)}}),
	}
	for _, s := range schemas {
		c := jsonschema.NewCompiler()
		c.AssertFormat()
		if s == official {
			if err := c.AddResource(s, published(t)); err != nil {
				t.Fatal(err)
			}
		}
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
