// A QR code as SVG: exact modules on paper white, with the quiet zone that scanners need.
import { create } from 'qrcode'
import { useMemo } from 'react'

const QUIET_MODULES = 4

export interface QrCodeProps {
  data: string
  /** What the code is for, read aloud. */
  label: string
  /** How much damage it survives: L 7 %, M 15 %, Q 25 %, H 30 %. */
  errorCorrection?: 'L' | 'M' | 'Q' | 'H'
  className?: string
}

/** Dark modules as one path of horizontal runs, and the side of the code in modules without the quiet zone. */
export function qrPath(data: string, errorCorrection: 'L' | 'M' | 'Q' | 'H'): { path: string; side: number } {
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

/** A QR code that fills the width it gets. Always dark on white, whatever the theme. */
export function QrCode({ data, label, errorCorrection = 'M', className }: QrCodeProps) {
  const { path, side } = useMemo(() => qrPath(data, errorCorrection), [data, errorCorrection])
  const whole = side + 2 * QUIET_MODULES
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-QUIET_MODULES} ${-QUIET_MODULES} ${whole} ${whole}`}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect x={-QUIET_MODULES} y={-QUIET_MODULES} width={whole} height={whole} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
