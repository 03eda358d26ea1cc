/** Reading in what a till saved to a file: a dialog that takes the file and says what became of it. */

import { Button, Dialog, DoneIcon, UploadIcon, WarningIcon } from '@kassa/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useRef } from 'react'
import { SaveFault } from '../fault/SaveFault.tsx'
import { ask, type Reply } from '../request/ask.ts'
import { words } from '../words/words.ts'
import { devicesQuery } from './devices.ts'
import { type JournalText, readJournalText } from './journalText.ts'

type ReadIn =
  | { status: 'not_a_journal' }
  | { status: 'answered'; reply: Reply<'importJournal'>; register: string }

export function ReadInJournal({ onClose }: { onClose: () => void }) {
  const t = words.useWords()
  const inputId = useId()
  const input = useRef<HTMLInputElement>(null)
  const { mutate, data, error, isPending } = useReadIn()
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isLocked={isPending}
      size="md"
      title={t('read_in.title')}
      description={t('read_in.lead')}
      footer={
        <>
          <Button onClick={onClose} disabled={isPending}>
            {t('read_in.done')}
          </Button>
          <Button kind="primary" icon={UploadIcon} busy={isPending} onClick={() => input.current?.click()}>
            {t('read_in.choose')}
          </Button>
        </>
      }
    >
      <input
        ref={input}
        id={inputId}
        type="file"
        accept=".json,application/json"
        aria-label={t('read_in.choose')}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file !== undefined) mutate(file)
          event.target.value = ''
        }}
      />
      <div role="status">{data !== undefined && <Outcome readIn={data} />}</div>
      {error !== null && <SaveFault error={error} />}
    </Dialog>
  )
}

function Outcome({ readIn }: { readIn: ReadIn }) {
  const t = words.useWords()
  const status = readIn.status === 'answered' ? readIn.reply.status : readIn.status
  const isHeld = status === 'accepted' || status === 'exists'
  const Mark = isHeld ? DoneIcon : WarningIcon
  const look = isHeld ? 'bg-positive-soft text-on-positive-soft' : 'bg-warning-soft text-on-warning-soft'
  return (
    <p data-outcome={status} className={`flex items-start gap-3 rounded-md p-3 text-sm ${look}`}>
      <Mark size={20} className="shrink-0" />
      <span>{sentenceOf(t, readIn)}</span>
    </p>
  )
}

function sentenceOf(t: Translate, readIn: ReadIn): string {
  if (readIn.status === 'not_a_journal') return t('read_in.not_a_journal')
  const { register, reply } = readIn
  if (reply.status === 'accepted') return t('read_in.accepted', { count: reply.newCount, register })
  return t(`read_in.${reply.status}`, { register })
}

type Translate = ReturnType<typeof words.useWords>

function useReadIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (file: File): Promise<ReadIn> => {
      const journal: JournalText | undefined = readJournalText(await file.text())
      if (journal === undefined) return { status: 'not_a_journal' }
      const reply = await ask('importJournal', { body: journal })
      return { status: 'answered', reply, register: journal.registerName }
    },
    onSuccess: () => client.invalidateQueries(devicesQuery),
  })
}
