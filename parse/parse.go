// Package parse turns a document into figures and claims: what each printed
// number is worth and measures, and which ties between numbers the words and
// the layout state. It computes nothing and judges nothing.
//
// Its packages, each of which knows only those before it:
//
//   - lang: the words and numbers of the genre
//   - content: what is read: figures, mentions, claims, paragraphs
//   - stream and reflow: the layout mended before anything is read
//   - clause: what stands around a figure in its clause
//   - table, form and flat: tables, forms, and both where a copy has flattened them
//   - outline: reports and sections
//   - label: names left over from elsewhere
//   - count, change, score, standard, average, total, rate, balance: claims of prose
//   - mention: what each figure of prose measures
//   - target: figures against their targets
//
// This one calls them in order, and shows what a Content is made of.
package parse

import (
	"slices"

	"gouji/parse/document"
	"gouji/parse/internal/average"
	"gouji/parse/internal/balance"
	"gouji/parse/internal/change"
	"gouji/parse/internal/content"
	"gouji/parse/internal/count"
	"gouji/parse/internal/flat"
	"gouji/parse/internal/form"
	"gouji/parse/internal/label"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/mention"
	"gouji/parse/internal/outline"
	"gouji/parse/internal/rate"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/score"
	"gouji/parse/internal/standard"
	"gouji/parse/internal/table"
	"gouji/parse/internal/target"
	"gouji/parse/internal/total"
)

// Parse reads the figures and claims of a document.
func Parse(doc *document.Document) *Content {
	doc, textSides := reflow.PartSides(reflow.Unfold(reflow.Mend(table.Rejoined(reflow.Unbarred(doc)))))
	c := content.NewDraft(doc, numbersIn(doc)+2)
	c.TextSides = textSides
	grid := &table.Context{Last: &table.FormHeaders{}, Form: form.New()}
	report := 0
	ps := outline.Structure(c)
	c.Around = ps
	form.MarkGoals(ps, textSides)
	glued := false
	stop := 0 // the next text of goals or results, which no table goes over
	for i := 0; i < len(ps); i++ {
		p := ps[i]
		for stop <= i || stop < len(ps) && ps[stop].Side == content.NoSide {
			stop++
		}
		b := &doc.Blocks[p.Block]
		if p.Report != report {
			report = p.Report
			form.Open(c, grid.Form)
			grid.Form = form.New()
		}
		if b.Kind == document.Grid {
			flat.Table(c, p, grid)
			grid.Forget()
			continue
		}
		if p.Side == content.NoSide {
			if n := flat.Read(c, ps[:stop], i, grid); n > 0 {
				i += n - 1
				continue
			}
		}
		switch {
		case flat.HeadsColumns(p): // names columns, no table
		case len(b.Text.Runes) < flat.LongCaption:
			grid.See(p.Line)
		default:
			grid.Forget()
			grid.SeeLastUnit(p.Line)
		}
		read(c, p, content.Context{Block: p.Block, Section: p.Section, Report: p.Report, Page: b.Page, Sheet: b.Sheet}, true)
		glued = flat.MarkGlued(c, p, glued)
		form.HeadScore(c, p, grid.Form)
		form.TextTotal(c, p, grid.Form)
		p.Rule = (content.Instructs(p.Line) || i > 0 && ps[i-1].Rule && !p.Heading && content.ListItem(p)) && c.OnlyLimits(p)
	}
	form.Open(c, grid.Form)
	makeRoom(c)
	for i, p := range c.Paras {
		mention.Of(c, i)
		if p.Rule {
			continue
		}
		total.GivenDays(c, p)
		standard.Mark(c, p)
		total.WithoutTakenBack(c, p)
		total.Read(c, p)
		total.ByTier(c, p)
		total.Advanced(c, p)
		total.Lists(c, i)
		balance.Adjustments(c, p)
	}
	score.Heads(c)
	total.CloseLists(c)
	table.LevelRows(c, ps)
	total.Paragraphs(c)
	total.DatedParagraphs(c)
	total.Small(c)
	total.CountedAbove(c)
	rate.ShareLists(c)
	c.Owners()
	label.Sections(c)
	mention.InheritFromWholes(c)
	for i := range c.Paras {
		total.KindsBehind(c, i)
	}
	form.Adjustments(c)
	label.NoProblems(c, ps)
	form.AdmitTurned(c, ps)
	label.DateOrders(c, ps)
	for i, p := range c.Paras {
		if p.Rule {
			continue
		}
		claims(c, p)
		label.Funds(c, p)
		label.Premiums(c, p)
		label.Benefits(c, p)
		c.SpokenNumbers(p)
		label.Years(c, i)
		count.Behind(c, i)
		count.Goals(c, i)
		score.GradedProjects(c, p)
		total.AddedNames(c, p)
		c.TemplateRemark(p)
		c.RemarksOf(p)
		mention.UnitMix(c, p)
	}
	for _, p := range c.Cells {
		label.GoalCell(c, p)
	}
	score.Sheets(c)
	rate.Surveys(c)
	score.FarBands(c)
	score.LostOfRows(c)
	score.OfRows(c)
	standard.OfRows(c)
	rate.SharesOfRows(c)
	average.PayableFromTables(c)
	label.Topics(c)
	label.Projects(c)
	label.Indicators(c)
	label.SeriesYears(c)
	label.CaptionYears(c)
	label.RetoldYears(c)
	label.FormYears(c)
	label.StrayCaptions(c)
	label.FormDates(c)
	label.StrayYears(c)
	label.Owners(c)
	label.NamesakeLabels(c)
	label.Regions(c)
	label.Programmes(c)
	label.Forms(c)
	label.Siblings(c)
	index(c)
	c.GiveBack()
	return &c.Content
}

