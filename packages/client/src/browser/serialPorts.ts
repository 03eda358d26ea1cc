/** The serial ports of the browser: Chromium on computers has them, and remembers which one a person chose.
 *  Source: WICG Web Serial API, Serial (getPorts, requestPort). */
import type { SerialPortLike } from '@kassa/devices'
import type { SerialPorts } from '../weighing/weighing.ts'

type Serial = {
  getPorts(): Promise<SerialPortLike[]>
  requestPort(): Promise<SerialPortLike>
}

/** Returns the browser's ports; undefined where it has none. */
export function browserSerialPorts(): SerialPorts | undefined {
  const { serial } = navigator as Navigator & { serial?: Serial }
  if (serial === undefined) return undefined
  return {
    async known() {
      return (await serial.getPorts())[0]
    },
    // Closing the browser's list without a choice is no fault.
    choose: () => serial.requestPort().catch(() => undefined),
  }
}
