/** The frame and the look that the pages of both simulators share: calm, light or dark as the person has it. */

const style = `
  :root { color-scheme: light dark;
    --page: light-dark(#f4f4f1, #17181b); --card: light-dark(#ffffff, #202226);
    --ink: light-dark(#1d1f23, #eceef1); --soft: light-dark(#62656c, #a2a7b0);
    --line: light-dark(#e2e2dc, #33363c); --accent: light-dark(#0a6b57, #58c9ab);
    --on-accent: light-dark(#ffffff, #10211c); --wash: light-dark(#e6f1ed, #20332d); }
  * { box-sizing: border-box; }
  body { margin: 0; background: var(--page); color: var(--ink); line-height: 1.45;
    font: 16px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; font-variant-numeric: tabular-nums; }
  header { display: flex; gap: 12px; align-items: baseline; flex-wrap: wrap; padding: 20px 28px;
    border-bottom: 1px solid var(--line); }
  h1 { font-size: 19px; margin: 0; letter-spacing: -0.01em; }
  h2 { font-size: 13px; margin: 0 0 10px; color: var(--soft); font-weight: 600; }
  header p { margin: 0; color: var(--soft); }
  main { display: grid; gap: 28px; padding: 28px; max-width: 1180px; margin: 0 auto; align-items: start; }
  section { background: var(--card); border: 1px solid var(--line); border-radius: 16px; padding: 20px; min-width: 0; }
  button { font: inherit; color: var(--ink); background: var(--card); border: 1px solid var(--line); min-height: 44px;
    border-radius: 10px; padding: 8px 14px; cursor: pointer; text-align: left; }
  button:hover { border-color: var(--soft); }
  button[aria-pressed='true'] { background: var(--wash); border-color: var(--accent); }
  button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
  button small { display: block; color: var(--soft); font-size: 13px; }
  .quiet { color: var(--soft); }
  @media (prefers-reduced-motion: reduce) { * { transition: none !important; animation: none !important; } }
`

/** A whole page.   Requires: `title`, `intro` and `body` are our own markup, never text from people. */
export function page(parts: {
  title: string
  intro: string
  style: string
  body: string
  script: string
}): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${parts.title}</title>
<link rel="icon" href="data:,">
<style>${style}${parts.style}</style>
<header><h1>${parts.title}</h1><p>${parts.intro}</p></header>
${parts.body}
<script type="module">${parts.script}</script>
</html>
`
}
