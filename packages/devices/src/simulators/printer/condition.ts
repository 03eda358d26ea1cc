/** The condition of the simulated printer, set by a person or a test, and how it looks to a driver that asks. */
import { textAt, valueAt } from '../../payment/nexo/json.ts'

/**
 *   ready        prints
 *   slow         prints, each line taking `delayMs` (400 ms unless told)
 *   paper_out    no paper: keeps what comes and prints it when there is paper again
 *   cover_open   the same, with the cover open
 *   offline      not on the network: connections are refused
 *   die_halfway  breaks down after `afterLines` lines, forgets the rest and is ready again
 */
const conditions = ['ready', 'slow', 'paper_out', 'cover_open', 'offline', 'die_halfway'] as const
export type Condition = (typeof conditions)[number]

export type PrinterSetting = {
  readonly condition: Condition
  /** Lines that are still printed before the condition sets in. */
  readonly afterLines: number
  readonly delayMs: number
}

export const readySetting: PrinterSetting = { condition: 'ready', afterLines: 0, delayMs: 0 }

const usualLinesBeforeDeath = 4
const slowMs = 400

/** The setting a control request asks for, or what is wrong with it. */
export function parsePrinterSetting(body: unknown): PrinterSetting | { readonly error: string } {
  const condition = conditions.find((known) => known === textAt(body, 'condition'))
  if (condition === undefined) return { error: `condition is one of ${conditions.join(', ')}` }
  const afterLines = valueAt(body, 'afterLines') ?? (condition === 'die_halfway' ? usualLinesBeforeDeath : 0)
  const delayMs = valueAt(body, 'delayMs') ?? (condition === 'slow' ? slowMs : 0)
  if (!isCount(afterLines)) return { error: 'afterLines is a whole number' }
  if (!isCount(delayMs)) return { error: 'delayMs is a whole number of milliseconds' }
  return { condition, afterLines, delayMs }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

/** The byte that answers `DLE EOT n`.   Source: Epson ESC/POS, DLE EOT: bits 1 and 4 are always on. */
export function realTimeStatus(n: number, condition: Condition): number {
  const isPaperOut = condition === 'paper_out'
  const isCoverOpen = condition === 'cover_open'
  if (n === 1) return 0x12 | (isPaperOut || isCoverOpen ? 0x08 : 0)
  if (n === 2) return 0x12 | (isCoverOpen ? 0x04 : 0) | (isPaperOut ? 0x20 : 0)
  if (n === 4) return 0x12 | (isPaperOut ? 0x60 : 0)
  return 0x12
}

/** The byte that answers `GS r 1`, once all that came before it is printed.   Source: Epson ESC/POS, GS r. */
export function paperSensorStatus(condition: Condition): number {
  return condition === 'paper_out' ? 0x0c : 0
}
