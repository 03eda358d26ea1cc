/** What can go wrong, each kind counted, so that a run shows that it met them. */

export const faultKinds = [
  'request_lost',
  'answer_lost',
  'request_duplicated',
  'request_delayed',
  'answer_truncated',
  'captive_portal',
  'server_killed_before_commit',
  'server_killed_after_commit',
  'server_down',
  'server_restored_from_backup',
  'till_killed',
  'till_killed_before_write',
  'till_killed_after_write',
  'disk_full',
  'disk_failed',
  'clock_went_back',
  'second_writer',
] as const

export type FaultKind = (typeof faultKinds)[number]

export type FaultCounts = Map<FaultKind, number>
