// A till without a screen for tests of what a sale brings about: enrolled, signed and sent as every device does it, with
// the shipping kernel, journal and contract.
import { randomBytes } from 'node:crypto'
import {
  type CallInput,
  call,
  deviceSessionText,
  enrolmentText,
  type ParsedFact,
  type RecordBody,
  type RouteName,
  type RouteTypes,
  tillEventOf,
} from '@kassa/contract'
import {
  emptyHead,
  exportPublicKey,
  type Fact,
  type Head,
  type JournalIdentity,
  type Json,
  makeKeyPair,
  type SignedEntry,
  seal,
  sign,
  uuidv7,
} from '@kassa/journal'
import {
  addToTotals,
  advanceRegister,
  closeTransaction,
  endedPeriod,
  foldBasket,
  freshRegister,
  must,
  price,
  type RetailTransaction,
  settle,
  shiftCash,
  type Tender,
} from '@kassa/kernel'

type Records = { [Kind in keyof RecordBody]: Map<string, RecordBody[Kind]> }

export type WireSale = {
  /** Items by SKU, with pieces; fewer than none where they come back. */
  lines: readonly { sku: string; pieces: number }[]
  /** A gift card by its number, or the house account of a customer, whatever is on it: as a till does that cannot ask. */
  paidBy: 'cash' | 'card' | 'both' | { giftCard: string } | { account: string }
  /** ms UTC; now when left out. */
  atMs?: number
}

export type WireTill = {
  identity: JournalIdentity
  privateKey: CryptoKey
  /** The end of the journal before its first entry. */
  genesis: Head
  /** All that was written, in order. */
  journal: readonly SignedEntry[]
  registerName: string
  /** Calls a route as the device. */
  ask: Ask
  /** Items of the store's currency that are sold by the piece, by SKU. */
  skus: readonly string[]
  /** Writes a sale into the journal; it is sent by `send`. */
  sell(sale: WireSale): Promise<RetailTransaction>
  /** Opens a shift with a float of ten notes of 10; sales are made in it. */
  openShift(): Promise<void>
  /** Counts the open shift, with that much missing, closes it and makes the Z report, whose number it returns. */
  closeDay(day: { missingMinor: number; note: string }): Promise<number>
  /** Sends what was written since the last time. */
  send(): Promise<void>
}

/** Makes a till with a one-time code.   Fails: throws where the server answers anything but what it should. */
export async function enrolWireTill(url: string, code: string): Promise<WireTill> {
  const ask = askOf(url)
  const pair = await makeKeyPair()
  const publicKey = await exportPublicKey(pair.publicKey)
  const proof = await sign(pair.privateKey, enrolmentText({ code, publicKey }))
  const { identity, registerName } = await ask('enrolDevice', { body: { code, publicKey, proof } })
  const token = await openSession(ask, identity, pair.privateKey)
  const askAsDevice = askOf(url, { authorization: `Bearer ${token}` })
  const records = await readRecords(askAsDevice)
  const store = must(records.store.get(identity.store), 'the store of the till')
  const operatorId = must([...records.staff.keys()][0], 'someone who sells')

  const genesis = await emptyHead(identity, publicKey)
  let head: Head = genesis
  const journal: SignedEntry[] = []
  let sentCount = 0
  let register = freshRegister(store.currency)
  let isBegun = false
  const append = async (fact: Fact, atMs: number) => {
    if (!isBegun) {
      isBegun = true
      await append({ kind: 'device_enrolled', body: { publicKey, registerName } }, atMs)
    }
    const now = { epochMs: atMs, offsetMinutes: offsetMinutes(atMs, store.timeZone) }
    const sealed = await seal({ identity, head, fact, now, privateKey: pair.privateKey })
    head = sealed.head
    journal.push(sealed.signed)
    const event = tillEventOf({ kind: fact.kind, body: fact.body } as ParsedFact)
    if (event !== undefined) register = advanceRegister(register, event)
  }
  const write = (kind: string, body: object) =>
    append({ kind, body: { operatorId, ...body } as Json }, Date.now())
  return {
    ...{ identity, registerName, genesis, journal, privateKey: pair.privateKey, ask: askAsDevice },
    skus: [...records.item.values()]
      .filter((item) => item.unit === 'piece' && item.prices.some((one) => one.currency === store.currency))
      .map(({ sku }) => sku),
    async sell(sale) {
      const atMs = sale.atMs ?? Date.now()
      const transaction = makeSale({
        sale,
        store,
        records,
        operatorId,
        receiptNumber: head.receiptNumber + 1,
        atMs,
      })
      const { receiptNumber } = transaction
      const totals = addToTotals(head.totals, transaction)
      const shiftId = register.openShift?.shiftId
      const body = shiftId === undefined ? transaction : { ...transaction, shiftId }
      await append({ kind: 'retail_transaction', body, totals, receiptNumber }, atMs)
      return transaction
    },
    openShift() {
      const floats = [{ currency: store.currency, denominations: [{ valueMinor: 1000, count: 10 }] }]
      return write('shift_opened', { shiftId: newId(Date.now()), floats })
    },
    async closeDay({ missingMinor, note }) {
      const { shiftId } = must(register.openShift, 'an open shift')
      const [cash] = shiftCash(register.totals, shiftId)
      const count = must(cash, 'cash in the till').expectedMinor - missingMinor
      const counts = [{ currency: store.currency, denominations: [{ valueMinor: 1, count }] }]
      await write('till_counted', { shiftId, counts })
      await write('shift_closed', { shiftId, note })
      const { number, totals, after } = endedPeriod(register)
      const { perpetualTotals, unfinished } = after
      await write('z_reported', { number, totals, perpetualTotals, unfinished })
      return number
    },
    async send() {
      while (sentCount < journal.length) {
        const waiting = journal.slice(sentCount, sentCount + 200)
        const entries = waiting.map(({ seq, text, signature }) => ({ seq, text, signature }))
        const { status } = await askAsDevice('sendEntries', { body: { entries } })
        if (status !== 'accepted') throw new Error(`the server answers ${status}`)
        sentCount += entries.length
      }
    },
  }
}

