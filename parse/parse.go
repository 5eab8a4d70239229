// Package parse turns a document into figures and claims: what each printed
// number is worth and measures, and which ties between numbers the words and
// the layout state. It computes nothing and judges nothing.
package parse

import (
	"slices"

	"gouji/parse/document"
)

// Parse reads the figures and claims of a document.
func Parse(doc *document.Document) *Content {
	doc, textSides := partSides(unfold(mend(rejoined(unbarred(doc)))))
	c := &Content{Document: doc, textSides: textSides, Figures: make([]Figure, 0, numbersIn(doc)+2), rooms: spareRooms.Get().(*rooms)}
	grid := &gridContext{last: &formHeaders{}, form: newForm()}
	report := 0
	ps := c.structure()
	c.around = ps
	markGoals(ps, textSides)
	stop := 0 // the next text of goals or results, which no table goes over
	for i := 0; i < len(ps); i++ {
		p := ps[i]
		for stop <= i || stop < len(ps) && ps[stop].side == NoSide {
			stop++
		}
		b := &doc.Blocks[p.block]
		if p.report != report {
			report = p.report
			c.openForm(grid.form)
			grid.form = newForm()
		}
		if b.Kind == document.Grid {
			c.table(p, grid)
			grid.forget()
			continue
		}
		if p.side == NoSide {
			if n := c.flat(ps[:stop], i, grid); n > 0 {
				i += n - 1
				continue
			}
		}
		switch {
		case headsColumns(p): // names columns, no table
		case len(b.Text.Runes) < longCaption:
			grid.see(p.line)
		default:
			grid.forget()
			grid.seeLastUnit(p.line)
		}
		c.read(p, context{block: p.block, section: p.section, report: p.report, page: b.Page, sheet: b.Sheet}, true)
		c.headScore(p, grid.form)
		c.textTotal(p, grid.form)
		p.rule = (instructs(p.line) || i > 0 && ps[i-1].rule && !p.heading && listItem(p)) && c.onlyLimits(p)
	}
	c.openForm(grid.form)
	c.makeRoom()
	for i, p := range c.paras {
		c.mentionsOf(i)
		if p.rule {
			continue
		}
		c.givenDays(p)
		c.markStandards(p)
		c.withoutTakenBack(p)
		c.totals(p)
		c.tierTotals(p)
		c.advanced(p)
		c.listTotals(i)
		c.adjustments(p)
	}
	c.headScores()
	c.closeLists()
	c.levelRows(ps)
	c.paragraphTotals()
	c.datedParagraphs()
	c.smallTotals()
	c.countedAbove()
	c.shareLists()
	c.owners()
	c.sectionLabels()
	c.inheritFromWholes()
	for i := range c.paras {
		c.kindsBehind(i)
	}
	c.formAdjustments()
	c.noProblems(ps)
	c.admitTurned(ps)
	c.dateOrders(ps)
	for i, p := range c.paras {
		if p.rule {
			continue
		}
		c.claims(p)
		c.fundLabels(p)
		c.premiumLabels(p)
		c.benefitLabels(p)
		c.spokenNumbers(p)
		c.yearLabels(i)
		c.countsBehind(i)
		c.goalCounts(i)
		c.gradedProjects(p)
		c.addedNames(p)
		c.templateRemark(p)
		c.remarksOf(p)
		c.unitMix(p)
	}
	for _, p := range c.cells {
		c.goalCell(p)
	}
	c.scoreSheets()
	c.surveys()
	c.farBands()
	c.lostOfRows()
	c.scoresOfRows()
	c.standardsOfRows()
	c.sharesOfRows()
	c.payableFromTables()
	c.topicLabels()
	c.projectLabels()
	c.indicatorLabels()
	c.seriesYears()
	c.captionYears()
	c.retoldYears()
	c.formYears()
	c.strayCaptions()
	c.formDates()
	c.strayYears()
	c.ownerLabels()
	c.namesakeLabels()
	c.regionLabels()
	c.programmeLabels()
	c.formLabels()
	c.siblingLabels()
	c.index()
	c.giveBack()
	return c
}

