// Says aloud, to those who listen rather than look, what a scan or a key did.

let polite: HTMLElement | undefined
let urgent: HTMLElement | undefined

function makeRegion(urgency: 'polite' | 'assertive'): HTMLElement {
  const region = document.createElement('div')
  region.setAttribute('aria-live', urgency)
  region.setAttribute('aria-atomic', 'true')
  region.className = 'sr-only'
  document.body.append(region)
  return region
}

/** Announces `text` through a live region: politely, or at once when `isUrgent` (an unknown code).
 *  The same text twice in a row is announced twice. */
export function announce(text: string, isUrgent = false): void {
  let region: HTMLElement
  if (isUrgent) {
    urgent ??= makeRegion('assertive')
    region = urgent
  } else {
    polite ??= makeRegion('polite')
    region = polite
  }
  // A no-break space at the end makes a repeated text a change, which is what screen readers wait for.
  region.textContent = region.textContent === text ? `${text}\u00a0` : text
}
