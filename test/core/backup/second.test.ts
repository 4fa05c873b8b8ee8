import { cpSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { goesOnReadOnly } from '../../../electron/core/backup/read-only.ts'
import { qrOf } from '../../../electron/core/ledger/anchor.ts'
import { exportText } from '../../../electron/core/ledger/export-text.ts'
import { judge } from '../../../electron/core/ledger/judge.ts'
import { contract, type CallName } from '../../../shared/contract/contract.ts'
import { refusalOf, type Rehearsal } from '../rehearsal.ts'
import { newComputer, nextNumber, passphrase, picking, stick, withStick } from './stick.ts'

const lastFact = (office: Rehearsal) => office.archive().read((reader) => reader.last())

const began = (office: Rehearsal) =>
  office
    .archive()
    .read((reader) => reader.facts({ kinds: ['ledger.began'] }))
    .at(-1)?.bodies[0]?.content

const verdictsOn = (office: Rehearsal, receipts: readonly string[]) =>
  judge(
    new TextEncoder().encode(exportText(office.archive().export({ holds: 'whole' }))),
    receipts,
  ).verdicts.map(({ is }) => is)

const jobsOf = (office: Rehearsal): number =>
  office.archive().read((reader) => reader.facts({ kinds: ['job.opened'] })).length

/** Laptop A with one job, handed over to whoever has the stick. */
const handedOverOffice = async () => {
  const { office: a, folder, place, ...rest } = await withStick()
  const { generation } = await a.call('backup.handOver', { place })
  return { a, folder, place, generation, ...rest }
}

/** Laptop B goes on from this generation. */
const goingOn = async (folder: string, generation: number, after: Rehearsal) => {
  const b = newComputer(folder)
  b.at(after.outside.clock.now())
  await b.call('backup.chooseSource', {})
  await b.call('backup.restore', { passphrase, generation })
  return b
}

describe('a second laptop', () => {
  it('gets the archive handed over, goes on exactly there, and hands it back', async () => {
    const { a, folder, place, generation } = await handedOverOffice()
    const ended = a.archive().head()
    const receipt = qrOf(ended)
    expect(generation).toBe(2)
    expect(lastFact(a)).toMatchObject({ kind: 'archive.handedOver', seq: ended.size })
    const { log, size, root } = a.archive().head(ended.size - 1)
    expect(lastFact(a)?.bodies[0]?.content).toMatchObject({ head: { log, size, root } })

    const b = await goingOn(folder, generation, a)
    expect(began(b)).toMatchObject({
      reason: 'moved',
      letter: 'B',
      previous: { log: ended.log, size: ended.size, root: ended.root },
      handedOver: lastFact(a)?.subjects[0],
    })
    expect((await b.call('backup.view', {})).handedOver).toBeUndefined()
    expect(await nextNumber(b)).toMatch(/-B-0001$/)
    expect(verdictsOn(b, [receipt])).toEqual(['unchanged'])
    const onB = qrOf(b.archive().head())

    const back = await b.call('backup.handOver', { place })
    expect(await refusalOf(b.call('backup.make', { place }))).toBe('handedOver')
    a.at(b.outside.clock.now())
    await a.call('backup.chooseSource', {})
    const state = await a.call('backup.takeOver', { passphrase, ...back })
    expect(state.state).toBe('open')
    expect((await a.call('backup.view', {})).handedOver).toBeUndefined()
    expect(began(a)).toMatchObject({
      reason: 'moved',
      letter: 'A',
      handedOver: lastFact(b)?.subjects[0],
    })
    // every job is there, the letter is its own again, and no number is used twice
    expect(jobsOf(a)).toBe(2)
    expect(await nextNumber(a)).toMatch(/-A-0002$/)
    expect(verdictsOn(a, [receipt, onB])).toEqual(['unchanged', 'unchanged'])
    expect(a.archive().verify()).toMatchObject({ ok: true })
    expect(a.archive().replayDiffers()).toEqual([])
    expect(existsSync(join(a.folder, 'archive.before'))).toBe(false)

    // and once more to B, which takes it over in the same way
    const again = await a.call('backup.handOver', { place })
    b.at(a.outside.clock.now())
    await b.call('backup.chooseSource', {})
    await b.call('backup.takeOver', { passphrase, ...again })
    expect(began(b)).toMatchObject({ reason: 'moved', letter: 'B' })
    expect(jobsOf(b)).toBe(3)
  })

  it('says so after a restart, and still shows, saves, prints and checks', async () => {
    const { a: before, sitting, job } = await handedOverOffice()
    const outside = stick()
    const a = before.locked({
      desk: { chooseSavePath: ({ fileName }) => ({ path: join(outside, fileName) }) },
    })
    await a.call('archive.unlock', { passphrase })
    expect((await a.call('backup.view', {})).handedOver).toMatchObject({ generation: 2 })
    expect((await a.call('backup.view', {})).due).toBe('none')
    const size = a.archive().head().size
    const [sheet] = sitting.sheets
    if (sheet === undefined) throw new Error('the job has no sheet')
    await a.call('sheet.print', { sheet: sheet.id, copy: 'finished' })
    await a.call('sheet.save', { sheet: sheet.id })
    await a.call('sitting.draftMail', { sitting: sitting.id, to: 'info@example.org' })
    await a.call('job.exportCase', { job })
    await a.call('ledger.export', { kind: 'whole' })
    expect((await a.call('ledger.check', {})).checked).toBe('ok')
    expect(a.printed).toHaveLength(1)
    expect(a.archive().head().size).toBe(size)
  })

  it('every command of the contract that writes is refused, and the ledger refuses besides', async () => {
    const { a } = await handedOverOffice()
    // every name of the contract is a key of it
    const commands = (Object.keys(contract) as CallName[]).filter(
      (name) => contract[name].kind === 'command',
    )
    const known = new Set<CallName>(goesOnReadOnly)
    const refused = commands.filter((name) => !known.has(name))
    expect(refused.length).toBeGreaterThan(60)
    expect(refused.length + known.size).toBe(commands.length)
    const { size } = a.archive().head()
    for (const name of refused) {
      const answer = a.behindTheDoor(name, {}).catch((error: unknown) => error)
      expect(await answer, name).toMatchObject({ code: 'handedOver' })
    }
    expect(a.archive().head().size).toBe(size)
    expect(() =>
      a.archive().write((writer) => {
        writer.append({ kind: 'job.opened', actor: 'owner', subjects: [], bodies: [] })
      }),
    ).toThrow('handedOver')
  })

  it('a stick that fails before the last entry leaves the archive as it was', async () => {
    const { office, folder, place } = await withStick()
    renameSync(folder, `${folder}-away`)
    expect(await refusalOf(office.call('backup.handOver', { place }))).toBe('backupPlaceGone')
    renameSync(`${folder}-away`, folder)
    expect((await office.call('backup.view', {})).handedOver).toBeUndefined()
    expect(await nextNumber(office)).toMatch(/-A-0002$/)
  })

  it('a crash after the last entry is said, and the generation is made afterwards', async () => {
    const { office, folder, place } = await withStick()
    // the stick goes in the moment the archive was handed over
    office.onTold('archive', () => renameSync(folder, `${folder}-away`))
    expect(await refusalOf(office.call('backup.handOver', { place }))).toBe('backupPlaceGone')
    const a = await office.again()
    const { handedOver } = await a.call('backup.view', {})
    expect(handedOver).toBeDefined()
    expect(handedOver?.generation).toBeUndefined()
    expect(await refusalOf(a.call('backup.make', { place }))).toBe('handedOver')

    renameSync(`${folder}-away`, folder)
    const { generation } = await a.call('backup.handOver', { place })
    expect((await a.call('backup.view', {})).handedOver).toMatchObject({ generation })
    const b = await goingOn(folder, generation, a)
    expect(began(b)).toMatchObject({ reason: 'moved', handedOver: lastFact(a)?.subjects[0] })
  })

  it('taken back without the other computer says so in the ledger and goes on', async () => {
    const { a } = await handedOverOffice()
    const { log } = a.archive().head()
    await a.call('backup.takeBack', {})
    expect(lastFact(a)?.kind).toBe('archive.takenBack')
    expect(a.archive().head().log).toBe(log)
    expect((await a.call('backup.view', {})).handedOver).toBeUndefined()
    expect(await nextNumber(a)).toMatch(/-A-0002$/)
    expect(await refusalOf(a.call('backup.takeBack', {}))).toBe('notHandedOver')
  })

  it('is replaced only by what was handed over and holds every entry of it', async () => {
    const { a, folder, place, generation } = await handedOverOffice()
    const b = await goingOn(folder, generation, a)
    const onlyBackup = await b.call('backup.make', { place })
    const head = a.archive().head()
    await a.call('backup.chooseSource', {})
    const takeOver = async (number: number) =>
      refusalOf(a.call('backup.takeOver', { passphrase, generation: number }))
    // a backup of B that still writes, and A's own handing over
    expect(await takeOver(onlyBackup.generation)).toBe('backupNotHandedOver')
    expect(await takeOver(generation)).toBe('backupNotHandedOver')

    const back = await b.call('backup.handOver', { place })
    await a.call('backup.takeBack', {})
    await a.call('backup.chooseSource', {})
    expect(await takeOver(back.generation)).toBe('notHandedOver')
    // both went on: A's entry is not in what B hands back
    const other = stick()
    a.picksFolder(other)
    const { place: second } = await a.call('backup.addPlace', {})
    a.picksFolder(folder)
    await a.call('backup.handOver', { place: second })
    await a.call('backup.chooseSource', {})
    expect(await takeOver(back.generation)).toBe('backupApart')
    expect(a.archive().head().log).toBe(head.log)
    expect(existsSync(join(a.folder, 'archive.restored'))).toBe(false)
  })

  it('a crash after the generation, before it was put on record, leaves both able to say so', async () => {
    const { a, folder, place, generation } = await handedOverOffice()
    a.archive().drafts.remove('house.handedOver')
    const again = await a.again()
    expect((await again.call('backup.view', {})).handedOver?.generation).toBeUndefined()
    const b = await goingOn(folder, generation, again)
    expect(began(b)).toMatchObject({ reason: 'moved' })
    expect(await again.call('backup.handOver', { place })).toEqual({ generation: generation + 1 })
  })

  it('a drive that refuses the last step of replacing leaves the archive before in its place', async () => {
    const { a: before, folder, place, generation } = await handedOverOffice()
    const b = await goingOn(folder, generation, before)
    const back = await b.call('backup.handOver', { place })
    const real = before.outside
    const files = {
      ...real.files,
      moveFolder(from: string, to: string) {
        if (from.endsWith('.restored')) throw Object.assign(new Error('no'), { code: 'EACCES' })
        real.files.moveFolder(from, to)
      },
    }
    const head = before.archive().head()
    const a = before.locked({ desk: picking(folder), outside: { ...real, files } })
    await a.call('archive.unlock', { passphrase })
    await a.call('backup.chooseSource', {})
    expect(await refusalOf(a.call('backup.takeOver', { passphrase, ...back }))).toBe(
      'readOnlyFolder',
    )
    expect((await a.call('archive.state', {})).state).toBe('locked')
    const again = await a.again()
    expect(again.archive().head()).toEqual(head)
    expect(readdirSync(again.folder).filter((name) => name.startsWith('archive.'))).toEqual([])
  })

  it('once the new archive was opened, the one before is gone from the disk', async () => {
    const { a } = await handedOverOffice()
    a.close()
    cpSync(join(a.folder, 'archive'), join(a.folder, 'archive.before'), { recursive: true })
    const again = await a.again()
    expect((await again.call('archive.state', {})).state).toBe('open')
    expect(existsSync(join(a.folder, 'archive.before'))).toBe(false)
  })

  it('what is handed over owes no backup, and does not call itself unsaved', async () => {
    const { a } = await handedOverOffice()
    expect((await a.call('security.view', {})).atStake.unsaved).toBe(0)
    expect((await a.call('backup.view', {})).due).toBe('none')
  })

  it('a crash in the middle of replacing leaves the archive as it was before', async () => {
    const { a } = await handedOverOffice()
    const head = a.archive().head()
    a.close()
    renameSync(join(a.folder, 'archive'), join(a.folder, 'archive.before'))
    mkdirSync(join(a.folder, 'archive.restored'))
    const again = await a.again()
    expect(again.archive().head()).toEqual(head)
    expect((await again.call('backup.view', {})).handedOver).toBeDefined()
    expect(existsSync(join(a.folder, 'archive.before'))).toBe(false)
  })
})
