import { emptyHead, exportPublicKey, type Fact, isSignedBy, makeKeyPair, parseEntry } from '@kassa/journal'
import { describe, expect, it } from 'vitest'
import { MemoryDisk, makeMemoryStore, type StoreFault } from '../store/memoryStore.ts'
import { fact } from './facts.ts'
import { JournalWriter } from './journalWriter.ts'

const identity = {
  tenant: '01930000-0000-7000-8000-000000000001',
  store: '01930000-0000-7000-8000-000000000002',
  device: '01930000-0000-7000-8000-000000000003',
  incarnation: 1,
}

async function makeWriter(faults: StoreFault[] = [], first?: Fact) {
  const disk = new MemoryDisk()
  const store = makeMemoryStore(disk, () => faults.shift() ?? 'none')
  const keys = await makeKeyPair()
  const head = await emptyHead(identity, await exportPublicKey(keys.publicKey))
  const lost: string[] = []
  const heads: number[] = []
  const writer = new JournalWriter({
    ...{ store, epoch: await store.claim(), identity, privateKey: keys.privateKey, head },
    ...(first === undefined ? {} : { first }),
    now: () => ({ epochMs: 1_700_000_000_000, offsetMinutes: 60 }),
    onAppended: ({ seq }) => heads.push(seq),
    onLost: () => lost.push('lost'),
  })
  return { disk, store, writer, keys, lost, heads }
}

const started = (version: string) => () => ({ facts: [fact('program_started', { version })] })

describe('the writer of a journal', () => {
  it('chains and signs what is handed in at once, one after the other', async () => {
    const { disk, writer, keys, heads } = await makeWriter()
    const outcomes = await Promise.all(['1', '2', '3'].map((version) => writer.write(started(version))))
    expect(outcomes.map(({ status }) => status)).toEqual(['appended', 'appended', 'appended'])
    expect(heads).toEqual([1, 2, 3])
    expect(disk.entries.map(({ seq }) => seq)).toEqual([1, 2, 3])
    for (const [index, { text, signature }] of disk.entries.entries()) {
      const parsed = parseEntry(text)
      const prev = parsed.status === 'parsed' ? parsed.entry.prev : ''
      if (index > 0) expect(prev).toBe(disk.entries[index - 1]?.hash)
      expect(await isSignedBy(keys.publicKey, text, signature)).toBe(true)
    }
  })

  it('writes several facts and what they change in one transaction, or nothing', async () => {
    const { disk, writer } = await makeWriter(['failed'])
    const draft = () => ({
      facts: [fact('program_started', { version: '1' }), fact('signed_in', { operatorId: identity.device })],
      change: (entries: readonly { seq: number }[]) => ({
        values: { sale: { basketId: String(entries.at(-1)?.seq) } },
      }),
    })
    expect((await writer.write(draft)).status).toBe('failed')
    expect(disk.entries).toEqual([])
    expect(disk.values.has('sale')).toBe(false)
    expect(writer.head.seq).toBe(0)
    expect((await writer.write(draft)).status).toBe('appended')
    expect(disk.entries).toHaveLength(2)
    expect(disk.values.get('sale')).toEqual({ basketId: '2' })
  })

  it('begins with what it is to begin with, also where the first write fails', async () => {
    const { disk, writer } = await makeWriter(
      ['failed'],
      fact('device_enrolled', { publicKey: '', registerName: 'Till' }),
    )
    const drafts = [started('1'), started('2'), started('3')]
    const outcomes = await Promise.all(drafts.map((draft) => writer.write(draft)))
    const kinds = disk.entries.map(({ text }) => /"kind":"(\w+)"/.exec(text)?.[1])
    expect(kinds).toEqual(['device_enrolled', 'program_started', 'program_started'])
    // Whoever handed something in hears of that alone.
    expect(outcomes.map((outcome) => outcome.status === 'appended' && outcome.entries.length)).toEqual([
      false,
      1,
      1,
    ])
  })

  it('goes on after a full disk with the number that was not used', async () => {
    const { disk, writer } = await makeWriter(['none', 'quota_exceeded'])
    const outcomes = await Promise.all(['1', '2', '3'].map((version) => writer.write(started(version))))
    expect(outcomes.map(({ status }) => status)).toEqual(['appended', 'quota_exceeded', 'appended'])
    expect(disk.entries.map(({ seq }) => seq)).toEqual([1, 2])
  })

  it('stops for good when another writer has taken over', async () => {
    const { disk, store, writer, lost } = await makeWriter()
    await writer.write(started('1'))
    await store.claim()
    expect((await writer.write(started('2'))).status).toBe('lost_journal')
    expect((await writer.write(started('3'))).status).toBe('lost_journal')
    expect(disk.entries).toHaveLength(1)
    expect(lost).toEqual(['lost'])
  })
})
