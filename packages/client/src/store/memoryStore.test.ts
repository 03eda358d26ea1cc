import { describe, expect, it } from 'vitest'
import { storeCases } from '../testing/storeContract.ts'
import { MemoryDisk, makeMemoryStore } from './memoryStore.ts'

describe('the memory store keeps the contract', () => {
  for (const { name, run } of storeCases) {
    it(name, async () => {
      const disk = new MemoryDisk()
      await run({ open: async () => makeMemoryStore(disk) })
    })
  }
})

describe('faults', () => {
  it('writes nothing when the disk is full or says no', async () => {
    const faults = ['none', 'quota_exceeded', 'failed'] as const
    let turn = 0
    const store = makeMemoryStore(new MemoryDisk(), () => faults[turn++] ?? 'none')
    const epoch = await store.claim()
    const sale = (basketId: string) => ({ values: { sale: { basketId } } })
    expect((await store.save(epoch, sale('a'))).status).toBe('saved')
    expect((await store.save(epoch, sale('b'))).status).toBe('quota_exceeded')
    expect((await store.save(epoch, sale('c'))).status).toBe('failed')
    expect(await store.read('sale')).toEqual({ basketId: 'a' })
  })
})
