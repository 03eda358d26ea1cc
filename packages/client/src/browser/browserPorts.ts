/** The ports of the till as a browser offers them. */

import { systemClock } from '../clock/systemClock.ts'
import type { ReceiptPort } from '../receipt/receiptPort.ts'
import { openPrinter } from '../receipt/receiptPrinter.ts'
import { openIndexedDbStore } from '../store/indexedDbStore.ts'
import type { TillPorts } from '../till/ports.ts'
import { hasVault } from './vaultPlace.ts'
import { makeWebLock } from './webLock.ts'

export type BrowserSettings = {
  receipts: ReceiptPort
  /** Version of the program, for the journal. */
  version: string
  /** Where the server is; the page's own where none is given. */
  baseUrl?: string
  /** Names the store and its lock; one register per name and browser. */
  name?: string
}

/** Opens what a browser has for the till.   Throws where the browser gives no storage at all: the till cannot run there. */
export async function openBrowserPorts(settings: BrowserSettings): Promise<TillPorts> {
  const name = settings.name ?? 'kassa'
  const server = {
    baseUrl: settings.baseUrl ?? '',
    fetch: (...request: Parameters<typeof fetch>) => fetch(...request),
  }
  return {
    store: await openIndexedDbStore(name),
    hasVault: () => hasVault(name).catch(() => true),
    openVault: async () => (await import('./spareVault.ts')).openSpareVault(name),
    lock: makeWebLock(`${name} writer`),
    clock: systemClock,
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    server,
    receipts: settings.receipts,
    version: settings.version,
    areKeysExtractable: false,
    serialPorts: async () => (await import('./serialPorts.ts')).browserSerialPorts(),
    breathe: () => new Promise((resolve) => setTimeout(resolve, 0)),
    onNetworkBack: (callback) => {
      addEventListener('online', callback)
      return () => removeEventListener('online', callback)
    },
    isStoragePersisted: async () => navigator.storage?.persisted?.(),
    // Drivers are loaded when the first card pays: scanning does not wait for them.
    openTerminal: async (...found) => (await import('../payment/terminals.ts')).openTerminal(...found),
    openPrinter,
    openPracticeStore: () => openIndexedDbStore(`${name} practice`),
  }
}
