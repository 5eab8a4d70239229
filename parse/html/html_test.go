package html

import (
	"encoding/base64"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/simplifiedchinese"

	"gouji/parse/document"
	"gouji/parse/internal/readertest"
)

// text is about n characters of an article.
func text(n int) string {
	return strings.Repeat("全年基金收入一万元，支出九千元。", n/16)
}

func TestRead(t *testing.T) {
	links := strings.Repeat(`<li><a href="/x">栏目名称</a></li>`, 12)
	long := text(400)
	for _, c := range []struct{ about, in, want string }{
		{"paragraphs", "<p>一、收入<br>共&nbsp;100&#160;万元</p>尾<div>段<span>落</span></div>", "P 一、收入\nP 共 100 万元\nP 尾\nP 段落\n"},
		{"white space", "<p>\n  收入\n  支出 <b>net</b>\n income  10\t%</p>", "P 收入支出 net income 10 %\n"},
		{"line breaks where blanks stood", "<meta name=generator content='LibreOffice 24.2'><p>项目名称\n年初预算数</p><table><tr><td>分\n值<td>10</table>", "P 项目名称 年初预算数\nT1\n分 值/10\n"},
		{"line breaks beside figures", "<p>上年\n结余\n312 680\n万元，\n支出</p>", "P 上年结余 312 680 万元，支出\n"},
		{"headings", "<h1>报告</h1><h3>一、<br>总体</h3>文", "H1 报告\nH3 一、\nH3 总体\nP 文\n"},
		{"unseen", "<style>p{}</style><script>if (a<b) document.write('<p>x</p>')</script><!-- c --><p>甲<span style='display: none'>乙</span><del>丙</del></p><noscript>丁</noscript><p hidden>戊</p>", "P 甲\n"},
		{"open type elements", strings.Repeat("<b class=x><font>", 600) + "<p>甲<p>乙", "P 甲\nP 乙\n"},
		{"lists", "<ol><li>甲</li><li><p>乙</p></li></ol><ol start=3 style='list-style-type:cjk-ideographic'><li>丙</li></ol><ul><li>丁</li></ul><ol><li>1、戊</li></ol><ol style='list-style:none'><li>己</ol>", "P 1. 甲\nP 2. 乙\nP 三、 丙\nP 丁\nP 1、戊\nP 己\n"},
		{"superscript", "<p>10<sup>4</sup>m<sup>2</sup><sup>[1]</sup></p>", "P 10⁴m²[1]\n"},
		{"preformatted", "<pre>甲 1\n乙 2</pre>", "P 甲 1\nP 乙 2\n"},
		{"table", "<table><caption>表1 收支</caption><thead><tr><th rowspan=2>项目<th colspan=2>金额</tr><tr><td>预算</td><td>实际</td></tr></thead><tr><td>收<p>入</p><td>1<td>2</tr><tr></tr><tr><td colspan=9>注</td></tr></table>",
			"P 表1 收支\nT1 表1 收支\n项目[1x2]/金额[2x1]\n预算/实际\n收入/1/2\n-\n注[3x1]\n"},
		{"spans that end with the table, and overlap", "<table><tr><td rowspan=0>a<td rowspan=9>b<td>c</tr><tr><td>d<tr><td>e</table>", "T1\na[1x3]/b[1x3]/c\nd\ne\n"},
		{"layout table", "<table><tr><td>" + "<p>甲</p><table><tr><td>1<td>2</table>" + "</td></tr></table>", "P 甲\nT1\n1/2\n"},
		{"table in a cell of data", "<table><tr><td>指标说明<td>数值说明</tr><tr><td>甲<td>乙<table><tr><td>1<td>2</table></tr></table>", "T1\n指标说明/数值说明\n甲/乙\nT2\n1/2\n"},
		{"stored value", "<table><tr><td x:num='0.78125'>78.13%<td x:num>5<td sdval='0.985'>98.5%<td sdval='1234.5'>1,234.50</table>", "T1\n78.13%{0.78125}/5/98.5%/1,234.50\n"},
		{"page of a workbook", "<table><tr><td colspan=2>自评表</td></tr><tr><td><td>单位：元</tr><tr><td>收入<td x:num>5</tr><tr><td>注<td></tr></table>", "P 自评表\nP 单位：元\nT1\n收入/5\nP 注\n"},
		{"fields", "<table><tr><td>金额<td><input value=100><input type=hidden value=9><tr><td>类<td><select><option>甲<option selected>乙</select></table>", "T1\n金额/100\n类/乙\n"},
		{"chrome around a known container", "<title>自评报告-某市政府</title><ul>" + links + "</ul><div class='x TRS_Editor'><p>" + long + "</p></div><div>版权所有：某市</div>", "H1 自评报告\nP " + long + "\n"},
		{"title of the article", "<meta name=ArticleTitle content='2020年度自评报告'><title>别的</title><div id=zoom>" + long + "</div>", "H1 2020年度自评报告\nP " + long + "\n"},
		{"title that the article has", "<title>自评报告</title><p>自评 报告</p>" + long, "P 自评 报告\nP " + long + "\n"},
		{"title of an office program", "<meta name=generator content='LibreOffice 7.4'><title>模板</title><p>甲</p>", "P 甲\n"},
		{"density", "<div id=top><ul>" + links + "</ul></div><div id=x1><div>当前位置：首页</div><div id=x2><p>" + long + "</p><p>附表</p></div></div><div>主办：某市 ICP备1号</div>", "P " + long + "\nP 附表\n"},
		{"old page of tables", "<table><tr><td><a href=1>首页</a><a href=2>新闻</a><a href=3>公开</a></table><table><tr><td width=9><td><table><tr><td><p>" + long + "</p><p>二</p><table><tr><td>收<td>1</table></table></table><table><tr><td>版权所有 某市</table>",
			"P " + long + "\nP 二\nT1\n收/1\n"},
		{"words of chrome in a sentence and after a title", "<div class='TRS_Editor'><p>某某县2024年度困难群众救助资金绩效自评报告 发布日期：2025-03-02 浏览次数：36</p><p>平台注册用户236人，登录1280次。</p><p>" + long + "</p><p>来源：财政局 发布日期：2025-03-02 浏览次数：36</p></div>",
			"P 某某县2024年度困难群众救助资金绩效自评报告 发布日期：2025-03-02 浏览次数：36\nP 平台注册用户236人，登录1280次。\nP " + long + "\n"},
		{"no end of the page", "<html><body><div><p>收入12万元</p><p>支出", "P 收入12万元\nP 支出\nN 网页没有结尾的标记，内容可能不完整\n"},
		{"no end of the last paragraph", "<html><body><p>收入12万元</p><p>支出", "P 收入12万元\nP 支出\nN 网页没有结尾的标记，内容可能不完整\n"},
		{"end tags left out", "<html><body><p>收入12万元<p>支出3万元", "P 收入12万元\nP 支出3万元\n"},
		{"open comment around the end", "<html><body><div><p>收入</p><!-- 页脚 </div></body></html>", "P 收入\n"},
		{"no chrome, links of a table of contents", "<p><a href='#1'>一、收入</a></p><p><a href='#2'>二、支出</a></p><p><a href='#3'>三、结余</a></p><table><tr><td>" + long + "<td>1</table>", "P 一、收入\nP 二、支出\nP 三、结余\nT1\n" + long + "/1\n"},
	} {
		d, err := Read([]byte(c.in), document.DefaultLimits)
		if err != nil {
			t.Errorf("%s: %v", c.about, err)
			continue
		}
		if got := readertest.Outline(d); got != strings.ReplaceAll(c.want, "　", " ") {
			t.Errorf("%s: got\n%swant\n%s", c.about, got, c.want)
		}
	}
}

