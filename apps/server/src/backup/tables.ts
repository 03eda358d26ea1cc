/** What a backup holds of each business, and in what order it is put back. */

/** All tables but those below. Whoever was signed in signs in again: a backup lets nobody in. */
export const backupTables = [
  'tenant',
  'account',
  'enrolment_code',
  'feed_head',
  'record',
  'record_history',
  'device',
  'journal_head',
  'journal',
  'quarantine',
  'money_entry',
  'stock_entry',
  'value_entry',
  'value_hold',
  'points_correction',
  'coupon_use',
  'stock_level',
  'transaction',
  'return_line',
  'sales_hour',
  'till_shift',
  'till_report',
  'staff_event',
  'upstream',
  'relay_head',
  'mail_server',
  'invoice',
  'invoice_buyer',
] as const

export type BackupTable = (typeof backupTables)[number]

/** Tables that a restore empties and a backup leaves out. Open orders are with the tills, which publish them again: those of a backup
 *  may have been paid since. Mails of a backup may have been sent since.
 *  Chunks of the feed are packed again when somebody reads it. */
export const otherTables = [
  'account_session',
  'feed_chunk',
  'order_head',
  'order_event',
  'mail',
  'approval_request',
] as const
