/**
 * A receipt as a picture: the paper as it would hang out of the printer, dot for dot.
 * One dot is one unit; a character is 12 dots wide, a line 30 dots high, as in font A at 180 dpi.
 */
import QRCode from 'qrcode'
import type { PaperBlock, PaperRun, PrintedReceipt } from './receipt.ts'

const dotsPerColumn = 12
const dotsPerLine = 30
const baseline = 23
const margin = 28
const tooth = 8
const quietModules = 4

type Drawn = { readonly svg: string; readonly height: number }

/** The picture of a receipt on paper of `columns` columns. */
export function paperSvg(receipt: PrintedReceipt, columns: number): string {
  const paperWidth = columns * dotsPerColumn
  const width = paperWidth + 2 * margin
  let y = margin
  const parts = receipt.blocks.map((block) => {
    const drawn = block.type === 'qr' ? drawQr(block, paperWidth) : drawLine(block, paperWidth)
    const placed = `<g transform="translate(${margin} ${y})">${drawn.svg}</g>`
    y += drawn.height
    return placed
  })
  const height = y + margin
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Receipt ${receipt.number}">`,
    `<path d="${outline(width, height, receipt.isCut)}" fill="#fffef9"/>`,
    `<g fill="#1b1b1f" font-family="'DejaVu Sans Mono', 'Liberation Mono', Menlo, Consolas, monospace" font-size="20">`,
    ...parts,
    '</g></svg>',
  ].join('\n')
}

function drawLine(block: Extract<PaperBlock, { type: 'line' }>, paperWidth: number): Drawn {
  const width = block.runs.reduce((sum, run) => sum + runWidth(run), 0)
  const lineHeight = dotsPerLine * Math.max(1, ...block.runs.map((run) => run.heightFactor))
  let x = startOf(block.align, width, paperWidth)
  const svg = block.runs.map((run) => {
    const drawn = drawRun(run, x, lineHeight)
    x += runWidth(run)
    return drawn
  })
  return { svg: svg.join(''), height: lineHeight }
}

function drawRun(run: PaperRun, x: number, lineHeight: number): string {
  const characters = [...run.text]
  const places = characters.map((_, at) => at * dotsPerColumn).join(' ')
  const scale = `scale(${run.widthFactor} ${run.heightFactor})`
  const top = lineHeight - dotsPerLine * run.heightFactor
  const weight = run.isBold ? ' font-weight="700"' : ''
  const ink = run.isInverted ? ' fill="#fffef9"' : ''
  const back = run.isInverted
    ? `<rect width="${characters.length * dotsPerColumn}" height="${dotsPerLine}"/>`
    : ''
  const under = run.isUnderlined
    ? `<rect y="${baseline + 3}" width="${characters.length * dotsPerColumn}" height="2"/>`
    : ''
  const text = `<text x="${places}" y="${baseline}"${weight}${ink} xml:space="preserve">${escapeXml(run.text)}</text>`
  return `<g transform="translate(${x} ${top}) ${scale}">${back}${text}${under}</g>`
}

function drawQr(block: Extract<PaperBlock, { type: 'qr' }>, paperWidth: number): Drawn {
  const { modules } = QRCode.create(block.data, { errorCorrectionLevel: block.errorLevel })
  const size = modules.size * block.moduleDots
  const quiet = quietModules * block.moduleDots
  const left = startOf(block.align, size, paperWidth)
  const squares: string[] = []
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) squares.push(`M${column} ${row}h1v1h-1z`)
    }
  }
  const transform = `translate(${left} ${quiet}) scale(${block.moduleDots})`
  const path = `<path class="qr" data-modules="${modules.size}" transform="${transform}" shape-rendering="crispEdges" d="${squares.join('')}"/>`
  return { svg: path, height: size + 2 * quiet }
}

function runWidth(run: PaperRun): number {
  return [...run.text].length * dotsPerColumn * run.widthFactor
}

function startOf(align: PaperBlock['align'], width: number, paperWidth: number): number {
  if (align === 'left') return 0
  return align === 'right' ? paperWidth - width : Math.floor((paperWidth - width) / 2)
}

/** Cut paper ends in the teeth of the knife; paper that still hangs in the printer has no end. */
function outline(width: number, height: number, isCut: boolean): string {
  if (!isCut) return `M0 0H${width}V${height}H0z`
  const teeth: string[] = []
  for (let x = width; x > 0; x -= 2 * tooth) teeth.push(`l${-tooth} ${tooth}l${-tooth} ${-tooth}`)
  return `M0 0H${width}V${height - tooth}${teeth.join('')}V0z`
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(' ', '\u00a0')
}
