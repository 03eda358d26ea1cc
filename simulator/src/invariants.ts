/** What must hold, in the words of a shopkeeper. Each returns what is wrong, or nothing. */
import { createHash } from 'node:crypto'
import { type Entry, importPublicKey, isSignedBy, parseEntry } from '@kassa/journal'
import { type DerivedEntry, levelChanges } from '@kassa/server/derive'
import { type Evidence, evidenceOf, type Readings, type SaleBody, saleIn } from './evidence.ts'
import { headOfficeAlways, headOfficeAtRest } from './headOfficeLaws.ts'
import { journalKey } from './journalKey.ts'
import type { Shop } from './shop.ts'
import type { HeldJournal, SimulatedServer } from './simulatedServer.ts'
import type { SimulatedTill } from './simulatedTill.ts'

/** After every step. */
export const alwaysTrue: Record<string, (shop: Shop) => string[]> = {
  'the badge never says that a sale is at the server while it is not': ({ tills, server, restoredAtMs }) =>
    tills.flatMap((till) => {
      // A till learns at its next contact that the server was put back.
      const isTold = restoredAtMs === undefined || till.toldAtMs > restoredAtMs
      if (till.sender === undefined || !isTold) return []
      const held = server.state.journals.get(journalKey(till.soul.identity))?.entries ?? []
      const claimed = till.sender.sent.seq
      if (claimed > held.length) return [`${till.name} says ${claimed}, the server holds ${held.length}`]
      const isSame = held[claimed - 1]?.hash === till.entryAt(claimed)?.hash
      return isSame ? [] : [`${till.name} says ${claimed}, the server holds another one`]
    }),

  'a till stops sending only where its journal has two ends or is damaged': ({ tills, mayStop }) =>
    tills
      .filter(({ sender, soul }) => sender?.line === 'stopped' && !mayStop.has(journalKey(soul.identity)))
      .map(({ name }) => `${name} has stopped`),

  'the end of a journal on its disk is its last entry': ({ tills }) =>
    tills.flatMap(({ name, disk, anchorSeq, writtenCount }) => {
      const head = disk.values.get('head') as { seq: number; hash: string } | undefined
      const last = disk.entries.at(-1)
      const isEnd = last === undefined || head?.hash === last.hash
      const isWhole = disk.entries.length === 0 || disk.entries[0]?.seq === anchorSeq + 1
      return isEnd && isWhole && (head?.seq ?? 0) === writtenCount ? [] : [name]
    }),

  'the end of a journal at a server is its last entry': ({ server, above }) =>
    [server, above?.headOffice].flatMap((one) =>
      [...(one?.state.journals.values() ?? [])].flatMap(({ identity, head, entries }) =>
        entries.length === head.seq && (entries.at(-1)?.hash ?? head.hash) === head.hash
          ? []
          : [journalKey(identity)],
      ),
    ),

  'what a till has let go of is at a server or in a backup': (shop) =>
    shop.tills.flatMap((till) => {
      const last = till.entryAt(till.anchorSeq)
      return last === undefined || shop.countPlaces(till, last) > 0 ? [] : [`${till.name}: entry ${last.seq}`]
    }),

  ...headOfficeAlways,
}

const living = ({ tills }: Evidence) => tills.filter(({ isGone }) => !isGone)
const isStopped = ({ sender }: SimulatedTill) => sender?.line === 'stopped'

type Law = (evidence: Evidence, shop: Shop) => string[]

