import { join } from 'node:path'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { openDatabase } from '../../electron/core/archive/database.ts'
import { decideForget } from '../../electron/core/ledger/forget.ts'
import { instantOf, millisecondsOf } from '../../electron/core/outside.ts'
import { momentText } from '../../electron/core/papers/models/format.ts'
import { formatsOf } from '../../shared/messages/format.ts'
import { daysAfter } from '../../electron/core/days.ts'
import { addVisits, workshop } from '../core/archive/workshop.ts'
import { chanceOf } from '../builders/dice.ts'
import { counted, seed } from './chance.ts'

const cases = counted(10_000)

const minute = 60_000
const year = 365 * 24 * 60 * minute
const start = Date.UTC(2026, 9, 24, 12)

/** Germany's offset in minutes, as the law gives it: from the last Sunday of March to that of October, at 01:00 UTC. */
const offsetAt = (utcMs: number): number => {
  const of = new Date(utcMs).getUTCFullYear()
  const lastSunday = (month: number): number => {
    const last = new Date(Date.UTC(of, month + 1, 0, 1))
    return last.getTime() - last.getUTCDay() * 24 * 60 * minute
  }
  return utcMs >= lastSunday(2) && utcMs < lastSunday(9) ? 120 : 60
}
const instant = (utcMs: number) => instantOf(utcMs, offsetAt(utcMs))

/** Where a clock may go next: on, a little back, years away, over a change of summer time. */
const nextTime = (now: number, chance: () => number): number => {
  const what = chance()
  if (what < 0.6) return now + Math.floor(chance() * 90 * minute)
  if (what < 0.75) return now - Math.floor(chance() * 3_000)
  if (what < 0.85) return now - Math.floor(chance() * 26 * 60 * minute)
  if (what < 0.95) return start + Math.floor((chance() - 0.5) * 20 * year)
  return Date.UTC(
    2020 + Math.floor(chance() * 12),
    chance() < 0.5 ? 2 : 9,
    25 + Math.floor(chance() * 7),
    0,
    30,
  )
}

describe(`a clock that is set (${cases} times, seed ${seed})`, () => {
  it('never changes the order of entries, and each jump back is an entry', () => {
    let now = start
    const clock = {
      now: () => instant(now),
      stopwatch: () => 0,
      sinceBoot: () => 0,
      later: () => undefined,
    }
    const place = workshop({ clock })
    const archive = place.create()
    const chance = chanceOf(seed)
    for (let made = 0; made < cases; made += 1) {
      now = nextTime(now, chance)
      archive.write((writer) => void writer.append(place.visit(`Besuch ${made}`)))
    }
    const facts = archive.read((reader) => reader.facts({}))
    expect(facts.map(({ seq }) => seq)).toEqual(facts.map((_, at) => at + 1))
    const said = facts.flatMap(({ kind, bodies }) =>
      kind === 'visit.made' ? bodies.filter(({ slot }) => slot === 'report') : [],
    )
    expect(said.map(({ content }) => content)).toEqual(
      Array.from({ length: cases }, (_, made) => ({ text: `Besuch ${made}` })),
    )
    let jumps = 0
    for (const [at, fact] of facts.entries()) {
      const before = facts[at - 1]
      if (before === undefined) continue
      const back = millisecondsOf(before.recordedAt) - millisecondsOf(fact.recordedAt)
      if (back >= 1_000) expect(fact.kind).toBe('clock.jumpedBack')
      if (fact.kind === 'clock.jumpedBack') jumps += 1
    }
    expect(jumps).toBeGreaterThan(cases / 20)
    expect(archive.replayDiffers()).toEqual([])
    expect(archive.verify()).toMatchObject({ ok: true })
    // The seeded fault: ordered by what the clock said, the visits stand otherwise than they happened.
    const byClock = facts.toSorted(
      (one, other) => millisecondsOf(one.recordedAt) - millisecondsOf(other.recordedAt),
    )
    expect(byClock.map(({ seq }) => seq)).not.toEqual(facts.map(({ seq }) => seq))
    archive.close()
    place.remove()
  })

  it('prints the hour that comes twice so that both can be told apart, and marks no other', () => {
    const german = { language: 'de' } as const
    const counter = formatsOf('de')
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2016, 0, 1), max: Date.UTC(2036, 11, 31) }),
        fc.boolean(),
        (anywhere, atTheChange) => {
          const of = new Date(anywhere).getUTCFullYear()
          const last = new Date(Date.UTC(of, 10, 0, 0))
          const change = last.getTime() - last.getUTCDay() * 24 * 60 * minute
          const first = atTheChange ? change + (anywhere % (60 * minute)) : anywhere
          const [one, other] = [instant(first), instant(first + 60 * minute)]
          const printed = [one, other].map((at) => momentText(at, german))
          expect(printed[0]).not.toBe(printed[1])
          expect(counter.moment(one)).not.toBe(counter.moment(other))
          const isTwice = first >= change && first < change + 60 * minute
          expect(printed[0]?.endsWith('MESZ')).toBe(isTwice)
          expect(printed[1]?.endsWith('MEZ')).toBe(isTwice)
        },
      ),
      { numRuns: cases, seed },
    )
  })

  it('never ends a period early: whatever the clock says, what the law holds that day stays', () => {
    const place = workshop()
    const archive = place.create()
    addVisits(archive, place, 1)
    const { log } = archive.head()
    archive.close()
    const db = openDatabase(join(place.folder, 'archive.db'), place.options.archiveKey, {
      mustExist: true,
    })
    const bodies = [{ log, seq: 2, slot: 'report' }]
    const day = fc.integer({ min: -3_650, max: 3_650 }).map((days) => daysAfter('2026-11-29', days))
    const held = fc.option(day, { nil: undefined })
    fc.assert(
      fc.property(day, held, (today, until) => {
        const request = { bodies, reason: 'retentionEnded', today, keptUntil: () => until } as const
        const { forgotten, restricted } = decideForget(db, request)
        expect(forgotten.length + restricted.length).toBe(1)
        expect(forgotten.length === 1).toBe(until === undefined || until < today)
      }),
      { numRuns: cases, seed },
    )
    db.close()
    place.remove()
  })
})
