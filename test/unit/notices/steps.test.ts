import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { nextStep, termsOf, type SentNotice } from '../../../electron/core/notices/steps.ts'
import { auctionAllowed, waysOut } from '../../../electron/core/notices/ways.ts'
import { acceptsWork } from '../../../electron/core/notices/acceptance.ts'
import { aHousehold, anIntake } from '../../builders/said.ts'
import type { Order } from '../../../shared/model/order.ts'
import { noticeSteps } from '../../../shared/model/notices.ts'

const ready: SentNotice = { step: 'ready', collectBy: '2026-12-09', deliveredOn: '2026-11-25' }

describe('the letters about collecting', () => {
  it('begin with the ready notice, which may go out at once', () => {
    expect(nextStep([], '2026-11-25')).toEqual({
      step: 'ready',
      from: '2026-11-25',
      waitsFor: 'nothing',
    })
  })

  it('wait for the day that was named, and go on the day after', () => {
    expect(nextStep([ready], '2026-12-09')).toMatchObject({ step: 'reminder1', waitsFor: 'term' })
    expect(nextStep([ready], '2026-12-10')).toEqual({
      step: 'reminder1',
      from: '2026-12-10',
      waitsFor: 'nothing',
    })
  })

  it('wait for as long as the one before has not reached the customer', () => {
    const { deliveredOn: _day, ...drafted } = ready
    expect(nextStep([drafted], '2027-06-01')).toMatchObject({ waitsFor: 'delivery' })
  })

  it('give a reminder its fourteen days from when it arrived, not from when it was written', () => {
    const late: SentNotice = {
      step: 'reminder1',
      collectBy: '2026-12-24',
      deliveredOn: '2026-12-20',
    }
    expect(nextStep([ready, late], '2026-12-25')).toEqual({
      step: 'reminder2',
      from: '2027-01-04',
      waitsFor: 'term',
    })
  })

  it('never come to a decision before three delivered letters and their terms', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => plus('2026-01-01', days))
    const letters = fc.array(fc.record({ collectBy: day, deliveredOn: day }), { maxLength: 3 })
    fc.assert(
      fc.property(letters, day, (given, today) => {
        const sent = given.map((letter, place) => ({
          ...letter,
          step: noticeSteps[place] ?? ('reminder2' as const),
        }))
        const next = nextStep(sent, today)
        if (next.step !== 'decide' || next.waitsFor !== 'nothing') return
        expect(sent).toHaveLength(3)
        expect(today > (sent.at(-1)?.collectBy ?? '')).toBe(true)
        expect(today > plus(sent.at(-1)?.deliveredOn ?? '', 14)).toBe(true)
      }),
    )
  })

  it('propose two weeks and allow a ready notice one', () => {
    expect(termsOf('ready', '2026-11-25')).toEqual({
      earliest: '2026-12-02',
      proposed: '2026-12-09',
    })
    expect(termsOf('reminder1', '2026-11-25').earliest).toBe('2026-12-09')
  })
})

describe('what the law allows with a device nobody collects', () => {
  const left = {
    claimCents: 120_00,
    owners: ['customer'] as const,
    threatenedOn: '2026-12-01',
    defaultFrom: '2026-12-16',
  }
  const way = (name: string, change: Partial<Parameters<typeof waysOut>[0]>, today: string) =>
    waysOut({ ...left, ...change }, today).find((one) => one.way === name)

  it('is never to throw it away, to keep it or to sell it by hand', () => {
    expect(waysOut(left, '2030-01-01').map((one) => one.way)).toEqual([
      'wait',
      'takeBack',
      'retain',
      'lienAuction',
      'auctionAndDeposit',
    ])
  })

  it('is a lien only on what belongs to the customer and only for a claim', () => {
    expect(way('retain', {}, '2026-12-02')?.open).toBe(true)
    expect(way('retain', { claimCents: 0 }, '2026-12-02')?.obstacle).toBe('noClaim')
    for (const owner of ['employer', 'leasing', 'other'] as const) {
      const owners = ['customer', owner] as const
      expect(way('retain', { owners }, '2026-12-02')?.obstacle).toBe('notCustomers')
      expect(way('lienAuction', { owners }, '2030-01-01')?.open).toBe(false)
      expect(auctionAllowed({ ...left, owners }, '2030-01-01')).toBe(false)
    }
  })

  it('is an auction one month after the threat arrived, and no day sooner', () => {
    expect(way('lienAuction', {}, '2026-12-31')).toMatchObject({
      obstacle: 'monthRuns',
      from: '2027-01-01',
    })
    expect(way('lienAuction', {}, '2027-01-01')?.open).toBe(true)
    const endOfJanuary = way('lienAuction', { threatenedOn: '2027-01-31' }, '2027-02-01')
    expect(endOfJanuary?.from).toBe('2027-02-28')
    const { threatenedOn: _never, ...untold } = left
    expect(waysOut(untold, '2030-01-01').find((one) => one.way === 'lienAuction')?.obstacle).toBe(
      'noThreat',
    )
  })

  it('is auction and deposit without a claim once the customer is in default', () => {
    expect(way('auctionAndDeposit', { claimCents: 0 }, '2026-12-15')?.open).toBe(false)
    expect(way('auctionAndDeposit', { claimCents: 0 }, '2026-12-16')?.open).toBe(true)
  })
})

describe('what silence may mean', () => {
  const job = (types: Order['types'], intake = aHousehold()) =>
    acceptsWork({ ...intake, order: { ...intake.order, types } })

  it('is an acceptance where a work was done', () => {
    for (const type of ['repair', 'repairWithoutData', 'recovery', 'erasure', 'setUp'] as const)
      expect(job([type])).toBe(true)
  })

  it('is nothing for help from afar to a consumer, nor for buying', () => {
    expect(job(['remote'])).toBe(false)
    expect(job(['remote'], anIntake())).toBe(true)
    expect(job(['purchase'])).toBe(false)
    expect(job(['remote', 'repair'])).toBe(true)
  })
})

function plus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
