/** The practice till under its band: what is being practised, what the practice terminal waits for, and the way out. */
import { Band, Button, ListIcon, ThemeProvider } from '@kassa/ui'
import { type ReactNode, useState } from 'react'
import { ExerciseCard } from './ExerciseCard.tsx'
import { ExerciseList } from './ExerciseList.tsx'
import { ExerciseResult } from './ExerciseResult.tsx'
import { PracticeCard } from './PracticeCard.tsx'
import { PracticeContext, type PracticeShown } from './PracticeContext.tsx'
import { trainingWords } from './trainingWords.ts'
import { useExercise } from './useExercise.ts'

/** Wraps the screens of the till. */
export function TrainingFrame({ shown, children }: { shown: PracticeShown; children: ReactNode }) {
  return (
    <PracticeContext value={shown}>
      <ThemeProvider>
        <div className="flex h-full flex-col" data-training>
          <TrainingHead shown={shown} />
          <div className="min-h-0 flex-1">{children}</div>
        </div>
      </ThemeProvider>
    </PracticeContext>
  )
}

function TrainingHead({ shown: { practice, leave } }: { shown: PracticeShown }) {
  const t = trainingWords.useWords()
  const [isChoosing, setChoosing] = useState(false)
  const { run, result, operatorId, begin, stop, forget } = useExercise(practice)
  const start = (exercise: Parameters<typeof begin>[0]) => {
    setChoosing(false)
    void begin(exercise)
  }
  return (
    <section aria-label={t('band.name')}>
      <Band
        action={
          <span className="flex flex-wrap justify-center gap-2 py-1">
            {operatorId !== undefined && (
              <Button size="lg" icon={ListIcon} onClick={() => setChoosing(true)}>
                {t('exercises.title')}
              </Button>
            )}
            <Button size="lg" onClick={leave}>
              {t('band.leave')}
            </Button>
          </span>
        }
      >
        {t('band.title')}
      </Band>
      {run !== undefined && <ExerciseCard run={run} onStop={stop} />}
      <PracticeCard terminal={practice.terminal} />
      <ExerciseList
        isOpen={isChoosing}
        practice={practice}
        onChoose={start}
        onClose={() => setChoosing(false)}
      />
      {result !== undefined && <ExerciseResult result={result} onChoose={start} onClose={forget} />}
    </section>
  )
}