type Ask = <Name extends RouteName>(name: Name, input: CallInput<Name>) => Promise<RouteTypes[Name]['reply']>

function askOf(baseUrl: string, headers: Record<string, string> = {}): Ask {
  return async (name, input) => {
    const outcome = await call(name, input, { baseUrl, fetch, headers })
    if (outcome.status !== 'ok') throw new Error(`${name}: ${JSON.stringify(outcome)}`)
    return outcome.reply
  }
}

async function openSession(ask: Ask, identity: JournalIdentity, privateKey: CryptoKey): Promise<string> {
  const { challenge } = await ask('makeChallenge', {})
  const { tenant, device, incarnation } = identity
  const session = { tenant, device, incarnation, challenge }
  const signature = await sign(privateKey, deviceSessionText(session))
  return (await ask('openDeviceSession', { body: { ...session, signature } })).token
}

async function readRecords(ask: Ask): Promise<Records> {
  const records: Records = {
    ...{ store: new Map(), tax_table: new Map(), category: new Map(), item: new Map() },
    ...{
      staff: new Map(),
      register: new Map(),
      printer: new Map(),
      terminal: new Map(),
      scale: new Map(),
      recall: new Map(),
    },
    ...{ promotion: new Map(), price_list: new Map(), customer: new Map(), customer_group: new Map() },
    ...{
      value_block: new Map(),
      favourites: new Map(),
      loyalty_programme: new Map(),
      companions: new Map(),
      training_task: new Map(),
    },
  }
  let after = 0
  for (;;) {
    const page = await ask('readFeed', { query: { after, limit: 10_000 } })
    for (const { kind, id, body } of page.records) {
      const ofKind = records[kind] as Map<string, unknown>
      if (body !== null) ofKind.set(id, body)
    }
    if (page.isComplete) return records
    after = page.next
  }
}

type SaleInput = {
  sale: WireSale
  store: RecordBody['store']
  records: Records
  operatorId: string
  receiptNumber: number
  atMs: number
}

function makeSale({ sale, store, records, operatorId, receiptNumber, atMs }: SaleInput): RetailTransaction {
  const { currency, pricesIncludeTax, taxRounding, cashStepMinor, country, timeZone } = store
  const table = [...records.tax_table.values()].find((one) => one.country === country)
  const taxCategories = must(table, 'the taxes of the country').categories
  const basket = foldBasket(
    sale.lines.map(({ sku, pieces }, index) => ({
      ...{ type: 'line_added' as const, eventId: `e${index}`, revision: index + 1, lineId: `l${index}` },
      item: lineItem(records, sku, currency),
      quantityMilli: pieces * 1000,
    })),
  )
  const rules = { currency, pricesIncludeTax, taxRounding, taxCategories }
  const priced = price(basket, rules, dayOf(atMs, timeZone))
  if (priced.status !== 'priced') throw new Error(priced.status)
  const tenders = tendersOf(sale.paidBy, priced.basket.totalMinor, cashStepMinor, atMs)
  return closeTransaction({
    transactionId: newId(atMs),
    ...{ receiptNumber, operatorId, basket: priced.basket, tenders, cashStepMinor },
  })
}

function lineItem({ item }: Records, sku: string, currency: string) {
  const [itemId, body] = must(
    [...item].find(([, one]) => one.sku === sku),
    `the item ${sku}`,
  )
  const { name, unit, taxCategory, tracksStock, prices } = body
  const { unitPriceE5 } = must(
    prices.find((one) => one.currency === currency),
    `a price in ${currency}`,
  )
  return { itemId, sku, name, unit, unitPriceE5, taxCategory, tracksStock }
}

/** Cash is handed over in the coins that are in use; by both, the card pays the first half. */
function tendersOf(
  paidBy: WireSale['paidBy'],
  totalMinor: number,
  cashStepMinor: number,
  atMs: number,
): Tender[] {
  const card = (amountMinor: number): Tender => ({
    ...{ type: 'card', amountMinor, attemptId: newId(atMs), scheme: 'Visa', lastDigits: '4242' },
    ...{ authorisationCode: '123456', terminalReference: 'T1' },
  })
  if (typeof paidBy === 'object') {
    return 'account' in paidBy
      ? [{ type: 'house_account', amountMinor: totalMinor, accountId: paidBy.account }]
      : [{ type: 'gift_card', amountMinor: totalMinor, accountId: paidBy.giftCard }]
  }
  if (paidBy === 'card') return [card(totalMinor)]
  const byCard = paidBy === 'both' ? [card(Math.trunc(totalMinor / 2))] : []
  const due = settle({ totalMinor, tenders: byCard, cashStepMinor })
  if (due.status !== 'tender_missing') throw new Error(due.status)
  return [...byCard, { type: 'cash', amountMinor: due.remainingCashMinor }]
}

const newId = (atMs: number) => uuidv7(atMs, randomBytes(10))

function dayOf(atMs: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(atMs)
}

/** How far the clock of a place is ahead of UTC. */
function offsetMinutes(atMs: number, timeZone: string): number {
  const zone = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(atMs)
    .find(({ type }) => type === 'timeZoneName')
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)/.exec(zone?.value ?? '') ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
