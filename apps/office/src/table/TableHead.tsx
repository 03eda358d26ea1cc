/** The head of a short table: what its columns hold. */
import { figureHead, head } from './tableLook.ts'

type HeadColumn = { label: string; isFigure?: boolean; hiddenBelow?: 'sm' | 'md' }

const hidden = { sm: 'max-sm:hidden', md: 'max-md:hidden' }

/** `hasActions`: behind the columns stands one of buttons, without a name. */
export function TableHead({
  columns,
  hasActions = false,
}: {
  columns: readonly HeadColumn[]
  hasActions?: boolean
}) {
  return (
    <thead>
      <tr>
        {columns.map(({ label, isFigure = false, hiddenBelow }) => (
          <th
            key={label}
            scope="col"
            className={`${isFigure ? figureHead : head} ${hiddenBelow === undefined ? '' : hidden[hiddenBelow]}`}
          >
            {label}
          </th>
        ))}
        {hasActions && <td className={head} />}
      </tr>
    </thead>
  )
}
