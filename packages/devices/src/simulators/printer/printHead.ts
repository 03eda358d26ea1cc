/** The print head: takes commands one by one and puts them on paper. Knows text, styles, QR codes, cuts and kicks. */
import { decodeCodepage } from './codepages.ts'
import type { EscPosCommand } from './escposCommands.ts'
import type { PaperAlign, PaperBlock, PaperRun, PaperStyle, PrintedReceipt } from './receipt.ts'

const plain: PaperStyle = {
  isBold: false,
  isUnderlined: false,
  isInverted: false,
  widthFactor: 1,
  heightFactor: 1,
}
const aligns: readonly PaperAlign[] = ['left', 'center', 'right']
const errorLevels = ['L', 'M', 'Q', 'H'] as const

// What a receipt needs no picture of: line spacing, fonts, character sets, status requests.
const ignored = [
  'ESC 2',
  'ESC 3',
  'ESC 4',
  'ESC M',
  'ESC R',
  'FS .',
  'FS &',
  'GS P',
  'GS a',
  'CR',
  'GS r',
] as const

/** What a command does, by its first parameter or by all of them. */
type Effect = (first: number, parameters: Uint8Array) => void

type Draft = { -readonly [Key in keyof PrintedReceipt]: PrintedReceipt[Key] }

export class PrintHead {
  readonly #receipts: Draft[] = []
  #current: Draft | undefined
  #runs: PaperRun[] = []
  #style = plain
  #align: PaperAlign = 'left'
  #codepage = 0
  #qr = { moduleDots: 3, errorLevel: 'L' as 'L' | 'M' | 'Q' | 'H', data: '' }
  #drawerKicks = 0

  readonly #effects: ReadonlyMap<string, Effect> = new Map<string, Effect>([
    ...ignored.map((name): [string, Effect] => [name, () => undefined]),
    ['ESC @', () => this.#initialise()],
    ['LF', () => this.#feed(1)],
    ['ESC d', (lines) => this.#feed(lines)],
    ['ESC a', (side) => this.#setAlign(side)],
    ['ESC t', (number) => this.#setCodepage(number)],
    ['ESC E', (on) => this.#setStyle({ isBold: on % 2 === 1 })],
    ['ESC G', (on) => this.#setStyle({ isBold: on % 2 === 1 })],
    ['ESC -', (on) => this.#setStyle({ isUnderlined: on % 48 > 0 })],
    ['GS B', (on) => this.#setStyle({ isInverted: on % 2 === 1 })],
    ['GS !', (size) => this.#setStyle({ widthFactor: (size >> 4) + 1, heightFactor: (size & 15) + 1 })],
    ['ESC p', () => this.kickDrawer()],
    ['GS (', (_, parameters) => this.#obeyFunction(parameters)],
    ['GS V', () => this.#cut()],
  ])

  get receipts(): readonly PrintedReceipt[] {
    return this.#receipts
  }

  get drawerKicks(): number {
    return this.#drawerKicks
  }

  /** Opens the drawer at once, as a real-time command does. */
  kickDrawer(): void {
    this.#drawerKicks += 1
  }

  /** Whether the command is one that moves paper; only these take time and need paper. */
  static isPrinting(command: EscPosCommand): boolean {
    return command.type === 'control' && ['LF', 'ESC d', 'ESC J', 'GS V', 'GS (', 'FF'].includes(command.name)
  }

  print(command: EscPosCommand): void {
    if (command.type === 'text') this.#addText(command.bytes)
    else this.#obey(command.name, command.parameters)
  }

  /** The head forgets its settings and what is not yet on paper, as when the power fails. */
  reset(): void {
    this.#initialise()
    this.#current = undefined
  }

  #initialise(): void {
    this.#runs = []
    this.#style = plain
    this.#align = 'left'
    this.#codepage = 0
  }

  #setStyle(change: Partial<PaperStyle>): void {
    this.#style = { ...this.#style, ...change }
  }

  #setAlign(side: number): void {
    this.#align = aligns[side % 48] ?? 'left'
  }

  #setCodepage(number: number): void {
    this.#codepage = number
  }

  #noteUnknown(name: string): void {
    const receipt = this.#receipt()
    receipt.unknownCommands = [...receipt.unknownCommands, name]
  }

  #obey(name: string, parameters: Uint8Array): void {
    const effect = this.#effects.get(name)
    if (effect === undefined) this.#noteUnknown(name)
    else effect(parameters[0] ?? 0, parameters)
  }

  /** Source: Epson ESC/POS, GS ( k, functions 165 to 181 (QR code). */
  #obeyFunction(parameters: Uint8Array): void {
    const [group = 0, , , symbology = 0, code = 0, first = 0] = parameters
    const isQr = group === 0x6b && symbology === 0x31
    if (!isQr) {
      this.#noteUnknown(`GS ( ${String.fromCharCode(group)}`)
    } else if (code === 0x43) {
      this.#qr = { ...this.#qr, moduleDots: first }
    } else if (code === 0x45) {
      this.#qr = { ...this.#qr, errorLevel: errorLevels[first - 0x30] ?? 'L' }
    } else if (code === 0x50) {
      this.#qr = { ...this.#qr, data: String.fromCharCode(...parameters.slice(6)) }
    } else if (code === 0x51) {
      this.#add({ type: 'qr', align: this.#align, ...this.#qr })
    }
  }

  #addText(bytes: Uint8Array): void {
    const text = decodeCodepage(bytes, this.#codepage)
    if (text === undefined) this.#noteUnknown(`ESC t ${this.#codepage}`)
    this.#runs.push({ ...this.#style, text: text ?? '?'.repeat(bytes.length) })
  }

  #feed(lines: number): void {
    for (let count = 0; count < lines; count += 1) {
      this.#add({ type: 'line', align: this.#align, runs: this.#runs })
      this.#runs = []
    }
  }

  #cut(): void {
    if (this.#current === undefined) return
    this.#current.isCut = true
    this.#current = undefined
  }

  #add(block: PaperBlock): void {
    const receipt = this.#receipt()
    receipt.blocks = [...receipt.blocks, block]
  }

  #receipt(): Draft {
    if (this.#current === undefined) {
      const number = this.#receipts.length + 1
      const startedAt = new Date().toISOString()
      this.#current = { number, startedAt, isCut: false, blocks: [], unknownCommands: [] }
      this.#receipts.push(this.#current)
    }
    return this.#current
  }
}
