/** What can go wrong, each kind counted, so that a run shows that it met them. */

export const faults = {
  // The line between a till and the server.
  request_lost: 'a batch never arrives',
  answer_lost: 'a batch arrives, its answer does not',
  answer_late: 'the answer comes when nobody waits for it any more',
  request_duplicated: 'a batch arrives twice',
  request_delayed: 'a batch arrives late, after others',
  request_truncated: 'half a batch arrives',
  request_altered: 'a batch arrives in which a digit is another one',
  answer_truncated: 'half an answer arrives',
  captive_portal: 'a page of the network answers in place of the server',
  gateway_error: 'a proxy says that the server is not there',
  line_cut: 'nothing gets through for a while',
  line_cut_up: 'batches get lost for a while, answers would come',
  line_cut_down: 'batches arrive for a while, answers get lost',
  old_batch_replayed: 'somebody sends an old batch again, days later',
  everyone_returns_at_once: 'all tills come back in one moment',

  // The server.
  server_killed_before_commit: 'the server dies before it has stored a batch',
  server_killed_after_commit: 'the server dies after it has stored a batch, before it answers',
  server_down: 'the server is away for a while',
  server_slow: 'the server takes most of the patience that a till has',
  server_disk_full: 'the server has no room for a while',
  server_database_restarted: 'the database ends the transaction of a batch',
  server_session_refused: 'the server does not know the session any more',
  server_restored_from_backup: 'the server is put back to an older backup',

  // The server of a store, and head office above it. What befalls batches befalls those on this line too.
  store_server_lost: 'the store server burns, and an empty one takes its place',
  copy_outruns_till:
    'the store server is lost, and a copy of a till reaches the new one before the till does',
  head_office_line_cut: 'the line from the store to head office is cut for a while',
  head_office_down: 'head office is away for a while',
  head_office_killed_before_commit: 'head office dies before it has stored a batch',
  head_office_killed_after_commit: 'head office dies after it has stored a batch, before it answers',
  head_office_restored_from_backup: 'head office is put back to an older backup',

  // The till and its disk.
  till_killed: 'the plug is pulled',
  till_killed_before_write: 'the plug is pulled as a sale is to be written',
  till_killed_in_write: 'the plug is pulled when a sale is written, and nobody was told',
  till_killed_after_write: 'the plug is pulled before the receipt prints',
  till_frozen: 'the tab sleeps for hours, and wakes up',
  till_destroyed: 'the till burns, with what it has not sent',
  receipts_read: 'receipts are read back at the server, before or after their till has sent them',
  storage_lost: 'the till loses its journal, and goes on under a spare',
  mark_not_noted: 'what was sold last is not noted beside the journal',
  second_writer: 'a second tab takes the journal over',
  disk_full: 'the till has no room',
  disk_failed: 'a write fails',
  disk_slow: 'a write takes seconds',
  disk_forgets_mark: 'what the server holds is not noted down',
  old_entries_let_go: 'a till lets go of what is at the server and beyond it',
  disk_bit_flipped: 'an entry on the disk is not what was written',
  disk_rolled_back: 'the disk is as it was some time ago',
  disk_cloned: 'a copy of the disk goes on as a till of its own',

  // Time.
  clock_went_back: 'the clock is set back by hours',
  clock_jumped_ahead: 'the clock is set ahead by days',
  clock_reset: 'the clock begins at 1970',
  clock_put_right: 'the clock is put right',
  offset_changed: 'summer time begins or ends',
  night_passed: 'hours pass in which nobody sells',

  // Programs of other versions, from one that is too old to one that is too new, until the next one is installed.
  till_of_another_version: 'a till runs a program of another version for a while',
  server_of_another_version: 'the server runs a program of another version for a while',
  head_office_of_another_version: 'head office runs a program of another version for a while',

  // What people and programs do.
  sales_at_once: 'two sales are written in one moment',
  sale_repeated: 'a sale is written again under its own id',
  till_added: 'one more till is enrolled',
  operator_changed: 'somebody else signs in',
  unknown_kind: 'a newer till writes a fact that the server does not know',
  wrong_sums: 'a sale is signed whose sums do not agree',
  huge_entry: 'an entry is larger than a batch may be',
  foreign_entry: 'an entry of this journal says that it is of another business',

  // Baskets that the tills of a store share.
  order_news_lost: 'a till is not told that something befell a basket',
  orders_forgotten: 'the server forgets the open baskets of the store',
  basket_taken_over: 'a basket that is in use at one till is taken over by another',
  basket_taken_apart: 'a till whose line is cut takes up a basket that others know as well',

  // The payment terminal.
  payment_answer_lost: 'the answer of the terminal is lost, whatever it did',
  payment_answer_late: 'the card is charged when the till has stopped waiting for an answer',
  payment_partial: 'the card pays a part of what was asked',
  terminal_died: 'the terminal dies in the middle of a payment',
  terminal_died_after_charge: 'the terminal dies when the money has moved, before it answers',
} as const

export type FaultKind = keyof typeof faults

export const faultKinds = Object.keys(faults) as FaultKind[]

export type FaultCounts = Map<FaultKind, number>

/** Says whether a fault of this kind happens now; counts it. */
export type Strikes = (kind: FaultKind) => boolean
