/** Of several serial ports that a browser was allowed, the till uses the one that was chosen last. */
import { makeSerialTwin } from '@kassa/devices/testing'
import { expect, test } from 'vitest'
import { type AllowedPort, onePortOf, type Serial } from './serialPorts.ts'

/** A browser that was allowed ports before; the person chooses the one given, or none. */
function browserWith(allowed: AllowedPort[], choice: () => AllowedPort | undefined): Serial {
  return {
    getPorts: async () => [...allowed],
    async requestPort() {
      const chosen = choice()
      if (chosen === undefined) throw new Error('NotFoundError')
      if (!allowed.includes(chosen)) allowed.push(chosen)
      return chosen
    },
  }
}

test('the port that was chosen last is used from then on; none chosen changes nothing', async () => {
  const allowed: AllowedPort[] = []
  const first: AllowedPort = {
    ...makeSerialTwin('mt-sics').port,
    forget: async () => void allowed.splice(allowed.indexOf(first), 1),
  }
  const scale = makeSerialTwin('mt-sics').port
  allowed.push(first)
  let choice: AllowedPort | undefined
  const ports = onePortOf(browserWith(allowed, () => choice))
  expect(await ports.choose()).toBeUndefined()
  expect(await ports.known()).toBe(first)
  choice = scale
  expect(await ports.choose()).toBe(scale)
  expect(await ports.known()).toBe(scale)
})
