/** How short tables look: dense, figures under each other. Their head is TableHead. */

const edge = 'px-3 first:pl-5 last:pr-5'

export const head = `${edge} h-9 border-b border-line text-left text-xs font-medium text-ink-muted`
export const figureHead = `${edge} h-9 border-b border-line text-right text-xs font-medium text-ink-muted`
export const cell = `${edge} border-b border-line py-2 align-top`
export const figureCell = `${edge} figures border-b border-line py-2 text-right align-top whitespace-nowrap`
