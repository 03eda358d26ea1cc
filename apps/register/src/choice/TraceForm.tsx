/** What tells the very piece apart: serial numbers, lot, last day. Begun with what the scanned code said. */
import type { ItemQuestions } from '@kassa/client'
import { onePieceMilli } from '@kassa/kernel'
import { Button, TextField } from '@kassa/ui'
import { type FormEvent, useState } from 'react'
import type { Given } from '../shell/panel.tsx'
import { laterWords } from '../words/laterWords.ts'

type TraceFormProps = {
  quantityMilli: number
  trace: NonNullable<ItemQuestions['trace']>
  given: Given
  onAnswer: (answer: Given) => void
}

const longest = 100

/** The form. Enter answers, once everything is there. */
export function TraceForm({ quantityMilli, trace, given, onAnswer }: TraceFormProps) {
  const t = laterWords.useWords()
  const pieces = Math.max(1, Math.trunc(Math.abs(quantityMilli) / onePieceMilli))
  const [serials, setSerials] = useState(() =>
    Array.from({ length: trace.needsSerials ? pieces : 0 }, (_, place) => given.serials?.[place] ?? ''),
  )
  const [lot, setLot] = useState(given.lot ?? '')
  const [expiryDay, setExpiryDay] = useState(given.expiryDay ?? '')
  const answer = answerOf({ serials, lot, expiryDay })
  const isThere = isComplete(answer, { trace, pieces })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isThere) return
    onAnswer({ ...given, ...answer })
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {serials.map((serial, place) => (
        <TextField
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece has no other name before its number is typed
          key={place}
          label={serials.length === 1 ? t('choice.serial') : t('choice.serial_of', { piece: place + 1 })}
          size="lg"
          value={serial}
          onChange={(text) => setSerials(serials.map((one, index) => (index === place ? text : one)))}
          maxLength={longest}
          autoComplete="off"
        />
      ))}
      {trace.needsLot && (
        <TextField
          label={t('choice.lot')}
          size="lg"
          value={lot}
          onChange={setLot}
          maxLength={longest}
          autoComplete="off"
        />
      )}
      {trace.needsExpiry && (
        <TextField
          type="date"
          label={t('choice.expiry')}
          size="lg"
          value={expiryDay}
          onChange={setExpiryDay}
        />
      )}
      <Button type="submit" kind="primary" size="lg" wide disabled={!isThere}>
        {t('choice.add')}
      </Button>
    </form>
  )
}

/** What was typed; left out what was left empty. */
function answerOf(typed: { serials: readonly string[]; lot: string; expiryDay: string }): Given {
  const serials = typed.serials.map((serial) => serial.trim())
  const lot = typed.lot.trim()
  return {
    ...(serials.length > 0 && { serials }),
    ...(lot !== '' && { lot }),
    ...(typed.expiryDay !== '' && { expiryDay: typed.expiryDay }),
  }
}

function isComplete(
  { serials = [], lot, expiryDay }: Given,
  { trace, pieces }: { trace: TraceFormProps['trace']; pieces: number },
): boolean {
  const told = new Set(serials.filter((serial) => serial !== ''))
  const hasSerials = !trace.needsSerials || told.size === pieces
  return (
    hasSerials && (!trace.needsLot || lot !== undefined) && (!trace.needsExpiry || expiryDay !== undefined)
  )
}
