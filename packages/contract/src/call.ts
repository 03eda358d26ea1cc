/** A typed call of any route. */
import { askEndpoint, type CallInput, type CallOutcome, type CallSettings } from './askEndpoint.ts'
import { endpoints, type RouteName } from './route/endpoint.ts'
import type { RouteTypes } from './route/route.ts'

/** Calls a route and returns what became of it; never throws for what a network or a server does. */
export function call<Name extends RouteName>(
  name: Name,
  input: CallInput<Name>,
  settings: CallSettings,
): Promise<CallOutcome<RouteTypes[Name]['reply']>> {
  return askEndpoint(endpoints[name], input, settings)
}
