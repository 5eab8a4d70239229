package doc
import ("testing";"os";"strings";"path/filepath";"gouji/parse/document")
func TestGOLD(t *testing.T){ if os.Getenv("GOLD")=="" {t.Skip()}
 fs,_:=filepath.Glob("testdata/*.doc"); for _,f:=range fs { b,_:=os.ReadFile(f); d,err:=Read(b,document.DefaultLimits); if err!=nil {t.Fatal(f,err)}; os.WriteFile(strings.TrimSuffix(f,".doc")+".txt",[]byte(dump(d)),0o644)}}
