import type { NoticeStep, NoticesView } from '../../../shared/model/notices.ts'
import type { Day } from '../../../shared/time.ts'
import { daysAfter } from '../days.ts'

/** A letter that went out, and when it reached the customer. */
export interface SentNotice {
  step: NoticeStep
  collectBy: Day
  deliveredOn?: Day
}

/** How long a letter gives at least, in days; proposed are two weeks each time (law 5.4). */
const shortest: Readonly<Record<NoticeStep, number>> = { ready: 7, reminder1: 14, reminder2: 14 }
const usual = 14

const after: Readonly<Record<NoticeStep, NoticesView['next']['step']>> = {
  ready: 'reminder1',
  reminder1: 'reminder2',
  reminder2: 'decide',
}

/**
 * What comes next when nobody collects, and from when: the letter before must have reached the customer, and its
 * term counts from that day, however early a day was named. Pure.
 */
export const nextStep = (sent: readonly SentNotice[], today: Day): NoticesView['next'] => {
  const last = sent.at(-1)
  if (last === undefined) return { step: 'ready', from: today, waitsFor: 'nothing' }
  const step = after[last.step]
  const { deliveredOn, collectBy } = last
  if (deliveredOn === undefined) {
    return { step, from: dayAfter(collectBy), waitsFor: 'delivery' }
  }
  const term = daysAfter(deliveredOn, shortest[last.step])
  const from = dayAfter(term > collectBy ? term : collectBy)
  return { step, from, waitsFor: today < from ? 'term' : 'nothing' }
}

const dayAfter = (day: Day): Day => daysAfter(day, 1)

/** The earliest day a letter of this step may name, and the one that is proposed. */
export const termsOf = (
  step: NoticesView['next']['step'],
  today: Day,
): { earliest: Day; proposed: Day } => ({
  earliest: daysAfter(today, step === 'decide' ? usual : shortest[step]),
  proposed: daysAfter(today, usual),
})
