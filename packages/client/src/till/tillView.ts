/** Putting the view together from what runs; parts that did not change stay the same objects. */
import { flowView } from '../selling/flowView.ts'
import type { Notice } from './notice.ts'
import type {
  ApprovalView,
  BasketView,
  CatalogueView,
  OperatorView,
  RegisterView,
  SyncView,
  TillStage,
  TillView,
} from './view.ts'
import type { Workstation } from './workstation.ts'

const noBasket: BasketView = {
  status: 'priced',
  basketId: '',
  currency: 'XXX',
  lines: [],
  taxes: [],
  netMinor: 0,
  taxMinor: 0,
  totalMinor: 0,
  discountMinor: 0,
}

export type ViewInput = {
  stage: TillStage
  workstation: Workstation | undefined
  operator: OperatorView | undefined
  notice: Notice | undefined
  approval: ApprovalView | undefined
  isStoragePersisted: boolean | undefined
}

/** Returns what is shown before anything is read. */
export function firstView(): TillView {
  return {
    stage: 'starting',
    staff: [],
    basket: noBasket,
    offerNames: {},
    held: [],
    flow: { name: 'scanning' },
    canUndo: false,
    sync: { waiting: 0, sentSeq: 0, headSeq: 0, line: 'offline' },
    catalogue: { version: 0, itemCount: 0, isLoading: true, loaded: 0 },
  }
}

/** Returns the view that follows another. */
export function nextView(before: TillView, input: ViewInput): TillView {
  const { stage, workstation, operator, notice, approval } = input
  const isShiftOpen = workstation?.shiftDesk?.shiftId !== undefined
  const common = {
    stage: stage === 'open' && !isShiftOpen ? 'no_shift' : stage,
    ...(notice === undefined ? {} : { notice }),
  }
  if (workstation === undefined) return { ...firstView(), ...common }
  const { desk, records, printDesk, shiftDesk, weighing } = workstation
  const denominationsMinor = records.store?.denominationsMinor ?? []
  const flow = flowView(desk.state, { denominationsMinor, printing: printDesk.printing })
  return {
    ...common,
    ...(shiftDesk === undefined ? {} : { shift: shiftDesk.view }),
    register: kept(before.register, registerView(workstation)),
    staff: records.roster.views,
    ...(operator === undefined ? {} : { operator }),
    ...(approval === undefined ? {} : { approval }),
    ...(weighing === undefined ? {} : { weighing }),
    basket: desk.basketView,
    offerNames: records.offers.names,
    held: workstation.orders?.views ?? before.held,
    flow: kept(before.flow, flow),
    canUndo: desk.basket.canUndo,
    sync: kept(before.sync, syncView(workstation, input.isStoragePersisted)),
    catalogue: kept(before.catalogue, catalogueView(workstation)),
  }
}

function registerView({ start, records }: Workstation): RegisterView {
  const { identity, lost } = start.device
  return {
    ...(lost && { lost }),
    name: records.registerName,
    deviceId: identity.device,
    incarnation: identity.incarnation,
    storeId: identity.store,
    store: records.store,
    favourites: records.favourites,
  }
}

function syncView(
  { start, writer, upstream, session }: Workstation,
  storagePersisted: boolean | undefined,
): SyncView {
  const headSeq = writer.head.seq
  const { sent, line, lastContactAtMs, headOfficeSeq } = upstream.sender
  return {
    waiting: headSeq - sent.seq,
    sentSeq: sent.seq,
    headSeq,
    line,
    ...(start.anchorSeq && { goneCount: start.anchorSeq }),
    ...(lastContactAtMs === undefined ? {} : { lastContactAtMs }),
    ...(headOfficeSeq === undefined ? {} : { headOfficeSeq }),
    ...(session.upgradeNeeded && { upgradeNeeded: session.upgradeNeeded }),
    ...(storagePersisted === undefined ? {} : { storagePersisted }),
  }
}

function catalogueView({ records }: Workstation): CatalogueView {
  const { catalogue, replica } = records
  return {
    version: catalogue.version,
    itemCount: catalogue.items.soldCount,
    isLoading: replica.isLoading,
    loaded: replica.loaded,
  }
}

/** The part before, where every field of the new one is the same. Lists of amounts are compared by what is in them. */
function kept<T extends object>(before: T | undefined, next: T): T {
  if (before === undefined) return next
  const names = Object.keys(next) as (keyof T)[]
  const isSame =
    Object.keys(before).length === names.length && names.every((name) => areSame(before[name], next[name]))
  return isSame ? before : next
}

function areSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false
  return a.every((part, index) => Object.is(part, b[index]))
}
