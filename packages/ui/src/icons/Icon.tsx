// The frame of every icon: 24 units square, one stroke in the colour and size of the text around it.
import type { ReactElement } from 'react'

export interface IconProps {
  /** Width and height in pixels at 100 % text; 20 unless told. */
  size?: number
  className?: string
}

export type Icon = (props: IconProps) => ReactElement

/** Makes an icon from its path. Icons are decoration: the control around them carries the name. */
export function makeIcon(path: string): Icon {
  return function KassaIcon({ size = 20, className }: IconProps) {
    return (
      <svg
        aria-hidden="true"
        focusable="false"
        viewBox="0 0 24 24"
        className={className}
        style={{ width: `${size / 16}rem`, height: `${size / 16}rem`, flexShrink: 0 }}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.75}
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d={path} />
      </svg>
    )
  }
}
