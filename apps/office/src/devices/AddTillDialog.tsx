/**
 * Adding a till, or the server of a store: name it, get a one-time code, use it on the device.
 *
 *   naming ──make──▶ making ──code──▶ waiting ──enrolled──▶ enrolled
 *      ▲                │ refused
 *      └────────────────┘
 */
import { Button, Dialog } from '@kassa/ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { ask, type Reply } from '../request/ask.ts'
import { sessionQuery } from '../session/session.ts'
import { storesQuery } from '../stores/stores.ts'
import { words } from '../words/words.ts'
import { CodePanel } from './CodePanel.tsx'
import { devicesQuery } from './devices.ts'
import { type CodeWish, NameTillForm } from './NameTillForm.tsx'
import { ServerCodePanel } from './ServerCodePanel.tsx'

const askEveryMs = 2_000

export function AddTillDialog({ onClose }: { onClose: () => void }) {
  const t = words.useWords()
  const stores = useQuery(storesQuery)
  const devices = useQuery(devicesQuery)
  const { data: session } = useQuery(sessionQuery)
  const ownStoreId = session?.headOffice?.storeId
  const code = useEnrolmentCode()
  const isEnrolled = useEnrolled(code.data)
  const error = stores.error ?? devices.error
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="md"
      title={t('add_till.title')}
      description={code.data === undefined ? t('add_till.purpose') : undefined}
      footer={
        code.data === undefined ? undefined : (
          <Button kind={isEnrolled ? 'primary' : 'secondary'} onClick={onClose}>
            {t('add_till.done')}
          </Button>
        )
      }
    >
      {code.data?.kind === 'register' && (
        <CodePanel enrolment={code.data.enrolment} isEnrolled={isEnrolled} />
      )}
      {code.data?.kind === 'store_server' && (
        <ServerCodePanel enrolment={code.data.enrolment} isEnrolled={isEnrolled} />
      )}
      {code.data === undefined && stores.data !== undefined && devices.data !== undefined && (
        <NameTillForm
          stores={stores.data.stores.filter(
            ({ storeId }) => ownStoreId === undefined || storeId === ownStoreId,
          )}
          hasServers={ownStoreId === undefined}
          devices={devices.data.devices}
          isMaking={code.isPending}
          error={code.error}
          onSubmit={code.mutate}
        />
      )}
      {(stores.data === undefined || devices.data === undefined) && error !== null && (
        <FaultNotice error={error} onRetry={() => void Promise.all([stores.refetch(), devices.refetch()])} />
      )}
    </Dialog>
  )
}

type MadeCode = {
  kind: CodeWish['kind']
  enrolment: Reply<'makeEnrolmentCode'>
  /** Devices that were there before the code was. */
  known: ReadonlySet<string>
}

function useEnrolmentCode() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (body: CodeWish): Promise<MadeCode> => {
      const { devices } = await client.fetchQuery({ ...devicesQuery, staleTime: 0 })
      const enrolment = await ask('makeEnrolmentCode', { body })
      return { kind: body.kind, enrolment, known: new Set(devices.map(({ device }) => device)) }
    },
  })
}

/** Watches for a device that was not there before the code was: the one that took it. */
function useEnrolled(code: MadeCode | undefined): boolean {
  const { data } = useQuery({
    ...devicesQuery,
    enabled: code !== undefined,
    refetchInterval: askEveryMs,
  })
  return code !== undefined && (data?.devices ?? []).some(({ device }) => !code.known.has(device))
}
