/** The link that makes a browser a till. */

/** Returns the link. The code stands behind the #, so that it is in no server's log. */
export function tillLink(origin: string, code: string): string {
  return `${origin}/register/#code=${encodeURIComponent(code)}`
}

/** Tells whether an address leads to this very computer, so that no other device can open it. */
export function isThisComputerOnly(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.|\.localhost$/.test(hostname)
}
