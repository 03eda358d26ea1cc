/** Test support: the QR code in the picture of a receipt as pixels, the way a scanner sees it. */

const dotsPerModule = 4
const quietModules = 4

/** RGBA pixels of a square picture, black modules on white. */
export function qrPixels(svg: string): { pixels: Uint8ClampedArray; size: number } {
  const [, modules = '0', path = ''] = /class="qr" data-modules="(\d+)"[^>]* d="([^"]*)"/.exec(svg) ?? []
  const size = (Number(modules) + 2 * quietModules) * dotsPerModule
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255)
  for (const [, column, row] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    const left = (Number(column) + quietModules) * dotsPerModule
    const top = (Number(row) + quietModules) * dotsPerModule
    for (let y = top; y < top + dotsPerModule; y += 1) {
      for (let x = left; x < left + dotsPerModule; x += 1)
        pixels.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3)
    }
  }
  return { pixels, size }
}
