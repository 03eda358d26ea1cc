/** What this device is, for whoever is asked on the phone. */
import type { ReactNode } from 'react'
import { useTillView } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'

/** Register, store, device, version. */
export function AboutTill() {
  const t = laterWords.useWords()
  const register = useTillView((view) => view.register)
  return (
    <section className="border-t border-line pt-4">
      <h3 className="mb-2 text-sm font-semibold">{t('menu.about')}</h3>
      <dl className="flex flex-col gap-1.5 text-sm">
        <Fact name={t('menu.store')}>{register?.store?.name}</Fact>
        <Fact name={t('menu.register')}>{register?.name}</Fact>
        <Fact name={t('menu.device')}>{register?.deviceId}</Fact>
        <Fact name={t('menu.version')}>{import.meta.env.KASSA_VERSION}</Fact>
      </dl>
      <p className="mt-3 text-sm text-ink-muted">{t('menu.licence')}</p>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-4">
      <dt className="text-ink-muted">{name}</dt>
      <dd className="figures wrap-anywhere">{children}</dd>
    </div>
  )
}
