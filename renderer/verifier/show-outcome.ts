import type { Shown } from '../../electron/core/ledger/verdict.ts'
import type { Outcome } from '../../electron/core/proof/judging/findings.ts'
import { button, element } from '../lone-page/element.ts'
import { markOf, type Tone } from '../lone-page/mark.ts'
import { momentText, type Speech } from './speech.ts'

/** The one answer, large; beside it what nothing outside fixes, and for a contradiction both states. */
export const showOutcome = (outcome: Outcome, speech: Speech): HTMLElement => {
  const { t } = speech
  const words = t.outcome[outcome.is]
  const title = outcome.is === 'unchanged' ? unchangedTitle(outcome, speech) : titleOf(words.title)
  return element(
    'section',
    { class: `outcome ${toneOf[outcome.is]}`, 'data-outcome': outcome.is, role: 'status' },
    markOf(toneOf[outcome.is]),
    element(
      'div',
      {},
      element('h2', {}, title),
      element('p', {}, words.text),
      ...blindOf(outcome, speech),
      outcome.is === 'contradiction' ? evidence(outcome, speech) : undefined,
    ),
  )
}

const toneOf: Readonly<Record<Outcome['is'], Tone>> = {
  nothing: 'none',
  unchanged: 'ok',
  sealsFit: 'wait',
  consistent: 'wait',
  cannotSay: 'wait',
  altered: 'stop',
  contradiction: 'stop',
}

const titleOf = (title: string | ((moment: string) => string)): string =>
  typeof title === 'string' ? title : title('')

const unchangedTitle = (
  { since }: Extract<Outcome, { is: 'unchanged' }>,
  speech: Speech,
): string => {
  const { title, unknownMoment } = speech.t.outcome.unchanged
  return title(
    since.recordedAt === undefined ? unknownMoment : momentText(speech, since.recordedAt),
  )
}

const blindOf = (outcome: Outcome, { t, f }: Speech): HTMLElement[] => {
  const later = (count: number) =>
    count === 0 ? t.blind.none : count === 1 ? t.blind.one : t.blind.some(f.number(count))
  const said =
    outcome.is === 'unchanged'
      ? later(outcome.after)
      : outcome.is === 'consistent'
        ? t.blind.without(f.number(outcome.entries))
        : undefined
  return said === undefined
    ? []
    : [element('h3', {}, t.blind.title), element('p', { class: 'blind' }, said)]
}

/** Both states as they are signed, to read, to copy and to hand on. */
const evidence = (
  { heads, between }: Extract<Outcome, { is: 'contradiction' }>,
  { t, f }: Speech,
): HTMLElement => {
  const words = t.evidence
  const [one, other] =
    between === 'receipts' ? [words.first, words.second] : [words.firstFile, words.secondFile]
  const [first, second] = heads
  const shownHead = (title: string, head: Shown) =>
    element(
      'div',
      { class: 'head' },
      element('h4', {}, title),
      element('pre', {}, textOf(head, words, f.number(head.size))),
    )
  const copy = button(words.copy, 'plain', () => {
    const both = [first, second].map((head) => textOf(head, words, String(head.size)))
    void navigator.clipboard
      .writeText(`${one}\n${both[0] ?? ''}\n\n${other}\n${both[1] ?? ''}\n`)
      .then(() => copy.replaceChildren(words.copied))
  })
  return element(
    'div',
    { class: 'evidence' },
    element('h3', {}, words.title),
    element('p', {}, words.hint),
    element('div', { class: 'heads' }, shownHead(one, first), shownHead(other, second)),
    copy,
  )
}

const textOf = (
  { log, root, code, signed }: Shown,
  words: Speech['t']['evidence'],
  size: string,
): string =>
  [
    `${words.log} ${log}`,
    `${words.size} ${size}`,
    root === undefined ? undefined : `${words.root} ${root}`,
    `${words.code} ${code}`,
    signed === undefined ? undefined : `\n${words.signed}\n${signed.trimEnd()}`,
  ]
    .filter((line) => line !== undefined)
    .join('\n')
