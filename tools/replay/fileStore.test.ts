import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storeCases } from '@kassa/client/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFileStore } from './fileStore.ts'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kassa-store-'))
  file = join(folder, 'till.log')
})
afterEach(() => rm(folder, { recursive: true }))

describe('the file store keeps the contract', () => {
  for (const { name, run, needsTwoOpenings } of storeCases) {
    // A file knows nothing of a second program that writes it: the lock beside it keeps that one out.
    if (needsTwoOpenings) continue
    it(name, () => run({ open: () => openFileStore(file), keepsKeysAsText: true }))
  }
})

describe('a file that was cut off', () => {
  it('loses the line that was not finished, nothing before it, and goes on', async () => {
    const store = await openFileStore(file)
    const epoch = await store.claim()
    await store.save(epoch, { values: { sale: { basketId: 'whole' } } })
    await store.close()
    const whole = await readFile(file)
    await appendFile(file, '{"epoch":1,"change":{"values":{"sale":{"basketId":"cut')
    const again = await openFileStore(file)
    expect(await again.read('sale')).toEqual({ basketId: 'whole' })
    expect(await readFile(file)).toEqual(whole)
    await again.save(await again.claim(), { values: { sale: { basketId: 'next' } } })
    await again.close()
    const third = await openFileStore(file)
    expect(await third.read('sale')).toEqual({ basketId: 'next' })
    await third.close()
  })

  it('is refused where a line in the middle is broken', async () => {
    await writeFile(file, '{"epoch":1}\n{"epo\n{"epoch":2}\n')
    await expect(openFileStore(file)).rejects.toThrow()
  })
})
