/** The devices that need someone, with what to do. */
import { DoneIcon, OfflineIcon, Skeleton, WarningIcon } from '@kassa/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { devicesQuery } from '../devices/devices.ts'
import { deviceTrouble } from '../devices/deviceTrouble.ts'
import { FaultNotice } from '../fault/FaultNotice.tsx'
import { useFormats } from '../formats/useFormats.ts'
import { useNow } from '../formats/useNow.ts'
import { Card } from '../shell/Card.tsx'
import { buttonLook, linkLook } from '../shell/linkLook.ts'
import { words } from '../words/words.ts'
import { type Attention, findAttention } from './attention.ts'

const renewEveryMs = 60_000

export function AttentionCard() {
  const t = words.useWords()
  const nowMs = useNow(renewEveryMs)
  const { data, error, refetch } = useQuery(devicesQuery)
  return (
    <Card title={t('home.attention')}>
      {data === undefined && error === null && <Skeleton className="h-12 w-full" />}
      {data === undefined && error !== null && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && data.devices.length === 0 && <NoDevices />}
      {data !== undefined && data.devices.length > 0 && (
        <AttentionList
          found={findAttention(data.devices, nowMs)}
          deviceCount={data.devices.length}
          nowMs={nowMs}
        />
      )}
    </Card>
  )
}

type AttentionListProps = { found: readonly Attention[]; deviceCount: number; nowMs: number }

function AttentionList({ found, deviceCount, nowMs }: AttentionListProps) {
  const t = words.useWords()
  if (found.length === 0) {
    return (
      <p className="flex items-center gap-3 text-sm text-ink-muted">
        <span className="grid size-9 shrink-0 place-items-center rounded-md bg-positive-soft text-on-positive-soft">
          <DoneIcon size={20} />
        </span>
        {t('home.all_well', { count: deviceCount })}
      </p>
    )
  }
  return (
    <ul className="flex flex-col gap-4">
      {found.map((attention) => (
        <AttentionRow key={attention.device.device} attention={attention} nowMs={nowMs} />
      ))}
    </ul>
  )
}

function AttentionRow({ attention, nowMs }: { attention: Attention; nowMs: number }) {
  const t = words.useWords()
  const formats = useFormats()
  const { device } = attention
  const isTrouble = attention.reason === 'trouble'
  const Shape = isTrouble ? WarningIcon : OfflineIcon
  const since = device.lastReceivedAt === null ? '' : formats.ago(device.lastReceivedAt, nowMs)
  const what =
    attention.reason === 'trouble' ? deviceTrouble(t, attention.trouble) : t('home.silent', { since })
  return (
    <li className="flex gap-3 text-sm">
      <span
        className={`grid size-9 shrink-0 place-items-center rounded-md ${isTrouble ? 'bg-danger-soft text-on-danger-soft' : 'bg-warning-soft text-on-warning-soft'}`}
      >
        <Shape size={20} />
      </span>
      <div className="min-w-0">
        <p className="font-medium">{`${device.registerName} · ${device.storeName}`}</p>
        <p className="text-ink-muted">{what}</p>
        <p className="text-ink-muted">{isTrouble ? t('home.trouble_remedy') : t('home.silent_remedy')}</p>
        <Link to="/devices" className={`mt-0.5 inline-block py-1 ${linkLook}`}>
          {t('home.to_devices')}
        </Link>
      </div>
    </li>
  )
}

function NoDevices() {
  const t = words.useWords()
  return (
    <div className="flex flex-col items-start gap-3 text-sm text-ink-muted">
      <p>{t('devices.none_remedy')}</p>
      <Link to="/devices" search={{ add: true }} className={buttonLook}>
        {t('devices.add')}
      </Link>
    </div>
  )
}
