// The path holds exactly the modules of the code: drawn to pixels, a decoder reads the text back.
import fc from 'fast-check'
import jsQR from 'jsqr'
import { expect, it } from 'vitest'
import { type ErrorCorrection, qrPath } from './qrPath.ts'

const QUIET = 4
const SCALE = 3

/** Draws the path as pixels, quiet zone included, and lets a decoder read it. */
function decode(text: string, errorCorrection: ErrorCorrection): string | undefined {
  const { path, side } = qrPath(text, errorCorrection)
  const whole = (side + 2 * QUIET) * SCALE
  const pixels = new Uint8ClampedArray(whole * whole * 4).fill(255)
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = 0; row < SCALE; row++) {
      const from = ((Number(y) + QUIET) * SCALE + row) * whole + (Number(x) + QUIET) * SCALE
      for (let at = from; at < from + Number(width) * SCALE; at++) pixels.fill(0, at * 4, at * 4 + 3)
    }
  }
  return jsQR(pixels, whole, whole)?.data
}

it('is read back by a decoder', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'),
    minLength: 1,
    maxLength: 400,
  })
  fc.assert(
    fc.property(text, fc.constantFrom<ErrorCorrection>('L', 'M', 'Q', 'H'), (data, errorCorrection) => {
      expect(decode(data, errorCorrection)).toBe(data)
    }),
    { numRuns: 30 },
  )
})
