import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import type { BesideView } from '../../../shared/contract/beside.ts'
import { qrOf } from '../../../electron/core/ledger/anchor.ts'
import { judge } from '../../../electron/core/ledger/judge.ts'
import { household, refusalOf, takenOver, type Rehearsal } from '../rehearsal.ts'
import { newComputer, nextNumber, passphrase, stick, withStick } from './stick.ts'

const Numbered = z.object({ number: z.string() })

const sizeOf = (office: Rehearsal): number => office.archive().head().size

const look = async (office: Rehearsal, generation: number): Promise<BesideView> => {
  await office.call('backup.chooseSource', {})
  const { beside } = await office.call('backup.look', { passphrase, generation })
  if (beside === undefined) throw new Error('nothing was compared')
  return beside
}

/** A handed the archive over, B went on – and A did too. No job is finished on B: that would make a backup by itself. */
const bothWentOn = async () => {
  const { office: a, folder, place } = await withStick()
  const { generation } = await a.call('backup.handOver', { place })
  const common = sizeOf(a)
  const b = newComputer(folder)
  b.at(a.outside.clock.now())
  await b.call('backup.chooseSource', {})
  await b.call('backup.restore', { passphrase, generation })
  const onB = await nextNumber(b)
  await a.call('backup.takeBack', {})
  const onA = await nextNumber(a)
  const made = await b.call('backup.make', { place })
  return { a, b, folder, place, common, onA, onB, generation: made.generation }
}

