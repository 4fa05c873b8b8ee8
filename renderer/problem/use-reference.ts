import { useEffect, useState } from 'react'

import { call } from '../bridge/call.ts'

/** Notes in the log that a screen failed, by the kind of error alone; answers the reference once it stands there. */
export function useReference(error: unknown): string | undefined {
  const [reference, setReference] = useState<string>()
  const named = error instanceof Error ? error.name : ''
  const name = /^[A-Za-z][A-Za-z0-9]{0,60}$/.test(named) ? named : 'unknown'
  useEffect(() => {
    void call('screen.failed', { error: name }).then((answer) => {
      setReference(answer.ok ? answer.value.reference : answer.error.reference)
    })
  }, [name])
  return reference
}
