// Package label finds names that are not those of the report: another fund, year,
// region, office, project or indicator, left over from a template or from the
// year before, and times that end before they begin. Each is told with what the
// report names elsewhere.
//
// Whether such a name is an error is for check to say.
package label
