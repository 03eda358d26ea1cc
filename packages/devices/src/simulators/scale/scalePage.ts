/** The page of the simulated scale: its display, a slide for what lies on it, and how it behaves. */
import { page } from '../pageFrame.ts'
import { type Behaviour, capacityMilli } from './load.ts'

const explanations: Readonly<Record<Behaviour, readonly [name: string, explanation: string]>> = {
  at_rest: ['At rest', 'tells the weight'],
  moving: ['Moving', 'somebody still touches it'],
  negative: ['Below zero', 'something was taken off'],
  overload: ['Too much', 'more than 15 kg'],
  busy: ['Busy', 'does something else'],
  pounds: ['Pounds', 'is set to another unit'],
  noise: ['Noise', 'answers nonsense, as at another speed'],
  silent: ['Silent', 'does not answer'],
  offline: ['Off the network', 'refuses connections'],
}

const style = `
  main { grid-template-columns: 260px minmax(0, 1fr); }
  .choices { display: grid; gap: 8px; }
  .display { font-size: clamp(44px, 12vw, 104px); font-weight: 650; text-align: right; margin: 8px 0 28px; }
  .display span { font-size: 0.4em; color: var(--soft); }
  input { width: 100%; min-height: 44px; accent-color: var(--accent); }
  .loads { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 16px; }
  @media (max-width: 760px) { main { grid-template-columns: minmax(0, 1fr); }
    .choices { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
`

const loads = [0, 125, 436, 1000, 2350]

const body = `
<main>
  <section>
    <h2>Behaviour</h2>
    <div class="choices">${Object.entries(explanations)
      .map(
        ([behaviour, [name, explanation]]) =>
          `<button data-behaviour="${behaviour}" aria-pressed="false">${name}<small>${explanation}</small></button>`,
      )
      .join('')}</div>
  </section>
  <section>
    <h2>On the scale</h2>
    <p class="display"><output id="weight">0.000</output> <span>kg</span></p>
    <input id="load" type="range" min="0" max="${capacityMilli}" step="1" aria-label="Load in grams">
    <div class="loads">${loads.map((grams) => `<button data-grams="${grams}">${grams} g</button>`).join('')}</div>
  </section>
</main>`

const script = `
  const $ = (selector) => document.querySelector(selector)
  const set = (load) => fetch('/control', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(load) })
  for (const button of document.querySelectorAll('[data-behaviour]')) button.onclick = () => set({ behaviour: button.dataset.behaviour })
  for (const button of document.querySelectorAll('[data-grams]')) button.onclick = () => set({ weightMilli: Number(button.dataset.grams) })
  $('#load').oninput = () => set({ weightMilli: Number($('#load').value) })
  new EventSource('/changes').onmessage = ({ data }) => {
    const { weightMilli, behaviour } = JSON.parse(data)
    $('#weight').textContent = (weightMilli / 1000).toFixed(3)
    $('#load').value = weightMilli
    for (const button of document.querySelectorAll('[data-behaviour]')) button.setAttribute('aria-pressed', button.dataset.behaviour === behaviour)
  }
`

export function scalePage(): string {
  return page({
    title: 'Scale',
    intro: 'A simulator. What you put on it here, the till weighs.',
    style,
    body,
    script,
  })
}
