/** Reading in receipts of a till that is lost: a dialog that takes the codes, from a scanner or pasted, and says what became of each. */
import { Button, Dialog, DoneIcon, TextAreaField, UploadIcon, WarningIcon } from '@kassa/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { SaveFault } from '../fault/SaveFault.tsx'
import { useFormats } from '../formats/useFormats.ts'
import { ask, type Reply } from '../request/ask.ts'
import { words } from '../words/words.ts'
import { devicesQuery } from './devices.ts'

type Reading = Reply<'readReceipts'>['readings'][number]

/** As many as the server takes at once. */
const mostAtOnce = 100

export function ReadInReceipts({ onClose }: { onClose: () => void }) {
  const t = words.useWords()
  const [text, setText] = useState('')
  const { mutate, data, error, isPending } = useReadIn()
  const codes = codesIn(text)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isLocked={isPending}
      size="md"
      title={t('paper.title')}
      description={t('paper.lead')}
      footer={
        <>
          <Button onClick={onClose} disabled={isPending}>
            {t('paper.done')}
          </Button>
          <Button
            kind="primary"
            icon={UploadIcon}
            busy={isPending}
            disabled={codes.length === 0}
            onClick={() => mutate(codes, { onSuccess: () => setText('') })}
          >
            {t('paper.read')}
          </Button>
        </>
      }
    >
      <TextAreaField
        label={t('paper.codes')}
        value={text}
        onChange={setText}
        rows={5}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
      />
      <ul role="status" aria-label={t('paper.results')} className="mt-3 flex flex-col gap-2 empty:hidden">
        {data?.map((reading, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same code may be scanned twice, and the list never changes
          <Outcome key={place} reading={reading} />
        ))}
      </ul>
      {error !== null && <SaveFault error={error} />}
    </Dialog>
  )
}

function Outcome({ reading }: { reading: Reading }) {
  const isHeld = reading.status === 'read_back' || reading.status === 'exists'
  const Mark = isHeld ? DoneIcon : WarningIcon
  const look = isHeld ? 'bg-positive-soft text-on-positive-soft' : 'bg-warning-soft text-on-warning-soft'
  const sentence = useSentence(reading)
  return (
    <li data-outcome={reading.status} className={`flex items-start gap-3 rounded-md p-3 text-sm ${look}`}>
      <Mark size={20} className="shrink-0" />
      <span className="figures min-w-0">{sentence}</span>
    </li>
  )
}

function useSentence(reading: Reading): string {
  const t = words.useWords()
  const formats = useFormats()
  if (reading.status !== 'read_back') return t(`paper.${reading.status}`)
  const { receiptNumber, totalMinor, currency, at } = reading
  return t('paper.read_back', {
    number: receiptNumber ?? '',
    amount: totalMinor === null || currency === null ? '' : formats.amount(totalMinor, currency),
    at: formats.storeMoment(at),
  })
}

/** One code on each line: a scanner ends each with Enter. */
function codesIn(text: string): string[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
}

function useReadIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (codes: readonly string[]): Promise<Reading[]> => {
      const readings: Reading[] = []
      for (let start = 0; start < codes.length; start += mostAtOnce) {
        const reply = await ask('readReceipts', { body: { codes: codes.slice(start, start + mostAtOnce) } })
        readings.push(...reply.readings)
      }
      return readings
    },
    onSuccess: () => client.invalidateQueries(devicesQuery),
  })
}
