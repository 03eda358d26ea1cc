// A QR code as SVG: exact modules on paper white, with the quiet zone that scanners need.
import { useMemo } from 'react'
import { type ErrorCorrection, qrPath } from './qrPath.ts'

const QUIET_MODULES = 4

export interface QrCodeProps {
  data: string
  /** What the code is for, read aloud. */
  label: string
  errorCorrection?: ErrorCorrection
  className?: string
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
