/** The machine that a run was measured on: figures mean little without it. */
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os'

export type Machine = {
  processor: string
  cores: number
  memoryBytes: number
  system: string
  node: string
  /** Mean number of busy processes over the last minute, at the start: above `cores` the machine is shared. */
  load: number
  measuredAt: string
}

/** Returns what this machine is, and how busy it is now. */
export function describeMachine(): Machine {
  const [first] = cpus()
  return {
    processor: first?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryBytes: totalmem(),
    system: `${platform()} ${release()} ${arch()}`,
    node: process.version,
    load: loadavg()[0] ?? 0,
    measuredAt: new Date().toISOString(),
  }
}

/** Returns the line that stands above the table. */
export function formatMachine(machine: Machine): string {
  const { processor, cores, memoryBytes, system, node, load, measuredAt } = machine
  const memory = `${Math.round(memoryBytes / 2 ** 30)} GiB`
  return `${measuredAt.slice(0, 10)} · ${processor} · ${cores} cores, load ${load.toFixed(1)} · ${memory} · ${system} · Node.js ${node}`
}

/** Returns a warning where other work takes its share of the processors; undefined on a quiet machine. */
export function warnOfLoad({ load, cores }: Machine): string | undefined {
  if (load <= cores / 2) return undefined
  return 'The machine is busy with other work: trust ratios and processor times, not times on the clock.'
}
