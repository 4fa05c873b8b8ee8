import type { WayOut } from '../../../shared/model/notices.ts'
import type { Device } from '../../../shared/model/items.ts'
import type { Day } from '../../../shared/time.ts'
import { monthAfter } from '../days.ts'

/** What the ways out of a job that nobody collects depend on. */
export interface LeftBehind {
  /** What is owed for the job, as the last letter said; 0 = nothing. */
  claimCents: number
  owners: readonly Device['owner'][]
  /** The last letter, with its threat, reached the customer on this day. */
  threatenedOn?: Day
  /** The term of the last letter was over on this day: the customer is in default. */
  defaultFrom?: Day
}

/** The lien covers what belongs to the customer only: nothing leased, nothing of an employer's (law 5.4). */
export const hasLien = ({ claimCents, owners }: Pick<LeftBehind, 'claimCents' | 'owners'>) =>
  claimCents > 0 && belongsToCustomer(owners)

const belongsToCustomer = (owners: LeftBehind['owners']): boolean =>
  owners.length > 0 && owners.every((owner) => owner === 'customer')

/**
 * What the law allows with things that nobody collects, and what not or not yet. Each way is only said here; nothing
 * happens by itself, and there is none that throws away, keeps or sells by hand. Pure.
 */
export const waysOut = (left: LeftBehind, today: Day): WayOut[] => [
  { way: 'wait', source: '§§ 293, 300, 304 BGB', open: true },
  takeBack(left, today),
  retain(left),
  lienAuction(left, today),
  auctionAndDeposit(left, today),
]

const takeBack = ({ defaultFrom }: LeftBehind, today: Day): WayOut => ({
  way: 'takeBack',
  source: '§§ 695, 696 BGB',
  ...since(defaultFrom, today, 'noDefault'),
})

const retain = (left: LeftBehind): WayOut => {
  const way = { way: 'retain', source: '§§ 273, 647 BGB' } as const
  if (left.claimCents === 0) return { ...way, open: false, obstacle: 'noClaim' }
  if (!hasLien(left)) return { ...way, open: false, obstacle: 'notCustomers' }
  return { ...way, open: true }
}

/** Realisation of the lien: threatened with the amount, one month later, by public auction only. */
const lienAuction = (left: LeftBehind, today: Day): WayOut => {
  const way = { way: 'lienAuction', source: '§§ 1228, 1234, 1235, 1237, 1257 BGB' } as const
  if (left.claimCents === 0) return { ...way, open: false, obstacle: 'noClaim' }
  if (!hasLien(left)) return { ...way, open: false, obstacle: 'notCustomers' }
  if (left.threatenedOn === undefined) return { ...way, open: false, obstacle: 'noThreat' }
  const from = monthAfter(left.threatenedOn)
  return today < from
    ? { ...way, open: false, obstacle: 'monthRuns', from }
    : { ...way, open: true, from }
}

/** Without a claim: the customer's default allows a public auction whose proceeds are deposited for him. */
const auctionAndDeposit = (left: LeftBehind, today: Day): WayOut => {
  const way = { way: 'auctionAndDeposit', source: '§§ 372, 383, 384 BGB' } as const
  if (!belongsToCustomer(left.owners)) return { ...way, open: false, obstacle: 'notCustomers' }
  return { ...way, ...since(left.defaultFrom, today, 'noDefault') }
}

const since = (
  from: Day | undefined,
  today: Day,
  obstacle: 'noDefault',
): Pick<WayOut, 'open' | 'obstacle' | 'from'> => {
  if (from === undefined) return { open: false, obstacle }
  return today < from ? { open: false, obstacle, from } : { open: true, from }
}

/** Whether a public auction is allowed today, by either way. */
export const auctionAllowed = (left: LeftBehind, today: Day): boolean =>
  waysOut(left, today).some(
    ({ way, open }) => open && (way === 'lienAuction' || way === 'auctionAndDeposit'),
  )
