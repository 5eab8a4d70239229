package lang

// Fund is a social-insurance fund or another subject of evaluation.
type Fund uint8

const (
	NoFund Fund = iota
	Employee
	Resident
	Aid
	Critical
	Maternity
	LongTermCare
	Capacity
	CivilService
	VeteranCadre // 离休干部
	LargeSum     // beyond the cap of the employees' fund
	Pension
	EmployeePension
	ResidentPension
	InstitutionPension
	Unemployment
	Injury
	BasicMedical // employees' and residents' together
	SeveralFunds // that a phrase lists: 养老、失业、工伤保险
)

// Name is the fund's usual full name.
func (f Fund) Name() string {
	return [...]string{"", "城镇职工基本医疗保险", "城乡居民基本医疗保险", "城乡医疗救助", "大病保险", "生育保险", "长期护理保险", "医疗服务与保障能力提升",
		"公务员医疗补助", "离休人员医疗", "大额医疗费用补助", "基本养老保险", "企业职工基本养老保险", "城乡居民基本养老保险", "机关事业单位基本养老保险", "失业保险", "工伤保险", "基本医疗保险", "各项社会保险"}[f]
}

// Account parts a fund: the pooled fund and the personal accounts.
type Account uint8

const (
	NoAccount Account = iota
	Pooled
	Personal
)

// Tier is the level of government that a sum comes from.
type Tier uint8

const (
	NoTier Tier = iota
	Central
	Provincial
	Municipal
	County
	CentralAndProvincial
	Local
	OtherSource
)

// fundTerms are the names of funds, accounts and tiers. A full name can stand
// for what a report evaluates; a short one only narrows a figure.
func fundTerms(add func(Term, ...string)) {
	f := func(fund Fund, full bool, words ...string) { add(Term{Class: Noun, Fund: fund, Full: full}, words...) }
	f(Employee, true, "城镇职工基本医疗保险", "职工基本医疗保险", "城镇职工基本医疗", "职工基本医疗", "城镇职工医疗保险", "职工医疗保险", "城镇职工医保", "职工医保", "职工基本医保", "城镇职工基本医保")
	f(Employee, false, "城镇职工", "职工")
	f(Resident, true, "城乡居民基本医疗保险", "居民基本医疗保险", "城乡居民医疗保险", "城乡居民基本医保", "城乡居民医保", "居民医疗保险", "居民医保", "居民基本医保", "城镇居民基本医疗保险", "新型农村合作医疗", "新型农牧区合作医疗", "农牧区合作医疗", "新农合", "城乡居民基本医疗", "城乡居民医疗", "城居医保")
	f(Resident, false, "城乡居民", "居民", "城镇居民")
	f(Aid, true, "城乡医疗救助", "医疗救助")
	f(Aid, false, "救助基金", "救助待遇")
	f(Critical, true, "城乡居民大病保险", "居民大病保险", "职工大病保险", "大病保险", "大病医疗保险")
	f(Maternity, true, "生育保险")
	f(Maternity, false, "生育基金", "生育待遇")
	f(LongTermCare, true, "长期护理保险", "长护险", "长期护理")
	f(Capacity, true, "医疗服务与保障能力提升", "医疗保障服务能力提升", "医疗服务能力提升", "医保服务能力提升")
	f(CivilService, false, "公务员医疗补助", "公务员补助", "公务员")
	f(VeteranCadre, false, "离休干部医疗保障", "离休人员医疗保障", "离休干部医疗", "离休人员医疗", "离休干部", "离休人员", "离休")
	f(LargeSum, false, "大额医疗费用补助", "大额医疗补助", "大额医疗费补助", "大额医疗互助", "大额医疗保险", "职工大额医疗", "大额医疗", "职工补充医疗保险", "补充医疗保险")
	f(EmployeePension, true, "企业职工基本养老保险", "城镇职工基本养老保险", "企业养老保险", "城镇企业职工基本养老保险", "职工基本养老保险", "职工养老保险", "企业职工养老保险", "企业职工养老")
	f(ResidentPension, true, "城乡居民基本养老保险", "城乡居民社会养老保险", "城乡居民养老保险", "居民养老保险", "城乡居民养老", "居民养老", "城乡居保")
	f(InstitutionPension, true, "机关事业单位基本养老保险", "机关事业养老保险", "机关事业单位养老保险", "机关事业单位养老")
	f(Pension, true, "基本养老保险", "养老保险")
	f(Unemployment, true, "失业保险")
	f(Unemployment, false, "失业基金", "失业待遇")
	f(Injury, true, "工伤保险")
	f(Injury, false, "工伤基金", "工伤待遇")
	f(BasicMedical, false, "基本医疗保险", "基本医保", "医疗保险", "医保")
	a := func(acc Account, words ...string) { add(Term{Class: Noun, Account: acc}, words...) }
	a(Pooled, "统筹基金", "统筹", "社会统筹", "统筹账户", "统筹部分", "统筹待遇")
	a(Personal, "个人账户", "个账", "个人帐户", "家庭账户", "个人账户基金")
	t := func(tier Tier, words ...string) { add(Term{Class: Noun, Tier: tier}, words...) }
	t(CentralAndProvincial, "中央及省级", "中央和省级", "中央、省级", "中央省级", "中央及自治区", "中央和自治区")
	t(Central, "中央", "中央财政", "中央资金", "中央补助", "国家级", "财政部下达")
	t(Provincial, "省级", "省财政", "省级财政", "自治区", "自治区级", "省级资金", "省补助", "省级补助", "省本级")
	t(Municipal, "市级", "市财政", "市级财政", "自治州", "州级", "市级资金", "市本级", "地市级", "盟市级", "盟市", "市级配套", "设区市")
	t(County, "县级", "县财政", "县级财政", "区级", "区财政", "旗县级", "区县", "县区", "县(区)", "县(市、区)", "市县", "县级资金", "县本级", "旗县", "区县级", "旗级", "旗级财政", "旗财政", "县(市)", "区级财政", "县(区)级")
	t(Local, "地方财政", "地方资金", "地方")
	t(OtherSource, "其他资金", "单位资金", "自筹资金", "社会资金", "单位自筹")
}
