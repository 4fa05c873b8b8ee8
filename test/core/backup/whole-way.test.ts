import { describe, expect, it } from 'vitest'

import { judge } from '../../../electron/core/ledger/judge.ts'
import { qrOf } from '../../../electron/core/ledger/anchor.ts'
import { exportText } from '../../../electron/core/ledger/export-text.ts'
import { club, takenOver } from '../rehearsal.ts'
import { filesIn } from './files-in.ts'
import { newComputer, passphrase, withStick } from './stick.ts'

describe('the whole way of a backup', () => {
  it('a job, a backup, a new computer, and everything is there again', async () => {
    const { office, folder, place, sitting } = await withStick()
    const receipt = qrOf(office.archive().head())
    const papers = await Promise.all(
      sitting.sheets.map(async ({ id: sheet }) =>
        office.call('sheet.pages', { sheet, copy: 'finished' }),
      ),
    )
    const board = await office.call('board.view', { text: '' })
    const oldLog = office.archive().head()
    expect(await office.call('backup.make', { place })).toEqual({ generation: 1 })
    const now = office.outside.clock.now()
    office.close()

    const there = newComputer(folder)
    there.at(now)
    const { generations } = await there.call('backup.chooseSource', {})
    expect(generations).toEqual([1])
    const look = await there.call('backup.look', { passphrase, generation: 1 })
    expect(look).toMatchObject({ generation: 1, jobs: 1, entries: oldLog.size })
    expect(Object.keys(filesIn(there.folder))).toEqual([])
    const state = await there.call('backup.restore', { passphrase, generation: 1 })
    expect(state).toMatchObject({ state: 'open', setUp: 'done' })

    // papers byte for byte
    for (const [at, { id: sheet }] of sitting.sheets.entries()) {
      const again = await there.call('sheet.pages', { sheet, copy: 'finished' })
      expect(Buffer.from(again.pdf).equals(Buffer.from(papers[at]?.pdf ?? []))).toBe(true)
    }
    expect((await there.call('board.view', { text: '' })).rows).toEqual(board.rows)

    // a new log that names the old one; the old one stays, and its receipts are judged as before
    const archive = there.archive()
    const began = archive.read((reader) => reader.facts({ kinds: ['ledger.began'] })).at(-1)
    expect(began?.bodies[0]?.content).toMatchObject({
      reason: 'restored',
      letter: expect.stringMatching(/^[B-Z]$/) as unknown,
      previous: { log: oldLog.log, size: oldLog.size, root: oldLog.root },
    })
    expect(archive.head().log).not.toBe(oldLog.log)
    expect(archive.verify()).toMatchObject({ ok: true })
    const judgement = judge(
      new TextEncoder().encode(exportText(archive.export({ holds: 'whole' }))),
      [receipt],
    )
    expect(judgement.verdicts.map(({ is }) => is)).toEqual(['unchanged'])

    // and it works on: the next job has another letter, the next backup the next number
    const next = await takenOver(there, club)
    const { number } = await there.call('job.view', { job: next.job })
    expect(number).toMatch(/-[B-Z]-0001$/)
    expect(await there.call('backup.make', { place })).toEqual({ generation: 2 })
    const { log } = archive.head()
    const after = there.locked()
    await after.call('archive.unlock', { passphrase })
    expect(after.archive().head().log).toBe(log)
  })

  it('the recovery key from the sheet of paper is enough', async () => {
    const { office, folder, place } = await withStick()
    const { recoveryKey } = await office.call('archive.renewRecoveryKey', { passphrase })
    await office.call('backup.make', { place })
    office.close()
    const there = newComputer(folder)
    await there.call('backup.chooseSource', {})
    const state = await there.call('backup.restore', { recoveryKey, generation: 1 })
    expect(state.state).toBe('open')
    // from here on both ways open it, as before
    const again = there.locked()
    await again.call('archive.unlock', { passphrase })
    const third = again.locked()
    expect((await third.call('archive.unlock', { recoveryKey })).state).toBe('open')
  })
})
