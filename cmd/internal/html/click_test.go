package html

import (
	"os"
	"path/filepath"
	"testing"

	"gouji/check"
	"gouji/cmd/internal/output"
	"gouji/cmd/internal/sample"
)

// show opens a page of the results in the browser.
func (b *browser) show(results ...*check.Result) {
	b.t.Helper()
	file := filepath.Join(b.t.TempDir(), "页 面.html")
	if err := os.WriteFile(file, []byte(page(b.t, output.Chinese, results...)), 0o666); err != nil {
		b.t.Fatal(err)
	}
	b.open(file)
}

// holds demands that an expression is true in the page.
func (b *browser) holds(what, expression string) {
	b.t.Helper()
	if b.value(expression) != true {
		b.t.Errorf("%s: not so: %s", what, expression)
	}
}

// visible is an expression that is true where an element can be seen.
func visible(id string) string {
	return `(function () {
		var e = document.getElementById("` + id + `"), r = e.getBoundingClientRect();
		return r.width > 0 && r.height > 0 && r.top >= 0 && r.bottom <= innerHeight && r.left >= 0 && r.right <= innerWidth;
	})()`
}

// TestClick uses the page as people do, in a real browser. The folder
// GOUJI_SCREENSHOTS, if it is named, gets pictures to look at.
func TestClick(t *testing.T) {
	b := newBrowser(t)
	b.size(1280, 700, false)
	has := func(id, class string) string {
		return `document.getElementById("` + id + `").classList.contains("` + class + `")`
	}

	t.Run("finding", func(t *testing.T) {
		b.show(sample.Result())
		b.holds("folded at first", `getComputedStyle(document.getElementById("d1-b1")).display == "none"`)
		b.click("#d1-f1 h4 button")
		b.holds("opened", `getComputedStyle(document.getElementById("d1-b1")).display != "none"`)
		b.holds("opened for screen readers", `document.querySelector("#d1-f1 button").getAttribute("aria-expanded") == "true"`)
		b.holds("formula shown", `document.getElementById("d1-b1").innerText.includes("46205.41 + 2107.2 + 3522.06 = 51834.67")`)
		b.holds("its figure chosen", has("d1-n1", "sel"))
		b.holds("its figure in sight", visible("d1-n1"))
		for _, id := range []string{"d1-n2", "d1-n3", "d1-n4"} {
			b.holds("operand marked", has(id, "kin"))
		}
		b.holds("others not", "!"+has("d1-n5", "kin"))
		b.click("#d1-f3 h4 button")
		b.holds("words at fault chosen", has("d1-w3", "sel"))
		b.holds("the former closed", "!"+has("d1-f1", "opened")+" && !"+has("d1-n2", "kin"))
		b.click("#d1-f3 h4 button")
		b.holds("closed again", "!"+has("d1-f3", "opened"))
	})

	t.Run("figure", func(t *testing.T) {
		b.show(sample.Result())
		b.click("#d1-n5")
		detail := `document.querySelector("#d1 .detail")`
		b.holds("details shown", detail+`.offsetHeight > 0 && document.querySelector("#d1 .list").offsetHeight == 0`)
		b.holds("of that figure", detail+`.querySelector(".what").textContent == "100%"`)
		b.holds("with its relation", detail+`.innerText.includes("51834.07 ÷ 51834.07 = 100%")`)
		b.holds("and its finding", detail+`.innerText.includes("目标没有结果")`)
		b.holds("the other figure marked", has("d1-n1", "kin"))
		b.press("Escape")
		b.holds("back at the list", `document.querySelector("#d1 .list").offsetHeight > 0`)
		b.holds("the figure has the focus", `document.activeElement.id == "d1-n5"`)
		b.press("ArrowRight")
		b.holds("the next figure", `document.activeElement.id == "d1-n6"`)
		b.press("Enter")
		b.holds("opened by key", detail+`.innerText.includes("没有找到分母")`)
		b.click("#d1 .back")
		b.click("#d1-w3")
		b.holds("words lead to their finding", has("d1-f3", "opened"))
	})

	t.Run("filter", func(t *testing.T) {
		b.show(sample.Result())
		b.click(`#d1 .choice[data-severity="error"]`)
		b.holds("errors hidden", `document.getElementById("d1-f1").offsetHeight == 0 && document.getElementById("d1-f2").offsetHeight > 0`)
		b.holds("told", `document.querySelector("#d1 .shown").textContent == "显示 2 条，共 4 条"`)
		b.click(`#d1 .choice[data-severity="error"]`)
		b.value(`var s = document.querySelector("#d1 select"); s.value = "label"; s.dispatchEvent(new Event("change"))`)
		b.holds("one family", `document.getElementById("d1-f3").offsetHeight > 0 && document.getElementById("d1-f1").offsetHeight == 0`)
	})

	t.Run("keyboard", func(t *testing.T) {
		b.show(sample.Result())
		b.press("Tab")
		b.holds("the skip link comes first", `document.activeElement.classList.contains("skip") && document.activeElement.getBoundingClientRect().left >= 0`)
		stops := b.value(`Array.prototype.filter.call(document.querySelectorAll(".body [role=button]"), function (e) { return e.tabIndex == 0; }).length`)
		if stops != 1.0 {
			t.Errorf("%v figures are in the tab order, want one", stops)
		}
	})

	t.Run("several", func(t *testing.T) {
		b.show(sample.Clean(), sample.Result())
		b.holds("overview first", `document.getElementById("overview").offsetHeight > 0 && document.getElementById("d1").offsetHeight == 0 && document.getElementById("d2").offsetHeight == 0`)
		b.click(`#overview tbody tr:nth-child(2) a`)
		b.until(`document.getElementById("d2").offsetHeight > 0`)
		b.holds("only that one", `document.getElementById("overview").offsetHeight == 0 && document.getElementById("d1").offsetHeight == 0`)
		b.click("#d2-f1 h4 button")
		b.holds("its own figures", has("d2-n1", "sel")+" && !"+has("d1-n1", "sel"))
		b.click("#previous")
		b.until(`document.getElementById("d1").offsetHeight > 0`)
	})

	t.Run("theme", func(t *testing.T) {
		b.show(sample.Result())
		dark := `getComputedStyle(document.body).backgroundColor != "rgb(244, 245, 247)"`
		b.holds("light", "!("+dark+")")
		b.size(1280, 700, true)
		b.holds("dark as the system", dark)
		b.click("#theme")
		b.holds("light by choice", "!("+dark+")")
		b.click("#theme")
		b.holds("dark by choice", dark)
		b.size(1280, 700, false)
		b.holds("still dark", dark)
		b.click("#theme")
	})

	t.Run("alone", func(t *testing.T) {
		b.show(sample.Result())
		b.holds("nothing is loaded", `performance.getEntriesByType("resource").length == 0`)
		b.call("Emulation.setScriptExecutionDisabled", map[string]any{"value": true}, nil)
		b.show(sample.Clean(), sample.Result())
		b.holds("all is shown without the script", `document.getElementById("d1").offsetHeight > 0 && document.getElementById("d2-b1").offsetHeight > 0`)
		b.call("Emulation.setScriptExecutionDisabled", map[string]any{"value": false}, nil)
	})

	t.Run("narrow", func(t *testing.T) {
		b.size(400, 800, false)
		b.show(sample.Result())
		b.holds("nothing sticks out", `document.documentElement.scrollWidth <= innerWidth`)
		b.click("#d1-n6")
		b.holds("details over the text", `getComputedStyle(document.querySelector("#d1 .detail")).position == "fixed"`)
		b.holds("the figure in sight", visible("d1-n6"))
	})

	if dir := os.Getenv("GOUJI_SCREENSHOTS"); dir != "" {
		for _, dark := range []bool{false, true} {
			name := map[bool]string{false: "light.png", true: "dark.png"}[dark]
			b.size(1280, 900, dark)
			b.show(sample.Result())
			b.click("#d1-f1 h4 button")
			b.picture(filepath.Join(dir, name))
		}
	}
}
