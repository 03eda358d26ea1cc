/**
 * Adding a till: name it, get a one-time code, open its link on the device.
 *
 *   naming ──make──▶ making ──code──▶ waiting ──enrolled──▶ enrolled
 *      ▲                │ refused
 *      └────────────────┘
 */
import { Button, Dialog } from '@kassa/ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { ask, type Reply } from '../request/ask.ts'
import { storesQuery } from '../stores/stores.ts'
import { words } from '../words/words.ts'
import { CodePanel } from './CodePanel.tsx'
import { devicesQuery } from './devices.ts'
import { NameTillForm } from './NameTillForm.tsx'

type NamedTill = { storeId: string; registerName: string }

const askEveryMs = 2_000

export function AddTillDialog({ onClose }: { onClose: () => void }) {
  const t = words.useWords()
  const stores = useQuery(storesQuery)
  const devices = useQuery(devicesQuery)
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
      {code.data !== undefined && <CodePanel enrolment={code.data.enrolment} isEnrolled={isEnrolled} />}
      {code.data === undefined && stores.data !== undefined && devices.data !== undefined && (
        <NameTillForm
          stores={stores.data.stores}
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
  enrolment: Reply<'makeEnrolmentCode'>
  /** Devices that were there before the code was. */
  known: ReadonlySet<string>
}

function useEnrolmentCode() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (body: NamedTill): Promise<MadeCode> => {
      const { devices } = await client.fetchQuery({ ...devicesQuery, staleTime: 0 })
      const enrolment = await ask('makeEnrolmentCode', { body })
      return { enrolment, known: new Set(devices.map(({ device }) => device)) }
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
