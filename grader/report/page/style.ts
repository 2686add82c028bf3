/** The colours of pages and pictures: light and dark by the system, contrast 4.5 to 1 or more. */
export const COLORS = `
:root { color-scheme: light dark; --page: #ffffff; --panel: #f4f5f7; --ink: #1b1c20; --soft: #595b65; --line: #c9cbd2;
  --right: #17692f; --wrong: #b3261e; --open: #7a4d00; --yours: #1d5dbb; --second: #8a4600;
  --shade: #0005; }
@media (prefers-color-scheme: dark) { :root { --page: #15161a; --panel: #1f2127; --ink: #e9e9ec; --soft: #a9abb5;
  --line: #43464f; --right: #74d491; --wrong: #ff8f85; --open: #e8bd62; --yours: #8bb8ff; --second: #f0ab6a;
  --shade: #fff5; } }
svg .off polygon, svg .off polyline { stroke: var(--wrong); } svg text { fill: currentColor; }
`;

/** The style of all pages: one column. */
export const STYLE = `${COLORS}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.25rem 1rem 3rem; max-width: 60rem; background: var(--page); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; } h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1.05rem; margin: 1.25rem 0 .25rem; } p { margin: .4rem 0; }
a { color: var(--yours); } :focus-visible { outline: 3px solid var(--yours); outline-offset: 2px; }
.soft { color: var(--soft); } .right { color: var(--right); } .wrong { color: var(--wrong); } .open { color:
  var(--open); }
.right, .wrong, .open { font-weight: 600; }
pre, code, .number { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .9rem; }
pre { border: 1px solid var(--line); border-radius: 6px; padding: .6rem .8rem; margin: .6rem 0; overflow-x: auto;
  overflow-wrap: normal; --back: var(--panel); }
pre, .scroll { background: linear-gradient(to right, var(--back, var(--page)) 40%, transparent) left,
  linear-gradient(to left, var(--back, var(--page)) 40%, transparent) right,
  linear-gradient(to right, var(--shade), transparent) left, linear-gradient(to left, var(--shade), transparent) right
  var(--back, var(--page)); background-repeat: no-repeat;
  background-size: 2.5rem 100%, 2.5rem 100%, .8rem 100%, .8rem 100%;
  background-attachment: local, local, scroll, scroll; scrollbar-width: thin;
  scrollbar-color: var(--soft) transparent; }
table { border-collapse: collapse; width: 100%; } caption { text-align: left; color: var(--soft); padding-bottom:
  .25rem; }
th, td { padding: .25rem .6rem .25rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line);
  }
th { font-weight: 600; } .points { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.bar { height: .6rem; background: var(--panel); border: 1px solid var(--line); border-radius: 4px; overflow: hidden; }
.bar > div { height: 100%; background: var(--right); }
.reason { border-left: 4px solid var(--yours); padding: .1rem 0 .1rem .8rem; margin: .8rem 0; }
.numbers { margin: .6rem 0; } .numbers dt { font-weight: 600; margin-top: .6rem; }
.numbers dd { margin: 0 0 0 1rem; display: grid; grid-template-columns: max-content 1fr; column-gap: .8rem; }
.numbers dd > span { color: var(--soft); }
.numbers dd.inline { display: flex; flex-wrap: wrap; column-gap: .5rem; } .inline > b { font-weight: 400;
  margin-right: .6rem; }
details { border-top: 1px solid var(--line); padding: .4rem 0; } summary { cursor: pointer; padding: .2rem 0; }
figure { margin: 1.25rem 0; } figcaption { margin-bottom: .4rem; } figcaption strong { font-size: 1.05rem; }
.scroll { overflow-x: auto; } .scroll:focus-visible { outline-offset: -2px; }
.legend { list-style: none; margin: .3rem 0; padding: 0; display: flex; flex-wrap: wrap; gap: .15rem 1.2rem;
  font-size: .9rem; }
.legend i { display: inline-block; width: 1.6rem; height: 0; border-top: 3px solid; margin-right: .4rem;
  vertical-align: middle; }
i.yours { border-color: var(--yours); } i.second { border-color: var(--second); border-top-style: dashed; }
i.third { border-color: var(--second); border-top-style: dotted; }
i.wrong { border-color: var(--wrong); } i.pale { border-color: var(--ink); border-top-width: 6px; opacity: .35; }
svg { display: block; } svg.plot { min-width: 480px; width: 100%; max-width: 640px; height: auto; }
figure details td, figure details th { font-size: .85rem; white-space: nowrap; }
th button { font: inherit; font-weight: 600; color: inherit; background: none; border: 0; padding: .3rem 0; cursor:
  pointer; }
th[aria-sort='ascending'] button::after { content: ' ↑'; }
th[aria-sort='descending'] button::after { content: ' ↓'; }
input { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--soft); border-radius: 4px;
  padding: .3rem .5rem; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 0 1rem; }
mark { background: var(--line); color: inherit; }
td .bar { min-width: 3rem; } .share { width: 9rem; } .state { white-space: nowrap; } .numbers dd, figcaption, li,
  td { overflow-wrap: anywhere; } td.state, td.number {
  overflow-wrap: normal; }
@media print { tr[hidden] { display: table-row; } }
@media print { body { max-width: none; } details:not([open]) > *:not(summary) { display: block; } }
`;
