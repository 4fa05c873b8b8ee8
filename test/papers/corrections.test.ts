import { describe, expect, it } from 'vitest'

import { d16 } from '../../electron/core/papers/models/d16.ts'
import { d21 } from '../../electron/core/papers/models/d21.ts'
import type { CorrectionSaid } from '../../electron/core/papers/models/said.ts'
import type { Changed } from '../../shared/model/corrections.ts'
import { play } from '../builders/sample.ts'
import { deviceId, jobSaid, mediumId } from '../builders/said.ts'
import { idsIn, saidBy, taggedParts, textOf } from './blocks.ts'

const serial: Changed = {
  change: { field: 'serial', item: deviceId(), to: 'PF-3X9K7' },
  from: 'PF-3X9K2',
}
const ceiling: Changed = { change: { field: 'ceiling', to: 320_00 }, from: 250_00 }

const correction = (change: Partial<CorrectionSaid['correction']> = {}) =>
  d21(
    {
      ...jobSaid(),
      correction: {
        number: 2,
        title: 'Auftrag mit Übergabe',
        codes: ['D01', 'D02', 'D10'],
        signedAt: '2026-11-23T16:50:00.000+01:00',
        contentHash: '0123456789abcdef'.repeat(4),
        fileSha256: 'fedcba9876543210'.repeat(4),
        changes: [serial],
        informed: false,
        ...change,
      },
    },
    textOf('D21'),
  )
const under = (paper: ReturnType<typeof correction>, id: string) =>
  taggedParts(paper)
    .filter(({ ids }) => ids.includes(id))
    .map(({ text }) => text)
    .join(' ')
const slotsOf = (paper: ReturnType<typeof correction>) =>
  paper.blocks.flatMap((block) => (block.type === 'signature' ? [block.slot] : []))

describe('the correction D21', () => {
  it('names the paper it corrects by title, codes, job, day and both hashes', () => {
    const paper = correction()
    expect(paper.title).toBe('Berichtigung 2')
    expect(under(paper, 'COR-01')).toMatch(
      /Auftrag mit Übergabe.*D01, D02, D10.*2026-A-0042.*23\.11\.2026/,
    )
    const hashes = under(paper, 'COR-02').replaceAll(' ', '')
    expect(hashes).toContain('0123456789abcdef'.repeat(4))
    expect(hashes).toContain('fedcba9876543210'.repeat(4))
  })

  it('says old and new beside each other, and that the rest stays', () => {
    expect(under(correction(), 'COR-03')).toMatch(/ThinkPad.*PF-3X9K2.*PF-3X9K7/)
    expect(under(correction(), 'COR-04')).toContain('Alles andere bleibt')
  })

  it('is ours alone for a slip of the pen, and takes both for what was agreed', () => {
    expect(slotsOf(correction())).toEqual(['technician'])
    expect(under(correction(), 'COR-05')).toContain('müssen Sie hier nicht unterschreiben')
    const agreed = correction({ changes: [serial, ceiling] })
    expect(slotsOf(agreed)).toEqual(['customer', 'technician'])
    expect(under(agreed, 'COR-05')).toContain('erst, wenn beide unterschrieben haben')
    expect(under(agreed, 'COR-03')).toMatch(/250,00 €.*320,00 €/)
  })

  it('speaks of new information only where it was due', () => {
    const always = ['COR-01', 'COR-02', 'COR-03', 'COR-04', 'COR-05']
    expect(idsIn(correction())).toEqual(new Set(always))
    const informed = correction({ changes: [ceiling], informed: true })
    expect(idsIn(informed)).toEqual(new Set([...always, 'COR-06']))
  })

  it('reads every field: names, dates, permissions, levels, and where nothing stood before', () => {
    const said = saidBy(
      correction({
        changes: [
          { change: { field: 'serial', item: mediumId(), to: 'S6-1' } },
          { change: { field: 'deviceName', item: deviceId(), to: 'ThinkPad T14s' }, from: 'T14' },
          { change: { field: 'signatory', to: 'F. Großmann' }, from: 'F. Grossmann' },
          { change: { field: 'organisation', to: 'Wind GmbH' }, from: 'Wind KG' },
          { change: { field: 'target', to: '2026-12-01' }, from: '2026-11-27' },
          { change: { field: 'accessLevel', to: 3 }, from: 2 },
          { change: { field: 'permission', which: 'reset', to: true }, from: false },
          { change: { field: 'amount', to: 89_00 }, from: 79_00 },
        ],
      }),
    )
    for (const words of [
      '(nichts) S6-1',
      '27.11.2026 01.12.2026',
      'nein ja',
      'Stufe 3',
      '79,00 € 89,00 €',
    ])
      expect(said).toContain(words)
  })
})

describe('the return after a correction', () => {
  it('says what was corrected, from what, by which correction', () => {
    const { back } = play('job1-company')
    const [device] = back.intake.devices
    if (device === undefined) throw new Error('the sample has no device')
    const change = { field: 'serial', item: device.id, to: 'PF-3X9K7' } as const
    const changes: Changed[] = [{ change, from: 'PF-3X9K2' }]
    const corrections = [{ number: 1, at: '2026-11-24T09:00:00.000+01:00', changes }]
    const paper = d16({ ...back, corrections }, textOf('D16'))
    expect(saidBy(paper)).toContain('PF-3X9K7 statt PF-3X9K2 (Berichtigung 1 vom 24.11.2026)')
    expect(saidBy(d16(back, textOf('D16')))).not.toContain('Berichtig')
  })
})
