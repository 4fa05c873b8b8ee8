import { describe, expect, it } from 'vitest'

import { d14, orderedMedia } from '../../electron/core/papers/models/d14.ts'
import { d15 } from '../../electron/core/papers/models/d15.ts'
import type { ErasureSaid } from '../../electron/core/papers/models/said.ts'
import { Refusal } from '../../electron/core/refusal.ts'
import { aClub, aDevice, jobSaid, mediumId } from '../builders/said.ts'
import { play } from '../builders/sample.ts'
import { idsIn, saidBy, textOf } from './blocks.ts'

describe('the deletion order D14', () => {
  const paper = d14(play('job3-club').takeOver, textOf('D14'))

  it('names each medium, how far, the point of no return, and that the device comes back', () => {
    const said = saidBy(paper)
    for (const words of [
      'NVMe-SSD 256 GB, Samsung PM981a',
      'S4GXNF0M712345',
      'in Notebook HP ProBook 450 G8',
      'Stufe Purge',
      'Sobald wir mit einem Datenträger beginnen, sind seine Daten verloren',
      'Gerät und gelöschte Datenträger bekommen Sie zurück.',
      'Kein anderer Datenträger wird gelöscht',
      'Sicherung vom 19.11.2026',
    ])
      expect(said).toContain(words)
    expect(idsIn(paper)).toContain('DEL-09')
  })

  it('has one signature of its own and no other', () => {
    expect(
      paper.blocks.flatMap((block) => (block.type === 'signature' ? [block.slot] : [])),
    ).toEqual(['customer-deletion'])
  })

  it('leaves out every medium that stays as it is', () => {
    const [medium] = aDevice().media
    if (medium === undefined) throw new Error('the builder has a medium')
    const devices = [
      aDevice({
        media: [
          medium,
          { ...medium, id: mediumId('x'), kind: 'hdd', capacity: '4 TB', end: 'destroy' },
        ],
      }),
    ]
    const said = jobSaid({ intake: aClub({ devices }) })
    expect(orderedMedia(said).map(({ medium: one }) => one.id)).toEqual([mediumId('x')])
    const text = saidBy(d14(said, textOf('D14')))
    expect(text).toContain('Festplatte 4 TB')
    expect(text).toContain('vernichten (Stufe Destroy)')
    expect(text).not.toContain('512 GB')
  })
})

describe('a drive that was handed over by itself, and of which no more is known', () => {
  const device = aDevice({
    kind: 'drive',
    name: 'SanDisk Extreme Portable',
    serial: { readable: true, number: 'SDX-77K2' },
    media: [
      { id: mediumId('d'), kind: 'unknown', removable: 'yes', encrypted: 'unknown', end: 'erase' },
    ],
  })
  it('is named in the order as the one thing it is, by the number on it', () => {
    const said = jobSaid({ intake: aClub({ devices: [device] }) })
    const text = saidBy(d14(said, textOf('D14')))
    expect(text).toContain('SanDisk Extreme Portable')
    expect(text).toContain('Nr. SDX-77K2')
    expect(text).not.toMatch(/noch nicht bekannt|noch offen|in Nr\./)
  })
})

