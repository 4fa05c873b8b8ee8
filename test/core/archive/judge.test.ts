import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Archive } from '../../../electron/core/archive/archive.ts'
import { codeOf, qrOf, receiptOf } from '../../../electron/core/ledger/anchor.ts'
import { exportText } from '../../../electron/core/ledger/export-text.ts'
import { logIdOf, type SignedHead } from '../../../electron/core/ledger/head.ts'
import { newLogKey, signHead } from '../../../electron/core/ledger/log-key.ts'
import { judge } from '../../../electron/core/ledger/judge.ts'
import type { LedgerExport, WholeExport } from '../../../shared/facts/envelope.ts'
import { twoHistories } from './two-histories.ts'
import { addVisits, workshop, type Workshop } from './workshop.ts'

let place: Workshop
let archive: Archive
let early: SignedHead
let late: SignedHead
let whole: WholeExport

const bytes = (content: LedgerExport) => Buffer.from(exportText(content))
const wholeOf = (from: Archive): WholeExport => {
  const content = from.export({ holds: 'whole' })
  if (content.holds !== 'whole') throw new Error('not whole')
  return content
}
const said = (content: LedgerExport | Uint8Array, ...receipts: string[]) => {
  const { verdicts, exitCode } = judge(
    content instanceof Uint8Array ? content : bytes(content),
    receipts,
  )
  return [exitCode, ...verdicts.map(({ is }) => is)]
}
/** The export with one change made to a copy of it. */
const changed = (change: (log: WholeExport['logs'][number]) => void): WholeExport => {
  const copy = structuredClone(whole)
  const [log] = copy.logs
  if (log !== undefined) change(log)
  return copy
}

beforeAll(() => {
  place = workshop()
  archive = place.create()
  addVisits(archive, place, 20)
  early = archive.head()
  addVisits(archive, place, 29)
  late = archive.head()
  whole = wholeOf(archive)
})
afterAll(() => {
  archive.close()
  place.remove()
})

