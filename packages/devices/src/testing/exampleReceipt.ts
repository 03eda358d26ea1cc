/** Test support: a receipt with everything a receipt can have. */
import type { ReceiptBlock, ReceiptDocument } from '@kassa/kernel'

export const exampleProof = `KASSA1:${'6BFOXN%TS3DH:0Q$C OAB8QJLC9%6J*V5+'.repeat(12)}`

export const exampleReceipt: ReceiptDocument = {
  kind: 'sale',
  language: 'nl',
  blocks: [
    { type: 'text', text: 'Huis & Håll', align: 'center', size: 'large', weight: 'bold' },
    { type: 'text', text: 'Keizersgracht 12, 1015 CN Amsterdam', align: 'center' },
    { type: 'space' },
    {
      type: 'columns',
      weight: 'bold',
      cells: [
        { text: 'Bon', align: 'left' },
        { text: 'nr. 1042', align: 'right' },
      ],
    },
    {
      type: 'columns',
      cells: [
        { text: '22 nov 2026 14:05', align: 'left' },
        { text: 'Kassa 1', align: 'right' },
      ],
    },
    { type: 'rule' },
    { type: 'line', label: 'Crème brûlée-schaaltjes', amount: '€\u00a012,95' },
    {
      type: 'line',
      label: 'Blå ljusstakar, större än större',
      detail: '2 × €\u00a04,50',
      amount: '€\u00a09,00',
    },
    {
      type: 'line',
      label: 'Ein außerordentlich großer Regenschirm mit handgeschnitztem Griff',
      amount: '€\u00a059,00',
    },
    { type: 'line', label: 'Korting 10 %', amount: '\u2212€\u00a08,10' },
    { type: 'rule' },
    { type: 'line', label: 'Totaal', amount: '€\u00a072,85', size: 'large', weight: 'bold' },
    {
      type: 'line',
      label: 'Mastercard •••• 9999',
      detail: 'Autorisatie 599916',
      amount: '€\u00a072,85',
    },
    { type: 'space' },
    taxRow('btw', 'netto', 'btw-bedrag', 'bruto'),
    taxRow('21\u00a0%', '€\u00a060,21', '€\u00a012,64', '€\u00a072,85'),
    { type: 'space' },
    { type: 'qr', data: exampleProof, caption: 'Scan om deze bon te controleren' },
    { type: 'text', text: 'Bedankt en tot ziens!', align: 'center' },
  ],
}

function taxRow(...cells: string[]): ReceiptBlock {
  return {
    type: 'columns',
    cells: cells.map((text, at) => ({ text, align: at === 0 ? 'left' : 'right' })),
  }
}
