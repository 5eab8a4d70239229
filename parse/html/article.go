package html

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// page is a parsed page, with the amount of text in each element.
type page struct {
	root, body *html.Node
	sizes      map[*html.Node]size
	named      map[string][]*html.Node // the outermost elements of each container's name
	inside     map[string]bool         // while counting: the names being within
}

// size counts the characters of an element that are letters and digits, those
// of them in links, and its links.
type size struct{ all, inLinks, links int }

func (s size) free() int { return s.all - s.inLinks }

// measure counts the text of a page.
func measure(root *html.Node) *page {
	p := &page{root: root, sizes: map[*html.Node]size{}, named: map[string][]*html.Node{}, inside: map[string]bool{}}
	p.body = find(root, func(n *html.Node) bool { return n.DataAtom == atom.Body })
	if p.body == nil {
		p.body = root
	}
	p.count(p.body, false)
	return p
}

func (p *page) count(n *html.Node, inLink bool) size {
	var s size
	switch n.Type {
	case html.TextNode:
		for _, r := range n.Data {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				s.all++
			}
		}
		if inLink {
			s.inLinks = s.all
		}
		return s
	case html.ElementNode:
		if hidden(n) {
			break
		}
		if href := attr(n, "href"); n.DataAtom == atom.A && href != "" && href[0] != '#' {
			inLink = true
			s.links++
		}
		for _, name := range names(n) {
			if containers[name] && !p.inside[name] {
				p.inside[name] = true
				defer delete(p.inside, name)
				p.named[name] = append(p.named[name], n)
			}
		}
		fallthrough
	default:
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			k := p.count(c, inLink)
			s.all += k.all
			s.inLinks += k.inLinks
			s.links += k.links
		}
	}
	p.sizes[n] = s
	return s
}

// certain are the names by which content systems of Chinese sites mark the text
// of an article and nothing else, usual those that most sites use. "#" marks an
// id, "." a class, none an element.
var (
	certain = strings.Fields(`
		.TRS_Editor .trs_editor_view .TRS_UEDITOR #UCAP-CONTENT #zoom #Zoom #ZOOM #vsb_content .v_news_content .wp_articlecontent
		#js_content .rich_media_content #artibody #ContentRegion .pages_content .article-content .article_content .articleContent
		.article-con .article_con .article-body .article-detail .articleDetail .news_content .newsContent .news-content
		.detail-content .detail_content .content_text .conTxt .con_txt .xxgk_content .zwnr .bt_content .info-content .Custom_UnionStyle`)
	usual = strings.Fields(`
		article .article #article #main_content .main_content #Content #content .content .contents
		#con .con .detail #detail main #main .main`)
)

// containers are all these names.
var containers = func() map[string]bool {
	all := map[string]bool{}
	for _, name := range append(append([]string{}, certain...), usual...) {
		all[name] = true
	}
	return all
}()

// article is the element that holds the text of the page.
func (p *page) article() *html.Node {
	total := p.sizes[p.body].free()
	for _, try := range []struct {
		names []string
		share int // of the text, in percent
	}{{certain, 25}, {usual, 50}} {
		for _, name := range try.names {
			if n := p.container(name); n != nil && p.sizes[n].free()*100 >= try.share*total {
				return n
			}
		}
	}
	return p.dense()
}

// container is the outermost element of a name with the most text. Where
// several hold much of it, it is the element around them.
func (p *page) container(name string) *html.Node {
	var best *html.Node
	least := p.sizes[p.body].free() / 10
	for _, n := range p.named[name] {
		switch size := p.sizes[n].free(); {
		case best == nil:
			best = n
		case size > least && p.sizes[best].free() > least:
			best = around(best, n)
		case size > p.sizes[best].free():
			best = n
		}
	}
	return best
}

// around is the smallest element that holds both.
func around(a, b *html.Node) *html.Node {
	above := map[*html.Node]bool{}
	for ; a != nil; a = a.Parent {
		above[a] = true
	}
	for b.Parent != nil && !above[b] {
		b = b.Parent
	}
	return b
}

// names are the names of an element that could be those of containers.
func names(n *html.Node) []string {
	var out []string
	if id := attr(n, "id"); id != "" {
		out = append(out, "#"+id)
	}
	if class := attr(n, "class"); class != "" {
		for _, c := range strings.Fields(class) {
			out = append(out, "."+c)
		}
	}
	if n.DataAtom == atom.Article || n.DataAtom == atom.Main {
		out = append(out, n.Data)
	}
	return out
}

// dense goes down from the body for as long as one child holds most of the
// text and all others are of the page's chrome.
func (p *page) dense() *html.Node {
	n := p.body
	for {
		var main *html.Node
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode && (main == nil || p.sizes[c].free() > p.sizes[main].free()) {
				main = c
			}
		}
		if main == nil || p.sizes[main].free()*10 < p.sizes[n].free()*6 || !roomy(main) {
			return n
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c == main, c.Type == html.ElementNode && p.chrome(c):
			case c.Type != html.ElementNode && p.sizes[c].all == 0 && strings.TrimSpace(c.Data) == "":
			case c.Type == html.CommentNode:
			default:
				return n
			}
		}
		n = main
	}
}

