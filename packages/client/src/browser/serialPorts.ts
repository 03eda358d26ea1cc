/** The serial ports of the browser: Chromium on computers has them, and remembers which ones a person allowed.
 *  Source: WICG Web Serial API, Serial (getPorts, requestPort), SerialPort (forget). */
import type { SerialPortLike } from '@kassa/devices'
import type { SerialPorts } from '../weighing/weighing.ts'

/** `forget` came to browsers later than the ports themselves. */
export type AllowedPort = SerialPortLike & { forget?(): Promise<void> }

export type Serial = {
  getPorts(): Promise<AllowedPort[]>
  requestPort(): Promise<AllowedPort>
}

/** Returns the browser's ports; undefined where it has none. */
export function browserSerialPorts(): SerialPorts | undefined {
  const { serial } = navigator as Navigator & { serial?: Serial }
  return serial && onePortOf(serial)
}

/** Returns the ports as a till with one scale uses them: the one that was chosen last. Two adapters of one make say nothing that tells
 *  them apart, so that the browser is told to forget all others. */
export function onePortOf(serial: Serial): SerialPorts {
  return {
    async known() {
      return (await serial.getPorts())[0]
    },
    async choose() {
      // Closing the browser's list without a choice is no fault.
      const chosen = await serial.requestPort().catch(() => undefined)
      if (chosen === undefined) return undefined
      const others = (await serial.getPorts()).filter((port) => port !== chosen)
      for (const port of others) await port.forget?.().catch(() => undefined)
      return chosen
    },
  }
}
