/**
 * Starts the till: words first, so that whatever happens can be said, then the till core over the browser's ports.
 *
 *   words ─────────▶ start screen ─▶ till ─▶ the screen of its stage
 *   local store ──────────────────────┘
 *       └─ no storage ─▶ says so
 */
import { openBrowserPorts, openTill, type ReceiptPort, type TillPorts } from '@kassa/client'
import { startWords, watchForMissingFiles } from '@kassa/ui'
import type { Root } from 'react-dom/client'
import { createRoot } from 'react-dom/client'
import './app.css'
import { awaitInstallOffer } from './install/installOffer.ts'
import { askToKeepData } from './install/keepData.ts'
import { keepTillInCache } from './install/serviceWorker.ts'
import { ignoreRepeatedEnter } from './keyboard/stillEnter.ts'
import { App } from './shell/App.tsx'
import { CannotStart } from './shell/CannotStart.tsx'
import { fetchLaterScreens } from './shell/laterScreens.tsx'
import { fetchLaterStages, fetchSignIn } from './shell/laterStages.tsx'
import { StartScreen } from './shell/StartScreen.tsx'
import { type ShowTill, ShowTillContext, TillProvider } from './till/TillContext.tsx'

const page = document.getElementById('root')
if (page === null) throw new Error('the page has no #root')
awaitInstallOffer()
ignoreRepeatedEnter()
watchForMissingFiles(import.meta.env.BASE_URL)
const opening = openPorts()
// Where it fails, that is said once there are words.
opening.catch(() => undefined)
await startWords()
// On every visit but the first the files are in the cache: this one comes while the till opens.
if (navigator.serviceWorker?.controller) fetchSignIn()
await showTill(createRoot(page), opening)
whenCalm(() => {
  fetchLaterStages()
  fetchLaterScreens()
})
void keepTillInCache()

function openPorts(): Promise<TillPorts> {
  const receipts: ReceiptPort = {
    document: async (input) => (await import('./receipt/receiptDocuments.ts')).receiptDocument(input),
  }
  return openBrowserPorts({ receipts, version: import.meta.env.KASSA_VERSION })
}

async function showTill(root: Root, opening: Promise<TillPorts>): Promise<void> {
  root.render(<StartScreen />)
  try {
    askToKeepData()
    const ports = await opening
    const isPractising = (await ports.store.read('training'))?.isOn
    const till = await openTill(ports)
    whenCalm(() => import('./display/showToCustomer.ts').then(({ showToCustomer }) => showToCustomer(till)))
    const show: ShowTill = (shown, around = (screens) => screens) => {
      const screens = (
        <TillProvider till={shown}>
          <App />
        </TillProvider>
      )
      root.render(<ShowTillContext value={show}>{around(screens)}</ShowTillContext>)
    }
    if (isPractising) void (await import('./training/enterTraining.tsx')).comeBack(till, show)
    else show(till)
  } catch (cause) {
    console.error(cause)
    root.render(<CannotStart reason={String(cause)} />)
  }
}

/** Calls back once the screen is drawn, or soon after where it never comes to rest. */
function whenCalm(callback: () => unknown): void {
  if ('requestIdleCallback' in window) requestIdleCallback(callback, { timeout: 500 })
  else setTimeout(callback, 100)
}
