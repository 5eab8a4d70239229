// Package stream takes the indicators of a form as one stream of cells, whatever
// parts them (blanks, ends of lines, bars, or a cell to each line), and finds of
// all ways to part the stream into rows under its heads the one that costs least.
//
// It works on words alone and makes no figures: package form reads the rows.
package stream
