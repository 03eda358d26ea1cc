/** The replay: every invoice sold on a till, everything sent, both counts compared. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '@kassa/client'
import { countInvoices } from './countCsv.ts'
import { readDemoAccess } from './demoAccess.ts'
import { type HeadlessTill, openHeadlessTill } from './headlessTill.ts'
import { type InvoiceClock, makeInvoiceClock } from './invoiceClock.ts'
import { type Invoice, readInvoices } from './invoices.ts'
import { OfficeLine, ReplayError } from './officeLine.ts'
import type { Options } from './options.ts'
import { sellInvoice, until } from './sellInvoice.ts'
import { compareTallies, type TallyRow } from './tally.ts'

export type Report = (line: string) => void

/** Replays the file; returns the rows of the comparison.   Throws what went wrong, in words. */
export async function replay(options: Options, report: Report): Promise<TallyRow[]> {
  const { server, email, password, pin } = await access(options)
  const invoices = await readInvoices(options.file)
  const office = new OfficeLine(server)
  await office.signIn(email, password)
  const folder = options.data ?? (await mkdtemp(join(tmpdir(), 'kassa-replay-')))
  await mkdir(folder, { recursive: true })
  const invoiceClock = options.invoiceTime ? makeInvoiceClock(invoices[0]?.at ?? '') : undefined
  const opened = await openHeadlessTill({
    ...{ file: join(folder, 'till.log'), server, pin, clock: invoiceClock ?? systemClock },
    makeCode: async () => options.code ?? office.makeCode(registerName(), options.store),
  })
  try {
    await sellAll(opened, invoices, { card: options.card, pin, invoiceClock, report })
    const { register } = opened.till.view()
    if (register === undefined) throw new ReplayError('The till lost its register.')
    const held = await office.count({ storeId: register.storeId, registerName: register.name })
    return compareTallies(countInvoices(invoices), held)
  } finally {
    await opened.close()
    if (options.data === undefined) await rm(folder, { recursive: true })
  }
}

async function sellAll(
  { till, soldCount }: HeadlessTill,
  invoices: readonly Invoice[],
  {
    card,
    pin,
    invoiceClock,
    report,
  }: { card: boolean; pin: string; invoiceClock: InvoiceClock | undefined; report: Report },
): Promise<void> {
  const timeZone = till.view().register?.store?.timeZone ?? 'UTC'
  const startedAtMs = performance.now()
  const say = (count: number) => {
    const { waiting } = till.view().sync
    report(`${count} of ${invoices.length} invoices sold, ${waiting} entries on their way`)
  }
  report(soldCount > 0 ? `going on after ${soldCount} invoices` : `selling ${invoices.length} invoices`)
  for (const [index, invoice] of invoices.entries()) {
    // Each invoice took one receipt number: what has one is sold.
    if (index < soldCount) continue
    invoiceClock?.turnTo(invoice.at, timeZone)
    const tender = card && index % 2 === 1 ? 'card' : 'cash'
    await sellInvoice(till, invoice, { tender, pin })
    if ((index + 1) % 100 === 0) say(index + 1)
  }
  say(invoices.length)
  await until(till, ({ sync }) => sync.waiting === 0 || sync.line === 'stopped')
  if (till.view().sync.line === 'stopped') throw new ReplayError('The server does not take this journal.')
  report(`everything is at the server after ${((performance.now() - startedAtMs) / 1000).toFixed(1)} s`)
}

async function access(options: Options) {
  const demo = await readDemoAccess()
  const server = options.server ?? demo.server ?? 'http://localhost:7300'
  const { email, password, pin } = { ...demo, ...options }
  if (email === undefined || password === undefined || pin === undefined) {
    throw new ReplayError('Say --email, --password and --pin: npm start has printed those of a demo.')
  }
  return { server: server.replace(/\/$/, ''), email, password, pin }
}

function registerName(): string {
  return `Replay ${new Date().toISOString().slice(0, 19).replace('T', ' ')}`
}
