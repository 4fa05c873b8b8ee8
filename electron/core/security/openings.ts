import { z } from 'zod'

import { Opening } from '../../../shared/model/security.ts'
import { ArchiveProblem, type Archive } from '../archive/archive.ts'
import type { KeyWay } from '../archive/key.ts'
import type { Outside } from '../outside.ts'

const Openings = z.array(Opening)
const draft = 'house.openings'

/** As many as one page shows; older ones say nothing any more. */
const kept = 30

/** How the archive was opened, the newest first. */
export const openings = (archive: Pick<Archive, 'drafts'>): Opening[] =>
  archive.drafts.read(draft, Openings) ?? []

/**
 * Notes that the archive was opened, and how often somebody had tried in vain. Beside the ledger: it is about the
 * computer and not about a job, and goes by itself.
 */
export const noteOpening = (
  archive: Pick<Archive, 'drafts'>,
  outside: Pick<Outside, 'clock'>,
  way: KeyWay | { readonly pin: string },
  failedBefore: number,
): void => {
  const by = 'pin' in way ? 'pin' : 'recoveryKey' in way ? 'recoveryKey' : 'passphrase'
  const opening: Opening = { at: outside.clock.now(), by, failedBefore }
  try {
    archive.drafts.save(draft, [opening, ...openings(archive)].slice(0, kept))
  } catch (error) {
    // a full disk still lets the archive open for reading
    if (!(error instanceof ArchiveProblem)) throw error
  }
}
