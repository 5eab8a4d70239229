package document

// Problem is a reason why a file cannot be read, told in both languages of
// the program. It names neither file nor place: whoever opened the file adds
// the name.
type Problem struct {
	ZH, EN string
}

func (p *Problem) Error() string { return p.EN }

// Reasons that several readers share.
var (
	Encrypted = &Problem{"文件已加密或受密码保护，无法读取；请去掉密码后重试", "the file is encrypted or password-protected; remove the password and try again"}
	Damaged   = &Problem{"文件已损坏或不完整，无法读取；请重新导出或另存后重试", "the file is damaged or incomplete; export or save it again"}
	Empty     = &Problem{"文件是空的，没有可检查的内容", "the file is empty"}
	Scan      = &Problem{"这是没有文字层的扫描件，无法核对数字；请提供可复制文字的版本", "this is a scan without a text layer and cannot be checked; supply a version whose text can be selected"}
	Garbled   = &Problem{"文件的文字没有可用的编码（复制出来是乱码），无法核对数字；请提供可复制文字的版本", "the text of the file has no usable encoding and cannot be checked; supply a version whose text can be copied"}
	TooLarge  = &Problem{"文件超过处理上限（大小、单元格数或层数），未作检查", "the file exceeds a limit (size, cells or depth) and was not checked"}
)
