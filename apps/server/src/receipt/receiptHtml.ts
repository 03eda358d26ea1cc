/** A structured document as HTML. What people typed is text, never markup. */
import type { ReceiptBlock, ReceiptDocument } from '@kassa/kernel'
import { qrPath } from '@kassa/ui/documents'

const quietModules = 4
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Returns the text so that nothing in it is markup. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

/** Returns the document as an article.   `hasCodes`: QR codes are drawn; mail programs show none. */
export function receiptHtml(
  { blocks, language }: ReceiptDocument,
  { hasCodes }: { hasCodes: boolean },
): string {
  const shown = hasCodes ? blocks : blocks.filter(({ type }) => type !== 'qr')
  return `<article class="paper" lang="${escapeHtml(language)}">\n${shown.map(blockHtml).join('\n')}\n</article>`
}

function blockHtml(block: ReceiptBlock): string {
  switch (block.type) {
    case 'text':
      return `<p class="${classesOf(block, block.align ?? 'left')}">${escapeHtml(block.text)}</p>`
    case 'columns': {
      const cells = block.cells.map(
        ({ text, align, widthShare = 1 }) => `<td class="${align} w${widthShare}">${escapeHtml(text)}</td>`,
      )
      return `<table class="${classesOf(block)}" role="presentation"><tr>${cells.join('')}</tr></table>`
    }
    case 'line': {
      const detail = block.detail === undefined ? '' : `<small>${escapeHtml(block.detail)}</small>`
      const label = `<td class="left">${escapeHtml(block.label)}${detail}</td>`
      const amount = `<td class="right amount">${escapeHtml(block.amount)}</td>`
      return `<table class="${classesOf(block)}" role="presentation"><tr>${label}${amount}</tr></table>`
    }
    case 'rule':
      return '<hr>'
    case 'space':
      return '<div class="space"></div>'
    case 'qr':
      return codeHtml(block)
  }
}

function classesOf({ size, weight }: { size?: string; weight?: string }, align = ''): string {
  return [align, size === 'large' ? 'large' : '', weight === 'bold' ? 'bold' : ''].filter(Boolean).join(' ')
}

function codeHtml({ data, caption = '' }: Extract<ReceiptBlock, { type: 'qr' }>): string {
  const { path, side } = qrPath(data, 'L')
  const whole = side + 2 * quietModules
  const box = `${-quietModules} ${-quietModules} ${whole} ${whole}`
  const ground = `<rect x="${-quietModules}" y="${-quietModules}" width="${whole}" height="${whole}" fill="#fff"/>`
  const label = escapeHtml(caption === '' ? 'QR' : caption)
  const code = `<svg role="img" aria-label="${label}" viewBox="${box}" shape-rendering="crispEdges">${ground}<path d="${path}"/></svg>`
  return `<figure>${code}<figcaption>${escapeHtml(caption)}</figcaption></figure>`
}
