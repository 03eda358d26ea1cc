/**
 * That whoever signed in is asked to practise: a line in nobody's way while the basket is empty, with the way into training mode. Put off,
 * it comes back the next day, or when something else is asked.
 */
import type { TrainingMode } from '@kassa/client'
import { Button } from '@kassa/ui'
import { use, useEffect, useState } from 'react'
import { ShowTillContext, useTill, useTillView } from '../till/TillContext.tsx'
import { enterTraining } from './enterTraining.tsx'
import { usePractice } from './PracticeContext.tsx'
import { trainingWords } from './trainingWords.ts'
import { useAsked, useDueDay } from './useAsked.ts'

/** By person: what was put off on which day. Whoever starts the till anew is told anew. */
const putOff = new Map<string, string>()

/** The line; nothing at the practice till, and where nothing is asked. */
export function AskedExercises() {
  const operatorId = useTillView((view) => view.operator?.staffId)
  const isFree = useTillView((view) => view.flow.name === 'scanning' && view.basket.lines.length === 0)
  if (usePractice() !== undefined || operatorId === undefined) return null
  return <AskedOf key={operatorId} operatorId={operatorId} isFree={isFree} />
}

function AskedOf({ operatorId, isFree }: { operatorId: string; isFree: boolean }) {
  const t = trainingWords.useWords()
  const till = useTill()
  const show = use(ShowTillContext)
  const dueDay = useDueDay()
  const asked = useAsked(useTrainingMode())
  const [seen, see] = useState(() => putOff.get(operatorId))
  const [first] = asked
  const now = `${new Date().toDateString()} ${asked.map(({ exercise }) => exercise).join(' ')}`
  if (first === undefined || !isFree || seen === now) return null
  const later = () => {
    putOff.set(operatorId, now)
    see(now)
  }
  const exercises = asked.map(({ exercise }) => t(`exercises.${exercise}`)).join(', ')
  return (
    <section
      aria-label={t('asked.title')}
      className="fixed bottom-24 left-3 z-20 flex w-fit max-w-[calc(100vw-1.5rem)] flex-wrap items-center gap-3 rounded-lg border border-line bg-surface py-2 pr-2 pl-4 shadow-lg md:bottom-4 md:left-4 md:max-w-150"
    >
      <p className="min-w-0 flex-1 basis-56 wrap-break-word">
        <strong className="block">{t('asked.title')}</strong>
        {t('asked.lead', { exercises, date: dueDay(first.dueDay) })}
      </p>
      <span className="flex gap-2">
        <Button size="lg" onClick={later}>
          {t('asked.later')}
        </Button>
        <Button size="lg" kind="primary" onClick={() => void enterTraining(till, show)}>
          {t('asked.begin')}
        </Button>
      </span>
    </section>
  )
}

/** Undefined until its file is there. */
function useTrainingMode(): TrainingMode | undefined {
  const till = useTill()
  const [mode, setMode] = useState<TrainingMode>()
  useEffect(() => {
    let isShown = true
    till.training().then(
      (opened) => {
        if (isShown) setMode(opened)
      },
      // The file did not come: the menu leads into training mode all the same.
      () => undefined,
    )
    return () => {
      isShown = false
    }
  }, [till])
  return mode
}
