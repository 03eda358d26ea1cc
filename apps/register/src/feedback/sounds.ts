/** Three tones, made by the browser itself: scanned, refused, paid. Off where the person wants silence. */

export type Tone = 'scanned' | 'refused' | 'paid'

type Note = { hertz: number; atMs: number; forMs: number; shape: OscillatorType }

const notes: Readonly<Record<Tone, readonly Note[]>> = {
  scanned: [{ hertz: 1568, atMs: 0, forMs: 55, shape: 'sine' }],
  refused: [
    { hertz: 233, atMs: 0, forMs: 130, shape: 'square' },
    { hertz: 175, atMs: 160, forMs: 220, shape: 'square' },
  ],
  paid: [
    { hertz: 784, atMs: 0, forMs: 90, shape: 'sine' },
    { hertz: 1175, atMs: 95, forMs: 180, shape: 'sine' },
  ],
}

const storageKey = 'kassa.sounds'
const loudness = 0.16
const fadeSeconds = 0.012

let audio: AudioContext | undefined

/** Plays a tone, unless sounds are off. Browsers stay silent until a person has touched the page. */
export function playTone(tone: Tone): void {
  if (!areSoundsOn()) return
  audio ??= new AudioContext()
  if (audio.state === 'suspended') void audio.resume()
  for (const note of notes[tone]) playNote(audio, note)
}

/** Whether the person wants sounds; on unless switched off on this device. */
export function areSoundsOn(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off'
  } catch {
    return true
  }
}

/** Remembers the choice on this device. */
export function setSoundsOn(isOn: boolean): void {
  try {
    localStorage.setItem(storageKey, isOn ? 'on' : 'off')
  } catch {
    // Storage can be forbidden (private window, policy): sounds then stay as they are.
  }
}

function playNote(context: AudioContext, { hertz, atMs, forMs, shape }: Note): void {
  const from = context.currentTime + atMs / 1000
  const until = from + forMs / 1000
  const voice = context.createOscillator()
  const volume = context.createGain()
  voice.type = shape
  voice.frequency.value = hertz
  volume.gain.setValueAtTime(0, from)
  volume.gain.linearRampToValueAtTime(shape === 'square' ? loudness / 3 : loudness, from + fadeSeconds)
  volume.gain.setValueAtTime(shape === 'square' ? loudness / 3 : loudness, until - fadeSeconds)
  volume.gain.linearRampToValueAtTime(0, until)
  voice.connect(volume).connect(context.destination)
  voice.start(from)
  voice.stop(until)
}
