/** A till without a screen: the till core of the product over a file. */
import { makeMemoryLock, openTerminal, openTill, systemClock, type Till, type TillClock } from '@kassa/client'
import { takeFileLock } from './fileLock.ts'
import { openFileStore } from './fileStore.ts'
import { ReplayError } from './officeLine.ts'
import { until } from './sellInvoice.ts'

/** How long records and the first answers may take. */
const patienceMs = 120_000

export type HeadlessTill = { till: Till; soldCount: number; close(): Promise<void> }

/** Opens the till that lives in the file, enrols it where it is new, and signs someone in.   Throws what went wrong, in words. */
export async function openHeadlessTill(options: {
  file: string
  server: string
  pin: string
  clock: TillClock
  makeCode: () => Promise<string>
}): Promise<HeadlessTill> {
  const releaseFile = await takeFileLock(`${options.file}.lock`)
  if (releaseFile === undefined) throw new ReplayError(`Another replay uses ${options.file}.`)
  const store = await openFileStore(options.file)
  const till = await openTill({
    ...{ store, clock: options.clock, version: 'replay', areKeysExtractable: true, openTerminal },
    lock: makeMemoryLock(),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    server: { baseUrl: options.server, fetch },
    receipts: { document: async () => ({ kind: 'sale', language: 'en', blocks: [] }) },
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    onNetworkBack: () => () => undefined,
    isStoragePersisted: async () => true,
    openPrinter: () => undefined,
  })
  if (till.view().stage === 'not_enrolled') await enrol(till, await options.makeCode())
  await patiently(
    until(till, ({ register, staff, catalogue, sync }) => {
      return (
        register?.store !== undefined && staff.length > 0 && !catalogue.isLoading && sync.line === 'online'
      )
    }),
    'The records of the store did not arrive.',
  )
  await signIn(till, options.pin)
  await openShift(till)
  const soldCount = (await store.read('head'))?.receiptNumber ?? 0
  return { till, soldCount, close: () => till.close().then(releaseFile) }
}

async function enrol(till: Till, code: string): Promise<void> {
  const outcome = await till.enrol(code)
  if (outcome.status !== 'enrolled')
    throw new ReplayError(`The code ${code} was not taken: ${outcome.status}.`)
}

/** Signs in whoever has the PIN; a wrong one of someone else's counts as an attempt of theirs, so there are few to try. */
async function signIn(till: Till, pin: string): Promise<void> {
  for (const { staffId } of till.view().staff) {
    if ((await till.signIn(staffId, pin)).status === 'done') return
  }
  throw new ReplayError('Nobody of the staff has that PIN.')
}

/** Replayed sales are made in one shift without a float. */
async function openShift(till: Till): Promise<void> {
  const currency = till.view().register?.store?.currency
  if (till.view().stage !== 'no_shift' || currency === undefined) return
  const outcome = await till.cash?.openShift([{ currency, denominations: [] }])
  if (outcome?.status !== 'done') throw new ReplayError('The shift could not be opened.')
}

async function patiently(work: Promise<void>, otherwise: string): Promise<void> {
  let cancel = () => {}
  const tooLong = new Promise<never>((_, reject) => {
    cancel = systemClock.after(patienceMs, () => reject(new ReplayError(otherwise)))
  })
  await Promise.race([work, tooLong]).finally(cancel)
}
