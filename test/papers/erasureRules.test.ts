import { describe, expect, it } from 'vitest'

import {
  certificateKind,
  checkCopy,
  checkMedium,
  checkWords,
  erasureRules,
  mayErase,
  residuesOpen,
  timeAstray,
} from '../../electron/core/erasure/rules.ts'
import type { Breach } from '../../electron/core/erasure/rules.ts'
import { forbiddenIn } from '../../electron/core/papers/texts/forbidden.ts'
import { CopyId, ErasureId } from '../../shared/ids.ts'
import type { MediumErasure } from '../../shared/model/erasure.ts'
import type { Medium } from '../../shared/model/items.ts'
import { mediumId } from '../builders/said.ts'
import { play } from '../builders/sample.ts'

const ssd = { id: mediumId('a'), kind: 'ssd' } as const
const hdd = { id: mediumId('a'), kind: 'hdd' } as const
const order = { signedAt: '2026-11-23T16:50:00.000+01:00', media: [ssd.id] }

const erasure = (change: Partial<MediumErasure> = {}): MediumErasure => ({
  id: ErasureId.parse(`era_${'a'.repeat(26)}`),
  medium: ssd.id,
  technique: 'ataSanitize',
  level: 'purge',
  standard: 'nist80088r2',
  tool: 'hdparm 9.65',
  startedAt: '2026-11-24T09:00:00.000+01:00',
  endedAt: '2026-11-24T09:20:00.000+01:00',
  result: 'done',
  verification: 'sample',
  validation: 'adequate',
  encryptedSince: 'no',
  mediumWorks: true,
  hiddenSectors: 'none',
  stateAfter: 'reusable',
  destination: 'returned',
  ...change,
})

const rulesOf = (breaches: readonly Breach[]) => [...new Set(breaches.map(({ rule }) => rule))]
const check = (change: Partial<MediumErasure>, medium: Pick<Medium, 'id' | 'kind'> = ssd) =>
  rulesOf(checkMedium(erasure(change), medium, [order]))
const copy = { id: CopyId.parse(`cop_${'a'.repeat(26)}`), encrypted: true }

describe('the times of an erasure', () => {
  const { startedAt, endedAt } = erasure()
  it('are those of something that was done: its end after its beginning, and over by now', () => {
    expect(timeAstray({ startedAt, endedAt }, endedAt)).toBeUndefined()
    expect(timeAstray({ startedAt, endedAt: startedAt }, endedAt)).toBeUndefined()
    expect(timeAstray({ startedAt: endedAt, endedAt: startedAt }, endedAt)).toBe(
      'erasure.rule.endsBeforeItBegins',
    )
    expect(timeAstray({ startedAt, endedAt }, startedAt)).toBe('erasure.rule.notOverYet')
  })

  it('are compared as moments, whatever the offset they are written with', () => {
    const inTheDoubleHour = {
      startedAt: '2026-10-25T02:50:00.000+02:00',
      endedAt: '2026-10-25T02:10:00.000+01:00',
    }
    expect(timeAstray(inTheDoubleHour, '2026-10-25T03:00:00.000+01:00')).toBeUndefined()
  })
})