/** Of each journal, when nothing waits any more. */
const ofEachJournal: Record<string, Law> = {
  'every receipt that was handed out is one entry, at the server or with its branch': (evidence, shop) => {
    const atServer = countsOf(evidence.entries.map((entry) => saleIn(evidence, entry)?.transactionId))
    const aside = [
      ...evidence.journal.refused.values(),
      ...evidence.tills.filter(isStopped).flatMap(({ disk }) => disk.entries),
    ]
    return evidence.tills.flatMap(({ handedOut }) =>
      handedOut.flatMap(({ transactionId, receiptNumber }) => {
        if (shop.lostWithTheirTill.has(transactionId)) return []
        const count = atServer.get(transactionId) ?? 0
        if (count >= 1) return []
        return aside.some(({ text }) => text.includes(transactionId))
          ? []
          : [`receipt ${receiptNumber} is nowhere`]
      }),
    )
  },

  'no sale stands twice in a journal under two receipts unless it was written twice': (evidence, shop) => {
    if (shop.faults.has('sale_repeated')) return []
    const counts = countsOf(evidence.entries.map((entry) => saleIn(evidence, entry)?.transactionId))
    return [...counts].filter(([, count]) => count > 1).map(([id]) => id)
  },

  'the server holds each journal byte for byte as the till wrote it': (evidence, { damaged }) => {
    const held = evidence.journal.entries.map(({ text }) => text).join('\n')
    return living(evidence)
      .filter(
        (till) =>
          !isStopped(till) &&
          !damaged.has(till.disk) &&
          till.journal.map(({ text }) => text).join('\n') !== held,
      )
      .map(({ name }) => name)
  },

  'everything has arrived once faults stop, and every till knows it': (evidence) =>
    living(evidence)
      .filter((till) => !isStopped(till))
      .flatMap(({ name, sender, writtenCount }) =>
        sender?.isIdle === true && sender.sent.seq === writtenCount
          ? []
          : [`${name}: ${sender?.sent.seq} of ${writtenCount}`],
      ),

  'what a till knows to be held is what the server holds': (evidence) =>
    living(evidence)
      .filter((till) => !isStopped(till) && till.sender?.sent.hash !== evidence.journal.head.hash)
      .map(({ name }) => name),

  'of two ends of a journal one is at the server, and whoever has the other says so': (evidence) => {
    const held = new Set(evidence.journal.entries.map(({ hash }) => hash))
    return living(evidence)
      .filter((till) => till.journal.some(({ hash }) => !held.has(hash)) !== isStopped(till))
      .filter((till) => !isStopped(till))
      .map(({ name }) => name)
  },

  'what could not follow is kept as it came': ({ journal }) => {
    const kept = [...journal.refused.values()]
    const altered = kept.filter(({ hash, text }) => createHash('sha256').update(text).digest('hex') !== hash)
    const places = new Set(kept.map(({ seq }) => seq))
    const missing = [...journal.refusedAt].filter((seq) => !places.has(seq))
    return [
      ...altered.map(({ seq }) => `refused ${seq} is altered`),
      ...missing.map((seq) => `refused ${seq} is not kept`),
    ]
  },

  'the chain is unbroken': ({ journal, entries }) => {
    let prev = journal.genesis
    return journal.entries.flatMap(({ hash }, place) => {
      const follows = entries[place]?.prev === prev
      prev = hash
      return follows ? [] : [`entry ${place + 1} does not follow`]
    })
  },

  'numbers have no gap': ({ entries }) =>
    entries.flatMap((entry, place) => (entry?.seq === place + 1 ? [] : [`entry ${place + 1}`])),

  'every hash is that of its text': ({ journal, readings }) =>
    journal.entries
      .filter(({ hash }, place) => readings[place]?.hash !== hash)
      .map(({ seq }) => `entry ${seq}`),

  'every text is the one way to write its entry': ({ journal, readings }) =>
    journal.entries
      .filter((_, place) => readings[place]?.isInOrder !== true)
      .map(({ seq }) => `entry ${seq}`),

  'time never goes back in a journal': ({ entries }) => {
    let atMs = 0
    return entries.flatMap((entry, place) => {
      const nowMs = Date.parse(entry?.at ?? '')
      const isBack = !(nowMs >= atMs)
      atMs = nowMs
      return isBack ? [`entry ${place + 1}`] : []
    })
  },

  'a clock that went back is noted beside the time': ({ entries }) =>
    entries.flatMap((entry, place) => {
      const clockAt = entry?.clockAt
      return clockAt === undefined || Date.parse(clockAt) < Date.parse(entry?.at ?? '')
        ? []
        : [`entry ${place + 1}`]
    }),

  'receipt numbers rise by one and none is missing': (evidence) =>
    salesOf(evidence).flatMap(({ receiptNumber }, place) =>
      receiptNumber === place + 1 ? [] : [`receipt ${receiptNumber} is sale ${place + 1}`],
    ),

  'perpetual totals are the sum of all sales before': (evidence) => {
    let { salesMinor, returnsMinor } = begunAt(evidence)
    return evidence.entries.flatMap((entry, place) => {
      for (const { grossMinor } of saleIn(evidence, entry)?.lines ?? [])
        if (grossMinor > 0) salesMinor += grossMinor
        else returnsMinor -= grossMinor
      const { totals } = entry ?? {}
      return totals?.salesMinor === salesMinor && totals.returnsMinor === returnsMinor
        ? []
        : [`entry ${place + 1}`]
    })
  },

  'a journal that goes on after a lost one says so first, and is named': ({ journal, entries }) => {
    const [first] = entries
    if (journal.identity.incarnation === 1 || first === undefined) return []
    const isNamed = journal.derived[0]?.journal.review.includes('journal_lost') === true
    return first.kind === 'journal_resumed' && isNamed ? [] : [journal.identity.device]
  },

  'perpetual totals never fall': ({ entries }) =>
    entries.flatMap((entry, place) => {
      const before = entries[place - 1]?.totals
      if (before === undefined || entry === undefined) return []
      const isLess =
        entry.totals.salesMinor < before.salesMinor || entry.totals.returnsMinor < before.returnsMinor
      return isLess ? [`entry ${place + 1}`] : []
    }),

  'what the server derived is what a replay derives': ({ journal, readings }) => {
    const replayed = new Map(
      readings.map(({ effects, effectsText }) => [effects?.transaction.seq, effectsText]),
    )
    return journal.derived.flatMap(({ effects: held }) => {
      if (held === undefined) return []
      const { seq, transactionId } = held.transaction
      return replayed.get(seq) === JSON.stringify(held) ? [] : [transactionId]
    })
  },

  'the server has one row for each entry': ({ journal }) =>
    journal.derived.length === journal.entries.length &&
    journal.derived.every(({ journal: row }, place) => row.hash === journal.entries[place]?.hash)
      ? []
      : [`${journal.derived.length} rows of ${journal.entries.length} entries`],

  'an entry of another business has no effect, and is named': ({ journal, entries }) =>
    entries.flatMap((entry, place) => {
      if (entry === undefined || entry.tenant === journal.identity.tenant) return []
      const row = journal.derived[place]
      return row?.effects === undefined && row?.journal.review.length === 1 ? [] : [`entry ${place + 1}`]
    }),

  'a fact that the server does not know is kept, and named': ({ journal, entries }) =>
    entries.flatMap((entry, place) => {
      if (entry?.kind !== 'thought_of_later') return []
      return journal.derived[place]?.journal.review.includes('unknown_kind') === true
        ? []
        : [`entry ${place + 1}`]
    }),

  'a sale whose sums do not agree is named': (evidence) =>
    evidence.entries.flatMap((entry, place) => {
      const sale = saleIn(evidence, entry)
      if (sale === undefined || agrees(sale)) return []
      return (evidence.journal.derived[place]?.journal.review.length ?? 0) > 0 ? [] : [`entry ${place + 1}`]
    }),

  'a sale whose sums agree is not named, unless its id was taken': ({ journal, ...evidence }) =>
    evidence.entries.flatMap((entry, place) => {
      const sale = saleIn({ journal, ...evidence }, entry)
      if (sale === undefined || !agrees(sale)) return []
      const { review } = journal.derived[place]?.journal ?? { review: ['no row'] }
      return review.every((reason) => reason === 'transaction_id_taken')
        ? []
        : [`entry ${place + 1}: ${review.join()}`]
    }),

  'each sale balances in money': ({ journal }) =>
    journal.derived.flatMap(({ effects }) => {
      const sum = (effects?.money ?? []).reduce((total, { amountMinor }) => total + amountMinor, 0)
      return sum === 0 ? [] : [`${effects?.transaction.transactionId}: ${sum}`]
    }),

  'the till account holds the cash of all sales': (evidence) => {
    const cash = salesOf(evidence, isPosted(evidence)).reduce(
      (sum, { tenders, changeMinor }) =>
        sum + tenders.reduce((part, { amountMinor }) => part + amountMinor, 0) - changeMinor,
      0,
    )
    const posted = postedOn(evidence, 'till')
    return posted === cash ? [] : [`${posted} posted, ${cash} taken`]
  },

  'the tax account owes the tax of all sales': (evidence) => {
    const tax = salesOf(evidence, isPosted(evidence)).flatMap(({ taxes }) =>
      taxes.map(({ taxMinor }) => taxMinor),
    )
    const due = tax.reduce((sum, taxMinor) => sum + taxMinor, 0)
    const posted = -postedOn(evidence, 'tax') || 0
    return posted === due ? [] : [`${posted} posted, ${due} due`]
  },

  'nothing is in suspense but what a wrong sum leaves over': (evidence) =>
    evidence.entries.flatMap((entry, place) => {
      const sale = saleIn(evidence, entry)
      const money = evidence.journal.derived[place]?.effects?.money ?? []
      const hangs = money.some(({ account }) => account === 'suspense')
      return sale !== undefined && hangs && agrees(sale) ? [sale.transactionId] : []
    }),

  'no till signs a sale whose sums do not agree, unless it was made wrong': (evidence, { faults }) => {
    const wrong = salesOf(evidence).filter((sale) => !agrees(sale))
    return wrong.length <= (faults.get('wrong_sums') ?? 0)
      ? []
      : wrong.map(({ transactionId }) => transactionId)
  },
}

