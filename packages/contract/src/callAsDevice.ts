/** A typed call of a route that devices have. */
import { askEndpoint, type CallInput, type CallOutcome, type CallSettings } from './askEndpoint.ts'
import { type DeviceRouteName, deviceEndpoints } from './route/deviceEndpoint.ts'
import type { RouteTypes } from './route/route.ts'

/** The same as `call`, for programs that know the routes of devices only. */
export function callAsDevice<Name extends DeviceRouteName>(
  name: Name,
  input: CallInput<Name>,
  settings: CallSettings,
): Promise<CallOutcome<RouteTypes[Name]['reply']>> {
  return askEndpoint(deviceEndpoints[name], input, settings)
}
