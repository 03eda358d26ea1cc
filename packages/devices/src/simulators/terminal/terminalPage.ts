/** The page of the simulated terminal: the device with its display, what it shall do next, and the money it moved. */
import { page } from '../pageFrame.ts'
import type { Behaviour } from './behaviour.ts'

const explanations: Readonly<Record<Behaviour, readonly [name: string, explanation: string]>> = {
  approve: ['Approve', 'takes the money'],
  ask_person: ['Wait for me', 'you hold the card, on this page'],
  decline: ['Decline', 'the bank refuses'],
  partial: ['Partly approve', 'takes half of the money'],
  slow: ['Slow', 'answers after eight seconds'],
  busy: ['Busy', 'works for someone else'],
  lose_answer: ['Lose the answer', 'takes the money and stays silent'],
  lose_request: ['Lose the request', 'never gets to know of it'],
  crash: ['Crash', 'takes the money and dies; start it again'],
  crash_before_charge: ['Crash early', 'dies before the money is taken'],
}

const style = `
  main { grid-template-columns: 320px minmax(0, 1fr); }
  .side { display: grid; gap: 28px; }
  .device { background: #2a2c31; border-radius: 34px; padding: 22px 22px 26px; border: 1px solid #3b3e45;
    box-shadow: 0 18px 40px rgb(0 0 0 / 0.18); }
  .display { background: #f7f8fa; color: #16181c; border-radius: 14px; min-height: 250px; padding: 22px; display: flex;
    flex-direction: column; align-items: center; justify-content: center; text-align: center; gap: 10px;
    transition: background 120ms; }
  .display .amount { font-size: 34px; font-weight: 650; letter-spacing: -0.02em; }
  .display .words { font-size: 18px; }
  .display .sign { width: 56px; height: 56px; }
  .display .pin { font-size: 30px; letter-spacing: 0.4em; margin-left: 0.4em; min-height: 1.4em; }
  .display[data-mood='good'] { background: #dff3e6; color: #0c4a26; }
  .display[data-mood='bad'] { background: #fbe4e1; color: #7a1a10; }
  .keys { display: grid; grid-template-columns: repeat(3, 1fr); gap: 10px; margin-top: 22px; }
  .keys i { display: block; height: 34px; border-radius: 9px; background: #3a3d44; }
  .keys button { background: #3a3d44; border-color: #4a4e57; color: #f2f3f5; text-align: center; padding: 6px;
    min-height: 48px; font-size: 14px; }
  .keys button:disabled { opacity: 0.45; cursor: default; }
  .keys .red { background: #a5281b; } .keys .green { background: #1c7a43; } .keys .yellow { background: #80610a; }
  .choices { display: grid; grid-template-columns: repeat(auto-fill, minmax(210px, 1fr)); gap: 10px; }
  .once { display: flex; gap: 8px; align-items: center; margin-top: 14px; color: var(--soft); }
  table { width: 100%; border-collapse: collapse; }
  th { text-align: left; font-size: 13px; color: var(--soft); font-weight: 600; }
  th, td { padding: 8px 10px 8px 0; border-bottom: 1px solid var(--line); }
  td.number, th.number { text-align: right; padding-right: 0; }
  @media (max-width: 820px) { main { grid-template-columns: minmax(0, 1fr); } .device { max-width: 340px; } }
`

const body = `
<main>
  <div class="device">
    <div class="display" id="display" role="status" aria-live="polite"></div>
    <div class="keys">
      <button class="red" data-choice="cancel" disabled>Cancel</button>
      <button class="yellow" data-choice="decline" disabled>Bad card</button>
      <button class="green" data-choice="approve" disabled>Hold card</button>
      <i></i><i></i><i></i><i></i><i></i><i></i>
    </div>
  </div>
  <div class="side">
    <section>
      <h2>The next payment</h2>
      <div class="choices">${Object.entries(explanations)
        .map(
          ([behaviour, [name, explanation]]) =>
            `<button data-behaviour="${behaviour}" aria-pressed="false">${name}<small>${explanation}</small></button>`,
        )
        .join('')}</div>
      <label class="once"><input type="checkbox" id="once" checked> for one payment only, then approve again</label>
    </section>
    <section>
      <h2>Money that moved</h2>
      <table><thead><tr><th>Time</th><th>Order</th><th>Kind</th><th class="number">Amount</th></tr></thead>
        <tbody id="charges"></tbody></table>
      <p class="quiet" id="none">Nothing yet.</p>
    </section>
  </div>
</main>`

