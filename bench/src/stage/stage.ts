/** What rows work with: shared resources, and how much work this run does. */
import { type BenchPostgres, startPostgres } from './database.ts'
import { type RunningKassa, startKassa } from './kassa.ts'
import { type LargeShop, openLargeShop } from './largeShop.ts'
import { makeResources } from './resource.ts'

export type Stage = {
  /** Whether what takes minutes is measured at its whole size. */
  isFull: boolean
  /** How often to do something that is usually done `usual` times: a tenth in a quick run. */
  times(usual: number): number
  postgres(): Promise<BenchPostgres>
  /** A Kassa with its demo business. A row that stops it starts it again. */
  kassa(): Promise<RunningKassa>
  /** A Kassa with a large catalogue and a till in a browser that has it all. */
  largeShop(): Promise<LargeShop>
  /** The same with ten times as many items, and no promotions. */
  hugeShop(): Promise<LargeShop>
  /** Ends everything that was started. */
  end(): Promise<void>
}

/** Returns the stage of a run. */
export function makeStage({ isQuick, isFull }: { isQuick: boolean; isFull: boolean }): Stage {
  const resources = makeResources()
  const times = (usual: number) => (isQuick ? Math.max(2, Math.round(usual / 10)) : usual)
  return {
    isFull,
    times,
    postgres: resources.once(startPostgres, (postgres) => postgres.stop()),
    kassa: resources.once(
      () => startKassa({ itemCount: 0 }),
      (kassa) => kassa.close(),
    ),
    largeShop: resources.once(
      () => openLargeShop({ itemCount: times(100_000), promotionCount: 1000 }),
      (shop) => shop.close(),
    ),
    hugeShop: resources.once(
      () => openLargeShop({ itemCount: times(1_000_000), promotionCount: 0 }),
      (shop) => shop.close(),
    ),
    end: resources.endAll,
  }
}
