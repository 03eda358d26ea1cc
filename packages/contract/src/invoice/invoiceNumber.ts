/** The number of an invoice: a series for each journal, counted from 1 without gaps, with no network needed.
 *  Source: Directive 2006/112/EC art. 226 (2): one or more series. */
import Type from 'typebox'

export type InvoiceNumber = Type.Static<typeof InvoiceNumber>
export const InvoiceNumber = Type.Object({
  series: Type.String({
    pattern: '^[0-9A-Z]{6}(-[1-9][0-9]*)?$',
    description:
      'Of one journal: from the id of its device, and its incarnation where that is not the first.',
  }),
  number: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
})
