package check

import "testing"

// A list told side by side with one that comes to its total is as complete as that.
func TestListsBeside(t *testing.T) {
	for _, x := range []struct {
		text string
		want Severity
		none bool
	}{
		{text: "9月实施急难救助31人，发放资金4.65万元。其中东江镇12人，发放1.8万元；西江镇7人，发放1.2万元；南桥乡9人，发放1.65万元。", want: Warning},
		{text: "9月实施急难救助28人，发放资金4.65万元。其中东江镇12人，发放1.8万元；西江镇7人，发放1.2万元；南桥乡9人，发放1.65万元。", none: true},
		{text: "9月实施急难救助31人，发放资金5.1万元。其中东江镇12人，发放1.8万元；西江镇7人，发放1.2万元；南桥乡9人，发放1.65万元。", none: true},
	} {
		r := checked(t, x.text)
		var got []Finding
		for _, f := range r.Findings {
			if f.Rule == "sum/components" && r.Content.Figure(f.Figures[0]).Unit == "人" {
				got = append(got, f)
			}
		}
		switch {
		case x.none && len(got) > 0:
			t.Errorf("%s\n reports %s", x.text, got[0].Message.ZH)
		case !x.none && (len(got) != 1 || got[0].Severity != x.want):
			t.Errorf("%s\n reports %v", x.text, got)
		}
	}
}
