/** The customer's window: on the second screen where the browser can tell which that is. */

/** The Window Management API, where the browser has it.   Source: W3C, Window Management, §3. */
type ManagedScreen = { left: number; top: number; width: number; height: number; isPrimary: boolean }
type Managed = { getScreenDetails?: () => Promise<{ screens: readonly ManagedScreen[] }> }

/** Opens it, or brings it forward where it is open. A browser that lets no window open says so beside its address. */
export function openDisplayWindow(): void {
  const opened = window.open(`${import.meta.env.BASE_URL}display.html`, 'kassa-display', 'popup')
  if (opened !== null) void moveToSecondScreen(opened)
}

/** Asks the person once whether Kassa may see the screens; refused, the window is moved by hand. */
async function moveToSecondScreen(opened: Window): Promise<void> {
  const { getScreenDetails } = window as Managed
  const details = await getScreenDetails?.call(window).catch(() => undefined)
  const second = details?.screens.find(({ isPrimary }) => !isPrimary)
  if (second === undefined) return
  opened.moveTo(second.left, second.top)
  opened.resizeTo(second.width, second.height)
}
