/** What people at a till may do: by permission, never by the name of a role. */

/** Every permission that a program of this version knows. A staff record may hold others, which a later version gave. */
export type Permission =
  | 'sell'
  | 'return'
  | 'open_drawer'
  | 'discount'
  | 'override_price'
  | 'cash_movements'
  | 'read_totals'
  | 'close_shift'