/** Of each sale, counted by hand. */
const ofEachSale: Record<string, (sale: SaleBody) => boolean> = {
  'a line costs its price times its quantity': ({ lines }) =>
    lines.every(
      ({ unitPriceE5, quantityMilli, grossMinor }) =>
        Math.abs((unitPriceE5 * quantityMilli) / 1_000_000 - grossMinor) <= 0.5,
    ),

  'the tax is what its rate says, to the cent of each way of goods': ({ taxes }) =>
    taxes.every(({ ratePpm, netMinor, taxMinor }) => {
      const grossMinor = netMinor + taxMinor
      return Math.abs((grossMinor * ratePpm) / (1_000_000 + ratePpm) - taxMinor) <= 1
    }),

  'the tax of the lines is that of their total': ({ lines, taxes }) =>
    taxes.every(({ taxCode, taxMinor }) => {
      const own = lines.filter((line) => line.taxCode === taxCode)
      return own.reduce((sum, line) => sum + line.taxMinor, 0) === taxMinor
    }),

  'cash is paid in coins that there are': ({ tenders }) =>
    tenders.every(({ type, amountMinor }) => type !== 'cash' || amountMinor % 5 === 0),

  'cash rounds to the nearest coin': ({ roundingMinor }) => Math.abs(roundingMinor) <= 2,

  'nobody gets change who paid what was asked for': ({ changeMinor }) => changeMinor === 0,
}

