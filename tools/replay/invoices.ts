/** Invoices of the Online Retail set (UCI; Chen 2015, CC BY 4.0): every invoice number with its lines and its time. */
import { readFile } from 'node:fs/promises'
import { parseCsv } from './csv.ts'

export type InvoiceLine = {
  stockCode: string
  description: string
  /** Pieces; below zero where goods came back. Never zero. */
  pieces: number
  /** As the file writes it; below zero where a debt is written off. */
  unitPrice: string
}

export type Invoice = {
  invoiceNo: string
  /** Local time, `2010-12-01 08:26:00`. */
  at: string
  lines: InvoiceLine[]
}

const columns = ['InvoiceNo', 'StockCode', 'Description', 'Quantity', 'InvoiceDate', 'UnitPrice'] as const

/** Returns the invoices of the file in the order of their time.   Throws where the file is not such a file. */
export async function readInvoices(path: string): Promise<Invoice[]> {
  const [header = [], ...rows] = parseCsv((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''))
  const places = columns.map((name) => header.indexOf(name))
  const missing = columns.filter((_, index) => places[index] === -1)
  if (missing.length > 0) throw new Error(`${path} has no column ${missing.join(', ')}`)
  const invoices = new Map<string, Invoice>()
  for (const row of rows) {
    if (row.length === 1 && row[0] === '') continue
    const [invoiceNo = '', stockCode = '', description = '', quantity = '', at = '', unitPrice = ''] =
      places.map((place) => row[place]?.trim() ?? '')
    const pieces = Number(quantity)
    if (!Number.isSafeInteger(pieces) || pieces === 0 || !/^-?\d+(\.\d+)?$/.test(unitPrice)) {
      throw new Error(
        `invoice ${invoiceNo}: ${stockCode} has quantity "${quantity}" and price "${unitPrice}"`,
      )
    }
    const invoice = invoices.get(invoiceNo) ?? { invoiceNo, at, lines: [] }
    invoice.lines.push({ stockCode, description, pieces, unitPrice })
    invoices.set(invoiceNo, invoice)
  }
  return [...invoices.values()].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1))
}
