import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { club, refusalOf, takenOver } from '../rehearsal.ts'
import { newComputer, passphrase, withStick } from './stick.ts'

/** An archive that was handed over, and its folder copied to another computer by hand. */
const copiedOffice = async () => {
  const { office: a, folder, place } = await withStick()
  const { generation } = await a.call('backup.handOver', { place })
  const now = a.outside.clock.now()
  const ended = a.archive().head()
  a.close()
  const there = newComputer(folder)
  rmSync(join(there.folder, 'archive'), { recursive: true, force: true })
  cpSync(join(a.folder, 'archive'), join(there.folder, 'archive'), { recursive: true })
  there.at(now)
  await there.call('archive.unlock', { passphrase })
  return { there, generation, place, ended }
}

it('a copy of the folder of an archive that was handed over is no way to write it', async () => {
  const { there, place, ended } = await copiedOffice()
  // it never goes on in a log that is another computer's
  expect(there.archive().head().log).not.toBe(ended.log)
  expect(await refusalOf(there.call('job.open', {}))).toBe('handedOver')
  expect(await refusalOf(there.call('backup.make', { place }))).toBe('handedOver')
  expect(() =>
    there.archive().write((writer) => {
      writer.append({ kind: 'job.opened', actor: 'owner', subjects: [], bodies: [] })
    }),
  ).toThrow('handedOver')
  expect((await there.call('backup.view', {})).handedOver).toBeDefined()
})

it('nor is opening it twice, and who decides to go on there leaves an entry of it in a log of its own', async () => {
  const { there, ended } = await copiedOffice()
  const again = await there.again()
  expect(await refusalOf(again.call('job.open', {}))).toBe('handedOver')
  await again.call('backup.takeBack', {})
  const [began, taken] = again
    .archive()
    .read((reader) => reader.facts({ kinds: ['ledger.began', 'archive.takenBack'] }))
    .slice(-2)
  expect(began?.bodies[0]?.content).toMatchObject({
    reason: 'copied',
    letter: expect.stringMatching(/^[B-Z]$/) as unknown,
    previous: { log: ended.log, size: ended.size },
  })
  expect(taken).toMatchObject({ kind: 'archive.takenBack', log: began?.log })
  const { job } = await takenOver(again, club)
  expect((await again.call('job.view', { job })).number).toMatch(/-[B-Z]-0001$/)
})