describe('the deletion certificate D15', () => {
  const { erased } = play('job3-club')
  const certify = (change: Partial<ErasureSaid> = {}) =>
    d15({ ...erased, ...change }, textOf('D15'))
  const [medium] = erased.media
  if (medium === undefined) throw new Error('sample job 3 erases a medium')

  it('says what was done, with what, how it was checked, and by whose order', () => {
    const said = saidBy(certify())
    for (const words of [
      'Löschbestätigung',
      'Löschauftrag vom 25.11.2026, 18:30 Uhr',
      'Art. 28 Abs. 3 Buchst. g DSGVO',
      'NVMe Sanitize; Stufe Purge nach NIST SP 800-88 Rev. 2',
      'nvme-cli 2.11, sanitize --sanact=2 (Block Erase)',
      'in Stichproben gelesen; Ergebnis ausreichend',
      'verwendbar, zurück an Sie',
      'weitere sind uns nicht bekannt',
    ])
      expect(said).toContain(words)
    expect(said).not.toMatch(/100|jede Kopie|alle Kopien sind/)
  })

  it('DEL-05: becomes a record as soon as one medium was not verified', () => {
    const paper = certify({
      media: [{ ...medium, verification: 'none', validation: 'notDone' }],
    })
    expect(paper.title).toBe('Löschprotokoll')
    expect(saidBy(paper)).not.toMatch(/Löschbestätigung/)
    expect(saidBy(paper)).toContain('heißt Löschprotokoll, weil')
    expect(certify().title).toBe('Löschbestätigung')
  })

  it('DEL-04: claims no standard for a medium that was only made unusable', () => {
    const said = saidBy(
      certify({
        media: [
          {
            ...medium,
            technique: 'madeUnusable',
            level: 'none',
            standard: 'none',
            stateAfter: 'destroyed',
          },
        ],
      }),
    )
    expect(said).toContain('physisch unbrauchbar gemacht; dafür beanspruchen wir keine Norm')
    expect(said).not.toMatch(/NIST|DIN/)
  })

  it('refuses to say what the rules do not bear, and names the rule', () => {
    const claim = () => certify({ media: [{ ...medium, technique: 'overwrite' }] })
    expect(claim).toThrow(Refusal)
    expect(() => claim()).toThrow('certificateRule')
    try {
      claim()
    } catch (error) {
      expect(error instanceof Refusal && Object.keys(error.fields ?? {})).toEqual([
        `${medium.medium}.DEL-01`,
      ])
    }
    const { orderSignedAt: _unsigned, ...unordered } = erased
    expect(() => d15(unordered, textOf('D15'))).toThrow('certificateRule')
  })

  it('has a number of its own, also when it is the second or third of its job', () => {
    const headOf = (issuedBefore: number) => saidBy(certify({ issuedBefore }))
    const number = erased.jobNumber
    expect(headOf(0)).toContain(`Nr. ${number}-L vom`)
    expect(headOf(1)).toContain(`Nr. ${number}-L2 vom`)
    expect(headOf(2)).toContain(`Nr. ${number}-L3 vom`)
  })

  it('lists every recorded copy with place, technique and what is left in backups', () => {
    const job1 = play('job1-company').erased
    const said = saidBy(d15(job1, textOf('D15')))
    expect(said).toContain('Arbeitskopie der NVMe-SSD für die Reparatur')
    expect(said).toContain('Vernichten des Schlüssels der verschlüsselten Kopie')
    expect(said).toContain('nichts übrig')
    const [copy] = job1.copies
    if (copy === undefined) throw new Error('sample job 1 makes a copy')
    const unchecked = { ...copy, erasure: { ...copy.erasure, residues: 'notChecked' as const } }
    expect(saidBy(d15({ ...job1, copies: [unchecked] }, textOf('D15')))).toContain('nicht geprüft')
  })

  it('DEL-10: promises a second certificate while backups still hold something', () => {
    const job1 = play('job1-company').erased
    const [copy] = job1.copies
    if (copy === undefined) throw new Error('sample job 1 makes a copy')
    const left = (day: string) => ({
      ...job1,
      copies: [
        {
          ...copy,
          erasure: { ...copy.erasure, residues: 'datedOut' as const, residuesGoneOn: day },
        },
      ],
    })
    expect(saidBy(d15(left('2026-12-31'), textOf('D15')))).toContain(
      'zweite Bestätigung, spätestens nach dem 31.12.2026',
    )
    expect(saidBy(d15(left('2026-11-25'), textOf('D15')))).not.toContain('zweite Bestätigung')
  })

  it('is signed by the technician alone', () => {
    expect(
      certify().blocks.flatMap((block) => (block.type === 'signature' ? [block.slot] : [])),
    ).toEqual(['technician'])
  })
})
