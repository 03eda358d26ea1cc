/** What befalls a shop between two sales: to its tills, its server, its clocks, and by its people. */
import type { FaultKind } from './fault.ts'
import { drawVersion } from './programVersion.ts'
import type { Chance } from './random.ts'
import type { Shop } from './shop.ts'
import type { SimulatedTill } from './simulatedTill.ts'

type Trouble = (shop: Shop, till: SimulatedTill, chance: Chance) => Promise<unknown> | undefined

const hourMs = 3_600_000
const dayMs = 24 * hourMs

const troubles: { [Kind in FaultKind]?: Trouble } = {
  till_killed: (_, till) => {
    till.stop()
    return undefined
  },
  till_frozen: (_, till, chance) => {
    till.clock.freeze(chance.below(5 * hourMs))
    return undefined
  },
  till_destroyed: (shop, till) => {
    if (shop.tills.filter(({ isGone }) => !isGone).length > 1) shop.destroy(till)
    return undefined
  },
  receipts_read: (shop, _, chance) => shop.readReceipts(chance),
  storage_lost: (shop, till) => shop.loseStorage(till),
  till_of_another_version: (shop, till, chance) => moved(() => shop.changeTill(till, drawVersion(chance))),
  server_of_another_version: (shop, _, chance) => moved(() => shop.changeServer(drawVersion(chance))),
  head_office_of_another_version: (shop, _, chance) =>
    moved(() => shop.changeHeadOffice(drawVersion(chance))),
  second_writer: (_, till) => till.startSecondWriter(),
  old_entries_let_go: (shop, till, chance) =>
    shop.letGoOfOld(till, chance.happens(50) ? 0 : chance.below(12 * hourMs)),
  disk_bit_flipped: (shop, till) => {
    shop.flipBit(till)
    return undefined
  },
  disk_rolled_back: (shop, till) => shop.rollBack(till),
  disk_cloned: (shop, till) => shop.clone(till),
  server_down: (shop) => {
    if (shop.server.isUp) shop.killServer()
    return undefined
  },
  server_restored_from_backup: (shop) => {
    shop.restoreServer()
    return undefined
  },
  store_server_lost: (shop) => moved(() => shop.loseServer()),
  copy_outruns_till: (shop, till) => shop.letCopyOutrun(till),
  till_added: (shop) => shop.enrolTill(),
  head_office_line_cut: (shop, _, chance) =>
    moved(() => shop.above?.relay.line.cut('line_cut', shop.time.epochMs() + chance.below(hourMs))),
  head_office_down: (shop) => moved(() => shop.killHeadOffice()),
  head_office_restored_from_backup: (shop) => moved(() => shop.restoreHeadOffice()),
  line_cut: (shop, till, chance) => cut(shop, till, 'line_cut', chance),
  line_cut_up: (shop, till, chance) => cut(shop, till, 'line_cut_up', chance),
  line_cut_down: (shop, till, chance) => cut(shop, till, 'line_cut_down', chance),
  old_batch_replayed: (shop, _, chance) => {
    shop.time.after(chance.below(3 * dayMs), () => shop.network.replayOldBatch())
    return undefined
  },
  everyone_returns_at_once: (shop, _, chance) => {
    const outageMs = chance.below(hourMs)
    const backAtMs = shop.time.epochMs() + outageMs
    for (const { line } of shop.tills) line.cut('line_cut', backAtMs)
    shop.time.after(outageMs, () => {
      for (const { sender } of shop.tills) sender?.wake()
    })
    return undefined
  },
  clock_went_back: (_, { clock }, chance) => moved(() => clock.shift(-chance.below(2 * hourMs))),
  clock_jumped_ahead: (_, { clock }, chance) => moved(() => clock.shift(chance.below(30 * dayMs))),
  clock_reset: (_, { clock }) => moved(() => clock.beginAt1970()),
  clock_put_right: (_, { clock }) => moved(() => clock.putRight()),
  offset_changed: (_, { clock }) => moved(() => clock.changeOffset()),
  night_passed: (shop, _, chance) => moved(() => shop.time.pass(chance.below(12 * hourMs))),
  sales_at_once: (_, till) => Promise.all([till.sell(), till.sell()]),
  sale_repeated: (_, till) => {
    const last = till.handedOut.at(-1)
    return last && till.sell({ transactionId: last.transactionId })
  },
  operator_changed: (_, till) => {
    const operatorId = till.soul.identity.device
    return till.note(
      { kind: 'signed_out', body: { operatorId } },
      { kind: 'signed_in', body: { operatorId } },
    )
  },
  unknown_kind: (_, till) => till.note({ kind: 'thought_of_later', body: { mood: 'calm' } }),
  wrong_sums: (_, till) => till.sell({ hasWrongSums: true }),
  huge_entry: (_, till) =>
    till.note({ kind: 'device_failed', body: { device: 'printer', status: 'x'.repeat(1_100_000) } }),
  foreign_entry: (_, till) =>
    till.noteAsStranger({ kind: 'signed_out', body: { operatorId: till.soul.identity.device } }),
}

const kinds = Object.keys(troubles) as FaultKind[]
/** What would leave nothing to look at, or take long, if it came as often as the rest. */
const sparing = new Set<FaultKind>([
  'till_destroyed',
  'storage_lost',
  'disk_cloned',
  'till_added',
  'huge_entry',
])

/** One of the troubles, where this seed has it. */
export async function meetTrouble(shop: Shop, till: SimulatedTill, chance: Chance): Promise<void> {
  const kind = chance.pick(kinds as [FaultKind, ...FaultKind[]])
  const isRare = sparing.has(kind) && !chance.happens(20)
  if (chance.happens(10)) shop.backUpServers()
  if (chance.happens(10)) shop.takeImage(till)
  if (isRare || !till.isRunning || till.clock.isFrozen || !shop.strikes(kind)) return
  await shop.act(`${till.name}: ${kind}`, async () => troubles[kind]?.(shop, till, chance))
}

function cut(
  shop: Shop,
  { line }: SimulatedTill,
  kind: 'line_cut' | 'line_cut_up' | 'line_cut_down',
  chance: Chance,
): undefined {
  line.cut(kind, shop.time.epochMs() + chance.below(hourMs))
}

function moved(move: () => void): undefined {
  move()
}
