package parse

import (
	"gouji/parse/internal/average"
	"gouji/parse/internal/change"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/label"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
	"gouji/parse/internal/total"
)

// What a Content is made of, as the packages below declare it.

// Content is what a Document says: its reports, figures and claims.
type Content = content.Content

// FigureID numbers the figures of a Document from 1; 0 is none.
type FigureID = content.FigureID

// Figure is one printed number that measures something.
type Figure = content.Figure

// Place is where a Figure, or words, stand.
type Place = content.Place

// Report is one self-evaluation in a Document.
type Report = content.Report

// Key says what a figure measures. A zero field is unknown, and unknown never
// equals known.
type Key = content.Key

// Kind says what sort of tie a Frame claims.
type Kind = content.Kind

const (
	KindTotal    = content.KindTotal    // a whole and its parts
	KindFlow     = content.KindFlow     // what comes in, goes out and is left
	KindQuotient = content.KindQuotient // a rate and its numerator and denominator
	KindChange   = content.KindChange   // growth and decrease
	KindProduct  = content.KindProduct  // amounts for each: averages, unit prices, months
	KindTarget   = content.KindTarget   // a figure against its target or limit
	KindScore    = content.KindScore    // scores, weights, deductions
	KindCount    = content.KindCount    // things announced and listed
	KindSame     = content.KindSame     // the same quantity stated again
)

// Reach says how far apart the words of a claim stand.
type Reach = content.Reach

const (
	ReachCell      = content.ReachCell
	ReachSentence  = content.ReachSentence
	ReachParagraph = content.ReachParagraph
	ReachSection   = content.ReachSection
	ReachReport    = content.ReachReport
)

// Closure says whether a list is meant to be complete.
type Closure = content.Closure

const (
	Closed   = content.Closed   // 分别, 合计, a table's total
	HalfOpen = content.HalfOpen // 其中, 包括: usually complete
	OpenList = content.OpenList // 等, 主要: need not be complete
)

// Part is one term of a sum.
type Part = content.Part

// Reading is one way to read a claim: a formula over figures. The formula
// names its operands a, b, c … in order.
type Reading = content.Reading

// Want describes a figure that a claim needs and its words do not name by
// place: check looks for it outward from the claim.
type Want = content.Want

// Query is a formula whose operands are to be looked for.
type Query = content.Query

// Frame is a claim as words or layout make it, before any arithmetic. Its
// readings exclude each other, the likeliest first.
type Frame = content.Frame

// RemarkKind says what a Remark is about.
type RemarkKind = content.RemarkKind

const (
	RemarkUnitMissing = content.RemarkUnitMissing
	RemarkDate        = content.RemarkDate
	RemarkTemplate    = content.RemarkTemplate   // instructions of the form that nobody filled in
	RemarkLogic       = content.RemarkLogic      // a target that cannot be meant: ≥-10%或≤10%
	RemarkMissing     = content.RemarkMissing    // a target without a result
	RemarkUnitMix     = content.RemarkUnitMix    // 万元 and 元 side by side
	RemarkGrouping    = content.RemarkGrouping   // malformed thousands
	RemarkPoints      = content.RemarkPoints     // % where percentage points are meant
	RemarkNoProblems  = content.RemarkNoProblems // sections on problems that all say 无
	RemarkDateOrder   = content.RemarkDateOrder  // a time that ends before it begins
	RemarkLate        = content.RemarkLate       // what was done after the time until which it was due
)

// Remark is something about words or a single figure that a rule may report.
type Remark = content.Remark

// Across names the field of Key by which the parts of a total differ.
type Across = content.Across

const (
	AcrossNothing  = content.AcrossNothing
	AcrossFunds    = content.AcrossFunds
	AcrossTiers    = content.AcrossTiers
	AcrossHeadings = content.AcrossHeadings // the funds that a report goes through under headings of their own
	AcrossMembers  = content.AcrossMembers  // the funds that make up the one named, told of one by one behind it
	AcrossYears    = content.AcrossYears    // the years of a row or column of a table, so many as are announced
)

