import { describe, expect, it } from 'vitest'

import { d18 } from '../../electron/core/papers/models/d18.ts'
import { d20 } from '../../electron/core/papers/models/d20.ts'
import type { NoticeSaid } from '../../electron/core/papers/models/said.ts'
import { composeSheet } from '../../electron/core/papers/models/sheets.ts'
import { aBusiness } from '../builders/business.ts'
import { aHousehold, jobSaid } from '../builders/said.ts'
import { idsIn, saidBy, taggedParts, textOf, works } from './blocks.ts'
import { flowing, readPdf } from './engine/read-pdf.ts'

const household = jobSaid({ intake: aHousehold() })
const ready: NoticeSaid = {
  notice: {
    step: 'ready',
    work: 'done',
    said: 'Lüfter gereinigt, neue SSD eingebaut.',
    collectBy: '2026-12-07',
  },
  earlier: [],
  acceptance: true,
  lien: false,
}
const first = { step: 'ready', collectBy: '2026-12-07', deliveredOn: '2026-11-24' } as const
const second = { step: 'reminder1', collectBy: '2026-12-22', deliveredOn: '2026-12-08' } as const
const reminder: NoticeSaid = {
  notice: { step: 'reminder1', collectBy: '2026-12-22' },
  earlier: [first],
  acceptance: false,
  lien: false,
}
const last: NoticeSaid = {
  notice: { step: 'reminder2', collectBy: '2027-01-07', claimCents: 129_50 },
  earlier: [first, second],
  acceptance: false,
  lien: true,
}
const letter = (said: NoticeSaid) => d18({ ...household, letter: said }, textOf('D18'))
const underId = (said: NoticeSaid, id: string) =>
  taggedParts(letter(said))
    .filter(({ ids }) => ids.includes(id))
    .map(({ text }) => text)
    .join(' ')

const always = ['NOTICE-01', 'NOTICE-02', 'NOTICE-03', 'NOTICE-10', 'NOTICE-11']

describe('the ready notice', () => {
  it('says what is ready, where, until when and who writes', () => {
    expect(idsIn(letter(ready))).toEqual(new Set([...always, 'NOTICE-04', 'NOTICE-05']))
    expect(underId(ready, 'NOTICE-03')).toContain('7. Dezember 2026')
    expect(underId(ready, 'NOTICE-11')).toContain(household.business.ownerName)
    expect(saidBy(letter(ready))).toContain('neue SSD eingebaut')
  })

  it('points out what silence means, and how little it takes to say no (§ 640(2) S. 2)', () => {
    expect(underId(ready, 'NOTICE-04')).toMatch(
      /bis zum 07\.12\.2026.*gilt die Arbeit als abgenommen/,
    )
    expect(underId(ready, 'NOTICE-04')).toContain('§ 640 Abs. 2 BGB')
    expect(underId(ready, 'NOTICE-05')).toContain('mindestens einen Mangel')
  })

  it('says nothing of acceptance where there is nothing to accept', () => {
    const silent = letter({ ...ready, acceptance: false })
    expect(idsIn(silent)).toEqual(new Set(always))
    expect(saidBy(silent)).not.toMatch(/abgenommen|Mangel/)
  })

  it('asks to collect what could not be repaired, with the reason and another title', () => {
    const notice = { ...ready.notice, work: 'notDone', said: 'Kostenanschlag abgelehnt.' } as const
    const asked = letter({ ...ready, notice, acceptance: false })
    expect(asked.title).toBe('Bitte um Abholung')
    expect(saidBy(asked)).toContain('Warum wir nicht gearbeitet haben Kostenanschlag abgelehnt.')
  })
})

describe('the reminders', () => {
  it('name the letter before and its term', () => {
    expect(underId(reminder, 'NOTICE-06')).toMatch(/24\.11\.2026.*07\.12\.2026/)
    expect(letter(reminder).title).toBe('Erinnerung an die Abholung')
    expect(idsIn(letter(reminder))).toEqual(new Set([...always, 'NOTICE-06']))
  })

  it('end with default, and with a threat that names amount, month and public auction', () => {
    expect(idsIn(letter(last))).toEqual(
      new Set([...always, 'NOTICE-06', 'NOTICE-07', 'NOTICE-08', 'NOTICE-09']),
    )
    expect(underId(last, 'NOTICE-08')).toMatch(/129,50 €.*öffentlich versteigern.*einen Monat/)
    expect(underId(last, 'NOTICE-09')).toContain('Ihre Daten sind kein Pfand')
  })

  it('threaten nothing without a lien: leased, an employer’s, or nothing owed', () => {
    const mild = letter({ ...last, lien: false })
    expect(idsIn(mild)).toEqual(new Set([...always, 'NOTICE-06', 'NOTICE-07']))
    expect(saidBy(mild)).not.toMatch(/versteiger|Pfand/i)
  })

  it('never say that anything is thrown away, sold or lost by itself', () => {
    for (const said of [ready, reminder, last])
      expect(saidBy(letter(said))).toContain('Von selbst wird bei uns nichts weggeworfen')
  })
})

describe('the hint on dispute resolution', () => {
  const hint = (business = aBusiness()) =>
    d20({ ...household, business, dispute: 'Der Preis des neuen Akkus.' }, textOf('D20'))

  it('names the body with address and website, and that we do not take part', () => {
    expect(idsIn(hint())).toEqual(new Set(['VSBG-01', 'VSBG-02', 'VSBG-03', 'VSBG-04', 'VSBG-05']))
    const said = saidBy(hint())
    expect(said).toMatch(/77694 Kehl/)
    expect(said).toMatch(/www\./)
    expect(said).toContain('nicht bereit und nicht verpflichtet')
    expect(said).toContain('Der Preis des neuen Akkus.')
  })

  it('names the body of a business that takes part', () => {
    const body = {
      name: 'Schlichtung der Kammer',
      address: 'Kammerweg 1, 23552 Lübeck',
      website: 'schlichtung.example',
    }
    const said = saidBy(hint({ ...aBusiness(), disputeResolution: { takesPart: 'obliged', body } }))
    expect(said).toContain('Schlichtung der Kammer')
    expect(said).toContain('sind verpflichtet')
    expect(said).not.toContain('nicht verpflichtet')
  })
})

describe('a copy to read in large print', () => {
  it.each([
    [
      'of a letter',
      composeSheet('K', ['D18'], { ...household, letter: ready }, works.texts),
      false,
    ],
    ['of an order', composeSheet('B', ['D01'], household, works.texts), true],
  ] as const)('%s asks for a signature only where there is one', async (_, sheet, signed) => {
    const { bytes } = await works.render(sheet.content, {
      size: 'large',
      contentHash: '0'.repeat(64),
      createdAt: new Date('2026-11-23T15:42:00Z'),
      signatures: {},
      photos: () => new Uint8Array(),
    })
    const [first] = (await readPdf(bytes)).pages.map(({ text }) => flowing(text))
    expect(first?.includes('unterschreiben Sie nachher')).toBe(signed)
    expect(first?.includes('hier wird nichts unterschrieben')).toBe(!signed)
  })
})
