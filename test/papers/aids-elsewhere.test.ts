import { describe, expect, it } from 'vitest'

import { composeSheet, type ComposedSheet } from '../../electron/core/papers/models/sheets.ts'
import { aHousehold, anIntake, aRemote, jobSaid } from '../builders/said.ts'
import { anEstimate, aPurchase, someConsents } from '../builders/extras.ts'
import { idsIn, saidBy, works } from './blocks.ts'

/** Sheets no sample has: letters, corrections, consents, estimate, purchase, help from afar. */
const household = jobSaid({ intake: aHousehold() })
const letter = {
  earlier: [{ step: 'ready', collectBy: '2026-12-07', deliveredOn: '2026-11-24' } as const],
  acceptance: false,
  lien: true,
}
const withExtras = jobSaid({
  intake: anIntake({
    order: {
      types: ['repair', 'remote', 'purchase'],
      remote: aRemote(),
      estimate: anEstimate(),
      purchase: aPurchase(),
      consents: someConsents(),
    },
  }),
})
const sheets: [string, ComposedSheet][] = [
  [
    'the ready notice',
    composeSheet(
      'K',
      ['D18'],
      {
        ...household,
        letter: {
          ...letter,
          earlier: [],
          acceptance: true,
          notice: {
            step: 'ready',
            work: 'done',
            said: 'Lüfter gereinigt.',
            collectBy: '2026-12-07',
          },
        },
      },
      works.texts,
    ),
  ],
  [
    'the last reminder',
    composeSheet(
      'K',
      ['D18'],
      {
        ...household,
        letter: {
          ...letter,
          notice: { step: 'reminder2', collectBy: '2027-01-07', claimCents: 129_50 },
        },
      },
      works.texts,
    ),
  ],
  [
    'the hint after a dispute',
    composeSheet('K', ['D20'], { ...household, dispute: 'Preis der Reparatur' }, works.texts),
  ],
  [
    'a correction',
    composeSheet(
      'J',
      ['D21'],
      {
        ...household,
        correction: {
          number: 2,
          title: 'Auftrag mit Übergabe',
          codes: ['D01', 'D02'],
          signedAt: '2026-11-23T16:50:00.000+01:00',
          contentHash: '0123456789abcdef'.repeat(4),
          fileSha256: 'fedcba9876543210'.repeat(4),
          changes: [{ change: { field: 'ceiling', to: 320_00 }, from: 250_00 }],
          informed: true,
        },
      },
      works.texts,
    ),
  ],
  [
    'an order with estimate, purchase and help from afar',
    composeSheet('B', ['D01', 'D12', 'D13', 'D11', 'D02', 'D04c', 'D10'], withExtras, works.texts),
  ],
  ['consents', composeSheet('I', ['D17'], withExtras, works.texts)],
]

describe('the reading aid of what no sample has', () => {
  it.each(sheets)('is there, and says paper by paper the same: %s', (_, { content, aid }) => {
    expect(aid?.papers.map(({ code }) => code)).toEqual(content.papers.map(({ code }) => code))
    const told = aid?.papers.map((paper) => saidBy(paper)).join('\n') ?? ''
    expect(told).not.toMatch(/[{}]|undefined|\d{2}\.\d{2}\.\d{4}|\d,\d{2}\s?€/u)
    expect(aid?.papers.flatMap(({ blocks }) => blocks).map(({ type }) => type)).not.toContain(
      'signature',
    )
  })

  it('leaves out no requirement that is not about the signature itself', () => {
    const [, reminder] = sheets[1] ?? []
    const [german, english] = [reminder?.content, reminder?.aid].map(
      (content) => new Set(content?.papers.flatMap((paper) => [...idsIn(paper)])),
    )
    expect(english).toEqual(german)
  })
})
