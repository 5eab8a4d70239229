package doc
import ("testing";"os";"fmt";"gouji/parse/internal/ole";"gouji/parse/document")
func TestZP(t *testing.T){
 b,_:=os.ReadFile(os.Getenv("ZP")); if b==nil {t.Skip()}
 f,_:=ole.Open(b); w,_:=f.Stream("WordDocument"); h,_:=readFIB(w)
 tb,_:=f.Stream(h.tableName()); dt,_:=f.Stream("Data"); s:=&source{word:w,table:tb,data:dt,fib:h,lim:document.DefaultLimits}
 fmt.Println(s.readPieces()); s.readFonts(); s.readStyles(); s.readLists(); s.paragraphs=s.readPapx(); s.readUnits(); s.readFields(); s.readBoxes()
 for i,o:=range s.overrides { fmt.Printf("LFO %d list %x", i+1, o.list); for k:=range o.levels { if o.levels[k].start1st||o.levels[k].overridden {fmt.Printf(" [%d %v %v %d]",k,o.levels[k].start1st,o.levels[k].overridden,o.levels[k].start)}}; fmt.Println()}
 for _,r:=range []span{h.mainSpan(),h.boxSpan()} {
 s.eachParagraph(r,func(p *paragraph) error { x:=p.text; if len(x)>60 {x=x[:60]}; e:=""; if p.row!=nil {e=fmt.Sprint(p.row.edges,p.row.merges)}; fmt.Printf("d%d cell%v row%v mark%d st%d list%d/%d %q %s\n",p.depth,p.cellEnd,p.rowEnd,p.mark,p.style,p.list,p.listRank,x,e); return nil})
 fmt.Println("-----")}
}