// numbersIn is how many runs of digits a document holds, of which most are
// figures.
func numbersIn(doc *document.Document) int {
	n := 0
	count := func(t document.Text) {
		was, last := false, rune(0)
		for _, r := range t.Runes {
			is := lang.IsDigit(r) || was && (r == '.' || r == ',')
			switch {
			case is && !was:
				n++
			case was && !is && (last == '.' || r == '年' || r == '月' || r == '日' || r == '、' || r == '号'):
				n--
			}
			was, last = is, r
		}
	}
	for i := range doc.Blocks {
		b := &doc.Blocks[i]
		count(b.Text)
		if b.Kind == document.Grid {
			for _, row := range b.Table.Rows {
				for k := range row.Cells {
					count(row.Cells[k].Text)
				}
			}
		}
	}
	return n
}

// read splits a paragraph into lexemes and makes its figures.
func read(c *content.Draft, p *content.Para, x content.Context, atStart bool) {
	p.Sentence = c.Sentences
	x.Sentence = p.Sentence
	outline.Untypeset(c, p)
	l := content.Lexer{C: c, Text: p.Text, At: x}
	p.Lex = l.Run(atStart)
	sentence, group := 0, 0
	for i := range p.Lex {
		y := &p.Lex[i]
		if y.Sentence != sentence {
			sentence, group = y.Sentence, 0
		}
		switch {
		case y.Kind == content.LexFigure:
			at := &c.At(y.Fig).Place
			at.Sentence, at.Group = p.Sentence+y.Sentence, group
		case y.Kind == content.LexPunct && y.R == '；' && y.Depth == 0:
			group++
		}
	}
	if n := len(p.Lex); n > 0 {
		c.Sentences += p.Lex[n-1].Sentence + 1
	}
	c.Paras = append(c.Paras, p)
}

// claims finds the claims of one paragraph.
func claims(c *content.Draft, p *content.Para) {
	if len(p.Mentions) > 0 {
		claimsOfFigures(c, p)
	}
	count.Read(c, p)
}

// claimsOfFigures finds the claims of a paragraph that mentions figures.
func claimsOfFigures(c *content.Draft, p *content.Para) {
	total.Bases(c, p)
	change.GapsOfLimits(c, p)
	target.GoalsBeside(c, p)
	target.IndicatorGoals(c, p)
	joint := target.GoalsInOrder(c, p, target.Clauses(c, p, target.Ranges(c, p, target.Joint(c, p))))
	before := len(c.Frames)
	change.Read(c, p)
	average.RoundedChanges(c, before)
	change.CausesOf(c, p)
	rate.Read(c, p)
	form.ToldShares(c, p)
	balance.Read(c, p)
	total.TakenOff(c, p)
	total.TakenOffNames(c, p)
	change.SumsOver(c, p)
	balance.Settlements(c, p)
	balance.RestOfShare(c, p)
	total.Years(c, p)
	change.CutFrom(c, p)
	balance.NamedParts(c, p)
	total.PartNames(c, p)
	total.ItemColumns(c, p)
	total.Across(c, p)
	total.OverSections(c, p)
	total.OverMembers(c, p)
	total.OverYears(c, p)
	total.Tiers(c, p)
	average.Products(c, p)
	standard.Tiers(c, p)
	standard.RaisedStandards(c, p)
	average.HeadRatio(c, p)
	rate.Contributions(c, p)
	score.ReadGrades(c, p)
	balance.Unfinished(c, p)
	balance.LeftOfPairs(c, p)
	total.DidOrNot(c, p)
	score.Read(c, p)
	target.Read(c, p, joint)
	change.GapsNamed(c, p)
	count.Adjusted(c, p)
	balance.AdmitHeldUp(c, p)
	change.HeldAgainst(c, p)
	change.ExceededRates(c, p)
	total.TellLevels(c, p)
}

// makeRoom makes room for the mentions of all figures in paragraphs.
func makeRoom(c *content.Draft) {
	n := 0
	for _, p := range c.Paras {
		for k := range p.Lex {
			if p.Lex[k].Kind == content.LexFigure {
				n++
			}
		}
	}
	c.Mentions = make([]content.Mention, 0, n)
	c.Rooms.Mentioned = slices.Grow(c.Rooms.Mentioned[:0], n)
	c.Frames = slices.Grow(c.Frames, n/2)
}

// index finds mentions by figure.
func index(c *content.Draft) {
	c.ByFigure = make([]int, len(c.Figures)+1)
	for i := range c.ByFigure {
		c.ByFigure[i] = -1
	}
	for i := range c.Mentions {
		c.ByFigure[c.Mentions[i].Figure] = i
	}
}
