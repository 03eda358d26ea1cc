/** How a receipt looks outside the apps: phone first, light and dark, and black on white where it is printed. */

/** Of the paper itself; mails carry it, too. */
export const paperStyle = `
.paper {
  max-width: 400px;
  margin: 0 auto;
  padding: 28px 24px 36px;
  background: #fdfcf9;
  color: #1e2426;
  font: 15px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  overflow-wrap: anywhere;
}
.paper p { margin: 0; white-space: pre-wrap }
.paper table { width: 100%; border-spacing: 0 }
.paper td { padding: 2px 0 2px 12px; vertical-align: top; text-align: left; font-variant-numeric: tabular-nums }
.paper td:first-child { padding-left: 0 }
.paper small { display: block; color: #565d60; font-size: 13px; font-weight: normal }
.paper hr { border: 0; border-top: 1px dashed #8a9093; margin: 10px 0 }
.paper figure { margin: 16px 0 8px; text-align: center }
.paper svg { width: 220px; max-width: 100% }
.paper figcaption { color: #565d60; font-size: 13px }
.paper .space { height: 12px }
.paper .center { text-align: center }
.paper .right, .paper td.right { text-align: right }
.paper .amount { white-space: nowrap }
.paper .bold { font-weight: 700 }
.paper p.large { font-size: 26px; line-height: 1.2; padding: 4px 0 }
.paper table.large { font-size: 20px }
.paper .w2 { width: 40% }
`

/** Of the page around it. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#efeeea, #121415);
  --ink: light-dark(#1e2426, #f1f1ee);
  --quiet: light-dark(#52595c, #b4b9bb);
  --accent: light-dark(#0c5f54, #62ceb3);
}
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100% }
body { margin: 0; padding: 20px 12px 40px; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif }
main { max-width: 400px; margin: 0 auto }
h1 { font-size: 22px; margin: 0 0 8px }
h2 { font-size: 16px; margin: 24px 0 4px }
.quiet { color: var(--quiet) }
.card { border-radius: 14px; padding: 28px 24px; background: light-dark(#fff, #1d2022) }
.paper { border-radius: 6px; box-shadow: 0 1px 3px rgb(0 0 0 / .18), 0 8px 28px rgb(0 0 0 / .12) }
nav { display: flex; flex-wrap: wrap; justify-content: center; margin-bottom: 8px }
a { color: var(--accent) }
nav a, nav strong { display: inline-flex; min-height: 48px; align-items: center; padding: 0 8px; font-size: 15px }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 6px }
ul { margin: 0; padding: 0; list-style: none }
li { display: flex; justify-content: space-between; gap: 12px; padding: 6px 0; font-variant-numeric: tabular-nums }
.wait { width: 40px; height: 40px; margin-bottom: 16px; border: 4px solid var(--accent); border-right-color: transparent; border-radius: 50% }
@media (prefers-reduced-motion: no-preference) { .wait { animation: turn 1.2s linear infinite } }
@keyframes turn { to { transform: rotate(360deg) } }
@media print {
  body { background: #fff; padding: 0 }
  nav, .screen { display: none }
  .paper { box-shadow: none; background: #fff; color: #000 }
}
`
