/** The archive's look in one file: no font, picture or script comes from anywhere. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--board:light-dark(#eef1f3,#0d141a);--ink:light-dark(#12202c,#e8edf0);--grey:light-dark(#4a5a67,#a3b1bc);--rule:light-dark(#c6cfd6,#2b3843);--blue:light-dark(#17487c,#93c2ee)}
body{margin:0;background:var(--board);color:var(--ink);font:1rem/1.5 ui-sans-serif,system-ui,sans-serif;font-variant-numeric:tabular-nums}
main{max-width:52rem;margin:0 auto;padding:2rem clamp(1rem,4vw,3rem) 4rem}
header{border-bottom:5px double var(--ink);padding-bottom:1rem}
.house,.way,caption,small{color:var(--grey);font-size:.8125rem}
h1{margin:.25rem 0;font:400 2.25rem/1.1 ui-serif,Georgia,serif}
h2{margin:0;font:400 1.25rem/1.3 ui-serif,Georgia,serif}
p{margin:.25rem 0}
ol{list-style:none;margin:0;padding:0;counter-reset:step}
ol>li{position:relative;counter-increment:step;padding:1rem 0 1rem 3.75rem;border-bottom:1px solid var(--rule);break-inside:avoid-page}
ol>li::before{content:counter(step);position:absolute;left:0;top:1rem;width:2.25rem;padding-right:.5rem;text-align:right;border-right:3px solid var(--blue);font-family:ui-monospace,monospace}
ol>li.front::before{border-right-style:dashed;border-color:var(--grey)}
.line,td,th{font-family:ui-monospace,monospace;font-size:.8125rem;overflow-wrap:anywhere}
table{width:100%;margin:.5rem 0;border-collapse:collapse;table-layout:fixed}
caption{text-align:left}
th,td{padding:.125rem .5rem .125rem 0;border-top:1px solid var(--rule);text-align:left;vertical-align:top;font-weight:400}
th{width:12rem;color:var(--grey)}
.checks{margin:.5rem 0;padding-left:1.25rem}
@media (max-width:30rem){th,td{display:block;width:auto}td{border:0;padding-bottom:.25rem}ol>li{padding-left:2.5rem}ol>li::before{width:1.5rem}}
@media print{:root{color-scheme:light;--board:#fff}main{max-width:none;padding:0}h2{break-after:avoid}}
`
