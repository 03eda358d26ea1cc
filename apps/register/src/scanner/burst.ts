/**
 * Tells a scanner from a person by timing. A keyboard-wedge scanner types a whole code within milliseconds per key and ends it
 * with Enter or Tab; nobody types like that.
 *
 *   idle ──key──▶ burst ──Enter or Tab in time──▶ scanned
 *     ▲             │ silence, or a key that is no part of a code
 *     └─ released ◀─┘
 *
 * Keys are held until it is plain what they are: a scan, which they are part of, or typing, which gets them back (`release`).
 * Only the first key in a field goes through at once, so that typing there never waits; a scan takes it out again.
 * Where a PIN is asked for, a few figures are a PIN however fast they come: a machine that was busy tells them in one go.
 * Pure over (key, timeMs): the listener in scanListener.ts carries out what is decided here.
 */
import { parseGtin } from '@kassa/kernel'

/** Between two keys of one scan. Cheap Bluetooth scanners reach 30 ms; quick typists rarely stay below 60. */
export const burstGapMs = 50
/** On average a scan is faster still, so that four rolled fingers and an Enter are not one. */
const averageGapMs = 35
const shortestCode = 4

export type KeyStroke = {
  /** `KeyboardEvent.key`. */
  key: string
  timeMs: number
  /** The focus is in a field, where keys are text. */
  isInField?: boolean
  /** Held keys repeat as fast as a scanner types. */
  isRepeat?: boolean
  /** With Ctrl, Alt or Meta: a command, never part of a code. */
  hasModifier?: boolean
  /** A PIN is asked for. */
  isPinAsked?: boolean
}

export type Burst = {
  keys: readonly string[]
  /** How many of the keys have been let through already. */
  goneCount: number
  startedAtMs: number
  lastAtMs: number
}

export type BurstStep = {
  burst: Burst | undefined
  /** Keys that were held and turned out to be typed; they come before this stroke. */
  release: readonly string[]
  verdict: { type: 'pass' } | { type: 'hold' } | { type: 'scanned'; code: string }
}

/** Returns what a key stroke makes of the burst so far.   Ensures: of all keys each goes through or is scanned, once. */
export function stepBurst(burst: Burst | undefined, stroke: KeyStroke): BurstStep {
  const isOver = burst === undefined || stroke.timeMs - burst.lastAtMs > burstGapMs
  const current = isOver ? undefined : burst
  const late = isOver ? heldKeys(burst) : []
  if (stroke.key === 'Shift') return { burst: current, release: late, verdict: { type: 'pass' } }
  const isSuffix = stroke.key === 'Enter' || stroke.key === 'Tab'
  if (current !== undefined && isSuffix && isCode(current, stroke)) {
    return { burst: undefined, release: [], verdict: { type: 'scanned', code: current.keys.join('') } }
  }
  if (!isPartOfCode(stroke, current)) {
    return { burst: undefined, release: [...late, ...heldKeys(current)], verdict: { type: 'pass' } }
  }
  const { key, timeMs } = stroke
  if (current !== undefined) {
    const grown = { ...current, keys: [...current.keys, key], lastAtMs: timeMs }
    return { burst: grown, release: [], verdict: { type: 'hold' } }
  }
  const isInField = stroke.isInField === true
  const begun = { keys: [key], goneCount: isInField ? 1 : 0, startedAtMs: timeMs, lastAtMs: timeMs }
  return { burst: begun, release: late, verdict: { type: isInField ? 'pass' : 'hold' } }
}

/** Returns the keys that are held back. */
export function heldKeys(burst: Burst | undefined): readonly string[] {
  return burst === undefined ? [] : burst.keys.slice(burst.goneCount)
}

/** Returns the burst after its held keys were let through: should more keys of the same moment follow, it is still one. */
export function afterRelease(burst: Burst): Burst {
  return { ...burst, goneCount: burst.keys.length }
}

/** A blank never begins a code: it presses the button that has the focus. */
function isPartOfCode(stroke: KeyStroke, current: Burst | undefined): boolean {
  if ([...stroke.key].length !== 1 || stroke.hasModifier === true || stroke.isRepeat === true) return false
  return current !== undefined || stroke.key !== ' '
}

function isCode({ keys, startedAtMs }: Burst, { timeMs, isPinAsked = false }: KeyStroke): boolean {
  if (keys.length < shortestCode || (timeMs - startedAtMs) / keys.length > averageGapMs) return false
  return !(isPinAsked && isPin(keys.join('')))
}

/** Goods have codes of figures, too, but so short a one only with a check digit. */
function isPin(code: string): boolean {
  return /^\d{4,8}$/.test(code) && parseGtin(code).status !== 'valid'
}
