import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

import { describe, expect, it } from 'vitest'

import { hexOf } from '../../electron/core/ledger/leaf.ts'
import { workshop, type Workshop } from '../core/archive/workshop.ts'
import { chanceOf } from '../builders/dice.ts'
import { quickNode } from '../builders/quick-node.ts'
import { counted, seed } from './chance.ts'

const kills = counted(300)

interface Kept {
  seq: number
  command: string
  blob: string
}

/** Lets the writer claim that many facts and run on for some milliseconds, kills it, and returns everything it had claimed to have kept. */
const runAndKill = async (
  place: Workshop,
  claims: number,
  delayMs: number,
  fault = '',
): Promise<Kept[]> => {
  const { folder, archiveKey, installation } = place.options
  const child = spawn(
    process.execPath,
    [
      join(import.meta.dirname, '..', 'core', 'archive', 'writer.ts'),
      folder,
      hexOf(archiveKey),
      installation,
      place.customer,
      fault,
    ],
    { env: quickNode, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  const closed = once(child, 'close')
  while (said.split('\n').length < claims + 2) {
    if (child.exitCode !== null) throw new Error('the writer ended')
    await setTimeout(1)
  }
  await setTimeout(delayMs)
  child.kill('SIGKILL')
  await closed
  return said
    .split('\n')
    .slice(1, -1)
    .map((line) => line.split(' '))
    .map(([, seq = '', command = '', blob = '']) => ({ seq: Number(seq), command, blob }))
}

describe(`kill -9 of the writer (${kills} times, seed ${seed})`, () => {
  it(
    'loses nothing that was acknowledged and leaves nothing half done',
    { timeout: kills * 10_000 },
    async () => {
      const chance = chanceOf(seed)
      const place = workshop()
      place.create().close()
      let size = 1
      let kept = 0
      for (let round = 1; round <= kills; round += 1) {
        const claimed = await runAndKill(place, Math.floor(chance() * 8), chance() * 12)
        const archive = place.open()
        const head = archive.head()
        const last = claimed.at(-1)?.seq ?? size
        // At most the one commit whose word did not get out is there besides.
        expect(head.size - last, `round ${round}`).toBeGreaterThanOrEqual(0)
        expect(head.size - last, `round ${round}`).toBeLessThanOrEqual(1)
        expect(archive.verify()).toMatchObject({ ok: true, facts: head.size })
        expect(archive.replayDiffers()).toEqual([])
        expect(archive.blobs.missing()).toEqual([])
        expect(readdirSync(join(place.folder, 'blobs'))).toHaveLength(head.size - 1)
        for (const { command, blob, seq } of claimed) {
          expect(archive.blobs.read(blob)).toHaveLength(20_000)
          // The window would send the command again: it is not done twice.
          expect(archive.write(() => ({ seq: -1 }), command)).toEqual({ seq })
        }
        kept += claimed.length
        size = head.size
        archive.close()
      }
      expect(kept).toBeGreaterThan(kills)
      place.remove()
    },
  )

  it('would catch a writer that claims before it has committed', async () => {
    const place = workshop()
    place.create().close()
    let caught = false
    for (let round = 1; round <= 10 && !caught; round += 1) {
      const claimed = await runAndKill(place, 1, 5, 'claimsTooEarly')
      const archive = place.open()
      caught = (claimed.at(-1)?.seq ?? 0) > archive.head().size
      archive.close()
    }
    expect(caught).toBe(true)
    place.remove()
  })
})
