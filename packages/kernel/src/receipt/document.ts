/**
 * The structured receipt: what stands on it, in order, in words already chosen for its reader.
 * Renderers (paper, screen, mail) decide how it looks; none of them decides what it says.
 */

export type ReceiptAlign = 'left' | 'center' | 'right'

export type ReceiptBlock =
  /** A line of free text; wraps where the paper ends. */
  | {
      type: 'text'
      text: string
      align?: ReceiptAlign
      size?: 'normal' | 'large'
      weight?: 'normal' | 'bold'
    }
  /** Cells side by side; `widthShare` are relative widths, default 1 each. */
  | {
      type: 'columns'
      cells: { text: string; align: 'left' | 'right'; widthShare?: number }[]
      weight?: 'normal' | 'bold'
    }
  /** A label with an amount at the right edge, and a detail in small print below the label. */
  | {
      type: 'line'
      label: string
      detail?: string
      amount: string
      weight?: 'normal' | 'bold'
      size?: 'normal' | 'large'
    }
  | { type: 'rule' }
  | { type: 'space' }
  /** A QR code of `data`, which is printable ASCII; `caption` is for people. */
  | { type: 'qr'; data: string; caption?: string }

export type ReceiptKind =
  | 'sale'
  | 'return'
  /** Something goes out and something comes back. */
  | 'mixed'
  | 'invoice'
  | 'credit_invoice'
  | 'copy'
  | 'training'
  | 'pro_forma'
  /** Without prices, for whoever gets the goods. */
  | 'gift'
  /** The number of a gift card or of store credit, for whoever may spend it. */
  | 'value_slip'
  /** The link to a receipt's page. */
  | 'page_slip'
  /** What a customer ordered, paid and still has to pay. */
  | 'order_slip'
  | 'paid_in'
  | 'paid_out'
  | 'picked_up'
  | 'x_report'
  | 'z_report'

export type ReceiptDocument = {
  kind: ReceiptKind
  /** BCP 47 language of the words, for screen readers and hyphenation. */
  language: string
  blocks: ReceiptBlock[]
}
