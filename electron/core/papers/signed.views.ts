import { z } from 'zod'

import { MediumId } from '../../../shared/ids.ts'
import { Device } from '../../../shared/model/items.ts'
import type { SheetKind } from '../../../shared/model/papers.ts'
import type { TableReader } from '../archive/tables.ts'
import type { SignedOrder } from '../erasure/rules.ts'
import { ownPapers } from '../own-papers/own-papers.views.ts'

const Count = z.object({ found: z.int() })

/**
 * This customer was handed the privacy information D03 as it is now: our text in this version or, where the business has
 * one of its own, that very file.
 */
export const privacyNoticeGiven = (
  reader: TableReader,
  customer: string,
  version: string,
): boolean =>
  (reader.one(
    `SELECT count(*) AS found FROM sheets JOIN jobs ON jobs.id = sheets.job
     WHERE jobs.customer = @customer AND sheets.codes LIKE '%"D03"%'
       AND sheets.delivered_at IS NOT NULL AND sheets.content LIKE @template`,
    { customer, template: noticeIn(reader, version) },
    Count,
  )?.found ?? 0) > 0

/** What the content of a sheet holds that carries the present privacy information. */
const noticeIn = (reader: TableReader, version: string): string => {
  const own = ownPapers(reader).get('D03')
  return own === undefined
    ? `%"id":"D03",%"version":"${version}"%`
    : `%"fileSha256":"${own.fileSha256}"%`
}

/** The technician has signed his commitment to secrecy D06 towards this customer; it has no end. */
export const secrecyCommitted = (reader: TableReader, customer: string): boolean =>
  (reader.one(
    `SELECT count(*) AS found FROM sheets JOIN jobs ON jobs.id = sheets.job
     JOIN signatures ON signatures.sheet = sheets.id
     WHERE jobs.customer = ? AND sheets.codes LIKE '%"D06"%' AND sheets.sealed IS NOT NULL
       AND slot = 'technician-secrecy' AND outcome IN ('onScreen', 'onPaper', 'byMail')`,
    [customer],
    Count,
  )?.found ?? 0) > 0

const signed = `outcome IN ('onScreen', 'onPaper', 'byMail')`

const Signed = z.object({ at: z.string() })

/** When this paper of the job was signed in this slot, on a sheet of a sitting that still counts. */
export const signedAt = (
  reader: TableReader,
  job: string,
  code: string,
  slot: string,
): string | undefined =>
  reader.one(
    `SELECT signatures.at FROM signatures
     JOIN sheets ON sheets.id = signatures.sheet
     JOIN sittings ON sittings.id = sheets.sitting
     WHERE sheets.job = ? AND sheets.codes LIKE ? AND slot = ? AND ${signed}
       AND sittings.state IN ('accepted', 'finished')`,
    [job, `%"${code}"%`, slot],
    Signed,
  )?.at

/** How many sheets of this kind this job has that are closed: signed, or – as nothing is owed on them – issued. */
export const closedSheets = (reader: TableReader, job: string, kind: SheetKind): number =>
  reader.one(
    `SELECT count(*) AS found FROM sheets JOIN sittings ON sittings.id = sheets.sitting
     WHERE sheets.job = ? AND sheets.kind = ? AND sittings.state IN ('accepted', 'finished')`,
    [job, kind],
    Count,
  )?.found ?? 0

const Devices = z.object({ devices: z.string().nullable() })

/**
 * Signed deletion orders of a job (D14): the media they name are those whose end is to be erased or destroyed. After
 * the handover was accepted the items of a job are not described anew, so table and signed paper say the same.
 */
export const deletionOrders = (reader: TableReader, job: string): SignedOrder[] => {
  const at = signedAt(reader, job, 'D14', 'customer-deletion')
  const row = reader.one('SELECT devices FROM jobs WHERE id = ?', [job], Devices)
  if (at === undefined || row === undefined || row.devices === null) return []
  const media = z
    .array(Device)
    .parse(JSON.parse(row.devices))
    .flatMap((device) => device.media)
    .filter(({ end }) => end !== 'unchanged')
    .map(({ id }) => MediumId.parse(id))
  return [{ signedAt: at, media }]
}

/** How many finished sheets of a job have not reached the customer yet. */
export const notDeliveredCount = (reader: TableReader, job: string): number =>
  reader.one(
    `SELECT count(*) AS found FROM sheets
     WHERE job = ? AND sealed IS NOT NULL AND delivered_at IS NULL`,
    [job],
    Count,
  )?.found ?? 0