/** Of all journals together. */
const ofAllJournals: Record<string, (evidence: readonly Evidence[], server: SimulatedServer) => string[]> = {
  'no sale has its effects twice': (evidence) => {
    const counts = countsOf(
      evidence.flatMap(({ journal }) =>
        rowsOf(journal).map(({ effects }) => effects?.transaction.transactionId),
      ),
    )
    return [...counts].filter(([, count]) => count > 1).map(([id]) => id)
  },

  'every sale at the server whose sums can be posted has its effects': (evidence) => {
    const posted = new Set(
      evidence.flatMap(({ journal }) =>
        rowsOf(journal).map(({ effects }) => effects?.transaction.transactionId),
      ),
    )
    return evidence.flatMap(({ entries, effects, journal }) =>
      effects
        .filter(({ transaction: { seq } }) => entries[seq - 1]?.tenant === journal.identity.tenant)
        .filter(({ transaction }) => !posted.has(transaction.transactionId))
        .map(({ transaction }) => transaction.transactionId),
    )
  },

  'stock is what was sold': (evidence, server) => {
    const moved = new Map<string, number>()
    for (const { lines } of evidence.flatMap((one) => [...salesOf(one, isPosted(one)), ...paperSalesOf(one)]))
      for (const { itemId, quantityMilli } of lines)
        moved.set(itemId, (moved.get(itemId) ?? 0) - quantityMilli)
    const ids = new Set([...moved.keys(), ...server.state.levels.keys()])
    return [...ids].filter((id) => (moved.get(id) ?? 0) !== (server.state.levels.get(id) ?? 0))
  },

  'journals in another order would have left the same stock': (evidence, server) => {
    const effects = [...evidence]
      .reverse()
      .flatMap(({ journal }) => rowsOf(journal).flatMap((row) => row.effects ?? []))
    return levelChanges(effects)
      .filter(({ itemId, quantityMilli }) => (server.state.levels.get(itemId) ?? 0) !== quantityMilli)
      .map(({ itemId }) => itemId)
  },
}

