/** A keyboard-wedge scanner: key presses from outside the page, 6 ms apart by their own time, ended by Enter. */
import type { CDPSession, Page } from '@playwright/test'

const sessions = new WeakMap<Page, Promise<CDPSession>>()
const gapMs = 6

/** Scans a code, whatever has the focus. */
export async function scan(page: Page, code: string): Promise<void> {
  const started = sessions.get(page) ?? page.context().newCDPSession(page)
  sessions.set(page, started)
  const session = await started
  const beganMs = Date.now()
  const presses = [...code].map((key) => ({ key, text: key }))
  const sent = [...presses, { key: 'Enter', text: '\r' }].flatMap(({ key, text }, place) => {
    const timestamp = (beganMs + place * gapMs) / 1000
    const windowsVirtualKeyCode = key === 'Enter' ? 13 : key.toUpperCase().charCodeAt(0)
    return [
      session.send('Input.dispatchKeyEvent', {
        type: 'keyDown',
        key,
        text,
        windowsVirtualKeyCode,
        timestamp,
      }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode, timestamp }),
    ]
  })
  await Promise.all(sent)
}
