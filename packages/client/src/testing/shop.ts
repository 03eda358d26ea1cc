/** A small shop to try tills in: its records, and a till over memory that can be closed and opened again. */
import type { ItemRecord, Permission, StaffRecord, StoreRecord, TaxTableRecord } from '@kassa/contract'
import { toBase64Url, utf8 } from '@kassa/journal'
import { openTerminal } from '../payment/terminals.ts'
import { openPrinter } from '../receipt/receiptPrinter.ts'
import { MemoryDisk, makeMemoryStore, type StoreFault } from '../store/memoryStore.ts'
import { openTill } from '../till/openTill.ts'
import type { TillPorts } from '../till/ports.ts'
import type { Till } from '../till/till.ts'
import { makeMemoryLock } from '../writer/writerLock.ts'
import { type ManualClock, makeManualClock } from './manualClock.ts'
import { MemoryServer } from './memoryServer.ts'

const id = (last: number) => `01930000-0000-7000-8000-00000000${String(last).padStart(4, '0')}`

export const ids = {
  tenant: id(1),
  store: id(2),
  taxTable: id(3),
  register: id(4),
  /** Of another till, whose code is `secondCode`. */
  secondRegister: id(8),
  printer: id(5),
  terminal: id(6),
  category: id(7),
  ann: id(11),
  bob: id(12),
  /** May take off a tenth by herself. */
  cleo: id(13),
  cup: id(21),
  book: id(22),
  postage: id(23),
  retired: id(24),
}

export const registerName = 'Till 1'
export const secondCode = 'BBBB-2222'

export const amsterdam: StoreRecord = {
  name: 'Gifts & Home',
  address: ['Damrak 1', '1012 LG Amsterdam'],
  country: 'NL',
  timeZone: 'Europe/Amsterdam',
  locale: 'nl-NL',
  currency: 'EUR',
  pricesIncludeTax: true,
  taxRounding: 'document',
  cashStepMinor: 5,
  denominationsMinor: [5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5],
}

const taxes: TaxTableRecord = {
  country: 'NL',
  categories: [
    { category: 'standard', rates: [{ code: 'NL-21', ratePpm: 210_000, from: '2012-10-01' }] },
    { category: 'book', rates: [{ code: 'NL-9', ratePpm: 90_000, from: '2019-01-01' }] },
  ],
}

export const item = (name: string, unitPriceE5: number, more: Partial<ItemRecord> = {}): ItemRecord => ({
  sku: name.toUpperCase(),
  gtins: [],
  name,
  unit: 'piece',
  taxCategory: 'standard',
  tracksStock: true,
  prices: [{ currency: 'EUR', unitPriceE5 }],
  isActive: true,
  ...more,
})

/** Returns a server with the shop's records.   `terminalUrl`: of a terminal on the network, where there is one. */
export async function makeShopServer(terminalUrl?: string): Promise<MemoryServer> {
  const server = new MemoryServer({
    ...{ tenant: ids.tenant, storeId: ids.store },
    ...{ registerId: ids.register, registerName },
  })
  server.write('store', ids.store, amsterdam)
  server.write('tax_table', ids.taxTable, taxes)
  server.write('category', ids.category, { name: 'Table', hue: 30, position: 1 })
  server.write('item', ids.cup, item('Cup', 347_000, { gtins: ['4006381333931'], categoryId: ids.category }))
  server.write('item', ids.book, item('Book', 1_295_000, { taxCategory: 'book' }))
  server.write('item', ids.postage, item('Postage', 500_000, { tracksStock: false }))
  server.write('item', ids.retired, item('Retired', 100_000, { isActive: false }))
  server.write('staff', ids.ann, await makeAnn())
  server.write('staff', ids.bob, await makeBob())
  server.write('staff', ids.cleo, await member('Cleo', '5678', ['sell'], { maxDiscountPpm: 100_000 }))
  const printer = { host: 'printer.test', port: 9100, columns: 42, language: 'esc-pos' } as const
  server.write('printer', ids.printer, { storeId: ids.store, name: 'Printer', ...printer })
  if (terminalUrl !== undefined) {
    const url = `${terminalUrl}/nexo`
    const terminal = { storeId: ids.store, name: 'Terminal', url, poiId: 'P400-1', route: 'direct' } as const
    server.write('terminal', ids.terminal, terminal)
  }
  server.write('register', ids.register, {
    storeId: ids.store,
    name: registerName,
    printerId: ids.printer,
    ...(terminalUrl === undefined ? {} : { terminalId: ids.terminal }),
  })
  server.write('register', ids.secondRegister, { storeId: ids.store, name: 'Till 2' })
  server.setLevel(ids.cup, 10_000)
  server.issueCode('AAAA-1111')
  server.issueCode(secondCode, ids.secondRegister)
  return server
}

