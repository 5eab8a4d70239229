package jsonout_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"gouji/check"
	"gouji/cmd/internal/jsonout"
	"gouji/cmd/internal/output"
	"gouji/cmd/internal/sample"
	"gouji/parse"
	"gouji/parse/document"
	"gouji/parse/reader"
)

func TestSchema(t *testing.T) {
	schema := strict(t)
	none := func() *check.Result {
		return &check.Result{Content: &parse.Content{Document: &document.Document{Path: "空.txt", Format: "txt", SHA256: strings.Repeat("a", 64)}}}
	}
	runs := map[string]*output.Run{
		"sample":  sample.Run(output.Chinese),
		"english": sample.Run(output.English),
		"empty":   {Results: []*check.Result{none()}},
		"nothing": {},
		"real":    {Results: []*check.Result{real(t)}},
	}
	for name, r := range runs {
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(write(t, r)))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(v); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// real is what the program itself makes of a report.
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
	return check.Check(parse.Parse(doc))
}

// strict is the published schema with every object closed to fields that it
// does not name, so that a new field cannot be forgotten there.
func strict(t *testing.T) *jsonschema.Schema {
	t.Helper()
	data, err := os.ReadFile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	var close func(any)
	close = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			if v["type"] == "object" && v["properties"] != nil {
				v["additionalProperties"] = false
			}
			for _, x := range v {
				close(x)
			}
		case []any:
			for _, x := range v {
				close(x)
			}
		}
	}
	close(v)
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", v); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func write(t *testing.T, r *output.Run) []byte {
	t.Helper()
	var b bytes.Buffer
	w := jsonout.New(&b, r.Options)
	for _, res := range r.Results {
		if err := w.Result(res); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.End(&r.End); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
