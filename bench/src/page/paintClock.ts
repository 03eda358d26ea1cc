/**
 * Runs in a page before anything else of it: times each scan from the key that ends it to the line that it paints.
 *
 *      Enter reaches the page ─▶ … ─▶ a line more in the list ─▶ frame ─▶ painted: the first task behind the frame
 */

declare global {
  interface Window {
    /** How long each scan took to be painted since the page was opened.   Units: ms. */
    scanTimesMs: number[]
    /** When the last scan was painted, from the start of the navigation.   Units: ms. */
    lastPaintedAtMs: number
  }
}

/** The lines of the till's basket, which is the list with a name; other pages imitate them. */
const basketLines = 'aside ul[aria-label] > li'

window.scanTimesMs = []
window.lastPaintedAtMs = 0
timeScans()

function timeScans(): void {
  let startedAtMs: number | undefined
  let lineCount = 0
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    startedAtMs = performance.now()
    lineCount = document.querySelectorAll(basketLines).length
  }
  const onPainted = (fromMs: number) => {
    window.lastPaintedAtMs = performance.now()
    window.scanTimesMs.push(window.lastPaintedAtMs - fromMs)
  }
  new MutationObserver(() => {
    if (startedAtMs === undefined || document.querySelectorAll(basketLines).length <= lineCount) return
    const fromMs = startedAtMs
    startedAtMs = undefined
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => onPainted(fromMs)
      port2.postMessage(undefined)
    })
  }).observe(document, { childList: true, subtree: true })
  window.addEventListener('keydown', onEnter, { capture: true })
}

export {}
