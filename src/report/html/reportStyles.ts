import { REPORT_COLOURS } from './reportColours';

/** The page's style sheet: inline, because the page is one file. */
export const REPORT_STYLES = `${REPORT_COLOURS}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body {
  --sans: var(--vscode-font-family, system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif);
  --serif: var(--vscode-font-family, "Iowan Old Style", "Palatino Linotype", Palatino, Charter, Georgia, "Liberation Serif", serif);
  --mono: var(--vscode-editor-font-family, ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace);
  max-width: 76rem; margin: 0 auto; padding: 3rem 2.5rem 5rem;
  color: var(--ink); background: var(--paper);
  font: 0.9375rem/1.55 var(--sans);
  overflow-wrap: anywhere;
}
h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.2; text-wrap: balance; }
h1 { margin: 0; font-size: 2.5rem; letter-spacing: -0.01em; }
h2 { margin: 0 0 1rem; font-size: 1.5rem; }
h3 { margin: 0; font-size: 1.125rem; }
p { margin: 0 0 0.75rem; max-width: 46rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:focus-visible, summary:focus-visible, button:focus-visible, .scroll:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
code { font: 0.875em/1.4 var(--mono); color: inherit; background: none; }
small { display: block; color: var(--quiet); font-size: 0.8125rem; font-weight: 400; }
section, article, ul, tr, .anchor { scroll-margin-top: 4rem; }
/* Its title stands above it. */
.list > ul { scroll-margin-top: 7rem; }
main > section { margin-top: 2.75rem; padding-top: 2rem; border-top: 1px solid var(--rule); }
ul, ol { margin: 0 0 0.75rem; padding-left: 1.25rem; }
.patterns { position: absolute; }
.quiet, .caveat, .lead, .size, .evidence { color: var(--quiet); }
.texture { fill: none; stroke: var(--texture); stroke-width: 1.4; }
pattern[id^="v-"] .texture { stroke: var(--vendor-texture); }
.edge { stroke: var(--paper); stroke-width: 1; }
.swatch { flex: none; margin-right: 0.25rem; vertical-align: -0.125em; }
.swatch .edge { stroke: var(--rule); }
.bar { display: block; border-radius: 3px; }

.cover { margin-bottom: 2.5rem; }
.eyebrow { margin: 0 0 0.5rem; color: var(--quiet); font-size: 0.8125rem; letter-spacing: 0.06em; text-transform: uppercase; }
.caveat { margin: 0; }
.identity { margin: 0.625rem 0 0.125rem; max-width: none; }
.identity span { display: inline-block; }
.identity span:not(:last-child)::after { content: "·"; margin: 0 0.5rem; color: var(--quiet); }

.summary { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 2.5rem 3.5rem; align-items: start; }
.figure { display: block; margin: 0 0 0.5rem; font: 600 5rem/1 var(--serif); letter-spacing: -0.03em; font-variant-numeric: lining-nums; }
.sentence { margin-bottom: 0.25rem; font: 1.375rem/1.35 var(--serif); text-wrap: balance; }
.standing .bar { margin: 1.5rem 0 1rem; }
.in-the-way { padding: 1.5rem 1.75rem 1rem; background: var(--panel); border-radius: 6px; }
.in-the-way h2 { font-size: 1.125rem; }
.legend { display: flex; flex-wrap: wrap; gap: 0.375rem 1.5rem; margin: 0; padding: 0; list-style: none; font-size: 0.875rem; }
.legend li { display: inline-flex; gap: 0.5rem; align-items: baseline; }
.standing .legend { display: grid; grid-template-columns: 1fr; gap: 0.25rem; }
.standing .legend li { display: grid; grid-template-columns: 14px minmax(0, 1fr) 3.5rem 5rem; padding: 0.125rem 0; }
.standing .legend b, .standing .legend .quiet { text-align: right; font-variant-numeric: tabular-nums; }
.legend .swatch { align-self: center; margin: 0; }
.obstacles { margin: 0 0 1rem; padding: 0; list-style: none; }
.obstacles li { padding: 0.625rem 0; border-top: 1px solid var(--rule); }
.obstacles li:first-child { border-top: 0; padding-top: 0; }
.obstacles .quiet { display: block; font-size: 0.875rem; }
.mark { display: inline-block; margin-right: 0.375rem; padding: 0 0.4375rem; border: 1px solid currentColor; border-radius: 3px; font: 600 0.6875rem/1.5 var(--sans); letter-spacing: 0.03em; text-transform: uppercase; vertical-align: 0.1em; }
.error .mark { color: var(--bad); }
.warning .mark { color: var(--waiting); }
.information .mark { color: var(--quiet); }

nav { margin-top: 3rem; padding: 0.875rem 0; border-block: 1px solid var(--rule); font-size: 0.875rem; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin: 0; padding: 0; list-style: none; }
nav + section, .filter + section { border-top: 0; margin-top: 1rem; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); gap: 1rem 2.5rem; margin: 0; }
dt { color: var(--quiet); font-size: 0.8125rem; }
dd { margin: 0; }
.digest { word-break: break-all; }
.definitions { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 1.25rem 3rem; margin: 0 0 1.5rem; }
.definitions dt { color: var(--ink); font-size: inherit; font-weight: 600; }

.scroll { overflow-x: auto; margin: 0 0 1rem; }
table { width: 100%; border-collapse: collapse; font-size: 0.875rem; line-height: 1.45; }
caption { padding-bottom: 0.5rem; color: var(--quiet); text-align: left; font-size: 0.8125rem; }
th, td { padding: 0.5rem 1.25rem 0.5rem 0; text-align: left; vertical-align: top; font-weight: 400; }
th:last-child, td:last-child { padding-right: 0; }
thead th { border-bottom: 1px solid var(--ink); color: var(--quiet); font-size: 0.8125rem; white-space: nowrap; vertical-align: bottom; }
tbody tr + tr > * { border-top: 1px solid var(--rule); }
tbody th { font-weight: 500; min-width: 9rem; }
tfoot > tr:first-child > * { border-top: 1px solid var(--ink); }
tfoot tr:last-child > * { font-weight: 600; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td .bar { min-width: 8rem; margin-top: 0.2rem; }
@media (min-width: 60rem) {
  main { display: grid; grid-template-columns: minmax(0, 11fr) minmax(0, 9fr); column-gap: 4rem; }
  main > * { grid-column: 1 / -1; }
  main > #ownership { grid-column: 1; }
  main > #coverage { grid-column: 2; }
}
.vendor { display: flex; gap: 0.5rem; align-items: baseline; }
.tag { padding: 0 0.25rem; border: 1px solid var(--rule); border-radius: 3px; min-width: 2em; text-align: center; display: inline-block; font: 0.75rem/1.4 var(--mono); white-space: pre; }
.date, .dates { white-space: nowrap; font-variant-numeric: tabular-nums; }
.dates { white-space: normal; display: inline-block; min-width: 6.5rem; }
.status { display: inline-flex; align-items: baseline; white-space: nowrap; }
th, td { overflow-wrap: break-word; }
th code, td code, .address { overflow-wrap: anywhere; }
#contributors td:nth-child(2) { min-width: 9rem; }
#contributors td:last-child { min-width: 11rem; }
/* It is out of sight where there is no room: then it isn't to make the rows tall. */
@media (max-width: 72rem) { #contributors td:last-child { min-width: 44rem; } }
.tone { display: inline-block; margin-right: 0.375rem; flex: none; width: 0.625rem; height: 0.625rem; border-radius: 50%; background: var(--aside); }
.tone.good { background: var(--good); }
.tone.waiting { background: var(--waiting); border-radius: 2px; }
.tone.bad { background: var(--bad); border-radius: 0; transform: rotate(45deg) scale(0.9); }
.plain { margin: 0; padding: 0; list-style: none; }
.plain a { display: inline-block; padding-block: 0.125rem; min-height: 1.5rem; }
#contributors .plain { min-width: 8rem; }
.why li + li { margin-top: 0.25rem; }
.why li::first-letter { text-transform: uppercase; }
.anchor { font-weight: 600; white-space: nowrap; }

figure { margin: 0 0 1.5rem; }
.map { display: block; width: 100%; height: auto; margin-bottom: 0.75rem; }
.map rect { stroke: none; }
.map .folder rect { fill: var(--panel); stroke: var(--rule); stroke-width: 1; }
.map text { fill: var(--ink); font: 12px var(--sans); pointer-events: none; }
.map .folder text { fill: var(--quiet); font-weight: 600; }

.chart { display: block; width: 100%; height: auto; margin-bottom: 0.75rem; }
.chart text { fill: var(--quiet); font: 12px var(--sans); font-variant-numeric: tabular-nums; }
.chart .scale { text-anchor: end; }
.chart .year { text-anchor: middle; }
.guide { fill: none; stroke: var(--rule); stroke-width: 1; }
#timeline thead th { white-space: normal; min-width: 4.5rem; }
#timeline tbody th { min-width: 4rem; }

.finding { margin-bottom: 2.25rem; padding-left: 1.25rem; border-left: 3px solid var(--rule); }
.finding.error { border-color: var(--bad); }
.finding.warning { border-color: var(--waiting); }
.finding h3 code { font-weight: 400; color: var(--quiet); font-size: 0.8125rem; }
.size { margin: 0.25rem 0 0.5rem; font-size: 0.875rem; }
details, .subject { max-width: none; margin: 0; border-top: 1px solid var(--rule); padding: 0.5rem 0; }
summary { cursor: pointer; }
summary .quiet { font-size: 0.875rem; white-space: nowrap; margin-left: 0.5rem; }
.files { margin: 0.5rem 0; padding-left: 1.25rem; list-style: none; font-size: 0.875rem; }
.files li { padding: 0.125rem 0; }
.at, .evidence { font-variant-numeric: tabular-nums; font-size: 0.875rem; }
.at { margin-left: 0.5rem; }
.files .quiet { margin-left: 0.5rem; }
.evidence { padding-left: 1.25rem; }
.count { color: inherit; text-decoration-color: var(--quiet); }
button.open.count { color: inherit; }
a.count:hover, button.count:hover { color: var(--link); }
.filter { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: center; padding: 0.625rem 0; font-size: 0.875rem; position: sticky; top: 0; z-index: 1; background: var(--paper); border-bottom: 1px solid var(--rule); }
.filter input { flex: 0 1 20rem; min-width: 10rem; padding: 0.25rem 0.5rem; color: inherit; background: var(--field); border: 1px solid var(--field-rule); border-radius: 3px; font: inherit; }
.filter input:focus-visible { outline: 2px solid var(--focus); outline-offset: 0; }
.filter output { color: var(--quiet); font-variant-numeric: tabular-nums; }
button.sort { padding: 0; border: 0; background: none; color: inherit; font: inherit; text-align: inherit; cursor: pointer; }
button.sort:hover { color: var(--ink); text-decoration: underline; text-underline-offset: 0.2em; }
th[aria-sort="ascending"] button.sort::after { content: " ↑" / ""; }
th[aria-sort="descending"] button.sort::after { content: " ↓" / ""; }
.lists { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(26rem, 100%), 1fr)); column-gap: 3rem; align-items: start; }
.list { font-size: 0.875rem; }
.printed { display: none; }
@media screen {
  #contributors .address { min-width: 10.5rem; }
  .out { display: none; }
  /* Taking thousands of boxes down would take longer than a frame; these are only skipped. */
  .list.out, main > section.out { display: block; content-visibility: hidden; block-size: 0; margin: 0; padding: 0; border: 0; }
  .list.out { position: absolute; }
  /* Totals are of all rows. */
  .filtered tfoot { display: none; }
  .light main > section:not(.out) { content-visibility: auto; contain-intrinsic-size: auto 50rem; }
  .light main > section.later { content-visibility: hidden; }
}
button.open { padding: 0; border: 0; background: none; color: var(--link); font: inherit; text-align: left; text-decoration: underline; text-underline-offset: 0.15em; cursor: pointer; }

@media (max-width: 56rem) {
  body { padding: 1.5rem 1.25rem 3rem; }
  .summary { grid-template-columns: minmax(0, 1fr); }
  .figure { font-size: 3.5rem; }
  h1 { font-size: 2rem; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media print {
  /* Whoever reads it on paper cites its pages. */
  @page { size: A4; margin: 16mm 14mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); color: #5c5c5c; font: 9px sans-serif; } }
  html { font-size: 12px; }
  body { max-width: none; padding: 0; background: none; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  nav, .filter, .lists, .facts a { display: none; }
  .printed { display: block; }
  .count { text-decoration: none; }
  main > section { margin-top: 1.75rem; padding-top: 1rem; }
  h2, h3, caption, .size, p.why, summary, section > p:has(+ .scroll), thead { break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  tr, .map, .chart, .in-the-way, .definitions div, .files li, p.why, summary, .subject { break-inside: avoid; }
  /* Repeated on each page that has rows of the table. */
  thead { display: table-header-group; break-inside: avoid; }
  /* A table whose head holds controls has it on the first page alone. */
  button.sort { display: contents; }
  tfoot { display: table-row-group; }
  .scroll { overflow: visible; }
  #contributors td, #contributors .plain, .dates { min-width: 0 !important; }
  .anchor, thead th { white-space: normal; }
  .dates { min-width: 7rem !important; }
  #contributors .plain { min-width: 6rem !important; }
  #contributors td:last-child { min-width: 9rem !important; }
  th, td { padding: 0.25rem 0.625rem 0.25rem 0; }
  tbody th { min-width: 0; }
  td .bar { min-width: 4rem; }
  .aside { display: none; }
  a { color: inherit; text-decoration: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
}
`;
