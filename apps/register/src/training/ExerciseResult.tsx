/** What an exercise was worth, what took points off, and the way on. */
import type { ExerciseScore } from '@kassa/client'
import { Button, Dialog } from '@kassa/ui'
import { type ExerciseName, exerciseNames } from './exercise.ts'
import { trainingWords } from './trainingWords.ts'

type ExerciseResultProps = {
  result: ExerciseScore
  onChoose: (exercise: ExerciseName) => void
  onClose: () => void
}

/** The result. */
export function ExerciseResult({ result, onChoose, onClose }: ExerciseResultProps) {
  const t = trainingWords.useWords()
  const { exercise, score, durationMs, mistakeCount, detourCount, hintCount } = result
  const next = exerciseNames[exerciseNames.indexOf(exercise) + 1]
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('result.title')}
      description={t(`exercises.${exercise}`)}
      footer={
        <>
          <Button size="lg" onClick={() => onChoose(exercise)}>
            {t('result.again')}
          </Button>
          <Button kind="primary" size="lg" onClick={() => (next === undefined ? onClose() : onChoose(next))}>
            {next === undefined ? t('result.done') : t('result.next')}
          </Button>
        </>
      }
    >
      <p data-score={score} className="figures text-center text-display font-semibold tracking-tight">
        {t('result.score', { score })}
      </p>
      <dl className="mt-4 flex flex-col gap-1.5">
        <Row name={t('result.time')}>{t('result.seconds', { count: Math.round(durationMs / 1000) })}</Row>
        <Row name={t('result.mistakes')}>{mistakeCount}</Row>
        <Row name={t('result.detours')}>{detourCount}</Row>
        <Row name={t('result.hints')}>{hintCount}</Row>
      </dl>
    </Dialog>
  )
}

function Row({ name, children }: { name: string; children: string | number }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="text-ink-muted">{name}</dt>
      <dd className="figures font-medium">{children}</dd>
    </div>
  )
}
