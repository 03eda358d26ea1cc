/** Beside the ledgers: the receipt, or the signed text with what is lit in it. On narrow windows the text is a sheet. */
import { Segmented, Sheet } from '@kassa/ui'
import { CopyButton } from '../clipboard/CopyButton.tsx'
import { words } from '../words/words.ts'
import { EntryText } from './EntryText.tsx'
import { Receipt } from './Receipt.tsx'
import { useSource } from './SourceContext.tsx'
import type { TransactionDetail } from './transaction.ts'

/** The panel; it stays in sight while the ledgers scroll. */
export function ProofPanel({ detail }: { detail: TransactionDetail }) {
  const t = words.useWords()
  const { isTextOpen, openText, closeText } = useSource()
  return (
    <aside
      aria-label={t('entry.panel')}
      className="sticky top-6 flex max-h-[calc(100dvh-10.5rem)] min-w-0 flex-col gap-3 rounded-lg border border-line bg-sunken p-3"
    >
      <Segmented
        label={t('entry.panel')}
        wide
        value={isTextOpen ? 'text' : 'receipt'}
        onChange={(view) => (view === 'text' ? openText() : closeText())}
        options={[
          { id: 'receipt', label: t('transaction.receipt') },
          { id: 'text', label: t('entry.text') },
        ]}
      />
      {isTextOpen ? (
        <>
          <EntryText text={detail.entry.text} />
          <CopyButton text={detail.entry.text} />
        </>
      ) : (
        <section
          aria-label={t('transaction.receipt')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
          tabIndex={0}
          className="scroll-calm min-h-0 rounded-md"
        >
          <Receipt detail={detail} />
        </section>
      )}
    </aside>
  )
}

/** The signed text over the page, for windows without room beside the ledgers. */
export function EntrySheet({ detail }: { detail: TransactionDetail }) {
  const t = words.useWords()
  const { isTextOpen, closeText } = useSource()
  return (
    <Sheet
      isOpen={isTextOpen}
      onClose={closeText}
      title={t('entry.text')}
      footer={<CopyButton text={detail.entry.text} />}
    >
      <EntryText text={detail.entry.text} className="max-h-[60dvh]" />
    </Sheet>
  )
}