const script = `
  const $ = (selector) => document.querySelector(selector)
  const money = (minor, currency) => {
    const format = new Intl.NumberFormat(undefined, { style: 'currency', currency })
    return format.format(minor / 10 ** format.resolvedOptions().maximumFractionDigits)
  }
  const signs = {
    card: '<path d="M8 16h40v26H8zM8 24h40" fill="none" stroke="currentColor" stroke-width="3" stroke-linejoin="round"/>',
    wait: '<circle cx="28" cy="28" r="18" fill="none" stroke="currentColor" stroke-width="3" stroke-dasharray="84 30"><animateTransform attributeName="transform" type="rotate" from="0 28 28" to="360 28 28" dur="1.2s" repeatCount="indefinite"/></circle>',
    good: '<path d="M12 29l11 11 21-23" fill="none" stroke="currentColor" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/>',
    bad: '<path d="M15 15l26 26M41 15L15 41" fill="none" stroke="currentColor" stroke-width="5" stroke-linecap="round"/>',
  }
  const screens = {
    idle: ['', 'Welcome', ''], waiting_for_card: ['card', 'Hold, insert or swipe card', ''],
    processing: ['wait', 'One moment, please', ''], pin_entry: ['', 'Enter your PIN', ''],
    approved: ['good', 'Approved', 'good'], partly_approved: ['good', 'Partly approved', 'good'],
    declined: ['bad', 'Declined', 'bad'], cancelled: ['bad', 'Cancelled', 'bad'], refunded: ['good', 'Refunded', 'good'],
  }
  const part = (name, text) => Object.assign(document.createElement('div'), { className: name, textContent: text })
  function showScreen(screen) {
    const [sign, words, mood] = screens[screen.name]
    const display = $('#display')
    display.dataset.mood = mood
    display.replaceChildren()
    if (sign) display.insertAdjacentHTML('beforeend', '<svg class="sign" viewBox="0 0 56 56" aria-hidden="true">' + signs[sign] + '</svg>')
    if (screen.currency) display.append(part('amount', money(screen.amountMinor, screen.currency)))
    display.append(part('words', words))
    if (screen.name === 'pin_entry') display.append(part('pin', '•'.repeat(screen.pinDigits)))
    for (const key of document.querySelectorAll('[data-choice]')) key.disabled = screen.name !== 'waiting_for_card'
  }
  function showCharges(charges) {
    $('#none').hidden = charges.length > 0
    $('#charges').replaceChildren(...charges.toReversed().slice(0, 12).map((charge) => {
      const row = document.createElement('tr')
      const sign = charge.kind === 'reversal' ? -1 : 1
      const cells = [new Date(charge.at).toLocaleTimeString(), charge.reference,
        charge.kind === 'reversal' ? 'Refund' : 'Payment', money(sign * charge.amountMinor, charge.currency)]
      row.append(...cells.map((text, at) => Object.assign(document.createElement('td'), { textContent: text, className: at === 3 ? 'number' : '' })))
      return row
    }))
  }
  const send = (path, value) => fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) })
  for (const button of document.querySelectorAll('[data-behaviour]')) button.onclick = () =>
    send('/control', { behaviour: button.dataset.behaviour, ...($('#once').checked && button.dataset.behaviour !== 'approve' ? { times: 1 } : {}) })
  for (const key of document.querySelectorAll('[data-choice]')) key.onclick = () => send('/touch', { choice: key.dataset.choice })
  new EventSource('/screen').onmessage = ({ data }) => {
    const { screen, setting, charges } = JSON.parse(data)
    showScreen(screen)
    showCharges(charges)
    for (const button of document.querySelectorAll('[data-behaviour]')) button.setAttribute('aria-pressed', button.dataset.behaviour === setting.behaviour)
  }
`

export function terminalPage(): string {
  return page({
    title: 'Payment terminal',
    intro: 'A simulator. No card is needed and no money moves.',
    style,
    body,
    script,
  })
}
