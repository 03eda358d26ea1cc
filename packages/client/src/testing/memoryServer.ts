/**
 * A server in memory that keeps the device routes of the contract: it checks every signature and link, and can be away or lose
 * its answers. Devices are tried against it where a real server would only be slower.
 */
import {
  deviceSessionText,
  endpoints,
  enrolmentText,
  feedChunkPath,
  type IssuedInvoice,
  livePath,
  type NewCustomerBody,
  type ProblemCode,
  parseProtocol,
  problems,
  protocolFit,
  protocolHeader,
  protocolVersion,
  type ReceiptMailBody,
  type RecordBody,
  type RecordKind,
  type RecordVersion,
  type RouteTypes,
  spareText,
} from '@kassa/contract'
import {
  genesisHash,
  importPublicKey,
  isSignedBy,
  type JournalIdentity,
  type ReceivedHead,
  receive,
  type SignedEntry,
} from '@kassa/journal'
import { sha256Hex } from '@kassa/journal/testing'
import { post, type RetailTransaction, type Transaction } from '@kassa/kernel'
import { MemoryApprovals } from './memoryApprovals.ts'
import { MemoryOrders } from './memoryOrders.ts'
import { MemoryPoints } from './memoryPoints.ts'

export type MemoryServerSettings = {
  tenant: string
  storeId: string
  registerId: string
  registerName: string
}

type Device = { identity: JournalIdentity; publicKey: string; head: ReceivedHead; entries: SignedEntry[] }
export type ServerSale = RouteTypes['findSales']['reply']['sales'][number]
type Purchase = RouteTypes['readPurchases']['reply']['purchases'][number]
export type MemoryCard = {
  kind: 'gift_card' | 'store_credit' | 'house_account'
  balanceMinor: number
  /** What may be owed on it. */
  limitMinor?: number
  isBlocked?: true
}
type Answer = { status: number; body: unknown }

export class MemoryServer {
  readonly #settings: MemoryServerSettings
  readonly #codes = new Map<string, { publicKey?: string; device: string; registerId: string }>()
  readonly #devices = new Map<string, Device>()
  readonly #lines = new Set<ReadableStreamDefaultController<Uint8Array>>()
  #records: RecordVersion[] = []
  readonly #chunks = new Map<string, string>()
  #tokens = new Map<string, string>()
  #levels = new Map<string, number>()
  #deviceCount = 0
  #knownSales: ServerSale[] = []
  /** Open orders of the store. */
  readonly orders = new MemoryOrders()
  /** Keys of spares that were named, each time. */
  readonly namedSpares: string[] = []
  /** What was asked to add customers, each time. */
  readonly registrations: { customerId: string; body: NewCustomerBody }[] = []
  /** What becomes of new customers, where they are not added. */
  customerProblem: ProblemCode | undefined
  /** Receipts that are wanted by e-mail, each time that was said. */
  readonly mailWishes: { mailId: string; body: ReceiptMailBody }[] = []
  /** Whom invoices name, each time that was said. */
  readonly invoiceBuyers: { invoiceId: string; text: string }[] = []
  /** Invoices of other tills, by their sale. */
  readonly invoices = new Map<string, IssuedInvoice>()
  readonly approvals = new MemoryApprovals()
  purchases: Purchase[] = []
  /** What anybody did at other tills. */
  doneExercises: RouteTypes['readDoneExercises']['reply']['done'] = []
  /** The stock of any item, by store. */
  itemLevels: RouteTypes['readItemLevels']['reply']['levels'] = []
  /** The version of the protocol that it speaks. */
  protocol = protocolVersion
  /** Changes when the feed is made anew. */
  epoch = 'epoch-1'
  /** Nothing gets through. */
  isAway = false
  /** Everything gets through, no answer comes back. */
  losesAnswers = false
  /** Records in one page of the feed, whatever is asked for. */
  mostPerPage = 10_000
  /** Records of a page whose items are in a chunk; none are where it is left out. */
  chunkLength = Number.POSITIVE_INFINITY
  /** Chunks that were asked for, by their hash. */
  readonly chunksAsked: string[] = []
  /** What becomes of a chunk on its way. */
  alterChunk: (text: string) => string | undefined = (text) => text
  /** Pages of the feed that were asked for. */
  pageCount = 0
  /** What printers answer. */
  printerStatus = 'printed'
  /** What is on cards, by number; tills that set something aside of it. */
  readonly cards = new Map<string, MemoryCard>()
  readonly holds = new Map<string, { accountId: string; amountMinor: number }>()
  readonly points = new MemoryPoints()
  readonly printed: string[] = []
  readonly batchSizes: number[] = []

