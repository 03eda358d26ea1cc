/** How links inside text and tables look: told from text by more than colour. */

export const linkLook =
  'rounded-sm font-medium text-accent underline decoration-line-strong decoration-1 underline-offset-3 hover:decoration-current'

/** A link that is the thing to do on its screen. */
export const buttonLook =
  'inline-flex min-h-10 items-center rounded-md bg-accent px-4 py-1.5 text-sm font-medium text-on-accent transition-colors hover:bg-accent-hover'
