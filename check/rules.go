package check

import "sync"

// Rules are all rules, by family: the README's table and `gouji rules` are made
// from them. The rules of family sum are documented in rules_sum.go, and so on.
var Rules = []*Rule{
	sumComponentsRule, sumTableRule, sumSourcesRule, sumTiersRule, sumFundsRule, sumNamedRule, sumAdjustmentRule,
	balanceCurrentRule, balanceRollingRule, balanceResidualRule, balanceSelfPaidRule, balanceStepRule, balanceTableRule,
	ratioExecutionRule, ratioCompletionRule, ratioArrivalRule, ratioShareRule, ratioBenefitRule, ratioRateRule, ratioTableRule, ratioScoreRule,
	changeAmountRule, changeRateRule, changePointsRule, changeTimesRule, changeChainRule,
	derivedAverageRule, derivedPayableMonthsRule, derivedMultipleRule, derivedDependencyRule, derivedStandardRule, derivedPortionRule, derivedExtentRule,
	restatementFigureRule, restatementRateRule, restatementScoreRule, restatementWeightRule,
	scoreWeightsRule, scoreLevelsRule, scoreTotalRule, scoreRateRule, scoreIndicatorRule, scoreConvertedRule, scoreDeductionRule,
	boundTargetRule, boundPartRule, boundScoreRule, boundLogicRule, boundConflictRule, boundGradeRule, boundArrivalRule, boundOutlayRule, boundStandardRule,
	countListRule,
	labelFundRule, labelYearRule, labelIndicatorRule, labelProjectRule, labelOwnerRule,
	numberingHeadingsRule,
	unitMissingRule, unitMixedRule, unitPointsRule,
	missingResultRule, missingTemplateRule, missingReasonRule,
	dateDamagedRule, dateOrderRule,
}

var rulesByID = sync.OnceValue(func() map[string]*Rule {
	m := make(map[string]*Rule, len(Rules))
	for _, r := range Rules {
		m[r.ID] = r
	}
	return m
})

// Lookup finds a rule by its ID, nil if there is none.
func Lookup(id string) *Rule { return rulesByID()[id] }