func TestReadEncodings(t *testing.T) {
	page := `<html><head><meta charset="gb2312"></head><body><p>合计𠮷100</p></body></html>`
	gb, _ := simplifiedchinese.GB18030.NewEncoder().String(page)
	mht := func(encoding, body string) string {
		return "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--b--\"\r\n\r\n\r\n" +
			"----b--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n" +
			"----b--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n" + body + "\r\n----b----\r\n"
	}
	quoted := strings.ReplaceAll(page, "=", "=3D")
	for _, c := range []struct{ about, in string }{
		{"UTF-8 that claims to be GB2312", page},
		{"GB18030", gb},
		{"base64", mht("base64", base64.StdEncoding.EncodeToString([]byte(gb)))},
		{"quoted-printable", mht("quoted-printable", strings.ReplaceAll(quoted, "合计", "=E5=90=88=\r\n=E8=AE=A1"))},
		{"8bit", mht("8bit", gb)},
	} {
		d, err := Read([]byte(c.in), document.DefaultLimits)
		if err != nil {
			t.Errorf("%s: %v", c.about, err)
		} else if got := readertest.Outline(d); got != "P 合计𠮷100\n" {
			t.Errorf("%s: got %s", c.about, got)
		}
	}
	frames := strings.Replace(mht("8bit", "<frameset><frame src=1></frameset>"), "----b----", "----b--\r\nContent-Type: text/html\r\n\r\n<table><tr><td>1<td>2</table>\r\n----b----", 1)
	d, err := Read([]byte(frames), document.DefaultLimits)
	if err != nil || readertest.Outline(d) != "T1\n1/2\n" {
		t.Errorf("frames: %v", err)
	}
}

