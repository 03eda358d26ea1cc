/** Two preparations at once: the second begins when the first has ended. */

import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { oneAtATime } from './preparationLock.mjs'

test('works one after the other, also when the first fails', async () => {
  const notes: string[] = []
  const work = (name: string, isFailing: boolean) => async () => {
    notes.push(`${name} begins`)
    await sleep(50)
    notes.push(`${name} ends`)
    if (isFailing) throw new Error(name)
  }
  const results = await Promise.allSettled([oneAtATime(work('a', true)), oneAtATime(work('b', false))])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  const [first, second] = notes[0] === 'a begins' ? 'ab' : 'ba'
  expect(notes).toEqual([`${first} begins`, `${first} ends`, `${second} begins`, `${second} ends`])
})
