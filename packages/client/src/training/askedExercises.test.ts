/** What people are asked to practise: told by the till until it is done, here or at another till. */
import type { TrainingTaskRecord } from '@kassa/contract'
import type { ReceiptDocument } from '@kassa/kernel'
import { expect, it, vi } from 'vitest'
import { bodiesOf } from '../testing/journal.ts'
import { ids, makeDevice, makeShopServer, openForSale } from '../testing/shop.ts'
import { openTill } from '../till/openTill.ts'
import type { Practice, Till, TrainingMode } from '../till/till.ts'

vi.setConfig({ testTimeout: 20_000 })

const taskId = '01930000-0000-7000-8000-000000000041'
const task: TrainingTaskRecord = {
  exercises: ['sell', 'return'],
  askedDay: '2026-11-20',
  dueDay: '2026-11-30',
}
const dueDay = '2026-11-30'
const score = { score: 90, durationMs: 1000, mistakeCount: 0, detourCount: 0, hintCount: 0 }

async function openShop(asked: TrainingTaskRecord = task) {
  const server = await makeShopServer()
  server.write('training_task', taskId, asked)
  const device = makeDevice(server)
  return { server, device, till: await openForSale(device) }
}

async function modeOf(till: Till): Promise<TrainingMode> {
  const mode = await till.training()
  if (mode === undefined) throw new Error('nobody practises here')
  return mode
}

async function enter(till: Till): Promise<Practice> {
  const shown: Practice[] = []
  const mark = (document: ReceiptDocument) => document
  await (await modeOf(till)).enter({ mark, show: (practice) => shown.push(practice) })
  const [practice] = shown
  if (practice === undefined) throw new Error('no practice till was shown')
  return practice
}

it('is told to whoever signs in, and no more of what they did, after a restart and offline too', async () => {
  const { server, device, till } = await openShop()
  const mode = await modeOf(till)
  expect(await mode.asked()).toEqual([
    { exercise: 'sell', dueDay },
    { exercise: 'return', dueDay },
  ])
  const practice = await enter(till)
  await practice.exerciseDone({ exercise: 'sell', ...score })
  expect(await practice.asked()).toEqual([{ exercise: 'return', dueDay }])
  await practice.leave()
  await till.close()
  server.isAway = true
  const again = await openTill(device.ports)
  await again.signIn(ids.ann, '1234')
  expect(await (await modeOf(again)).asked()).toEqual([{ exercise: 'return', dueDay }])
  await again.close()
})

it('is not told of what was done at another till, unless that was before it was asked', async () => {
  const { server, till } = await openShop()
  server.doneExercises = [
    { exercise: 'sell', day: '2026-11-21' },
    { exercise: 'return', day: '2026-11-19' },
  ]
  expect(await (await modeOf(till)).asked()).toEqual([{ exercise: 'return', dueDay }])
  await till.close()
})

it('is told to nobody else', async () => {
  const { till } = await openShop({ ...task, staffIds: [ids.bob] })
  expect(await (await modeOf(till)).asked()).toEqual([])
  await till.close()
})

it('lets whoever is asked practise without the permission, and nobody else', async () => {
  const { device, till } = await openShop({ ...task, staffIds: [ids.bob] })
  const begin = async (staffId: string, pin: string) => {
    await till.signOut()
    await till.signIn(staffId, pin)
    return (await modeOf(till)).enter({
      mark: (document) => document,
      show: (practice) => void practice.leave(),
    })
  }
  expect(await begin(ids.cleo, '5678')).toMatchObject({ status: 'approval_wanted' })
  till.dismissApproval()
  expect(await begin(ids.bob, '4321')).toEqual({ status: 'done' })
  expect(bodiesOf(device, 'training_started')).toEqual([{ operatorId: ids.bob }])
  await till.close()
})
