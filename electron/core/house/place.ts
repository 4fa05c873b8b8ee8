import { join } from 'node:path'

import { z } from 'zod'

import { archiveIn, archiveNames } from '../archive/entrance.ts'
import { readKeyFile } from '../archive/key-file.ts'
import { Hex } from '../archive/key-form.ts'
import type { Outside } from '../outside.ts'

/** What is remembered outside the archive: where it lies and which one it is. */
const PlaceFile = z.strictObject({
  /** Chosen at first start; without it the archive lies in the user-data folder. */
  folder: z.string().min(1).exactOptional(),
  /** The archive that was open last. The check says nothing about its key. */
  known: z.strictObject({ folder: z.string().min(1), keyCheck: Hex(32) }).exactOptional(),
})
type PlaceFile = z.infer<typeof PlaceFile>

export interface Place {
  /** The chosen folder, if one was. */
  chosen(): string | undefined
  choose(folder: string): void
  /** Remembers that the archive in this folder was open. */
  remember(folder: string): void
  /** There was an archive in this folder and now there is none: its drive is not connected, or it was moved. */
  isMissing(folder: string): boolean
  /** The key file in this folder is not that of the archive that was open here last. */
  hasOtherKey(folder: string): boolean
}

/** The place of the archive, kept in the user-data folder of this installation. */
export const placeIn = (profile: string, outside: Outside): Place => {
  const path = join(profile, 'archive-place.json')
  const read = (): PlaceFile => {
    const bytes = outside.files.read(path)
    if (bytes === undefined) return {}
    try {
      return PlaceFile.parse(JSON.parse(new TextDecoder().decode(bytes)))
    } catch {
      return {}
    }
  }
  const write = (place: PlaceFile): void =>
    outside.files.write(path, Buffer.from(`${JSON.stringify(place)}\n`))
  const keyCheckIn = (folder: string): string => {
    const { keyCheck, isWhole } = readKeyFile(join(folder, archiveNames.key), outside)
    if (!isWhole) throw new Error('a damaged key file does not tell whose it is')
    return keyCheck
  }
  const knownIn = (folder: string): string | undefined => {
    const { known } = read()
    return known?.folder === folder ? known.keyCheck : undefined
  }

  return {
    chosen: () => read().folder,
    choose: (folder) => write({ ...read(), folder }),
    remember(folder) {
      try {
        const keyCheck = keyCheckIn(folder)
        if (knownIn(folder) !== keyCheck) write({ ...read(), known: { folder, keyCheck } })
      } catch {
        // it serves to name what is wrong one day; a full disk today must not keep the archive closed
      }
    },
    isMissing: (folder) => knownIn(folder) !== undefined && archiveIn(folder, outside) === 'none',
    hasOtherKey(folder) {
      const known = knownIn(folder)
      try {
        return known !== undefined && known !== keyCheckIn(folder)
      } catch {
        return false
      }
    },
  }
}

/** Where an archive goes when the user picks this folder: beside other things it gets a folder of its own. */
export const archiveAt = (picked: string, outside: Outside): string => {
  const names = outside.files.list(picked)
  const isOurs = Object.values(archiveNames).some((name) => names.includes(name))
  return names.length === 0 || isOurs ? picked : join(picked, 'Obhut')
}
