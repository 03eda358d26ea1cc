/** Keys pressed from outside the page, each at a time of its own, however busy the machine is: a scanner's, and those of a hand. */
import type { CDPSession, Page } from '@playwright/test'

const sessions = new WeakMap<Page, Promise<CDPSession>>()
const lastAtMs = new WeakMap<Page, number>()
const gapsMs = { scanner: 6, hand: 120 }

/** A keyboard-wedge scanner scans a code, whatever has the focus. */
export async function scan(page: Page, code: string): Promise<void> {
  await press(page, [...code, 'Enter'], gapsMs.scanner)
}

/** Somebody types, at the pace of a person. Shift says nothing but that time has gone by: the till waits a moment with the last key,
 *  which might be the first of a scan. */
export async function typeByHand(page: Page, text: string): Promise<void> {
  await press(page, [...text, 'Shift'], gapsMs.hand)
}

/** Somebody types figures and taps at once: the till must not take the tap first. */
export async function typeBeforeTap(page: Page, text: string): Promise<void> {
  await press(page, [...text], gapsMs.hand)
}

/** Somebody types figures or words, and Enter. */
export async function enterByHand(page: Page, text: string): Promise<void> {
  await press(page, [...text, 'Enter'], gapsMs.hand)
}

/** By their own time the first comes as long after those before it as a hand takes. */
async function press(page: Page, keys: readonly string[], gapMs: number): Promise<void> {
  const started = sessions.get(page) ?? page.context().newCDPSession(page)
  sessions.set(page, started)
  const session = await started
  const beganMs = Math.max(Date.now(), (lastAtMs.get(page) ?? 0) + gapsMs.hand)
  lastAtMs.set(page, beganMs + (keys.length - 1) * gapMs)
  const sent = keys.flatMap((key, place) => {
    const timestamp = (beganMs + place * gapMs) / 1000
    const { text, virtualKey: windowsVirtualKeyCode } = strokeOf(key)
    const stroke = { key, windowsVirtualKeyCode, timestamp }
    return [
      session.send('Input.dispatchKeyEvent', { ...stroke, type: 'keyDown', text }),
      session.send('Input.dispatchKeyEvent', { ...stroke, type: 'keyUp' }),
    ]
  })
  await Promise.all(sent)
}

/** What a key writes, and its code: of figures and letters their own; that of another sign would be a key that moves or deletes. */
function strokeOf(key: string): { text: string; virtualKey: number } {
  if (key === 'Enter') return { text: '\r', virtualKey: 13 }
  if (key === 'Shift') return { text: '', virtualKey: 16 }
  const letter = key.toUpperCase()
  return { text: key, virtualKey: /^[0-9A-Z]$/.test(letter) ? letter.charCodeAt(0) : 0 }
}
