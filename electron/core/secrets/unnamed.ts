import type { Doing } from '../office.ts'
import { secretOf } from './secrets.views.ts'

/**
 * Destroys access codes that no entry names: a code is kept before its entry, and where the power went in between
 * nobody could see or destroy it. Returns how many there were.
 */
export const destroyUnnamed = ({ archive }: Pick<Doing, 'archive'>): number => {
  const unnamed = archive.secrets
    .list()
    .filter((id) => archive.read((reader) => secretOf(reader, id)) === undefined)
  for (const id of unnamed) archive.secrets.destroy(id)
  return unnamed.length
}