describe('judging an export', () => {
  it('without receipts: consistent in itself, nothing more', () => {
    expect(judge(bytes(whole), [])).toEqual({
      verdicts: [{ is: 'consistent' }],
      exitCode: 0,
      readable: true,
      logs: [{ log: late.log, size: 50 }],
    })
    expect(said(archive.export({ holds: 'leaves' }))).toEqual([0, 'consistent'])
    expect(judge(bytes(archive.export({ holds: 'leaves' })), []).readable).toBe(false)
  })

  it('with receipts: unchanged since the entry they were made at', () => {
    for (const receipt of [qrOf(early), receiptOf(early), codeOf(early)]) {
      const { verdicts, exitCode } = judge(bytes(whole), [receipt])
      expect(exitCode).toBe(0)
      expect(verdicts).toMatchObject([
        { is: 'unchanged', receipt: 1, since: { size: 21, log: early.log } },
      ])
      expect(said(archive.export({ holds: 'leaves' }), receipt)).toEqual([0, 'unchanged'])
    }
  })

  it('shows one case with its proofs and nothing of others', () => {
    const other = workshop()
    const visit = other.visit('Geheimnis des anderen', 'Frau Anderswo')
    archive.write((writer) => void writer.append(visit))
    const wish = { holds: 'case', subject: place.customer, about: [], heads: [early] } as const
    const content = archive.export(wish)
    const text = exportText(content)
    expect(text).not.toContain('Geheimnis')
    expect(text).not.toContain(other.customer)
    expect(text).not.toContain('Łukasz')
    expect(said(content, qrOf(early), receiptOf(early))).toEqual([0, 'unchanged', 'unchanged'])
    expect(said(content, receiptOf(late))).toEqual([2, 'cannotSay'])
    const flaws = text.replace('Besuch 7', 'Besuch 9')
    expect(said(Buffer.from(flaws))).toEqual([1, 'altered'])
    other.remove()
  })

  it('says at which fact a body was altered, removed or added', () => {
    const alterations = [
      changed((log) => {
        const body = log.facts[6]?.bodies.find(({ slot }) => slot === 'report')
        if (body !== undefined) body.content = { text: 'nie gesagt' }
      }),
      changed((log) => {
        const [body] = log.facts[6]?.bodies ?? []
        if (body !== undefined) body.salt = 'ab'.repeat(32)
      }),
      changed((log) => log.facts[6]?.bodies.pop()),
      changed((log) =>
        log.facts[6]?.bodies.push({ slot: 'gossip', salt: 'ab'.repeat(32), content: 1 }),
      ),
      changed((log) => {
        const [body] = log.facts[6]?.bodies ?? []
        if (body !== undefined) log.facts[6]?.bodies.push(body)
      }),
    ]
    for (const content of alterations) {
      expect(judge(bytes(content), []).verdicts).toMatchObject([{ is: 'altered', seq: 7 }])
      expect(judge(bytes(content), []).exitCode).toBe(1)
    }
  })

  it('says only that the root does not fit where envelopes or their order were changed', () => {
    const forgeries = [
      changed((log) => log.facts.pop()),
      changed((log) => log.facts.splice(10, 1)),
      changed((log) => log.facts.reverse()),
      changed((log) => {
        const [fact] = log.facts.slice(5)
        if (fact !== undefined) log.facts.splice(5, 0, fact)
      }),
      changed((log) => {
        const fact = log.facts[6]
        if (fact !== undefined) fact.envelope.recordedAt = '2020-01-01T00:00:00.000+00:00'
      }),
      changed((log) => {
        const fact = log.facts[6]
        if (fact !== undefined) fact.envelope.actor = 'somebody'
      }),
    ]
    for (const content of forgeries) expect(said(content)).toEqual([1, 'rootDoesNotFit'])
  })

  it('cannot be satisfied by a head signed with another key', () => {
    const key = newLogKey()
    const forged = signHead({ ...late, log: logIdOf(key.publicKey) }, key)
    const content = changed((log) => (log.publicKey = key.publicKey))
    expect(said(content)).toEqual([2, 'cannotSay'])
    expect(said(whole, qrOf(forged))).toEqual([2, 'cannotSay'])
  })

  it('holds a rewritten ledger against a receipt: contradiction, even when it was signed anew', () => {
    const { content, lost, kept } = twoHistories(whole)
    expect(said(content, qrOf(lost))).toEqual([1, 'contradiction'])
    expect(said(content, receiptOf(lost))).toEqual([1, 'contradiction'])
    expect(said(content, qrOf(lost), qrOf(kept))).toEqual([
      1,
      'contradiction',
      'unchanged',
      'contradiction',
    ])
  })

  it('says how much is missing when the receipt is newer than the export', () => {
    addVisits(archive, place, 2)
    const { verdicts, exitCode } = judge(bytes(whole), [qrOf(archive.head())])
    expect(exitCode).toBe(2)
    expect(verdicts).toEqual([{ is: 'newer', receipt: 1, missing: archive.head().size - 50 }])
  })

  it('tells what cannot be read from what contradicts', () => {
    expect(said(whole, 'Guten Tag')).toEqual([2, 'cannotSay'])
    expect(
      said(
        whole,
        receiptOf(early).replace(/.$/, (end) => (end === '2' ? '3' : '2')),
      ),
    ).toEqual([2, 'cannotSay'])
    const code = codeOf(early)
    expect(said(whole, code.slice(1) + code.slice(0, 1))).toEqual([2, 'cannotSay'])
  })

  it('never throws for a hostile file', () => {
    const text = exportText(whole)
    const hostile = [
      '',
      'null',
      '[]',
      '{"form":"obhut-ledger"}',
      '['.repeat(200_000),
      `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      `\uFEFF${text}`,
      JSON.stringify(JSON.parse(text), null, 2),
      text.replace('"v":1}', '"v":1,"v":1}'),
      text.replace('"bodies":', '"__proto__":1,"bodies":'),
      text.slice(0, text.length >> 1),
    ]
    for (const content of hostile) expect(said(Buffer.from(content))[0]).toBe(2)
    expect(said(Uint8Array.of(0xff, 0xfe, 0))).toEqual([2, 'cannotSay'])
  })

  it('accepts what was forgotten with an entry that says so, in every kind of export', () => {
    const own = workshop()
    const small = own.create()
    addVisits(small, own, 5)
    const receipt = qrOf(small.head())
    const bodies = small.read((reader) => reader.bodiesAbout(own.contact))
    small.forget({
      bodies,
      reason: 'erasureRequested',
      keptUntil: () => undefined,
      today: '2026-11-23',
    })
    expect(exportText(wholeOf(small))).not.toContain('Łukasz')
    expect(said(wholeOf(small), receipt)).toEqual([0, 'unchanged'])
    expect(said(small.export({ holds: 'leaves' }), receipt)).toEqual([0, 'unchanged'])
    small.close()
    own.remove()
  })
})

describe('npm run verify', () => {
  const verify = (...args: string[]) => {
    const program = join(import.meta.dirname, '..', '..', '..', 'build', 'verify.ts')
    const { status, stdout } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
    return { status, stdout }
  }

  it('prints one sentence per receipt and exits 0, 1 or 2', () => {
    const file = join(place.folder, '..', 'ledger.json')
    writeFileSync(file, bytes(whole))
    const alone = verify(file)
    expect(alone.status).toBe(0)
    expect(alone.stdout).toContain('consistent in itself, nothing outside compared')
    expect(alone.stdout).toContain('all customers')
    const compared = verify(file, receiptOf(early), 'nonsense')
    expect(compared.status).toBe(2)
    expect(compared.stdout).toContain('receipt 1: unchanged since entry 21')
    writeFileSync(file, exportText(whole).replace('Besuch 7', 'Besuch 9'))
    const altered = verify(file, receiptOf(early))
    expect(altered.status).toBe(1)
    expect(altered.stdout).toContain('altered at fact 8 (visit.made)')
    expect(verify(join(place.folder, 'nothing.json')).status).toBe(2)
  })

  it('compares two exports, and shows both signed states when they cannot both be true', () => {
    const { before, content, lost, kept } = twoHistories(whole)
    const [file, other] = ['one.json', 'other.json'].map((name) => join(place.folder, '..', name))
    if (file === undefined || other === undefined) throw new Error('no names')
    writeFileSync(file, bytes(content))
    writeFileSync(other, bytes(before))
    const { status, stdout } = verify(file, other)
    expect(status).toBe(1)
    expect(stdout).toContain('one.json: contradiction – two states of one log')
    for (const { root } of [lost, kept]) expect(stdout).toContain(root)
    writeFileSync(file, bytes(before))
    const same = verify(file, other)
    expect(same.status).toBe(0)
    expect(same.stdout).toContain('one.json: another export, consistent – all 50 entries')
  })
})
