/**
 * What a printer says of itself, in ESC/POS and in the languages that share its real-time commands.
 * Source: Epson ESC/POS, DLE EOT n (answered at once, whatever is waiting) and GS r n (answered in turn, so its answer
 * proves that all before it has been printed).
 */
import type { PrinterFault } from './receiptPrinter.ts'

const DLE = 0x10
const EOT = 0x04
const GS = 0x1d

/** Asks for status 1 (on line or not), 2 (cause) and 4 (paper); three bytes answer it, in that order. */
export const statusQuestion: Uint8Array = Uint8Array.of(DLE, EOT, 1, DLE, EOT, 2, DLE, EOT, 4)
export const statusAnswers = 3

/** Asks the paper sensor, in turn with what is printed. */
export const endQuestion: Uint8Array = Uint8Array.of(GS, 0x72, 1)

/** Opens the drawer at once, even when the printer cannot print: DLE DC4 1, drawer 0, 2 × 100 ms. */
export const urgentKick: Uint8Array = Uint8Array.of(DLE, 0x14, 1, 0, 2)

// Bits 1 and 4 are always on in an answer to DLE EOT, bit 4 never in one to GS r.
const alwaysOn = 0x12
const neverOnInTurn = 0x90

export function isRealTimeAnswer(byte: number): boolean {
  return (byte & alwaysOn) === alwaysOn
}

export function isEndAnswer(byte: number): boolean {
  return (byte & neverOnInTurn) === 0
}

/** The fault in the three answers to `statusQuestion`, or undefined if the printer can print. */
export function faultOf([online = alwaysOn, cause = alwaysOn, paper = alwaysOn]: readonly number[]):
  | PrinterFault
  | undefined {
  if ((paper & 0x60) !== 0 || (cause & 0x20) !== 0) return 'paper_out'
  if ((cause & 0x04) !== 0) return 'cover_open'
  return (online & 0x08) !== 0 || (cause & 0x40) !== 0 ? 'out_of_order' : undefined
}
