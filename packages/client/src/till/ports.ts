/** What the till core needs from its surroundings. Everything that differs between a browser, a server and a test is here. */
import type { TerminalRecord } from '@kassa/contract'
import type { PaymentTerminal } from '@kassa/devices'
import type { TillClock } from '../clock/tillClock.ts'
import type { DeviceSession } from '../identity/deviceSession.ts'
import type { TerminalSettings } from '../payment/terminals.ts'
import type { ReceiptPort } from '../receipt/receiptPort.ts'
import type { KnownPrinter, ReceiptPrinter } from '../receipt/receiptPrinter.ts'
import type { ServerPort } from '../server/serverPort.ts'
import type { DeviceStore } from '../store/deviceStore.ts'
import type { SerialPorts } from '../weighing/weighing.ts'
import type { WriterLock } from '../writer/writerLock.ts'

export type TillPorts = {
  store: DeviceStore
  /** False where there is no vault yet: a new device does not look into one. */
  hasVault?: () => Promise<boolean>
  /** Opens a second store that what befalls the first leaves alone; undefined where the platform has none. */
  openVault?: () => Promise<DeviceStore | undefined>
  lock: WriterLock
  clock: TillClock
  randomBytes: (length: number) => Uint8Array<ArrayBuffer>
  server: ServerPort
  receipts: ReceiptPort
  /** Version of the program, for the journal. */
  version: string
  /** True only where the store is a file of the till's own, which no key can be kept in otherwise. */
  areKeysExtractable: boolean
  /** Lets others work between two pieces of a long task. */
  breathe: () => Promise<void>
  /** Calls back when the network seems to be back, until the returned function is called. */
  onNetworkBack: (callback: () => void) => () => void
  /** Whether the platform promised to keep the store; undefined where it cannot say. */
  isStoragePersisted: () => Promise<boolean | undefined>
  openTerminal: (
    terminal: { terminalId: string; terminal: TerminalRecord },
    settings: TerminalSettings,
  ) => Promise<PaymentTerminal>
  /** Undefined where this device shall print nothing. */
  openPrinter: (printer: KnownPrinter, session: DeviceSession) => ReceiptPrinter | undefined
  /** Serial ports of this computer, for a scale; left out where there are none. */
  serialPorts?: () => Promise<SerialPorts | undefined>
  /** What a practice till keeps, beside `store` and never in it; left out where nobody practises. */
  openPracticeStore?: () => Promise<DeviceStore>
}
