#include "plan/render/html_style.h"

namespace plan {

// Faces and sizes are those of GB/T 9704-2012 where a reader has the fonts, else the nearest
// that Windows, macOS or Linux ship. A screen shows the page as one long sheet.
std::string_view html_style() {
  return R"(:root {
  --title: "方正小标宋简体", "FZXiaoBiaoSong-B05S", "华文中宋", STZhongsong, "Songti SC", "Noto Serif SC", "Noto Serif CJK SC", SimSun, serif;
  --body: "仿宋_GB2312", FangSong_GB2312, "仿宋", FangSong, STFangsong, FandolFang, "Noto Serif SC", "Noto Serif CJK SC", serif;
  --hei: "黑体", SimHei, "Heiti SC", FandolHei, "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
  --kai: "楷体_GB2312", KaiTi_GB2312, "楷体", KaiTi, STKaiti, "Kaiti SC", FandolKai, "LXGW WenKai", serif;
  --song: "宋体", SimSun, "Songti SC", FandolSong, "Noto Serif SC", "Noto Serif CJK SC", serif;
  --ink: #111; --paper: #fff; --desk: #e8eaed; --rule: #444; --head: #f1f3f5; --link: #999;
  color-scheme: light dark;
}
html { background: var(--desk); color: var(--ink); font: 16pt/1.8 var(--body); }
html:lang(en) { font-family: "Times New Roman", Times, serif; font-size: 12pt; }
body { margin: 0; }
main { max-width: 28em; margin: 1.5em auto; padding: 3em 3.5em 4em; background: var(--paper); box-shadow: 0 1px 6px rgba(0, 0, 0, .25); overflow-wrap: anywhere; }
html:lang(en) main { max-width: 42em; }
h1 { margin: 0 0 1.5em; font: 400 22pt/1.5 var(--title); text-align: center; }
h2, h3, h4, h5, h6 { margin: 0; font-size: 1em; font-weight: 400; text-indent: 2em; }
.f1 { font-family: var(--hei); }
.f2 { font-family: var(--kai); }
.f3, .f4, .f5 { font-family: var(--body); }
html:lang(en) :is(h1, h2, h3, h4, h5, h6, .lead) { font-family: inherit; font-weight: 700; text-indent: 0; }
p { margin: 0; text-indent: 2em; text-align: justify; }
html:lang(en) p { margin-bottom: .6em; text-indent: 0; text-align: left; }
:is(h2, h3, h4, h5, h6, p):target, .annex:target > h2 { background: rgba(255, 214, 0, .35); }
.issuer { color: #c00; font: 400 30pt/1.4 var(--title); text-align: center; text-indent: 0; }
.document-number { margin: 1em 0 3em; padding-bottom: .4em; border-bottom: 2px solid #c00; text-align: center; text-indent: 0; }
html:lang(en) :is(.issuer, .document-number) { text-align: center; }
html:lang(en) .document-number { margin-bottom: 3em; }
nav { margin: 0 0 1.5em; font-size: .8em; }
nav ul { margin: 0; padding: 0; list-style: none; columns: 14em; }
nav a { color: inherit; text-decoration: underline dotted var(--link); }
.recipients { text-indent: 0; }
.attachments { display: flex; text-align: left; text-indent: 0; padding-left: 2em; }
.attachments:first-of-type, p:not(.attachments) + .attachments { margin-top: 1.8em; }
html:lang(zh) .attachments + .attachments { padding-left: 5em; }
html:lang(en) .attachments { margin-bottom: 0; }
html:lang(en) .attachments + .attachments { padding-left: 7.6em; }
.attachments > span:first-child { flex: none; white-space: pre; }
.close { width: fit-content; margin: 1.8em 2em 0 auto; }
.close p { text-indent: 0; }
.close .date { padding-left: 2em; }
.copies { margin-top: 3em; padding: .3em 1em; border: solid var(--ink); border-width: 1.5px 0; font-size: .875em; text-indent: 0; }
.annex { margin-top: 3em; border-top: 1px dashed var(--link); padding-top: 1.5em; }
.annex > h2 { margin-bottom: 1em; font: 400 22pt/1.5 var(--title); text-align: center; text-indent: 0; }
.annex .name { display: block; font: 16pt/1.8 var(--hei); text-align: left; }
.annex .name > span { display: none; }
html:lang(en) .annex .name { font: inherit; font-weight: 700; }
.scroll { margin: .8em 0; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font: .75em/1.45 var(--song); }
html:lang(en) table { font-family: inherit; font-size: .9em; }
caption { padding: .3em; font-family: var(--hei); caption-side: top; }
th, td { border: 1px solid var(--rule); padding: .35em .5em; text-align: left; vertical-align: middle; }
th { background: var(--head); font-family: var(--hei); font-weight: 400; text-align: center; word-break: keep-all; overflow-wrap: normal; }
td.c { text-align: center; }
td.r { text-align: right; font-variant-numeric: tabular-nums; }
figure { margin: .8em 0; }
figcaption { font: .75em/1.45 var(--hei); text-align: center; }
svg { display: block; width: 100%; height: auto; margin: 0 auto; }
@media screen and (max-width: 50em) {
  html { font-size: 17px; }
  main { margin: 0; padding: 1.5em 1.2em 3em; box-shadow: none; max-width: none; }
  h1, .annex > h2 { font-size: 1.35em; }
  .annex .name { font-size: 1em; }
  h1 br, h2 br { display: none; }
  .issuer { font-size: 1.6em; }
  svg { min-width: 32rem; }
  p { text-align: left; }
}
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #e6e6e6; --paper: #1e2124; --desk: #121416; --rule: #7a8087; --head: #2b3035; --link: #666; }
  .issuer { color: #ff6b6b; }
}
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@page :right { @bottom-right { content: "— " counter(page) " —　"; font: 14pt SimSun, serif; } }
@page :left { @bottom-left { content: "　— " counter(page) " —"; font: 14pt SimSun, serif; } }
@page wide { size: A4 landscape; margin: 28mm 37mm 26mm 35mm; }
@media print {
  html { background: none; color: #000; font-size: 16pt; line-height: 28.95pt; }
  main { max-width: none; margin: 0; padding: 0; box-shadow: none; background: none; }
  h1, h2, h3, h4, h5, h6, caption { break-after: avoid; }
  nav { display: none; }
  p { orphans: 2; widows: 2; }
  tr, svg, figure > .scroll, .close { break-inside: avoid; }
  thead { display: table-header-group; }
  .attachments, .close { break-before: avoid; }
  .scroll { overflow: visible; }
  table { min-width: 0; }
  th { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .annex { break-before: page; margin: 0; border: 0; padding: 0; }
  .annex.wide { page: wide; }
}
)";
}

}  // namespace plan
