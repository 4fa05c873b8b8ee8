import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import type { Fact } from '../../../electron/core/archive/archive.ts'
import type { KindRegistry } from '../../../electron/core/ledger/fact.ts'
import { projections } from '../../../electron/core/projections.ts'
import { factKinds } from '../../../shared/facts/kinds.ts'
import { replay } from '../../golden/replay.ts'

const golden = (name: string): string =>
  readFileSync(join(import.meta.dirname, '..', '..', 'golden', name), 'utf8')

// written by make-jobs.ts from facts the ledger had parsed; read here as the facts they were
const facts = golden('jobs-1.facts.jsonl')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Fact)

/** The projections there were when the tables were written down; what came later stays empty for these facts. */
const then = (tables: string) =>
  projections.filter((projection) =>
    projection.tables.every((name) => tables.includes(`── ${name}\n`)),
  )

test('facts of three whole jobs written down on 23 November 2026 still give the same tables', () => {
  const tables = golden('jobs-1.tables.txt')
  expect(replay(facts, then(tables))).toBe(tables)
})

const registry: KindRegistry = factKinds

test('every body stored then still fits the schema of its kind', () => {
  for (const fact of facts) {
    const kind = registry[fact.kind]
    expect(kind?.v).toBe(fact.v)
    for (const body of fact.bodies) {
      const schema = kind?.slots[body.slot]
      expect(schema?.safeParse(body.content).success, `${fact.kind} ${body.slot}`).toBe(true)
    }
  }
})

test('a change of what a fact means is noticed', () => {
  const changed = facts.map((fact) =>
    fact.kind === 'job.closed' ? { ...fact, kind: 'job.shut' } : fact,
  )
  const tables = golden('jobs-1.tables.txt')
  expect(replay(changed, then(tables))).not.toBe(tables)
})

/** Kinds no ordinary job has; forgetting and clocks have golden facts of their own. */
const elsewhere = [
  'agreement.ended',
  'agreement.received',
  'appointment.made',
  'archive.exported',
  'archive.handedOver',
  'archive.takenBack',
  'backup.verified',
  'body.forgotten',
  'body.restricted',
  'certificate.adopted',
  'certificate.revoked',
  'clock.jumpedBack',
  'commitment.deposited',
  'copy.extended',
  'disputeHint.issued',
  'estimate.answered',
  'estimate.issued',
  'head.stamped',
  'ledger.keptBeside',
  'logo.deposited',
  'logo.removed',
  'medium.erased',
  'notice.issued',
  'ownPaper.deposited',
  'ownPaper.withdrawn',
  'packs.registered',
  'paper.corrected',
  'paper.stamped',
  'signature.declined',
  'signature.withdrawn',
  'subProcessors.announced',
  'subProcessors.answered',
  'withdrawal.confirmationDrafted',
  'withdrawal.received',
  'wording.changed',
  'wording.restored',
  'work.begunEarly',
]

test('the golden facts hold every kind of fact a job writes', () => {
  const there = new Set(facts.map(({ kind }) => kind))
  const missing = Object.keys(factKinds).filter(
    (kind) => !there.has(kind) && !elsewhere.includes(kind),
  )
  expect(missing).toEqual([])
})
