import { describe, expect, it } from 'vitest'

import { counted, seed } from './chance.ts'
import { lost } from './flaws.ts'
import { keptIn, record, replay, total } from './replay.ts'

const states = counted(1_000)

/** An acknowledged fact is gone; the head that was noted beside the ledger may have told first. */
const lostIn = (flaws: ReadonlyMap<string, number>): number =>
  [...flaws]
    .filter(([flaw]) => flaw === lost || flaw.includes('ledgerShorter'))
    .reduce((sum, [, count]) => sum + count, 0)

describe(`power loss in the middle of an intake (${states} states, seed ${seed})`, () => {
  it('loses no acknowledged fact, corrupts nothing, leaves no orphan', async () => {
    const recorded = await record('whole-intake.ts')
    expect(recorded.steps.filter((step) => keptIn(step) !== undefined).length).toBeGreaterThan(10)
    expect(Object.fromEntries(replay(recorded, states))).toEqual({})

    // The seeded fault on the disk's side: one that lies about syncing photos must be found out.
    const photosUnsynced = replay(recorded, 100, { syncs: (path) => !path.includes('/blobs') })
    expect(total(photosUnsynced)).toBeGreaterThan(25)
    console.log(
      `${recorded.steps.length} steps; photos that never arrived: ${total(photosUnsynced)} of 100`,
    )
  })

  // The seeded fault on our side, or this rig proves nothing: the disk is honest, the database does not ask it to sync.
  it('would find out a database that runs with synchronous=NORMAL', async () => {
    const hasty = replay(await record('hasty-intake.ts'), 100)
    expect(lostIn(hasty), JSON.stringify([...hasty])).toBeGreaterThan(40)
    console.log(`synchronous=NORMAL lost acknowledged facts in ${lostIn(hasty)} of 100 states`)
  })
})
