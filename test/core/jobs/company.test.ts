import { expect, test } from 'vitest'

import { playCourse, prepareReturn } from '../../../build/windowless/play.ts'
import {
  certify,
  company,
  refusalOf,
  sheetOfKind,
  signAndFinish,
  someInk,
  officeAfter,
  officeBefore,
} from '../rehearsal.ts'

test('a small company hands over a laptop, gets it back with its data, and the job closes', async () => {
  const { office, job, sample, sitting } = await officeAfter(company)
  expect(sitting.state).toBe('finished')
  expect(sitting.sheets.flatMap(({ codes }) => codes)).toEqual(
    expect.arrayContaining(['D01', 'D02', 'D03', 'D04', 'D10', 'D11']),
  )
  expect(await refusalOf(office.call('job.close', { job }))).toBe('itemOpen')

  await playCourse(office, job, sample)
  const giveBack = await prepareReturn(office, job, sample)
  if (giveBack === undefined) throw new Error('the sample has no return')
  const done = await signAndFinish(office, giveBack, sample)
  expect(done.state).toBe('finished')
  const view = await office.call('job.view', { job })
  expect(view.items.every(({ place }) => place === 'returned')).toBe(true)
  expect(view.copies.every(({ deletedAt }) => deletedAt !== undefined)).toBe(true)
  expect(view.closing).toEqual(['certificateMissing'])
  await certify(office, { job, sample })

  await office.call('job.close', { job })
  expect((await office.call('job.view', { job })).state).toBe('closed')
  expect((await office.call('ledger.check', {})).checked).toBe('ok')
})

test('deleting our working copies alone never unlocks an erase step', async () => {
  const { office, job } = await officeAfter(company)
  const { media, intake } = await office.call('job.view', { job })
  const [medium] = media
  if (medium === undefined || intake === undefined) throw new Error('the sample has no medium')
  expect(intake.order.copiesEnd).toBe('delete')
  expect(media.every(({ eraseAllowed }) => !eraseAllowed)).toBe(true)
  const erasure = {
    medium: medium.id,
    technique: 'nvmeSanitize' as const,
    level: 'purge' as const,
    standard: 'nist80088r2' as const,
    tool: 'nvme-cli 2.3',
    startedAt: office.outside.clock.now(),
    endedAt: office.outside.clock.now(),
    result: 'done' as const,
    verification: 'full' as const,
    validation: 'adequate' as const,
    encryptedSince: 'no' as const,
    mediumWorks: true,
    hiddenSectors: 'none' as const,
    stateAfter: 'reusable' as const,
    destination: 'returned' as const,
  }
  expect(await refusalOf(office.call('medium.erase', { job, erasure }))).toBe('erasureNotOrdered')
})

test('nothing is signed that was not shown to its last page', async () => {
  const { office, takeOver } = await officeBefore(company)
  const order = sheetOfKind(takeOver, 'B')
  const signing = {
    sheet: order.id,
    slot: 'customer',
    contentHash: order.contentHash,
    strokes: someInk(1),
    place: 'Lübeck',
  }
  expect(await refusalOf(office.call('sheet.sign', signing))).toBe('sheetNotShown')
  await office.call('sheet.shown', { sheet: order.id, size: 'normal' })
  expect(
    await refusalOf(office.call('sheet.sign', { ...signing, contentHash: 'f'.repeat(64) })),
  ).toBe('sheetChanged')
  expect(
    await refusalOf(
      office.call('sheet.sign', {
        ...signing,
        strokes: [
          [
            [100, 100],
            [110, 110],
          ],
        ],
      }),
    ),
  ).toBe('signatureTooPlain')
  await office.call('sheet.sign', signing)
})

