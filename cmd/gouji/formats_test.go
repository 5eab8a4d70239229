package main

import (
	"archive/zip"
	"encoding/json"
	"html"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/xuri/excelize/v2"
)

// One run writes a real report in every format, and each shows the same
// findings.
func TestFormatsAgree(t *testing.T) {
	report, err := filepath.Abs("../../fixtures/formats/bazhou-2020.docx")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	args := []string{"check", report}
	for _, f := range formats {
		args = append(args, "--format", f.name+"=o."+f.name)
	}
	cmd := exec.Command("gouji", args...)
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); cmd.ProcessState.ExitCode() != 1 || len(out) > 0 {
		t.Fatalf("%v\n%s", err, out)
	}
	read := func(format string) string {
		data, err := os.ReadFile(filepath.Join(dir, "o."+format))
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}

	var result struct {
		Documents []struct {
			Findings []struct{ Severity, Message string }
		}
	}
	if err := json.Unmarshal([]byte(read("json")), &result); err != nil {
		t.Fatal(err)
	}
	findings := result.Documents[0].Findings
	if len(findings) < 10 {
		t.Fatalf("%d findings", len(findings))
	}

	book, err := excelize.OpenFile(filepath.Join(dir, "o.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	rows, err := book.GetRows("问题")
	if err != nil {
		t.Fatal(err)
	}
	var cells strings.Builder
	for _, r := range rows {
		cells.WriteString(strings.Join(r, "\n"))
	}
	texts := map[string]string{
		"table": read("table"), "html": read("html"), "docx": comments(t, filepath.Join(dir, "o.docx")), "xlsx": cells.String(), "sarif": read("sarif"),
		"junit": read("junit"), "github": read("github"), "codeclimate": read("codeclimate"), "rdjson": read("rdjson"),
	}
	for _, x := range []struct{ format, one string }{
		{"table", `(?m)^\d+\. (错误|警告|提示)`}, {"html", `<li class="f `}, {"docx", `(?m)【勾稽 \d+】(错误|警告|提示)`}, {"sarif", `"ruleIndex"`},
		{"junit", `<failure|<skipped message="提示`}, {"github", `(?m)^::`}, {"codeclimate", `"fingerprint"`}, {"rdjson", `"severity"`},
	} {
		if n := len(regexp.MustCompile(x.one).FindAllString(texts[x.format], -1)); n != len(findings) {
			t.Errorf("%s shows %d findings of %d", x.format, n, len(findings))
		}
	}
	if len(rows) != len(findings)+1 {
		t.Errorf("xlsx shows %d findings of %d", len(rows)-1, len(findings))
	}
	for format, text := range texts {
		text = bare(text)
		for _, f := range findings {
			if !strings.Contains(text, bare(f.Message)) {
				t.Errorf("%s does not say: %s", format, f.Message)
			}
		}
	}
	// What should be, and what was only computed, is the same everywhere.
	said := regexp.MustCompile(`(应为|算得|要求)\s*│ (\S+)`).FindAllStringSubmatch(texts["table"], -1)
	if len(said) < 3 {
		t.Errorf("the table says %q", said)
	}
	for _, m := range said {
		if want := "，" + m[1] + " " + m[2] + "，相差"; !strings.Contains(html.UnescapeString(texts["junit"]), want) {
			t.Errorf("junit does not say %s", want)
		}
		if want := "<dt>" + m[1] + "</dt><dd>" + m[2] + "</dd>"; !strings.Contains(strings.ReplaceAll(texts["html"], "&#43;", "+"), want) {
			t.Errorf("html does not say %s", want)
		}
	}
}

// bare is a text as all formats have it: without its escapes and breaks.
func bare(s string) string {
	s = strings.NewReplacer("%25", "%", `\\`, `\`, `\"`, `"`).Replace(html.UnescapeString(s))
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// comments are the texts of the comments of a Word document.
func comments(t *testing.T, file string) string {
	t.Helper()
	z, err := zip.OpenReader(file)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	f, err := z.Open("word/comments.xml")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	data, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return regexp.MustCompile(`<[^>]*>`).ReplaceAllString(strings.ReplaceAll(string(data), "</w:p>", "\n"), "")
}
