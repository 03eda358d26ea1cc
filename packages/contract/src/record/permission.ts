/** What people at a till may do: by permission, never by the name of a role. */

/** Every permission that a program of this version knows, in the order in which they are asked about. A staff record may hold others,
 *  which a later version gave. */
export const permissions = [
  'sell',
  'return',
  'return_without_receipt',
  'void_sale',
  'refund_in_cash',
  'discount',
  'override_price',
  'open_drawer',
  'cash_movements',
  'read_totals',
  'close_shift',
  'training',
  'arrange_tiles',
  'weigh_by_hand',
] as const

export type Permission = (typeof permissions)[number]
