/** What to do now, while an exercise is under way: told again to those who listen, with a hint after a while. */
import { Button } from '@kassa/ui'
import { exercises } from './exercise.ts'
import type { ExerciseRun } from './exerciseRun.ts'
import { stepText } from './exerciseText.ts'
import { trainingWords } from './trainingWords.ts'

/** The instruction. */
export function ExerciseCard({ run, onStop }: { run: ExerciseRun; onStop: () => void }) {
  const t = trainingWords.useWords()
  const { exercise, step } = run
  const count = exercises[exercise].steps.length
  const { instruction, hint } = stepText(t, exercise, step)
  return (
    <section
      aria-label={t(`exercises.${exercise}`)}
      className="flex items-center gap-4 border-b border-line bg-raised px-4 py-2 md:px-6"
    >
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap gap-x-3 text-sm text-ink-muted">
          <span>{t(`exercises.${exercise}`)}</span>
          <span className="figures">{t('card.step', { step: step + 1, count })}</span>
        </p>
        <div role="status">
          <p className="font-semibold text-pretty">{instruction}</p>
          {run.isHinted && <p className="text-sm text-pretty text-ink-muted">{hint}</p>}
        </div>
      </div>
      <Button size="lg" onClick={onStop}>
        {t('card.stop')}
      </Button>
    </section>
  )
}
