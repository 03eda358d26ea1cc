import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countInvoices } from './countCsv.ts'
import { parseCsv } from './csv.ts'
import { takeFileLock } from './fileLock.ts'
import { readInvoices } from './invoices.ts'
import { parseOptions } from './options.ts'
import { addPieces, compareTallies, emptyTally } from './tally.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kassa-replay-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('a CSV file', () => {
  it.each([
    {
      text: 'a,b\n1,2\n',
      rows: [
        ['a', 'b'],
        ['1', '2'],
      ],
    },
    {
      text: 'a,b\r\n1,',
      rows: [
        ['a', 'b'],
        ['1', ''],
      ],
    },
    { text: '"he said ""no"", twice","two\nlines"', rows: [['he said "no", twice', 'two\nlines']] },
    { text: ',\n', rows: [['', '']] },
    { text: '', rows: [] },
  ])('$text', ({ text, rows }) => {
    expect(parseCsv(text)).toEqual(rows)
  })

  it('is refused where a quote is left open', () => {
    expect(() => parseCsv('a,"b\n1,2')).toThrow('not a CSV file')
  })
})

const file = `InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
2,POST,"POSTAGE, express",1,2010-12-01 09:00:00,18.00,1.0,France
1,85123A,HEART,6,2010-12-01 08:26:00,2.55,1.0,United Kingdom
1,85123A,HEART,-1,2010-12-01 08:26:00,2.55,1.0,United Kingdom
C3,22423,,-2,2010-12-01 10:00:00,0.0,,United Kingdom
2,85123A,HEART,3,2010-12-01 09:00:00,0.125,1.0,France
A4,B,Adjust bad debt,1,2010-12-01 11:00:00,-11062.06,,United Kingdom
`

it('counts invoices, wherever their lines stand, to the cent and the piece', async () => {
  const path = join(folder, 'day.csv')
  await writeFile(path, `\uFEFF${file}`)
  const invoices = await readInvoices(path)
  expect(invoices.map(({ invoiceNo, lines }) => [invoiceNo, lines.length])).toEqual([
    ['1', 2],
    ['2', 2],
    ['C3', 1],
    ['A4', 1],
  ])
  const tally = countInvoices(invoices)
  expect(tally.documents).toBe(4)
  // 6 × 2.55 − 2.55 + 18.00 + 3 × 0.125 (0.375, a half goes up) − 11062.06
  expect(tally.revenueMinor).toBe(1530n - 255n + 1800n + 38n - 1_106_206n)
  expect(Object.fromEntries(tally.piecesMilli)).toEqual({
    '85123A': 8000n,
    POST: 1000n,
    '22423': -2000n,
    B: -1000n,
  })
})

it('says which columns a file lacks, and which line makes no sense', async () => {
  const path = join(folder, 'day.csv')
  await writeFile(path, 'InvoiceNo,StockCode\n1,2\n')
  await expect(readInvoices(path)).rejects.toThrow('no column Description, Quantity, InvoiceDate, UnitPrice')
  await writeFile(path, file.replace(',6,', ',six,'))
  await expect(readInvoices(path)).rejects.toThrow('invoice 1: 85123A has quantity "six"')
})

it('shows the totals, and every item that differs', () => {
  const tally = (pieces: bigint) => {
    const made = { ...emptyTally(), documents: 1, revenueMinor: -5n }
    addPieces(made, 'A', pieces)
    addPieces(made, 'B', 1000n)
    return made
  }
  expect(compareTallies(tally(2000n), tally(2000n)).map(({ name, isSame }) => [name, isSame])).toEqual([
    ['documents', true],
    ['revenue', true],
    ['items', true],
    ['pieces', true],
  ])
  expect(compareTallies(tally(2000n), tally(1500n)).slice(3)).toEqual([
    { name: 'pieces', expected: '3', found: '2500/1000', isSame: false },
    { name: 'pieces of A', expected: '2', found: '1500/1000', isSame: false },
  ])
})

it('keeps a second program away from a file while the first one runs', async () => {
  const path = join(folder, 'till.lock')
  const release = await takeFileLock(path)
  expect(await takeFileLock(path)).toBeUndefined()
  await release?.()
  // Of a program that is gone.
  await writeFile(path, '999999999')
  expect(await takeFileLock(path)).toBeDefined()
})

it.each([
  { given: [], told: { status: 'help' } },
  { given: ['a.csv', 'b.csv'], told: { status: 'help' } },
  { given: ['a.csv', '--help'], told: { status: 'help' } },
  {
    given: ['a.csv', '--colour'],
    told: { status: 'help', wrong: expect.stringContaining("Unknown option '--colour'") },
  },
  {
    given: ['a.csv', '--password', '-secret'],
    told: { status: 'help', wrong: expect.stringContaining("'--password=-XYZ'") },
  },
  {
    given: ['a.csv', '--server', 'http://x', '--card', '--password=-secret'],
    told: {
      status: 'options',
      options: { file: 'a.csv', server: 'http://x', password: '-secret', card: true, invoiceTime: false },
    },
  },
])('takes $given', ({ given, told }) => {
  expect(parseOptions(given)).toEqual(told)
})
