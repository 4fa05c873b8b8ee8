import { z } from 'zod'

import type { ArchiveState } from '../../../shared/contract/archive.calls.ts'
import type { Archive } from '../archive/archive.ts'
import { business, measures } from '../business/business.views.ts'

/** Set-up ends when the recovery key was re-entered, the business is described and the PIN is set. */
export const setUpOf = (archive: Archive, isConfirmed: boolean): ArchiveState['setUp'] => {
  if (!isConfirmed) return 'recoveryKey'
  const described = archive.read(
    (reader) => business(reader) !== undefined && measures(reader) !== undefined,
  )
  if (!described) return 'business'
  return archive.drafts.read('house.pin', z.unknown()) === undefined ? 'pin' : 'done'
}