// Role says what a figure does in its clause.
type Role = content.Role

const (
	RoleLevel  = content.RoleLevel  // a quantity
	RoleDelta  = content.RoleDelta  // an amount of change: 增加X
	RoleGrowth = content.RoleGrowth // a rate of change: 增长X%
	RoleBase   = content.RoleBase   // the quantity before the change: 比上年X
	RoleLimit  = content.RoleLimit  // a target or limit: 不低于X, 目标X
	RoleRate   = content.RoleRate   // a quotient: 执行率X%
	RoleAdjust = content.RoleAdjust // a change to a budget: 追加X
)

// Mention is a figure in its words: what the clause around it says it is.
type Mention = content.Mention

// Averaged is what the words of an average tell of what it is over.
type Averaged = average.Averaged

// AveragedOver reads what an average is over off its name or its unit: 每公里投资, 户均补助, 单处平均维修成本, 元/亩.
// It reports whether they tell.
func AveragedOver(f *Figure, name string) (*Averaged, bool) {
	return average.AveragedOver(f, name)
}

// GoalGap is by how much a result is over its goal, or short of it, where the goal stands
// elsewhere: 全年修渠 18 公里，超出目标 2 公里.
type GoalGap = content.GoalGap

// Owing reports whether a name says what should be done, not what was: 全县应参保, 应资助学生.
func Owing(name string) bool {
	return change.Owing(name)
}

// LessIsBetter reports whether a name is that of an inverse indicator.
func LessIsBetter(name string) bool {
	return lang.LessIsBetter(name)
}

// Side says which of the two a line tells.
type Side = content.Side

const (
	GoalSide   = content.GoalSide
	ResultSide = content.ResultSide
	NoSide     = content.NoSide
	BothSides  = content.BothSides
)

// Spent is a cell of what was spent and that of its budget, beside it on its row.
type Spent = content.Spent

// Heading is a numbered heading, or the numbered beginning of a paragraph.
type Heading = content.Heading

// Numbered is the number that a text begins with, of level 0 if it begins with none.
func Numbered(text string) Heading {
	return content.Numbered(text)
}

// LabelKind says what a Label names.
type LabelKind = content.LabelKind

const (
	LabelFund      = label.LabelFund
	LabelYear      = label.LabelYear
	LabelIndicator = label.LabelIndicator
	LabelProject   = label.LabelProject
	LabelOwner     = label.LabelOwner // an office or a county
)

// Label is a name in the text that is not the report's own.
type Label = content.Label

// Fund is a social-insurance fund or another subject of evaluation.
type Fund = lang.Fund

const (
	NoFund             = lang.NoFund
	Employee           = lang.Employee
	Resident           = lang.Resident
	Aid                = lang.Aid
	Critical           = lang.Critical
	Maternity          = lang.Maternity
	LongTermCare       = lang.LongTermCare
	Capacity           = lang.Capacity
	CivilService       = lang.CivilService
	VeteranCadre       = lang.VeteranCadre // 离休干部
	LargeSum           = lang.LargeSum     // beyond the cap of the employees' fund
	Pension            = lang.Pension
	EmployeePension    = lang.EmployeePension
	ResidentPension    = lang.ResidentPension
	InstitutionPension = lang.InstitutionPension
	Unemployment       = lang.Unemployment
	Injury             = lang.Injury
	BasicMedical       = lang.BasicMedical // employees' and residents' together
	SeveralFunds       = lang.SeveralFunds // that a phrase lists: 养老、失业、工伤保险
)

// Account parts a fund: the pooled fund and the personal accounts.
type Account = lang.Account

const (
	NoAccount = lang.NoAccount
	Pooled    = lang.Pooled
	Personal  = lang.Personal
)

// Tier is the level of government that a sum comes from.
type Tier = lang.Tier

