/** The five exercises to choose from, and what else can be set in training mode. */
import type { Practice } from '@kassa/client'
import { Checkbox, ForwardIcon, ListRow, Sheet } from '@kassa/ui'
import { useState } from 'react'
import { type ExerciseName, exerciseNames } from './exercise.ts'
import { trainingWords } from './trainingWords.ts'
import { useAsked, useDueDay } from './useAsked.ts'

type ExerciseListProps = {
  isOpen: boolean
  practice: Practice
  onChoose: (exercise: ExerciseName) => void
  onClose: () => void
}

/** The sheet. */
export function ExerciseList({ isOpen, practice, onChoose, onClose }: ExerciseListProps) {
  const t = trainingWords.useWords()
  const { drawer } = practice
  const asked = useAsked(practice, isOpen)
  const dueDay = useDueDay()
  const [isDrawerWished, wishDrawer] = useState(drawer.isWished)
  const leadOf = (exercise: ExerciseName) => {
    const lead = t(`exercises.${exercise}_lead`)
    const found = asked.find((one) => one.exercise === exercise)
    return found === undefined ? lead : t('asked.until', { lead, date: dueDay(found.dueDay) })
  }
  const setDrawer = (isWished: boolean) => {
    drawer.isWished = isWished
    wishDrawer(isWished)
  }
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={t('exercises.title')} description={t('exercises.lead')}>
      <ul className="-mx-6 border-y border-line">
        {exerciseNames.map((exercise) => (
          <ListRow
            key={exercise}
            title={t(`exercises.${exercise}`)}
            detail={leadOf(exercise)}
            end={<ForwardIcon size={20} />}
            onPress={() => onChoose(exercise)}
          />
        ))}
      </ul>
      <div className="pt-4">
        <Checkbox
          label={t('drawer.title')}
          hint={t('drawer.lead')}
          isChecked={isDrawerWished}
          onChange={setDrawer}
        />
      </div>
    </Sheet>
  )
}