func TestReadRefuses(t *testing.T) {
	few := document.DefaultLimits
	few.Cells = 1000
	flat := document.DefaultLimits
	flat.Depth = 3
	for _, c := range []struct {
		about string
		in    string
		lim   document.Limits
		want  error
	}{
		{"nothing", "", document.DefaultLimits, document.Empty},
		{"no text", "<html><body><p> </p></body></html>", document.DefaultLimits, document.Empty},
		{"pictures", "<html><body><p><img src=1.jpg></p></body></html>", document.DefaultLimits, document.Scan},
		{"depth", strings.Repeat("<div>", 600) + "x", document.DefaultLimits, document.TooLarge},
		{"depth of tables", strings.Repeat("<table><tr><td>a<td>b", 5), flat, document.TooLarge},
		{"spans", "<table>" + strings.Repeat("<tr><td colspan=1000>x<td>y", 10) + "</table>", few, document.TooLarge},
		{"cut off in a tag", "<html><body><p>收入</p><p clas", document.DefaultLimits, document.Damaged},
		{"cut off in an attribute", "<html><body><p>收入</p><a href='http", document.DefaultLimits, document.Damaged},
		{"cut off in an end tag", "<p>收入</p", document.DefaultLimits, document.Damaged},
		{"cut off in a comment", "<html><body><p>收入</p><!-- 支", document.DefaultLimits, document.Damaged},
		{"cut off in a script", "<html><body><p>收入</p><script>var a = '", document.DefaultLimits, document.Damaged},
		{"cut off archive", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>x", document.DefaultLimits, document.Damaged},
		{"archive without a page", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/css\r\n\r\nx\r\n--b--", document.DefaultLimits, document.Damaged},
	} {
		if _, err := Read([]byte(c.in), c.lim); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v", c.about, err)
		}
	}
}

// TestReadBounded reads pages made to cost much.
func TestReadBounded(t *testing.T) {
	for about, in := range map[string]string{
		"open type elements": strings.Repeat("<b a=1><i b=2><u><font c=3>", 500) + strings.Repeat("<p>x", 50_000),
		"links":              strings.Repeat("<a href=1>", 50_000) + strings.Repeat("<p>x", 50_000),
		"nested tables":      strings.Repeat("<table><tr><td>a<td>b", 60) + strings.Repeat("<p>x", 50_000),
		"rows hanging down":  "<table>" + strings.Repeat("<tr><td rowspan=65534 colspan=900>x", 500) + "</table>",
		"depth":              strings.Repeat("<div>", 400) + strings.Repeat("<p>甲<p>", 50_000),
	} {
		start := time.Now()
		_, err := Read([]byte(in), document.DefaultLimits)
		if took := time.Since(start); took > 30*time.Second {
			t.Errorf("%s: took %v", about, took)
		} else {
			t.Logf("%s: %v, %v", about, took, err)
		}
	}
}

// TestCorpus reads the pages of a folder, if HTML_CORPUS names one, and writes
// what it read beside them.
func TestCorpus(t *testing.T) {
	dir := os.Getenv("HTML_CORPUS")
	if dir == "" {
		t.Skip("HTML_CORPUS is not set")
	}
	files, _ := filepath.Glob(filepath.Join(dir, "*.*ht*"))
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		d, err := Read(data, document.DefaultLimits)
		if err != nil {
			t.Logf("%s: %v", filepath.Base(name), err)
			continue
		}
		os.WriteFile(name+".txt", []byte(strings.Join(d.Lines, "\n")+"\n"), 0o666)
	}
}

func BenchmarkRead(b *testing.B) {
	page := "<div class=TRS_Editor>" + strings.Repeat("<p>"+text(200)+"</p><table><tr><td>项目<td>金额</tr><tr><td>收入<td>100</tr></table>", 100) + "</div>"
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		if _, err := Read([]byte(page), document.DefaultLimits); err != nil {
			b.Fatal(err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("<title>报告</title><div id=zoom><p>甲<br>乙<table><tr><td rowspan=2>1<td colspan=3>2<tr><td>3</table><ol><li>x</ol></div>"))
	f.Add([]byte("<table><tr><td><table><tr><td>1<td>2</table><p>版权所有 登录</table>"))
	f.Add([]byte("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>=41=\r\nx\r\n--b--"))
	lim := document.DefaultLimits
	lim.Bytes, lim.Cells = 1<<20, 20_000
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Read(data, lim)
		readertest.Check(t, d, err)
	})
}

// FuzzMHT reads archives with parts that a fuzzer, which rarely writes the
// frame around them, has made.
func FuzzMHT(f *testing.F) {
	f.Add("Content-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: quoted-printable", []byte("<p>=BB=\r\n=F9<table><tr><td>1"), []byte("<p>x"))
	f.Add("Content-Type: text/html\nContent-Transfer-Encoding: base64\nContent-Location: a.htm", []byte("PHA+MTAw5LiH5YWD"), []byte("--c\r\n\r\n<p>x\r\n--c--"))
	f.Add("Content-Type: multipart/alternative; boundary=c", []byte("--c\r\nContent-Type: text/html\r\n\r\n<p>x\r\n--c--"), []byte(""))
	lim := document.DefaultLimits
	lim.Bytes, lim.Cells = 1<<20, 20_000
	f.Fuzz(func(t *testing.T, head string, first, second []byte) {
		data := fmt.Sprintf("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n%s\r\n\r\n%s\r\n--b\r\nContent-Type: text/html\r\n\r\n%s\r\n--b--\r\n", head, first, second)
		d, err := Read([]byte(data), lim)
		readertest.Check(t, d, err)
	})
}