// numbersIn is how many runs of digits a document holds, of which most are
// figures.
func numbersIn(doc *document.Document) int {
	n := 0
	count := func(t document.Text) {
		was, last := false, rune(0)
		for _, r := range t.Runes {
			is := isDigit(r) || was && (r == '.' || r == ',')
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
func (c *Content) read(p *para, x context, atStart bool) {
	p.sentence = c.sentences
	x.sentence = p.sentence
	c.untypeset(p)
	l := lexer{c: c, text: p.text, at: x}
	p.lex = l.run(atStart)
	sentence, group := 0, 0
	for i := range p.lex {
		y := &p.lex[i]
		if y.sentence != sentence {
			sentence, group = y.sentence, 0
		}
		switch {
		case y.kind == lexFigure:
			at := &c.figure(y.fig).Place
			at.Sentence, at.Group = p.sentence+y.sentence, group
		case y.kind == lexPunct && y.r == '；' && y.depth == 0:
			group++
		}
	}
	if n := len(p.lex); n > 0 {
		c.sentences += p.lex[n-1].sentence + 1
	}
	c.paras = append(c.paras, p)
}

// claims finds the claims of one paragraph.
func (c *Content) claims(p *para) {
	if len(p.mentions) > 0 {
		c.claimsOfFigures(p)
	}
	c.counts(p)
}

// claimsOfFigures finds the claims of a paragraph that mentions figures.
func (c *Content) claimsOfFigures(p *para) {
	c.totalBases(p)
	c.gapsOfLimits(p)
	c.goalsBeside(p)
	c.indicatorGoals(p)
	joint := c.goalsInOrder(p, c.clauseTargets(p, c.rangeTargets(p, c.jointTargets(p))))
	before := len(c.Frames)
	c.changes(p)
	c.roundedChanges(before)
	c.causesOf(p)
	c.rates(p)
	c.toldShares(p)
	c.flows(p)
	c.takenOff(p)
	c.takenOffNames(p)
	c.sumsOver(p)
	c.settlements(p)
	c.restOfShare(p)
	c.yearTotals(p)
	c.cutFrom(p)
	c.namedParts(p)
	c.partNames(p)
	c.itemColumns(p)
	c.across(p)
	c.overSections(p)
	c.overMembers(p)
	c.overYears(p)
	c.tiers(p)
	c.products(p)
	c.tierStandards(p)
	c.raisedStandards(p)
	c.headRatio(p)
	c.contributionRates(p)
	c.grades(p)
	c.unfinished(p)
	c.leftOfPairs(p)
	c.didOrNot(p)
	c.scores(p)
	c.targets(p, joint)
	c.gapsNamed(p)
	c.countsAdjusted(p)
	c.admitHeldUp(p)
	c.heldAgainst(p)
	c.exceededRates(p)
	c.tellLevels(p)
}

// makeRoom makes room for the mentions of all figures in paragraphs.
func (c *Content) makeRoom() {
	n := 0
	for _, p := range c.paras {
		for k := range p.lex {
			if p.lex[k].kind == lexFigure {
				n++
			}
		}
	}
	c.Mentions = make([]Mention, 0, n)
	c.rooms.mentioned = slices.Grow(c.rooms.mentioned[:0], n)
	c.Frames = slices.Grow(c.Frames, n/2)
}

// index finds mentions by figure.
func (c *Content) index() {
	c.byFigure = make([]int, len(c.Figures)+1)
	for i := range c.byFigure {
		c.byFigure[i] = -1
	}
	for i := range c.Mentions {
		c.byFigure[c.Mentions[i].Figure] = i
	}
}

// longCaption is the length up to which a paragraph may be the caption of the
// table behind it.
const longCaption = 50