const (
	NoTier               = lang.NoTier
	Central              = lang.Central
	Provincial           = lang.Provincial
	Municipal            = lang.Municipal
	County               = lang.County
	CentralAndProvincial = lang.CentralAndProvincial
	Local                = lang.Local
	OtherSource          = lang.OtherSource
)

// Measure is a kind of quantity. Two figures can only restate or balance each
// other where their measures agree.
type Measure = lang.Measure

const (
	NoMeasure  = lang.NoMeasure
	Income     = lang.Income     // 收入
	Outlay     = lang.Outlay     // 支出, 执行数
	Surplus    = lang.Surplus    // 当期结余: income less outlay of the period
	CarryOver  = lang.CarryOver  // 累计结余: all surpluses up to now
	Opening    = lang.Opening    // 上年结余: the carry-over before the period
	Residual   = lang.Residual   // 结余, 尚余 with neither 当期 nor 累计: what is left of an amount
	Budget     = lang.Budget     // 预算数, 下达, 安排: what may be spent
	Received   = lang.Received   // 到位, 收到
	Cost       = lang.Cost       // 费用: what treatment cost
	Reimbursed = lang.Reimbursed // 报销, 基金支付: what the fund took over
	SelfPaid   = lang.SelfPaid   // 自付: what was left to the patient
	Enrolled   = lang.Enrolled   // 参保人数
	Entitled   = lang.Entitled   // 应参保人数
	Headcount  = lang.Headcount  // 人数, 人次
	ScoreOf    = lang.ScoreOf    // 得分
	Weight     = lang.Weight     // 分值, 权重
	Goal       = lang.Goal       // 目标值 of an indicator
	Actual     = lang.Actual     // 完成值 of an indicator
	Area       = lang.Area       // 面积
	Standard   = lang.Standard   // 标准: an amount for each
	Prepaid    = lang.Prepaid    // 上年结转 of a budget: what was left over from last year
	Deduction  = lang.Deduction  // 扣分
	Months     = lang.Months     // 可支付月数
	Investment = lang.Investment // 总投资
)

// RateKind tells what a rate is a quotient of.
type RateKind = lang.RateKind

// Mode says whether a figure is planned, done, or a rule.
type Mode = lang.Mode

const (
	NoMode  = lang.NoMode
	Planned = lang.Planned
	Done    = lang.Done
	Ruled   = lang.Ruled
)

// Period is the time that a figure is about. The zero Period is unknown.
type Period = lang.Period

// ItemScored reports whether a label says that the evaluation gave points to an item of its
// own name: 自评预算编制得 14 分.
func ItemScored(label string) bool {
	return clause.ItemScored(label)
}

// Spoken is a number that counts on within running text: 一是…；二是…；三是….
type Spoken = content.Spoken

// TrimPrefixes cuts words off the start of a text as long as one of them begins it.
func TrimPrefixes(s string, words []string) string {
	return content.TrimPrefixes(s, words)
}

// TrimSuffixes cuts words off the end of a text as long as one of them ends it.
func TrimSuffixes(s string, words []string) string {
	return content.TrimSuffixes(s, words)
}

// Without is a text without any of the words in it.
func Without(s string, words []string) string {
	return lang.Without(s, words)
}

// TargetOf is a target without its result beside it.
type TargetOf = content.TargetOf

// Complementary reports whether two names divide a whole between them: 省内 and 省外, 达标 and
// 未达标.
func Complementary(a, b string) bool {
	return table.Complementary(a, b)
}

// Exhaustive reports whether the names of a list leave nothing out of its whole: two that divide it, each kind
// of post, or how content people were from 满意 to 不满意.
func Exhaustive(names []string) bool {
	return total.Exhaustive(names)
}

// BatchOf is the batch of a project that a name begins with, 二批 of 二批项目支出, "" if it
// begins with none.
func BatchOf(name string) string {
	return content.BatchOf(name)
}