  constructor(settings: MemoryServerSettings) {
    this.#settings = settings
  }

  issueCode(code: string, registerId = this.#settings.registerId): void {
    this.#deviceCount += 1
    const device = `01930000-0000-7000-8000-0000000001${String(this.#deviceCount).padStart(2, '0')}`
    this.#codes.set(code, { device, registerId })
  }

  write<Kind extends RecordKind>(kind: Kind, id: string, body: RecordBody[Kind] | null): void {
    const held = this.#records.find((record) => record.kind === kind && record.id === id)
    const feedSeq = Math.max(0, ...this.#records.map((record) => record.feedSeq)) + 1
    const next = { kind, id, version: (held?.version ?? 0) + 1, feedSeq, body } as RecordVersion
    this.#records = [...this.#records.filter((record) => record !== held), next]
    this.tell({ type: 'records', feedSeq })
  }

  /** Has a sale of another till, with what came back of it. */
  knowSale(sale: ServerSale): void {
    this.#knownSales = [sale, ...this.#knownSales]
  }

  /** Forgets all records, as a server does that was set up anew. */
  restartFeed(epoch: string): void {
    this.epoch = epoch
    this.#records = []
  }

  /** Ends all sessions, as a server does whose secret changed. */
  endSessions(): void {
    this.#tokens.clear()
  }

  /** Goes back to what it held after that entry, as a server does that was restored from a backup. */
  restore(seq: number): void {
    for (const device of this.#devices.values()) {
      device.entries = device.entries.slice(0, seq)
      const last = device.entries.at(-1)
      if (last !== undefined) device.head = { seq: last.seq, hash: last.hash }
    }
  }

  /** Entries of the only device, in order. */
  get entries(): readonly SignedEntry[] {
    return [...this.#devices.values()].flatMap((device) => device.entries)
  }

  level(itemId: string): number | undefined {
    return this.#levels.get(itemId)
  }

  setLevel(itemId: string, quantityMilli: number): void {
    this.#levels.set(itemId, quantityMilli)
    this.tell({ type: 'stock', storeId: this.#settings.storeId, levels: [[itemId, quantityMilli]] })
  }

  tell(event: object): void {
    const bytes = new TextEncoder().encode(`data: ${JSON.stringify(event)}\n\n`)
    for (const line of this.#lines) line.enqueue(bytes)
  }

  readonly fetch: typeof fetch = async (input, init) => {
    if (this.isAway) throw new TypeError('fetch failed')
    const request = new Request(new URL(String(input), 'http://kassa.test'), { ...init, signal: null })
    const { pathname } = new URL(request.url)
    if (pathname.startsWith(chunksPath)) return this.#chunk(pathname.slice(chunksPath.length))
    if (pathname === livePath) return this.#openLine(request, init?.signal ?? undefined)
    const { status, body } = this.#misfit(pathname, request) ?? (await this.#answer(pathname, request))
    if (this.losesAnswers) throw new TypeError('terminated')
    const type = status < 400 ? 'application/json' : 'application/problem+json'
    const headers = { 'content-type': type, [protocolHeader]: String(this.protocol) }
    return new Response(JSON.stringify(body), { status, headers })
  }

  #misfit(path: string, { headers }: Request): Answer | undefined {
    const caller = parseProtocol(headers.get(protocolHeader)) ?? protocolVersion
    const fit = protocolFit({ caller, server: this.protocol })
    if (fit === 'caller_too_new') return problem('server_upgrade_needed')
    return fit === 'caller_too_old' && path === endpoints.readFeed.path
      ? problem('upgrade_needed')
      : undefined
  }

  async #answer(path: string, request: Request): Promise<Answer> {
    const [, customerId, ofCustomer, holdId] =
      /^\/api\/v1\/customers\/([^/]+)\/(\w+)(?:\/holds\/([^/]+))?$/.exec(path) ?? []
    if (customerId !== undefined && ofCustomer === 'points') {
      return this.#asDevice(request, async () => ok(await this.#points(customerId, holdId, request)))
    }
    if (customerId !== undefined) {
      return this.#asDevice(request, async () =>
        ofCustomer === 'purchases'
          ? ok({ purchases: this.purchases })
          : this.#register(customerId, await request.json()),
      )
    }
    const [, registerId] = /^\/api\/v1\/registers\/([^/]+)\/favourites$/.exec(path) ?? []
    if (registerId !== undefined) {
      return this.#asDevice(request, async () => {
        const { favourites } = await request.json()
        this.write('favourites', registerId, favourites)
        return ok({})
      })
    }
    const [, mailId] = /^\/api\/v1\/receipt-mails\/([^/]+)$/.exec(path) ?? []
    if (mailId !== undefined) {
      return this.#asDevice(request, async () => {
        this.mailWishes.push({ mailId, body: await request.json() })
        return ok({ status: 'taken_in' })
      })
    }
    if (path.startsWith('/api/v1/approvals')) {
      return this.#asDevice(request, ({ identity }) => this.#approval(identity.device, path, request))
    }
    if (/\/staff\/[^/]+\/exercises$/.test(path)) {
      return this.#asDevice(request, async () => ok({ done: this.doneExercises }))
    }
    const [, invoiceId] = /\/invoices\/([^/]+)\/buyer$/.exec(path) ?? []
    if (invoiceId !== undefined) {
      return this.#asDevice(request, async () => {
        const { text } = await request.json()
        this.invoiceBuyers.push({ invoiceId, text })
        return ok({ status: 'kept' })
      })
    }
    const [, invoiced] = /\/sales\/([^/]+)\/invoice$/.exec(path) ?? []
    if (invoiced !== undefined) {
      const invoice = this.invoices.get(invoiced)
      return this.#asDevice(request, async () => ok(invoice === undefined ? {} : { invoice }))
    }
    switch (path) {
      case endpoints.health.path:
        return ok({ status: 'ready', version: '1' })
      case endpoints.enrolDevice.path:
        return this.#enrol(await request.json())
      case endpoints.makeChallenge.path:
        return ok({ challenge: 'something to sign' })
      case endpoints.openDeviceSession.path:
        return this.#openSession(await request.json())
      case endpoints.registerSpare.path:
        return this.#asDevice(request, async (device) => this.#registerSpare(device, await request.json()))
      case endpoints.sendEntries.path:
        return this.#asDevice(request, async (device) => this.#receive(device, await readBody(request)))
      case endpoints.readFeed.path:
        return this.#asDevice(request, async () => this.#feed(new URL(request.url).searchParams))
      case endpoints.exchangeOrders.path:
        return this.#asDevice(request, async () => this.#exchangeOrders(await request.json()))
      case endpoints.findSales.path:
        return this.#asDevice(request, async () =>
          ok({ sales: this.#sales(new URL(request.url).searchParams) }),
        )
      case endpoints.readItemLevels.path:
        return this.#asDevice(request, async () => ok({ levels: this.itemLevels }))
      case endpoints.readStockLevels.path:
        return this.#asDevice(request, async () => ok({ levels: [...this.#levels] }))
      case endpoints.readStoredValue.path:
        return this.#asDevice(request, async () => this.#readCard(await request.json()))
      default:
        if (path.startsWith(holdsPath))
          return this.#asDevice(request, async () => this.#hold(path.slice(holdsPath.length), request))
        return this.#asDevice(request, async () => this.#print(path, await request.json()))
    }
  }

  async #enrol(request: { code: string; publicKey: string; proof: string }): Promise<Answer> {
    const code = this.#codes.get(request.code)
    const key = await importPublicKey(request.publicKey)
    const isProven = key !== undefined && (await isSignedBy(key, enrolmentText(request), request.proof))
    if (code === undefined || !isProven) return problem('enrolment_code_invalid')
    if (code.publicKey !== undefined && code.publicKey !== request.publicKey) {
      return problem('enrolment_code_invalid')
    }
    code.publicKey = request.publicKey
    const { tenant, storeId, registerName } = this.#settings
    const { registerId } = code
    const identity = { tenant, store: storeId, device: code.device, incarnation: 1 }
    if (!this.#devices.has(keyOf(identity))) await this.#openJournal(identity, request.publicKey)
    return ok({ identity, registerId, registerName })
  }

  async #openJournal(identity: JournalIdentity, publicKey: string): Promise<void> {
    const head = { seq: 0, hash: await genesisHash(identity, publicKey) }
    this.#devices.set(keyOf(identity), { identity, publicKey, head, entries: [] })
  }

  async #registerSpare(
    { identity: { incarnation: _, ...rest } }: Device,
    { publicKey, proof }: RouteTypes['registerSpare']['body'],
  ): Promise<Answer> {
    this.namedSpares.push(publicKey)
    const key = await importPublicKey(publicKey)
    const text = spareText({ device: rest.device, publicKey })
    if (key === undefined || !(await isSignedBy(key, text, proof))) return problem('wrong_credentials')
    const own = [...this.#devices.values()].filter(({ identity }) => identity.device === rest.device)
    const known = own.find((device) => device.publicKey === publicKey)
    if (known !== undefined) return ok({ identity: known.identity })
    const incarnation = Math.max(...own.map(({ identity }) => identity.incarnation)) + 1
    await this.#openJournal({ ...rest, incarnation }, publicKey)
    return ok({ identity: { ...rest, incarnation } })
  }

  async #openSession(
    claim: Parameters<typeof deviceSessionText>[0] & { signature: string },
  ): Promise<Answer> {
    const device = this.#devices.get(keyOf(claim))
    const key = device && (await importPublicKey(device.publicKey))
    if (key === undefined || !(await isSignedBy(key, deviceSessionText(claim), claim.signature))) {
      return problem('unknown_device')
    }
    const token = `token-${this.#tokens.size}-${claim.signature}`
    this.#tokens.set(token, keyOf(claim))
    return ok({ token, expiresInSeconds: 60 })
  }

  async #asDevice(request: Request, answer: (device: Device) => Promise<Answer>): Promise<Answer> {
    const token = request.headers.get('authorization')?.replace('Bearer ', '') ?? ''
    const device = this.#devices.get(this.#tokens.get(token) ?? '')
    return device === undefined ? problem('not_signed_in') : answer(device)
  }

  async #receive(device: Device, body: { entries: Omit<SignedEntry, 'hash'>[] }): Promise<Answer> {
    const { identity, head } = device
    this.batchSizes.push(body.entries.length)
    const entries = await Promise.all(
      body.entries.map(async (entry) => ({ ...entry, hash: await sha256Hex(entry.text) })),
    )
    const key = await importPublicKey(device.publicKey)
    for (const { text, signature } of entries) {
      const isOurs = key !== undefined && (await isSignedBy(key, text, signature))
      if (!isOurs) return problem('invalid_request')
    }
    const heldHash = (seq: number) => device.entries[seq - 1]?.hash
    const outcome = receive({ identity, head, entries, heldHash })
    for (const { signed, content } of outcome.accepted) {
      device.entries.push(signed)
      if (content.status === 'read') this.#post(content.entry.kind, content.entry.body)
    }
    device.head = outcome.head
    return ok({ status: outcome.status, head: outcome.head })
  }

  #post(kind: string, body: unknown): void {
    if (kind !== 'retail_transaction') return
    const { stock, value } = post(body as Transaction)
    for (const { kind: of, accountId, amountMinor } of value) {
      if (of === 'voucher' || of === 'points' || of === 'prepayment') continue
      const card = this.cards.get(accountId) ?? { kind: of, balanceMinor: 0 }
      this.cards.set(accountId, { ...card, balanceMinor: card.balanceMinor + amountMinor })
    }
    const { tenders } = body as RetailTransaction
    this.points.post(body as RetailTransaction)
    for (const tender of tenders) if ('holdId' in tender) this.holds.delete(tender.holdId ?? '')
    for (const { itemId, quantityMilli } of stock) {
      this.setLevel(itemId, (this.#levels.get(itemId) ?? 0) + quantityMilli)
    }
  }

  #chunk(hash: string): Response {
    this.chunksAsked.push(hash)
    const text = this.alterChunk(this.#chunks.get(hash) ?? '')
    return text === undefined ? new Response(null, { status: 404 }) : new Response(text)
  }

  async #feed(query: URLSearchParams): Promise<Answer> {
    this.pageCount += 1
    const limit = Math.min(this.mostPerPage, Number(query.get('limit') ?? 2000))
    const after = query.get('epoch') === this.epoch ? Number(query.get('after') ?? 0) : 0
    const left = this.#records
      .filter((record) => record.feedSeq > after)
      .sort((a, b) => a.feedSeq - b.feedSeq)
    if (query.get('chunks') === 'true' && left.length >= this.chunkLength)
      return this.#chunked(left.slice(0, this.chunkLength))
    const records = left.slice(0, limit)
    const next = records.at(-1)?.feedSeq ?? after
    return ok({ epoch: this.epoch, records, next, isComplete: left.length <= limit })
  }

  async #chunked(page: RecordVersion[]): Promise<Answer> {
    const text = JSON.stringify({ records: page.filter(({ kind }) => kind === 'item') })
    const hash = await sha256Hex(text)
    this.#chunks.set(hash, text)
    const records = page.filter(({ kind }) => kind !== 'item')
    const next = page.at(-1)?.feedSeq ?? 0
    return ok({ epoch: this.epoch, records, chunk: { hash }, next, isComplete: false })
  }

  #exchangeOrders(wish: RouteTypes['exchangeOrders']['body']): Answer {
    const { reply, newSeq } = this.orders.exchange(this.epoch, wish)
    if (newSeq !== undefined) this.tell({ type: 'orders', storeId: this.#settings.storeId, seq: newSeq })
    return ok(reply)
  }

  #print(path: string, body: { bytesBase64?: string }): Answer {
    if (!path.startsWith('/api/v1/printers/')) return problem('not_found')
    if (this.printerStatus === 'printed') this.printed.push(body.bytesBase64 ?? '')
    return ok({ status: this.printerStatus })
  }

  async #points(customerId: string, holdId: string | undefined, request: Request): Promise<object> {
    if (holdId === undefined) return this.points.read(customerId)
    const { amountMinor } = (await request.json()) as { amountMinor: number }
    return this.points.hold(customerId, holdId, amountMinor)
  }

  async #approval(device: string, path: string, request: Request): Promise<Answer> {
    const [, requestId = '', answer] = /approvals\/([^/]+)(\/answer)?$/.exec(path) ?? []
    if (requestId === '') return ok(this.approvals.list(device))
    const before = this.approvals.requestIds.length
    const isAsking = request.method === 'PUT' && answer === undefined
    const reply = await this.#standing(device, { requestId, answer }, request)
    // The same question again is no news.
    if (!isAsking || this.approvals.requestIds.length > before) {
      this.tell({ type: 'approvals', storeId: this.#settings.storeId })
    }
    return ok(reply)
  }

  async #standing(
    device: string,
    { requestId, answer }: { requestId: string; answer: string | undefined },
    request: Request,
  ): Promise<object> {
    if (request.method === 'DELETE') {
      this.approvals.end(requestId)
      return {}
    }
    const body = await request.json()
    if (answer !== undefined) return this.approvals.answer(device, requestId, body)
    return this.approvals.ask(device, requestId, body)
  }

  /** Adds each id once, and tells everybody. */
  #register(customerId: string, body: NewCustomerBody): Answer {
    this.registrations.push({ customerId, body })
    if (this.customerProblem !== undefined) return problem(this.customerProblem)
    if (this.#records.some(({ kind, id }) => kind === 'customer' && id === customerId)) {
      return ok({ status: 'exists' })
    }
    const { consentTo: _, at: __, staffId: ___, ...customer } = body
    this.write('customer', customerId, customer)
    return ok({ status: 'added' })
  }

  #readCard({ accountId, currency }: { accountId: string; currency: string }): Answer {
    const card = this.cards.get(accountId)
    if (card === undefined) return ok({ status: 'account_unknown' })
    const { kind, balanceMinor, limitMinor = 0, isBlocked = false } = card
    const freeMinor = balanceMinor + limitMinor - this.#heldMinor(accountId)
    const availableMinor = isBlocked ? 0 : Math.max(0, freeMinor)
    const asOf = '2026-11-22T09:00:00Z'
    return ok({ status: 'found', asOf, kind, accountId, currency, balanceMinor, availableMinor, isBlocked })
  }

  async #hold(holdId: string, request: Request): Promise<Answer> {
    if (request.method === 'DELETE') {
      this.holds.delete(holdId)
      this.points.holds.delete(holdId)
      return ok({})
    }
    const { accountId, amountMinor } = (await request.json()) as { accountId: string; amountMinor: number }
    const { balanceMinor = 0, limitMinor = 0 } = this.cards.get(accountId) ?? {}
    const availableMinor = balanceMinor + limitMinor - this.#heldMinor(accountId)
    if (amountMinor > availableMinor) return ok({ status: 'exceeds_available', availableMinor })
    this.holds.set(holdId, { accountId, amountMinor })
    return ok({ status: 'held', leftMinor: availableMinor - amountMinor })
  }

  #heldMinor(accountId: string): number {
    return [...this.holds.values()]
      .filter((hold) => hold.accountId === accountId)
      .reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  }

  /** Sales of all devices, newest first: those of another store are entered by `knowSale`. */
  #sales(wish: URLSearchParams): object[] {
    const wanted = wish.get('transactionId')
    const number = wish.get('receiptNumber')
    return this.#knownSales.filter(({ transaction }) => {
      if (wanted !== null) return transaction.transactionId === wanted
      return number === null || transaction.receiptNumber === Number(number)
    })
  }

  async #openLine(request: Request, signal: AbortSignal | undefined): Promise<Response> {
    const token = request.headers.get('authorization')?.replace('Bearer ', '') ?? ''
    if (!this.#tokens.has(token)) return new Response(null, { status: 401 })
    const lines = this.#lines
    const body = new ReadableStream<Uint8Array>({
      start(line) {
        lines.add(line)
        signal?.addEventListener('abort', () => {
          if (lines.delete(line)) line.error(new DOMException('aborted', 'AbortError'))
        })
      },
    })
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
  }

  /** Breaks all live lines. */
  cutLines(): void {
    for (const line of this.#lines) line.error(new TypeError('terminated'))
    this.#lines.clear()
  }
}

const keyOf = ({ device, incarnation }: Pick<JournalIdentity, 'device' | 'incarnation'>) =>
  `${device}/${incarnation}`

const chunksPath = feedChunkPath.replace(':hash', '')
const holdsPath = endpoints.holdStoredValue.path.replace(':holdId', '')

function ok(body: object): Answer {
  return { status: 200, body }
}

function problem(code: ProblemCode): Answer {
  return {
    status: problems[code],
    body: { type: `/problems/${code}`, status: problems[code], code, title: code },
  }
}

async function readBody(request: Request): Promise<{ entries: Omit<SignedEntry, 'hash'>[] }> {
  if (request.headers.get('content-encoding') !== 'gzip') return request.json()
  const stream = request.body?.pipeThrough(new DecompressionStream('gzip'))
  return new Response(stream).json()
}
