/**
 * The way into training mode and out of it, on the screen. The practice till takes the place of the real one, under a band that cannot
 * be mistaken; the real one goes on behind it, sending what waits, and is there again as it was.
 */
import type { Practice, Till, TrainingScreens } from '@kassa/client'
import type { ShowTill } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import { markAsTraining } from './markAsTraining.ts'
import { TrainingFrame } from './TrainingFrame.tsx'
import { trainingWords } from './trainingWords.ts'

/** Goes into training mode, or asks for the approval that it wants. */
export async function enterTraining(till: Till, show: ShowTill): Promise<void> {
  const training = await till.training()
  await training?.enter(await screensOf(till, show))
}

/** Shows the practice till again after a restart; the real one where another tab writes, or nothing can be practised. */
export async function comeBack(till: Till, show: ShowTill): Promise<void> {
  if (till.view().stage !== 'signed_out') {
    show(till)
    await untilWriting(till)
  }
  const training = await till.training()
  const isBack = await training?.resume(await screensOf(till, show))
  if (isBack !== true) show(till)
}

async function screensOf(till: Till, show: ShowTill): Promise<TrainingScreens> {
  await Promise.all([trainingWords.load(), laterWords.load()])
  return { mark: markAsTraining, show: (practice) => showPractice(practice, till, show) }
}

function showPractice(practice: Practice, till: Till, show: ShowTill): void {
  let isShown = true
  const goBack = () => {
    isShown = false
    stop()
    show(till)
  }
  // Another tab took the journal: what is practised here would be counted nowhere.
  const stop = till.subscribe(() => {
    if (till.view().stage !== 'read_only' || !isShown) return
    goBack()
    void practice.till.close()
  })
  const leave = () => {
    if (isShown) void practice.leave().then(goBack)
  }
  show(practice.till, (app) => <TrainingFrame shown={{ practice, leave }}>{app}</TrainingFrame>)
}

function untilWriting(till: Till): Promise<void> {
  return new Promise((resolve) => {
    const stop = till.subscribe(() => {
      if (till.view().stage !== 'signed_out') return
      stop()
      resolve()
    })
  })
}
