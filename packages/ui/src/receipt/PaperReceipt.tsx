// The receipt on the screen, as it would come out of the printer: same blocks, same words, same order.
import type { ReceiptBlock, ReceiptDocument } from '@kassa/kernel'
import { classes } from '../tokens/classes.ts'
import { uiWords } from '../words/uiWords.ts'
import { QrCode } from './QrCode.tsx'

const ALIGN = { left: 'text-left', center: 'text-center', right: 'text-right' } as const

/** A receipt as a strip of paper. */
export function PaperReceipt({ receipt, className }: { receipt: ReceiptDocument; className?: string }) {
  const t = uiWords.useWords()
  return (
    <article
      lang={receipt.language}
      aria-label={t('receipt.name')}
      className={classes(
        'paper-edge mx-auto w-full max-w-92 bg-paper px-6 pt-7 pb-10 text-sm text-on-paper',
        className,
      )}
    >
      {receipt.blocks.map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a receipt is finished; its blocks never move
        <Block key={place} block={block} />
      ))}
    </article>
  )
}

function Block({ block }: { block: ReceiptBlock }) {
  const t = uiWords.useWords()
  switch (block.type) {
    case 'text':
      return (
        <p
          className={classes(
            'wrap-break-word whitespace-pre-wrap',
            ALIGN[block.align ?? 'left'],
            block.size === 'large' && 'py-1 text-[2em] leading-tight',
            block.weight === 'bold' && 'font-bold',
          )}
        >
          {block.text}
        </p>
      )
    case 'columns':
      return <Columns block={block} />
    case 'line':
      return (
        <div
          className={classes(
            'flex justify-between gap-4 py-0.5',
            block.weight === 'bold' && 'font-bold',
            block.size === 'large' && 'py-1 text-xl',
          )}
        >
          <span className="min-w-0">
            <span className="block wrap-break-word">{block.label}</span>
            {block.detail !== undefined && (
              <span className="block text-xs font-normal text-on-paper-muted">{block.detail}</span>
            )}
          </span>
          <span className="figures shrink-0 whitespace-nowrap">{block.amount}</span>
        </div>
      )
    case 'rule':
      return <hr className="my-2.5 border-t border-dashed border-on-paper-muted" />
    case 'space':
      return <div className="h-3" />
    case 'qr':
      return (
        <figure className="my-2 flex flex-col items-center gap-1">
          <QrCode data={block.data} label={block.caption ?? t('receipt.qr_code')} className="w-44" />
          {block.caption !== undefined && (
            <figcaption className="text-center text-xs text-on-paper-muted">{block.caption}</figcaption>
          )}
        </figure>
      )
  }
}

function Columns({ block }: { block: Extract<ReceiptBlock, { type: 'columns' }> }) {
  const shares = block.cells.map((cell) => `minmax(0, ${cell.widthShare ?? 1}fr)`).join(' ')
  return (
    <div
      className={classes('grid gap-3', block.weight === 'bold' && 'font-bold')}
      style={{ gridTemplateColumns: shares }}
    >
      {block.cells.map((cell, place) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a receipt is finished; its cells never move
          key={place}
          className={classes('wrap-break-word', cell.align === 'right' && 'figures', ALIGN[cell.align])}
        >
          {cell.text}
        </span>
      ))}
    </div>
  )
}
