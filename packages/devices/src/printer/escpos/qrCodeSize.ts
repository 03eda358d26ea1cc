/** How large a QR code may be printed: as large as the paper allows, so that phones read it at arm's length. */
import QRCode from 'qrcode'

const dotsPerColumn = 12
const quietModules = 8
const largestSize = 6
const smallestReadableSize = 3

/** Dots per module and error correction for a QR code of `data`.
 *  Ensures: the code with its quiet zone fits the paper, if any size does.   Source: ISO/IEC 18004, 9.1. */
export function qrCodeSize(data: string, columns: number): { size: number; errorLevel: 'l' | 'm' } {
  const robust = sizeAt(data, columns, 'm')
  return robust >= smallestReadableSize
    ? { size: robust, errorLevel: 'm' }
    : { size: Math.max(1, sizeAt(data, columns, 'l')), errorLevel: 'l' }
}

function sizeAt(data: string, columns: number, errorLevel: 'l' | 'm'): number {
  const modules =
    QRCode.create(data, { errorCorrectionLevel: errorLevel === 'm' ? 'M' : 'L' }).modules.size + quietModules
  return Math.min(largestSize, Math.floor((columns * dotsPerColumn) / modules))
}
