/** How far long work has come, on one line of a terminal; nowhere else, so that logs and pipes stay clean. */

import type { WriteStream } from 'node:tty'

const width = 24
const redrawMs = 100

export type ProgressBar = {
  /** Both in the same unit. */
  show(done: number, all: number): void
  /** Clears the line. */
  end(): void
}

/** Returns a bar that names the work. */
export function makeProgressBar(name: string, screen: WriteStream = process.stderr): ProgressBar {
  let drawnAtMs = -redrawMs
  return {
    show(done, all) {
      const nowMs = performance.now()
      if (!screen.isTTY || nowMs - drawnAtMs < redrawMs) return
      drawnAtMs = nowMs
      screen.write(`\r${barOf(name, done, all)}`)
    },
    end() {
      if (screen.isTTY) screen.write('\r\u001b[K')
    },
  }
}

/** Returns `Name [######------------------]  25 %`. Work of unknown size, or of none, is at its end. */
export function barOf(name: string, done: number, all: number): string {
  const share = all > 0 ? Math.min(1, done / all) : 1
  const filled = Math.floor(share * width)
  const percent = String(Math.floor(share * 100)).padStart(3)
  return `${name} [${'#'.repeat(filled)}${'-'.repeat(width - filled)}] ${percent} %`
}
