// A key of the keyboard, shown where it works.

/** Keys to press together, in order: ['Ctrl', 'K']. */
export function KeyHint({ keys }: { keys: readonly string[] }) {
  return (
    <span className="inline-flex gap-1">
      {keys.map((key) => (
        <kbd
          key={key}
          className="inline-flex min-h-6 min-w-6 items-center justify-center rounded-sm border border-line bg-surface px-1.5 font-sans text-xs font-medium text-ink-muted shadow-card"
        >
          {key}
        </kbd>
      ))}
    </span>
  )
}
