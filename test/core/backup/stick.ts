import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

import { onTestFinished } from 'vitest'

import type { BackupPlaceId } from '../../../shared/ids.ts'
import type { GivenFile } from '../../../renderer/backup-reader/folder.ts'
import type { DeskAnswers } from '../../../build/windowless/office.ts'
import {
  emptyOffice,
  officeAfter,
  company,
  samplePassphrase,
  type Rehearsal,
} from '../rehearsal.ts'
import type { Around } from '../profiles.ts'

/** A drive that somebody plugged in; gone when the test is over. */
export const stick = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'obhut-stick-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** What somebody picks whenever a folder is asked for. */
export const picking = (folder: string): DeskAnswers => ({ chooseFolder: () => ({ path: folder }) })

/** A folder as the page is given it. */
export const given = (folder: string): Map<string, GivenFile> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => [relative(folder, path), new Blob([new Uint8Array(readFileSync(path))])]),
  )

/** The office after a job with a stick as its place for backups, and that stick. */
export const withStick = async (
  around: Omit<Around, 'desk'> = {},
): Promise<Awaited<ReturnType<typeof officeAfter>> & { folder: string; place: BackupPlaceId }> => {
  const folder = stick()
  const after = await officeAfter(company, { ...around, desk: picking(folder) })
  const { place } = await after.office.call('backup.addPlace', {})
  return { ...after, folder, place }
}

/** The number a job gets that begins now. */
export const nextNumber = async (office: Rehearsal): Promise<string> =>
  (await office.call('job.open', {})).number

/** A new computer on which somebody picks this folder when asked for a backup. */
export const newComputer = (folder: string): Rehearsal => emptyOffice({ desk: picking(folder) })

/** The way in that the sample business has. */
export const passphrase = samplePassphrase
