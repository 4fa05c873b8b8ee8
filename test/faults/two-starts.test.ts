import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

import { describe, expect, it } from 'vitest'

import { hexOf } from '../../electron/core/ledger/leaf.ts'
import { workshop, type Workshop } from '../core/archive/workshop.ts'
import { quickNode } from '../builders/quick-node.ts'
import { counted } from './chance.ts'

const rounds = counted(100)

/** A program that opens the archive and writes, and what it has said so far. */
const startWriter = (place: Workshop, folder: string) => {
  const { archiveKey, installation } = place.options
  const writer = join(import.meta.dirname, '..', 'core', 'archive', 'writer.ts')
  const args = [writer, folder, hexOf(archiveKey), installation, place.customer]
  const child = spawn(process.execPath, args, { env: quickNode, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text))
  return { child, said, closed: once(child, 'close') }
}
type Started = ReturnType<typeof startWriter>

const endBoth = async (pair: readonly Started[]): Promise<void> => {
  for (const { child, closed } of pair) {
    child.kill('SIGKILL')
    await closed
  }
}

/** What is neither a writer nor told why it may not be one; empty is good. */
const astray = (pair: readonly Started[]): string[] =>
  pair
    .filter(({ child }) => child.exitCode !== null || child.signalCode !== null)
    .filter(({ said }) => !said.err.includes('secondInstance'))
    .map(({ child, said }) => `ended with ${child.exitCode ?? child.signalCode}: ${said.err}`)

const writers = (pair: readonly Started[]) => pair.filter(({ said }) => said.out.includes('kept'))
const refused = (pair: readonly Started[]) =>
  pair.filter(({ said }) => said.err.includes('secondInstance'))

describe(`two starts at once (${rounds} pairs)`, () => {
  it('one writes, the other is told that the archive is open', async () => {
    const place = workshop()
    place.create().close()
    for (let round = 1; round <= rounds; round += 1) {
      const pair = [startWriter(place, place.folder), startWriter(place, place.folder)]
      while (writers(pair).length === 0 || refused(pair).length === 0) {
        if (writers(pair).length > 1) throw new Error(`two write, round ${round}`)
        if (pair.every(({ said }) => said.err !== ''))
          throw new Error(
            `nobody writes, round ${round}: ${pair.map(({ said }) => said.err).join()}`,
          )
        // asked after the exit was seen, what it said has arrived by the next look
        const ended = astray(pair)
        await setTimeout(5)
        if (ended.length > 0 && astray(pair).length > 0)
          throw new Error(`round ${round}: ${astray(pair).join('\n')}`)
      }
      await endBoth(pair)
      expect(writers(pair), `round ${round}`).toHaveLength(1)
      expect(refused(pair), `round ${round}`).toHaveLength(1)
    }
    const archive = place.open()
    expect(archive.verify()).toMatchObject({ ok: true })
    archive.close()
    place.remove()
  })

  // The seeded fault: each its own database, which is what two writers without a lock would believe to have.
  it('would notice two that both write', async () => {
    const place = workshop()
    place.create().close()
    const other = `${place.folder} 2`
    cpSync(place.folder, other, { recursive: true })
    const pair = [startWriter(place, place.folder), startWriter(place, other)]
    while (writers(pair).length < 2) await setTimeout(5)
    await endBoth(pair)
    expect(refused(pair)).toHaveLength(0)
    place.remove()
  })
})
