/** How many entries are here, how many at the server and at head office, and since when. */
import type { SyncView } from '@kassa/client'
import {
  Button,
  CloudIcon,
  DeviceIcon,
  formatDateTime,
  type Icon,
  RefreshIcon,
  StoreIcon,
  useLanguage,
} from '@kassa/ui'
import type { ReactNode } from 'react'
import { waitingCustomers } from '../shell/laterCustomers.tsx'
import { waitingInvoices } from '../shell/laterInvoices.tsx'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { type LaterTillWords, laterWords } from '../words/laterWords.ts'
import { SaveJournal } from './SaveJournal.tsx'

/** The places, and what to know about the way between them. */
export function SyncDetail({ sync }: { sync: SyncView }) {
  const t = laterWords.useWords()
  const till = useTill()
  const { locale } = useLanguage()
  const lost = useTillView((view) => view.register?.lost)
  const { waiting, headSeq, goneCount = 0, headOfficeSeq, line, lastContactAtMs, storagePersisted } = sync
  const held = (missing: number) =>
    missing <= 0 ? t('sync.server_all') : t('sync.server_waiting', { count: missing })
  const contact =
    lastContactAtMs === undefined
      ? t('sync.contact_never')
      : formatDateTime(lastContactAtMs, locale, 'moment')
  return (
    <div className="flex flex-col gap-4 text-sm">
      <ul className="flex flex-col gap-3">
        <Place icon={DeviceIcon} name={t('sync.here')}>
          {t('sync.here_detail', { count: headSeq - goneCount })}
          {goneCount > 0 && <span className="block">{t('sync.gone', { count: goneCount })}</span>}
        </Place>
        <Place
          icon={StoreIcon}
          name={headOfficeSeq === undefined ? t('sync.server') : t('sync.store_server')}
        >
          {held(waiting)}
        </Place>
        {headOfficeSeq !== undefined && (
          <Place icon={CloudIcon} name={t('sync.head_office')}>
            {held(headSeq - headOfficeSeq)}
          </Place>
        )}
      </ul>
      <p className="text-pretty text-ink-muted">{leadOf(sync, t)}</p>
      <dl className="flex flex-col gap-1.5 border-t border-line pt-3">
        <Row name={t('sync.contact')}>{contact}</Row>
        {lost !== undefined && (
          <Row name={t('lost.since')}>{formatDateTime(lost.resumedAtMs, locale, 'moment')}</Row>
        )}
        {storagePersisted !== undefined && (
          <Row name={t('sync.storage')}>
            {storagePersisted ? t('sync.storage_kept') : t('sync.storage_may_go')}
          </Row>
        )}
      </dl>
      <waitingCustomers.Screen />
      <waitingInvoices.Screen />
      {line !== 'online' && (
        <Button size="lg" icon={RefreshIcon} wide onClick={() => till.syncNow()}>
          {t('sync.send_now')}
        </Button>
      )}
      {line !== 'online' && waiting > 0 && <SaveJournal />}
    </div>
  )
}

/** What to know about the way between the places. */
function leadOf(
  { line, headSeq, headOfficeSeq = headSeq, upgradeNeeded }: SyncView,
  t: LaterTillWords,
): string {
  if (upgradeNeeded !== undefined && line !== 'stopped') return t(`sync.upgrade_${upgradeNeeded}_lead`)
  return line === 'online' && headOfficeSeq < headSeq ? t('sync.store_lead') : t(`sync.${line}_lead`)
}

function Place({ icon: PlaceIcon, name, children }: { icon: Icon; name: string; children: ReactNode }) {
  return (
    <li className="flex items-center gap-3">
      <span className="flex size-10 shrink-0 items-center justify-center rounded-md bg-accent-soft text-on-accent-soft">
        <PlaceIcon size={22} />
      </span>
      <span className="min-w-0">
        <span className="block font-medium">{name}</span>
        <span className="figures block text-ink-muted">{children}</span>
      </span>
    </li>
  )
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-4">
      <dt className="text-ink-muted">{name}</dt>
      <dd className="figures">{children}</dd>
    </div>
  )
}
