// A product tile of the till's grid: picture or colour with initials, name, price, stock. One press adds it.
import type { CSSProperties, ReactNode } from 'react'
import { classes } from '../tokens/classes.ts'
import { hueOf, initialsOf } from './tileFace.ts'

export interface TileProps {
  name: string
  /** The formatted price, or nothing for a group of variants. */
  price?: ReactNode
  /** What is left, in words or as a Badge. */
  stock?: ReactNode
  pictureUrl?: string
  /** What the colour is made from, such as the category's id, so that a category keeps its colour; else the name. */
  colourKey?: string
  /** The colour itself, in degrees, where a person chose it; goes before `colourKey`. */
  hue?: number
  /** How many are in the basket; shown in the corner when above nought. */
  badge?: ReactNode
  onPress: () => void
  isDisabled?: boolean
  /** -1 where a grid moves the focus itself and is one stop in the tab order. */
  tabIndex?: number
  className?: string
}

const FACES = [
  'bg-tile-1 text-on-tile-1',
  'bg-tile-2 text-on-tile-2',
  'bg-tile-3 text-on-tile-3',
  'bg-tile-4 text-on-tile-4',
  'bg-tile-5 text-on-tile-5',
  'bg-tile-6 text-on-tile-6',
  'bg-tile-7 text-on-tile-7',
  'bg-tile-8 text-on-tile-8',
] as const

/** The face in a hue of the merchant's: lightness and chroma are the theme's, so that every hue stays readable. */
function faceOf(hue: number): CSSProperties {
  return {
    backgroundColor: `light-dark(oklch(0.925 0.036 ${hue}), oklch(0.33 0.05 ${hue}))`,
    color: `light-dark(oklch(0.39 0.09 ${hue}), oklch(0.89 0.055 ${hue}))`,
  }
}

/** A product tile. Fills its grid cell; give the grid a column width of at least 9 rem. */
export function Tile(props: TileProps) {
  const { name, price, stock, pictureUrl, colourKey = name, hue, badge, onPress, isDisabled } = props
  return (
    <button
      type="button"
      disabled={isDisabled}
      tabIndex={props.tabIndex}
      onClick={onPress}
      className={classes(
        'group relative flex h-full min-h-36 w-full flex-col overflow-hidden rounded-lg border border-line bg-surface',
        'text-left shadow-card select-none transition-[background-color,border-color,transform]',
        'enabled:hover:border-line-strong enabled:active:scale-98 enabled:active:bg-press disabled:opacity-50',
        props.className,
      )}
    >
      <span
        aria-hidden="true"
        style={hue === undefined ? undefined : faceOf(hue)}
        className={classes(
          'flex min-h-16 w-full flex-1 items-center justify-center text-2xl font-semibold tracking-tight',
          hue === undefined && FACES[hueOf(colourKey)],
        )}
      >
        {pictureUrl === undefined ? (
          initialsOf(name)
        ) : (
          <img src={pictureUrl} alt="" loading="lazy" decoding="async" className="size-full object-cover" />
        )}
      </span>
      <span className="flex w-full flex-col gap-1 px-3 pt-2 pb-2.5">
        <span className="line-clamp-2 min-h-10 text-sm font-medium wrap-break-word text-ink">{name}</span>
        <span className="flex min-h-6 flex-wrap items-center justify-between gap-x-2">
          <span className="figures text-base font-semibold text-ink">{price}</span>
          <span className="figures text-xs text-ink-muted">{stock}</span>
        </span>
      </span>
      {badge != null && (
        <span className="figures absolute top-2 right-2 min-w-7 rounded-md bg-accent px-1.5 py-0.5 text-center text-sm font-semibold text-on-accent">
          {badge}
        </span>
      )}
    </button>
  )
}