test('the same strokes under another paper are refused, moved and scaled too', async () => {
  const { office, takeOver } = await officeBefore(company)
  const [order, contract] = [sheetOfKind(takeOver, 'B'), sheetOfKind(takeOver, 'E')]
  for (const { id } of [order, contract])
    await office.call('sheet.shown', { sheet: id, size: 'large' })
  const sign = (sheet: typeof order, strokes: ReturnType<typeof someInk>) =>
    office.call('sheet.sign', {
      sheet: sheet.id,
      slot: 'customer',
      contentHash: sheet.contentHash,
      strokes,
      place: 'Lübeck',
    })
  const ink = someInk(3)
  await sign(order, ink)
  const moved = ink.map((stroke) =>
    stroke.map(([x, y]): [number, number] => [
      Math.round(x * 0.8) + 300,
      Math.round(y * 0.8) + 200,
    ]),
  )
  expect(await refusalOf(sign(contract, moved))).toBe('signatureReused')
  await sign(contract, someInk(4))
})

test('before Fertig a signature can be taken back and given again; afterwards not', async () => {
  const { office, takeOver, sample } = await officeBefore(company)
  const order = sheetOfKind(takeOver, 'B')
  await office.call('sheet.shown', { sheet: order.id, size: 'normal' })
  const sign = (number: number) =>
    office.call('sheet.sign', {
      sheet: order.id,
      slot: 'customer',
      contentHash: order.contentHash,
      strokes: someInk(number),
      place: 'Lübeck',
    })
  await sign(1)
  const back = await office.call('sheet.withdrawSignature', { sheet: order.id, slot: 'customer' })
  expect(sheetOfKind(back, 'B').slots.find(({ slot }) => slot === 'customer')?.done).toBe('open')
  await sign(1)
  await office.call('sheet.withdrawSignature', { sheet: order.id, slot: 'customer' })
  await signAndFinish(office, takeOver, sample)
  expect(
    await refusalOf(office.call('sheet.withdrawSignature', { sheet: order.id, slot: 'customer' })),
  ).toBe('alreadySealed')
})

test('a receptionist who may not sign is a normal outcome, and the laptop stays', async () => {
  const { office, takeOver } = await officeBefore(company)
  const contract = sheetOfKind(takeOver, 'E')
  const after = await office.call('sheet.decline', {
    sheet: contract.id,
    slot: 'customer',
    outcome: 'mayNot',
    reason: 'Geschäftsführerin erst morgen da',
  })
  expect(sheetOfKind(after, 'E').slots.find(({ slot }) => slot === 'customer')?.done).toBe('mayNot')
  expect(await refusalOf(office.call('sitting.finish', { sitting: takeOver.id }))).toBe(
    'signatureMissing',
  )
})

test('a known company needs one sheet and two signatures the next time', async () => {
  const { office, job, sitting } = await officeAfter(company)
  for (const { id } of sitting.sheets) {
    await office.call('sheet.deliver', { sheet: id, delivery: { kind: 'inHand' } })
  }
  const next = await office.call('job.open', { repeatOf: job })
  const { draft } = await office.call('job.view', { job: next.job })
  if (draft === undefined) throw new Error('there is no draft')
  const order = { ...draft.intake.order, fault: 'Lüfter laut', targetOn: '2026-12-10' }
  await office.call('draft.save', {
    job: next.job,
    step: 'papers',
    draft: { ...draft.intake, order },
  })
  const again = await office.call('sitting.prepare', { job: next.job, direction: 'toUs' })
  expect(again.sheets.map(({ kind }) => kind)).toEqual(['B'])
  const [only] = again.sheets
  expect(only?.slots.filter(({ owed }) => owed)).toHaveLength(2)
  expect(only?.codes).toContain('D04c')
  expect(only?.pages).toBeLessThanOrEqual(2)
})

test('a key that never was cannot be destroyed: the end of a copy is held to the rules', async () => {
  const { office, job } = await officeAfter(company)
  const { copy } = await office.call('copy.make', {
    job,
    what: 'Abbild der Festplatte',
    where: 'Werkbank',
    encrypted: false,
    deleteBy: '2026-12-10',
  })
  const erasure = { copy, technique: 'keyDestroyed' as const, residues: 'none' as const }
  expect(await refusalOf(office.call('copy.erase', { job, erasure }))).toBe('certificateRule')
  await office.call('copy.erase', { job, erasure: { ...erasure, technique: 'fileDeletion' } })
})
