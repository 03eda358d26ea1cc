/**
 * Whole shops from seeds: `npm run sim -- --seeds 10000 --sales 1000000 [--workers 2] [--stop]`, the sales spread over the seeds, or one
 * again: `npm run sim -- --seed 17 --sales 9 [--only disk_full,line_cut] [--trace]`. A seed that fails is made as small as it can be and printed.
 */
import os from 'node:os'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { type FaultCounts, type FaultKind, faultKinds, faults } from './fault.ts'
import { run } from './run.ts'
import { type Failure, shrink } from './shrink.ts'

type Share = { first: number; step: number; last: number; sales: number; stops: boolean }
type Tally = { sales: number; seeds: number; faults: [FaultKind, number][]; failures: Failure[] }

/** What a run leaves behind is short-lived: collected in one go, not again and again. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 }
const usualSales = 40

const isOne = (text: string): text is FaultKind => text in faults

async function runShare({ first, step, last, sales, stops }: Share): Promise<Tally> {
  const counts: FaultCounts = new Map()
  const tally: Tally = { sales: 0, seeds: 0, faults: [], failures: [] }
  for (let seed = first; seed <= last; seed += step) {
    const result = await run({ seed, sales })
    tally.seeds += 1
    tally.sales += result.saleCount
    for (const [kind, times] of result.faults) counts.set(kind, (counts.get(kind) ?? 0) + times)
    if (result.broken.length === 0) continue
    tally.failures.push(stops ? { seed, sales, broken: result.broken } : await shrink({ seed, sales }))
    if (stops) break
  }
  return { ...tally, faults: [...counts] }
}

function inWorker(share: Share): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: share, resourceLimits })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

function report(tallies: readonly Tally[], seconds: string): void {
  const failures = tallies.flatMap((tally) => tally.failures)
  for (const { seed, sales, only, broken } of failures) {
    const faultsOnly = only === undefined ? '' : ` --only ${only.length === 0 ? 'none' : only.join()}`
    console.error(`seed ${seed} fails: npm run sim -- --seed ${seed} --sales ${sales}${faultsOnly} --trace`)
    for (const line of broken.slice(0, 5)) console.error(`  ${line}`)
  }
  const sum = (of: (tally: Tally) => number) => tallies.reduce((total, tally) => total + of(tally), 0)
  console.log(`${sum(({ sales }) => sales)} sales over ${sum(({ seeds }) => seeds)} seeds in ${seconds} s`)
  const counts = tallies.flatMap((tally) => tally.faults)
  for (const kind of faultKinds) {
    const times = counts.reduce((total, [other, count]) => (other === kind ? total + count : total), 0)
    console.log(`  ${String(times).padStart(8)} ${kind.padEnd(27)} ${faults[kind]}`)
  }
  console.log(`${sum(({ seeds }) => seeds) - failures.length} passed, ${failures.length} failed`)
  if (failures.length > 0) process.exitCode = 1
}

/** Sales that the people of one seed try to make. */
function salesOfSeed({ sales, seed, seeds }: { sales?: string; seed?: string; seeds: string }): number {
  if (sales === undefined) return usualSales
  return seed === undefined ? Math.ceil(Number(sales) / Number(seeds)) : Number(sales)
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '100' },
      sales: { type: 'string' },
      workers: { type: 'string', default: String(os.availableParallelism()) },
      seed: { type: 'string' },
      only: { type: 'string' },
      trace: { type: 'boolean', default: false },
      stop: { type: 'boolean', default: false },
    },
  })
  const startedAt = performance.now()
  const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(1)
  const sales = salesOfSeed(values)
  if (values.seed !== undefined) {
    const seed = Number(values.seed)
    const only = values.only?.split(',').filter(isOne)
    const onTrace = values.trace ? (line: string) => console.log(line) : undefined
    const result = await run({ seed, sales, ...(only && { faults: only }), ...(onTrace && { onTrace }) })
    console.log(`trace ${result.traceHash}`)
    const failures =
      result.broken.length === 0 ? [] : [{ seed, sales, ...(only && { only }), broken: result.broken }]
    return report([{ sales: result.saleCount, seeds: 1, faults: [...result.faults], failures }], seconds())
  }
  const [last, step, stops] = [Number(values.seeds), Number(values.workers), values.stop]
  const shares = Array.from({ length: step }, (_, place) => ({ first: place + 1, step, last, sales, stops }))
  const [only] = shares
  const tallies = step === 1 && only ? [await runShare(only)] : await Promise.all(shares.map(inWorker))
  report(tallies, seconds())
}

if (isMainThread) await main()
else parentPort?.postMessage(await runShare(workerData as Share))
