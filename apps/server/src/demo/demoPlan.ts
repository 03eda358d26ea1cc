/**
 * The plan of a demo business: ids, PINs and a password, drawn once and kept in the data directory.
 * What was drawn is written down before anything is made, so that a start which was cut off goes on with the same plan.
 */
import { randomBytes, randomInt } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PrinterRecord, StoreRecord, TerminalRecord } from '@kassa/contract'
import { uuidv7 } from '@kassa/journal'
import type { Founding } from '../business/makeBusiness.ts'
import { type DemoCustomerIds, drawCustomerIds } from './demoCustomers.ts'
import { demoFolder } from './demoFolder.ts'

export type DemoPlan = Founding & {
  isComplete: boolean
  tillNames: { storeId: string; name: string }[]
  /** In the order of the file that describes them. */
  promotionIds: string[]
  /** Undefined in plans of earlier versions. */
  customers?: DemoCustomerIds
}

type Description = {
  name: string
  ownerEmail: string
  stores: (Omit<StoreRecord, 'pricesIncludeTax' | 'taxRounding'> & { till: string })[]
  staff: { name: string; permissions: string[]; maxDiscountPpm?: number }[]
  printer: Omit<PrinterRecord, 'storeId'>
  terminal: Omit<TerminalRecord, 'storeId'>
}

/** Returns the plan that this data directory keeps, or undefined where it has none. */
export async function readPlan(dataDirectory: string): Promise<DemoPlan | undefined> {
  try {
    return JSON.parse(await readFile(planPath(dataDirectory), 'utf8')) as DemoPlan
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Keeps the plan, readable by its owner only. */
export async function keepPlan(dataDirectory: string, plan: DemoPlan): Promise<void> {
  const target = planPath(dataDirectory)
  await writeFile(`${target}.new`, `${JSON.stringify(plan, null, 2)}\n`, { mode: 0o600 })
  await rename(`${target}.new`, target)
}

/** Draws a new plan after the description that comes with the demo. */
export async function drawPlan(nowMs: number): Promise<DemoPlan> {
  const id = () => uuidv7(nowMs, randomBytes(10))
  const description = JSON.parse(
    await readFile(path.join(demoFolder, 'business.json'), 'utf8'),
  ) as Description
  const stores = description.stores.map(({ till, ...store }) => ({
    ...{ id: id(), taxTableId: id(), till },
    store: { ...store, pricesIncludeTax: true, taxRounding: 'document' as const },
  }))
  const promotions = JSON.parse(await readFile(path.join(demoFolder, 'promotions.json'), 'utf8')) as unknown[]
  const pins = drawPins(description.staff.length)
  return {
    isComplete: false,
    ...{ tenantId: id(), name: description.name },
    owner: { name: 'Owner', email: description.ownerEmail, password: drawPassword() },
    stores: stores.map(({ till: _, ...store }) => store),
    tillNames: stores.map((store) => ({ storeId: store.id, name: store.till })),
    staff: description.staff.map((person, index) => ({ ...person, id: id(), pin: pins[index] ?? '' })),
    promotionIds: promotions.map(id),
    customers: await drawCustomerIds(id),
    printers: stores.map((store) => ({ id: id(), printer: { ...description.printer, storeId: store.id } })),
    terminals: stores.map((store) => ({
      id: id(),
      terminal: { ...description.terminal, storeId: store.id },
    })),
  }
}

/** 79 bits in letters and digits that are read off a terminal without a doubt, and that no command takes for an option. */
function drawPassword(): string {
  const characters = '23456789abcdefghijkmnpqrstuvwxyz'
  return Array.from({ length: 16 }, () => characters[randomInt(characters.length)]).join('')
}

/** Different PINs of four digits, none of a pattern that people try first. */
function drawPins(count: number): string[] {
  const pins = new Set<string>()
  while (pins.size < count) {
    const pin = String(randomInt(1_000, 10_000))
    const isObvious = /^(\d)\1+$/.test(pin) || '0123456789876543210'.includes(pin)
    if (!isObvious) pins.add(pin)
  }
  return [...pins]
}

function planPath(dataDirectory: string): string {
  return path.join(dataDirectory, 'demo.json')
}
