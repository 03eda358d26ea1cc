// Contrast of two colours as WCAG 2.2 defines it, from the notations that tokens.css uses. For tests only.

/** Linear-light sRGB, each part from 0 to 1. */
export type LinearRgb = readonly [number, number, number]

export interface Oklch {
  lightness: number
  chroma: number
  /** Degrees. */
  hue: number
}

/** An OKLCH colour as the screen shows it: parts outside sRGB are clipped, as browsers do.
 *  Source: B. Ottosson, "A perceptual color space for image processing" (2020); CSS Color 4 §9.4. */
export function linearOf({ lightness, chroma, hue }: Oklch): LinearRgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const clip = (part: number) => Math.min(1, Math.max(0, part))
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}

/** The contrast ratio of two colours, from 1 to 21.   Source: WCAG 2.2, "contrast ratio". */
export function contrastOf(one: LinearRgb, other: LinearRgb): number {
  const luminance = ([red, green, blue]: LinearRgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}