/** When nothing waits any more. */
export async function brokenAtRest(shop: Shop): Promise<string[]> {
  const readings: Readings = new Map()
  const broken = await brokenAt(shop.server, shop.tills, { shop, readings })
  if (shop.above === undefined) return broken
  // No till sends to head office itself: what holds between the two servers is said by laws of its own.
  const above = await brokenAt(shop.above.headOffice, [], { shop, readings })
  broken.push(...above.map((line) => `at head office: ${line}`))
  for (const [name, holds] of Object.entries(headOfficeAtRest))
    broken.push(...holds(shop, shop.above).map((detail) => `${name}: ${detail}`))
  return broken
}

async function brokenAt(
  server: SimulatedServer,
  tills: readonly SimulatedTill[],
  { shop, readings }: { shop: Shop; readings: Readings },
): Promise<string[]> {
  const evidence = evidenceOf(server, tills, readings)
  const broken: string[] = []
  for (const [name, holds] of Object.entries(ofEachJournal))
    for (const one of evidence) broken.push(...holds(one, shop).map((detail) => `${name}: ${detail}`))
  const sales = evidence.flatMap((one) => salesOf(one, isPosted(one))).filter(agrees)
  for (const [name, holds] of Object.entries(ofEachSale))
    broken.push(
      ...sales.filter((sale) => !holds(sale)).map(({ transactionId }) => `${name}: ${transactionId}`),
    )
  for (const [name, holds] of Object.entries(ofAllJournals))
    broken.push(...holds(evidence, server).map((detail) => `${name}: ${detail}`))
  for (const { journal } of evidence) {
    const key = await importPublicKey(journal.publicKey)
    const last = journal.entries.at(-1)
    const isSigned =
      last === undefined || (key !== undefined && (await isSignedBy(key, last.text, last.signature)))
    if (!isSigned) broken.push('the last entry of a journal is signed by its till: it is not')
  }
  return broken
}

function salesOf(evidence: Evidence, isMeant: (place: number) => boolean = () => true): SaleBody[] {
  return evidence.entries.flatMap((entry, place) => {
    const sale = saleIn(evidence, entry)
    return sale !== undefined && isMeant(place) ? [sale] : []
  })
}

/** What entries made, also those that are known from paper alone. */
function rowsOf({ derived, paper }: HeldJournal): DerivedEntry[] {
  return [...derived, ...[...paper.values()].map((onPaper) => onPaper.derived)]
}

function paperSalesOf(evidence: Evidence): SaleBody[] {
  return [...evidence.journal.paper.values()].flatMap(({ signed }) => {
    const parsed = parseEntry(signed.text)
    return parsed.status === 'parsed' ? (saleIn(evidence, parsed.entry) ?? []) : []
  })
}

function isPosted({ journal }: Evidence): (place: number) => boolean {
  return (place) => journal.derived[place]?.effects !== undefined
}

function postedOn({ journal }: Evidence, account: string): number {
  return journal.derived
    .flatMap(({ effects }) => effects?.money ?? [])
    .filter((row) => row.account === account)
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0)
}

function agrees({ lines, taxes, tenders, totalMinor, roundingMinor, changeMinor }: SaleBody): boolean {
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)
  return (
    sum(lines.map(({ grossMinor }) => grossMinor)) === totalMinor &&
    sum(taxes.map(({ netMinor, taxMinor }) => netMinor + taxMinor)) === totalMinor &&
    sum(tenders.map(({ amountMinor }) => amountMinor)) - changeMinor === totalMinor + roundingMinor
  )
}

function countsOf(ids: readonly (string | undefined)[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** What perpetual totals begin with: those of the lost journal, where there was one. */
function begunAt({ entries }: Evidence): { salesMinor: number; returnsMinor: number } {
  const [first] = entries
  if (first?.kind !== 'journal_resumed') return { salesMinor: 0, returnsMinor: 0 }
  const { standing } = first.body as unknown as { standing: { perpetualTotals: Entry['totals'] } }
  return { ...standing.perpetualTotals }
}