// roomy reports whether an element may hold an article. A table may, as a
// layout, unless it has columns of text.
func roomy(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Div, atom.Main, atom.Article, atom.Section, atom.Center, atom.Form, atom.Td:
		return true
	case atom.Table, atom.Tbody, atom.Tr:
		return isLayout(tableOf(n))
	}
	return false
}

// tableOf is the table that an element is or belongs to.
func tableOf(n *html.Node) *html.Node {
	for n.DataAtom != atom.Table && n.Parent != nil {
		n = n.Parent
	}
	return n
}

// chromeWords are what stands around articles and seldom in them.
var chromeWords = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`版权所有|主办[：:单]|承办[：:单]|ICP备|公网安备|网站标识码|Copyright|©|扫一扫|打印本页|【?打印】?|关闭窗口|【?关闭】?|分享到|上一篇|下一篇|当前位置|您的位置|您所在的位置|现在位置|字体[：:]|字号[：:]|发布时间|发布日期|信息来源|浏览次数|点击数|责任编辑|无障碍|长者|技术支持|网站地图|联系我们|设为首页|加入收藏|登录|注册|地址[：:]|邮编[：:]`)
})

// chrome reports whether an element surrounds articles: it has hardly any text,
// mostly links, or the words of such places and no more than a few lines.
func (p *page) chrome(n *html.Node) bool {
	s := p.sizes[n]
	switch n.DataAtom {
	case atom.Nav, atom.Footer, atom.Aside:
		return true
	case atom.H1, atom.H2, atom.H3:
		return s.all == 0
	case atom.Table:
		if s.all > 0 && !isLayout(n) {
			return false
		}
	}
	switch {
	case s.all == 0:
		return true
	case s.links >= 3 && s.inLinks*2 > s.all:
		return true
	case s.free() < 400 && s.all < 2000 && chromeWords().MatchString(plainText(n)):
		return true
	}
	return false
}

// aside reports whether an element of the article itself belongs to the page's
// chrome, which takes more evidence.
func (p *page) aside(n *html.Node) bool {
	s := p.sizes[n]
	switch n.DataAtom {
	case atom.Nav, atom.Footer:
		return s.inLinks*2 > s.all || s.free() < 150 && s.all < 2000 && chromeWords().MatchString(plainText(n))
	case atom.Div, atom.Ul, atom.P, atom.Section, atom.Aside:
		return s.links >= 5 && s.inLinks*10 > s.all*7 ||
			s.free() < 150 && s.all > 0 && s.all < 2000 && trappings(plainText(n))
	}
	return false
}

// trappings reports whether a short text is of the words that surround an
// article: two of them, the first near its beginning, and no sentence.
func trappings(text string) bool {
	found := chromeWords().FindAllStringIndex(text, 2)
	return len(found) > 1 && utf8.RuneCountInString(strings.TrimSpace(text[:found[0][0]])) < 20 && !strings.Contains(text, "。")
}

// plainText is all text in an element, joined.
func plainText(n *html.Node) string {
	var out strings.Builder
	var visit func(*html.Node)
	visit = func(n *html.Node) {
		if n.Type == html.TextNode {
			out.WriteString(n.Data)
		}
		if n.Type == html.ElementNode && hidden(n) {
			return
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c)
		}
	}
	visit(n)
	return out.String()
}

// title is the title of the page, "" if the article has it or it has none: what
// the page calls its article's title, its only first-level heading, or the
// title of its window without the name of the site.
func (p *page) title(article *html.Node) string {
	title := ""
	find(p.root, func(n *html.Node) bool {
		if key := strings.ToLower(attr(n, "name") + attr(n, "property")); n.DataAtom == atom.Meta && (key == "articletitle" || key == "og:title") {
			title = attr(n, "content")
		}
		return title != ""
	})
	if title == "" && article != p.body {
		if h := find(p.body, func(n *html.Node) bool { return n.DataAtom == atom.H1 && p.sizes[n].free() > 4 }); h != nil {
			title = plainText(h)
		}
	}
	// Programs for offices fill in titles of their own.
	if title == "" && !p.madeBy("Word", "Excel", "LibreOffice", "OpenOffice", "WPS", "Kingsoft", "PowerPoint") {
		if t := find(p.root, func(n *html.Node) bool { return n.DataAtom == atom.Title && n.Namespace == "" }); t != nil {
			title = longest(plainText(t))
		}
	}
	title = strings.Join(strings.Fields(title), " ")
	if squeeze(title) == "" || strings.Contains(squeeze(plainText(article)), squeeze(title)) {
		return ""
	}
	return title
}

// madeBy reports whether the page names one of the programs as that which wrote
// it.
func (p *page) madeBy(programs ...string) bool {
	return find(p.root, func(n *html.Node) bool {
		if n.DataAtom != atom.Meta || !strings.EqualFold(attr(n, "name"), "generator") && !strings.EqualFold(attr(n, "name"), "ProgId") {
			return false
		}
		return slices.ContainsFunc(programs, func(program string) bool { return strings.Contains(attr(n, "content"), program) })
	}) != nil
}

// longest is the longest piece of a window's title, whose others name the site
// and its sections.
func longest(title string) string {
	best := ""
	for _, t := range strings.FieldsFunc(title, func(r rune) bool { return strings.ContainsRune("_|-–—>»", r) }) {
		if t = strings.TrimSpace(t); len(t) > len(best) {
			best = t
		}
	}
	return best
}

// squeeze is the letters and digits of a text.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}
