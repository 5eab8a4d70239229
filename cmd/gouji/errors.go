package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"gouji/check"
	"gouji/cmd/internal/output"
	"gouji/parse/document"
)

var (
	nothingFound = check.Message{ZH: "没有找到可检查的报告", EN: "no report found"}
	timedOut     = check.Message{ZH: "处理超过时限，已放弃；可用 --timeout 放宽", EN: "took longer than allowed and was given up; see --timeout"}
	missing      = check.Message{ZH: "文件不存在", EN: "no such file"}
	forbidden    = check.Message{ZH: "没有读取权限", EN: "permission denied"}
)

// complain tells on standard error, in one line, why an input could not be
// read or checked.
func (c *cli) complain(path string, m check.Message) {
	fmt.Fprintf(c.stderr, c.say("gouji：%s：%s\n", "gouji: %s: %s\n"), output.Printable(path), c.lang.Pick(m))
}

// unwritten reports an output that could not be written.
func (c *cli) unwritten(err error) int {
	fmt.Fprintf(c.stderr, c.say("gouji：结果无法写出：%v\n", "gouji: the output could not be written: %v\n"), err)
	return exitUsage
}

// unwritable tells why a file of the results cannot be written.
func unwritable(name string, err error) *outputError {
	why := explain(err)
	switch {
	case errors.Is(err, errFolder):
		why = check.Message{ZH: "这是文件夹", EN: "it is a folder"}
	case errors.Is(err, fs.ErrNotExist):
		folder := output.Printable(filepath.Dir(name))
		why = check.Message{ZH: "文件夹 " + folder + " 不存在", EN: "there is no folder " + folder}
	case errors.Is(err, fs.ErrPermission):
		why = check.Message{ZH: "没有写入权限", EN: "permission denied"}
	default:
		var pe *fs.PathError
		if errors.As(err, &pe) {
			why = check.Message{ZH: pe.Err.Error(), EN: pe.Err.Error()}
		}
	}
	name = output.Printable(name)
	return wrong("无法写入 "+name+"："+why.ZH, "cannot write "+name+": "+why.EN)
}

// explain tells why an input could not be read.
func explain(err error) check.Message {
	var p *document.Problem
	switch {
	case errors.As(err, &p):
		return check.Message{ZH: p.ZH, EN: p.EN}
	case errors.Is(err, fs.ErrNotExist):
		return missing
	case errors.Is(err, fs.ErrPermission):
		return forbidden
	}
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err // the path is told anyway
	}
	return check.Message{ZH: fmt.Sprintf("无法读取（%v）", err), EN: fmt.Sprintf("cannot be read (%v)", err)}
}
