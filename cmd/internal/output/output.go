// Package output holds what every output format is fed with: the results of
// one run, in the order of the inputs. No format recomputes anything.
package output

import (
	"gouji/check"
)

// Language of messages.
type Language string

const (
	Chinese Language = "zh"
	English Language = "en"
)

// Pick chooses the text of a message.
func (l Language) Pick(m check.Message) string {
	if l == English {
		return m.EN
	}
	return m.ZH
}

// Say chooses between two texts.
func (l Language) Say(zh, en string) string {
	if l == English {
		return en
	}
	return zh
}

// InputError is an input that could not be read or checked.
type InputError struct {
	Path    string
	Message check.Message
}

// Run is one run of the program over its inputs.
type Run struct {
	Version  string
	Results  []*check.Result // in the order of the inputs
	Errors   []InputError
	Skipped  int // files of unknown type that a folder walk passed over
	Language Language
}

// Terminal says how wide and colourful a text output may be.
type Terminal struct {
	Width int // columns; 0 means 100
	Color bool
}
