import { z } from 'zod'

import type { ItemRow } from '../../../shared/contract/job.calls.ts'
import { factKinds } from '../../../shared/facts/kinds.ts'
import { Device } from '../../../shared/model/items.ts'
import type { Projection } from '../archive/projections.ts'
import type { TableWriter } from '../archive/tables.ts'
import { folded } from '../customers/folded.ts'
import { contentOf, type Fact } from '../ledger/fact.ts'
import { correctedParts, Said } from '../corrections/corrected-parts.ts'
import { changesIn } from '../corrections/corrections.tables.ts'
import { jobNumber } from './job-number.ts'
import { itemsOf } from './items.ts'

/**
 * Jobs and the items in them. Numbers follow from the envelopes alone – the n-th `job.opened` of a year under a letter,
 * which an archive that was handed back takes up again – so a number once used stays used, also when everything about
 * its job is forgotten.
 */
export const jobsTables: Projection = {
  name: 'jobs',
  tables: ['jobs', 'items', 'photos', 'installations'],
  create: `
    CREATE TABLE installations (log TEXT PRIMARY KEY, letter TEXT NOT NULL) STRICT;
    CREATE TABLE jobs (
      id TEXT PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      log TEXT NOT NULL,
      year TEXT NOT NULL,
      state TEXT NOT NULL,
      opened_at TEXT NOT NULL,
      accepted_at TEXT,
      returned_at TEXT,
      closed_at TEXT,
      customer TEXT,
      contact TEXT,
      place_label TEXT,
      order_content TEXT,
      devices TEXT,
      signatory TEXT,
      search TEXT NOT NULL
    ) STRICT;
    CREATE TABLE items (
      id TEXT PRIMARY KEY,
      job TEXT NOT NULL,
      device TEXT NOT NULL,
      type TEXT NOT NULL,
      label TEXT NOT NULL,
      serial TEXT,
      place TEXT NOT NULL,
      location TEXT,
      sort INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE photos (
      id TEXT PRIMARY KEY,
      job TEXT NOT NULL,
      blob TEXT,
      sha256 TEXT,
      caption TEXT
    ) STRICT;
  `,
  apply(fact, tables) {
    const apply = appliers[fact.kind]
    if (apply !== undefined) apply(fact, tables, jobOf(fact))
  },
}

const jobOf = (fact: Fact): string =>
  fact.subjects.find((subject) => subject.startsWith('job_')) ?? ''

const appliers: Readonly<Record<string, (fact: Fact, tables: TableWriter, job: string) => void>> = {
  'ledger.began': (fact, tables) => {
    const began = contentOf(fact, 'began', factKinds['ledger.began'].slots.began)
    tables.run('INSERT OR REPLACE INTO installations (log, letter) VALUES (?, ?)', [
      fact.log,
      began?.letter ?? 'A',
    ])
  },
  'job.opened': open,
  'job.described': describe,
  // Whose job it is stands in the envelope, so that it outlives what was said about the appointment.
  'appointment.made': (fact, tables, job) => {
    const of = (prefix: string) => fact.subjects.find((one) => one.startsWith(prefix)) ?? null
    tables.run('UPDATE jobs SET customer = ?, contact = ? WHERE id = ?', [
      of('cus_'),
      of('con_'),
      job,
    ])
  },
  'job.abandoned': (_fact, tables, job) => setState(tables, job, 'abandoned'),
  'job.closed': (fact, tables, job) => {
    setState(tables, job, 'closed')
    tables.run('UPDATE jobs SET closed_at = ? WHERE id = ?', [fact.recordedAt, job])
  },
  'photo.taken': (fact, tables, job) => {
    const photo = contentOf(fact, 'photo', factKinds['photo.taken'].slots.photo)
    if (photo === undefined) return
    tables.run('INSERT INTO photos (id, job, blob, sha256, caption) VALUES (?, ?, ?, ?, ?)', [
      photo.id,
      job,
      photo.blob,
      photo.sha256,
      photo.caption ?? null,
    ])
  },
  'handover.accepted': handOver,
  'custody.recorded': move,
  'paper.corrected': correct,
}

function open(fact: Fact, tables: TableWriter, job: string): void {
  const year = fact.recordedAt.slice(0, 4)
  const Row = z.object({ letter: z.string(), used: z.int() })
  const row = tables.one(
    `SELECT letter, (
       SELECT count(*) FROM jobs JOIN installations AS its USING (log)
       WHERE its.letter = own.letter AND year = @year
     ) AS used
     FROM installations AS own WHERE log = @log`,
    { log: fact.log, year },
    Row,
  )
  const number = jobNumber(year, row?.letter ?? 'A', (row?.used ?? 0) + 1)
  tables.run(
    `INSERT INTO jobs (id, number, log, year, state, opened_at, search)
     VALUES (?, ?, ?, ?, 'intake', ?, ?)`,
    [job, number, fact.log, year, fact.recordedAt, folded(number)],
  )
}

