/** Which register this is, as the screens before selling say it. */
import { useTillView } from '../till/TillContext.tsx'

/** Store and register; undefined until they are known. */
export function usePlace(): string | undefined {
  const register = useTillView((view) => view.register)
  return register === undefined ? undefined : `${register.store?.name ?? ''} · ${register.name}`
}
