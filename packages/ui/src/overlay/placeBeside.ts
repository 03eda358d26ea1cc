// Where a small panel stands: below its trigger when there is room, else above; never beyond the window.

export type Align = 'start' | 'center' | 'end'

const GAP_PX = 6
const EDGE_PX = 8

/** Puts `panel` (in the top layer, position fixed) beside `trigger` and bounds its height to the room there is.
 *  Requires: `panel` is shown, so that it has a size. */
export function placeBeside(panel: HTMLElement, trigger: Element, align: Align): void {
  const from = trigger.getBoundingClientRect()
  const below = window.innerHeight - from.bottom - GAP_PX - EDGE_PX
  const above = from.top - GAP_PX - EDGE_PX
  panel.style.maxHeight = ''
  // Not the bounding rectangle: that one shrinks while the panel appears.
  const { offsetWidth: width, offsetHeight: height } = panel
  const isBelow = height <= below || below >= above
  const room = isBelow ? below : above
  const top = isBelow ? from.bottom + GAP_PX : from.top - GAP_PX - Math.min(height, room)
  const wished = {
    start: from.left,
    center: from.left + (from.width - width) / 2,
    end: from.right - width,
  }[align]
  const left = Math.max(EDGE_PX, Math.min(wished, window.innerWidth - width - EDGE_PX))
  panel.style.maxHeight = `${room}px`
  panel.style.top = `${top}px`
  panel.style.left = `${left}px`
}