function describe(fact: Fact, tables: TableWriter, job: string): void {
  const slots = factKinds['job.described'].slots
  const order = contentOf(fact, 'order', slots.order)
  const devices = contentOf(fact, 'items', slots.items)?.devices
  const signatory = contentOf(fact, 'signatory', slots.signatory)
  const words = (devices ?? []).flatMap((device) => [
    device.name,
    device.serial.readable ? device.serial.number : '',
    ...device.media.map((medium) => (medium.serial?.readable === true ? medium.serial.number : '')),
  ])
  tables.run(
    `UPDATE jobs SET customer = @customer, contact = @contact, place_label = @place,
       order_content = @order, devices = @devices, signatory = @signatory,
       search = @search || ' ' || (SELECT number FROM jobs WHERE id = @job)
     WHERE id = @job`,
    {
      job,
      customer: order?.customer ?? null,
      contact: order?.contact ?? null,
      place: order?.placeLabel ?? null,
      order: order === undefined ? null : JSON.stringify(order.order),
      devices: devices === undefined ? null : JSON.stringify(devices),
      signatory: signatory === undefined ? null : JSON.stringify(signatory),
      search: folded(words.join(' ')),
    },
  )
  tables.run('DELETE FROM items WHERE job = ?', [job])
  itemsOf(devices ?? []).forEach((item, sort) => {
    tables.run(
      `INSERT INTO items (id, job, device, type, label, serial, place, sort)
       VALUES (@id, @job, @device, @type, @label, @serial, 'notYet', @sort)`,
      { ...item, serial: item.serial ?? null, job, sort },
    )
  })
}

function handOver(fact: Fact, tables: TableWriter, job: string): void {
  const handover = contentOf(fact, 'handover', factKinds['handover.accepted'].slots.handover)
  // Whether it went to us or back follows from the job's own state when the body was forgotten.
  const State = z.object({ state: z.string() })
  const before = tables.one('SELECT state FROM jobs WHERE id = ?', [job], State)?.state
  const toUs = handover === undefined ? before === 'intake' : handover.direction === 'toUs'
  const items = fact.subjects.filter((subject) => /^(?:dev|med|acc)_/.test(subject))
  for (const item of items) {
    tables.run('UPDATE items SET place = ?, location = ? WHERE id = ?', [
      toUs ? 'inCustody' : 'returned',
      null,
      item,
    ])
  }
  setState(tables, job, toUs ? 'inCustody' : 'returned')
  const column = toUs ? 'accepted_at' : 'returned_at'
  tables.run(`UPDATE jobs SET ${column} = ? WHERE id = ?`, [fact.recordedAt, job])
}

/** Puts the corrected values where the job's own stand; names of the customer are recorded on their own. */
function correct(fact: Fact, tables: TableWriter, job: string): void {
  const row = tables.one(
    'SELECT order_content, devices, signatory FROM jobs WHERE id = ?',
    [job],
    Said,
  )
  if (row === undefined) return
  const changes = changesIn(fact).map(({ change }) => change)
  const said = correctedParts(row, changes)
  tables.run('UPDATE jobs SET order_content = ?, devices = ?, signatory = ? WHERE id = ?', [
    said.order_content,
    said.devices,
    said.signatory,
    job,
  ])
  const devices = said.devices === null ? [] : z.array(Device).parse(JSON.parse(said.devices))
  for (const { id, label, serial } of itemsOf(devices)) {
    tables.run('UPDATE items SET label = ?, serial = ? WHERE id = ?', [label, serial ?? null, id])
  }
  const words = changes.flatMap(({ field, to }) =>
    field === 'serial' || field === 'deviceName' ? [folded(to)] : [],
  )
  if (words.length === 0) return
  tables.run(`UPDATE jobs SET search = search || ' ' || ? WHERE id = ?`, [words.join(' '), job])
}

function move(fact: Fact, tables: TableWriter): void {
  const entry = contentOf(fact, 'entry', factKinds['custody.recorded'].slots.entry)
  if (entry === undefined) return
  const place = placeAfter[entry.kind]
  for (const item of entry.items) {
    if (place !== undefined) tables.run('UPDATE items SET place = ? WHERE id = ?', [place, item])
    if (entry.location !== undefined) {
      tables.run('UPDATE items SET location = ? WHERE id = ?', [entry.location, item])
    }
  }
}

/** Where an item is after an entry of this kind. */
export const placeAfter: Readonly<Record<string, ItemRow['place']>> = {
  TO_SUBPROCESSOR: 'withSubProcessor',
  FROM_SUBPROCESSOR: 'inCustody',
  DISPOSED: 'disposed',
  RETURNED: 'returned',
}

function setState(tables: TableWriter, job: string, state: string): void {
  tables.run('UPDATE jobs SET state = ? WHERE id = ?', [state, job])
}
