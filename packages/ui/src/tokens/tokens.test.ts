// Every foreground on every ground that the components put it on: AA in both themes, whatever the merchant's brand.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrastOf, type LinearRgb, linearOf, type Oklch } from '../testing/contrast.ts'

const CSS = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const THEMES = ['light', 'dark'] as const
type ThemeName = (typeof THEMES)[number]

const GROUNDS = ['canvas', 'surface', 'raised', 'sunken', 'hover', 'press']

/** Text and the grounds it stands on; AA asks 4.5 : 1 (WCAG 2.2, 1.4.3). */
const TEXT_PAIRS: [string, string[]][] = [
  ['ink', GROUNDS],
  ['ink-muted', GROUNDS],
  ['ink-faint', ['canvas', 'surface', 'raised', 'sunken']],
  ['canvas', ['ink']],
  ['accent', ['canvas', 'surface', 'raised', 'hover']],
  ['on-accent', ['accent', 'accent-hover']],
  ['on-accent-soft', ['accent-soft']],
  ['ink', ['accent-soft']],
  ['ink-muted', ['accent-soft']],
  ...['positive', 'warning', 'danger', 'info'].flatMap((tone): [string, string[]][] => [
    [tone, ['canvas', 'surface', 'raised', 'hover']],
    [`on-${tone}-soft`, [`${tone}-soft`]],
  ]),
  ['danger', ['danger-soft']],
  ['on-danger', ['danger', 'danger-hover']],
  ['on-neutral-soft', ['neutral-soft']],
  ['on-training', ['training']],
  ['on-paper', ['paper']],
  ['on-paper-muted', ['paper']],
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((hue): [string, string[]] => [`on-tile-${hue}`, [`tile-${hue}`]]),
]

/** Edges of controls, marks and the focus ring; AA asks 3 : 1 (WCAG 2.2, 1.4.11). */
const SHAPE_PAIRS: [string, string[]][] = [
  ['line-strong', ['canvas', 'surface', 'raised', 'sunken']],
  ['accent', GROUNDS],
  ['danger', GROUNDS],
]

const LITERAL = /oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g

/** The colours of a plain token, one per theme. */
function plainToken(name: string): Record<ThemeName, Oklch> {
  const declaration = new RegExp(`^  --color-${name}: light-dark\\((.*)\\);$`, 'm').exec(CSS)?.[1] ?? ''
  const [light, dark] = [...declaration.matchAll(LITERAL)].map((match) => ({
    lightness: Number(match[1]),
    chroma: Number(match[2]),
    hue: Number(match[3]),
  }))
  if (light === undefined || dark === undefined)
    throw new Error(`--color-${name} is not light-dark(oklch, oklch)`)
  return { light, dark }
}

/** The colours that a token takes from a brand: its relative colours in tokens.css, evaluated. */
function brandToken(name: string, brand: Oklch): Record<ThemeName, Oklch> | undefined {
  const supports = CSS.slice(CSS.indexOf('@supports'))
  const start = supports.indexOf(`--color-${name}: light-dark(`)
  if (start < 0) return undefined
  const declaration = supports.slice(start, supports.indexOf(';', start))
  const colours = [...declaration.matchAll(/oklch\(from var\(--brand\) (.*) min\(c, ([\d.]+)\) h\)/g)].map(
    (match) => ({
      lightness: evaluateLightness(match[1] ?? '', brand.lightness),
      chroma: Math.min(brand.chroma, Number(match[2])),
      hue: brand.hue,
    }),
  )
  const literal = [...declaration.matchAll(LITERAL)].map((match) => ({
    lightness: Number(match[1]),
    chroma: Number(match[2]),
    hue: Number(match[3]),
  }))
  const [light, dark] = [...literal, ...colours]
  if (light === undefined || dark === undefined) throw new Error(`cannot read the relative --color-${name}`)
  return { light, dark }
}

/** "0.3", "clamp(0.36, l, 0.46)" or "calc(clamp(0.36, l, 0.46) - 0.05)". */
function evaluateLightness(text: string, lightness: number): number {
  const clamp = /clamp\(([\d.]+), l, ([\d.]+)\)(?: ([+-]) ([\d.]+))?/.exec(text)
  if (clamp === null) return Number(text)
  const clamped = Math.min(Number(clamp[2]), Math.max(Number(clamp[1]), lightness))
  return clamped + Number(`${clamp[3] ?? '+'}${clamp[4] ?? '0'}`)
}

function contrast(front: Oklch, ground: Oklch): number {
  const shown: LinearRgb[] = [linearOf(front), linearOf(ground)]
  return contrastOf(shown[0] ?? [0, 0, 0], shown[1] ?? [0, 0, 0])
}

describe.each(THEMES)('in the %s theme', (theme) => {
  const rows = [
    ...TEXT_PAIRS.flatMap(([front, grounds]) => grounds.map((ground) => ({ front, ground, least: 4.5 }))),
    ...SHAPE_PAIRS.flatMap(([front, grounds]) => grounds.map((ground) => ({ front, ground, least: 3 }))),
  ]
  it.each(rows)('$front on $ground has $least : 1', ({ front, ground, least }) => {
    expect(contrast(plainToken(front)[theme], plainToken(ground)[theme])).toBeGreaterThanOrEqual(least)
  })

  it('any brand stays readable', () => {
    const anyBrand = fc.record({
      lightness: fc.double({ min: 0, max: 1, noNaN: true }),
      chroma: fc.double({ min: 0, max: 0.4, noNaN: true }),
      hue: fc.double({ min: 0, max: 360, noNaN: true }),
    })
    fc.assert(
      fc.property(anyBrand, fc.constantFrom(...rows), (brand, { front, ground, least }) => {
        const frontColour = (brandToken(front, brand) ?? plainToken(front))[theme]
        const groundColour = (brandToken(ground, brand) ?? plainToken(ground))[theme]
        expect(contrast(frontColour, groundColour)).toBeGreaterThanOrEqual(least)
      }),
      { numRuns: 20_000 },
    )
  })
})

it('measures as WCAG does', () => {
  expect(contrastOf([0, 0, 0], [1, 1, 1])).toBeCloseTo(21)
  expect(contrastOf(linearOf({ lightness: 1, chroma: 0, hue: 0 }), [1, 1, 1])).toBeCloseTo(1)
})