describe('a record of an erased medium', () => {
  it('passes when technique, level and order fit', () => {
    expect(check({})).toEqual([])
    expect(check({ technique: 'overwrite', level: 'clear' })).toEqual([])
    expect(check({ technique: 'cryptoErase', encryptedSince: 'beforeData' })).toEqual([])
    expect(
      check({
        technique: 'shredded',
        level: 'destroy',
        standard: 'din66399',
        dinLevel: 'E-4',
        stateAfter: 'destroyed',
      }),
    ).toEqual([])
  })

  it.each(['ssd', 'nvme', 'usbStick', 'memoryCard', 'emmc'] as const)(
    'DEL-01: claims no more than Clear for an overwritten %s',
    (kind) => {
      expect(check({ technique: 'overwrite' }, { id: ssd.id, kind })).toEqual(['DEL-01'])
    },
  )

  it('DEL-02: claims Purge for a hard disk only after a sanitize command or a key erase', () => {
    expect(check({ technique: 'overwrite' }, hdd)).toEqual(['DEL-02'])
    expect(check({ technique: 'ataSecureErase' }, hdd)).toEqual(['DEL-02'])
    expect(check({ technique: 'factoryReset' }, hdd)).toEqual(['DEL-02'])
    expect(check({ technique: 'ataSanitize' }, hdd)).toEqual([])
  })

  it.each(['later', 'unknown', 'no'] as const)(
    'DEL-03: does not call a thrown-away key Purge when encryption was on "%s"',
    (encryptedSince) => {
      expect(check({ technique: 'cryptoErase', encryptedSince })).toEqual(['DEL-03'])
      expect(check({ technique: 'tcgRevert', encryptedSince })).toEqual(['DEL-03'])
      expect(check({ technique: 'cryptoErase', encryptedSince, level: 'clear' })).toEqual([])
    },
  )

  it('DEL-04: says Destroy only of shredded remains, and no standard of a drilled disk', () => {
    expect(check({ level: 'destroy' })).toEqual(['DEL-04'])
    expect(check({ technique: 'madeUnusable', level: 'none', stateAfter: 'destroyed' })).toEqual([
      'DEL-04',
    ])
    expect(
      check({
        technique: 'madeUnusable',
        level: 'none',
        standard: 'none',
        stateAfter: 'destroyed',
      }),
    ).toEqual([])
    expect(check({ technique: 'shredded', level: 'destroy', stateAfter: 'reusable' })).toEqual([
      'DEL-04',
    ])
    expect(check({ standard: 'din66399' })).toEqual(['DEL-04'])
  })

  it('DEL-05: is called a record, not a confirmation, when nobody verified it', () => {
    expect(certificateKind([erasure()])).toBe('confirmation')
    expect(certificateKind([erasure(), erasure({ verification: 'none' })])).toBe('record')
    expect(certificateKind([erasure({ result: 'failed' })])).toBe('record')
    expect(certificateKind([erasure({ validation: 'notAdequate' })])).toBe('record')
    expect(check({ verification: 'none' })).toEqual(['DEL-05'])
    expect(check({ result: 'failed' })).toEqual(['DEL-05'])
  })

  it('DEL-06 and DEL-07: what somebody typed names no withdrawn standard and promises nothing', () => {
    expect(rulesOf(checkWords('3 × nach DoD 5220.22-M'))).toEqual(['DEL-06'])
    expect(rulesOf(checkWords('Gutmann, 35 Durchgänge'))).toEqual(['DEL-06'])
    expect(rulesOf(checkWords('zu 100 % gelöscht'))).toEqual(['DEL-07'])
    expect(rulesOf(checkWords('forensisch sicher'))).toEqual(['DEL-07'])
    expect(check({ tool: 'DBAN, DoD 5220.22-M' })).toEqual(['DEL-06'])
    expect(check({ exceptions: 'sonst garantiert alles weg' })).toEqual(['DEL-07'])
    expect(checkWords('nvme-cli 2.11, sanitize --sanact=2')).toEqual([])
  })

  it('DEL-06 and DEL-07: the same words are refused in our own texts', () => {
    for (const planted of ['DoD 5220.22-M', 'zu 100 % gelöscht', 'DSGVO-zertifiziert'])
      expect(forbiddenIn(planted)).not.toEqual([])
  })

  it('DEL-08: a medium that takes no commands was not erased by one', () => {
    expect(check({ mediumWorks: false })).toEqual(['DEL-08'])
    expect(
      check({
        mediumWorks: false,
        technique: 'shredded',
        level: 'destroy',
        stateAfter: 'destroyed',
      }),
    ).toEqual([])
    expect(
      check({
        mediumWorks: false,
        result: 'failed',
        level: 'none',
        standard: 'none',
        validation: 'notDone',
      }),
    ).toEqual([])
  })

  it('DEL-09: begins only after an order that names this very medium was signed', () => {
    const begun = erasure()
    expect(rulesOf(checkMedium(begun, ssd, []))).toEqual(['DEL-09'])
    expect(rulesOf(checkMedium(begun, ssd, [{ ...order, media: [mediumId('b')] }]))).toEqual([
      'DEL-09',
    ])
    const later = { ...order, signedAt: '2026-11-24T09:01:00.000+01:00' }
    expect(rulesOf(checkMedium(begun, ssd, [later]))).toEqual(['DEL-09'])
    const why = (orders: Parameters<typeof checkMedium>[2]) =>
      checkMedium(begun, ssd, orders).map(({ detail }) => detail)
    expect(why([])).toEqual(['erasure.rule.notOrdered'])
    expect(why([later])).toEqual(['erasure.rule.begunBeforeOrder'])
    expect(mayErase(ssd.id, [later], '2026-11-24T08:01:00.000+00:00')).toBe(true)
  })

  it('DEL-09: may begin in the minute in which the order was signed, for beginnings are told by the minute', () => {
    const justSigned = { ...order, signedAt: '2026-11-24T09:00:59.999+01:00' }
    expect(checkMedium(erasure(), ssd, [justSigned])).toEqual([])
    const before = erasure({ startedAt: '2026-11-24T08:59:59.999+01:00' })
    expect(rulesOf(checkMedium(before, ssd, [justSigned]))).toEqual(['DEL-09'])
  })
})

