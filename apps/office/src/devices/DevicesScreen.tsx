/** The enrolled devices: what the server holds of each, and whether all is in order. */
import { Button, classes, DeviceIcon, EmptyState, PlusIcon, UploadIcon, useSize } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { linkLook } from '../shell/linkLook.ts'
import { Screen } from '../shell/Screen.tsx'
import { TableSkeleton } from '../table/TableSkeleton.tsx'
import { words } from '../words/words.ts'
import { AddTillDialog } from './AddTillDialog.tsx'
import { DeviceCards } from './DeviceCards.tsx'
import { DeviceTable } from './DeviceTable.tsx'
import { devicesQuery } from './devices.ts'
import { ReadInJournal } from './ReadInJournal.tsx'
import { ReadInReceipts } from './ReadInReceipts.tsx'

type DevicesScreenProps = {
  isAdding: boolean
  onAdding: (isAdding: boolean) => void
}

export function DevicesScreen({ isAdding, onAdding }: DevicesScreenProps) {
  const t = words.useWords()
  const { data, error, refetch } = useQuery(devicesQuery)
  const add = (
    <Button kind="primary" icon={PlusIcon} onClick={() => onAdding(true)}>
      {t('devices.add')}
    </Button>
  )
  const [reading, setReading] = useState<'file' | 'receipts'>()
  const stopReading = () => setReading(undefined)
  const actions = (
    <div className="flex flex-wrap gap-2">
      <Button icon={UploadIcon} onClick={() => setReading('file')}>
        {t('read_in.open')}
      </Button>
      <Button icon={UploadIcon} onClick={() => setReading('receipts')}>
        {t('paper.open')}
      </Button>
      {add}
    </div>
  )
  const isEmpty = data !== undefined && data.devices.length === 0
  return (
    <Screen title={t('place.devices')} lead={<SettingLinks />} actions={!isEmpty && actions}>
      {data === undefined && error === null && <TableSkeleton />}
      {data === undefined && error !== null && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {isEmpty && (
        <EmptyState icon={DeviceIcon} title={t('devices.none')} action={add}>
          {t('devices.none_remedy')}
        </EmptyState>
      )}
      {data !== undefined && !isEmpty && <DeviceList devices={data.devices} />}
      {reading === 'file' && <ReadInJournal onClose={stopReading} />}
      {reading === 'receipts' && <ReadInReceipts onClose={stopReading} />}
      {isAdding && <AddTillDialog onClose={() => onAdding(false)} />}
    </Screen>
  )
}

/** What is set for stores and tills, rather than for devices. */
function SettingLinks() {
  const t = words.useWords()
  const look = classes(linkLook, 'inline-flex min-h-10 items-center')
  return (
    <span className="flex flex-wrap gap-x-5">
      <Link to="/devices/favourites" className={look}>
        {t('favourites.title')}
      </Link>
      <Link to="/devices/selling" className={look}>
        {t('store_selling.title')}
      </Link>
      <Link to="/devices/scales" className={look}>
        {t('scales.title')}
      </Link>
    </span>
  )
}

function DeviceList(props: Parameters<typeof DeviceTable>[0]) {
  return useSize() === 'phone' ? <DeviceCards {...props} /> : <DeviceTable {...props} />
}
