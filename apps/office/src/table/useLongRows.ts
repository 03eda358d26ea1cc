/** The rows of a long table that are in sight, and what keeps the reader's place while rows come and go. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { recallOffset, rememberOffset } from './scrollMemory.ts'

type LongRowsOptions = {
  keys: readonly string[]
  scroller: RefObject<HTMLDivElement | null>
  /** Pixels. */
  rowHeight: number
  headHeight: number
  memory: string
  /** The end came near: more may be read. */
  onEnd: () => void
}

const rowsBeyondSight = 12

/** Returns the rows to draw with the room between them, in pixels; how many came in above while the reader was further
 *  down; and how to go to the top. */
export function useLongRows(options: LongRowsOptions) {
  const { keys, scroller, rowHeight, headHeight, memory, onEnd } = options
  const [focused, setFocused] = useState<number>()
  const virtualizer = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => keys[index] ?? index,
    overscan: rowsBeyondSight,
    scrollMargin: headHeight,
    initialOffset: () => recallOffset(memory),
    // The row that has the focus stays on the page, wherever one scrolls.
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range)
      if (focused === undefined || focused >= keys.length || inSight.includes(focused)) return inSight
      return [...inSight, focused].sort((a, b) => a - b)
    },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height of rows is what makes it measure anew
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight])

  const items = virtualizer.getVirtualItems()
  const last = items.at(-1)?.index ?? -1
  useEffect(() => {
    if (last >= keys.length - 1) onEnd()
  }, [last, keys.length, onEnd])

  const offset = virtualizer.scrollOffset ?? 0
  useEffect(() => rememberOffset(memory, offset), [memory, offset])
  const { unseen, toTop } = useKeptPlace(keys, scroller, rowHeight)
  const drawn = items.map(({ index, start }, place) => ({
    index,
    key: keys[index] ?? '',
    gapBefore: start - (items[place - 1]?.end ?? headHeight),
  }))
  const gapAfter = headHeight + virtualizer.getTotalSize() - (items.at(-1)?.end ?? headHeight)
  return { drawn, gapAfter, unseen, toTop, setFocused }
}

/** Rows that come in above push down what one reads: the place is kept, and the rows are counted until one goes up. */
function useKeptPlace(
  keys: readonly string[],
  scroller: RefObject<HTMLDivElement | null>,
  rowHeight: number,
) {
  const [unseen, setUnseen] = useState(0)
  const firstKey = useRef(keys[0])
  useLayoutEffect(() => {
    const before = firstKey.current
    firstKey.current = keys[0]
    const added = before === undefined ? -1 : keys.indexOf(before)
    const element = scroller.current
    if (added <= 0 || element === null || element.scrollTop < rowHeight) return
    element.scrollTop += added * rowHeight
    setUnseen((count) => count + added)
  }, [keys, scroller, rowHeight])

  useEffect(() => {
    const element = scroller.current
    const onScroll = () => {
      if (element !== null && element.scrollTop < rowHeight) setUnseen(0)
    }
    element?.addEventListener('scroll', onScroll, { passive: true })
    return () => element?.removeEventListener('scroll', onScroll)
  }, [scroller, rowHeight])

  const toTop = useCallback(() => scroller.current?.scrollTo({ top: 0 }), [scroller])
  return { unseen, toTop }
}