describe('two copies that both went on', () => {
  it('are shown side by side with what each has, and nothing is merged', async () => {
    const { a, b, common, onA, onB, generation } = await bothWentOn()
    const { number } = await takenOver(a, household)
    const before = a.archive().head()
    const { stand, logs } = await look(a, generation)
    expect(stand).toBe('apart')
    expect(logs).toHaveLength(2)
    const nothing = { entries: 0, jobs: [], papers: 0 }
    expect(logs[0]).toMatchObject({
      letter: 'A',
      common,
      entries: before.size,
      here: { entries: before.size - common, jobs: [onA, number] },
      there: nothing,
    })
    expect(logs[0]?.here.papers).toBeGreaterThan(0)
    expect(logs[1]).toMatchObject({
      letter: 'B',
      common: 0,
      here: nothing,
      // the entry that this very backup was made came after it
      there: { entries: sizeOf(b) - 1, jobs: [onB] },
    })
    expect(a.archive().head()).toEqual(before)
  })

  it('the other ledger can be kept beside, and its receipts are judged by it', async () => {
    const { a, b, common, generation } = await bothWentOn()
    const inCopy = qrOf(b.archive().head(sizeOf(b) - 1))
    await nextNumber(b)
    const later = qrOf(b.archive().head())
    await look(a, generation)
    const { id } = await a.call('backup.keepBeside', { passphrase, generation })
    const { kept } = await a.call('backup.view', {})
    expect(kept).toMatchObject([{ id, logs: [{ letter: 'B' }] }])

    const outside = stick()
    const again = a.locked({
      desk: { chooseSavePath: ({ fileName }) => ({ path: join(outside, fileName) }) },
    })
    await again.call('archive.unlock', { passphrase })
    const { fileName } = await again.call('backup.saveKept', { id })
    const file = readFileSync(join(outside, fileName))
    const verdicts = (receipts: string[]) =>
      judge(file, receipts).verdicts.map((verdict) => verdict.is)
    expect(verdicts([inCopy, later])).toEqual(['unchanged', 'newer'])
    // what both had before is judged by it as well, what only A has not
    expect(verdicts([qrOf(again.archive().head(common))])).toEqual(['unchanged'])
    expect(verdicts([qrOf(again.archive().head())])).toEqual(['newer'])
    // leaves and heads, and nobody's name
    expect(JSON.parse(file.toString('utf8'))).toMatchObject({ holds: 'leaves' })
  })

  it('who goes on with the other keeps the leaves of his own, and no number is given twice', async () => {
    const { a, b, folder: theirs, place, onA, onB } = await bothWentOn()
    const before = qrOf(a.archive().head())
    const back = await b.call('backup.handOver', { place })
    const folder = stick()
    const outside = stick()
    const own = a.locked({
      desk: { chooseSavePath: ({ fileName }) => ({ path: join(outside, fileName) }) },
    })
    await own.call('archive.unlock', { passphrase })
    own.picksFolder(folder)
    const { place: second } = await own.call('backup.addPlace', {})
    await own.call('backup.handOver', { place: second })
    own.picksFolder(theirs)
    await own.call('backup.chooseSource', {})
    const way = { passphrase, ...back }
    expect(await refusalOf(own.call('backup.takeOver', way))).toBe('backupApart')
    await own.call('backup.takeOver', { ...way, alsoApart: true })

    const numbers = own
      .archive()
      .read((reader) => reader.all('SELECT number FROM jobs ORDER BY number', [], Numbered))
      .map(({ number }) => number)
    expect(numbers).toContain(onB)
    expect(numbers).not.toContain(onA)
    expect(await nextNumber(own)).toMatch(/-C-0001$/)
    const [kept] = (await own.call('backup.view', {})).kept
    if (kept === undefined) throw new Error('nothing was kept')
    const { fileName } = await own.call('backup.saveKept', { id: kept.id })
    const { verdicts } = judge(readFileSync(join(outside, fileName)), [before])
    expect(verdicts.map(({ is }) => is)).toEqual(['unchanged'])
  })

  it('a computer that was put back as a whole and went on is shown as two ends of one log', async () => {
    const { a, b, folder, place } = await bothWentOn()
    const common = sizeOf(b)
    const profile = b.folder
    const now = b.outside.clock.now()
    b.close()
    const back = newComputer(folder)
    cpSync(profile, back.folder, { recursive: true })
    back.at(now)
    await back.call('archive.unlock', { passphrase })
    await back.call('job.open', {})
    const receipt = qrOf(back.archive().head())

    const went = await b.again()
    await went.call('job.open', {})
    await went.call('job.open', {})
    const { generation } = await went.call('backup.make', { place })
    back.picksFolder(folder)
    const { stand, logs } = await look(back, generation)
    expect(stand).toBe('apart')
    const year = now.slice(0, 4)
    expect(logs.at(-1)).toMatchObject({
      letter: 'B',
      common,
      here: { jobs: [`${year}-B-0002`] },
      there: { jobs: [`${year}-B-0002`, `${year}-B-0003`] },
    })

    // and a receipt of the one end contradicts the other
    const outside = stick()
    const own = a.locked({
      desk: {
        chooseFolder: () => ({ path: folder }),
        chooseSavePath: ({ fileName }) => ({ path: join(outside, fileName) }),
      },
    })
    await own.call('archive.unlock', { passphrase })
    await own.call('backup.chooseSource', {})
    const { id } = await own.call('backup.keepBeside', { passphrase, generation })
    const { fileName } = await own.call('backup.saveKept', { id })
    const { verdicts } = judge(readFileSync(join(outside, fileName)), [receipt])
    expect(verdicts.map(({ is }) => is)).toEqual(['contradiction'])
  })

  it('a restored old backup beside a living laptop is told from one that only has less', async () => {
    const { office: a, folder, place } = await withStick()
    const first = await a.call('backup.make', { place })
    expect((await look(a, first.generation)).stand).toBe('moreHere')
    await a.call('backup.chooseSource', {})
    expect(await refusalOf(a.call('backup.keepBeside', { passphrase, ...first }))).toBe(
      'backupNothingMore',
    )
    const onA = await nextNumber(a)

    const old = newComputer(folder)
    old.at(a.outside.clock.now())
    await old.call('backup.chooseSource', {})
    await old.call('backup.restore', { passphrase, generation: first.generation })
    const other = stick()
    old.picksFolder(other)
    const { place: its } = await old.call('backup.addPlace', {})
    const made = await old.call('backup.make', { place: its })
    a.picksFolder(other)
    const { stand, logs } = await look(a, made.generation)
    // it began a log of its own and did nothing else
    expect(stand).toBe('apart')
    expect(logs.map(({ letter }) => letter)).toEqual([
      'A',
      expect.stringMatching(/^[B-Z]$/) as unknown,
    ])
    expect(logs[0]?.here.jobs).toEqual([onA])
    expect(logs[1]?.there).toEqual({ entries: 1, jobs: [], papers: 0 })
  })
})
