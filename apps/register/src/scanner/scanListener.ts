/** Listens for scans over the whole page, whatever has the focus, and gives typing its keys back. */
import { afterRelease, type Burst, burstGapMs, heldKeys, stepBurst } from './burst.ts'
import { isPinAsked } from './pinAsked.ts'
import { type FieldText, fieldOf, isTypedAgain, setText, typeAgain } from './typeAgain.ts'

/** A little longer than a gap, so that a key that is on its way is not overtaken by the clock. */
const releaseAfterMs = burstGapMs + 25
/** Nobody types so many keys at the pace of a scanner: the rest of a long code, a receipt's, is waited for on a busy machine. */
const surelyScanned = 16
const restAfterMs = 3_000

/** Calls `onScan` with each code that a scanner types, until the returned function is called.
 *  Ensures: no key of a scan reaches a field, a button or another listener; typed keys reach them all, in order. */
export function listenForScans(onScan: (code: string) => void): () => void {
  let burst: Burst | undefined
  let before: FieldText | undefined
  let timer: number | undefined

  const letThrough = (keys: readonly string[]) => {
    for (const key of keys) typeAgain({ key })
  }
  const release = (held: Burst) => {
    burst = afterRelease(held)
    letThrough(heldKeys(held))
  }
  const onSilence = () => {
    if (burst === undefined) return
    if (isKeyOnItsWay()) timer = window.setTimeout(onSilence, patienceMs(burst))
    else release(burst)
  }
  // Whoever types a figure and taps at once means them in that order. Of a scan more than one key is there in no time.
  const onPointerDown = () => {
    if (burst === undefined || heldKeys(burst).length !== 1) return
    window.clearTimeout(timer)
    release(burst)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isTypedAgain(event) || event.isComposing) return
    const field = fieldOf(event.target)
    const wasIdle = burst === undefined || event.timeStamp - burst.lastAtMs > burstGapMs
    const step = stepBurst(burst, {
      key: event.key,
      timeMs: event.timeStamp,
      isInField: field !== undefined,
      isRepeat: event.repeat,
      hasModifier: event.ctrlKey || event.altKey || event.metaKey,
      isPinAsked: isPinAsked(),
    })
    window.clearTimeout(timer)
    burst = step.burst
    letThrough(step.release)
    if (wasIdle) before = field && { field, value: field.value, selectionStart: field.selectionStart }
    if (step.verdict.type !== 'pass') {
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    if (step.verdict.type === 'scanned') {
      if (before !== undefined) restoreText(before)
      onScan(step.verdict.code)
    }
    if (burst !== undefined && heldKeys(burst).length > 0) {
      timer = window.setTimeout(onSilence, patienceMs(burst))
    }
  }

  window.addEventListener('keydown', onKeyDown, { capture: true })
  window.addEventListener('pointerdown', onPointerDown, { capture: true })
  return () => {
    window.clearTimeout(timer)
    window.removeEventListener('keydown', onKeyDown, { capture: true })
    window.removeEventListener('pointerdown', onPointerDown, { capture: true })
  }
}

function patienceMs({ keys }: Burst): number {
  return keys.length < surelyScanned ? releaseAfterMs : restAfterMs
}

/** On a busy machine keys wait in line behind the clock. Chromium tells; elsewhere the clock alone decides. */
function isKeyOnItsWay(): boolean {
  const { scheduling } = navigator as Navigator & { scheduling?: { isInputPending?: () => boolean } }
  return scheduling?.isInputPending?.() === true
}

function restoreText(before: FieldText): void {
  if (before.field.value !== before.value) setText(before)
}
