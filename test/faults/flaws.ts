import type { Archive } from '../../electron/core/archive/archive.ts'
import { blobsNamedIn } from '../../electron/core/ledger/blob-names.ts'

export const lost = 'an acknowledged fact is lost'

const bodiesOf = (archive: Archive): string =>
  JSON.stringify(archive.read((reader) => reader.facts({})).map(({ bodies }) => bodies))

/** Why an archive that was just opened is not what was acknowledged, `kept` facts of it; or nothing. */
export const flawIn = (archive: Archive, kept: number): string | undefined => {
  if (archive.head().size < kept) return lost
  if (!archive.verify().ok) return 'the ledger does not verify'
  try {
    for (const blob of blobsNamedIn(bodiesOf(archive))) archive.blobs.read(blob)
  } catch (error) {
    return String(error)
  }
  // opening sweeps what a crash left behind, so nothing is left to sweep
  if (archive.blobs.sweep() > 0) return 'an orphan is left'
  return undefined
}
