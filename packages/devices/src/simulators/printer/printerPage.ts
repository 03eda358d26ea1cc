/** The page of the simulated printer: the paper as it comes out, newest first, and the printer's condition. */
import { page } from '../pageFrame.ts'
import type { Condition } from './condition.ts'

const explanations: Readonly<Record<Condition, readonly [name: string, explanation: string]>> = {
  ready: ['Ready', 'prints what comes'],
  paper_out: ['No paper', 'keeps what comes until there is'],
  cover_open: ['Cover open', 'waits until it is shut'],
  slow: ['Slow', 'takes its time for each line'],
  offline: ['Off the network', 'refuses connections'],
  die_halfway: ['Break down', 'in the middle of the next receipt'],
}

const style = `
  main { grid-template-columns: 260px minmax(0, 1fr); }
  .choices { display: grid; gap: 8px; }
  .count { display: flex; justify-content: space-between; align-items: baseline; margin: 18px 0 0; padding-top: 16px;
    border-top: 1px solid var(--line); }
  .count strong { font-size: 26px; font-weight: 650; }
  .papers { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 28px; align-items: start; }
  figure { margin: 0; min-width: 0; }
  figure img { display: block; width: 100%; filter: drop-shadow(0 6px 14px rgb(0 0 0 / 0.16)); }
  figure:first-child img { animation: feed 140ms ease-out; transform-origin: top; }
  figcaption { color: var(--soft); font-size: 14px; margin-bottom: 8px; display: flex; justify-content: space-between; }
  .none { padding: 56px 20px; text-align: center; color: var(--soft); border: 1px dashed var(--line); border-radius: 16px; }
  @keyframes feed { from { transform: scaleY(0.92); opacity: 0.4; } }
  @media (max-width: 760px) { main { grid-template-columns: minmax(0, 1fr); }
    .choices { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
`

const body = `
<main>
  <section>
    <h2>Condition</h2>
    <div class="choices">${Object.entries(explanations)
      .map(
        ([condition, [name, explanation]]) =>
          `<button data-condition="${condition}" aria-pressed="false">${name}<small>${explanation}</small></button>`,
      )
      .join('')}</div>
    <p class="count"><span>Drawer opened</span><strong id="kicks">0</strong></p>
  </section>
  <div>
    <p class="none" id="none">Nothing has been printed yet.</p>
    <div class="papers" id="papers" aria-live="polite"></div>
  </div>
</main>`

const script = `
  const $ = (selector) => document.querySelector(selector)
  const figures = new Map()
  function figureOf(receipt) {
    const known = figures.get(receipt.number)
    if (known) return known
    const figure = document.createElement('figure')
    const caption = document.createElement('figcaption')
    caption.append(
      Object.assign(document.createElement('span'), { textContent: 'Receipt ' + receipt.number }),
      Object.assign(document.createElement('span'), { textContent: new Date(receipt.startedAt).toLocaleTimeString() }))
    figure.append(caption, document.createElement('img'))
    figures.set(receipt.number, figure)
    $('#papers').prepend(figure)
    return figure
  }
  let isLoading = false
  let isStale = false
  async function load() {
    if (isLoading) { isStale = true; return }
    isLoading = true
    do {
      isStale = false
      const { receipts, drawerKicks, condition } = await (await fetch('/receipts')).json()
      for (const receipt of receipts.toReversed()) {
        const image = figureOf(receipt).querySelector('img')
        const state = receipt.blocks.length + (receipt.isCut ? ' cut' : '')
        if (image.dataset.state === state) continue
        image.dataset.state = state
        image.alt = receipt.text
        image.src = '/receipts/' + receipt.number + '.svg?' + encodeURIComponent(state)
      }
      $('#none').hidden = receipts.length > 0
      $('#kicks').textContent = drawerKicks
      for (const button of document.querySelectorAll('[data-condition]')) button.setAttribute('aria-pressed', button.dataset.condition === condition)
    } while (isStale)
    isLoading = false
  }
  for (const button of document.querySelectorAll('[data-condition]')) button.onclick = () =>
    fetch('/control', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ condition: button.dataset.condition }) })
  new EventSource('/paper').onmessage = load
  load()
`

export function printerPage(): string {
  return page({
    title: 'Receipt printer',
    intro: 'A simulator. It prints on the screen what a paper printer would print.',
    style,
    body,
    script,
  })
}
