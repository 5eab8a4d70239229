package jsonout

// schemaVersion changes only where a field changes its meaning; fields may be
// added within a version.
const schemaVersion = 1

// The types below are the documents of the output, field by field. What does
// not apply is left out, lists are never null.

type tool struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

type report struct {
	ID           int    `json:"id"`
	Title        string `json:"title,omitempty"`
	Organization string `json:"organization,omitempty"`
	Subject      string `json:"subject,omitempty"`
	Year         int    `json:"year,omitempty"`
	FirstLine    int    `json:"first_line,omitempty"`
	LastLine     int    `json:"last_line,omitempty"`
}

type location struct {
	Line   int    `json:"line,omitempty"`
	Column int    `json:"column,omitempty"`
	Length int    `json:"length,omitempty"`
	Page   int    `json:"page,omitempty"`
	Table  int    `json:"table,omitempty"`
	Row    int    `json:"row,omitempty"`
	Cell   int    `json:"cell,omitempty"`
	Sheet  string `json:"sheet,omitempty"`
}

type figure struct {
	ID          int      `json:"id"`
	Text        string   `json:"text"`
	Value       string   `json:"value"`
	Low         string   `json:"low,omitempty"`
	High        string   `json:"high,omitempty"`
	Unit        string   `json:"unit,omitempty"`
	Dimension   string   `json:"dimension,omitempty"`
	Approximate string   `json:"approximate,omitempty"`
	Bound       string   `json:"bound,omitempty"`
	Name        string   `json:"name,omitempty"`
	Period      string   `json:"period,omitempty"`
	Report      int      `json:"report,omitempty"`
	Location    location `json:"location"`
}

type reason struct {
	Code    string `json:"code"`
	Message string `json:"message,omitempty"`
}

type relation struct {
	ID         int     `json:"id"`
	Rule       string  `json:"rule"`
	Verdict    string  `json:"verdict"`
	Claim      int     `json:"claim,omitempty"`
	Operands   []int   `json:"operands"`
	Formula    string  `json:"formula,omitempty"`
	Stated     string  `json:"stated,omitempty"`
	Computed   string  `json:"computed,omitempty"`
	Difference string  `json:"difference,omitempty"`
	Slack      string  `json:"slack,omitempty"`
	Reason     *reason `json:"reason,omitempty"`
}

type cause struct {
	Kind    string `json:"kind"`
	Message string `json:"message"`
	Figure  int    `json:"figure,omitempty"`
	Suggest string `json:"suggest,omitempty"`
}

type acceptance struct {
	Reason string `json:"reason,omitempty"`
	By     string `json:"by,omitempty"`
	Until  string `json:"until,omitempty"`
}

type finding struct {
	ID          int         `json:"id"`
	Rule        string      `json:"rule"`
	Severity    string      `json:"severity"`
	Message     string      `json:"message"`
	Words       string      `json:"words,omitempty"`
	Location    location    `json:"location"`
	Figures     []int       `json:"figures"`
	Relations   []int       `json:"relations"`
	Causes      []cause     `json:"causes"`
	Fingerprint string      `json:"fingerprint,omitempty"`
	Accepted    bool        `json:"accepted"`
	Acceptance  *acceptance `json:"acceptance,omitempty"`
}

type coverage struct {
	Figures      int `json:"figures"`
	Tied         int `json:"tied"`
	Relations    int `json:"relations"`
	Consistent   int `json:"consistent"`
	Rounding     int `json:"rounding"`
	Inconsistent int `json:"inconsistent"`
	Unchecked    int `json:"unchecked"`
}

type inputError struct {
	Path    string `json:"path"`
	Message string `json:"message"`
}
