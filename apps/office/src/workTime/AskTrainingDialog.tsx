/** Asking people to practise: who, what, until when. */
import type { ExerciseName, TrainingTaskRecord } from '@kassa/contract'
import { Button, Checkbox, Dialog, TextField } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { SaveFault } from '../fault/SaveFault.tsx'
import { staffQuery } from '../people/people.ts'
import { sayWhenSaved } from '../shell/sayWhenSaved.ts'
import { words } from '../words/words.ts'
import { exerciseNames, useAskTraining } from './trainingTasks.ts'
import { dayAfter, dayHere } from './week.ts'

const usualDays = 7

export function AskTrainingDialog({ onClose }: { onClose: () => void }) {
  const t = words.useWords()
  const formId = useId()
  const today = dayHere(Date.now())
  const [taskId] = useState(() => crypto.randomUUID())
  const [exercises, setExercises] = useState<readonly ExerciseName[]>(['sell'])
  const [staffIds, setStaffIds] = useState<readonly string[]>()
  const [dueDay, setDueDay] = useState(() => dayAfter(today, usualDays))
  const [isAsked, setAsked] = useState(false)
  const { mutateAsync, isPending, error } = useAskTraining()
  const wrong = { which: exercises.length === 0, who: staffIds?.length === 0, until: dueDay < today }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (wrong.which || wrong.who || wrong.until) return
    const task: TrainingTaskRecord = {
      ...{ exercises: exerciseNames.filter((name) => exercises.includes(name)), askedDay: today, dueDay },
      ...(staffIds && { staffIds: [...staffIds] }),
    }
    const saving = mutateAsync({ taskId, task })
    sayWhenSaved(saving, t('exercises.asked'))
    saving.then(onClose, () => undefined)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('exercises.ask')}
      description={t('exercises.asked_lead')}
      footer={
        <Button type="submit" form={formId} kind="primary" busy={isPending}>
          {t('exercises.ask')}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {error !== null && <SaveFault error={error} />}
        <WhichFields {...{ exercises, setExercises }} isWrong={isAsked && wrong.which} />
        <WhoFields {...{ staffIds, setStaffIds }} isWrong={isAsked && wrong.who} />
        <TextField
          type="date"
          label={t('exercises.until')}
          value={dueDay}
          onChange={setDueDay}
          error={isAsked && wrong.until ? t('exercises.wrong_until') : undefined}
        />
      </form>
    </Dialog>
  )
}

type WhichFieldsProps = {
  exercises: readonly ExerciseName[]
  setExercises: (exercises: readonly ExerciseName[]) => void
  isWrong: boolean
}

function WhichFields({ exercises, setExercises, isWrong }: WhichFieldsProps) {
  const t = words.useWords()
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('exercises.which')}</legend>
      {exerciseNames.map((name) => (
        <Checkbox
          key={name}
          label={t(`exercises.${name}`)}
          isChecked={exercises.includes(name)}
          onChange={(isOn) => setExercises(toggled(exercises, name, isOn))}
        />
      ))}
      {isWrong && <Wrong text={t('exercises.wrong_which')} />}
    </fieldset>
  )
}

type WhoFieldsProps = {
  /** Undefined: everybody. */
  staffIds: readonly string[] | undefined
  setStaffIds: (staffIds: readonly string[] | undefined) => void
  isWrong: boolean
}

function WhoFields({ staffIds, setStaffIds, isWrong }: WhoFieldsProps) {
  const t = words.useWords()
  const { data: staff } = useQuery(staffQuery)
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('exercises.who')}</legend>
      <Checkbox
        label={t('exercises.everybody')}
        isChecked={staffIds === undefined}
        onChange={(isAll) => setStaffIds(isAll ? undefined : [])}
      />
      {staffIds !== undefined &&
        staff
          ?.filter(({ member }) => member.isActive)
          .map(({ staffId, member }) => (
            <Checkbox
              key={staffId}
              className="ml-6"
              label={member.name}
              isChecked={staffIds.includes(staffId)}
              onChange={(isOn) => setStaffIds(toggled(staffIds, staffId, isOn))}
            />
          ))}
      {isWrong && <Wrong text={t('exercises.wrong_who')} />}
    </fieldset>
  )
}

function Wrong({ text }: { text: string }) {
  return (
    <p role="alert" className="text-sm text-danger">
      {text}
    </p>
  )
}

function toggled<Value>(values: readonly Value[], value: Value, isOn: boolean): Value[] {
  return isOn ? [...values, value] : values.filter((one) => one !== value)
}
