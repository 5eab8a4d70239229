package check_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gouji/check"
	"gouji/parse"
	"gouji/parse/document"
	"gouji/parse/reader"
)

// checkFile checks the one report of a file or of an archive.
func checkFile(t testing.TB, path string) *check.Result {
	t.Helper()
	results := checkAll(t, path)
	if len(results) != 1 {
		t.Fatalf("%s: %d reports", path, len(results))
	}
	return results[0]
}

// checkAll checks the reports of a file or of an archive.
func checkAll(t testing.TB, path string) []*check.Result {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []*check.Result
	for s := range reader.Expand(path, data, document.DefaultLimits) {
		data, err := s.Data()
		if err != nil {
			t.Fatal(err)
		}
		doc, err := reader.Read(s.Path, data, document.DefaultLimits)
		if err != nil {
			t.Fatal(s.Path, err)
		}
		out = append(out, check.Check(parse.Parse(doc)))
	}
	return out
}

// bare is a text without its spaces, of which a page shows only gaps.
func bare(s string) string { return strings.Join(strings.Fields(s), "") }

// told is what a result says, without the places where it stands, sorted.
func told(r *check.Result) (relations, findings []string) {
	figure := func(id parse.FigureID) string { return r.Figure(id).Value.String() }
	figures := func(ids []parse.FigureID) string {
		var out []string
		for _, id := range ids {
			out = append(out, figure(id))
		}
		return strings.Join(out, " ")
	}
	for _, x := range r.Relations {
		relations = append(relations, fmt.Sprintf("%s %s: %s <- %s", x.Rule, x.Verdict, figure(x.Claim), figures(x.Operands)))
	}
	for _, f := range r.Findings {
		line := fmt.Sprintf("%s %s: %s", f.Severity, f.Rule, figures(f.Figures))
		if len(f.Figures) == 0 {
			line += bare(f.Words)
		}
		for _, c := range f.Causes {
			line += fmt.Sprintf(" %s %s", c.Kind, bare(c.Suggest))
		}
		findings = append(findings, line)
	}
	slices.Sort(relations)
	slices.Sort(findings)
	return relations, findings
}

// A report says the same in every format.
func TestFormats(t *testing.T) {
	const report = "../fixtures/formats/bazhou-2020."
	relations, findings := told(checkFile(t, report+"txt"))
	if len(relations) < 20 || len(findings) < 20 {
		t.Errorf("only %d relations and %d findings", len(relations), len(findings))
	}
	for _, format := range []string{"docx", "doc", "xlsx", "xls", "pdf", "html", "ofd", "zip"} {
		t.Run(format, func(t *testing.T) {
			r, f := told(checkFile(t, report+format))
			if diff := cmp.Diff(relations, r); diff != "" {
				t.Error("relations", diff)
			}
			if diff := cmp.Diff(findings, f); diff != "" {
				t.Error("findings", diff)
			}
		})
	}
}

// So does every member of an archive, with its name.
func TestArchive(t *testing.T) {
	const path = "../fixtures/formats/reports.zip"
	relations, findings := told(checkFile(t, "../fixtures/formats/bazhou-2020.txt"))
	var paths []string
	for _, result := range checkAll(t, path) {
		paths = append(paths, result.Content.Document.Path)
		r, f := told(result)
		if diff := cmp.Diff(relations, r) + cmp.Diff(findings, f); diff != "" {
			t.Error(paths[len(paths)-1], diff)
		}
	}
	if diff := cmp.Diff([]string{
		path + "!/自评报告/2020年.docx", path + "!/自评报告/2020年.xls",
		path + "!/补充材料.zip!/自评报告/2020年.ofd", path + "!/补充材料.zip!/自评报告/2020年.html",
	}, paths); diff != "" {
		t.Error(diff)
	}
}

// The shares of the relations and findings of the text that are found in the
// same report as another format. A relation counts as found where it has the
// rule, the verdict and the figures. LibreOffice takes =100% for a formula when
// it makes a workbook.
var formatFloors = map[string]float64{"docx": 100, "doc": 100, "html": 100, "pdf": 99, "ofd": 99, "xlsx": 96, "xls": 96}

// Every report of the fixtures says the same in every format.
func TestLibreOffice(t *testing.T) {
	if os.Getenv("GOUJI_LIBREOFFICE") != "1" {
		t.Skip("set GOUJI_LIBREOFFICE=1 to convert all fixtures with LibreOffice; left out so that go test ./... stays short")
	}
	if _, err := exec.LookPath("soffice"); err != nil {
		t.Skip("LibreOffice is not installed")
	}
	paths, err := filepath.Glob("../fixtures/[cs]*/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal(paths, err)
	}
	dir := t.TempDir()
	if out, err := exec.Command("../fixtures/formats/make.sh", append([]string{dir, "docx pdf doc html xlsx xls ofd"}, paths...)...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, format := range []string{"docx", "pdf", "doc", "html", "xlsx", "xls", "ofd"} {
		var found share
		for _, path := range paths {
			name := strings.TrimSuffix(filepath.Base(path), ".txt")
			want, findings := told(checkFile(t, path))
			got, others := told(checkFile(t, filepath.Join(dir, name+"."+format)))
			want, got = append(want, findings...), append(got, others...)
			for _, w := range want {
				i := slices.Index(got, w)
				found.count(i >= 0)
				if i >= 0 {
					got = slices.Delete(got, i, i+1)
				} else {
					t.Logf("%s.%s: missed %s", name, format, w)
				}
			}
			for _, g := range got {
				t.Logf("%s.%s: only here %s", name, format, g)
			}
		}
		t.Logf("%s: recall of relations and findings %v", format, found)
		if found.percent() < formatFloors[format] {
			t.Errorf("%s: under the floor of %g%%", format, formatFloors[format])
		}
	}
}
