import { z } from 'zod'

import type { Doing, Asking } from '../office.ts'

/** Settings, not facts: whom the business asks for a time, and whether it asks as soon as a sheet is secured. */
const names = {
  authority: 'house.timeStampAuthority',
  /** Holds the address that was agreed to, so that another address needs to be agreed to anew. */
  atSealing: 'house.timeStampAtSealing',
} as const

/** Address of the authority the business has named; nothing when there is none. */
export const authorityOf = (at: Asking): string | undefined =>
  at.archive.drafts.read(names.authority, z.string())

/** The authority that may be asked as soon as a sheet is secured; nothing unless somebody wished that of just this one. */
export const authorityAtSealing = (at: Asking): string | undefined => {
  const authority = authorityOf(at)
  return at.archive.drafts.read(names.atSealing, z.string()) === authority ? authority : undefined
}

export const keepAuthority = (at: Doing, authority: string | undefined): void =>
  keep(at, names.authority, authority)

export const keepAtSealing = (at: Doing, authority: string | undefined): void =>
  keep(at, names.atSealing, authority)

const keep = (at: Doing, name: string, address: string | undefined): void => {
  if (address === undefined) at.archive.drafts.remove(name)
  else at.archive.drafts.save(name, address)
  at.door.tell({ subject: 'business' })
}
