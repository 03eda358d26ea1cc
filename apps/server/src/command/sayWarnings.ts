/** The log of commands that a person waits for: what is unusual, on the screen; the rest nowhere. */

export const sayWarnings = { info() {}, warn: (text: string) => console.error(text) }
