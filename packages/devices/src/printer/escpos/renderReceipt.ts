/** Receipts as bytes for a receipt printer, in ESC/POS or StarPRNT. */
import { assert, type ReceiptDocument } from '@kassa/kernel'
import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder'
import { layOut, type PaperLine } from './layout.ts'
import { qrCodeSize } from './qrCodeSize.ts'

export type PrinterLanguage = 'esc-pos' | 'star-prnt'

/** What must be known of a printer to print on it. */
export type PaperFormat = {
  /** Characters per line: 48 or 42 on 80 mm paper, 32 on 58 mm. */
  readonly columns: 32 | 42 | 48
  readonly language: PrinterLanguage
  /** The code page the printer has; `auto` changes it as the text needs and suits printers that have many. */
  readonly codepage: 'auto' | 'cp858' | 'windows1252'
}

// In order of preference: western Europe with the euro sign first, so that most receipts need a single code page.
const firstCodepage = 'cp858'
const automaticCodepages = [firstCodepage, 'windows1252', 'cp852', 'windows1251', 'cp737'] as const
// What the first code page has beyond ASCII, of the signs that are let through. Looking for a code page sign by sign is
// ten times as slow, so it is only done for lines that need it.
const firstCodepageSigns = new Set(
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®½¼¡«»ÁÂÀ©¢¥ãÃðÐÊËÈ€ÍÎÏÌÓßÔÒõÕµþÞÚÛÙýÝ±¾÷°·¹³²',
)
// The knife sits this many lines above the print head.
const linesToKnife = 5
const lineFeed = 0x0a
const kick = { device: 0, onMs: 100, offMs: 500 }

/** The bytes that print a receipt and cut it off.
 *  Ensures: text from people is never a command; € å ö ß é print as they are.
 *  Requires: `data` of a QR block is printable ASCII (asserted).
 *  Source: Epson ESC/POS and Star StarPRNT command references. */
export function renderReceipt(document: ReceiptDocument, paper: PaperFormat): Uint8Array {
  const encoder = makeEncoder(paper).initialize().codepage(paper.codepage)
  for (const line of layOut(document, paper.columns)) addLine(encoder, line, paper)
  return withoutLastFeed(encoder.cut('partial').encode())
}

/** The bytes that open the cash drawer, and do nothing else. */
export function drawerKick(language: PrinterLanguage): Uint8Array {
  return makeEncoder({ columns: 48, language, codepage: 'auto' })
    .pulse(kick.device, kick.onMs, kick.offMs)
    .encode()
}

function makeEncoder({ columns, language }: PaperFormat): ReceiptPrinterEncoder {
  return new ReceiptPrinterEncoder({
    columns,
    language,
    newline: '\n',
    feedBeforeCut: linesToKnife,
    codepageCandidates: [...automaticCodepages],
  })
}

function addLine(encoder: ReceiptPrinterEncoder, line: PaperLine, paper: PaperFormat): void {
  if (line.type === 'qr') {
    assert(/^[ -~]+$/.test(line.data), 'the data of a QR code is printable ASCII')
    const { size, errorLevel } = qrCodeSize(line.data, paper.columns)
    encoder.align('center').qrcode(line.data, { model: 2, size, errorlevel: errorLevel }).align('left')
    return
  }
  if (paper.codepage === 'auto') encoder.codepage(isInFirstCodepage(line.text) ? firstCodepage : 'auto')
  encoder.bold(line.isBold).size(line.widthFactor, line.heightFactor)
  encoder.text(line.text).bold(false).size(1, 1).newline()
}

function isInFirstCodepage(text: string): boolean {
  return [...text].every((sign) => sign <= '~' || firstCodepageSigns.has(sign))
}

/** The encoder ends every block with a line feed; after the knife it would be an empty line on the next receipt. */
function withoutLastFeed(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  while (bytes[end - 1] === lineFeed) end -= 1
  return bytes.slice(0, end)
}
