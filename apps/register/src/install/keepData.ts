/** Asks the browser to keep what the till stores, also when the disk gets full. */

/** Asks. Chromium decides by itself, Firefox asks the person; a no changes nothing but the badge's words. */
export function askToKeepData(): void {
  void navigator.storage?.persist?.().catch(() => undefined)
}
