// The style sheet: an official document on the screen, and on A4 as GB/T 9704-2012 lays it out,
// as near as a browser comes. Print is always light.
#include "plan/render/html_parts.h"

namespace plan::rendering {

std::string_view html_style() {
  return R"(:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --line: #555;
  --soft: #f0f0f0; --bar: #2b5c8a; --link: #1a4f8b; }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #e6e6e6; --paper: #181818; --line: #9a9a9a; --soft: #2a2a2a; --bar: #7fb0dd;
    --link: #9cc6f2; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1rem; max-width: 46rem; color: var(--ink);
  background: var(--paper); line-height: 1.8; overflow-wrap: anywhere;
  font-family: "仿宋_GB2312", FangSong, "Noto Serif CJK SC", "Songti SC", serif; }
h1, .annex > h2 { text-align: center; text-wrap: balance; line-height: 1.4;
  font-family: "方正小标宋简体", STZhongsong, "Noto Serif CJK SC", serif; }
h1 { font-size: 1.6rem; }
h1 span, h2 span { display: inline-block; }
h2, h3, h4, h5, h6 { font-size: 1em; margin: 0.6rem 0; text-indent: 2em; break-after: avoid; }
h2 { font-family: SimHei, "Noto Sans CJK SC", sans-serif; }
h3 { font-family: "楷体_GB2312", KaiTi, STKaiti, serif; }
.annex > h2 { font-size: 1.4rem; text-indent: 0; }
p { margin: 0; text-indent: 2em; text-align: justify; }
html:lang(en) p, html:lang(en) :is(h2, h3, h4, h5, h6) { text-indent: 0; }
html:lang(en) p { margin: 0.6rem 0; }
.issuer, .number { text-align: center; text-indent: 0; color: #c00; }
.issuer { font-size: 2rem; }
.number { color: inherit; border-bottom: 2px solid #c00; }
.recipients, .annex-name, .copies { text-indent: 0; }
.annex-name { font-family: SimHei, "Noto Sans CJK SC", sans-serif; }
.signature, .date { text-align: right; margin-right: 2em; text-indent: 0; }
.attachments { margin-left: 2em; text-indent: 0; }
.copies { border-block: 1px solid; margin-top: 2rem; padding: 0.3rem 1em; }
nav ul { list-style: none; padding: 0; columns: 16rem; }
a { color: var(--link); }
table { border-collapse: collapse; width: 100%; margin: 0.8rem 0; font-size: 0.85rem;
  line-height: 1.5; }
caption { font-weight: bold; }
th, td { border: 1px solid var(--line); padding: 0.25rem 0.4rem; }
th { background: var(--soft); word-break: keep-all; overflow-wrap: break-word; }
.many { font-size: 0.5rem; table-layout: fixed; }
.many th { word-break: normal; overflow-wrap: anywhere; }
.centre { text-align: center; }
.right { text-align: right; }
.annex { margin-top: 3rem; }
figure { margin: 1rem 0; }
svg { width: 100%; height: auto; }
svg text { fill: var(--ink); font-size: 15px; }
svg .bar { fill: var(--bar); }
svg .grid { stroke: var(--line); stroke-width: 1; stroke-dasharray: 2 4; }
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@page wide { size: A4 landscape; margin: 28mm 37mm 26mm 35mm; }
@media print {
  :root { color-scheme: light; }
  body { padding: 0; max-width: none; font-size: 16pt; line-height: 28.95pt; }
  h1, .annex > h2 { font-size: 22pt; line-height: 28.95pt; }
  h2, h3, h4, h5, h6 { margin: 0; }
  nav { display: none; }
  a { color: inherit; }
  table { font-size: 12pt; line-height: 17pt; }
  .many { font-size: 6pt; line-height: 8pt; }
  thead { display: table-header-group; }
  tr, svg { break-inside: avoid; }
  .annex { break-before: page; margin: 0; }
  .wide { page: wide; }
  .bar, th { print-color-adjust: exact; }
}
)";
}

}  // namespace plan::rendering
