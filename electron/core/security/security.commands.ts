import { join } from 'node:path'

import { z } from 'zod'

import type { securityCalls } from '../../../shared/contract/security.calls.ts'
import { customerName } from '../../../shared/model/customer.ts'
import type { AtStake } from '../../../shared/model/security.ts'
import type { Reader } from '../archive/archive.ts'
import { archiveNames } from '../archive/entrance.ts'
import { readKeyFile } from '../archive/key-file.ts'
import { isNoteOfBackup, verifiedBackups } from '../backup/backup.views.ts'
import { customerOf } from '../customers/customers.views.ts'
import { intakeOf, jobsIn } from '../jobs/jobs.views.ts'
import type { Asking, HandlersOf } from '../office.ts'
import { agreements } from '../privacy/agreements.views.ts'
import { openings } from './openings.ts'
import { theftSteps } from './theft.ts'

export const securityHandlers: HandlersOf<keyof typeof securityCalls> = {
  'security.view': async (_input, at) => {
    const tour = await at.house.tour.state(true)
    const atStake: AtStake = {
      ...at.archive.read((reader) => stake(reader, at)),
      idleSeconds: at.house.settings().idleSeconds,
      secrets: at.archive.secrets.list().length,
      ...(tour.state === 'on' ? { tourUntil: tour.until } : {}),
    }
    const noted = new Map(at.archive.drafts.list().map(({ draft, savedAt }) => [draft, savedAt]))
    const [confirmed, pin] = [noted.get('house.recoveryKeyConfirmed'), noted.get('house.pin')]
    const namesHidden = at.house.settings().place === 'atCustomer'
    return {
      passphrase: passphraseCost(at),
      ...(confirmed === undefined ? {} : { recoveryKeyConfirmedAt: confirmed }),
      ...(pin === undefined ? {} : { pinSetAt: pin }),
      openings: openings(at.archive),
      atStake: namesHidden ? withoutNames(atStake) : atStake,
      steps: theftSteps(atStake),
      namesHidden,
    }
  },
}

const Count = z.object({ found: z.int() })

/** What of the archive would be in strange hands, and what only there. */
const stake = (reader: Reader, at: Asking): Omit<AtStake, 'idleSeconds' | 'secrets'> => {
  const today = at.outside.clock.now().slice(0, 10)
  const newest = verifiedBackups(reader).at(-1)
  const present = jobsIn(reader, ['inCustody', 'returned'], [])
  const inForce = agreements(reader, today).filter(({ state }) => state === 'inForce')
  const hours = inForce.flatMap(({ breachHours }) => breachHours ?? [])
  return {
    customers: reader.one('SELECT count(*) AS found FROM customers', [], Count)?.found ?? 0,
    inCare: present.map((job) => ({
      number: job.number,
      customer: nameOf(reader, job.customer),
      devices: (intakeOf(reader, job)?.devices ?? []).map(({ name }) => name),
    })),
    unsaved: reader
      .facts({ after: newest?.covers ?? 0 })
      .filter(({ kind }) => !isNoteOfBackup(kind)).length,
    ...(newest === undefined ? {} : { savedAt: newest.verifiedAt }),
    ...(inForce.length === 0
      ? {}
      : {
          breach: {
            hours: Math.min(...hours, lawfulHours),
            customers: [...new Set(inForce.map(({ customerName: name }) => name))],
          },
        }),
  }
}

/** Art. 33(1) DSGVO; a contract may want to hear of it sooner. */
const lawfulHours = 72

const nameOf = (reader: Reader, customer: string | null): string => {
  const known = customer === null ? undefined : customerOf(reader, customer)
  return known === undefined ? '' : customerName(known.customer)
}

/** At the customer's the numbers may be seen, the names of others not. */
const withoutNames = (atStake: AtStake): AtStake => ({
  ...atStake,
  inCare: atStake.inCare.map(({ number }) => ({ number, customer: '', devices: [] })),
  ...(atStake.breach === undefined ? {} : { breach: { ...atStake.breach, customers: [] } }),
})

const passphraseCost = (at: Asking): { memoryMiB: number; passes: number } => {
  const { wraps } = readKeyFile(join(at.house.folder(), archiveNames.key), at.outside)
  const wrap = wraps.find((one) => one.kind === 'passphrase')
  return { memoryMiB: Math.round((wrap?.memoryKiB ?? 0) / 1024), passes: wrap?.passes ?? 0 }
}
