package sarif

// The types below are the part of SARIF 2.1.0 that is written.

const (
	schemaURI = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
	version   = "2.1.0"
)

type log struct {
	Schema  string `json:"$schema"`
	Version string `json:"version"`
	Runs    []run  `json:"runs"`
}

type run struct {
	Tool        tool         `json:"tool"`
	Language    string       `json:"language"`
	ColumnKind  string       `json:"columnKind"`
	Invocations []invocation `json:"invocations"`
	Artifacts   []artifact   `json:"artifacts"`
	Results     []result     `json:"results"`
}

type tool struct {
	Driver component `json:"driver"`
}

type component struct {
	Name    string `json:"name"`
	Version string `json:"version,omitempty"`
	Rules   []rule `json:"rules"`
}

type rule struct {
	ID               string          `json:"id"`
	ShortDescription *message        `json:"shortDescription,omitempty"`
	FullDescription  *message        `json:"fullDescription,omitempty"`
	Help             *message        `json:"help,omitempty"`
	Default          *configuration  `json:"defaultConfiguration,omitempty"`
	Properties       *ruleProperties `json:"properties,omitempty"`
}

type configuration struct {
	Level string `json:"level"`
}

type ruleProperties struct {
	Tags []string `json:"tags"`
}

type message struct {
	Text string `json:"text"`
}

type invocation struct {
	Successful    bool           `json:"executionSuccessful"`
	Notifications []notification `json:"toolExecutionNotifications,omitempty"`
}

type notification struct {
	Level     string     `json:"level"`
	Message   message    `json:"message"`
	Locations []location `json:"locations,omitempty"`
}

type artifact struct {
	Location artifactLocation `json:"location"`
	Hashes   *hashes          `json:"hashes,omitempty"`
	Roles    []string         `json:"roles"`
}

type hashes struct {
	SHA256 string `json:"sha-256"`
}

type artifactLocation struct {
	URI   string `json:"uri"`
	Index *int   `json:"index,omitempty"`
}

type result struct {
	RuleID              string            `json:"ruleId"`
	RuleIndex           int               `json:"ruleIndex"`
	Level               string            `json:"level"`
	Message             message           `json:"message"`
	Locations           []location        `json:"locations"`
	RelatedLocations    []location        `json:"relatedLocations,omitempty"`
	PartialFingerprints map[string]string `json:"partialFingerprints,omitempty"`
	Suppressions        []suppression     `json:"suppressions"`
	Properties          *properties       `json:"properties,omitempty"`
}

// properties are what was recomputed, as the report prints it.
type properties struct {
	Formula    string `json:"formula,omitempty"`
	Stated     string `json:"stated,omitempty"`
	Computed   string `json:"computed,omitempty"`
	Difference string `json:"difference,omitempty"`
}

type suppression struct {
	Kind          string                 `json:"kind"`
	Status        string                 `json:"status"`
	Justification string                 `json:"justification,omitempty"`
	Properties    *suppressionProperties `json:"properties,omitempty"`
}

type suppressionProperties struct {
	By    string `json:"by,omitempty"`
	Until string `json:"until,omitempty"`
}

type location struct {
	ID       int               `json:"id,omitempty"`
	Physical physicalLocation  `json:"physicalLocation"`
	Logical  []logicalLocation `json:"logicalLocations,omitempty"`
	Message  *message          `json:"message,omitempty"`
}

type physicalLocation struct {
	Artifact artifactLocation `json:"artifactLocation"`
	Region   *region          `json:"region,omitempty"`
}

type region struct {
	StartLine   int      `json:"startLine"`
	StartColumn int      `json:"startColumn,omitempty"`
	EndColumn   int      `json:"endColumn,omitempty"`
	Snippet     *message `json:"snippet,omitempty"`
}

type logicalLocation struct {
	FullyQualifiedName string `json:"fullyQualifiedName"`
}
