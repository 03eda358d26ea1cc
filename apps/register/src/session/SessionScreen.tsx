/**
 * Someone is signed in. Two parts that stay where they are through the whole sale: on the left what is done now, on the right the
 * basket, then the receipt. On a phone one column, the basket below as a bar.
 *
 *   scanning ──▶ tendering ──▶ completed ──▶ scanning
 *              or refunding
 *                  │    ▲
 *                  ▼    │
 *                  card
 */
import { useSize } from '@kassa/ui'
import { BasketBar } from '../basket/BasketBar.tsx'
import { BasketKeys } from '../basket/BasketKeys.tsx'
import { BasketPanel, PaidBasketPanel } from '../basket/BasketPanel.tsx'
import { SelectionProvider } from '../basket/SelectionContext.tsx'
import { ArmedQuantityProvider } from '../find/ArmedQuantity.tsx'
import { ItemFinder } from '../find/ItemFinder.tsx'
import { useAutoLock } from '../lock/useAutoLock.ts'
import { companionStrip, receiptOfSale, statusCorner } from '../shell/laterParts.tsx'
import {
  CardScreen,
  DoneScreen,
  NoticesOver,
  Overlays,
  PayScreen,
  RefundScreen,
} from '../shell/laterScreens.tsx'
import { Mark } from '../shell/Mark.tsx'
import { PanelProvider, usePanel } from '../shell/panel.tsx'
import { ScrollRegion } from '../shell/ScrollRegion.tsx'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { words } from '../words/words.ts'
import { PhoneHead } from './PhoneHead.tsx'
import { useSessionScans } from './useSessionScans.ts'
import { useWakeLock } from './useWakeLock.ts'

/** The selling screens. */
export function SessionScreen() {
  return (
    <PanelProvider>
      <SelectionProvider>
        <ArmedQuantityProvider>
          <Session />
        </ArmedQuantityProvider>
      </SelectionProvider>
    </PanelProvider>
  )
}

function Session() {
  const isPhone = useSize() === 'phone'
  const isScanning = useTillView((view) => view.flow.name === 'scanning')
  useWakeLock()
  useAutoLock(useTill())
  const { refusedCode, dismiss } = useSessionScans()
  return (
    <div className="grid h-full min-h-0 flex-1 bg-canvas md:grid-cols-[minmax(0,1fr)_23rem] xl:grid-cols-[minmax(0,1fr)_27rem]">
      <main className="flex min-h-0 min-w-0 flex-col">
        <FlowMain isPhone={isPhone} />
      </main>
      {!isPhone && (
        <aside className="flex min-h-0 min-w-0 flex-col border-l border-line bg-surface">
          <AsideHead />
          <FlowAside />
        </aside>
      )}
      {isScanning && <BasketKeys />}
      <Overlays />
      <NoticesOver refusedCode={refusedCode} onDismiss={dismiss} onSearch={searchByName} />
    </div>
  )
}

function AsideHead() {
  const register = useTillView((view) => view.register)
  return (
    <div className="flex min-h-16 shrink-0 items-center gap-2 border-b border-line pr-2 pl-4">
      <p className="min-w-0 flex-1 text-sm">
        <span title={register?.store?.name} className="block truncate font-medium">
          {register?.store?.name}
        </span>
        <span title={register?.name} className="block truncate text-ink-muted">
          {register?.name}
        </span>
      </p>
      <statusCorner.Screen />
    </div>
  )
}

function FlowMain({ isPhone }: { isPhone: boolean }) {
  const t = words.useWords()
  const flow = useTillView((view) => view.flow)
  const { panel } = usePanel()
  switch (flow.name) {
    case 'scanning':
      return (
        <>
          <h1 className="sr-only">{t('find.title')}</h1>
          {isPhone && <PhoneHead />}
          <ItemFinder start={isPhone ? null : mark} isListening={panel.name === 'none'} />
          {isPhone && <companionStrip.Screen />}
          {isPhone && <BasketBar />}
        </>
      )
    case 'tendering':
      return <PayScreen flow={flow} />
    case 'refunding':
      return <RefundScreen flow={flow} />
    case 'card':
      return <CardScreen flow={flow} />
    case 'completed':
      return <DoneScreen key={flow.transaction.transactionId} flow={flow} />
  }
}

// One element for ever, so that it is no reason to draw the finder again.
const mark = <Mark size={44} />

function FlowAside() {
  const t = words.useWords()
  const flow = useTillView((view) => view.flow)
  if (flow.name === 'scanning') return <BasketPanel />
  if (flow.name !== 'completed') return <PaidBasketPanel />
  return (
    <ScrollRegion label={t('basket.receipt')} className="bg-sunken px-4 py-6">
      <receiptOfSale.Screen flow={flow} />
    </ScrollRegion>
  )
}

/** The way on from an unknown code: the search field, empty. */
function searchByName(): void {
  document.querySelector<HTMLInputElement>('input[type="search"]')?.focus()
}