const selling: Permission[] = ['sell', 'open_drawer', 'discount', 'override_price']
const returning: Permission[] = ['return', 'return_without_receipt', 'void_sale', 'refund_in_cash']
const cashing: Permission[] = ['cash_movements', 'read_totals', 'close_shift', 'training']

// As few rounds as the contract allows: these PINs guard nothing.
const iterations = 100_000

async function member(
  name: string,
  pin: string,
  permissions: string[],
  more: Partial<StaffRecord> = {},
): Promise<StaffRecord> {
  const salt = utf8(`salt of ${name}`)
  const key = await crypto.subtle.importKey('raw', utf8(pin), 'PBKDF2', false, ['deriveBits'])
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, 256)
  const hashBase64Url = toBase64Url(new Uint8Array(bits))
  return {
    name,
    permissions,
    isActive: true,
    ...more,
    pin: { saltBase64Url: toBase64Url(salt), iterations, hashBase64Url },
  }
}

/** May do everything; her PIN is 1234. */
export const makeAnn = (more?: Partial<StaffRecord>) =>
  member('Ann', '1234', [...selling, ...returning, ...cashing, 'arrange_tiles', 'weigh_by_hand'], more)

/** May sell; his PIN is 4321. */
export const makeBob = (more?: Partial<StaffRecord>) => member('Bob', '4321', ['sell'], more)

/** A device: its disk, its clock and its lock outlive the till that runs on it. */
export type TestDevice = {
  disk: MemoryDisk
  practiceDisk: MemoryDisk
  clock: ManualClock
  ports: TillPorts
  nextFaults: StoreFault[]
}

/** Returns a device of the shop, on 22 November 2026.   `fetch`: the way to the server and to terminals. */
export function makeDevice(server: MemoryServer): TestDevice {
  const disk = new MemoryDisk()
  const practiceDisk = new MemoryDisk()
  const clock = makeManualClock(Date.parse('2026-11-22T09:00:00Z'))
  const nextFaults: StoreFault[] = []
  const ports: TillPorts = {
    store: makeMemoryStore(disk, () => nextFaults.shift() ?? 'none'),
    lock: makeMemoryLock(),
    clock,
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    server: {
      baseUrl: '',
      // What is not the server's own goes out to the network: a terminal.
      fetch: (input, init) =>
        String(input).startsWith('http') ? fetch(input, init) : server.fetch(input, init),
    },
    receipts: {
      document: async () => ({
        ...{ kind: 'sale', language: 'nl' },
        blocks: [{ type: 'text', text: 'receipt' }],
      }),
    },
    version: '1.0.0',
    areKeysExtractable: false,
    breathe: async () => undefined,
    onNetworkBack: () => () => undefined,
    isStoragePersisted: async () => true,
    openTerminal,
    openPrinter,
    openPracticeStore: async () => makeMemoryStore(practiceDisk),
  }
  return { disk, practiceDisk, clock, ports, nextFaults }
}

/** Waits until the till says so; real time, because keys and sockets take some.   Throws after fifteen seconds. */
export function until(till: Till, holds: (view: ReturnType<Till['view']>) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (!holds(till.view())) return
      clearTimeout(timer)
      stop()
      resolve()
    }
    const stop = till.subscribe(look)
    const timer = setTimeout(() => {
      stop()
      reject(new Error(`it did not come about: ${JSON.stringify(till.view(), null, 1)}`))
    }, 15_000)
    look()
  })
}

/** Waits as `until` does, while the device's time goes by: a second every few milliseconds. */
export async function untilLater(
  { clock }: TestDevice,
  till: Till,
  holds: (view: ReturnType<Till['view']>) => boolean,
): Promise<void> {
  const passing = setInterval(() => clock.advance(1000), 5)
  try {
    await until(till, holds)
  } finally {
    clearInterval(passing)
  }
}

/** Returns a till of the device that is enrolled, has its records, has Ann signed in, and a shift open. */
export async function openForSale(device: TestDevice, code = 'AAAA-1111'): Promise<Till> {
  const till = await openTill(device.ports)
  if (till.view().stage === 'not_enrolled') await till.enrol(code)
  await until(till, (view) => view.catalogue.itemCount > 0 && view.staff.length > 0)
  await till.signIn(ids.ann, '1234')
  if (till.view().stage === 'no_shift') await till.cash?.openShift([{ currency: 'EUR', denominations: [] }])
  return till
}
