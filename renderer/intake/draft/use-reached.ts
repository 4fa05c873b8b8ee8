import { useState } from 'react'

/** True from the first moment something was so: fields that appeared stay, also when an answer is taken back. */
export function useReached(now: boolean): boolean {
  const [reached, setReached] = useState(now)
  if (now && !reached) setReached(true)
  return reached || now
}
