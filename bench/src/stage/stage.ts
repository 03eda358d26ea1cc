/** What rows work with: shared resources, and how much work this run does. */
import { type BenchPostgres, startPostgres } from './database.ts'
import { makeResources } from './resource.ts'

export type Stage = {
  /** Whether what takes minutes is measured at its whole size. */
  isFull: boolean
  /** How often to do something that is usually done `usual` times: a tenth in a quick run. */
  times(usual: number): number
  postgres(): Promise<BenchPostgres>
  /** Ends everything that was started. */
  end(): Promise<void>
}

/** Returns the stage of a run. */
export function makeStage({ isQuick, isFull }: { isQuick: boolean; isFull: boolean }): Stage {
  const resources = makeResources()
  return {
    isFull,
    times: (usual) => (isQuick ? Math.max(2, Math.round(usual / 10)) : usual),
    postgres: resources.once(startPostgres, (postgres) => postgres.stop()),
    end: resources.endAll,
  }
}
