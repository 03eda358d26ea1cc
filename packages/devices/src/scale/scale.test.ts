/** Drivers against the simulated scale: over the network, and over the streams of a serial port. */
import { afterEach, describe, expect, it } from 'vitest'
import { type ScaleSimulator, startScaleSimulator } from '../simulators/scale.ts'
import { makeSerialTwin, type SerialTwin } from '../testing/serialTwin.ts'
import type { ScaleProtocolName } from './protocols.ts'
import { serialScale } from './serialScale.ts'
import { tcpScale } from './tcpScale.ts'

describe.each(['mt-sics', 'toledo-8217'] as const)('%s over the network', (protocol) => {
  let simulator: ScaleSimulator
  let scale: ReturnType<typeof tcpScale>
  const start = async () => {
    simulator = await startScaleSimulator({ protocol })
    scale = tcpScale({ host: simulator.host, port: simulator.port, protocol })
  }
  afterEach(async () => {
    await scale.close()
    await simulator.stop()
  })

  it('follows what lies on it', async () => {
    await start()
    expect(await scale.read()).toEqual({ status: 'zero' })
    await simulator.set({ weightMilli: 436 })
    expect(await scale.read()).toEqual({ status: 'stable', weightMilli: 436 })
    await simulator.set({ behaviour: 'moving' })
    expect((await scale.read()).status).toBe('unstable')
    await simulator.set({ behaviour: 'overload' })
    expect(await scale.read()).toEqual({ status: 'overload' })
    await simulator.set({ behaviour: 'noise' })
    expect((await scale.read()).status).toBe('not_understood')
  })

  it('says why there is no weight, and goes on when the scale is back', async () => {
    await start()
    await simulator.set({ weightMilli: 1250 })
    expect(await scale.read()).toEqual({ status: 'stable', weightMilli: 1250 })
    await simulator.set({ behaviour: 'offline' })
    expect(await scale.read()).toEqual({
      status: 'unreachable',
      detail: expect.stringContaining('ECONNREFUSED'),
    })
    await simulator.set({ behaviour: 'at_rest' })
    expect(await scale.read()).toEqual({ status: 'stable', weightMilli: 1250 })
  })

  it('answers many who ask at once, each with a whole reading', async () => {
    await start()
    await simulator.set({ weightMilli: 700 })
    const readings = await Promise.all(Array.from({ length: 20 }, () => scale.read()))
    expect(new Set(readings.map((reading) => JSON.stringify(reading))).size).toBe(1)
  })
})

describe('a serial port of the browser', () => {
  const scaleAt = (twin: SerialTwin, protocol: ScaleProtocolName) =>
    serialScale({ port: twin.port, protocol, nowMs: () => Date.now() })

  it('is opened as such scales are set, and read', async () => {
    const twin = makeSerialTwin('toledo-8217')
    const scale = scaleAt(twin, 'toledo-8217')
    twin.put({ weightMilli: 436, behaviour: 'at_rest' })
    expect(await scale.read()).toEqual({ status: 'stable', weightMilli: 436 })
    expect(twin.openedWith).toEqual([{ baudRate: 9600, dataBits: 7, parity: 'even', stopBits: 1 }])
    await scale.close()
    twin.put({ weightMilli: 0, behaviour: 'at_rest' })
    expect(await scale.read()).toEqual({ status: 'zero' })
    await scale.close()
  })

  it('does not take an answer that came too late for the next one', async () => {
    const twin = makeSerialTwin('mt-sics')
    const scale = scaleAt(twin, 'mt-sics')
    twin.put({ weightMilli: 100, behaviour: 'at_rest' })
    await scale.read()
    twin.say('S S      9.999 kg\r\n')
    expect(await scale.read()).toEqual({ status: 'stable', weightMilli: 100 })
    await scale.close()
  })

  it('says that nothing answers', async () => {
    const twin = makeSerialTwin('mt-sics')
    twin.put({ weightMilli: 1, behaviour: 'silent' })
    expect(await scaleAt(twin, 'mt-sics').read()).toEqual({ status: 'unreachable', detail: 'no answer' })
  })

  it('is read again after the scale was unplugged', async () => {
    const twin = makeSerialTwin('mt-sics')
    const scale = scaleAt(twin, 'mt-sics')
    await scale.read()
    twin.unplug()
    expect((await scale.read()).status).toBe('unreachable')
    twin.plugIn()
    expect(await scale.read()).toEqual({ status: 'zero' })
    await scale.close()
  })
})
