/**
 * The works of the simulated printer: a buffer that every connection writes to, a print head that empties it line by
 * line, and real-time commands that are obeyed as they arrive, whatever waits in the buffer.
 */
import { type PrinterSetting, paperSensorStatus, readySetting, realTimeStatus } from './condition.ts'
import { type EscPosCommand, EscPosReader } from './escposCommands.ts'
import { PrintHead } from './printHead.ts'

/** One connection to the printer, as the works see it. */
export type Line = {
  readonly send: (bytes: Uint8Array) => void
  readonly breakOff: () => void
}

type Job = { readonly command: EscPosCommand; readonly line: Line }

export class PrinterMechanism {
  readonly head = new PrintHead()
  readonly #onChange: () => void
  readonly #lines = new Set<Line>()
  #setting = readySetting
  /** Set once `afterLines` lines have gone by. */
  #isInForce = true
  #linesLeft = 0
  #buffer: Job[] = []
  #isRunning = false
  #wake: () => void = () => undefined

  constructor(onChange: () => void) {
    this.#onChange = onChange
  }

  /** What holds now; `ready` as long as the set condition still waits for its line. */
  get condition(): PrinterSetting['condition'] {
    return this.#isInForce ? this.#setting.condition : 'ready'
  }

  set(setting: PrinterSetting): void {
    this.#setting = setting
    this.#linesLeft = setting.afterLines
    this.#isInForce = setting.afterLines === 0
    if (setting.condition === 'offline') for (const line of this.#lines) line.breakOff()
    this.#wake()
    this.#onChange()
  }

  /** Takes a new connection; returns what is to be called with its bytes and at its end. */
  connect(line: Line): { receive: (part: Uint8Array) => void; end: () => void } {
    const reader = new EscPosReader()
    this.#lines.add(line)
    return {
      receive: (part) => {
        for (const command of reader.read(part)) this.#accept({ command, line })
      },
      end: () => this.#lines.delete(line),
    }
  }

  #accept(job: Job): void {
    const { command, line } = job
    if (command.type === 'control' && command.name === 'DLE EOT') {
      line.send(Uint8Array.of(realTimeStatus(command.parameters[0] ?? 0, this.condition)))
    } else if (command.type === 'control' && command.name === 'DLE DC4') {
      this.head.kickDrawer()
      this.#onChange()
    } else {
      this.#buffer.push(job)
      if (!this.#isRunning) void this.#run()
    }
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    for (let job = this.#buffer.shift(); job !== undefined; job = this.#buffer.shift()) {
      if (PrintHead.isPrinting(job.command)) await this.#beforeLine()
      if (this.#isInForce && this.#setting.condition === 'die_halfway') this.#die()
      else this.#print(job)
    }
    this.#isRunning = false
    this.#onChange()
  }

  #print({ command, line }: Job): void {
    this.head.print(command)
    if (command.type === 'control' && command.name === 'GS r') {
      line.send(Uint8Array.of(paperSensorStatus(this.condition)))
    }
    if (PrintHead.isPrinting(command)) this.#onChange()
  }

  /** Waits until a line can be printed, and counts it. */
  async #beforeLine(): Promise<void> {
    if (!this.#isInForce) {
      this.#linesLeft -= 1
      this.#isInForce = this.#linesLeft < 0
      this.#onChange()
    }
    if (this.condition === 'slow') await new Promise((resolve) => setTimeout(resolve, this.#setting.delayMs))
    while (this.condition === 'paper_out' || this.condition === 'cover_open') {
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }

  #die(): void {
    this.#buffer = []
    this.head.reset()
    for (const line of this.#lines) line.breakOff()
    this.set(readySetting)
  }
}
