/** Where, when and for whom a price list or a promotion holds. */
import { isLocalTime, type LocalTime } from '../calendar/localTime.ts'
import { isInWindow, isWeeklyWindow, type WeeklyWindow } from '../calendar/weeklyWindow.ts'

/** Every limit that is left out does not limit. */
export type Availability = {
  storeIds?: readonly string[]
  /** How the goods are sold, as the shop names it: `counter`, `web`, `kiosk`. */
  channels?: readonly string[]
  /** The customer must be in one of these groups; staff is a group too. */
  customerGroupIds?: readonly string[]
  from?: LocalTime
  /** The first minute in which it does not hold any more. */
  until?: LocalTime
  windows?: readonly WeeklyWindow[]
}

/** Where, when and to whom something is being sold. */
export type Circumstances = {
  storeId: string
  channel: string
  customerGroupIds: readonly string[]
  at: LocalTime
}

export type Hindrance =
  | 'other_store'
  | 'other_channel'
  | 'other_customer_group'
  | 'not_started'
  | 'ended'
  | 'outside_window'

/** Returns the first reason, in the order of `Hindrance`, for which it does not hold; undefined where it holds.
 *  Units: `minuteNumber` is that of `circumstances.at`, worked out once by the caller. */
export function hindranceOf(
  limits: { [Limit in keyof Availability]: Availability[Limit] | undefined },
  circumstances: Circumstances,
  minuteNumber: number,
): Hindrance | undefined {
  const { storeIds, channels, customerGroupIds: groups, from, until, windows } = limits
  if (storeIds !== undefined && !storeIds.includes(circumstances.storeId)) return 'other_store'
  if (channels !== undefined && !channels.includes(circumstances.channel)) return 'other_channel'
  if (groups !== undefined && !groups.some((group) => circumstances.customerGroupIds.includes(group)))
    return 'other_customer_group'
  if (from !== undefined && circumstances.at < from) return 'not_started'
  if (until !== undefined && circumstances.at >= until) return 'ended'
  if (windows !== undefined && !isInWindow(windows, minuteNumber)) return 'outside_window'
  return undefined
}

/** Returns whether its times are times and its hours those of a week. */
export function isAvailability({ from, until, windows }: Availability): boolean {
  const isTime = (time: LocalTime | undefined) => time === undefined || isLocalTime(time)
  return isTime(from) && isTime(until) && (windows === undefined || windows.every(isWeeklyWindow))
}
