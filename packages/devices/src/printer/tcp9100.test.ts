import { createServer, type Server, type Socket } from 'node:net'
import jsQR from 'jsqr'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PrintedReceipt } from '../simulators/printer/receipt.ts'
import { type PrinterSimulator, startPrinterSimulator } from '../simulators/printer.ts'
import { exampleProof, exampleReceipt } from '../testing/exampleReceipt.ts'
import { qrPixels } from '../testing/qrPixels.ts'
import { control } from '../testing/terminalBench.ts'
import { drawerKick, type PaperFormat, renderReceipt } from './escpos/renderReceipt.ts'
import { tcpPrinter } from './tcp9100.ts'

const paper: PaperFormat = { columns: 48, language: 'esc-pos', codepage: 'auto' }
const bytes = renderReceipt(exampleReceipt, paper)
let simulator: PrinterSimulator

type Listing = { receipts: (PrintedReceipt & { text: string })[]; drawerKicks: number }

async function listing(): Promise<Listing> {
  return (await fetch(`${simulator.url}/receipts`)).json() as Promise<Listing>
}

function printer(timeoutsMs = {}) {
  return tcpPrinter({ host: simulator.host, port: simulator.port, language: 'esc-pos', timeoutsMs })
}

beforeEach(async () => {
  simulator = await startPrinterSimulator()
})

afterEach(() => simulator.stop())

describe('printing', () => {
  test('a receipt comes out readable, with its QR code, and is cut', async () => {
    expect(await printer().print(bytes)).toEqual({ status: 'printed', isConfirmed: true })
    const { receipts, drawerKicks } = await listing()
    expect(receipts).toHaveLength(1)
    expect(receipts[0]?.text).toMatchSnapshot()
    expect(receipts[0]).toMatchObject({ isCut: true, unknownCommands: [] })
    expect(drawerKicks).toBe(0)
  })

  test('the picture of the paper shows a QR code that a scanner reads', async () => {
    await printer().print(bytes)
    const svg = await (await fetch(`${simulator.url}/receipts/1.svg`)).text()
    const { pixels, size } = qrPixels(svg)
    expect(jsQR(pixels, size, size)?.data).toBe(exampleProof)
    for (const word of ['Crème', 'brûlée-schaaltjes', 'Blå', 'större', 'außerordentlich', '€\u00a072,85']) {
      expect(svg).toContain(word)
    }
  })

  test.each(['cp858', 'windows1252'] as const)(
    'code page %s alone is enough for € å ö ß é',
    async (codepage) => {
      const text = 'Prijs €1, blå, Größe, crème'
      const document = { ...exampleReceipt, blocks: [{ type: 'text' as const, text }] }
      await printer().print(renderReceipt(document, { ...paper, codepage }))
      expect((await listing()).receipts[0]?.text.trim()).toBe(text)
    },
  )

  test('jobs sent at once come out one after the other', async () => {
    const shared = printer()
    const outcomes = await Promise.all([shared.print(bytes), shared.print(bytes), shared.print(bytes)])
    expect(outcomes.map(({ status }) => status)).toEqual(['printed', 'printed', 'printed'])
    expect((await listing()).receipts.map(({ isCut }) => isCut)).toEqual([true, true, true])
  })

  test('a printer that never speaks gets the receipt, unconfirmed', async () => {
    const taken: Buffer[] = []
    const mute = await listenQuietly((socket) => socket.on('data', (part) => taken.push(part)))
    const outcome = await tcpPrinter({ ...mute.where, timeoutsMs: { status: 40 } }).print(bytes)
    mute.server.close()
    expect(outcome).toEqual({ status: 'printed', isConfirmed: false })
    expect(Buffer.concat(taken).includes(Buffer.from(bytes))).toBe(true)
  })
})

describe('failing', () => {
  test('a printer that is not there is unreachable', async () => {
    await control(simulator.url, { condition: 'offline' })
    expect(await printer().print(bytes)).toMatchObject({ status: 'unreachable' })
    await control(simulator.url, { condition: 'ready' })
    expect(await printer().print(bytes)).toMatchObject({ status: 'printed' })
  })

  test.each(['paper_out', 'cover_open'] as const)('%s is told before anything is sent', async (condition) => {
    await control(simulator.url, { condition })
    expect(await printer().print(bytes)).toEqual({ status: condition, isBegun: false })
    await control(simulator.url, { condition: 'ready' })
    expect((await listing()).receipts).toEqual([])
  })

  test('paper that ends in the middle is told, and the rest comes out on new paper', async () => {
    await control(simulator.url, { condition: 'paper_out', afterLines: 5 })
    expect(await printer().print(bytes)).toEqual({ status: 'paper_out', isBegun: true })
    expect((await listing()).receipts[0]).toMatchObject({ isCut: false })
    await control(simulator.url, { condition: 'ready' })
    await expect.poll(async () => (await listing()).receipts[0]?.isCut).toBe(true)
  })

  test('a printer that dies half-way leaves a doubt and half a receipt', async () => {
    await control(simulator.url, { condition: 'die_halfway' })
    expect(await printer().print(bytes)).toMatchObject({ status: 'in_doubt' })
    expect((await listing()).receipts[0]).toMatchObject({ isCut: false })
    expect(await printer().print(bytes)).toMatchObject({ status: 'printed' })
  })

  test('a slow printer is waited for', async () => {
    await control(simulator.url, { condition: 'slow', delayMs: 15 })
    expect(await printer().print(bytes)).toEqual({ status: 'printed', isConfirmed: true })
  })

  test('a printer slower than our patience leaves a doubt', async () => {
    await control(simulator.url, { condition: 'slow', delayMs: 200 })
    expect(await printer({ print: 300 }).print(bytes)).toMatchObject({ status: 'in_doubt' })
  })
})

describe('the cash drawer', () => {
  test('opens, and nothing is printed', async () => {
    expect(await printer().openDrawer()).toEqual({ status: 'opened' })
    await expect.poll(listing).toMatchObject({ drawerKicks: 1, receipts: [] })
  })

  test('opens without paper, once, and not again with the next roll', async () => {
    await control(simulator.url, { condition: 'paper_out' })
    expect(await printer().openDrawer()).toEqual({ status: 'opened' })
    await control(simulator.url, { condition: 'ready' })
    await printer().print(bytes)
    expect((await listing()).drawerKicks).toBe(1)
  })

  test('its command is five bytes', () => {
    expect([...drawerKick('esc-pos')]).toEqual([0x1b, 0x70, 0, 50, 250])
  })
})

async function listenQuietly(onConnection: (socket: Socket) => void): Promise<{
  server: Server
  where: { host: string; port: number; language: 'esc-pos' }
}> {
  const server = createServer(onConnection)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { server, where: { host: '127.0.0.1', port: address.port, language: 'esc-pos' } }
}