describe('a record of an erased copy', () => {
  it('passes for a destroyed key of an encrypted copy without residues', () => {
    expect(checkCopy(copy, { technique: 'keyDestroyed', residues: 'none' })).toEqual([])
  })

  it('DEL-10: residues in backups carry the day on which they are gone, and keep the job open', () => {
    const dated = { residues: 'datedOut', residuesGoneOn: '2026-12-31' } as const
    expect(rulesOf(checkCopy(copy, { technique: 'fileDeletion', residues: 'datedOut' }))).toEqual([
      'DEL-10',
    ])
    expect(
      rulesOf(
        checkCopy(copy, {
          technique: 'fileDeletion',
          residues: 'none',
          residuesGoneOn: '2026-12-31',
        }),
      ),
    ).toEqual(['DEL-10'])
    expect(checkCopy(copy, { technique: 'fileDeletion', ...dated })).toEqual([])
    expect(residuesOpen([dated], '2026-12-30')).toEqual([dated])
    expect(residuesOpen([dated], '2026-12-31')).toEqual([])
  })

  it('DEL-11: a key can be destroyed only where there was encryption', () => {
    expect(
      rulesOf(
        checkCopy({ ...copy, encrypted: false }, { technique: 'keyDestroyed', residues: 'none' }),
      ),
    ).toEqual(['DEL-11'])
    expect(check({ technique: 'fileDeletion', level: 'clear' })).toContain('DEL-11')
  })
})

describe('every rule', () => {
  it('is known by its name', () => {
    expect(erasureRules).toHaveLength(11)
    expect(new Set(erasureRules).size).toBe(11)
  })
})

describe('the choice of sample job 1 (device back with its data, our copies deleted)', () => {
  const { takeOver } = play('job1-company')
  const [medium] = takeOver.intake.devices.flatMap(({ media }) => media)

  it('never unlocks an erase step by itself', () => {
    expect(takeOver.intake.order.copiesEnd).toBe('delete')
    expect(medium?.end).toBe('unchanged')
    expect(takeOver.due.map(({ code }) => code)).not.toContain('D14')
    const at = '2099-01-01T00:00:00.000+01:00'
    expect(medium && mayErase(medium.id, [], at)).toBe(false)
    expect(medium && mayErase(medium.id, [order], at)).toBe(false)
  })

  it('and a signed order for that medium would: the guard can open', () => {
    const signed = medium && { ...order, media: [medium.id] }
    expect(medium && signed && mayErase(medium.id, [signed], '2026-11-24T00:00:00.000+01:00')).toBe(
      true,
    )
  })
})
