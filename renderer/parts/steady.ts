import { isValidElement, useCallback, useLayoutEffect, useRef } from 'react'

/**
 * A handler that stays the same object and does what the newest one does. A form makes new handlers with every letter
 * that is typed; for a part drawn by `memo` they would be a reason to draw it again.
 */
export function useSteady<Given extends unknown[]>(
  handler: ((...given: Given) => void) | undefined,
): (...given: Given) => void {
  const newest = useRef(handler)
  useLayoutEffect(() => {
    newest.current = handler
  })
  return useCallback((...given: Given) => newest.current?.(...given), [])
}

/**
 * Whether two values show the same: plain data by what it says, everything else (handlers, drawn elements) only when it
 * is the very same.
 */
export function saysTheSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (!isData(one) || !isData(other) || Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && saysTheSame(one[key], other[key]))
  )
}

/** Lists and records; not what React has drawn, which points back to who drew it. */
const isData = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !isValidElement(value)
