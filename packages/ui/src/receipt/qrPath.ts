// The modules of a QR code as one SVG path, each module exactly one unit.
import { create } from 'qrcode'

/** How much damage a code survives: L 7 %, M 15 %, Q 25 %, H 30 %. */
export type ErrorCorrection = 'L' | 'M' | 'Q' | 'H'

/** Dark modules as one path of horizontal runs, and the side of the code in modules without the quiet zone. */
export function qrPath(data: string, errorCorrection: ErrorCorrection): { path: string; side: number } {
  const { size, data: modules } = create(data, { errorCorrectionLevel: errorCorrection }).modules
  let path = ''
  for (let row = 0; row < size; row++) {
    let from = 0
    while (from < size) {
      let to = from
      while (to < size && modules[row * size + to]) to++
      if (to > from) path += `M${from} ${row}h${to - from}v1h-${to - from}z`
      from = to + 1
    }
  }
  return { path, side: size }
}
