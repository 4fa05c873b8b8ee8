import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

import { expect, it, onTestFinished } from 'vitest'

import { createArchive } from '../../electron/core/archive/create.ts'
import { checkGeneration } from '../../electron/core/backup/check.ts'
import { generationsAt } from '../../electron/core/backup/generations.ts'
import { backupFolder } from '../../electron/core/backup/layout.ts'
import { placeFiles } from '../../electron/core/backup/place-files.ts'
import { counting } from '../../electron/core/backup/progress.ts'
import { openerOf } from '../../electron/core/backup/restore.ts'
import { hexOf } from '../../electron/core/ledger/leaf.ts'
import { newId } from '../../electron/core/outside.ts'
import { backupKinds } from '../../shared/facts/backup.kinds.ts'
import { visitKinds, workshop } from '../core/archive/workshop.ts'
import { counted, seed } from './chance.ts'
import { stick } from '../core/backup/stick.ts'

const kills = counted(30)

it(`kill -9 in the middle of backups (${kills} times, seed ${seed}) leaves an archive that opens and only whole ones that look finished`, async () => {
  const place = workshop()
  onTestFinished(() => place.remove())
  const kinds = { ...visitKinds, ...backupKinds }
  createArchive({ ...place.options, kinds }).close()
  const { folder, archiveKey, installation } = place.options
  const path = stick()
  const id = newId(place.outside, 'plc')
  const writer = join(import.meta.dirname, 'backup-writer.ts')
  const args = [writer, folder, hexOf(archiveKey), installation, place.customer, path, id, '100000']
  const at = { files: placeFiles, backup: join(path, backupFolder) }
  let chance = seed
  let hits = 0
  let most = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    const closed = once(child, 'close')
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
    while (!said.includes('verified')) await setTimeout(5)
    chance = (Math.imul(chance, 1_664_525) + 1_013_904_223) >>> 0
    await setTimeout(chance % 400)
    child.kill('SIGKILL')
    await closed

    // its scratch folder is there for as long as a backup is under way
    if (existsSync(`${folder}.backup`)) hits += 1
    const archive = place.open({ kinds })
    expect(archive.verify()).toMatchObject({ ok: true })
    archive.close()
    const lies = await generationsAt(at)
    const claimed = Array.from(said.matchAll(/verified (\d+)/g), ([, one]) => Number(one)).at(-1)
    if (claimed !== undefined) expect(lies.finished).toContain(claimed)
    for (const generation of lies.finished) {
      const into = stick()
      const opener = openerOf(archiveKey, place.outside)
      const { step } = counting(() => undefined)
      const { manifest } = await checkGeneration(at, { generation, opener, into, step })
      expect(manifest.generation).toBe(generation)
    }
    most = Math.max(most, ...lies.finished)
  }
  process.stdout.write(`hit in the middle of ${hits} of ${kills} backups\n`)
  expect(most).toBeGreaterThan(2)
  // it was hit in the middle, or this shows nothing
  expect(hits).toBeGreaterThan(kills / 4)
})
