import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { withdrawalEnds } from '../../../electron/core/withdrawal/period.ts'
import {
  after,
  concluded,
  may,
  standing,
  type Deed,
  type Happening,
  type WithdrawalCase,
} from '../../../electron/core/withdrawal/standing.ts'
import { seedOfRun } from '../../builders/dice.ts'

const seed = seedOfRun()
const numRuns = process.env['OBHUT_SOAK'] === undefined ? 300 : 50_000

/** The functions under test; a seeded fault changes one of them. */
const machine = { after, standing, may }
type Machine = typeof machine

const begin = Date.parse('2026-11-23T10:00:00.000+01:00')
const hour = 3_600_000
const instant = (hours: number) =>
  `${new Date(begin + hours * hour + hour).toISOString().slice(0, 23)}+01:00`

/** What the law says, told as a list of what happened: the model beside the machine. */
class Told {
  readonly log: { what: Happening; at: number }[] = []
  now = 0

  when(what: Happening): number | undefined {
    return this.log.find((one) => one.what === what)?.at
  }

  get informed(): boolean {
    const at = this.when('noticeDelivered')
    return at !== undefined && at <= 0
  }

  get isOver(): boolean {
    return instant(this.now).slice(0, 10) > this.until
  }

  get until(): string {
    return withdrawalEnds('2026-11-23', this.informed ? 'proper' : 'missing')
  }

  /** Both papers that make the fee safe are there. */
  get isSafe(): boolean {
    return this.informed && this.when('earlyStartDemanded') !== undefined
  }

  get isGone(): boolean {
    return this.isOver || (this.isSafe && this.when('performed') !== undefined)
  }

  get stopped(): boolean {
    return this.when('withdrawn') !== undefined
  }

  tell(what: Happening): void {
    if (this.when(what) !== undefined) return
    if (what === 'withdrawn' && this.isGone) return
    if (what === 'performed' && this.stopped) return
    if (what === 'settled' && !this.stopped) return
    this.log.push({ what, at: this.now })
  }
}

interface Real {
  known: WithdrawalCase
}

const check = (real: Real, told: Told, { standing: stands, may: allows }: Machine): void => {
  const today = instant(told.now).slice(0, 10)
  const { verdict, state, until } = stands(real.known, today)
  expect(until).toBe(told.until)
  expect(state === 'withdrawn' || state === 'settled').toBe(told.stopped)
  const expected = told.stopped
    ? 'withdrawn'
    : told.isOver
      ? 'over'
      : !told.isSafe
        ? 'noMoney'
        : told.when('performed') === undefined
          ? 'proRata'
          : 'extinct'
  expect(verdict).toBe(expected)
  for (const deed of ['transport', 'store', 'giveBack'] as const)
    expect(allows(deed, real.known, today)).toBe('yes')
  const free = told.isOver || told.isSafe || told.when('earlyWorkReasoned') !== undefined
  expect(allows('work', real.known, today) === 'yes').toBe(!told.stopped && free)
  const mayErase =
    told.when('erasureOrdered') !== undefined &&
    (told.isOver || told.when('earlyStartDemanded') !== undefined)
  expect(allows('irreversible', real.known, today) === 'yes').toBe(!told.stopped && mayErase)
}

class Happens implements fc.Command<Told, Real> {
  readonly what: Happening
  readonly under: Machine
  constructor(what: Happening, under: Machine) {
    this.what = what
    this.under = under
  }
  check = (): boolean => true
  run(told: Told, real: Real): void {
    told.tell(this.what)
    real.known = this.under.after(real.known, this.what, instant(told.now))
    check(real, told, this.under)
  }
  toString = (): string => this.what
}

class Passes implements fc.Command<Told, Real> {
  readonly hours: number
  readonly under: Machine
  constructor(hours: number, under: Machine) {
    this.hours = hours
    this.under = under
  }
  check = (): boolean => true
  run(told: Told, real: Real): void {
    told.now += this.hours
    check(real, told, this.under)
  }
  toString = (): string => `${this.hours} hours pass`
}

const happenings: Happening[] = [
  'noticeDelivered',
  'earlyStartDemanded',
  'erasureOrdered',
  'earlyWorkReasoned',
  'performed',
  'withdrawn',
  'settled',
]

const lives = (under: Machine) =>
  fc.commands(
    [
      ...happenings.map((what) => fc.constant(new Happens(what, under))),
      fc.integer({ min: 0, max: 240 }).map((hours) => new Passes(hours, under)),
      fc.constantFrom(8_000, 9_200).map((hours) => new Passes(hours, under)),
    ],
    { maxCommands: 24 },
  )

const live = (under: Machine) =>
  fc.check(
    fc.property(lives(under), fc.boolean(), (commands, informed) => {
      const told = new Told()
      const real: Real = { known: concluded(instant(0)) }
      if (informed) {
        told.tell('noticeDelivered')
        real.known = under.after(real.known, 'noticeDelivered', instant(0))
      }
      fc.modelRun(() => ({ model: told, real }), commands)
    }),
    { numRuns, seed },
  )

describe(`a contract from conclusion to settled (seed ${seed})`, () => {
  test('stands and allows what the law says, whatever happens in whatever order', () => {
    const { failed, counterexample } = live(machine)
    expect(failed, fc.stringify(counterexample)).toBe(false)
  })

  const faults: Record<string, Machine> = {
    'the early start counts without a notice': {
      ...machine,
      standing: (known, today) => {
        const said = standing(known, today)
        return said.verdict === 'noMoney' && known.earlyStartAt !== undefined
          ? { ...said, verdict: 'proRata' }
          : said
      },
    },
    'work goes on after a withdrawal': {
      ...machine,
      may: (deed, known, today) => {
        const answer = may(deed, known, today)
        return answer === 'withdrawn' ? 'yes' : answer
      },
    },
    'erasing needs only the order': {
      ...machine,
      may: (deed, known, today) => {
        const answer = may(deed, known, today)
        return answer === 'notDemanded' ? 'yes' : answer
      },
    },
    'storing is locked too': {
      ...machine,
      may: (deed, known, today) => may(deed === 'store' ? 'work' : deed, known, today),
    },
    'a withdrawal counts although the right is gone': {
      ...machine,
      after: (known, what, at) =>
        what === 'withdrawn' ? { ...known, withdrawnAt: at } : after(known, what, at),
    },
    'a notice after the signature is as good as one before': {
      ...machine,
      after: (known, what, at) =>
        after(known, what, what === 'noticeDelivered' ? known.signedAt : at),
    },
  }
  test.each(Object.entries(faults))('a machine in which %s is caught', (_name, faulty) => {
    expect(live(faulty).failed).toBe(true)
  })
})

const at = (what: Happening[], known = concluded(instant(0))) =>
  what.reduce((before, one) => after(before, one, instant(0)), known)

test.each([
  [[], 'work', 'needsReason'],
  [['earlyWorkReasoned'], 'work', 'yes'],
  [['noticeDelivered', 'earlyStartDemanded'], 'work', 'yes'],
  [['earlyStartDemanded'], 'irreversible', 'notOrdered'],
  [['erasureOrdered'], 'irreversible', 'notDemanded'],
  [['erasureOrdered', 'earlyStartDemanded'], 'irreversible', 'yes'],
  [['withdrawn'], 'work', 'withdrawn'],
  [['withdrawn'], 'giveBack', 'yes'],
] as [Happening[], Deed, string][])('after %s, to %s: %s', (what, deed, answer) => {
  expect(may(deed, at(what), '2026-11-24')).toBe(answer)
})
