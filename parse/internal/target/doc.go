// Package target reads a figure and the target or limit that its sentence, its
// list or the order of the sentences sets beside it.
//
// Targets of the indicators of a form are read by package form.
package target
