import type { PlaceFiles } from '../../../electron/core/backup/place-files.ts'
import { placeFiles } from '../../../electron/core/backup/place-files.ts'
import { Refusal } from '../../../electron/core/refusal.ts'

/** A drive that fails at its n-th change, before or after that took effect; counts the changes. */
export const failingDrive = (
  n: number,
  when: 'before' | 'after',
): { files: PlaceFiles; changes: () => readonly string[] } => {
  const changes: string[] = []
  const guarded = async <T>(name: string, change: () => Promise<T>): Promise<T> => {
    changes.push(name)
    const fails = changes.length === n
    if (fails && when === 'before') throw new Refusal('backupPlaceGone')
    const done = await change()
    if (fails) throw new Refusal('backupPlaceGone')
    return done
  }
  return {
    files: {
      ...placeFiles,
      write: async (path, content) =>
        guarded(`write ${path}`, async () => placeFiles.write(path, content)),
      makeFolder: async (path) => guarded(`make ${path}`, async () => placeFiles.makeFolder(path)),
      remove: async (path) => guarded(`remove ${path}`, async () => placeFiles.remove(path)),
    },
    changes: () => changes,
  }
}
