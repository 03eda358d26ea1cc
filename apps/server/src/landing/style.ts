/** How the page at `/` looks. A page of three links does without the design system's build. */

export const style = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f6f5f1, #16171a);
  --card: light-dark(#ffffff, #202226);
  --ink: light-dark(#1c1d21, #f1f1ee);
  --quiet: light-dark(#5b5e66, #a9adb6);
  --edge: light-dark(#dedcd4, #34373d);
  --accent: light-dark(#0c5f54, #57c7ab);
}
* { box-sizing: border-box }
body {
  margin: 0;
  min-height: 100vh;
  display: grid;
  place-items: center;
  padding: 24px;
  background: var(--ground);
  color: var(--ink);
  font: 17px/1.5 system-ui, sans-serif;
}
main { width: min(520px, 100%) }
h1 { margin: 0; font-size: 44px; letter-spacing: -0.03em; line-height: 1.1 }
p { margin: 4px 0 28px; color: var(--quiet); font-size: 20px }
nav { display: grid; gap: 12px }
a {
  display: grid;
  padding: 18px 20px;
  border: 1px solid var(--edge);
  border-radius: 14px;
  background: var(--card);
  color: inherit;
  text-decoration: none;
}
a strong { font-size: 19px }
a span { color: var(--quiet) }
a:hover { border-color: var(--accent) }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
`

/** The mark of the product, as the apps carry it. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0c5f54"/>' +
  '<path d="M10 7v18M22 7 11.5 16 22 25" fill="none" stroke="#fff" stroke-width="3.6" stroke-linecap="round" ' +
  'stroke-linejoin="round"/></svg>'
